package org.jiannuo.publication.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.kernel.Signature;
import org.jiannuo.publication.PublicContent;
import org.jiannuo.publication.PublicationDraft;
import org.jiannuo.publication.PublicationDraft.Footing;
import org.jiannuo.publication.PublicationDraft.Severity;
import org.jiannuo.publication.PublicationDraft.Subject;
import org.jiannuo.publication.PublicationDraft.SubjectKind;
import org.jiannuo.publication.PublicationDraft.Thing;
import org.jiannuo.publication.PublicationKind;
import org.jiannuo.records.RecordDraft;
import org.jiannuo.subjects.UnitId;
import org.jiannuo.subjects.Units;

/** Fictional things to publish and the people who do it. */
final class PublicationFixtures {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    static final UUID OFFICER = UUID.randomUUID();
    static final UUID DIRECTOR = UUID.randomUUID();

    private PublicationFixtures() {}

    static Signature officer() {
        return new Signature(OFFICER, "李四测", "credit-office", "credit_officer", now());
    }

    static Signature director() {
        return new Signature(DIRECTOR, "周测试", "credit-office", "credit_director", now());
    }

    static Instant now() {
        return BusinessClock.standingAt(TODAY).now();
    }

    /** A penalty of a firm, general, decided in the month before. */
    static PublicationDraft penalty(String firm) {
        return penalty(
                SubjectKind.ENTERPRISE, firm, Severity.GENERAL, LocalDate.of(2026, 10, 20), Footing.on("penalty"));
    }

    static PublicationDraft penalty(
            SubjectKind kind, String name, Severity severity, LocalDate decided, Footing footing) {
        String id = UUID.randomUUID().toString();
        return new PublicationDraft(
                new Thing(
                        PublicationKind.RECORD,
                        "tests",
                        id,
                        name + "行政处罚",
                        "U05",
                        severity,
                        "测罚字〔2026〕" + id.substring(0, 6) + "号",
                        decided),
                new Subject(kind, kind == SubjectKind.ENTERPRISE ? "9164" + id.substring(0, 8) : "", name, "hr-bureau"),
                PublicContent.of(Map.of("facts", name + "未按规定公示价格", "organ", "测试机关", "decidedOn", decided.toString())),
                footing);
    }

    /** A penalty as the bureau that decided it enters it into the register of records. */
    static RecordDraft penaltyRecord(Units units) {
        String number = "测建罚字〔2026〕" + UUID.randomUUID().toString().substring(0, 8) + "号";
        return new RecordDraft(
                "U05",
                new RecordDraft.Subject(
                        RecordDraft.SubjectKind.ENTERPRISE, "同心县虚构建材有限公司", "91320105780688132K", "", ""),
                new RecordDraft.Document(
                        "penalty_decision",
                        number,
                        "行政处罚决定书",
                        units.find(new UnitId("housing-bureau")).orElseThrow().name(),
                        "",
                        LocalDate.of(2026, 10, 15),
                        null,
                        RecordDraft.Standing.EFFECTIVE),
                new RecordDraft.Grounds("", "《中华人民共和国建筑法》第六十五条", "未按照工程设计图纸施工。", ""),
                new RecordDraft.Gravity(null, "", Set.of("3"), false, null, null, Set.of(), ""),
                new RecordDraft.Origin("housing-bureau", "form", null));
    }

    static PublicationDraft with(PublicationDraft draft, Footing footing) {
        return new PublicationDraft(draft.thing(), draft.subject(), draft.content(), footing);
    }

    static PublicationDraft with(PublicationDraft draft, Map<String, String> fields) {
        return new PublicationDraft(draft.thing(), draft.subject(), PublicContent.of(fields), draft.footing());
    }

    static List<String> codes(Decision<?> decision) {
        return decision.reasons().stream().map(Refusal::code).toList();
    }
}
