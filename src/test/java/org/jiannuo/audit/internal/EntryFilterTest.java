package org.jiannuo.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class EntryFilterTest {
    private static EntryFilterForm form(String from, String to, String outcome, String after) {
        return new EntryFilterForm(from, to, null, null, null, outcome, null, after);
    }

    private static List<String> refused(EntryFilterForm form) {
        return EntryFilter.read(form).reasons().stream().map(Refusal::code).toList();
    }

    @Test
    void an_empty_form_asks_for_everything() {
        EntryFilter filter = EntryFilter.read(form("", "", " ", "")).orThrow();
        assertThat(filter.condition("640324").sql()).isEqualTo("county = :county");
    }

    @Test
    void the_last_day_is_asked_for_whole() {
        EntryFilter filter =
                EntryFilter.read(form("2026-11-23", "2026-11-23", "", "")).orThrow();
        assertThat(String.valueOf(filter.condition("640324").values().get("from")))
                .startsWith("2026-11-23 00:00");
        assertThat(String.valueOf(filter.condition("640324").values().get("to")))
                .startsWith("2026-11-24 00:00");
    }

    @Test
    void a_person_is_found_by_name_and_by_account() {
        assertThat(new EntryFilter(null, null, "张三测", "", "", "", "", null)
                        .condition("640324")
                        .sql())
                .contains("person = :person");
        assertThat(new EntryFilter(null, null, UUID.randomUUID().toString(), "", "", "", "", null)
                        .condition("640324")
                        .sql())
                .contains("account = CAST(:person AS uuid)");
    }

    @Test
    void a_place_in_the_list_survives_the_address() {
        var place = new EntryFilter.Place(Instant.parse("2026-11-23T02:15:19.123456Z"), UUID.randomUUID());
        assertThat(EntryFilter.Place.read(place.text())).isEqualTo(place);
    }

    @Test
    void every_reason_is_given_at_once() {
        assertThat(refused(form("yesterday", "2026-13-01", "lost", "x"))).hasSize(4);
    }

    @Nested
    class AUD_01 {
        @Test
        void refuses_what_is_no_place_in_the_list() {
            for (String place : List.of("x", "1-2", "-1-" + UUID.randomUUID(), "1-" + "-".repeat(36))) {
                assertThat(refused(form("", "", "", place))).containsExactly("AUD-01");
            }
        }
    }

    @Nested
    class AUD_02 {
        @Test
        void refuses_what_is_no_day() {
            assertThat(refused(form("2026-02-30", "", "", ""))).containsExactly("AUD-02");
        }

        @Test
        void refuses_an_end_before_the_beginning() {
            assertThat(refused(form("2026-11-23", "2026-11-22", "", ""))).containsExactly("AUD-02");
            assertThat(EntryFilter.read(form("2026-11-23", "2026-11-23", "", "")))
                    .isInstanceOf(Decision.Accepted.class);
        }
    }

    @Nested
    class AUD_03 {
        @Test
        void refuses_an_unknown_outcome() {
            assertThat(refused(form("", "", "hidden", ""))).containsExactly("AUD-03");
        }
    }
}
