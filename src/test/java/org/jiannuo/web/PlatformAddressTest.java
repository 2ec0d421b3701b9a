package org.jiannuo.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlatformAddressTest {
    @Test
    void a_node_with_the_services_links_to_itself() {
        assertThat(new PlatformAddress("https://credit.example", "all").service("/complaints/lodge"))
                .isEqualTo("/complaints/lodge");
    }

    @Test
    void the_public_site_alone_links_to_the_node_with_the_services_or_not_at_all() {
        assertThat(new PlatformAddress("https://credit.example/", "portal").service("/complaints/lodge"))
                .isEqualTo("https://credit.example/complaints/lodge");
        assertThat(new PlatformAddress(" ", "portal").service("/complaints/lodge"))
                .isEmpty();
    }

    @Test
    void a_paper_carries_the_address_that_is_set_and_only_without_one_that_by_which_it_was_asked_for() {
        assertThat(new PlatformAddress("https://credit.example", "all").whole("/portal/check", "http://10.0.0.8:8080"))
                .isEqualTo("https://credit.example/portal/check");
        assertThat(new PlatformAddress("", "all").whole("/portal/check", "http://10.0.0.8:8080"))
                .isEqualTo("http://10.0.0.8:8080/portal/check");
    }

    @ParameterizedTest
    @ValueSource(strings = {"credit.example", "https://", "javascript:alert(1)", "https://credit.example/path"})
    void what_no_browser_opens_is_refused_at_the_start(String address) {
        assertThatIllegalArgumentException().isThrownBy(() -> new PlatformAddress(address, "all"));
    }
}
