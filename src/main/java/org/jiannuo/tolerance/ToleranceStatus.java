package org.jiannuo.tolerance;

/** 容错状态. What others are told about a tolerance case. */
public enum ToleranceStatus {
    /** 待受理. */
    APPLIED,
    /** 办理中, being weighed or consulted on. */
    OPEN,
    /** 予以容错. */
    RECOGNISED,
    /** 部分容错. */
    PARTLY,
    /** 不予容错. */
    NOT_RECOGNISED,
    /** 不予受理. */
    REFUSED,
    /** 撤回. */
    WITHDRAWN
}
