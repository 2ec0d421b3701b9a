package org.jiannuo.dutycrimes.internal;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jiannuo.database.Identities;
import org.jiannuo.dutycrimes.internal.Judgment.Says;
import org.jiannuo.dutycrimes.internal.KeepJudgment.Actor;
import org.jiannuo.dutycrimes.internal.KeepJudgment.Wish;
import org.jiannuo.dutycrimes.internal.Lifecycle.Act;
import org.jiannuo.dutycrimes.internal.Lifecycle.Stage;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Signature;
import org.jspecify.annotations.Nullable;

/** What invented people do with the register. A plain class fed with what a test has autowired. */
final class KeeperCast {
    static final LocalDate JUDGED = LocalDate.of(2026, 3, 5);
    private static final Set<String> ALL = Set.of(Lifecycle.READS, Lifecycle.ENTERS, Lifecycle.CONFIRMS);

    private final KeepJudgment keeping;
    private final JudgmentStore store;
    private final BusinessClock clock;

    KeeperCast(KeepJudgment keeping, JudgmentStore store, BusinessClock clock) {
        this.keeping = keeping;
        this.store = store;
        this.clock = clock;
    }

    /** Who acts. */
    enum Person {
        FIRST("court", ALL),
        SECOND("court", ALL),
        OTHER_KEEPER("discipline-supervision", ALL),
        READER("org-department", Set.of(Lifecycle.READS)),
        CLERK("finance-bureau", ALL),
        NOBODY("court", Set.of());

        private final String unit;
        private final Set<String> permissions;

        Person(String unit, Set<String> permissions) {
            this.unit = unit;
            this.permissions = permissions;
        }
    }

    Actor actor(Person person) {
        UUID account = new UUID(7, person.ordinal() + 1);
        return new Actor(
                new Signature(account, "测试" + person.ordinal(), person.unit, "tester", clock.now()),
                person.permissions::contains);
    }

    static Says says(String name, String number) {
        return new Says(
                name,
                "town-hexi",
                "原镇长",
                true,
                number,
                "同心县人民法院",
                "BRIBE_TAKING",
                JUDGED,
                JUDGED.plusDays(11),
                "有期徒刑三年",
                LocalDate.of(2029, 3, 4),
                "退赃五十万元");
    }

    static String number() {
        return "（2026）宁0324刑初" + UUID.randomUUID();
    }

    static Says changed(Says of, String charge, @Nullable LocalDate effective, String post) {
        return new Says(
                of.name(),
                of.unit(),
                post,
                of.leader(),
                of.caseNumber(),
                of.court(),
                charge,
                of.judgedOn(),
                effective,
                of.sentence(),
                of.endsOn(),
                of.related());
    }

    Judgment entered(String name) {
        return keeping.enter(says(name, number()), Identities.next(), actor(Person.FIRST))
                .orThrow();
    }

    Decision<Judgment> act(Judgment entry, Act act, Person person) {
        Judgment now = store.find(entry.id()).orElseThrow();
        Says says = act == Act.RETRY || act == Act.AMEND
                ? changed(now.said(), "EMBEZZLEMENT", now.said().effectiveOn(), "镇长")
                : null;
        return keeping.act(new Wish(
                now.id(), act, says, "依据再审判决。", "（2026）宁03刑再1号", UUID.randomUUID(), now.version(), actor(person)));
    }

    static Person usual(Act act) {
        return act == Act.CONFIRM || act == Act.RETURN ? Person.SECOND : Person.FIRST;
    }

    Judgment go(Judgment entry, Act... steps) {
        Judgment now = entry;
        for (Act step : steps) {
            now = act(now, step, usual(step)).orThrow();
        }
        return now;
    }

    Judgment at(Stage stage) {
        Judgment fresh = entered("某甲测" + UUID.randomUUID());
        return switch (stage) {
            case ENTERED -> fresh;
            case RETURNED -> go(fresh, Act.RETURN);
            case IN_FORCE -> go(fresh, Act.CONFIRM);
            case RETRIED -> go(fresh, Act.CONFIRM, Act.RETRY);
            case ACQUITTED -> go(fresh, Act.CONFIRM, Act.ACQUIT);
            case ANNULLED -> go(fresh, Act.CONFIRM, Act.ACQUIT, Act.CONFIRM);
        };
    }

    static Set<String> permissions(Person person) {
        return person.permissions;
    }

    static String unit(Person person) {
        return person.unit;
    }
}
