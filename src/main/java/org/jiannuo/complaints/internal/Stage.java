package org.jiannuo.complaints.internal;

import org.jiannuo.complaints.ComplaintStatus;

/** 办理环节. Where a complaint stands. */
enum Stage {
    /** 已提交. */
    RECEIVED(ComplaintStatus.RECEIVED),
    /** 退回补正. */
    RETURNED(ComplaintStatus.RETURNED),
    /** 已受理. */
    ACCEPTED(ComplaintStatus.ACCEPTED),
    /** 不予受理. */
    NOT_ACCEPTED(ComplaintStatus.NOT_ACCEPTED),
    /** 已导入其他途径. */
    REDIRECTED(ComplaintStatus.REDIRECTED),
    /** 已转办. */
    TRANSFERRED(ComplaintStatus.VERIFYING),
    /** 核实中. */
    VERIFYING(ComplaintStatus.VERIFYING),
    /** 中止核实. */
    SUSPENDED(ComplaintStatus.VERIFYING),
    /** 不属实. */
    UNFOUNDED(ComplaintStatus.UNFOUNDED),
    /** 整改中. */
    RECTIFYING(ComplaintStatus.RECTIFYING),
    /** 已报整改. */
    REPORTED(ComplaintStatus.RECTIFYING),
    /** 整改到位. */
    RECTIFIED(ComplaintStatus.RECTIFIED),
    /** 拒不整改. */
    REFUSED(ComplaintStatus.REFUSED),
    /** 已事前告知. */
    NOTICED(ComplaintStatus.REFUSED),
    /** 确认违约失信. */
    CONFIRMED(ComplaintStatus.BREACH_CONFIRMED),
    /** 已归集. */
    RECORDED(ComplaintStatus.BREACH_CONFIRMED),
    /** 办结. */
    CLOSED(ComplaintStatus.CLOSED),
    /** 上一级办理. */
    ESCALATED(ComplaintStatus.RECEIVED);

    private final ComplaintStatus status;

    Stage(ComplaintStatus status) {
        this.status = status;
    }

    ComplaintStatus status() {
        return status;
    }

    /** Whether something is still to be done by an official. */
    boolean isRunning() {
        return this != NOT_ACCEPTED && this != REDIRECTED && this != CLOSED;
    }

    /** Whether the body complained of already knows of it. */
    boolean isKnownToAccused() {
        return switch (this) {
            case RECEIVED, RETURNED, ACCEPTED, NOT_ACCEPTED, REDIRECTED, TRANSFERRED, ESCALATED -> false;
            case VERIFYING,
                    SUSPENDED,
                    UNFOUNDED,
                    RECTIFYING,
                    REPORTED,
                    RECTIFIED,
                    REFUSED,
                    NOTICED,
                    CONFIRMED,
                    RECORDED,
                    CLOSED -> true;
        };
    }
}
