package org.jiannuo.rectifications.internal;

import static org.jiannuo.kernel.Lifecycle.move;

import org.jiannuo.rectifications.RectificationStatus;

/** RCT-01. Every legal move of a rectification. What is not in this table cannot happen. */
final class Lifecycle {
    static final String READS = "rectifications:read";
    static final String ANSWERS = "rectifications:answer";
    static final String ORDERS = "rectifications:order";
    static final String DECIDES = "rectifications:decide";
    static final String COUNTS = "rectifications:figures";

    static final String PLAN_LIMIT = "rectification.plan";
    static final String PROGRESS_LIMIT = "rectification.progress";
    static final String CHECK_LIMIT = "rectification.check";
    static final String LOOK_BACK_LIMIT = "rectification.lookback";

    /** 环节. */
    enum Stage {
        /** 责令整改. */
        ORDERED(RectificationStatus.ORDERED),
        /** 方案待审. */
        PLANNED(RectificationStatus.ORDERED),
        /** 方案退回. */
        RETURNED(RectificationStatus.ORDERED),
        /** 整改中. */
        RUNNING(RectificationStatus.RUNNING),
        /** 待核验. */
        REPORTED(RectificationStatus.REPORTED),
        /** 核验未通过. */
        NOT_ACCEPTED(RectificationStatus.RUNNING),
        /** 销号. */
        ACCEPTED(RectificationStatus.ACCEPTED),
        /** 回头看. */
        LOOKBACK(RectificationStatus.ACCEPTED),
        /** 办结. */
        CLOSED(RectificationStatus.CLOSED),
        /** 反弹重整. */
        REOPENED(RectificationStatus.ORDERED),
        /** 拒不整改. */
        REFUSED(RectificationStatus.REFUSED),
        /** 后续处置已定. */
        FOLLOWED(RectificationStatus.REFUSED),
        /** 撤回. */
        WITHDRAWN(RectificationStatus.WITHDRAWN);

        private final RectificationStatus status;

        Stage(RectificationStatus status) {
            this.status = status;
        }

        RectificationStatus status() {
            return status;
        }
    }

    /** 动作. */
    enum Act {
        /** 责令. */
        ORDER,
        /** 撤回. */
        WITHDRAW,
        /** 报送方案. */
        PLAN,
        /** 审定方案. */
        APPROVE,
        /** 退回方案. */
        RETURN,
        /** 填报进展. */
        PROGRESS,
        /** 延长期限. */
        EXTEND,
        /** 报送结果. */
        REPORT,
        /** 销号. */
        ACCEPT,
        /** 核验不通过. */
        NOT_ACCEPT,
        /** 认定拒不整改. */
        FIND_REFUSED,
        /** 决定后续处置. */
        FOLLOW,
        /** 进入回头看. */
        OPEN_LOOKBACK,
        /** 办结. */
        CLOSE,
        /** 重新整改. */
        REOPEN
    }

    static final org.jiannuo.kernel.Lifecycle<Stage, Act> TABLE = org.jiannuo.kernel.Lifecycle.of(
            Rules.LIFECYCLE,
            Stage.ORDERED,
            move(Stage.ORDERED, Act.PLAN, Stage.PLANNED).by(ANSWERS).within(PLAN_LIMIT),
            move(Stage.ORDERED, Act.WITHDRAW, Stage.WITHDRAWN).by(DECIDES),
            move(Stage.ORDERED, Act.FIND_REFUSED, Stage.REFUSED).by(DECIDES),
            move(Stage.PLANNED, Act.APPROVE, Stage.RUNNING).by(ORDERS),
            move(Stage.PLANNED, Act.RETURN, Stage.RETURNED).by(ORDERS),
            move(Stage.RETURNED, Act.PLAN, Stage.PLANNED).by(ANSWERS).within(PLAN_LIMIT),
            move(Stage.RETURNED, Act.FIND_REFUSED, Stage.REFUSED).by(DECIDES),
            move(Stage.RUNNING, Act.PROGRESS, Stage.RUNNING).by(ANSWERS).within(PROGRESS_LIMIT),
            move(Stage.RUNNING, Act.EXTEND, Stage.RUNNING).by(DECIDES),
            move(Stage.RUNNING, Act.REPORT, Stage.REPORTED).by(ANSWERS),
            move(Stage.RUNNING, Act.FIND_REFUSED, Stage.REFUSED).by(DECIDES),
            move(Stage.REPORTED, Act.ACCEPT, Stage.ACCEPTED).by(DECIDES).within(CHECK_LIMIT),
            move(Stage.REPORTED, Act.NOT_ACCEPT, Stage.NOT_ACCEPTED).by(DECIDES).within(CHECK_LIMIT),
            move(Stage.REPORTED, Act.FIND_REFUSED, Stage.REFUSED).by(DECIDES).within(CHECK_LIMIT),
            move(Stage.NOT_ACCEPTED, Act.REPORT, Stage.REPORTED).by(ANSWERS),
            move(Stage.NOT_ACCEPTED, Act.FIND_REFUSED, Stage.REFUSED).by(DECIDES),
            move(Stage.REFUSED, Act.FOLLOW, Stage.FOLLOWED).by(DECIDES),
            move(Stage.ACCEPTED, Act.OPEN_LOOKBACK, Stage.LOOKBACK),
            move(Stage.LOOKBACK, Act.CLOSE, Stage.CLOSED).by(DECIDES).within(LOOK_BACK_LIMIT),
            move(Stage.LOOKBACK, Act.REOPEN, Stage.REOPENED).by(DECIDES).within(LOOK_BACK_LIMIT),
            move(Stage.REOPENED, Act.PLAN, Stage.PLANNED).by(ANSWERS).within(PLAN_LIMIT),
            move(Stage.REOPENED, Act.FIND_REFUSED, Stage.REFUSED).by(DECIDES));

    private Lifecycle() {}
}
