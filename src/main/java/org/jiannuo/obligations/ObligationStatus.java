package org.jiannuo.obligations;

/** 对外状态. What others are told about an obligation; the inner stages may be split without changing these. */
public enum ObligationStatus {
    /** 履行中. */
    OPEN,
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
            case OPEN, UNDER_REVIEW, RETURNED, PARTLY_KEPT, SUSPENDED -> true;
            case KEPT, KEPT_LATE, CHANGED_LAWFULLY, INVALID, CLOSED -> false;
        };
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
