package org.jiannuo.rectifications.internal;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jiannuo.complaints.ComplaintId;
import org.jiannuo.complaints.RectificationDemanded;
import org.jiannuo.database.Identities;
import org.jiannuo.evidence.EvidenceUpload;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.County;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Signature;
import org.jiannuo.rectifications.NewRectification;
import org.jiannuo.rectifications.NewRectification.Kind;
import org.jiannuo.rectifications.RectificationId;
import org.jiannuo.rectifications.internal.ActOnRectification.Actor;
import org.jiannuo.rectifications.internal.Lifecycle.Act;
import org.jiannuo.rectifications.internal.Lifecycle.Stage;
import org.jiannuo.rectifications.internal.Rectification.Plan;
import org.springframework.mock.web.MockMultipartFile;

/** What invented people do with rectifications. A plain class fed with what a test has autowired. */
final class RectificationCast {
    static final LocalDate TODAY = LocalDate.of(2026, 6, 10);
    static final LocalDate DUE = LocalDate.of(2026, 8, 20);
    static final EvidenceUpload NOTHING = new EvidenceUpload(List.of(), List.of());
    static final Plan GOOD = new Plan("合同台账管理不严。", "补付款项，建立台账。", "赵六测负责，每周核对。");

    private final OrderRectification ordering;
    private final ActOnRectification acting;
    private final RectificationStore store;
    private final OnDays days;
    private final BusinessClock clock;
    private final County county;

    RectificationCast(
            OrderRectification ordering,
            ActOnRectification acting,
            RectificationStore store,
            OnDays days,
            BusinessClock clock,
            County county) {
        this.ordering = ordering;
        this.acting = acting;
        this.store = store;
        this.days = days;
        this.clock = clock;
        this.county = county;
    }

    /** Who acts. */
    enum Person {
        UNIT("赵六测", "town-yuhai", Lifecycle.READS, Lifecycle.ANSWERS),
        OFFICER("李四测", "credit-office", Lifecycle.READS, Lifecycle.ORDERS),
        DIRECTOR("孙七测", "credit-office", Lifecycle.READS, Lifecycle.DECIDES),
        OTHER_HEAD("吴十测", "finance-bureau", Lifecycle.READS, Lifecycle.ORDERS, Lifecycle.DECIDES, Lifecycle.ANSWERS),
        LEADER("程样测", "county-government", Lifecycle.READS);

        private final String name;
        private final String unit;
        private final Set<String> permissions;

        Person(String name, String unit, String... permissions) {
            this.name = name;
            this.unit = unit;
            this.permissions = Set.of(permissions);
        }

        UUID account() {
            return UUID.nameUUIDFromBytes(("rectification " + name).getBytes(StandardCharsets.UTF_8));
        }

        boolean may(String permission, String of) {
            return permissions.contains(permission) && unit.equals(of);
        }
    }

    Signature by(Person person) {
        return new Signature(person.account(), person.name, person.unit, "tester", clock.now());
    }

    NewRectification wanted(String unit, LocalDate due) {
        return new NewRectification(
                county,
                "credit-office",
                unit,
                new NewRectification.Source(Kind.INSPECTION, "", "政府督查工作条例第十八条"),
                "合同约定款项逾期未付。",
                "款项付清并提供凭证。",
                "",
                due,
                Identities.next());
    }

    /** What a founded complaint against a township demands. @param body who has to order it */
    RectificationDemanded demanded(String body, LocalDate due) {
        return new RectificationDemanded(
                new ComplaintId(county, UUID.randomUUID()),
                "TS-2026-" + UUID.randomUUID(),
                "town-yuhai",
                body,
                "同信用投改〔2026〕测试号",
                "责令按合同付清。",
                due,
                by(Person.OFFICER));
    }

    Decision<RectificationId> order(NewRectification what, Person person) {
        return ordering.order(what, by(person));
    }

    Rectification now(RectificationId id) {
        return store.find(id).orElseThrow();
    }

    Rectification ordered() {
        return now(order(wanted("town-yuhai", DUE), Person.OFFICER).orThrow());
    }

    static EvidenceUpload proof() {
        return new EvidenceUpload(
                List.of(),
                List.of(new MockMultipartFile(
                        "files", "付款凭证.txt", "text/plain", "已付清。".getBytes(StandardCharsets.UTF_8))));
    }

    ActOnRectification.Wish wish(Rectification matter, Act act, Person person) {
        Rectification now = now(matter.id());
        return new ActOnRectification.Wish(
                now.id(),
                act,
                "写明内容。",
                act == Act.PLAN ? GOOD : Plan.NONE,
                now.order().due().isAfter(clock.today())
                        ? now.order().due().plusDays(30)
                        : clock.today().plusDays(30),
                act == Act.FOLLOW ? Way.SUPERVISION : null,
                act == Act.REPORT ? proof() : NOTHING,
                UUID.randomUUID(),
                now.version(),
                new Actor(by(person), person::may));
    }

    Decision<Rectification> act(Rectification matter, Act act, Person person) {
        return acting.act(wish(matter, act, person));
    }

    Rectification go(Rectification matter, Act... steps) {
        Rectification now = matter;
        for (Act step : steps) {
            now = act(now, step, usual(step)).orThrow();
        }
        return now;
    }

    /** Who does an act in an ordinary case. */
    static Person usual(Act act) {
        return switch (act) {
            case PLAN, PROGRESS, REPORT -> Person.UNIT;
            case ORDER, APPROVE, RETURN -> Person.OFFICER;
            case WITHDRAW, EXTEND, ACCEPT, NOT_ACCEPT, FIND_REFUSED, FOLLOW, OPEN_LOOKBACK, CLOSE, REOPEN ->
                Person.DIRECTOR;
        };
    }

    /** The day to look again begins. */
    Rectification lookedAt(Rectification accepted) {
        LocalDate day = java.util.Objects.requireNonNull(accepted.clock().lookBackOn());
        clock.turnTo(day);
        days.begin(day);
        return now(accepted.id());
    }

    Rectification at(Stage stage) {
        clock.turnTo(TODAY);
        Rectification fresh = ordered();
        return switch (stage) {
            case ORDERED -> fresh;
            case PLANNED -> go(fresh, Act.PLAN);
            case RETURNED -> go(fresh, Act.PLAN, Act.RETURN);
            case RUNNING -> go(fresh, Act.PLAN, Act.APPROVE);
            case REPORTED -> go(fresh, Act.PLAN, Act.APPROVE, Act.REPORT);
            case NOT_ACCEPTED -> go(fresh, Act.PLAN, Act.APPROVE, Act.REPORT, Act.NOT_ACCEPT);
            case ACCEPTED -> go(fresh, Act.PLAN, Act.APPROVE, Act.REPORT, Act.ACCEPT);
            case LOOKBACK -> lookedAt(at(Stage.ACCEPTED));
            case CLOSED -> go(at(Stage.LOOKBACK), Act.CLOSE);
            case REOPENED -> go(at(Stage.LOOKBACK), Act.REOPEN);
            case REFUSED -> {
                Rectification returned = go(fresh, Act.PLAN, Act.APPROVE, Act.REPORT, Act.NOT_ACCEPT, Act.REPORT);
                yield go(returned, Act.FIND_REFUSED);
            }
            case FOLLOWED -> go(at(Stage.REFUSED), Act.FOLLOW);
            case WITHDRAWN -> go(fresh, Act.WITHDRAW);
        };
    }

    /** What has to have happened so that nothing but the table stands against a move. */
    Rectification prepared(Rectification now, Act act) {
        if (act == Act.FIND_REFUSED && now.stage() == Stage.REPORTED) {
            return go(now, Act.NOT_ACCEPT, Act.REPORT);
        }
        if (act == Act.FIND_REFUSED) {
            LocalDate last = now.clock().actBy() == null
                    ? now.order().due()
                    : now.clock().actBy();
            clock.turnTo(last.plusDays(1));
        }
        return now;
    }
}
