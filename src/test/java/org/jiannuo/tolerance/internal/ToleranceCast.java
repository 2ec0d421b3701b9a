package org.jiannuo.tolerance.internal;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jiannuo.database.Identities;
import org.jiannuo.evidence.EvidenceUpload;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Money;
import org.jiannuo.kernel.Signature;
import org.jiannuo.records.RecordDraft;
import org.jiannuo.records.RecordDraft.Effect;
import org.jiannuo.records.RecordId;
import org.jiannuo.records.Records;
import org.jiannuo.tolerance.internal.ApplyForTolerance.Actor;
import org.jiannuo.tolerance.internal.CaseHistory.Opinion;
import org.jiannuo.tolerance.internal.CaseHistory.Weighing;
import org.jiannuo.tolerance.internal.Lifecycle.Act;
import org.jiannuo.tolerance.internal.Lifecycle.Stage;
import org.springframework.mock.web.MockMultipartFile;

/** What invented people do with tolerance cases. A plain class fed with what a test has autowired. */
final class ToleranceCast {
    static final LocalDate TODAY = LocalDate.of(2026, 6, 10);
    static final EvidenceUpload NOTHING = new EvidenceUpload(List.of(), List.of());

    private final ApplyForTolerance applying;
    private final ActOnCase acting;
    private final CaseStore store;
    private final Criteria criteria;
    private final Records records;
    private final BusinessClock clock;

    ToleranceCast(
            ApplyForTolerance applying,
            ActOnCase acting,
            CaseStore store,
            Criteria criteria,
            Records records,
            BusinessClock clock) {
        this.applying = applying;
        this.acting = acting;
        this.store = store;
        this.criteria = criteria;
        this.records = records;
        this.clock = clock;
    }

    /** Who acts. */
    enum Person {
        CONCERNED("赵六测", "town-yuhai", Lifecycle.READS, Lifecycle.APPLIES),
        HANDLER("王五测", "org-department", Lifecycle.READS, Lifecycle.INVESTIGATES),
        HEAD("吴十测", "org-department", Lifecycle.READS, Lifecycle.INVESTIGATES, Lifecycle.DECIDES),
        RECORDER("张三测", "finance-bureau", Lifecycle.READS, Lifecycle.INVESTIGATES, Lifecycle.DECIDES),
        STRANGER("周八测", "town-hexi", Lifecycle.READS, Lifecycle.APPLIES);

        private final String name;
        private final String unit;
        private final Set<String> permissions;

        Person(String name, String unit, String... permissions) {
            this.name = name;
            this.unit = unit;
            this.permissions = Set.of(permissions);
        }

        UUID account() {
            return UUID.nameUUIDFromBytes(("tolerance " + name).getBytes(StandardCharsets.UTF_8));
        }

        boolean may(String permission, String of) {
            return permissions.contains(permission) && unit.equals(of);
        }
    }

    Signature by(Person person) {
        return new Signature(person.account(), person.name, person.unit, "tester", clock.now());
    }

    Actor actor(Person person) {
        return new Actor(by(person), person::may);
    }

    /** A record of a broken promise that is still examined. */
    RecordId record() {
        RecordDraft draft = new RecordDraft(
                "U36",
                new RecordDraft.Subject(RecordDraft.SubjectKind.UNIT, "豫海镇人民政府", "", "", "town-yuhai"),
                new RecordDraft.Document(
                        "finding",
                        "同容测〔2026〕" + UUID.randomUUID(),
                        "认定书",
                        "同心县财政局",
                        "",
                        LocalDate.of(2026, 5, 20),
                        null,
                        RecordDraft.Standing.EFFECTIVE),
                new RecordDraft.Grounds("fg_2023_1103", "", "因征地政策调整，未按约定日期交付场地。", ""),
                new RecordDraft.Gravity(null, "", Set.of(), false, Money.of("50000"), Effect.WIDER, Set.of(), ""),
                new RecordDraft.Origin("finance-bureau", "form", null));
        return records.submit(draft, UUID.randomUUID(), by(Person.RECORDER)).orThrow();
    }

    Decision<ToleranceCase> apply(RecordId record, Person person, String body, String facts) {
        return applying.apply(
                new ApplyForTolerance.Wish(record, body, facts, NOTHING, Identities.next(), actor(person)));
    }

    ToleranceCase applied() {
        return apply(record(), Person.CONCERNED, "org-department", "政策调整后及时报告，并挽回了损失。")
                .orThrow();
    }

    /** Everything speaks for tolerance. */
    Map<String, Weighing> good() {
        Map<String, Weighing> weighed = new LinkedHashMap<>();
        criteria.all(TODAY)
                .forEach(one -> weighed.put(
                        one.code(),
                        new Weighing(one.kind().equals("exclusion") ? Criteria.NO : Criteria.YES, "有材料证明。")));
        return weighed;
    }

    static Map<String, Opinion> agreeing() {
        return Map.of(
                "discipline-supervision", new Opinion("AGREE", "没有谋取私利。"),
                "county-government", new Opinion("AGREE", "程序合法。"));
    }

    static EvidenceUpload proof() {
        return new EvidenceUpload(
                List.of(),
                List.of(new MockMultipartFile(
                        "files", "纠错结果.txt", "text/plain", "已交付场地。".getBytes(StandardCharsets.UTF_8))));
    }

    /** What is wanted, with good words. */
    ActOnCase.Wish wish(ToleranceCase matter, Act act, Person person) {
        ToleranceCase now = store.find(matter.id()).orElseThrow();
        return new ActOnCase.Wish(
                now.id(),
                act,
                "写明理由。",
                act == Act.PLAN_CORRECTION ? TODAY.plusDays(20) : null,
                act == Act.ASSESS ? good() : Map.of(),
                act == Act.CONSULT ? agreeing() : Map.of(),
                act == Act.REPORT_CORRECTION ? proof() : NOTHING,
                UUID.randomUUID(),
                now.version(),
                actor(person));
    }

    Decision<ToleranceCase> act(ToleranceCase matter, Act act, Person person) {
        return acting.act(wish(matter, act, person));
    }

    /** The same with other things weighed. */
    Decision<ToleranceCase> assess(ToleranceCase matter, Map<String, Weighing> weighed) {
        ActOnCase.Wish wish = wish(matter, Act.ASSESS, Person.HANDLER);
        return acting.act(new ActOnCase.Wish(
                wish.id(),
                Act.ASSESS,
                "",
                null,
                weighed,
                Map.of(),
                NOTHING,
                wish.form(),
                wish.version(),
                wish.actor()));
    }

    ToleranceCase go(ToleranceCase matter, Act... steps) {
        ToleranceCase now = matter;
        for (Act step : steps) {
            now = act(now, step, usual(step)).orThrow();
        }
        return now;
    }

    /** Who does an act in an ordinary case. */
    static Person usual(Act act) {
        return switch (act) {
            case APPLY, WITHDRAW, REPORT_CORRECTION -> Person.CONCERNED;
            case REFUSE, EXTEND, RECOGNISE, RECOGNISE_PARTLY, REJECT -> Person.HEAD;
            case ACCEPT, ASSESS, REPORT, CONSULT, FEED_BACK, PLAN_CORRECTION, CLOSE -> Person.HANDLER;
        };
    }

    ToleranceCase consulted() {
        return go(applied(), Act.ACCEPT, Act.ASSESS, Act.REPORT, Act.CONSULT);
    }

    ToleranceCase at(Stage stage) {
        return switch (stage) {
            case APPLIED -> applied();
            case INVESTIGATING -> go(applied(), Act.ACCEPT, Act.ASSESS);
            case CONSULTING -> consulted();
            case RECOGNISED -> go(consulted(), Act.RECOGNISE);
            case PARTLY -> go(consulted(), Act.RECOGNISE_PARTLY);
            case NOT_RECOGNISED -> go(consulted(), Act.REJECT);
            case FED_BACK -> go(consulted(), Act.RECOGNISE, Act.FEED_BACK);
            case CORRECTION ->
                go(consulted(), Act.RECOGNISE, Act.FEED_BACK, Act.PLAN_CORRECTION, Act.REPORT_CORRECTION);
            case CLOSED -> go(consulted(), Act.RECOGNISE, Act.FEED_BACK, Act.CLOSE);
            case REFUSED -> go(applied(), Act.REFUSE);
            case WITHDRAWN -> go(applied(), Act.WITHDRAW);
        };
    }
}
