package org.jiannuo.supervision.internal;

import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jiannuo.evidence.EvidenceUpload;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.County;
import org.jiannuo.kernel.DayHasPassed;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Signature;
import org.jiannuo.obligations.NewObligation;
import org.jiannuo.obligations.ObligationId;
import org.jiannuo.obligations.ObligationSummary;
import org.jiannuo.obligations.Obligations;
import org.jiannuo.subjects.UnitClass;
import org.jiannuo.subjects.Units;
import org.jiannuo.supervision.BulletinId;
import org.jiannuo.supervision.NoticeId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** What invented people do with notices and bulletins, in the order of the ladder. */
@TestComponent
class SupervisionPeople {
    private static int units;

    private final DraftNotice drafting;
    private final ActOnNotice acting;
    private final AnswerNotice answering;
    private final IssueNotice issuing;
    private final HandleBulletin bulletins;
    private final IssueBulletin issuingBulletins;
    private final NoticeStore store;
    private final BulletinStore bulletinStore;
    private final NoticeHistory history;
    private final Obligations obligations;
    private final Units register;
    private final BusinessClock clock;
    private final County county;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    SupervisionPeople(
            DraftNotice drafting,
            ActOnNotice acting,
            AnswerNotice answering,
            IssueNotice issuing,
            HandleBulletin bulletins,
            IssueBulletin issuingBulletins,
            NoticeStore store,
            BulletinStore bulletinStore,
            NoticeHistory history,
            Obligations obligations,
            Units register,
            BusinessClock clock,
            County county,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.drafting = drafting;
        this.acting = acting;
        this.answering = answering;
        this.issuing = issuing;
        this.bulletins = bulletins;
        this.issuingBulletins = issuingBulletins;
        this.store = store;
        this.bulletinStore = bulletinStore;
        this.history = history;
        this.obligations = obligations;
        this.register = register;
        this.clock = clock;
        this.county = county;
        this.events = events;
        this.transaction = transaction;
    }

    /** Who acts. */
    enum Person {
        OFFICER("张三测", "credit-office"),
        DIRECTOR("李四测", "credit-office"),
        OTHER_DIRECTOR("王五测", "credit-office"),
        CLERK("赵六测", ""),
        HEAD("孙七测", ""),
        STRANGER("周八测", "elsewhere");

        private final String name;
        private final String unit;

        Person(String name, String unit) {
            this.name = name;
            this.unit = unit;
        }
    }

    /** A new unit of the county. */
    String unit() {
        units++;
        return register.create(
                        new Units.NewUnit(
                                "督办测试局" + units,
                                "",
                                UnitClass.COUNTY_ORGAN,
                                null,
                                null,
                                null,
                                LocalDate.of(2020, 1, 1)),
                        by(Person.OFFICER))
                .orThrow()
                .slug();
    }

    private Signature by(Person person) {
        Signature of = SupervisionFixtures.person(person.name, person.unit);
        return new Signature(of.account(), of.person(), of.unit(), of.capacity(), clock.now());
    }

    private NoticeDesk.Actor actor(Person person) {
        return new NoticeDesk.Actor(by(person), (_, _) -> person != Person.STRANGER);
    }

    private NoticeDesk.Wish wish(Notice notice, Act act, String reason, Person person) {
        return new NoticeDesk.Wish(
                notice.id(),
                act,
                reason,
                new NoticeDesk.Sheet(UUID.randomUUID(), notice.trail().version()),
                actor(person));
    }

    NoticeHistory history() {
        return history;
    }

    Notice now(Notice notice) {
        return store.find(notice.id()).orElseThrow();
    }

    /** The duty to reply as the register has it. */
    ObligationSummary replyTo(Notice notice) {
        return obligations.find(Objects.requireNonNull(notice.paper().reply())).orElseThrow();
    }

    /** Something that the unit owed since a while. */
    ObligationId overdue(String unit) {
        LocalDate due = clock.today().minusDays(20);
        return obligations
                .owe(
                        new NewObligation(
                                NewObligation.Debtor.of(county, unit),
                                new NewObligation.Duty(
                                        NewObligation.Kind.DELIVERABLE, "编制诚信手册", "手册一册", "印发", "任务分工表", ""),
                                new NewObligation.Source(
                                        "programme", UUID.randomUUID().toString(), "第1行", "1"),
                                NewObligation.When.once(due.minusDays(60), due),
                                NewObligation.Terms.NONE),
                        by(Person.OFFICER))
                .orThrow();
    }

    DraftNotice.Typed typed(String unit, @Nullable Notice first) {
        List<ObligationId> named = first == null
                ? List.of(overdue(unit))
                : first.text().items().stream().map(Notice.Item::obligation).toList();
        return new DraftNotice.Typed(
                unit,
                first == null ? null : first.id().value(),
                SupervisionFixtures.text(new Notice.Limit("", 10)),
                named);
    }

    Decision<NoticeId> draft(DraftNotice.Typed typed, UUID form) {
        return drafting.draft(typed, form, actor(Person.OFFICER));
    }

    Decision<NoticeId> draftWithin(String unit, Notice.Limit limit) {
        DraftNotice.Typed typed = typed(unit, null);
        return draft(
                new DraftNotice.Typed(unit, null, SupervisionFixtures.text(limit), typed.obligations()),
                UUID.randomUUID());
    }

    Decision<NoticeId> draftSecond(Notice first) {
        return draft(typed(first.subject().unit(), first), UUID.randomUUID());
    }

    Notice submitted(String unit) {
        return submitted(draft(typed(unit, null), UUID.randomUUID()).orThrow());
    }

    private Notice submitted(NoticeId id) {
        return act(store.find(id).orElseThrow(), Act.SUBMIT, "", Person.OFFICER).orThrow();
    }

    Decision<Notice> issue(Notice submitted, Person person) {
        return issuing.issue(wish(submitted, Act.ISSUE, "", person));
    }

    Notice issued(String unit) {
        return issue(submitted(unit), Person.DIRECTOR).orThrow();
    }

    /** The second notice, drafted and signed on the day after the reply to the first was due. */
    Notice second(Notice first) {
        ObligationSummary reply = replyTo(first);
        clock.turnTo(reply.dueOn().plusDays(1));
        return issue(submitted(draftSecond(first).orThrow()), Person.DIRECTOR).orThrow();
    }

    Decision<Notice> act(Notice notice, Act act, String reason, Person person) {
        return acting.act(wish(notice, act, reason, person));
    }

    Notice drafted(Notice notice) {
        Notice received = notice.stage() == Stage.ISSUED
                ? act(notice, Act.RECEIVE, "", Person.CLERK).orThrow()
                : notice;
        return answering
                .draft(wish(received, Act.DRAFT_REPLY, "已完成编制，印发见附件。", Person.CLERK), new EvidenceUpload(null, null))
                .orThrow();
    }

    Decision<Notice> send(Notice drafted, Person person) {
        return answering.send(wish(drafted, Act.SEND_REPLY, "", person));
    }

    Notice replied(Notice notice) {
        return send(drafted(notice), Person.HEAD).orThrow();
    }

    Decision<Notice> withdraw(Notice notice, String reason) {
        return issuing.withdraw(wish(now(notice), Act.ANNUL, reason, Person.DIRECTOR));
    }

    /** Lets the night after a day pass, until the notice knows that it is overdue. */
    void nightAfter(LocalDate day, Notice notice) {
        clock.turnTo(day.plusDays(1));
        transaction.executeWithoutResult(_ -> events.publishEvent(new DayHasPassed(day)));
        await().until(() -> now(notice).reply().overdueSince() != null);
    }

    private HandleBulletin.Wish wish(Bulletin bulletin, BulletinLifecycle.Act act, String reason, Person person) {
        return new HandleBulletin.Wish(
                bulletin.id(),
                act,
                reason,
                new NoticeDesk.Sheet(UUID.randomUUID(), bulletin.trail().version()),
                actor(person));
    }

    /** A draft that names one unit, handed in for signature. */
    Decision<BulletinId> bulletin(String unit, String exception) {
        return bulletins
                .draft(SupervisionFixtures.bulletin(exception), List.of(unit), UUID.randomUUID(), actor(Person.OFFICER))
                .then(id -> bulletins.act(
                        wish(bulletinStore.find(id).orElseThrow(), BulletinLifecycle.Act.SUBMIT, "", Person.OFFICER)))
                .map(Bulletin::id);
    }

    Decision<Bulletin> issueBulletin(BulletinId id, Person person) {
        return issuingBulletins.issue(
                wish(bulletinStore.find(id).orElseThrow(), BulletinLifecycle.Act.ISSUE, "", person));
    }

    Decision<Bulletin> withdrawBulletin(Bulletin bulletin, String reason) {
        return issuingBulletins.withdraw(wish(bulletin, BulletinLifecycle.Act.ANNUL, reason, Person.DIRECTOR));
    }
}
