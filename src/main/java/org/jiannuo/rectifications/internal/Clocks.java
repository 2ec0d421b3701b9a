package org.jiannuo.rectifications.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Signature;
import org.jiannuo.obligations.NewObligation;
import org.jiannuo.obligations.NewObligation.Debtor;
import org.jiannuo.obligations.NewObligation.Due;
import org.jiannuo.obligations.NewObligation.Duty;
import org.jiannuo.obligations.NewObligation.Kind;
import org.jiannuo.obligations.NewObligation.Source;
import org.jiannuo.obligations.NewObligation.Terms;
import org.jiannuo.obligations.NewObligation.When;
import org.jiannuo.obligations.ObligationId;
import org.jiannuo.obligations.ObligationSummary;
import org.jiannuo.obligations.Obligations;
import org.jiannuo.rectifications.internal.RectificationHistory.Month;
import org.jiannuo.statutes.LimitDue;
import org.jiannuo.statutes.LimitId;
import org.jiannuo.statutes.TimeLimits;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 期限. Each limit is an obligation of the unit that must act: plan, months, the matter itself, check, look-back. */
@Component
class Clocks {
    static final String MODULE = "rectifications";
    private static final int LONGEST_TITLE = 100;
    private static final int MOST = 60;

    private final Obligations obligations;
    private final TimeLimits limits;
    private final RectificationHistory history;

    Clocks(Obligations obligations, TimeLimits limits, RectificationHistory history) {
        this.obligations = obligations;
        this.limits = limits;
        this.history = history;
    }

    static LocalDate today(Signature by) {
        return LocalDate.ofInstant(by.at(), BusinessClock.ZONE);
    }

    /** A limit of whoever must act begins today. */
    Decision<Rectification> begin(Rectification now, String limit, String unit, Signature by) {
        return begin(now, limit, unit, today(by), by);
    }

    /** The same from another day. */
    Decision<Rectification> begin(Rectification now, String limit, String unit, LocalDate from, Signature by) {
        return limits.due(new LimitId(limit), from)
                .then(due -> obligations
                        .owe(owed(now, unit, duty(now, due), limit + "/" + now.version(), When.counted(due)), by)
                        .map(duty ->
                                now.at(now.clock().acting(duty, due.dueDay().due()))));
    }

    private static Duty duty(Rectification now, LimitDue due) {
        return new Duty(
                Kind.REPLY,
                due.limit().words().whatZh() + " " + now.order().number(),
                due.limit().words().whatZh(),
                "",
                due.limit().basis().titleZh(),
                "");
    }

    private static NewObligation owed(Rectification now, String unit, Duty duty, String what, When when) {
        return new NewObligation(
                Debtor.of(now.id().county(), unit),
                duty,
                new Source(MODULE, now.id().value() + "/" + what, now.order().number(), MODULE),
                when,
                Terms.NONE);
    }

    /** The matter itself is owed until its day, unless the complaint from which it comes owes it already. */
    Decision<Rectification> main(Rectification now, Signature by) {
        if (now.isOfComplaint()) {
            return Decision.accepted(now);
        }
        String problem = now.order().problem();
        String line = problem.lines().findFirst().orElse(problem).strip();
        String title = line.length() > LONGEST_TITLE ? line.substring(0, LONGEST_TITLE) : line;
        return obligations
                .owe(
                        owed(
                                now,
                                now.order().unit(),
                                new Duty(
                                        Kind.RECTIFICATION,
                                        title,
                                        "",
                                        now.order().standard(),
                                        now.order().number(),
                                        ""),
                                "rectify/" + now.version(),
                                When.once(today(by), now.order().due())),
                        by)
                .map(duty -> now.at(now.clock().owing(duty)));
    }

    /**
     * Owes the progress of every month up to the last day, as far as the calendar is known; the months that are owed
     * already stay.
     */
    void months(Rectification now, LocalDate from, Signature by) {
        List<Month> known = history.months(now.id());
        LocalDate last = known.isEmpty() ? from : known.getLast().dueOn();
        for (int count = known.size(); count < MOST; count++) {
            LimitDue due = value(limits.due(new LimitId(Lifecycle.PROGRESS_LIMIT), last));
            if (due == null || !due.dueDay().due().isBefore(now.order().due())) {
                return;
            }
            last = due.dueDay().due();
            ObligationId duty = obligations
                    .owe(
                            owed(
                                    now,
                                    now.order().unit(),
                                    duty(now, due),
                                    Lifecycle.PROGRESS_LIMIT + "/" + last,
                                    When.counted(due)),
                            by)
                    .orThrow();
            history.owe(now.id(), duty, last);
        }
    }

    /** The earliest month of which nothing was told yet. */
    Optional<Month> openMonth(Rectification now) {
        return history.months(now.id()).stream().filter(Month::isOpen).findFirst();
    }

    /** Progress is told: the earliest open month is done. */
    Decision<Rectification> told(Rectification now, String text, Signature by) {
        Month month = openMonth(now).orElse(null);
        if (month == null) {
            return Decision.accepted(now);
        }
        return settled(month.duty(), now, today(by), by).map(_ -> {
            history.tell(now.id(), month.duty(), text, today(by));
            return now;
        });
    }

    /** What is left of the months is owed no more. */
    Decision<Rectification> noMonths(Rectification now, String reason, Signature by) {
        Decision<Rectification> all = Decision.accepted(now);
        for (Month month : history.months(now.id())) {
            if (month.isOpen() && isOpen(month.duty())) {
                all = all.then(same -> obligations
                        .end(
                                month.duty(),
                                Obligations.Ending.CHANGED_LAWFULLY,
                                reason,
                                now.order().number(),
                                by)
                        .map(_ -> same));
            }
        }
        return all;
    }

    /** Whoever had to act has acted. */
    Decision<Rectification> acted(Rectification now, Signature by) {
        return settled(now.clock().duty(), now, today(by), by)
                .map(_ -> now.at(now.clock().acting(null, null)));
    }

    /** The matter is put right, as reported on a day. */
    Decision<Rectification> mainDone(Rectification now, LocalDate performed, Signature by) {
        return settled(now.clock().main(), now, performed, by).map(_ -> now);
    }

    private Decision<Rectification> settled(
            @Nullable ObligationId duty, Rectification now, LocalDate on, Signature by) {
        return duty == null || !isOpen(duty)
                ? Decision.accepted(now)
                : obligations.settle(duty, on, now.order().number(), by).map(_ -> now);
    }

    /** What was ordered is taken back. */
    Decision<Rectification> withdrawn(Rectification now, String reason, Signature by) {
        ObligationId duty = now.clock().duty();
        return duty == null || !isOpen(duty)
                ? Decision.accepted(now)
                : obligations
                        .end(
                                duty,
                                Obligations.Ending.INVALID,
                                reason,
                                now.order().number(),
                                by)
                        .map(_ -> now.at(now.clock().acting(null, null)));
    }

    private boolean isOpen(ObligationId duty) {
        return obligations
                .find(duty)
                .map(ObligationSummary::status)
                .filter(status -> status.isOpen())
                .isPresent();
    }

    /** Another last day by decision; one that lies before the present day takes nothing away. */
    Decision<Rectification> until(Rectification now, LocalDate day, String reason, Signature by) {
        if (!day.isAfter(now.order().due())) {
            return Decision.accepted(now);
        }
        ObligationId main = now.clock().main();
        Rectification longer = now.until(day);
        return main == null || !isOpen(main)
                ? Decision.accepted(longer)
                : obligations
                        .extend(main, Due.fixed(day), reason, by.person(), by)
                        .map(_ -> longer);
    }

    /** The day from which it is looked at again; null while the calendar of that year is not known. */
    @Nullable
    LocalDate lookBackFrom(LocalDate accepted) {
        LimitDue due = value(limits.due(new LimitId(Lifecycle.LOOK_BACK_LIMIT), accepted));
        return due == null ? null : due.dueDay().due();
    }

    private static @Nullable LimitDue value(Decision<LimitDue> decision) {
        return decision instanceof Decision.Accepted<LimitDue>(LimitDue due, var _) ? due : null;
    }
}
