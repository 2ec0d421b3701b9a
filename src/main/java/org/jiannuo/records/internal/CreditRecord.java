package org.jiannuo.records.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Signature;
import org.jiannuo.obligations.ObligationId;
import org.jiannuo.records.RecordId;
import org.jiannuo.records.RecordStates;
import org.jiannuo.records.RecordSummary;
import org.jiannuo.records.internal.Lifecycle.Act;
import org.jiannuo.records.internal.Lifecycle.Stage;
import org.jspecify.annotations.Nullable;

/**
 * 信用记录. One record as it stands, and the only door through which it changes its stage.
 *
 * @param summary what others see of it
 * @param stage where it stands
 * @param version grows with every move
 * @param contentSeq number of its present content
 * @param reportedBy account that entered it
 * @param original the row as it came, as JSON, or empty
 * @param procedure how far it has been heard
 */
record CreditRecord(
        RecordSummary summary,
        Stage stage,
        int version,
        int contentSeq,
        UUID reportedBy,
        String original,
        Procedure procedure) {

    /**
     * How far it has been heard.
     *
     * @param checkedBy account that checked it
     * @param toleranceBody unit that is asked about tolerance, or empty
     * @param noticedOn day of the notice
     * @param reply the obligation to reply, where the subject is a unit
     * @param replyDue last day for the reply
     * @param replied whether the subject replied
     * @param last the newest move, null when it came with a batch and was not touched since
     */
    record Procedure(
            @Nullable UUID checkedBy,
            String toleranceBody,
            @Nullable LocalDate noticedOn,
            @Nullable ObligationId reply,
            @Nullable LocalDate replyDue,
            boolean replied,
            @Nullable Last last) {
        static final Procedure NONE = new Procedure(null, "", null, null, null, false, null);

        Procedure checked(UUID account) {
            return new Procedure(account, toleranceBody, noticedOn, reply, replyDue, replied, last);
        }

        Procedure asking(String body) {
            return new Procedure(checkedBy, body, noticedOn, reply, replyDue, replied, last);
        }

        Procedure noticed(LocalDate on, @Nullable ObligationId duty, LocalDate due) {
            return new Procedure(checkedBy, toleranceBody, on, duty, due, replied, last);
        }

        Procedure answered() {
            return new Procedure(checkedBy, toleranceBody, noticedOn, reply, replyDue, true, last);
        }

        /** The same with its newest move. */
        Procedure by(Act act, Signature by) {
            return new Procedure(
                    checkedBy, toleranceBody, noticedOn, reply, replyDue, replied, new Last(act, by.person(), by.at()));
        }
    }

    /** Who acts. @param may whether that person holds a permission for a unit */
    record Actor(Signature by, BiPredicate<String, String> may) {}

    /**
     * What is wanted.
     *
     * @param reason what is said with it
     * @param answer the answer to what was replied, with a decision
     * @param body the unit that is asked about tolerance
     * @param conditions ids of tolerance conditions
     * @param form makes a second sending of the same sheet harmless
     * @param version what the person saw when the sheet was opened
     */
    record Wish(
            RecordId id,
            Act act,
            String reason,
            String answer,
            String body,
            List<String> conditions,
            UUID form,
            int version,
            Actor actor) {}

    /** The newest move. */
    record Last(Act act, String person, Instant at) {}

    RecordId id() {
        return summary.id();
    }

    /** The stage after an act, or the refusal of the table. */
    Decision<Stage> after(Act act) {
        return Lifecycle.TABLE.allow(stage, act).map(move -> move.to());
    }

    /** The unit that is concerned: the subject where it is a unit, else the one that reported. */
    String unit() {
        return summary.about().kind() == org.jiannuo.records.RecordDraft.SubjectKind.UNIT
                ? summary.about().id()
                : summary.reported().unit();
    }

    /** Whose permission is asked: that of the body that was asked about tolerance, else that of the unit concerned. */
    String unitFor(Act act) {
        return act == Act.TOLERATE || act == Act.DENY_TOLERANCE ? procedure.toleranceBody() : unit();
    }

    /** The record at another stage. @param endedOn day on which it ended; null while it did not */
    CreditRecord to(Stage next, RecordStates states, @Nullable LocalDate endedOn) {
        RecordSummary.Days days = summary.days();
        return with(next, states, new RecordSummary.Days(days.effectiveOn(), days.endsOn(), endedOn));
    }

    /** The record as it takes effect by decision. */
    CreditRecord effective(Stage next, LocalDate on) {
        return with(
                next,
                summary.states(),
                new RecordSummary.Days(on, summary.days().endsOn(), null));
    }

    private CreditRecord with(Stage next, RecordStates states, RecordSummary.Days days) {
        RecordSummary after = new RecordSummary(
                summary.id(),
                summary.category(),
                summary.polarity(),
                summary.about(),
                summary.document(),
                summary.basis(),
                summary.severity(),
                new RecordStates(
                        next.standing(), states.disputed(), states.publication(), states.sharing(), states.archive()),
                summary.scope(),
                summary.term(),
                days,
                summary.reported());
        return new CreditRecord(after, next, version + 1, contentSeq, reportedBy, original, procedure);
    }
}
