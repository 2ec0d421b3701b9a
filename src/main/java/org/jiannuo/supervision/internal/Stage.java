package org.jiannuo.supervision.internal;

import org.jiannuo.supervision.NoticeStatus;

/** 督办单所处步骤. Where a notice stands. */
enum Stage {
    /** 拟稿. */
    DRAFT(NoticeStatus.DRAFT),
    /** 待签发. */
    SUBMITTED(NoticeStatus.DRAFT),
    /** 作废. */
    DISCARDED(NoticeStatus.DISCARDED),
    /** 已签发，待签收. */
    ISSUED(NoticeStatus.ISSUED),
    /** 已签收，待答复. */
    RECEIVED(NoticeStatus.TO_ANSWER),
    /** 答复已拟，待负责人签发. */
    REPLY_DRAFTED(NoticeStatus.TO_ANSWER),
    /** 已答复，待审核. */
    REPLIED(NoticeStatus.ANSWERED),
    /** 退回，重新答复. */
    RETURNED(NoticeStatus.TO_ANSWER),
    /** 转二次督办. */
    FOLLOWED(NoticeStatus.FOLLOWED),
    /** 办结. */
    CLOSED(NoticeStatus.CLOSED),
    /** 撤销. */
    ANNULLED(NoticeStatus.ANNULLED);

    private final NoticeStatus status;

    Stage(NoticeStatus status) {
        this.status = status;
    }

    NoticeStatus status() {
        return status;
    }

    /** Whether the text may still be changed. */
    boolean isUnsigned() {
        return this == DRAFT || this == SUBMITTED;
    }

    /** Whether the unit still owes its reply. */
    boolean owesReply() {
        return this == ISSUED || this == RECEIVED || this == REPLY_DRAFTED || this == RETURNED;
    }
}
