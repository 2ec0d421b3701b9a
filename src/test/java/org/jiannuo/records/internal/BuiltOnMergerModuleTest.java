package org.jiannuo.records.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.records.RecordDraft.SubjectKind;
import org.jiannuo.records.RecordId;
import org.jiannuo.records.internal.Lifecycle.Act;
import org.jiannuo.records.internal.RecordsFixtures.Drafted;
import org.jiannuo.subjects.UnitClass;
import org.jiannuo.subjects.UnitId;
import org.jiannuo.subjects.Units;
import org.jiannuo.testing.JiannuoTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A merger entered in error is not undone once somebody did with records what only the merger let him do. */
@JiannuoTest
class BuiltOnMergerModuleTest extends RecordAtWork {
    private static final LocalDate MERGED = LocalDate.of(2026, 11, 20);
    private static final LocalDate BEFORE = LocalDate.of(2026, 6, 1);

    @Autowired
    Units units;

    private UnitId former = new UnitId("county-government");
    private UnitId present = former;

    @BeforeEach
    void two_units() {
        former = unit();
        present = unit();
    }

    private UnitId unit() {
        return units.create(
                        new Units.NewUnit(
                                "同心县测试" + UUID.randomUUID().toString().substring(0, 8) + "局",
                                "",
                                UnitClass.COUNTY_ORGAN,
                                null,
                                null,
                                new UnitId("county-government"),
                                LocalDate.of(2020, 1, 1)),
                        by(OFFICER, "credit-office"))
                .orThrow();
    }

    private void merge() {
        UnitId _ = units.merge(former, present, new Units.Act(MERGED, "测〔2026〕1号", by(DIRECTOR, "org-department")))
                .orThrow();
    }

    private Decision<UnitId> undo() {
        return units.undoMerge(former, "录入有误", "测〔2026〕2号", by(DIRECTOR, "org-department"));
    }

    private void standsOnTheMerger() {
        assertThat(undo().reasons()).extracting(Refusal::code).containsExactly("SUB-46");
    }

    private String name(UnitId unit) {
        return units.find(unit).orElseThrow().name();
    }

    private RecordId entered(Drafted draft, UnitId reporter) {
        return records.submit(
                        draft.document("number", "同测〔2026〕" + UUID.randomUUID() + "号")
                                .date(BEFORE)
                                .reporter(reporter.slug())
                                .draft(),
                        UUID.randomUUID(),
                        by(CLERK, reporter.slug()))
                .orThrow();
    }

    private Drafted permitOf(UnitId organ) {
        return RecordsFixtures.permit().document("organ", name(organ));
    }

    /** A breach of the former unit, examined until the notice can be served. */
    private CreditRecord examined() {
        RecordId id = entered(
                RecordsFixtures.breach()
                        .subject(SubjectKind.UNIT, name(former), "", "", former.slug())
                        .document("organ", "同心县财政局"),
                new UnitId("finance-bureau"));
        CreditRecord checked = act(store.find(id).orElseThrow(), Act.CHECK, "", OFFICER, "credit-office")
                .orThrow();
        CreditRecord asked =
                act(checked, Act.ASK_TOLERANCE, "", OFFICER, "credit-office").orThrow();
        return act(asked, Act.DENY_TOLERANCE, "明知故犯", HEAD_OF_BODY, "org-department")
                .orThrow();
    }

    private CreditRecord noticed(CreditRecord examined) {
        return act(examined, Act.NOTIFY, "拟认定违约失信，可以陈述申辩。", OFFICER, "credit-office")
                .orThrow();
    }

    @Test
    void what_stands_with_the_former_unit_goes_back_with_it() {
        RecordId _ = entered(permitOf(former), former);
        CreditRecord _ = examined();
        merge();
        RecordId _ = entered(permitOf(present), present);
        assertThat(undo().isAccepted()).isTrue();
    }

    @Test
    void a_document_of_the_former_unit_reported_by_who_follows_it_stands_on_the_merger() {
        merge();
        RecordId _ = entered(permitOf(former), present);
        standsOnTheMerger();
    }

    @Test
    void a_document_under_an_earlier_name_of_the_former_unit_stands_on_it_too() {
        Drafted under = permitOf(former);
        UnitId _ = units.rename(
                        former,
                        name(former) + "（新）",
                        "",
                        new Units.Act(BEFORE.plusDays(1), "测〔2026〕3号", by(DIRECTOR, "org-department")))
                .orThrow();
        merge();
        RecordId _ = entered(under, present);
        standsOnTheMerger();
    }

    @Test
    void a_notice_served_on_who_follows_it_stands_on_the_merger() {
        CreditRecord examined = examined();
        merge();
        CreditRecord _ = noticed(examined);
        standsOnTheMerger();
    }

    @Test
    void a_reply_of_who_follows_it_stands_on_the_merger() {
        CreditRecord noticed = noticed(examined());
        merge();
        CreditRecord _ =
                act(noticed, Act.REPLY, "工程款已支付一半。", SUBJECT, present.slug()).orThrow();
        assertThat(undo().reasons()).extracting(Refusal::code).contains("SUB-46");
    }

    @Test
    void what_was_done_before_the_merger_does_not_stand_on_it() {
        CreditRecord _ = act(noticed(examined()), Act.REPLY, "工程款已支付一半。", SUBJECT, former.slug())
                .orThrow();
        merge();
        assertThat(undo().isAccepted()).isTrue();
    }

    @Test
    void a_merger_between_others_is_not_held_by_it() {
        UnitId third = unit();
        merge();
        RecordId _ = entered(permitOf(former), present);
        UnitId _ = units.merge(third, present, new Units.Act(MERGED, "测〔2026〕4号", by(DIRECTOR, "org-department")))
                .orThrow();
        assertThat(units.undoMerge(third, "录入有误", "测〔2026〕5号", by(DIRECTOR, "org-department"))
                        .isAccepted())
                .isTrue();
        assertThat(units.find(third).orElseThrow().existsOn(MERGED)).isTrue();
    }
}
