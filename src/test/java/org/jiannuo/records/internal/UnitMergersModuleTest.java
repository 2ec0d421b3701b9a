package org.jiannuo.records.internal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.kernel.Signature;
import org.jiannuo.records.RecordDraft.SubjectKind;
import org.jiannuo.records.RecordId;
import org.jiannuo.records.RecordSummary;
import org.jiannuo.records.Records;
import org.jiannuo.records.internal.RecordsFixtures.Drafted;
import org.jiannuo.subjects.UnitClass;
import org.jiannuo.subjects.UnitId;
import org.jiannuo.subjects.Units;
import org.jiannuo.testing.JiannuoTest;
import org.jiannuo.testing.SignIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** A unit is merged into another: its records stay what they were, and who follows it answers for them. */
@JiannuoTest
class UnitMergersModuleTest {
    private static final LocalDate MERGED = LocalDate.of(2026, 6, 1);
    private static final LocalDate BEFORE = MERGED.minusDays(1);

    @Autowired
    Records records;

    @Autowired
    Units units;

    @Autowired
    BusinessClock clock;

    @Autowired
    MockMvc mvc;

    @Autowired
    SignIn signIn;

    private String former = "";
    private String present = "";

    @BeforeEach
    void two_units() {
        former = unit();
        present = unit();
    }

    private String unit() {
        String name = "同心县测试" + UUID.randomUUID().toString().substring(0, 8) + "局";
        return units.create(
                        new Units.NewUnit(
                                name,
                                "",
                                UnitClass.COUNTY_ORGAN,
                                null,
                                null,
                                new UnitId("county-government"),
                                LocalDate.of(2020, 1, 1)),
                        by("credit-office"))
                .orThrow()
                .slug();
    }

    private Signature by(String unit) {
        return new Signature(UUID.randomUUID(), "张三测", unit, "credit_officer", clock.now());
    }

    private void merge() {
        UnitId _ = units.merge(
                        new UnitId(former),
                        new UnitId(present),
                        new Units.Act(MERGED, "测〔2026〕1号", by("org-department")))
                .orThrow();
    }

    private String name(String unit) {
        return units.find(new UnitId(unit)).orElseThrow().name();
    }

    private static String number() {
        return "同测〔2026〕" + UUID.randomUUID() + "号";
    }

    /** A permit that a unit issued, reported by a unit. */
    private static Drafted permit(String organ, LocalDate date, String reporter) {
        return RecordsFixtures.permit()
                .document("organ", organ)
                .document("number", number())
                .date(date)
                .reporter(reporter);
    }

    /** A repair decision about a unit. */
    private Drafted about(String unit, LocalDate date) {
        return RecordsFixtures.permit()
                .category("U56")
                .subject(SubjectKind.UNIT, name(unit), "", "", unit)
                .document("kind", "repair_decision")
                .document("organ", "同心县住房和城乡建设局")
                .document("number", number())
                .basis("founding_plan", "6")
                .date(date);
    }

    private List<String> codes(Drafted draft) {
        return records.gate().judge(draft.draft()).reasons().stream()
                .map(Refusal::code)
                .toList();
    }

    private RecordId entered(Drafted draft) {
        return records.submit(
                        draft.draft(),
                        UUID.randomUUID(),
                        by(draft.draft().origin().reporter()))
                .orThrow();
    }

    private String seen(Cookie who, String path) throws Exception {
        return mvc.perform(MockMvcRequestBuilders.get(path).cookie(who))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void a_subject_is_the_unit_in_force_on_the_day_of_the_act() {
        merge();
        assertThat(codes(about(former, BEFORE))).isEmpty();
        assertThat(codes(about(former, MERGED))).contains("REC-13");
        assertThat(codes(about(present, MERGED))).isEmpty();
    }

    @Test
    void who_follows_a_unit_reports_what_it_did_and_the_ended_unit_reports_no_more() {
        String organ = name(former);
        assertThat(codes(permit(organ, BEFORE, former))).isEmpty();
        assertThat(codes(permit(organ, BEFORE, present))).containsExactly("REC-24");
        merge();
        assertThat(codes(permit(organ, BEFORE, present))).isEmpty();
        assertThat(codes(permit(organ, MERGED, present))).containsExactly("REC-24");
        assertThat(codes(permit(organ, BEFORE, former))).containsExactly("REC-24");
        assertThat(codes(permit(name(present), BEFORE, present))).isEmpty();
        assertThat(codes(permit(name(present), MERGED, present))).isEmpty();
    }

    @Test
    void each_successor_of_a_split_unit_reports_what_it_did() {
        String other = unit();
        String organ = name(former);
        UnitId _ = units.split(
                        new UnitId(former),
                        new UnitId(present),
                        List.of(new UnitId(present), new UnitId(other)),
                        new Units.Act(MERGED, "测〔2026〕2号", by("org-department")))
                .orThrow();
        assertThat(codes(permit(organ, BEFORE, present))).isEmpty();
        assertThat(codes(permit(organ, BEFORE, other))).isEmpty();
    }

    @Test
    void a_document_bears_the_name_that_the_unit_had_on_its_day() {
        String old = name(former);
        UnitId _ = units.rename(
                        new UnitId(former), old + "（新）", "", new Units.Act(MERGED, "测〔2026〕3号", by("org-department")))
                .orThrow();
        assertThat(codes(permit(old, BEFORE, former))).isEmpty();
        assertThat(codes(permit(old, MERGED, former))).containsExactly("REC-24");
        assertThat(codes(permit(old + "（新）", MERGED, former))).isEmpty();
        assertThat(codes(permit(old + "（新）", BEFORE, former))).containsExactly("REC-24");
    }

    @Test
    void an_organ_that_the_register_knows_since_some_day_was_there_before() {
        assertThat(codes(permit("同心县住房和城乡建设局", LocalDate.of(2010, 5, 4), "housing-bureau")))
                .doesNotContain("REC-24");
    }

    @Test
    void records_stay_with_the_ended_unit_and_are_listed_for_who_follows_it() throws Exception {
        RecordId reported = entered(permit(name(former), BEFORE, former));
        RecordId said = entered(about(former, BEFORE));
        List<RecordSummary> stored = records.find(List.of(reported, said));
        Cookie successor = signIn.in(present, Lifecycle.READS);
        assertThat(seen(successor, "/records")).doesNotContain(reported.toString(), said.toString());
        assertThat(seen(successor, "/records/" + said)).doesNotContain("repair_decision", name(former));
        merge();
        assertThat(records.find(List.of(reported, said))).containsExactlyInAnyOrderElementsOf(stored);
        assertThat(seen(successor, "/records")).contains(reported.toString(), said.toString());
        assertThat(seen(successor, "/records/" + said)).contains(name(former));
        Cookie office = signIn.everywhere("credit-office", Lifecycle.READS);
        assertThat(seen(office, "/records?unit=" + present))
                .contains(reported.toString())
                .doesNotContain(said.toString());
        assertThat(seen(office, "/records?unit=" + former)).contains(reported.toString());
    }
}
