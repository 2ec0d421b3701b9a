package org.jiannuo.casework.internal;

import static org.jiannuo.kernel.Lifecycle.move;

import org.jiannuo.kernel.Lifecycle;

/** CWK-01. Every legal move of a conference about a default. */
final class ConferenceLifecycle {
    static final String READS = "casework:read";
    static final String CALLS = "casework:call";

    /** 环节. */
    enum Stage {
        /** 已召集. */
        CALLED,
        /** 已召开. */
        HELD,
        /** 已协调. */
        CLOSED,
        /** 取消. */
        CANCELLED
    }

    /** 动作. */
    enum Act {
        /** 召集. */
        CALL,
        /** 记录纪要. */
        HOLD,
        /** 议定事项. */
        AGREE,
        /** 记录结果. */
        CLOSE,
        /** 取消. */
        CANCEL
    }

    static final Lifecycle<Stage, Act> TABLE = Lifecycle.of(
            Rules.LIFECYCLE,
            Stage.CALLED,
            move(Stage.CALLED, Act.HOLD, Stage.HELD).by(CALLS),
            move(Stage.CALLED, Act.CANCEL, Stage.CANCELLED).by(CALLS),
            move(Stage.HELD, Act.AGREE, Stage.HELD).by(CALLS),
            move(Stage.HELD, Act.CLOSE, Stage.CLOSED).by(CALLS));

    private ConferenceLifecycle() {}
}
