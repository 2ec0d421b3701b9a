package org.jiannuo.measures.internal;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.County;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Signature;
import org.jiannuo.obligations.NewObligation;
import org.jiannuo.obligations.NewObligation.Debtor;
import org.jiannuo.obligations.NewObligation.Duty;
import org.jiannuo.obligations.NewObligation.Source;
import org.jiannuo.obligations.NewObligation.Terms;
import org.jiannuo.obligations.NewObligation.When;
import org.jiannuo.obligations.ObligationId;
import org.jiannuo.obligations.ObligationSummary;
import org.jiannuo.obligations.Obligations;
import org.jiannuo.statutes.LimitDue;
import org.jiannuo.statutes.LimitId;
import org.jiannuo.statutes.TimeLimits;
import org.jiannuo.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 期限. The time limit of a stage is an obligation of the unit that must act; this begins and ends it. */
@Component
class Clocks {
    static final String MODULE = "measures";

    private final Obligations obligations;
    private final TimeLimits limits;
    private final Words official;

    Clocks(Obligations obligations, TimeLimits limits, Words official) {
        this.obligations = obligations;
        this.limits = limits;
        this.official = official;
    }

    static LocalDate today(Signature by) {
        return LocalDate.ofInstant(by.at(), BusinessClock.ZONE);
    }

    /** The due day of a limit with its derivation. */
    Decision<LimitDue> due(String limit, LocalDate from) {
        return limits.due(new LimitId(limit), from);
    }

    /** What was owed is done; nothing is owed any more. */
    Decision<Measure> settle(Measure now, Signature by) {
        return settled(now.clock().duty(), now, by)
                .map(_ -> now.owing(now.clock().idle()));
    }

    /** What was owed needs not be done any more. */
    Decision<Measure> drop(Measure now, String why, Signature by) {
        ObligationId owed = now.clock().duty();
        Measure idle = now.owing(now.clock().idle());
        return isOpen(owed)
                ? obligations
                        .end(Objects.requireNonNull(owed), Obligations.Ending.INVALID, why, number(now), by)
                        .map(_ -> idle)
                : Decision.accepted(idle);
    }

    /** The next term begins today for a unit, and what was owed before is done; an empty unit owes nothing to the register. */
    Decision<Measure> next(Measure now, String limit, String unit, Signature by) {
        ObligationId before = now.clock().duty();
        return due(limit, today(by))
                .then(due -> owed(now, due, unit, by)
                        .then(owed -> settled(before, now, by)
                                .map(_ -> now.owing(new Measure.Clock(
                                        owed.orElse(null),
                                        due.dueDay().due(),
                                        now.clock().answered())))));
    }

    /**
     * The same for what happens by itself, which does not wait for the notice of the next year's holidays: while a day
     * cannot be counted nothing is owed, and the act goes on.
     */
    Decision<Measure> nextIfKnown(Measure now, String limit, String unit, Signature by) {
        return due(limit, today(by)).isAccepted() ? next(now, limit, unit, by) : settle(now, by);
    }

    private Decision<Optional<ObligationId>> owed(Measure now, LimitDue due, String unit, Signature by) {
        if (unit.isEmpty()) {
            return Decision.accepted(Optional.empty());
        }
        String what = official.get(
                "measures.duty." + due.limit().id(), now.cause().about().name(), number(now));
        String source = now.id() + "/" + now.trail().version();
        return obligations
                .owe(duty(now.id().county(), unit, what, new Source(MODULE, source, number(now), MODULE), due), by)
                .map(Optional::of);
    }

    /** Owes something that follows from a record itself. */
    Decision<ObligationId> owe(
            County county, String unit, String limit, LocalDate from, String document, String source, Signature by) {
        return due(limit, from)
                .then(due -> obligations.owe(
                        duty(
                                county,
                                unit,
                                due.limit().words().whatZh() + " " + document,
                                new Source(MODULE, source, document, MODULE),
                                due),
                        by));
    }

    private static NewObligation duty(County county, String unit, String what, Source source, LimitDue due) {
        return new NewObligation(
                Debtor.of(county, unit),
                new Duty(
                        NewObligation.Kind.REPLY,
                        what,
                        "",
                        what,
                        due.limit().basis().titleZh(),
                        ""),
                source,
                new When.Once(start(due), NewObligation.Due.of(due)),
                Terms.NONE);
    }

    /** A term that is counted backward from an event ends before it. */
    private static LocalDate start(LimitDue due) {
        LocalDate event = due.dueDay().run().from();
        LocalDate last = due.dueDay().due();
        return last.isBefore(event) ? last : event;
    }

    private static String number(Measure now) {
        return now.content().number().isEmpty()
                ? now.cause().document()
                : now.content().number();
    }

    private Decision<Measure> settled(@Nullable ObligationId owed, Measure now, Signature by) {
        return isOpen(owed)
                ? obligations
                        .settle(Objects.requireNonNull(owed), today(by), number(now), by)
                        .map(_ -> now)
                : Decision.accepted(now);
    }

    private boolean isOpen(@Nullable ObligationId owed) {
        return Optional.ofNullable(owed)
                .flatMap(obligations::find)
                .filter(found -> found.status().isOpen())
                .isPresent();
    }

    /** What is owed now, as the register has it. */
    Optional<ObligationSummary> owed(Measure now) {
        return Optional.ofNullable(now.clock().duty()).flatMap(obligations::find);
    }
}
