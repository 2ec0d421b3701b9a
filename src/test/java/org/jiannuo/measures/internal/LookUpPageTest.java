package org.jiannuo.measures.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiannuo.testing.FormToken.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.util.Map;
import java.util.UUID;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.measures.internal.Lifecycle.Act;
import org.jiannuo.records.Records;
import org.jiannuo.subjects.People;
import org.jiannuo.subjects.UnitId;
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

/** Whether something stands against a subject, asked by people and by programs. */
@JiannuoTest
class LookUpPageTest {
    @Autowired
    MockMvc mvc;

    @Autowired
    SignIn signIn;

    @Autowired
    ProposeMeasure proposing;

    @Autowired
    HandleMeasure handling;

    @Autowired
    EndMeasure ending;

    @Autowired
    MeasureStore store;

    @Autowired
    MeasureDesk desk;

    @Autowired
    Units units;

    @Autowired
    People persons;

    @Autowired
    Records records;

    @Autowired
    BusinessClock clock;

    private MeasurePeople people;
    private String subject = "";

    @BeforeEach
    void somebody_to_ask_about() {
        clock.turnTo(MeasurePeople.TODAY);
        people = new MeasurePeople(
                new MeasurePeople.Use(proposing, handling, ending, store, desk), units, records, clock);
        subject = people.body();
    }

    @AfterEach
    void release() {
        clock.release();
    }

    private Cookie asker() {
        return signIn.in("finance-bureau", LookUpController.ASKS);
    }

    private ResultActions ask(Cookie who, Map<String, String> fields) throws Exception {
        var request = post("/measures/look-up").with(csrf()).cookie(who);
        fields.forEach(request::param);
        return mvc.perform(request);
    }

    private String answer(Cookie who, Map<String, String> fields) throws Exception {
        String page = ask(who, fields).andReturn().getResponse().getContentAsString();
        assertThat(page).doesNotContain("[measures.");
        return page;
    }

    private Map<String, String> unit(String use) {
        return Map.of("kind", "UNIT", "unit", subject, "use", use, "matter", "2026年专项资金");
    }

    @Test
    void a_measure_forbids_for_its_uses_and_informs_for_others() throws Exception {
        assertThat(answer(asker(), unit("GRANT"))).contains("没有不利情况");
        Measure measure = people.now(proposing
                .propose(
                        new ProposeMeasure.Proposal(
                                null,
                                people.record(people.penalty(subject)),
                                "B02",
                                new Legality.Plan("org-department", "credit-office", MeasurePeople.UNTIL),
                                "与失信程度相当。",
                                ""),
                        UUID.randomUUID(),
                        people.actor(MeasurePeople.Person.PROPOSER, ""))
                .orThrow());
        assertThat(answer(asker(), unit("HONOUR"))).contains("没有禁止，有情况供参考");
        decide(measure);
        assertThat(answer(asker(), unit("HONOUR"))).contains("有规定禁止", "取消评优评先、荣誉评选资格", "同心任务分工表");
        assertThat(answer(asker(), unit("GRANT"))).contains("没有禁止，有情况供参考");
        records.end(measure.cause().record(), new Records.Ground("repair", "修〔2026〕1号"), desk.platform())
                .orThrow();
        ending.causeEnded(measure.cause().record(), "repair");
        assertThat(answer(asker(), unit("HONOUR"))).contains("没有不利情况");
    }

    /** The way to the decision by people of the Organisation Department. */
    private void decide(Measure measure) {
        for (Act act : new Act[] {Act.CHECK, Act.NOTIFY, Act.STATE, Act.DECIDE}) {
            var by =
                    new org.jiannuo.kernel.Signature(UUID.randomUUID(), "郑一测", "org-department", "tester", clock.now());
            assertThat(handling.act(
                                    new MeasureDesk.Wish(
                                            measure.id(),
                                            act,
                                            new MeasureHistory.Said("写明情况。", "已经答复。"),
                                            new MeasureDesk.Sheet(
                                                    UUID.randomUUID(),
                                                    people.now(measure.id())
                                                            .trail()
                                                            .version()),
                                            new MeasureDesk.Actor(by, (_, _) -> true)),
                                    new org.jiannuo.evidence.EvidenceUpload(java.util.List.of(), java.util.List.of()))
                            .reasons())
                    .isEmpty();
        }
    }

    @Nested
    class MEA_40 {
        @Test
        void a_look_up_says_what_for() throws Exception {
            assertThat(answer(asker(), Map.of("kind", "UNIT", "unit", subject, "use", "TENDER", "matter", "")))
                    .contains("MEA-40");
        }
    }

    @Nested
    class MEA_41 {
        @Test
        void an_unknown_subject_has_no_answer() throws Exception {
            assertThat(answer(asker(), Map.of("kind", "ENTERPRISE", "code", "1", "use", "GRANT", "matter", "某事")))
                    .contains("MEA-41");
        }
    }

    /** A program of a unit, as the key of intake gives it. */
    private ResultActions call(String key, String name, Map<String, String> body) throws Exception {
        return mvc.perform(post("/api/measures/look-ups")
                .header("Authorization", "Bearer " + key)
                .header("Idempotency-Key", name)
                .contentType(MediaType.APPLICATION_JSON)
                .content(JsonMapper.shared().writeValueAsString(body)));
    }

    private String key() throws Exception {
        String page = mvc.perform(post("/intake/keys")
                        .with(csrf())
                        .cookie(signIn.in("finance-bureau", "intake:keys"))
                        .param("unit", "finance-bureau")
                        .param("name", "资金系统")
                        .param("lastDay", "2026-12-31"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        return page.replaceAll("(?s).*(jn_[A-Za-z0-9_-]{43}).*", "$1");
    }

    private Map<String, String> json(String kind, String id) {
        return Map.of("kind", kind, "subject", id, "use", "HONOUR", "matter", "2026年评优");
    }

    @Test
    void programs_ask_with_a_key_and_the_same_call_has_the_same_answer() throws Exception {
        String key = key();
        String name = UUID.randomUUID().toString();
        String first = call(key, name, json("UNIT", subject))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.result").value("CLEAR"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        var _ = people.record(people.penalty(subject));
        assertThat(call(key, name, json("UNIT", subject))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .isEqualTo(first);
        call(key, UUID.randomUUID().toString(), json("UNIT", subject))
                .andExpect(jsonPath("$.result").value("NOTED"))
                .andExpect(jsonPath("$.findings[0].source").value("RECORD"));
        mvc.perform(post("/api/measures/look-ups").content("{}")).andExpect(status().isUnauthorized());
        mvc.perform(get("/api/measures/openapi.json")).andExpect(status().isOk());
    }

    @Nested
    class MEA_42 {
        @Test
        void programs_open_no_file_of_an_official() throws Exception {
            call(
                            key(),
                            UUID.randomUUID().toString(),
                            json("OFFICIAL", UUID.randomUUID().toString()))
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(jsonPath("$.errors[0].code").value("MEA-42"));
        }

        @Test
        void an_official_sees_who_asked() throws Exception {
            var by =
                    new org.jiannuo.kernel.Signature(UUID.randomUUID(), "郑一测", "org-department", "tester", clock.now());
            String name = "冯二测" + UUID.randomUUID().toString().substring(0, 6);
            var _ = persons.appointNew(
                            name,
                            new UnitId("town-hexi"),
                            "测试职务",
                            false,
                            new Units.Act(clock.today().minusDays(9), "测任〔2026〕2号", by))
                    .orThrow();
            String person = persons.tenures(new UnitId("town-hexi")).stream()
                    .filter(tenure -> tenure.personName().equals(name))
                    .findFirst()
                    .orElseThrow()
                    .person()
                    .toString();
            Map<String, String> question =
                    Map.of("kind", "OFFICIAL", "person", person, "use", "PROMOTION", "matter", "2026年选拔");
            assertThat(answer(asker(), question)).contains("DOS-02");
            Cookie organisation = signIn.in("org-department", LookUpController.ASKS, "dossiers:conduct");
            assertThat(answer(organisation, question)).contains("没有不利情况");
        }
    }

    @Nested
    class MEA_43 {
        @Test
        void programs_ask_a_bounded_number_of_times() throws Exception {
            String key = key();
            int last = 200;
            for (int i = 0; last == 200 && i < 200; i++) {
                last = call(key, UUID.randomUUID().toString(), json("UNIT", "town-hexi"))
                        .andReturn()
                        .getResponse()
                        .getStatus();
            }
            assertThat(last).isEqualTo(429);
        }
    }

    @Nested
    class MEA_44 {
        @Test
        void a_call_has_a_key_of_its_own() throws Exception {
            String key = key();
            call(key, "short", json("UNIT", subject))
                    .andExpect(jsonPath("$.errors[0].code").value("MEA-44"));
            String name = UUID.randomUUID().toString();
            call(key, name, json("UNIT", subject)).andExpect(status().isOk());
            call(key, name, json("UNIT", "town-hexi"))
                    .andExpect(jsonPath("$.errors[0].code").value("MEA-44"));
        }
    }

    @Nested
    class MEA_45 {
        @Test
        void what_is_sent_is_json() throws Exception {
            mvc.perform(post("/api/measures/look-ups")
                            .header("Authorization", "Bearer " + key())
                            .header("Idempotency-Key", UUID.randomUUID().toString())
                            .content("no json"))
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(jsonPath("$.errors[0].code").value("MEA-45"));
        }
    }
}
