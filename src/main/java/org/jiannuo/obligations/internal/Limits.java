package org.jiannuo.obligations.internal;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jiannuo.calendars.Calendars;
import org.jiannuo.calendars.Term;
import org.jiannuo.kernel.Decision;
import org.jiannuo.obligations.NewObligation.Condition;
import org.jiannuo.obligations.NewObligation.Due;
import org.jiannuo.obligations.NewObligation.Kind;
import org.jiannuo.statutes.LimitDue;
import org.jiannuo.statutes.LimitId;
import org.jiannuo.statutes.TimeLimits;
import org.springframework.stereotype.Component;

/**
 * The limits of the register as the reference data give them: F-02 grace, F-05 lead times, F-06 answers, F-08 proof, C-06
 * statements; and the terms that wait for a condition.
 */
@Component
class Limits {
    private static final LimitId YELLOW = new LimitId("contract.warn_yellow");
    private static final LimitId ORANGE = new LimitId("contract.warn_orange");
    private static final LimitId BLACK = new LimitId("contract.warn_black");
    private static final LimitId PROOF = new LimitId("commitment.final");

    /** Kinds that are promises to somebody: late, they become candidates after the grace. */
    static final List<String> PROMISES = names(Kind.COMMITMENT, Kind.BUYER_COMMITMENT, Kind.PERFORMANCE_NODE);

    /** Kinds that are payments or judgments. */
    static final List<String> PAYMENTS =
            names(Kind.PAYMENT, Kind.DEPOSIT_REFUND, Kind.DEBT_SERVICE, Kind.JUDGMENT_DUTY);

    private static final LimitId ANSWER = new LimitId("obligations.warning_answer");
    private static final LimitId STATEMENT = new LimitId("breach.statement");
    private static final LimitId GRACE = new LimitId("obligations.grace_promise");
    private static final LimitId GRACE_OF_PAYMENT = new LimitId("obligations.grace_payment");

    private final TimeLimits limits;
    private final Calendars calendars;
    private final EntryStore entries;

    Limits(TimeLimits limits, Calendars calendars, EntryStore entries) {
        this.limits = limits;
        this.calendars = calendars;
        this.entries = entries;
    }

    /**
     * 宽限. After how many days of delay an obligation becomes a candidate.
     *
     * @param promise days for promises
     * @param payment days for payments and judgments
     */
    record Grace(int promise, int payment) {}

    Grace grace() {
        return new Grace(amount(GRACE), amount(GRACE_OF_PAYMENT));
    }

    Decision<LocalDate> lastDayToAnswer(LocalDate warned) {
        return due(ANSWER, warned).map(limit -> limit.dueDay().due());
    }

    Decision<LocalDate> lastDayToState(LocalDate named) {
        return due(STATEMENT, named).map(limit -> limit.dueDay().due());
    }

    /** The due day of a term that waits for a condition, if it comes about on that day. */
    Decision<Due> due(Condition condition, LocalDate on) {
        return condition.rule().isEmpty()
                ? calendars.due(condition.term(), on).map(day -> Due.of(day, condition.said()))
                : due(new LimitId(condition.rule()), on).map(Due::of);
    }

    /** Whether the limit of a condition, if it names one, is a limit of the reference data. */
    boolean isCountable(Condition condition) {
        return condition.rule().isEmpty()
                || LimitId.isOne(condition.rule())
                        && limits.find(new LimitId(condition.rule())).isPresent();
    }

    /** What is shown while the condition is pending; the expected day itself when no calendar reaches so far yet. */
    Due expected(Condition condition) {
        return due(condition, condition.expectedOn()) instanceof Decision.Accepted<Due>(Due due, List<?> _)
                ? due
                : Due.fixed(condition.expectedOn());
    }

    /** The same, with the counting kept. */
    Details.Reckoned reckonExpected(Condition condition) {
        Due due = expected(condition);
        return new Details.Reckoned(
                due,
                due.derivation().isEmpty() ? null : entries.keepDerivation(due, condition.expectedOn()),
                condition);
    }

    /** The due day of a condition that came about on a day, with the counting kept. */
    Decision<Details.Reckoned> reckon(Condition condition, LocalDate on) {
        return due(condition, on).map(due -> new Details.Reckoned(due, entries.keepDerivation(due, on), condition));
    }

    /** The due day of a term that was counted before, by the calendar of now. @param what what it waited for */
    Decision<Due> again(String rule, String what, LocalDate from) {
        if (LimitId.isOne(rule)) {
            return due(new LimitId(rule), from).map(Due::of);
        }
        String[] term = (rule + " ").split(" ", 2);
        return Term.read(term[0], term[1])
                .then(read -> calendars.due(read, from))
                .map(day -> Due.of(day, what));
    }

    Warning.LeadTimes leadTimes(LocalDate day) {
        return new Warning.LeadTimes(amount(YELLOW), amount(ORANGE), amount(BLACK));
    }

    Decision<LocalDate> lastDayForProof(LocalDate due) {
        return due(PROOF, due).map(limit -> limit.dueDay().due());
    }

    Decision<LimitDue> due(LimitId limit, LocalDate from) {
        return limits.due(limit, from);
    }

    private static List<String> names(Kind... kinds) {
        return Arrays.stream(kinds).map(Enum::name).toList();
    }

    private int amount(LimitId id) {
        return limits.find(id)
                .orElseThrow(() -> new IllegalStateException("The reference data have no limit " + id))
                .term()
                .amount();
    }
}
