package org.jiannuo.remedies;

/** 异议处理结果. What an objection leads to. */
public enum Outcome {
    /** 成立，停止公示. The record stays, the public sees it no more. */
    UPHELD,
    /** 更正. */
    CORRECTED,
    /** 补充. */
    SUPPLEMENTED,
    /** 删除. The record is annulled. */
    DELETED,
    /** 停止使用. Public no more, shared no more. */
    STOPPED,
    /** 移出名单. The record ends. */
    DELISTED,
    /** 不成立. */
    REJECTED;

    /** Whether the objection had success, in whole or in part. */
    public boolean isSuccess() {
        return this != REJECTED;
    }
}
