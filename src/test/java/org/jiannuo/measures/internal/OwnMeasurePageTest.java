package org.jiannuo.measures.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiannuo.testing.FormToken.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jiannuo.accounts.Accounts;
import org.jiannuo.evidence.EvidenceUpload;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.kernel.Signature;
import org.jiannuo.measures.MeasureId;
import org.jiannuo.measures.internal.Lifecycle.Act;
import org.jiannuo.measures.internal.Lifecycle.Stage;
import org.jiannuo.measures.internal.MeasureHistory.Said;
import org.jiannuo.records.RecordDraft;
import org.jiannuo.records.RecordId;
import org.jiannuo.records.Records;
import org.jiannuo.subjects.People;
import org.jiannuo.subjects.PersonId;
import org.jiannuo.subjects.UnitId;
import org.jiannuo.subjects.Units;
import org.jiannuo.testing.JiannuoTest;
import org.jiannuo.testing.SignIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What an official sees of a measure about himself, and what he can do about it, without any role. */
@JiannuoTest
class OwnMeasurePageTest {
    private static final String BODY = "org-department";

    @Autowired
    MockMvc mvc;

    @Autowired
    SignIn signIn;

    @Autowired
    ProposeMeasure proposing;

    @Autowired
    HandleMeasure handling;

    @Autowired
    MeasureStore store;

    @Autowired
    MeasureDesk desk;

    @Autowired
    People people;

    @Autowired
    Accounts accounts;

    @Autowired
    Records records;

    @Autowired
    BusinessClock clock;

    private UUID account = new UUID(0, 0);
    private PersonId official = new PersonId(new UUID(0, 0));

    @BeforeEach
    void an_official() {
        clock.turnTo(MeasurePeople.TODAY);
        Signature by = by("任免测");
        official = people.register("郑十一测", by).orThrow();
        people.appoint(
                        official,
                        new UnitId("town-yuhai"),
                        "副镇长",
                        false,
                        new Units.Act(LocalDate.of(2026, 1, 5), "任字〔2026〕9号", by))
                .orThrow();
        account = accounts.open(
                        new Accounts.NewAccount(
                                "own." + UUID.randomUUID().toString().substring(0, 8),
                                official,
                                "",
                                new UnitId("town-yuhai"),
                                LocalDate.of(2027, 1, 1)),
                        Signature.ofPlatform(clock.now()))
                .orThrow()
                .account()
                .value();
    }

    @AfterEach
    void release() {
        clock.release();
    }

    private Signature by(String name) {
        return new Signature(
                UUID.nameUUIDFromBytes(("own measure " + name).getBytes(StandardCharsets.UTF_8)),
                name,
                BODY,
                "tester",
                clock.now());
    }

    private MeasureDesk.Actor actor(String name) {
        return new MeasureDesk.Actor(by(name), (_, _) -> true);
    }

    private RecordId sanction() {
        return records.submit(
                        new RecordDraft(
                                "P21",
                                new RecordDraft.Subject(
                                        RecordDraft.SubjectKind.OFFICIAL, "郑十一测", "", "", official.toString()),
                                new RecordDraft.Document(
                                        "discipline_decision",
                                        "同监政处〔2026〕" + UUID.randomUUID(),
                                        "",
                                        "同心县监察委员会",
                                        "",
                                        MeasurePeople.TODAY.minusDays(1),
                                        null,
                                        RecordDraft.Standing.EFFECTIVE),
                                new RecordDraft.Grounds("public_sanctions_law", "7、8", "工作失职。", ""),
                                new RecordDraft.Gravity(
                                        null, "", Set.of(), false, null, null, Set.of(), "public.warning"),
                                new RecordDraft.Origin("discipline-supervision", "form", null)),
                        UUID.randomUUID(),
                        by("填报测"))
                .orThrow();
    }

    private MeasureId proposed() {
        return proposing
                .propose(
                        new ProposeMeasure.Proposal(
                                null,
                                sanction(),
                                "B18",
                                new Legality.Plan(BODY, BODY, LocalDate.of(2026, 9, 30)),
                                "与失职程度相当。",
                                ""),
                        UUID.randomUUID(),
                        actor("提出测"))
                .orThrow();
    }

    private Measure go(MeasureId id, Act act, String name) {
        Measure now = store.find(id).orElseThrow();
        return handling.act(
                        new MeasureDesk.Wish(
                                id,
                                act,
                                new Said("写明情况。", ""),
                                new MeasureDesk.Sheet(
                                        UUID.randomUUID(), now.trail().version()),
                                actor(name)),
                        new EvidenceUpload(List.of(), List.of()))
                .orThrow();
    }

    private String seen(Cookie who, String path) throws Exception {
        String page = mvc.perform(get(path).cookie(who))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).doesNotContain("[measures.", "[dossiers.");
        return page;
    }

    @Test
    void he_sees_it_from_the_notice_on_and_speaks_for_himself() throws Exception {
        Cookie himself = signIn.as(account, "郑十一测", "town-yuhai", false);
        Cookie colleague = signIn.in("town-yuhai");
        MeasureId id = proposed();
        go(id, Act.CHECK, "核对测");
        assertThat(seen(himself, "/measures/mine")).doesNotContain(id.toString());
        mvc.perform(get("/measures/" + id).cookie(himself)).andExpect(status().isNotFound());
        Measure noticed = go(id, Act.NOTIFY, "核对测");
        assertThat(seen(himself, "/dossiers/mine")).contains("href=\"/measures/mine\"");
        assertThat(seen(himself, "/measures/mine")).contains("/measures/" + id);
        assertThat(seen(himself, "/measures/" + id))
                .contains("与失职程度相当。", "action=\"/measures/" + id + "/state\"", "href=\"/measures/mine\"");
        mvc.perform(get("/measures/" + id).cookie(colleague)).andExpect(status().isNotFound());
        assertThat(seen(colleague, "/measures/mine")).doesNotContain(id.toString());
        mvc.perform(post("/measures/" + id + "/state")
                        .with(csrf())
                        .cookie(himself)
                        .param("text", "情况已经纠正，请从轻处理。")
                        .param("version", String.valueOf(noticed.trail().version()))
                        .param("form", UUID.randomUUID().toString()))
                .andExpect(status().is3xxRedirection());
        Measure heard = store.find(id).orElseThrow();
        assertThat(heard.stage()).isEqualTo(Stage.HEARD);
        assertThat(heard.clock().answered()).isTrue();
    }

    @Test
    void nobody_checks_or_decides_a_measure_about_himself() {
        Measure measure = store.find(proposed()).orElseThrow();
        MeasureDesk.Actor himself =
                new MeasureDesk.Actor(new Signature(account, "郑十一测", BODY, "tester", clock.now()), (_, _) -> true);
        assertThat(desk.against(measure, Act.CHECK, himself).stream().map(Refusal::code))
                .containsExactly("MEA-32");
    }
}
