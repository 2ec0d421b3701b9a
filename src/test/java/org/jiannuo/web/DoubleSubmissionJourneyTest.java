package org.jiannuo.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jiannuo.testing.BrowserTest;
import org.jiannuo.testing.Browsing;
import org.jiannuo.testing.SignIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@BrowserTest
class DoubleSubmissionJourneyTest {
    @Autowired
    SignIn signIn;

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_second_click_while_the_first_is_on_its_way_sends_nothing(Browsing browsing) {
        UUID account = UUID.randomUUID();
        browsing.as(signIn.as(account, "孙八测", "bureau-test", false, "audit:read"))
                .open("/audit/seals");
        List<String> sent = new CopyOnWriteArrayList<>();
        browsing.page().onRequest(request -> {
            if (request.method().equals("POST")) {
                sent.add(request.url());
            }
        });
        browsing.page().evaluate("""
                () => {
                  const form = document.querySelector(".page-actions form");
                  form.requestSubmit();
                  form.requestSubmit();
                  form.requestSubmit();
                }
                """);
        browsing.page().waitForURL("**/audit/seals/check");
        assertThat(sent).hasSize(1);
        assertThat(jdbc.sql("SELECT count(*) FROM audit.entry WHERE account = :account AND event = 'audit.verified'")
                        .param("account", account)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }
}
