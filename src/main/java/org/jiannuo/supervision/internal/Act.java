package org.jiannuo.supervision.internal;

/** 督办单办理动作. What can be done with a notice. */
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
    /** 签收. */
    RECEIVE,
    /** 拟写答复. */
    DRAFT_REPLY,
    /** 退回拟稿人. The head sends the reply back to who wrote it. */
    SEND_BACK_REPLY,
    /** 签发答复. */
    SEND_REPLY,
    /** 审核通过. */
    ACCEPT,
    /** 退回重报. */
    RETURN,
    /** 转二次督办. A second notice was issued. */
    FOLLOW,
    /** 恢复. The second notice was withdrawn. */
    RESUME,
    /** 随二次督办办结. */
    CLOSE_WITH_SECOND,
    /** 随应履行事项办结. The reply was accepted in the register of obligations. */
    CLOSE_BY_REGISTER,
    /** 列入通报. */
    NAME_IN_BULLETIN,
    /** 责任单位变更. The unit was merged or ended; its successor owes the reply. */
    HAND_OVER,
    /** 撤销. */
    ANNUL
}
