package org.jiannuo.records.internal;

import static org.jiannuo.kernel.Lifecycle.move;
import static org.jiannuo.records.internal.Lifecycle.Stage.ANNULLED;
import static org.jiannuo.records.internal.Lifecycle.Stage.CHECKED;
import static org.jiannuo.records.internal.Lifecycle.Stage.CORRECTED;
import static org.jiannuo.records.internal.Lifecycle.Stage.EFFECTIVE;
import static org.jiannuo.records.internal.Lifecycle.Stage.ENDED;
import static org.jiannuo.records.internal.Lifecycle.Stage.HEARD;
import static org.jiannuo.records.internal.Lifecycle.Stage.NOTICED;
import static org.jiannuo.records.internal.Lifecycle.Stage.NOT_RECORDED;
import static org.jiannuo.records.internal.Lifecycle.Stage.NOT_TOLERABLE;
import static org.jiannuo.records.internal.Lifecycle.Stage.SUBMITTED;
import static org.jiannuo.records.internal.Lifecycle.Stage.TOLERANCE_ASKED;
import static org.jiannuo.records.internal.Lifecycle.Stage.TOLERATED;

import java.util.List;
import java.util.Set;
import org.jiannuo.records.RecordStates.Standing;

/**
 * REC-01. Every legal move of a credit record. What is not in this table cannot happen. Moves without a permission
 * follow from the gate, from a day that passes or from another module that answers for its own permission.
 */
final class Lifecycle {
    static final String READS = "records:read";
    static final String REPORTS = "records:report";
    static final String CHECKS = "records:check";
    static final String TOLERATES = "records:tolerate";
    static final String NOTIFIES = "records:notify";
    static final String REPLIES = "records:reply";
    static final String DECIDES = "records:decide";
    static final String CORRECTS = "records:correct";
    static final String ANNULS = "records:annul";

    /** Within what time the subject replies to the notice. */
    static final String REPLY_LIMIT = "breach.statement";

    /** Within what time the other body answers about tolerance. */
    static final String TOLERANCE_LIMIT = "tolerance.decide";

    static final org.jiannuo.kernel.Lifecycle<Stage, Act> TABLE = org.jiannuo.kernel.Lifecycle.of(
            Rules.LIFECYCLE,
            SUBMITTED,
            move(SUBMITTED, Act.ADMIT, EFFECTIVE),
            move(SUBMITTED, Act.CHECK, CHECKED).by(CHECKS),
            move(SUBMITTED, Act.RETURN, NOT_RECORDED).by(CHECKS),
            move(CHECKED, Act.ASK_TOLERANCE, TOLERANCE_ASKED).by(CHECKS),
            move(TOLERANCE_ASKED, Act.TOLERATE, TOLERATED).by(TOLERATES).within(TOLERANCE_LIMIT),
            move(TOLERANCE_ASKED, Act.DENY_TOLERANCE, NOT_TOLERABLE)
                    .by(TOLERATES)
                    .within(TOLERANCE_LIMIT),
            move(NOT_TOLERABLE, Act.NOTIFY, NOTICED).by(NOTIFIES),
            move(NOTICED, Act.REPLY, HEARD).by(REPLIES).within(REPLY_LIMIT),
            move(NOTICED, Act.LET_EXPIRE, HEARD),
            move(HEARD, Act.DECIDE, EFFECTIVE).by(DECIDES),
            move(HEARD, Act.DROP, NOT_RECORDED).by(DECIDES),
            move(SUBMITTED, Act.HOLD, SUBMITTED),
            move(CHECKED, Act.HOLD, CHECKED),
            move(TOLERANCE_ASKED, Act.HOLD, TOLERANCE_ASKED),
            move(NOT_TOLERABLE, Act.HOLD, NOT_TOLERABLE),
            move(NOTICED, Act.HOLD, NOTICED),
            move(HEARD, Act.HOLD, HEARD),
            move(SUBMITTED, Act.LIFT_HOLD, SUBMITTED),
            move(CHECKED, Act.LIFT_HOLD, NOT_TOLERABLE),
            move(TOLERANCE_ASKED, Act.LIFT_HOLD, NOT_TOLERABLE),
            move(NOT_TOLERABLE, Act.LIFT_HOLD, NOT_TOLERABLE),
            move(NOTICED, Act.LIFT_HOLD, NOTICED),
            move(HEARD, Act.LIFT_HOLD, HEARD),
            move(SUBMITTED, Act.RECOGNISE, TOLERATED),
            move(CHECKED, Act.RECOGNISE, TOLERATED),
            move(TOLERANCE_ASKED, Act.RECOGNISE, TOLERATED),
            move(NOT_TOLERABLE, Act.RECOGNISE, TOLERATED),
            move(NOTICED, Act.RECOGNISE, TOLERATED),
            move(HEARD, Act.RECOGNISE, TOLERATED),
            move(EFFECTIVE, Act.CORRECT, CORRECTED).by(CORRECTS),
            move(CORRECTED, Act.CORRECT, CORRECTED).by(CORRECTS),
            move(EFFECTIVE, Act.ANNUL, ANNULLED).by(ANNULS),
            move(CORRECTED, Act.ANNUL, ANNULLED).by(ANNULS),
            move(ENDED, Act.ANNUL, ANNULLED).by(ANNULS),
            move(EFFECTIVE, Act.END, ENDED),
            move(CORRECTED, Act.END, ENDED),
            move(ENDED, Act.REINSTATE, EFFECTIVE));

    /** What makes a record final, one way or the other; none of it is done while a tolerance case is open. */
    static final Set<Act> FINAL = Set.of(Act.RETURN, Act.TOLERATE, Act.DENY_TOLERANCE, Act.DECIDE, Act.DROP);

    /** The way of what is examined before it takes effect. */
    static final List<Stage> EXAMINED =
            List.of(SUBMITTED, CHECKED, TOLERANCE_ASKED, NOT_TOLERABLE, NOTICED, HEARD, EFFECTIVE);

    private Lifecycle() {}

    /** 记录所处步骤. Where a record stands. */
    enum Stage {
        /** 已提交，待核对. */
        SUBMITTED(Standing.SUBMITTED),
        /** 已核对. */
        CHECKED(Standing.SUBMITTED),
        /** 容错征询中. */
        TOLERANCE_ASKED(Standing.SUBMITTED),
        /** 不予容错，待告知. */
        NOT_TOLERABLE(Standing.SUBMITTED),
        /** 已告知，待陈述申辩. */
        NOTICED(Standing.SUBMITTED),
        /** 已陈述申辩或期满，待认定. */
        HEARD(Standing.SUBMITTED),
        /** 生效. */
        EFFECTIVE(Standing.VALID),
        /** 已更正，有效. */
        CORRECTED(Standing.CORRECTED),
        /** 期满或修复终止. */
        ENDED(Standing.ENDED),
        /** 撤销. */
        ANNULLED(Standing.ANNULLED),
        /** 容错，不作失信记录. */
        TOLERATED(Standing.TOLERATED),
        /** 不予记录. */
        NOT_RECORDED(Standing.NOT_RECORDED);

        private final Standing standing;

        Stage(Standing standing) {
            this.standing = standing;
        }

        Standing standing() {
            return standing;
        }
    }

    /** 记录办理动作. What can be done with a record. */
    enum Act {
        /** 提交. */
        SUBMIT,
        /** 依规则直接生效. */
        ADMIT,
        /** 核对通过. */
        CHECK,
        /** 退回，不予记录. */
        RETURN,
        /** 征询容错. */
        ASK_TOLERANCE,
        /** 认定容错. */
        TOLERATE,
        /** 不予容错. */
        DENY_TOLERANCE,
        /** 事前告知. */
        NOTIFY,
        /** 陈述申辩. */
        REPLY,
        /** 陈述申辩期满. */
        LET_EXPIRE,
        /** 认定. */
        DECIDE,
        /** 不予认定. */
        DROP,
        /** 更正. */
        CORRECT,
        /** 撤销. */
        ANNUL,
        /** 终止. */
        END,
        /** 容错办理期间暂缓. */
        HOLD,
        /** 容错办结，恢复办理. */
        LIFT_HOLD,
        /** 依容错认定不作失信记录. */
        RECOGNISE,
        /** 终止被撤回，恢复有效. */
        REINSTATE
    }
}
