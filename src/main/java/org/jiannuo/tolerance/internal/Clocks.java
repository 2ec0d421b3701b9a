package org.jiannuo.tolerance.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
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
import org.jiannuo.statutes.LimitDue;
import org.jiannuo.statutes.LimitId;
import org.jiannuo.statutes.TimeLimits;
import org.jiannuo.tolerance.internal.ToleranceCase.Term;
import org.springframework.stereotype.Component;

/** 期限. The time limit of a stage is an obligation of the unit that must act; this begins, moves and ends it. */
@Component
class Clocks {
    static final String MODULE = "tolerance";

    private final Obligations obligations;
    private final TimeLimits limits;

    Clocks(Obligations obligations, TimeLimits limits) {
        this.obligations = obligations;
        this.limits = limits;
    }

    static LocalDate today(Signature by) {
        return LocalDate.ofInstant(by.at(), BusinessClock.ZONE);
    }

    /** The limit as it would run from a day. */
    Decision<LimitDue> due(String limit, LocalDate from) {
        return limits.due(new LimitId(limit), from);
    }

    /** A limit of the deciding body begins today. */
    Decision<ToleranceCase> begin(ToleranceCase matter, String limit, Signature by) {
        LocalDate from = today(by);
        return due(limit, from)
                .then(due -> obligations
                        .owe(
                                owed(
                                        matter,
                                        matter.body(),
                                        new Duty(
                                                Kind.REPLY,
                                                due.limit().words().whatZh() + " " + matter.number(),
                                                due.limit().words().whatZh(),
                                                "",
                                                due.limit().basis().titleZh(),
                                                ""),
                                        limit,
                                        When.counted(due)),
                                by)
                        .map(duty -> matter.running(new Term(
                                duty, from, due.dueDay().due(), matter.term().extended()))));
    }

    /** A correction that the unit concerned owes until a day. */
    Decision<ToleranceCase> correction(ToleranceCase matter, String plan, LocalDate day, Signature by) {
        LocalDate from = today(by);
        return obligations
                .owe(
                        owed(
                                matter,
                                matter.about().unit(),
                                new Duty(
                                        Kind.RECTIFICATION,
                                        title(plan),
                                        "",
                                        plan,
                                        matter.found().document(),
                                        ""),
                                "correction",
                                When.once(from, day)),
                        by)
                .map(duty -> matter.running(new Term(duty, from, day, false)));
    }

    /** The first line of a plan names the duty. */
    private static String title(String plan) {
        String line = plan.lines().findFirst().orElse(plan).strip();
        return line.length() > LONGEST_TITLE ? line.substring(0, LONGEST_TITLE) : line;
    }

    private static final int LONGEST_TITLE = 100;

    private static NewObligation owed(ToleranceCase matter, String unit, Duty duty, String what, When when) {
        return new NewObligation(
                Debtor.of(matter.id().county(), unit),
                duty,
                new Source(MODULE, matter.id().value() + "/" + what, matter.number(), MODULE),
                when,
                Terms.NONE);
    }

    /** The time that runs ends: what was owed is done today. */
    Decision<ToleranceCase> done(ToleranceCase matter, Signature by) {
        ObligationId duty = matter.term().duty();
        Term none = new Term(null, null, null, matter.term().extended());
        if (duty == null || !isOpen(duty)) {
            return Decision.accepted(matter.running(none));
        }
        return obligations.settle(duty, today(by), matter.number(), by).map(_ -> matter.running(none));
    }

    /** The time that runs ends because nothing is owed any more. */
    Decision<ToleranceCase> lapse(ToleranceCase matter, String reason, Signature by) {
        ObligationId duty = matter.term().duty();
        if (duty == null || !isOpen(duty)) {
            return Decision.accepted(matter.running(Term.NONE));
        }
        return obligations
                .end(duty, Obligations.Ending.INVALID, reason, matter.number(), by)
                .map(_ -> matter.running(Term.NONE));
    }

    private boolean isOpen(ObligationId duty) {
        return obligations
                .find(duty)
                .map(ObligationSummary::status)
                .filter(status -> status.isOpen())
                .isPresent();
    }

    /** The extension that the limit allows. */
    Decision<ToleranceCase> extend(ToleranceCase matter, String reason, Signature by) {
        ObligationId duty = Objects.requireNonNull(matter.term().duty());
        LocalDate from = Objects.requireNonNull(matter.term().from());
        return limits.due(new LimitId(Lifecycle.DECIDE_LIMIT), from, List.of(), true)
                .then(due -> obligations
                        .extend(duty, Due.of(due), reason, by.person(), by)
                        .map(_ ->
                                matter.running(new Term(duty, from, due.dueDay().due(), true))));
    }
}
