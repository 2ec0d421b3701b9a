package org.jiannuo.tolerance.internal;

import static org.jiannuo.kernel.Lifecycle.move;

import org.jiannuo.tolerance.ToleranceStatus;

/** TOL-01. Every legal move of a tolerance case. What is not in this table cannot happen. */
final class Lifecycle {
    static final String READS = "tolerance:read";
    static final String APPLIES = "tolerance:apply";
    static final String INVESTIGATES = "tolerance:investigate";
    static final String DECIDES = "tolerance:decide";
    static final String COUNTS = "tolerance:figures";

    static final String APPLY_LIMIT = "tolerance.apply";
    static final String DECIDE_LIMIT = "tolerance.decide";
    static final String FEEDBACK_LIMIT = "tolerance.feedback";

    /** 环节. */
    enum Stage {
        /** 申请. */
        APPLIED(ToleranceStatus.APPLIED),
        /** 调查. */
        INVESTIGATING(ToleranceStatus.OPEN),
        /** 会商. */
        CONSULTING(ToleranceStatus.OPEN),
        /** 予以容错. */
        RECOGNISED(ToleranceStatus.RECOGNISED),
        /** 部分容错. */
        PARTLY(ToleranceStatus.PARTLY),
        /** 不予容错. */
        NOT_RECOGNISED(ToleranceStatus.NOT_RECOGNISED),
        /** 已反馈. */
        FED_BACK(ToleranceStatus.RECOGNISED),
        /** 纠错中. */
        CORRECTION(ToleranceStatus.RECOGNISED),
        /** 办结. */
        CLOSED(ToleranceStatus.RECOGNISED),
        /** 不予受理. */
        REFUSED(ToleranceStatus.REFUSED),
        /** 撤回. */
        WITHDRAWN(ToleranceStatus.WITHDRAWN);

        private final ToleranceStatus status;

        Stage(ToleranceStatus status) {
            this.status = status;
        }

        /** The outer state; after the finding the finding itself is asked for it. */
        ToleranceStatus status() {
            return status;
        }
    }

    /** 动作. */
    enum Act {
        /** 申请. */
        APPLY,
        /** 受理. */
        ACCEPT,
        /** 不予受理. */
        REFUSE,
        /** 撤回. */
        WITHDRAW,
        /** 逐项核查. */
        ASSESS,
        /** 延长期限. */
        EXTEND,
        /** 提交调查报告. */
        REPORT,
        /** 会商. */
        CONSULT,
        /** 予以容错. */
        RECOGNISE,
        /** 部分容错. */
        RECOGNISE_PARTLY,
        /** 不予容错. */
        REJECT,
        /** 反馈. */
        FEED_BACK,
        /** 下达纠错任务. */
        PLAN_CORRECTION,
        /** 报送纠错结果. */
        REPORT_CORRECTION,
        /** 办结. */
        CLOSE
    }

    static final org.jiannuo.kernel.Lifecycle<Stage, Act> TABLE = org.jiannuo.kernel.Lifecycle.of(
            Rules.LIFECYCLE,
            Stage.APPLIED,
            move(Stage.APPLIED, Act.ACCEPT, Stage.INVESTIGATING).by(INVESTIGATES),
            move(Stage.APPLIED, Act.REFUSE, Stage.REFUSED).by(DECIDES),
            move(Stage.APPLIED, Act.WITHDRAW, Stage.WITHDRAWN).by(APPLIES),
            move(Stage.INVESTIGATING, Act.ASSESS, Stage.INVESTIGATING)
                    .by(INVESTIGATES)
                    .within(DECIDE_LIMIT),
            move(Stage.INVESTIGATING, Act.REPORT, Stage.CONSULTING)
                    .by(INVESTIGATES)
                    .within(DECIDE_LIMIT),
            move(Stage.INVESTIGATING, Act.EXTEND, Stage.INVESTIGATING).by(DECIDES),
            move(Stage.INVESTIGATING, Act.WITHDRAW, Stage.WITHDRAWN).by(APPLIES),
            move(Stage.CONSULTING, Act.CONSULT, Stage.CONSULTING)
                    .by(INVESTIGATES)
                    .within(DECIDE_LIMIT),
            move(Stage.CONSULTING, Act.EXTEND, Stage.CONSULTING).by(DECIDES),
            move(Stage.CONSULTING, Act.RECOGNISE, Stage.RECOGNISED).by(DECIDES).within(DECIDE_LIMIT),
            move(Stage.CONSULTING, Act.RECOGNISE_PARTLY, Stage.PARTLY)
                    .by(DECIDES)
                    .within(DECIDE_LIMIT),
            move(Stage.CONSULTING, Act.REJECT, Stage.NOT_RECOGNISED).by(DECIDES).within(DECIDE_LIMIT),
            move(Stage.RECOGNISED, Act.FEED_BACK, Stage.FED_BACK)
                    .by(INVESTIGATES)
                    .within(FEEDBACK_LIMIT),
            move(Stage.PARTLY, Act.FEED_BACK, Stage.FED_BACK).by(INVESTIGATES).within(FEEDBACK_LIMIT),
            move(Stage.NOT_RECOGNISED, Act.FEED_BACK, Stage.FED_BACK)
                    .by(INVESTIGATES)
                    .within(FEEDBACK_LIMIT),
            move(Stage.FED_BACK, Act.PLAN_CORRECTION, Stage.CORRECTION).by(INVESTIGATES),
            move(Stage.FED_BACK, Act.CLOSE, Stage.CLOSED).by(INVESTIGATES),
            move(Stage.CORRECTION, Act.REPORT_CORRECTION, Stage.CORRECTION).by(APPLIES),
            move(Stage.CORRECTION, Act.CLOSE, Stage.CLOSED).by(INVESTIGATES));

    private Lifecycle() {}
}
