package org.jiannuo.intake.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.jiannuo.testing.FormToken.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.subjects.Units;
import org.jiannuo.testing.JiannuoTest;
import org.jiannuo.testing.SignIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import tools.jackson.databind.json.JsonMapper;

/** Programs report with a key, and nobody else does. */
@JiannuoTest
class ApiPageTest {
    @Autowired
    MockMvc mvc;

    @Autowired
    SignIn signIn;

    @Autowired
    AccessKeys keys;

    @Autowired
    Units units;

    @Autowired
    BusinessClock clock;

    private IntakeFixtures unit;
    private String key = "";

    @BeforeEach
    void a_unit_with_a_key() {
        clock.turnTo(IntakeFixtures.TODAY);
        unit = new IntakeFixtures(units);
        key = made("执法办案系统", IntakeFixtures.TODAY).orThrow();
    }

    @AfterEach
    void release() {
        clock.release();
    }

    private Decision<String> made(String name, LocalDate lastDay) {
        return keys.make(unit.unit(), name, lastDay, IntakeFixtures.person());
    }

    private ResultActions call(String name, String body) throws Exception {
        return mvc.perform(post("/api/intake/penalty")
                .header("Authorization", "Bearer " + key)
                .header("Idempotency-Key", name)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    private static String rows(Map<String, String>... rows) {
        return JsonMapper.shared().writeValueAsString(Map.of("rows", List.of(rows)));
    }

    @Test
    void rows_are_in_and_the_same_call_again_has_the_same_receipt() throws Exception {
        Map<String, String> bad = unit.penalty(2);
        bad.put("CF_YJ", "");
        String body = rows(unit.penalty(1), bad);
        String name = UUID.randomUUID().toString();
        String first = call(name, body)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.accepted").value(1))
                .andExpect(jsonPath("$.rows[0].row").value(2))
                .andExpect(jsonPath("$.rows[0].reasons[0].code").value("INT-10"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(call(name, body).andReturn().getResponse().getContentAsString())
                .isEqualTo(first);
        String id = JsonMapper.shared().readTree(first).get("id").asString();
        mvc.perform(get("/api/intake/receipts/" + id).header("Authorization", "Bearer " + key))
                .andExpect(status().isOk());
    }

    @Test
    void without_a_key_or_with_the_cookie_of_a_browser_nothing_is_reported() throws Exception {
        mvc.perform(post("/api/intake/penalty").content(rows(unit.penalty(1)))).andExpect(status().isUnauthorized());
        mvc.perform(post("/api/intake/penalty")
                        .cookie(signIn.everywhere("credit-office", AccessKeys.PERMISSION))
                        .content(rows(unit.penalty(1))))
                .andExpect(status().isUnauthorized());
        mvc.perform(get("/intake").header("Authorization", "Bearer " + key)).andExpect(status().is3xxRedirection());
    }

    @Test
    void a_key_ends_at_once_and_after_its_last_day() throws Exception {
        clock.turnTo(IntakeFixtures.TODAY.plusDays(1));
        call("after-the-last-day", rows(unit.penalty(1))).andExpect(status().isUnauthorized());
        clock.turnTo(IntakeFixtures.TODAY);
        keys.end(keys.of(List.of(unit.unit())).getFirst().id(), IntakeFixtures.person());
        call("after-the-end", rows(unit.penalty(1))).andExpect(status().isUnauthorized());
    }

    @Test
    void the_head_makes_a_key_that_is_shown_once() throws Exception {
        var head = signIn.in(unit.unit(), "intake:keys");
        mvc.perform(post("/intake/keys")
                        .with(csrf())
                        .cookie(head)
                        .param("unit", unit.unit())
                        .param("name", "许可审批系统")
                        .param("lastDay", "2027-01-01"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("jn_")));
        assertThat(mvc.perform(get("/intake/keys").cookie(head))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("许可审批系统")
                .doesNotContain("jn_");
    }

    @Test
    void the_description_is_open_to_everybody() throws Exception {
        mvc.perform(get("/api/intake/openapi.json"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.openapi").value("3.1.0"));
    }

    private void refused(String name, String body, String code) throws Exception {
        call(name, body)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.errors[0].code").value(code));
    }

    @Nested
    class INT_50 {
        @Test
        void a_call_has_a_bounded_size() throws Exception {
            refused("a-large-call", " ".repeat((10 << 20) + 1), "INT-50");
        }
    }

    @Nested
    class INT_51 {
        @Test
        void a_call_is_an_object_with_rows() throws Exception {
            refused("no-json-at-all", "<rows/>", "INT-51");
            refused("without-any-row", "{\"rows\":[]}", "INT-51");
        }
    }

    @Nested
    class INT_52 {
        @Test
        void a_name_is_not_used_for_another_content() throws Exception {
            refused("short", rows(unit.penalty(1)), "INT-52");
            call("used-once-" + unit.unit(), rows(unit.penalty(1))).andExpect(status().isOk());
            refused("used-once-" + unit.unit(), rows(unit.penalty(2)), "INT-52");
        }
    }

    @Nested
    class INT_53 {
        @Test
        void unknown_fields_are_named() throws Exception {
            refused("an-unknown-field", rows(Map.of("CF_WHS", "1")), "INT-53");
        }
    }

    @Nested
    class INT_54 {
        @Test
        void a_key_waits_when_it_was_used_too_often() {
            RequestLimit limit = new RequestLimit(BusinessClock.standingAt(IntakeFixtures.TODAY), 2);
            UUID one = UUID.randomUUID();
            assertThat(List.of(limit.take(one), limit.take(one))).containsOnly(0);
            assertThat(limit.take(one)).isPositive();
            assertThat(limit.take(UUID.randomUUID())).isZero();
        }
    }

    @Nested
    class INT_55 {
        @Test
        void a_receipt_of_another_unit_is_not_shown() throws Exception {
            mvc.perform(get("/api/intake/receipts/640324-" + UUID.randomUUID())
                            .header("Authorization", "Bearer " + key))
                    .andExpect(status().isNotFound())
                    .andExpect(jsonPath("$.errors[0].code").value("INT-55"));
        }
    }

    @Nested
    class INT_56 {
        @Test
        void a_key_has_a_name() {
            assertThat(made(" ", IntakeFixtures.TODAY).reasons())
                    .extracting(Refusal::code)
                    .containsExactly("INT-56");
        }
    }

    @Nested
    class INT_57 {
        @Test
        void a_key_ends_within_a_year() {
            assertThat(made("系统", IntakeFixtures.TODAY.plusYears(1)).isAccepted())
                    .isTrue();
            assertThat(made("系统", IntakeFixtures.TODAY.plusYears(1).plusDays(1)).reasons())
                    .extracting(Refusal::code)
                    .containsExactly("INT-57");
        }
    }
}
