package org.jiannuo.measures.internal;

import static org.jiannuo.kernel.Lifecycle.move;
import static org.jiannuo.measures.internal.Lifecycle.Stage.CHECKED;
import static org.jiannuo.measures.internal.Lifecycle.Stage.CLOSED;
import static org.jiannuo.measures.internal.Lifecycle.Stage.DECIDED;
import static org.jiannuo.measures.internal.Lifecycle.Stage.DROPPED;
import static org.jiannuo.measures.internal.Lifecycle.Stage.EXPIRED;
import static org.jiannuo.measures.internal.Lifecycle.Stage.HEARD;
import static org.jiannuo.measures.internal.Lifecycle.Stage.IN_FORCE;
import static org.jiannuo.measures.internal.Lifecycle.Stage.LIFTED;
import static org.jiannuo.measures.internal.Lifecycle.Stage.NOTICED;
import static org.jiannuo.measures.internal.Lifecycle.Stage.PROPOSED;
import static org.jiannuo.measures.internal.Lifecycle.Stage.REFUSED;
import static org.jiannuo.measures.internal.Lifecycle.Stage.SUSPENDED;

import org.jiannuo.measures.MeasureStatus;

/** MEA-01. Every legal move of a measure and of an incentive. What is not in this table cannot happen. */
final class Lifecycle {
    static final String READS = "measures:read";
    static final String PROPOSES = "measures:propose";
    static final String CHECKS = "measures:check";
    static final String STATES = "measures:state";
    static final String DECIDES = "measures:decide";
    static final String EXECUTES = "measures:execute";

    static final String CHECK_LIMIT = "measures.check";
    static final String STATEMENT_LIMIT = "measures.statement";
    static final String DECIDE_LIMIT = "measures.decide";
    static final String EXECUTE_LIMIT = "measures.execute";
    static final String STOP_LIMIT = "measures.stop";

    /** 所处步骤. Where a measure stands. */
    enum Stage {
        /** 提出. */
        PROPOSED(MeasureStatus.BEING_EXAMINED),
        /** 不予采取. The legality check failed. */
        REFUSED(MeasureStatus.NOT_TAKEN),
        /** 已核对. */
        CHECKED(MeasureStatus.BEING_EXAMINED),
        /** 已告知. */
        NOTICED(MeasureStatus.BEING_EXAMINED),
        /** 已听取陈述申辩. */
        HEARD(MeasureStatus.BEING_EXAMINED),
        /** 不采取. Dropped, or its cause fell before the decision. */
        DROPPED(MeasureStatus.NOT_TAKEN),
        /** 已决定，待执行回执. */
        DECIDED(MeasureStatus.IN_FORCE),
        /** 执行中. */
        IN_FORCE(MeasureStatus.IN_FORCE),
        /** 中止. */
        SUSPENDED(MeasureStatus.SUSPENDED),
        /** 解除. */
        LIFTED(MeasureStatus.ENDED),
        /** 期满. */
        EXPIRED(MeasureStatus.ENDED),
        /** 办结. The executing unit has stopped it. */
        CLOSED(MeasureStatus.ENDED);

        private final MeasureStatus status;

        Stage(MeasureStatus status) {
            this.status = status;
        }

        MeasureStatus status() {
            return status;
        }

        /** Whether it runs towards a decision or has effect; a second one of its kind is not begun meanwhile. */
        boolean isRunning() {
            return status != MeasureStatus.ENDED && status != MeasureStatus.NOT_TAKEN;
        }
    }

    /** 办理动作. */
    enum Act {
        /** 提出. The first line of the history. */
        PROPOSE,
        /** 通过核对. */
        CHECK,
        /** 不予通过. */
        REFUSE,
        /** 发出事前告知. */
        NOTIFY,
        /** 陈述申辩. */
        STATE,
        /** 陈述申辩期满. */
        LET_EXPIRE,
        /** 决定. */
        DECIDE,
        /** 给予激励. */
        GRANT,
        /** 不采取. */
        DROP,
        /** 执行回执. */
        REPORT,
        /** 解除, by decision of the competent body. */
        LIFT,
        /** 停止执行回执. */
        CONFIRM,
        /** 因记录失效终止办理. */
        LAPSE,
        /** 随记录解除. The cause ended. */
        CEASE,
        /** 期满. */
        EXPIRE,
        /** 异议期间中止. */
        SUSPEND,
        /** 恢复. It is executed anew. */
        RESUME,
        /** 单位变更. A successor carries on what a unit decides or executes. */
        HAND_OVER
    }

    static final org.jiannuo.kernel.Lifecycle<Stage, Act> TABLE = org.jiannuo.kernel.Lifecycle.of(
            Rules.LIFECYCLE,
            PROPOSED,
            move(PROPOSED, Act.CHECK, CHECKED).by(CHECKS).within(CHECK_LIMIT),
            move(PROPOSED, Act.REFUSE, REFUSED).by(CHECKS).within(CHECK_LIMIT),
            move(PROPOSED, Act.LAPSE, DROPPED),
            move(CHECKED, Act.NOTIFY, NOTICED).by(CHECKS),
            move(CHECKED, Act.GRANT, DECIDED).by(DECIDES).within(DECIDE_LIMIT),
            move(CHECKED, Act.DROP, DROPPED).by(DECIDES),
            move(CHECKED, Act.LAPSE, DROPPED),
            move(NOTICED, Act.STATE, HEARD).by(STATES).within(STATEMENT_LIMIT),
            move(NOTICED, Act.LET_EXPIRE, HEARD),
            move(NOTICED, Act.LAPSE, DROPPED),
            move(HEARD, Act.DECIDE, DECIDED).by(DECIDES).within(DECIDE_LIMIT),
            move(HEARD, Act.DROP, DROPPED).by(DECIDES).within(DECIDE_LIMIT),
            move(HEARD, Act.LAPSE, DROPPED),
            move(DECIDED, Act.REPORT, IN_FORCE).by(EXECUTES).within(EXECUTE_LIMIT),
            move(DECIDED, Act.SUSPEND, SUSPENDED),
            move(DECIDED, Act.LIFT, LIFTED).by(DECIDES),
            move(DECIDED, Act.CEASE, LIFTED),
            move(DECIDED, Act.EXPIRE, EXPIRED),
            move(IN_FORCE, Act.SUSPEND, SUSPENDED),
            move(IN_FORCE, Act.LIFT, LIFTED).by(DECIDES),
            move(IN_FORCE, Act.CEASE, LIFTED),
            move(IN_FORCE, Act.EXPIRE, EXPIRED),
            move(SUSPENDED, Act.RESUME, DECIDED),
            move(SUSPENDED, Act.LIFT, LIFTED).by(DECIDES),
            move(SUSPENDED, Act.CEASE, LIFTED),
            move(SUSPENDED, Act.EXPIRE, EXPIRED),
            move(LIFTED, Act.CONFIRM, CLOSED).by(EXECUTES).within(STOP_LIMIT),
            move(EXPIRED, Act.CONFIRM, CLOSED).by(EXECUTES).within(STOP_LIMIT),
            move(PROPOSED, Act.HAND_OVER, PROPOSED),
            move(CHECKED, Act.HAND_OVER, CHECKED),
            move(NOTICED, Act.HAND_OVER, NOTICED),
            move(HEARD, Act.HAND_OVER, HEARD),
            move(DECIDED, Act.HAND_OVER, DECIDED),
            move(IN_FORCE, Act.HAND_OVER, IN_FORCE),
            move(SUSPENDED, Act.HAND_OVER, SUSPENDED),
            move(LIFTED, Act.HAND_OVER, LIFTED),
            move(EXPIRED, Act.HAND_OVER, EXPIRED));

    private Lifecycle() {}
}
