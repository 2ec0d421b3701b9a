package org.jiannuo.complaints;

/** 对外状态. What others are told about a complaint; the inner stages may be split without changing these. */
public enum ComplaintStatus {
    /** 待受理. */
    RECEIVED,
    /** 待补正. */
    RETURNED,
    /** 已受理. */
    ACCEPTED,
    /** 不予受理. */
    NOT_ACCEPTED,
    /** 已导入其他途径. */
    REDIRECTED,
    /** 核实中. */
    VERIFYING,
    /** 不属实. */
    UNFOUNDED,
    /** 整改中. */
    RECTIFYING,
    /** 整改到位. */
    RECTIFIED,
    /** 拒不整改, the finding is being prepared. */
    REFUSED,
    /** 确认违约失信. */
    BREACH_CONFIRMED,
    /** 办结. */
    CLOSED
}
