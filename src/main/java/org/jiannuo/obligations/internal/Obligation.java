package org.jiannuo.obligations.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jiannuo.calendars.TermUnit;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.DomainEvent;
import org.jiannuo.kernel.Signature;
import org.jiannuo.obligations.NewObligation.Condition;
import org.jiannuo.obligations.NewObligation.Source;
import org.jiannuo.obligations.ObligationExtended;
import org.jiannuo.obligations.ObligationFulfilled;
import org.jiannuo.obligations.ObligationId;
import org.jiannuo.obligations.ObligationReported;
import org.jiannuo.obligations.ObligationReturned;
import org.jiannuo.obligations.Obligations;
import org.jiannuo.obligations.internal.Lifecycle.Act;
import org.jiannuo.obligations.internal.Stage.Outcome;
import org.jiannuo.statutes.LimitId;
import org.jspecify.annotations.Nullable;

/**
 * 应履行事项. One obligation as it stands, and the only door through which it changes its stage.
 *
 * @param id identity
 * @param number the number people quote
 * @param source where it comes from
 * @param debt who owes today
 * @param term by when
 * @param trail how far it has come
 */
record Obligation(ObligationId id, String number, Source source, Debt debt, Term term, Trail trail) {

    /** Who owes today. */
    record Debt(String unit, String responsible) {}

    /**
     * 期限. By when.
     *
     * @param start first day
     * @param due due day in force
     * @param rule id of the time limit; empty for a fixed day
     * @param derivation the kept counting of the due day
     * @param extended whether it was extended by decision
     * @param changes how often the due day was changed
     */
    record Term(
            LocalDate start,
            LocalDate due,
            String rule,
            @Nullable UUID derivation,
            boolean extended,
            int changes) {
        /** The same term with another last day. */
        Term until(LocalDate newDue, String newRule, @Nullable UUID newDerivation, boolean byDecision) {
            return new Term(start, newDue, newRule, newDerivation, extended || byDecision, changes + 1);
        }

        /** The same term, begun on another day and counted from it. */
        Term from(LocalDate newStart, Details.Reckoned reckoned) {
            return new Term(
                    newStart, reckoned.due().on(), reckoned.due().rule(), reckoned.derivation(), extended, changes + 1);
        }
    }

    /**
     * How far it has come.
     *
     * @param stage where it stands
     * @param counted under which heading it is counted; as kept, so an overdue one may still be counted as open today
     * @param version how often it was moved
     * @param reporting the report that runs or was accepted
     * @param suspendedOn first day of the pause that runs
     * @param breach whether a delay is a breach of faith
     * @param answerDue by when a warning must be answered; null when none waits
     * @param last the newest move
     */
    record Trail(
            Stage stage,
            Outcome counted,
            int version,
            Reporting reporting,
            @Nullable LocalDate suspendedOn,
            Breach breach,
            @Nullable LocalDate answerDue,
            Last last) {}

    /**
     * 失信线索. How far it is examined whether a delay is a breach of faith.
     *
     * @param namedOn day on which it was named a candidate
     * @param namedBy account that named it; that of the platform when a day passed
     * @param heardUntil last day of the unit to state
     * @param statedOn day on which the unit stated
     * @param dismissedFor the due day of which it was found that its passing is no breach
     * @param on day of the finding that it is one
     */
    record Breach(
            @Nullable LocalDate namedOn,
            @Nullable UUID namedBy,
            @Nullable LocalDate heardUntil,
            @Nullable LocalDate statedOn,
            @Nullable LocalDate dismissedFor,
            @Nullable LocalDate on) {
        static final Breach NONE = new Breach(null, null, null, null, null, null);

        /** Whether the unit has stated, or has let its time go by. */
        boolean isHeard(LocalDate today) {
            return statedOn != null || heardUntil != null && heardUntil.isBefore(today);
        }

        Breach after(Act act, LocalDate due, Details said, Signature by, LocalDate today) {
            return switch (act) {
                case NAME_CANDIDATE -> new Breach(today, by.account(), said.day(), null, dismissedFor, on);
                case STATE -> new Breach(namedOn, namedBy, heardUntil, today, dismissedFor, on);
                case CONFIRM_BREACH -> new Breach(namedOn, namedBy, heardUntil, statedOn, dismissedFor, today);
                case DISMISS_BREACH -> new Breach(null, null, null, null, due, on);
                default -> this;
            };
        }
    }

    /**
     * The report that runs or was accepted.
     *
     * @param on day on which completion was reported
     * @param by account that reported it
     * @param confirmedBy account that confirmed it for the unit
     * @param performedOn day of performance, as reported and then as accepted
     */
    record Reporting(
            @Nullable LocalDate on,
            @Nullable UUID by,
            @Nullable UUID confirmedBy,
            @Nullable LocalDate performedOn) {
        static final Reporting NONE = new Reporting(null, null, null, null);
    }

    /** The newest move. */
    record Last(Act act, String person, Instant at) {}

    Stage stage() {
        return trail.stage();
    }

    /** The condition of a term that turns out to wait for one; the term keeps its length. */
    Condition waitingFor(Details said) {
        LocalDate expected = Objects.requireNonNull(said.day());
        if (LimitId.isOne(term.rule())) {
            return Condition.within(said.text(), expected, new LimitId(term.rule()));
        }
        int days = (int) Math.max(1, ChronoUnit.DAYS.between(term.start(), term.due()));
        return Condition.within(said.text(), expected, org.jiannuo.calendars.Term.deadline(days, TermUnit.DAY));
    }

    int version() {
        return trail.version();
    }

    /** Moves it, if the table allows. Day and details are what the rules have let pass. */
    Decision<Obligation> after(Act act, Details details, Signature by, LocalDate today) {
        return Lifecycle.TABLE.allow(stage(), act).map(move -> moved(move.to(), act, details, by, today));
    }

    private Obligation moved(Stage to, Act act, Details details, Signature by, LocalDate today) {
        Term newTerm = termAfter(act, details, today);
        Trail next = new Trail(
                to,
                Outcome.of(to, newTerm.due(), today),
                version() + 1,
                reportingAfter(act, details, by, today),
                act == Act.SUSPEND ? today : to == Stage.SUSPENDED ? trail.suspendedOn() : null,
                trail.breach().after(act, term.due(), details, by, today),
                to.runs() && !ends(act) ? trail.answerDue() : null,
                new Last(act, by.person(), by.at()));
        return new Obligation(id, number, source, debtAfter(act, details), newTerm, next);
    }

    /** Whether an act answers the warnings that wait, or takes their ground away. */
    private static boolean ends(Act act) {
        return act == Act.REPORT_PROGRESS || act == Act.REPORT_DONE || act == Act.ANSWER_WARNING || act == Act.EXTEND;
    }

    private Debt debtAfter(Act act, Details details) {
        return act == Act.ENTRUST ? new Debt(debt.unit(), details.approver()) : debt;
    }

    private Term termAfter(Act act, Details details, LocalDate today) {
        LocalDate day = details.day();
        Details.Reckoned reckoned = details.reckoned();
        if (act == Act.BEGIN && day != null && reckoned != null) {
            return term.from(day, reckoned);
        }
        if (act == Act.AWAIT && reckoned != null) {
            return term.from(term.start(), reckoned);
        }
        if (act == Act.EXTEND && day != null) {
            return term.until(day, "", null, true);
        }
        LocalDate pausedOn = trail.suspendedOn();
        if (act == Act.RESUME && pausedOn != null && !term.due().isBefore(pausedOn) && today.isAfter(pausedOn)) {
            return term.until(term.due().plusDays(ChronoUnit.DAYS.between(pausedOn, today)), "", null, false);
        }
        return term;
    }

    private Reporting reportingAfter(Act act, Details details, Signature by, LocalDate today) {
        Reporting now = trail.reporting();
        return switch (act) {
            case REPORT_DONE -> new Reporting(today, by.account(), null, details.day());
            case CONFIRM -> new Reporting(now.on(), now.by(), by.account(), now.performedOn());
            case ACCEPT, ACCEPT_LATE, SETTLE, SETTLE_LATE ->
                new Reporting(
                        now.on(),
                        now.by(),
                        now.confirmedBy(),
                        details.day() == null ? now.performedOn() : details.day());
            case CLOSE_PAST, RETURN, SEND_BACK, RESUME, REOPEN, ACCEPT_PARTLY -> Reporting.NONE;
            case OWE,
                    REPORT_PROGRESS,
                    ANSWER_WARNING,
                    NAME_CANDIDATE,
                    STATE,
                    CONFIRM_BREACH,
                    DISMISS_BREACH,
                    AWAIT,
                    BEGIN,
                    CORRECT,
                    EXTEND,
                    SUSPEND,
                    CHANGE_LAWFULLY,
                    VOID,
                    ENTRUST,
                    HAND_OVER,
                    RECKON_ANEW -> now;
        };
    }

    /** What others are told of a move from the state before. */
    List<DomainEvent> told(Act act, Obligation before, Details said, Signature by) {
        String unit = debt.unit();
        return switch (act) {
            case REPORT_PROGRESS -> List.of(new ObligationReported(id, unit, false, false));
            case REPORT_DONE -> List.of(new ObligationReported(id, unit, true, false));
            case CONFIRM -> List.of(new ObligationReported(id, unit, true, true));
            case SEND_BACK, RETURN -> List.of(new ObligationReturned(id, unit, said.text()));
            case ACCEPT_PARTLY -> List.of(new ObligationReturned(id, unit, said.missing()));
            case ACCEPT, SETTLE -> List.of(fulfilled(false));
            case ACCEPT_LATE, SETTLE_LATE -> List.of(fulfilled(true));
            case CONFIRM_BREACH -> List.of(found(said, by));
            case EXTEND, RESUME, RECKON_ANEW, AWAIT, BEGIN ->
                before.term().due().equals(term.due())
                        ? List.of()
                        : List.of(new ObligationExtended(id, unit, before.term().due(), term.due()));
            case OWE,
                    ANSWER_WARNING,
                    NAME_CANDIDATE,
                    STATE,
                    DISMISS_BREACH,
                    CORRECT,
                    SUSPEND,
                    CHANGE_LAWFULLY,
                    VOID,
                    CLOSE_PAST,
                    REOPEN,
                    ENTRUST,
                    HAND_OVER -> List.of();
        };
    }

    private ObligationFulfilled fulfilled(boolean late) {
        LocalDate performed = Objects.requireNonNull(trail.reporting().performedOn());
        return new ObligationFulfilled(id, debt.unit(), source, performed, late);
    }

    private Obligations.BreachFound found(Details said, Signature by) {
        LocalDate on = Objects.requireNonNull(trail.breach().on());
        return new Obligations.BreachFound(
                id, number, debt.unit(), source, term.due(), on, said.document(), said.text(), by);
    }
}
