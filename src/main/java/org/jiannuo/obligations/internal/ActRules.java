package org.jiannuo.obligations.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.kernel.Signature;
import org.jiannuo.obligations.internal.Lifecycle.Act;

/** OBL-05, OBL-06, OBL-2x to OBL-9x. Whether an act that the life cycle knows may be done now, by this person, so. */
final class ActRules {
    private static final int LONGEST_TEXT = 4000;

    private ActRules() {}

    /** What stands against the act whatever is said in the form; used to grey it out beforehand. */
    static List<Refusal> beforehand(Obligation obligation, Act act, Signature by, LocalDate today) {
        List<Refusal> reasons =
                new ArrayList<>(Lifecycle.TABLE.allow(obligation.stage(), act).reasons());
        var reporting = obligation.trail().reporting();
        UUID account = by.account();
        switch (act) {
            case CONFIRM -> addIf(reasons, account.equals(reporting.by()), Rules.CONFIRMER_IS_NOT_REPORTER.broken());
            case ACCEPT, ACCEPT_LATE, ACCEPT_PARTLY ->
                addIf(
                        reasons,
                        account.equals(reporting.by()) || account.equals(reporting.confirmedBy()),
                        Rules.CLOSER_IS_NOT_ENTERER.broken());
            case EXTEND -> {
                LocalDate due = obligation.term().due();
                addIf(reasons, due.isBefore(today), Rules.EXTENSION_BEFORE_DUE.broken(due));
                addIf(reasons, obligation.term().extended(), Rules.EXTENSION_ONCE.broken());
            }
            case CLOSE_PAST -> {
                LocalDate due = obligation.term().due();
                addIf(reasons, !due.isBefore(today), Rules.CLOSING_ONLY_PAST.broken(due));
            }
            case AWAIT -> {
                LocalDate due = obligation.term().due();
                addIf(reasons, due.isBefore(today), Rules.AWAITS_BEFORE_DUE.broken(due));
            }
            case NAME_CANDIDATE -> {
                LocalDate due = obligation.term().due();
                addIf(reasons, !due.isBefore(today), Rules.CANDIDATE_IS_OVERDUE.broken(due));
            }
            case CONFIRM_BREACH -> {
                var breach = obligation.trail().breach();
                LocalDate until = breach.heardUntil();
                addIf(reasons, account.equals(breach.namedBy()), Rules.NAMER_DOES_NOT_DECIDE.broken());
                addIf(reasons, !breach.isHeard(today), Rules.UNIT_IS_HEARD.broken(until == null ? "" : until));
            }
            case DISMISS_BREACH ->
                addIf(
                        reasons,
                        account.equals(obligation.trail().breach().namedBy()),
                        Rules.NAMER_DOES_NOT_DECIDE.broken());
            case ANSWER_WARNING ->
                addIf(reasons, obligation.trail().answerDue() == null, Rules.SOMETHING_IS_ASKED.broken());
            case OWE,
                    STATE,
                    BEGIN,
                    CORRECT,
                    REPORT_PROGRESS,
                    REPORT_DONE,
                    SEND_BACK,
                    RETURN,
                    SUSPEND,
                    RESUME,
                    CHANGE_LAWFULLY,
                    VOID,
                    REOPEN,
                    ENTRUST,
                    HAND_OVER,
                    SETTLE,
                    SETTLE_LATE,
                    RECKON_ANEW -> {
                // nothing but the table stands against these
            }
        }
        return reasons;
    }

    /** What is wrong with what was said. */
    static List<Refusal> said(Obligation obligation, Act act, Details details, LocalDate today) {
        List<Refusal> reasons = new ArrayList<>();
        switch (act) {
            case REPORT_PROGRESS -> text(reasons, details, Rules.SAYS_WHAT_WAS_DONE);
            case REPORT_DONE -> {
                text(reasons, details, Rules.SAYS_WHAT_WAS_DONE);
                addIf(reasons, details.files().isEmpty(), Rules.DONE_NEEDS_PROOF.brokenAt("files"));
                performed(reasons, obligation, details, today);
            }
            case ACCEPT, ACCEPT_LATE -> {
                if (details.day() != null) {
                    performed(reasons, obligation, details, today);
                }
            }
            case SETTLE, SETTLE_LATE -> performed(reasons, obligation, details, today);
            case ACCEPT_PARTLY ->
                addIf(reasons, details.missing().isBlank(), Rules.PARTLY_SAYS_WHAT_IS_MISSING.brokenAt("missing"));
            case SEND_BACK, RETURN -> text(reasons, details, Rules.RETURN_SAYS_WHAT_IS_MISSING);
            case EXTEND -> extension(reasons, obligation, details);
            case SUSPEND -> {
                text(reasons, details, Rules.PAUSE_HAS_GROUND);
                addIf(reasons, details.document().isBlank(), Rules.PAUSE_HAS_GROUND.brokenAt("document"));
            }
            case CHANGE_LAWFULLY, VOID -> {
                text(reasons, details, Rules.CHANGE_HAS_GROUND);
                addIf(reasons, details.document().isBlank(), Rules.CHANGE_HAS_GROUND.brokenAt("document"));
            }
            case AWAIT -> {
                addIf(
                        reasons,
                        !Rules.Completeness.isStated(details.text()),
                        Rules.CONDITION_IS_STATED.brokenAt("text"));
                addIf(reasons, details.document().isBlank(), Rules.AWAITING_HAS_DOCUMENT.brokenAt("document"));
                LocalDate day = details.day();
                addIf(reasons, day == null || day.isBefore(today), Rules.CONDITION_IS_EXPECTED.brokenAt("day", today));
            }
            case BEGIN -> {
                LocalDate start = obligation.term().start();
                LocalDate day = details.day();
                boolean possible = day != null && !day.isBefore(start) && !day.isAfter(today);
                addIf(reasons, !possible, Rules.BEGINS_ON_A_POSSIBLE_DAY.brokenAt("day", start, today));
                boolean proven =
                        !details.files().isEmpty() || !details.document().isBlank();
                addIf(reasons, !proven, Rules.BEGINNING_HAS_PROOF.brokenAt("files"));
            }
            case NAME_CANDIDATE, DISMISS_BREACH -> text(reasons, details, Rules.BREACH_HAS_REASONS);
            case CONFIRM_BREACH -> {
                text(reasons, details, Rules.BREACH_HAS_REASONS);
                addIf(reasons, details.document().isBlank(), Rules.BREACH_HAS_FINDING.brokenAt("document"));
            }
            case STATE -> text(reasons, details, Rules.STATEMENT_SAYS_WHY);
            case ANSWER_WARNING -> {
                text(reasons, details, Rules.ANSWER_SAYS_WHY);
                LocalDate day = details.day();
                addIf(reasons, day == null || day.isBefore(today), Rules.ANSWER_SAYS_WHEN.brokenAt("day"));
            }
            case CORRECT -> {
                text(reasons, details, Rules.CORRECTION_HAS_REASON);
                Details.Wording words = details.wording();
                if (words != null) {
                    reasons.addAll(Rules.Completeness.of(words));
                }
            }
            case REOPEN -> text(reasons, details, Rules.REOPENING_HAS_FINDING);
            case CLOSE_PAST -> {
                text(reasons, details, Rules.CLOSING_HAS_REASON);
                addIf(reasons, details.files().isEmpty(), Rules.CLOSING_HAS_EVIDENCE.brokenAt("files"));
            }
            case ENTRUST -> addIf(reasons, details.approver().isBlank(), Rules.PERSON_IS_NAMED.brokenAt("approver"));
            case OWE, CONFIRM, RESUME, HAND_OVER, RECKON_ANEW -> {
                // these say nothing that could be wrong
            }
        }
        return reasons;
    }

    private static void extension(List<Refusal> reasons, Obligation obligation, Details details) {
        text(reasons, details, Rules.EXTENSION_HAS_REASON);
        addIf(reasons, details.approver().isBlank(), Rules.EXTENSION_HAS_APPROVER.brokenAt("approver"));
        LocalDate due = obligation.term().due();
        LocalDate day = details.day();
        addIf(reasons, day == null || !day.isAfter(due), Rules.EXTENSION_IS_LATER.brokenAt("day", due));
    }

    private static void performed(List<Refusal> reasons, Obligation obligation, Details details, LocalDate today) {
        LocalDate start = obligation.term().start();
        LocalDate day = details.day();
        addIf(
                reasons,
                day == null || day.isBefore(start) || day.isAfter(today),
                Rules.PERFORMED_ON_A_POSSIBLE_DAY.brokenAt("day", start, today));
    }

    private static void text(List<Refusal> reasons, Details details, org.jiannuo.kernel.Rule rule) {
        addIf(reasons, details.text().isBlank() || details.text().length() > LONGEST_TEXT, rule.brokenAt("text"));
    }

    private static void addIf(List<Refusal> reasons, boolean broken, Refusal reason) {
        if (broken) {
            reasons.add(reason);
        }
    }
}
