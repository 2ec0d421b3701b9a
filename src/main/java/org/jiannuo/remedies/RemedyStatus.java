package org.jiannuo.remedies;

/** 对外状态. What others are told about a remedy; the inner stages may be split without changing these. */
public enum RemedyStatus {
    /** 待审查. */
    FILED,
    /** 待补正. */
    RETURNED,
    /** 不予受理. */
    NOT_ACCEPTED,
    /** 核查中. */
    EXAMINING,
    /** 已答复. */
    REPLIED,
    /** 复核中. */
    IN_REVIEW,
    /** 准予修复. */
    GRANTED,
    /** 不予修复. */
    REFUSED,
    /** 撤销修复. */
    REVOKED,
    /** 办结. */
    CLOSED
}
