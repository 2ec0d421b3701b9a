package org.jiannuo.tolerance.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiannuo.testing.FormToken.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jiannuo.accounts.Accounts;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.kernel.Signature;
import org.jiannuo.records.RecordDraft;
import org.jiannuo.records.RecordId;
import org.jiannuo.records.Records;
import org.jiannuo.subjects.People;
import org.jiannuo.subjects.PersonId;
import org.jiannuo.subjects.UnitId;
import org.jiannuo.subjects.Units;
import org.jiannuo.testing.JiannuoTest;
import org.jiannuo.testing.SignIn;
import org.jiannuo.tolerance.ToleranceStatus;
import org.jiannuo.tolerance.internal.ToleranceCast.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** An official applies for himself, from the advance notice to the finding, without any role for it. */
@JiannuoTest
class OwnApplicationPageTest {
    @Autowired
    MockMvc mvc;

    @Autowired
    SignIn signIn;

    @Autowired
    ApplyForTolerance applying;

    @Autowired
    ActOnCase acting;

    @Autowired
    CaseStore store;

    @Autowired
    Criteria criteria;

    @Autowired
    Records records;

    @Autowired
    People people;

    @Autowired
    Accounts accounts;

    @Autowired
    BusinessClock clock;

    private ToleranceCast cast;
    private PersonId official = new PersonId(new UUID(0, 0));
    private UUID account = new UUID(0, 0);

    @BeforeEach
    void people() {
        clock.turnTo(ToleranceCast.TODAY);
        cast = new ToleranceCast(applying, acting, store, criteria, records, clock);
    }

    @AfterEach
    void release() {
        clock.release();
    }

    /** An official of a unit with an account and without any role. */
    private Cookie official(String unit) {
        Signature by = cast.by(Person.RECORDER);
        official = people.register("冯十二测", by).orThrow();
        people.appoint(
                        official,
                        new UnitId(unit),
                        "工作人员",
                        false,
                        new Units.Act(LocalDate.of(2026, 1, 5), "任字〔2026〕12号", by))
                .orThrow();
        account = accounts.open(
                        new Accounts.NewAccount(
                                "self." + UUID.randomUUID().toString().substring(0, 8),
                                official,
                                "",
                                new UnitId(unit),
                                LocalDate.of(2027, 1, 1)),
                        Signature.ofPlatform(clock.now()))
                .orThrow()
                .account()
                .value();
        return signIn.as(account, "冯十二测", unit, false);
    }

    /** A finding of responsibility about him that is still examined. */
    private RecordId finding() {
        return records.submit(
                        new RecordDraft(
                                "P29",
                                new RecordDraft.Subject(
                                        RecordDraft.SubjectKind.OFFICIAL, "冯十二测", "", "", official.toString()),
                                new RecordDraft.Document(
                                        "finding",
                                        "同责测〔2026〕" + UUID.randomUUID(),
                                        "责任认定书",
                                        "同心县财政局",
                                        "",
                                        LocalDate.of(2026, 5, 20),
                                        null,
                                        RecordDraft.Standing.EFFECTIVE),
                                new RecordDraft.Grounds("fg_2023_1103", "", "对逾期交付场地负有责任。", ""),
                                new RecordDraft.Gravity(
                                        RecordDraft.Severity.GENERAL,
                                        "影响一家企业，已经纠正。",
                                        Set.of(),
                                        false,
                                        null,
                                        null,
                                        Set.of(),
                                        ""),
                                new RecordDraft.Origin("finance-bureau", "form", null)),
                        UUID.randomUUID(),
                        cast.by(Person.RECORDER))
                .orThrow();
    }

    private String seen(Cookie who, String path) throws Exception {
        String page = mvc.perform(get(path).cookie(who))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).doesNotContain("[tolerance.", "[refusal.");
        return page;
    }

    private void examine(RecordId record, int version, String act, Cookie who) throws Exception {
        mvc.perform(post("/records/" + record + "/" + act)
                        .with(csrf())
                        .cookie(who)
                        .param("reason", "写明理由。")
                        .param("body", "discipline-supervision")
                        .param("document", "同容征〔2026〕1号")
                        .param("facts", "拟认定对逾期交付负有责任。")
                        .param("version", String.valueOf(version))
                        .param("form", UUID.randomUUID().toString()))
                .andExpect(status().is3xxRedirection());
    }

    /** Checked, asked about tolerance, denied, and noticed to him. */
    private void noticed(RecordId record) throws Exception {
        examine(record, 1, "check", signIn.everywhere("credit-office", "records:check"));
        examine(record, 2, "ask-tolerance", signIn.everywhere("credit-office", "records:check"));
        examine(record, 3, "deny-tolerance", signIn.in("discipline-supervision", "records:tolerate"));
        examine(record, 4, "notify", signIn.everywhere("credit-office", "records:notify"));
    }

    @Test
    void he_finds_the_record_applies_and_learns_the_finding() throws Exception {
        Cookie himself = official("town-yuhai");
        RecordId record = finding();
        assertThat(seen(himself, "/tolerance")).doesNotContain(record.toString());
        noticed(record);
        assertThat(seen(himself, "/tolerance")).contains("/tolerance/new?record=" + record);
        assertThat(seen(himself, "/tolerance/new?record=" + record)).contains("对逾期交付场地负有责任。");
        mvc.perform(get("/tolerance/new?record=" + record).cookie(signIn.in("town-yuhai")))
                .andExpect(status().isNotFound());
        String made = mvc.perform(post("/tolerance/new")
                        .with(csrf())
                        .cookie(himself)
                        .param("record", record.toString())
                        .param("body", "discipline-supervision")
                        .param("facts", "因政策调整，已经及时补救。")
                        .param("form", UUID.randomUUID().toString()))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        ToleranceCase now = store.find(org.jiannuo.tolerance.ToleranceId.parse(
                                java.util.Objects.requireNonNull(made).replaceAll("^/tolerance/([^?]*).*", "$1"))
                        .orElseThrow())
                .orElseThrow();
        assertThat(now.asked().by()).isEqualTo(ToleranceCase.Applicant.PERSON);
        assertThat(seen(himself, "/tolerance/" + now.id())).contains(now.number(), "因政策调整，已经及时补救。");
        assertThat(seen(himself, "/tolerance")).contains(now.number()).doesNotContain("new?record=" + record);
        Cookie body = signIn.in("discipline-supervision", Lifecycle.READS, Lifecycle.INVESTIGATES, Lifecycle.DECIDES);
        mvc.perform(post("/tolerance/" + now.id() + "/refuse")
                        .with(csrf())
                        .cookie(body)
                        .param("text", "属于明令禁止的情形。")
                        .param("version", String.valueOf(now.version()))
                        .param("form", UUID.randomUUID().toString()))
                .andExpect(status().is3xxRedirection());
        assertThat(store.find(now.id()).orElseThrow().status()).isEqualTo(ToleranceStatus.REFUSED);
        assertThat(seen(himself, "/tolerance/" + now.id())).contains("属于明令禁止的情形。");
    }

    @Test
    void his_own_unit_does_not_decide_about_him() {
        Cookie _ = official("org-department");
        RecordId record = finding();
        Signature himself = new Signature(account, "冯十二测", "org-department", "tester", clock.now());
        ApplyForTolerance.Actor actor = new ApplyForTolerance.Actor(himself, (_, _) -> false);
        assertThat(applying
                        .apply(new ApplyForTolerance.Wish(
                                record, "org-department", "申请。", ToleranceCast.NOTHING, UUID.randomUUID(), actor))
                        .reasons()
                        .stream()
                        .map(Refusal::code))
                .containsExactly("TOL-12");
    }
}
