package org.jiannuo.publication;

/** 公示状态. What others are told about a publication. */
public enum PublicationStatus {
    /** 待定. A candidate, proposed, or refused: the public sees nothing. */
    NOT_PUBLIC,
    /** 待公示. Approved, its first day has not come. */
    SCHEDULED,
    /** 公示中. */
    PUBLISHED,
    /** 期满终止. */
    ENDED_BY_TERM,
    /** 修复终止. */
    ENDED_BY_REPAIR,
    /** 撤下. */
    WITHDRAWN
}
