package org.jiannuo.complaints.internal;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jiannuo.complaints.ComplaintKind;
import org.jiannuo.complaints.internal.ComplaintHistory.Words;
import org.jiannuo.evidence.FileKind;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Signature;
import org.jiannuo.subjects.UnitClass;
import org.jiannuo.subjects.UnitId;
import org.jiannuo.subjects.Units;
import org.jspecify.annotations.Nullable;

/** What invented people do with complaints. A plain class fed with what a test has autowired. */
final class ComplaintPeople {
    static final LocalDate TODAY = LocalDate.of(2026, 6, 10);
    static final String SECRET_NAME = "钱九测匿名人";
    static final String SECRET_CONTACT = "13900009999转测试";
    static final String SECRET_FACTS = "这一句只有经办人能看见的投诉事实测试";
    private static int units;

    private final LodgeComplaint lodging;
    private final ComplaintActController.Acts acts;
    private final ComplaintStore store;
    private final Units register;
    private final BusinessClock clock;

    ComplaintPeople(
            LodgeComplaint lodging,
            ComplaintActController.Acts acts,
            ComplaintStore store,
            Units register,
            BusinessClock clock) {
        this.lodging = lodging;
        this.acts = acts;
        this.store = store;
        this.register = register;
        this.clock = clock;
    }

    /** Who acts. */
    enum Person {
        OFFICER("张三测", "credit-office"),
        OTHER_OFFICER("吴十测", "county-government"),
        DIRECTOR("李四测", "credit-office"),
        VERIFIER("赵六测", "finance-bureau"),
        ACCUSED("孙七测", ""),
        STRANGER("周八测", "elsewhere");

        private final String name;
        private final String unit;

        Person(String name, String unit) {
            this.name = name;
            this.unit = unit;
        }

        UUID account() {
            return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** A new body under the county government. */
    String body() {
        units++;
        return register.create(
                        new Units.NewUnit(
                                "投诉测试局" + units,
                                "",
                                UnitClass.COUNTY_ORGAN,
                                null,
                                null,
                                new UnitId("county-government"),
                                LocalDate.of(2020, 1, 1)),
                        by(Person.OFFICER, "credit-office"))
                .orThrow()
                .slug();
    }

    Signature by(Person person, String unit) {
        return new Signature(
                person.account(), person.name, person.unit.isEmpty() ? unit : person.unit, "tester", clock.now());
    }

    static LodgeComplaint.Typed typed(String accused, boolean lead) {
        return new LodgeComplaint.Typed(
                ComplaintKind.ARREARS,
                lead,
                accused,
                new LodgeComplaint.Told(
                        lead ? "" : SECRET_NAME, lead ? "" : SECRET_CONTACT, "2024年合同约定付款", SECRET_FACTS, "付款", ""));
    }

    LodgeComplaint.Receipt lodge(String accused, boolean lead) {
        return lodging.lodge(typed(accused, lead), List.of(), UUID.randomUUID()).orThrow();
    }

    Complaint now(LodgeComplaint.Receipt receipt) {
        return store.find(receipt.id()).orElseThrow();
    }

    static SealedFiles.Clean proof() {
        return new SealedFiles.Clean("证明.txt", FileKind.TEXT, "已付款。".getBytes(StandardCharsets.UTF_8));
    }

    /** What is said with an act so that nothing stands against it. */
    static Words good(Act act) {
        String ground = switch (act) {
            case REFUSE -> "OUT_OF_SCOPE";
            case REDIRECT -> "PETITION";
            case SUSPEND -> "COURT";
            case DECLINE -> "NO_MONEY";
            case RECORD -> "SMALL";
            default -> "";
        };
        String target = switch (act) {
            case TRANSFER -> "finance-bureau";
            case FORWARD -> "county-government";
            default -> "";
        };
        return new Words(act == Act.RECORD ? "120000.00" : "写明理由。", ground, target, null, "");
    }

    Decision<Complaint> act(Complaint complaint, Act act, Words said, Person person) {
        Complaint now = store.find(complaint.id()).orElseThrow();
        return acts.act(new CaseDesk.Wish(
                now.id(),
                act,
                said,
                act == Act.REPORT ? List.of(proof()) : List.of(),
                new CaseDesk.Sheet(UUID.randomUUID(), now.trail().version()),
                new CaseDesk.Actor(
                        by(person, now.matter().accused()), (permission, unit) -> may(person, permission, unit, now))));
    }

    /** As the roles have it: the office everywhere, a unit for itself. */
    static boolean may(Person person, String permission, String unit, Complaint now) {
        return switch (person) {
            case OFFICER, OTHER_OFFICER -> permission.equals(Lifecycle.HANDLES);
            case DIRECTOR -> permission.equals(Lifecycle.DECIDES);
            case VERIFIER -> permission.equals(Lifecycle.VERIFIES);
            case ACCUSED ->
                (permission.equals(Lifecycle.ANSWERS) || permission.equals(Lifecycle.VERIFIES))
                        && unit.equals(now.matter().accused());
            case STRANGER -> false;
        };
    }

    /** The person who does an act in an ordinary case. */
    static Person usual(String permission) {
        return switch (permission) {
            case Lifecycle.DECIDES -> Person.DIRECTOR;
            case Lifecycle.VERIFIES -> Person.VERIFIER;
            case Lifecycle.ANSWERS -> Person.ACCUSED;
            default -> Person.OFFICER;
        };
    }

    /** Goes on with good words by the usual people. */
    Complaint go(Complaint complaint, Act... steps) {
        Complaint now = complaint;
        for (Act step : steps) {
            String permission =
                    Lifecycle.TABLE.find(now.stage(), step).orElseThrow().permission();
            now = act(now, step, good(step), usual(permission)).orThrow();
        }
        return now;
    }

    /** A case that has come so far on the usual way. */
    Complaint at(Stage stage, String accused, LodgeComplaint.@Nullable Receipt given) {
        LodgeComplaint.Receipt receipt = given == null ? lodge(accused, false) : given;
        if (stage == Stage.RECORDED) {
            return go(at(Stage.CONFIRMED, accused, receipt), Act.RECORD);
        }
        Complaint fresh = go(now(receipt), Act.TAKE);
        return switch (stage) {
            case RECEIVED -> fresh;
            case RETURNED -> go(fresh, Act.ASK_COMPLETION);
            case ACCEPTED -> go(fresh, Act.ACCEPT);
            case NOT_ACCEPTED -> go(fresh, Act.REFUSE);
            case REDIRECTED -> go(fresh, Act.REDIRECT);
            case TRANSFERRED -> go(fresh, Act.ACCEPT, Act.TRANSFER);
            case VERIFYING -> go(fresh, Act.ACCEPT, Act.TRANSFER, Act.START);
            case SUSPENDED -> go(fresh, Act.ACCEPT, Act.TRANSFER, Act.START, Act.ASK_TIME, Act.SUSPEND);
            case UNFOUNDED -> go(fresh, Act.ACCEPT, Act.TRANSFER, Act.START, Act.FIND_UNFOUNDED);
            case RECTIFYING -> go(fresh, Act.ACCEPT, Act.TRANSFER, Act.START, Act.FIND_FOUNDED);
            case REPORTED -> go(fresh, Act.ACCEPT, Act.TRANSFER, Act.START, Act.FIND_FOUNDED, Act.REPORT);
            case RECTIFIED ->
                go(fresh, Act.ACCEPT, Act.TRANSFER, Act.START, Act.FIND_FOUNDED, Act.REPORT, Act.PASS_CHECK);
            case REFUSED -> go(fresh, Act.ACCEPT, Act.TRANSFER, Act.START, Act.FIND_FOUNDED, Act.DECLINE);
            case NOTICED -> go(fresh, Act.ACCEPT, Act.TRANSFER, Act.START, Act.FIND_FOUNDED, Act.DECLINE, Act.NOTICE);
            case CONFIRMED, RECORDED ->
                go(
                        fresh,
                        Act.ACCEPT,
                        Act.TRANSFER,
                        Act.START,
                        Act.FIND_FOUNDED,
                        Act.DECLINE,
                        Act.NOTICE,
                        Act.STATE,
                        Act.CONFIRM);
            case CLOSED, ESCALATED -> go(fresh, Act.ACCEPT, Act.TRANSFER, Act.START, Act.FIND_UNFOUNDED, Act.REPLY);
        };
    }
}
