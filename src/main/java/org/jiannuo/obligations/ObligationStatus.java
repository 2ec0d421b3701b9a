package org.jiannuo.obligations;

/** 对外状态. What others are told about an obligation; the inner stages may be split without changing these. */
public enum ObligationStatus {
    /** 履行中. */
    OPEN,
    /** 条件未成就. Owed, but its term has not begun. */
    CONDITION_PENDING,
    /** 审核中. Reported as done, not yet accepted. */
    UNDER_REVIEW,
    /** 退回. Sent back with what is missing. */
    RETURNED,
    /** 已兑现. */
    KEPT,
    /** 逾期兑现. */
    KEPT_LATE,
    /** 部分兑现. Kept in part; the missing part is still owed. */
    PARTLY_KEPT,
    /** 认定失信. A person found the delay to be a breach of faith; it is still owed. */
    BREACHED,
    /** 中止. */
    SUSPENDED,
    /** 依法变更. */
    CHANGED_LAWFULLY,
    /** 无效. */
    INVALID,
    /** 集中销号. A past deliverable that was closed with others on evidence. */
    CLOSED;

    /** Whether something is still owed. */
    public boolean isOpen() {
        return switch (this) {
            case OPEN, CONDITION_PENDING, UNDER_REVIEW, RETURNED, PARTLY_KEPT, BREACHED, SUSPENDED -> true;
            case KEPT, KEPT_LATE, CHANGED_LAWFULLY, INVALID, CLOSED -> false;
        };
    }

    /** Whether its term runs: still owed, neither suspended nor waiting for a condition. */
    public boolean runs() {
        return isOpen() && this != SUSPENDED && this != CONDITION_PENDING;
    }

    /** 亮牌. The colour of a warning; never shown without the words of the state and the days. */
    public enum Colour {
        NONE,
        YELLOW,
        ORANGE,
        RED,
        BLACK,
        BLUE,
        GREEN
    }
}
