package org.jiannuo.measures.internal;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jiannuo.evidence.EvidenceUpload;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Signature;
import org.jiannuo.measures.MeasureId;
import org.jiannuo.measures.internal.Lifecycle.Act;
import org.jiannuo.measures.internal.Lifecycle.Stage;
import org.jiannuo.measures.internal.MeasureHistory.Said;
import org.jiannuo.records.RecordDraft;
import org.jiannuo.records.RecordDraft.SubjectKind;
import org.jiannuo.records.RecordId;
import org.jiannuo.records.Records;
import org.jiannuo.subjects.UnitClass;
import org.jiannuo.subjects.UnitId;
import org.jiannuo.subjects.Units;

/** What invented people do with measures. A plain class fed with what a test has autowired. */
final class MeasurePeople {
    static final LocalDate TODAY = LocalDate.of(2026, 6, 10);
    static final LocalDate UNTIL = LocalDate.of(2026, 6, 30);
    static final String BODY = "credit-office";
    private static int serial;

    private final Use use;
    private final Units units;
    private final Records records;
    private final BusinessClock clock;

    /** The use cases. */
    record Use(
            ProposeMeasure proposing,
            HandleMeasure handling,
            EndMeasure ending,
            MeasureStore store,
            MeasureDesk desk) {}

    MeasurePeople(Use use, Units units, Records records, BusinessClock clock) {
        this.use = use;
        this.units = units;
        this.records = records;
        this.clock = clock;
    }

    /** Who acts. */
    enum Person {
        PROPOSER("张三测", "finance-bureau", Lifecycle.PROPOSES),
        CHECKER("李四测", BODY, Lifecycle.CHECKS),
        HEAD("王五测", BODY, Lifecycle.DECIDES),
        EXECUTOR("赵六测", BODY, Lifecycle.EXECUTES),
        SUBJECT("孙七测", "", Lifecycle.STATES),
        STRANGER("周八测", "town-hexi", "");

        private final String name;
        private final String unit;
        private final String permission;

        Person(String name, String unit, String permission) {
            this.name = name;
            this.unit = unit;
            this.permission = permission;
        }

        UUID account() {
            return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** A new body under the county government. */
    String body() {
        serial++;
        return units.create(
                        new Units.NewUnit(
                                "惩戒测试局" + serial,
                                "",
                                UnitClass.COUNTY_ORGAN,
                                null,
                                null,
                                new UnitId("county-government"),
                                LocalDate.of(2020, 1, 1)),
                        by(Person.PROPOSER, ""))
                .orThrow()
                .slug();
    }

    Signature by(Person person, String subject) {
        return new Signature(
                person.account(), person.name, person.unit.isEmpty() ? subject : person.unit, "tester", clock.now());
    }

    RecordDraft penalty(String unit) {
        serial++;
        return new RecordDraft(
                "U33",
                new RecordDraft.Subject(
                        SubjectKind.UNIT,
                        units.find(new UnitId(unit)).orElseThrow().name(),
                        "",
                        "",
                        unit),
                new RecordDraft.Document(
                        "penalty_decision",
                        "同住建罚〔2026〕" + UUID.randomUUID().toString().substring(0, 8),
                        "",
                        "同心县住房和城乡建设局",
                        "",
                        clock.today().minusDays(20),
                        null,
                        RecordDraft.Standing.EFFECTIVE),
                new RecordDraft.Grounds("", "《虚构条例》第一条", "未按期拆除违法建筑。", ""),
                new RecordDraft.Gravity(null, "", Set.of("3"), false, null, null, Set.of(), ""),
                new RecordDraft.Origin("housing-bureau", "form", null));
    }

    RecordDraft award(String unit) {
        serial++;
        return new RecordDraft(
                "U50",
                new RecordDraft.Subject(
                        SubjectKind.UNIT,
                        units.find(new UnitId(unit)).orElseThrow().name(),
                        "",
                        "",
                        unit),
                new RecordDraft.Document(
                        "award_decision",
                        "同党发〔2026〕" + UUID.randomUUID().toString().substring(0, 8),
                        "",
                        "中共同心县委组织部",
                        "",
                        clock.today().minusDays(20),
                        null,
                        RecordDraft.Standing.EFFECTIVE),
                new RecordDraft.Grounds("civil_servant_law", "51", "守信践诺，成绩突出。", ""),
                RecordDraft.Gravity.NONE,
                new RecordDraft.Origin("org-department", "form", null));
    }

    RecordId record(RecordDraft draft) {
        return records.submit(draft, UUID.randomUUID(), by(Person.STRANGER, "")).orThrow();
    }

    Decision<MeasureId> propose(RecordId record, String item, LocalDate until) {
        return use.proposing()
                .propose(
                        new ProposeMeasure.Proposal(
                                null, record, item, new Legality.Plan(BODY, BODY, until), "与失信程度相当。", ""),
                        UUID.randomUUID(),
                        actor(Person.PROPOSER, ""));
    }

    MeasureDesk.Actor actor(Person person, String subject) {
        return new MeasureDesk.Actor(by(person, subject), (permission, unit) -> may(person, permission, unit, subject));
    }

    /** As the roles have it: a permission for the own unit. */
    static boolean may(Person person, String permission, String unit, String subject) {
        return permission.equals(person.permission) && unit.equals(person.unit.isEmpty() ? subject : person.unit);
    }

    static Person usual(String permission) {
        for (Person person : Person.values()) {
            if (person.permission.equals(permission)) {
                return person;
            }
        }
        throw new IllegalArgumentException(permission);
    }

    Measure now(MeasureId id) {
        return use.store().find(id).orElseThrow();
    }

    Decision<Measure> act(Measure measure, Act act, Said said, Person person) {
        Measure now = now(measure.id());
        return use.handling()
                .act(
                        new MeasureDesk.Wish(
                                now.id(),
                                act,
                                said,
                                new MeasureDesk.Sheet(
                                        UUID.randomUUID(), now.trail().version()),
                                actor(person, now.cause().about().ref())),
                        new EvidenceUpload(List.of(), List.of()));
    }

    /** Goes on with good words by the usual people. */
    Measure go(Measure measure, Act... acts) {
        Measure now = measure;
        for (Act act : acts) {
            String permission =
                    Lifecycle.TABLE.find(now.stage(), act).orElseThrow().permission();
            now = act(now, act, new Said("写明情况。", "已经答复。"), usual(permission)).orThrow();
        }
        return now;
    }

    /** What the platform does by itself. */
    Measure itself(Measure measure, Act act) {
        RecordId record = measure.cause().record();
        switch (act) {
            case LAPSE, CEASE -> use.ending().causeEnded(record, "repair");
            case SUSPEND -> use.ending().disputed(record, true);
            case RESUME -> use.ending().disputed(record, false);
            case LET_EXPIRE -> {
                clock.turnTo(java.util.Objects.requireNonNull(measure.clock().dueOn())
                        .plusDays(1));
                boolean _ = use.ending().unheard(clock.today());
            }
            case EXPIRE -> {
                clock.turnTo(UNTIL.plusDays(1));
                boolean _ = use.ending().expire(clock.today());
            }
            case HAND_OVER -> {
                Measure _ = use.ending().handOver(measure, "nobody", "somebody");
            }
            default -> throw new IllegalArgumentException("Done by people: " + act);
        }
        return now(measure.id());
    }

    /** A sanction that has come so far on the usual way. */
    Measure at(Stage stage, String subject) {
        Measure fresh = now(propose(record(penalty(subject)), "B04", UNTIL).orThrow());
        return switch (stage) {
            case PROPOSED -> fresh;
            case REFUSED -> go(fresh, Act.REFUSE);
            case CHECKED -> go(fresh, Act.CHECK);
            case NOTICED -> go(fresh, Act.CHECK, Act.NOTIFY);
            case HEARD -> go(fresh, Act.CHECK, Act.NOTIFY, Act.STATE);
            case DROPPED -> go(fresh, Act.CHECK, Act.DROP);
            case DECIDED -> go(fresh, Act.CHECK, Act.NOTIFY, Act.STATE, Act.DECIDE);
            case IN_FORCE -> go(fresh, Act.CHECK, Act.NOTIFY, Act.STATE, Act.DECIDE, Act.REPORT);
            case SUSPENDED -> itself(go(fresh, Act.CHECK, Act.NOTIFY, Act.STATE, Act.DECIDE), Act.SUSPEND);
            case LIFTED -> itself(go(fresh, Act.CHECK, Act.NOTIFY, Act.STATE, Act.DECIDE, Act.REPORT), Act.CEASE);
            case EXPIRED -> itself(go(fresh, Act.CHECK, Act.NOTIFY, Act.STATE, Act.DECIDE), Act.EXPIRE);
            case CLOSED ->
                go(itself(go(fresh, Act.CHECK, Act.NOTIFY, Act.STATE, Act.DECIDE, Act.REPORT), Act.CEASE), Act.CONFIRM);
        };
    }
}
