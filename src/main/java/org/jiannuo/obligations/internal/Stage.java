package org.jiannuo.obligations.internal;

import java.time.LocalDate;
import org.jiannuo.obligations.ObligationStatus;
import org.jiannuo.obligations.ObligationStatus.Colour;

/** 办理阶段. Where an obligation stands within the register. */
enum Stage {
    /** 履行中. Owed. */
    ACTIVE(ObligationStatus.OPEN),
    /** 条件未成就. Owed, but its term begins only when a stated condition comes about. */
    CONDITION_PENDING(ObligationStatus.CONDITION_PENDING),
    /** 已填报. The clerk has reported completion; the head of the unit must confirm. */
    REPORTED(ObligationStatus.UNDER_REVIEW),
    /** 已确认. The head has confirmed; the credit office must accept or return. */
    CONFIRMED(ObligationStatus.UNDER_REVIEW),
    /** 退回. Sent back with what is missing. */
    RETURNED(ObligationStatus.RETURNED),
    /** 已兑现. */
    FULFILLED(ObligationStatus.KEPT),
    /** 逾期兑现. */
    FULFILLED_LATE(ObligationStatus.KEPT_LATE),
    /** 部分兑现. The missing part is stated and still owed. */
    PARTLY(ObligationStatus.PARTLY_KEPT),
    /** 失信线索. Overdue for so long that a person must decide whether it is a breach of faith; still owed. */
    BREACH_CANDIDATE(ObligationStatus.OPEN),
    /** 认定失信. Found to be a breach of faith by a person; still owed. */
    BREACH_CONFIRMED(ObligationStatus.BREACHED),
    /** 中止. */
    SUSPENDED(ObligationStatus.SUSPENDED),
    /** 依法变更. */
    CHANGED_LAWFULLY(ObligationStatus.CHANGED_LAWFULLY),
    /** 无效. */
    INVALID(ObligationStatus.INVALID),
    /** 集中销号. */
    CLOSED(ObligationStatus.CLOSED);

    private final ObligationStatus status;

    Stage(ObligationStatus status) {
        this.status = status;
    }

    ObligationStatus status() {
        return status;
    }

    /** Whether something is still owed. */
    boolean isLive() {
        return status.isOpen();
    }

    /** Whether the term runs: still owed, begun and not suspended. */
    boolean runs() {
        return status.runs();
    }

    /** Who must act next. */
    Turn turn() {
        return switch (this) {
            case ACTIVE, RETURNED, PARTLY, BREACH_CANDIDATE, BREACH_CONFIRMED -> Turn.UNIT;
            case REPORTED -> Turn.HEAD;
            case CONFIRMED -> Turn.OFFICE;
            case CONDITION_PENDING, SUSPENDED, FULFILLED, FULFILLED_LATE, CHANGED_LAWFULLY, INVALID, CLOSED ->
                Turn.NOBODY;
        };
    }

    /** 待办方. Who must act next. */
    enum Turn {
        UNIT,
        HEAD,
        OFFICE,
        NOBODY
    }

    /** 计数口径. Under which heading an obligation is counted. */
    enum Outcome {
        OPEN,
        OVERDUE,
        KEPT,
        LATE,
        CLOSED,
        LEFT_OUT;

        static Outcome of(Stage stage, LocalDate due, LocalDate today) {
            return switch (stage) {
                case ACTIVE, REPORTED, CONFIRMED, RETURNED, PARTLY, BREACH_CANDIDATE, BREACH_CONFIRMED ->
                    due.isBefore(today) ? OVERDUE : OPEN;
                case FULFILLED -> KEPT;
                case FULFILLED_LATE -> LATE;
                case CLOSED -> CLOSED;
                case CONDITION_PENDING, SUSPENDED, CHANGED_LAWFULLY, INVALID -> LEFT_OUT;
            };
        }

        /** The colour of a stage; while the term runs, that of the warning. */
        static Colour colour(Stage stage, Warning warning, LocalDate today) {
            return switch (stage) {
                case ACTIVE, REPORTED, CONFIRMED, RETURNED, PARTLY, BREACH_CANDIDATE -> warning.on(today);
                case BREACH_CONFIRMED -> Colour.BLACK;
                case SUSPENDED -> Colour.BLUE;
                case FULFILLED, FULFILLED_LATE -> Colour.GREEN;
                case CONDITION_PENDING, CHANGED_LAWFULLY, INVALID, CLOSED -> Colour.NONE;
            };
        }
    }
}
