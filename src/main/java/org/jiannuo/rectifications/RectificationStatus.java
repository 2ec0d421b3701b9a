package org.jiannuo.rectifications;

/** 整改状态. What others are told about a rectification. */
public enum RectificationStatus {
    /** 已责令, a plan is waited for. */
    ORDERED,
    /** 整改中. */
    RUNNING,
    /** 待核验. */
    REPORTED,
    /** 已销号, to be looked at again. */
    ACCEPTED,
    /** 办结. */
    CLOSED,
    /** 拒不整改. */
    REFUSED,
    /** 撤回. */
    WITHDRAWN
}
