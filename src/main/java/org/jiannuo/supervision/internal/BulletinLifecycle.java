package org.jiannuo.supervision.internal;

import static org.jiannuo.kernel.Lifecycle.move;

import org.jiannuo.kernel.Lifecycle;

/** SUP-05. Every legal move of a bulletin. */
final class BulletinLifecycle {
    /** Where a bulletin stands. */
    enum Stage {
        /** 拟稿. */
        DRAFT,
        /** 待签发. */
        SUBMITTED,
        /** 作废. */
        DISCARDED,
        /** 已印发. */
        ISSUED,
        /** 撤销. */
        ANNULLED
    }

    /** What can be done with a bulletin. */
    enum Act {
        /** 拟稿. The first line of its history. */
        DRAFT,
        /** 修改. */
        REVISE,
        /** 送签. */
        SUBMIT,
        /** 退回修改. */
        SEND_BACK,
        /** 作废. */
        DISCARD,
        /** 签发. */
        ISSUE,
        /** 撤销. */
        ANNUL
    }

    static final String APPROVES = "supervision:bulletin";

    static final Lifecycle<Stage, Act> TABLE = Lifecycle.of(
            Rules.BULLETIN_LIFECYCLE,
            Stage.DRAFT,
            move(Stage.DRAFT, Act.REVISE, Stage.DRAFT).by(org.jiannuo.supervision.internal.Lifecycle.DRAFTS),
            move(Stage.DRAFT, Act.SUBMIT, Stage.SUBMITTED).by(org.jiannuo.supervision.internal.Lifecycle.DRAFTS),
            move(Stage.DRAFT, Act.DISCARD, Stage.DISCARDED).by(org.jiannuo.supervision.internal.Lifecycle.DRAFTS),
            move(Stage.SUBMITTED, Act.ISSUE, Stage.ISSUED).by(APPROVES),
            move(Stage.SUBMITTED, Act.SEND_BACK, Stage.DRAFT).by(APPROVES),
            move(Stage.ISSUED, Act.ANNUL, Stage.ANNULLED).by(APPROVES));

    private BulletinLifecycle() {}
}
