package org.jiannuo.records.internal;

import java.time.LocalDate;
import org.jiannuo.kernel.Signature;
import org.jiannuo.records.RecordStates;
import org.jiannuo.records.RecordSummary;
import org.jspecify.annotations.Nullable;

/** A record after a move. */
final class Moved {
    private Moved() {}

    /** @param endedOn day on which it ended; null while it did not */
    static CreditRecord to(CreditRecord now, Stage to, RecordStates states, @Nullable LocalDate endedOn) {
        RecordSummary before = now.summary();
        return with(
                now,
                to,
                states,
                new RecordSummary.Days(
                        before.days().effectiveOn(), before.days().endsOn(), endedOn));
    }

    /** The record takes effect by decision. */
    static CreditRecord effective(CreditRecord now, Stage to, LocalDate on) {
        RecordSummary before = now.summary();
        return with(
                now,
                to,
                before.states(),
                new RecordSummary.Days(on, before.days().endsOn(), null));
    }

    private static CreditRecord with(CreditRecord now, Stage to, RecordStates states, RecordSummary.Days days) {
        RecordSummary before = now.summary();
        RecordSummary after = new RecordSummary(
                before.id(),
                before.category(),
                before.polarity(),
                before.about(),
                before.document(),
                before.basis(),
                before.severity(),
                new RecordStates(
                        to.standing(), states.disputed(), states.publication(), states.sharing(), states.archive()),
                before.scope(),
                before.term(),
                days,
                before.reported());
        return new CreditRecord(
                after, to, now.version() + 1, now.contentSeq(), now.reportedBy(), now.original(), now.procedure());
    }

    /** How far it has been heard, with its newest move. */
    static CreditRecord.Procedure by(CreditRecord.Procedure before, Act act, Signature by) {
        return new CreditRecord.Procedure(
                before.checkedBy(),
                before.toleranceBody(),
                before.noticedOn(),
                before.reply(),
                before.replyDue(),
                before.replied(),
                new CreditRecord.Last(act, by.person(), by.at()));
    }
}
