package org.jiannuo.dutycrimes.internal;

import java.time.LocalDate;
import java.util.UUID;
import org.jiannuo.dutycrimes.JudgmentId;
import org.jiannuo.dutycrimes.internal.Lifecycle.Act;
import org.jiannuo.dutycrimes.internal.Lifecycle.Stage;
import org.jiannuo.kernel.Decision;
import org.jspecify.annotations.Nullable;

/**
 * 职务犯罪记录. An entry of the register as it stands, and the only door through which it changes its stage.
 *
 * @param body id of the body that keeps it
 * @param enteredBy account that entered what waits to be confirmed
 * @param said what it says; while a change waits, what it says until that is confirmed
 * @param waiting what waits to be confirmed; null when nothing does
 */
record Judgment(
        JudgmentId id,
        String body,
        UUID enteredBy,
        Says said,
        @Nullable Says waiting,
        Stage stage,
        int version) {

    /**
     * 判决内容.
     *
     * @param name name of the person
     * @param unit id of the unit at the time
     * @param post post at the time
     * @param leader whether it was the principal leader
     * @param caseNumber 案号
     * @param court name of the court
     * @param charge code of the charge
     * @param judgedOn date of the judgment
     * @param effectiveOn date of effect
     * @param sentence the sentence
     * @param endsOn end of the sentence; null when it has none
     * @param related related facts, for instance recovered loss
     */
    record Says(
            String name,
            String unit,
            String post,
            boolean leader,
            String caseNumber,
            String court,
            String charge,
            @Nullable LocalDate judgedOn,
            @Nullable LocalDate effectiveOn,
            String sentence,
            @Nullable LocalDate endsOn,
            String related) {}

    static Judgment entered(JudgmentId id, String body, UUID by, Says says) {
        return new Judgment(id, body, by, says, null, Lifecycle.TABLE.first(), 1);
    }

    /** The entry after an act, or the refusal of the table. */
    Decision<Judgment> after(Act act) {
        return Lifecycle.TABLE
                .allow(stage, act)
                .map(move -> new Judgment(id, body, enteredBy, said, waiting, move.to(), version + 1));
    }

    /** Something new waits to be confirmed. */
    Judgment proposing(@Nullable Says what, UUID by) {
        return new Judgment(id, body, by, said, what, stage, version);
    }

    /** Entered anew before it was ever confirmed. */
    Judgment amended(Says what, UUID by) {
        return new Judgment(id, body, by, what, null, stage, version);
    }

    /** What waited is what it says now. */
    Judgment confirmed() {
        return waiting == null ? this : new Judgment(id, body, enteredBy, waiting, null, stage, version);
    }

    Judgment dropped() {
        return new Judgment(id, body, enteredBy, said, null, stage, version);
    }

    /** Whether it is a conviction of the register today, also while a change of it waits. */
    boolean isInForce() {
        return stage == Stage.IN_FORCE || stage == Stage.RETRIED || stage == Stage.ACQUITTED;
    }
}
