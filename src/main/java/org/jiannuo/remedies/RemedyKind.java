package org.jiannuo.remedies;

/** 权益类别. Which remedy. */
public enum RemedyKind {
    /** 异议. */
    OBJECTION,
    /** 信用修复. */
    REPAIR
}
