package org.jiannuo.measures;

/** 对外状态. What others are told about a measure; it has effect only while it is in force. */
public enum MeasureStatus {
    /** 办理中. Proposed, checked, noticed or heard: without effect. */
    BEING_EXAMINED,
    /** 生效. */
    IN_FORCE,
    /** 中止. The record is disputed; without effect meanwhile. */
    SUSPENDED,
    /** 终止. Lifted or expired. */
    ENDED,
    /** 不采取. Refused or dropped. */
    NOT_TAKEN
}
