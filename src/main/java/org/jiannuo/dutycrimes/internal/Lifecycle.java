package org.jiannuo.dutycrimes.internal;

import static org.jiannuo.kernel.Lifecycle.move;

/** DCR-01. Every legal move of an entry of the register. What is not in this table cannot happen. */
final class Lifecycle {
    static final String READS = "dutycrimes:read";
    static final String ENTERS = "dutycrimes:enter";
    static final String CONFIRMS = "dutycrimes:confirm";
    static final String COUNTS = "dutycrimes:figures";

    /** 环节. */
    enum Stage {
        /** 待复核. */
        ENTERED,
        /** 退回. */
        RETURNED,
        /** 在库. */
        IN_FORCE,
        /** 改判待复核. */
        RETRIED,
        /** 宣告无罪待复核. */
        ACQUITTED,
        /** 已撤销. */
        ANNULLED
    }

    /** 动作. */
    enum Act {
        /** 录入. */
        ENTER,
        /** 复核入库. */
        CONFIRM,
        /** 退回. */
        RETURN,
        /** 修改后重报. */
        AMEND,
        /** 录入再审改判. */
        RETRY,
        /** 录入宣告无罪. */
        ACQUIT
    }

    static final org.jiannuo.kernel.Lifecycle<Stage, Act> TABLE = org.jiannuo.kernel.Lifecycle.of(
            Rules.LIFECYCLE,
            Stage.ENTERED,
            move(Stage.ENTERED, Act.CONFIRM, Stage.IN_FORCE).by(CONFIRMS),
            move(Stage.ENTERED, Act.RETURN, Stage.RETURNED).by(CONFIRMS),
            move(Stage.RETURNED, Act.AMEND, Stage.ENTERED).by(ENTERS),
            move(Stage.IN_FORCE, Act.RETRY, Stage.RETRIED).by(ENTERS),
            move(Stage.IN_FORCE, Act.ACQUIT, Stage.ACQUITTED).by(ENTERS),
            move(Stage.RETRIED, Act.CONFIRM, Stage.IN_FORCE).by(CONFIRMS),
            move(Stage.RETRIED, Act.RETURN, Stage.IN_FORCE).by(CONFIRMS),
            move(Stage.ACQUITTED, Act.CONFIRM, Stage.ANNULLED).by(CONFIRMS),
            move(Stage.ACQUITTED, Act.RETURN, Stage.IN_FORCE).by(CONFIRMS));

    private Lifecycle() {}
}
