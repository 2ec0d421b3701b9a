package org.jiannuo.obligations.internal;

/** 办理动作. What can be done with an obligation. */
enum Act {
    /** 登记. It was owed; the first line of its history. */
    OWE,
    /** 填报进展. */
    REPORT_PROGRESS,
    /** 填报完成. */
    REPORT_DONE,
    /** 单位确认. */
    CONFIRM,
    /** 单位退回. */
    SEND_BACK,
    /** 审核通过. */
    ACCEPT,
    /** 审核通过，逾期. */
    ACCEPT_LATE,
    /** 认定部分兑现. */
    ACCEPT_PARTLY,
    /** 审核退回. */
    RETURN,
    /** 延期. */
    EXTEND,
    /** 中止. */
    SUSPEND,
    /** 恢复. */
    RESUME,
    /** 依法变更. */
    CHANGE_LAWFULLY,
    /** 认定无效. */
    VOID,
    /** 集中销号. */
    CLOSE_PAST,
    /** 撤销销号. A new finding that it was not performed after all. */
    REOPEN,
    /** 明确责任人. */
    ENTRUST,
    /** 随单位交接. */
    HAND_OVER,
    /** 来源事项办结. */
    SETTLE,
    /** 来源事项逾期办结. */
    SETTLE_LATE,
    /** 按新日历重算. */
    RECKON_ANEW
}
