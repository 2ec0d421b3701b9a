package org.jiannuo.publication.internal;

import org.jiannuo.publication.PublicationStatus;

/** 阶段. Where a publication stands inside. */
enum Stage {
    /** 待提请. Offered by another module; the credit office has not looked at it. */
    CANDIDATE(PublicationStatus.NOT_PUBLIC),
    /** 待批准. */
    PROPOSED(PublicationStatus.NOT_PUBLIC),
    /** 不予公示. */
    REFUSED(PublicationStatus.NOT_PUBLIC),
    /** 待公示. */
    SCHEDULED(PublicationStatus.SCHEDULED),
    /** 公示中. */
    PUBLISHED(PublicationStatus.PUBLISHED),
    /** 期满终止. */
    EXPIRED(PublicationStatus.ENDED_BY_TERM),
    /** 修复终止. */
    REPAIRED(PublicationStatus.ENDED_BY_REPAIR),
    /** 撤下. */
    WITHDRAWN(PublicationStatus.WITHDRAWN);

    private final PublicationStatus status;

    Stage(PublicationStatus status) {
        this.status = status;
    }

    PublicationStatus status() {
        return status;
    }

    /** Whether content may still be kept. */
    boolean keepsContent() {
        return this == CANDIDATE || this == PROPOSED || this == SCHEDULED || this == PUBLISHED;
    }
}
