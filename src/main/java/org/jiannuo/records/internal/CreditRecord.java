package org.jiannuo.records.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jiannuo.kernel.Decision;
import org.jiannuo.obligations.ObligationId;
import org.jiannuo.records.RecordId;
import org.jiannuo.records.RecordSummary;
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
    }

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
}
