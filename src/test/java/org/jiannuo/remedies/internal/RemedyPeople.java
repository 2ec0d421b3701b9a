package org.jiannuo.remedies.internal;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jiannuo.evidence.FileKind;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.kernel.Signature;
import org.jiannuo.publication.PublicContent;
import org.jiannuo.publication.PublicationDraft;
import org.jiannuo.publication.PublicationKind;
import org.jiannuo.publication.PublicationSummary;
import org.jiannuo.publication.Publications;
import org.jiannuo.records.RecordDraft;
import org.jiannuo.records.RecordId;
import org.jiannuo.records.RecordSummary;
import org.jiannuo.records.Records;
import org.jiannuo.remedies.RemedyKind;
import org.jiannuo.remedies.internal.CaseDesk.Correction;
import org.jiannuo.remedies.internal.Lifecycle.ObjectionStage;
import org.jiannuo.remedies.internal.Lifecycle.RepairStage;
import org.jiannuo.remedies.internal.Lifecycle.Stage;
import org.jiannuo.remedies.internal.RemedyHistory.Words;

/** What invented people do against invented records. A plain class fed with what a test has autowired. */
final class RemedyPeople {
    static final LocalDate TODAY = LocalDate.of(2026, 9, 2);
    static final String FIRM = "91320105780688132K";
    static final String SECRET_NAME = "钱九测异议人";
    static final String SECRET_CONTACT = "0953-0000转测试";
    static final String FACTS = "罚款已经撤销，决定书文号写错。";

    private final FileRemedy filing;
    private final RemedyActController.Acts acts;
    private final RemedyStore store;
    private final Records records;
    private final Publications publications;
    private final BusinessClock clock;

    RemedyPeople(
            FileRemedy filing,
            RemedyActController.Acts acts,
            RemedyStore store,
            Records records,
            Publications publications,
            BusinessClock clock) {
        this.filing = filing;
        this.acts = acts;
        this.store = store;
        this.records = records;
        this.publications = publications;
        this.clock = clock;
    }

    /** Who acts. */
    enum Person {
        OFFICER("张三测", "credit-office", Lifecycle.HANDLES),
        OTHER_OFFICER("吴十测", "credit-office", Lifecycle.HANDLES),
        DIRECTOR("李四测", "credit-office", Lifecycle.DECIDES, Lifecycle.REVIEWS),
        LEADER("郑一测", "county-government", Lifecycle.DECIDES, Lifecycle.REVIEWS),
        CLERK("赵六测", "housing-bureau", Lifecycle.ANSWERS),
        HEAD("孙七测", "housing-bureau", Lifecycle.GRANTS, Lifecycle.ANSWERS),
        STRANGER("周八测", "hr-bureau", Lifecycle.ANSWERS, Lifecycle.GRANTS),
        APPLICANT("钱九测", "");

        private final String name;
        private final String unit;
        private final Set<String> permissions;

        Person(String name, String unit, String... permissions) {
            this.name = name;
            this.unit = unit;
            this.permissions = Set.of(permissions);
        }

        UUID account() {
            return UUID.nameUUIDFromBytes(("remedies " + name).getBytes(StandardCharsets.UTF_8));
        }

        String unit() {
            return unit;
        }

        /** As the roles have it: the office everywhere, a unit for itself. */
        boolean may(String permission, String of) {
            boolean everywhere = unit.equals("credit-office") || unit.equals("county-government");
            return permissions.contains(permission) && (everywhere || of.equals(unit));
        }
    }

    Signature by(Person person) {
        return new Signature(person.account(), person.name, person.unit, "tester", clock.now());
    }

    CaseDesk.Actor actor(Person person) {
        return person == Person.APPLICANT
                ? new CaseDesk.Actor(CaseDesk.applicant(clock.now()), (_, _) -> false, true)
                : new CaseDesk.Actor(by(person), person::may, false);
    }

    /** A general penalty of a firm, in force. */
    RecordSummary penalty(LocalDate decided) {
        return submitted(new RecordDraft(
                "U05",
                new RecordDraft.Subject(RecordDraft.SubjectKind.ENTERPRISE, "同心县虚构建材有限公司", FIRM, "", ""),
                new RecordDraft.Document(
                        "penalty_decision",
                        "测建罚字〔2026〕" + UUID.randomUUID().toString().substring(0, 8) + "号",
                        "行政处罚决定书",
                        "同心县住房和城乡建设局",
                        "",
                        decided,
                        null,
                        RecordDraft.Standing.EFFECTIVE),
                new RecordDraft.Grounds("", "《中华人民共和国建筑法》第六十五条", "未按照工程设计图纸施工。", ""),
                new RecordDraft.Gravity(null, "", Set.of("3"), false, null, null, Set.of(), ""),
                new RecordDraft.Origin("housing-bureau", "form", null)));
    }

    RecordSummary submitted(RecordDraft draft) {
        RecordId id = records.submit(draft, UUID.randomUUID(), by(Person.CLERK)).orThrow();
        return records.find(id).orElseThrow();
    }

    /** The record before the public. */
    PublicationSummary shown(RecordSummary record) {
        return publications
                .publish(
                        new PublicationDraft(
                                new PublicationDraft.Thing(
                                        PublicationKind.RECORD,
                                        "records",
                                        record.id().toString(),
                                        record.document().title(),
                                        record.category(),
                                        PublicationDraft.Severity.GENERAL,
                                        record.document().number(),
                                        record.document().date()),
                                new PublicationDraft.Subject(
                                        PublicationDraft.SubjectKind.ENTERPRISE,
                                        record.about().code(),
                                        record.about().name(),
                                        "housing-bureau"),
                                PublicContent.of(Map.of(
                                        "facts", record.basis().facts(),
                                        "organ", record.document().organ(),
                                        "decidedOn", record.document().date().toString())),
                                PublicationDraft.Footing.on("penalty")),
                        by(Person.OFFICER),
                        by(Person.DIRECTOR))
                .orThrow();
    }

    static FileRemedy.Typed objection(RecordSummary record) {
        return new FileRemedy.Typed(
                RemedyKind.OBJECTION,
                record.id(),
                "WRONG",
                "本公司已申请复议。",
                false,
                new FileRemedy.Told(SECRET_NAME, SECRET_CONTACT, FACTS, "删除", ""));
    }

    static FileRemedy.Typed repair(RecordSummary record) {
        return new FileRemedy.Typed(
                RemedyKind.REPAIR,
                record.id(),
                "",
                "",
                false,
                new FileRemedy.Told(SECRET_NAME, SECRET_CONTACT, "罚款已缴清，已整改。", "", "钱九测"));
    }

    static SealedFiles.Clean proof() {
        return new SealedFiles.Clean(
                SealedFiles.PROOF, "缴款凭证.txt", FileKind.TEXT, "已缴清。".getBytes(StandardCharsets.UTF_8));
    }

    FileRemedy.Receipt object(RecordSummary record) {
        return filing.file(objection(record), List.of(proof()), UUID.randomUUID())
                .orThrow();
    }

    FileRemedy.Receipt askRepair(RecordSummary record) {
        return filing.file(repair(record), List.of(proof()), UUID.randomUUID()).orThrow();
    }

    Remedy now(FileRemedy.Receipt receipt) {
        return store.find(receipt.id()).orElseThrow();
    }

    RecordSummary record(Remedy remedy) {
        return records.find(remedy.matter().record()).orElseThrow();
    }

    PublicationSummary publication(PublicationSummary one) {
        return publications.find(one.id()).orElseThrow();
    }

    /** What is said with an act so that nothing stands against it. */
    static Words good(Act act) {
        String ground = switch (act) {
            case REFUSE -> "NOT_SUBJECT";
            case SUSPEND -> "TEST";
            case DECLINE -> "DUTY_OPEN";
            case REVOKE -> "FALSE_MATERIAL";
            case DECIDE, DECIDE_REVIEW -> "REJECTED";
            default -> "";
        };
        return new Words("写明理由。", ground, null, "");
    }

    Decision<Remedy> act(Remedy remedy, Act act, Person person) {
        return act(remedy, act, good(act), Correction.NONE, actor(person));
    }

    Decision<Remedy> act(Remedy remedy, Act act, Words said, Correction right, CaseDesk.Actor actor) {
        Remedy now = store.find(remedy.id()).orElseThrow();
        return acts.act(new CaseDesk.Wish(
                now.id(),
                act,
                said,
                right,
                List.of(),
                new CaseDesk.Sheet(UUID.randomUUID(), now.trail().version()),
                actor));
    }

    /** The person who does an act in an ordinary case. */
    static Person usual(Remedy remedy, Act act) {
        String permission = Lifecycle.allow(remedy.stage(), act).orThrow().permission();
        return switch (permission) {
            case Lifecycle.HANDLES -> Person.OFFICER;
            case Lifecycle.DECIDES -> Person.DIRECTOR;
            case Lifecycle.REVIEWS -> Person.LEADER;
            case Lifecycle.ANSWERS -> Person.CLERK;
            case Lifecycle.GRANTS -> Person.HEAD;
            default -> Person.APPLICANT;
        };
    }

    /** Goes on with good words by the usual people. */
    Remedy go(Remedy remedy, Act... steps) {
        Remedy now = store.find(remedy.id()).orElseThrow();
        for (Act step : steps) {
            now = act(now, step, usual(now, step)).orThrow();
        }
        return now;
    }

    /** A fresh case about a fresh record that has come so far on the usual way. */
    Remedy at(Stage stage) {
        return switch (stage) {
            case ObjectionStage one -> at(one);
            case RepairStage one -> at(one);
        };
    }

    private Remedy at(ObjectionStage stage) {
        Remedy fresh = now(object(penalty(LocalDate.of(2026, 5, 11))));
        return switch (stage) {
            case FILED -> fresh;
            case RETURNED -> go(fresh, Act.ASK_COMPLETION);
            case NOT_ACCEPTED -> go(fresh, Act.REFUSE);
            case MARKED -> go(fresh, Act.ACCEPT);
            case OWN_CHECK -> go(fresh, Act.ACCEPT, Act.FORWARD, Act.ANSWER);
            case AT_PROVIDER -> go(fresh, Act.ACCEPT, Act.FORWARD);
            case SUSPENDED -> go(fresh, Act.ACCEPT, Act.CHECK, Act.ASK_TIME, Act.SUSPEND);
            case REPLIED -> go(fresh, Act.ACCEPT, Act.CHECK, Act.DECIDE);
            case REVIEW -> go(fresh, Act.ACCEPT, Act.CHECK, Act.DECIDE, Act.ASK_REVIEW);
            case CLOSED -> go(fresh, Act.WITHDRAW);
        };
    }

    private Remedy at(RepairStage stage) {
        Remedy fresh = now(askRepair(penalty(LocalDate.of(2026, 5, 11))));
        return switch (stage) {
            case FILED -> fresh;
            case RETURNED -> go(fresh, Act.ASK_COMPLETION);
            case PUSHED -> go(fresh, Act.PUSH);
            case NOT_ACCEPTED -> go(fresh, Act.PUSH, Act.DECLINE);
            case ACCEPTED -> go(fresh, Act.PUSH, Act.TAKE_UP);
            case GRANTED -> go(fresh, Act.PUSH, Act.TAKE_UP, Act.GRANT);
            case SYNCED -> go(fresh, Act.PUSH, Act.TAKE_UP, Act.GRANT, Act.SYNC);
            case REFUSED -> go(fresh, Act.PUSH, Act.TAKE_UP, Act.DENY);
            case REVOKED -> go(fresh, Act.PUSH, Act.TAKE_UP, Act.GRANT, Act.REVOKE);
            case CLOSED -> go(fresh, Act.WITHDRAW);
        };
    }

    static List<String> codes(Decision<?> decision) {
        return decision.reasons().stream().map(Refusal::code).toList();
    }
}
