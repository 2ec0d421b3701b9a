package org.jiannuo.records.internal;

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
    END
}
