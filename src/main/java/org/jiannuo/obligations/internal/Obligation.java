package org.jiannuo.obligations.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Signature;
import org.jiannuo.obligations.NewObligation.Source;
import org.jiannuo.obligations.ObligationId;
import org.jiannuo.obligations.internal.Lifecycle.Act;
import org.jiannuo.obligations.internal.Stage.Outcome;
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
    }

    /**
     * How far it has come.
     *
     * @param stage where it stands
     * @param counted under which heading it is counted; as kept, so an overdue one may still be counted as open today
     * @param version how often it was moved
     * @param reporting the report that runs or was accepted
     * @param suspendedOn first day of the pause that runs
     * @param last the newest move
     */
    record Trail(
            Stage stage,
            Outcome counted,
            int version,
            Reporting reporting,
            @Nullable LocalDate suspendedOn,
            Last last) {}

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
                new Last(act, by.person(), by.at()));
        return new Obligation(id, number, source, debtAfter(act, details), newTerm, next);
    }

    private Debt debtAfter(Act act, Details details) {
        return act == Act.ENTRUST ? new Debt(debt.unit(), details.approver()) : debt;
    }

    private Term termAfter(Act act, Details details, LocalDate today) {
        LocalDate day = details.day();
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
            case OWE, REPORT_PROGRESS, EXTEND, SUSPEND, CHANGE_LAWFULLY, VOID, ENTRUST, HAND_OVER, RECKON_ANEW -> now;
        };
    }

    /**
     * What somebody says when he acts.
     *
     * @param text what was done, or the reason
     * @param day day of performance, or the new due day
     * @param missing what is still missing
     * @param approver who approved it, or the person who is named
     * @param document number of the document on which it rests
     * @param files ids of the files of evidence
     */
    record Details(
            String text,
            @Nullable LocalDate day,
            String missing,
            String approver,
            String document,
            List<String> files) {
        static final Details NONE = of("");

        Details {
            files = List.copyOf(files);
        }

        static Details of(String text) {
            return new Details(text, null, "", "", "", List.of());
        }

        Details on(@Nullable LocalDate newDay) {
            return new Details(text, newDay, missing, approver, document, files);
        }

        Details missing(String newMissing) {
            return new Details(text, day, newMissing, approver, document, files);
        }

        Details approvedBy(String newApprover) {
            return new Details(text, day, missing, newApprover, document, files);
        }

        Details with(String newDocument) {
            return new Details(text, day, missing, approver, newDocument, files);
        }

        Details files(List<String> newFiles) {
            return new Details(text, day, missing, approver, document, newFiles);
        }
    }
}
