package org.jiannuo.obligations.internal;

import static org.jiannuo.kernel.Lifecycle.move;
import static org.jiannuo.obligations.internal.Stage.ACTIVE;
import static org.jiannuo.obligations.internal.Stage.CHANGED_LAWFULLY;
import static org.jiannuo.obligations.internal.Stage.CLOSED;
import static org.jiannuo.obligations.internal.Stage.CONFIRMED;
import static org.jiannuo.obligations.internal.Stage.FULFILLED;
import static org.jiannuo.obligations.internal.Stage.FULFILLED_LATE;
import static org.jiannuo.obligations.internal.Stage.INVALID;
import static org.jiannuo.obligations.internal.Stage.PARTLY;
import static org.jiannuo.obligations.internal.Stage.REPORTED;
import static org.jiannuo.obligations.internal.Stage.RETURNED;
import static org.jiannuo.obligations.internal.Stage.SUSPENDED;

import java.util.ArrayList;
import java.util.List;
import org.jiannuo.kernel.Lifecycle.Move;

/** OBL-01. Every legal move of an obligation. What is not in this table cannot happen. */
final class Lifecycle {
    private static final List<Stage> WITH_THE_UNIT = List.of(ACTIVE, RETURNED, PARTLY);
    private static final List<Stage> RUNNING = List.of(ACTIVE, RETURNED, PARTLY, REPORTED, CONFIRMED);
    private static final List<Stage> LIVE = List.of(ACTIVE, RETURNED, PARTLY, REPORTED, CONFIRMED, SUSPENDED);

    /** Moves without a permission are made by the platform or by the module that owed it. */
    static final org.jiannuo.kernel.Lifecycle<Stage, Act> TABLE = table();

    private Lifecycle() {}

    @SuppressWarnings("unchecked") // an array of generic records is only read
    private static org.jiannuo.kernel.Lifecycle<Stage, Act> table() {
        List<Move<Stage, Act>> moves = new ArrayList<>(reporting());
        moves.addAll(changing());
        moves.addAll(ending());
        return org.jiannuo.kernel.Lifecycle.of(Rules.LIFECYCLE, ACTIVE, moves.toArray(Move[]::new));
    }

    private static List<Move<Stage, Act>> reporting() {
        return List.of(
                move(ACTIVE, Act.REPORT_PROGRESS, ACTIVE).by("obligations:report"),
                move(RETURNED, Act.REPORT_PROGRESS, RETURNED).by("obligations:report"),
                move(PARTLY, Act.REPORT_PROGRESS, PARTLY).by("obligations:report"),
                move(ACTIVE, Act.REPORT_DONE, REPORTED).by("obligations:report"),
                move(RETURNED, Act.REPORT_DONE, REPORTED).by("obligations:report"),
                move(PARTLY, Act.REPORT_DONE, REPORTED).by("obligations:report"),
                move(REPORTED, Act.CONFIRM, CONFIRMED).by("obligations:confirm"),
                move(REPORTED, Act.SEND_BACK, RETURNED).by("obligations:confirm"),
                move(CONFIRMED, Act.ACCEPT, FULFILLED).by("obligations:accept").within("obligations.confirm"),
                move(CONFIRMED, Act.ACCEPT_LATE, FULFILLED_LATE)
                        .by("obligations:accept")
                        .within("obligations.confirm"),
                move(CONFIRMED, Act.ACCEPT_PARTLY, PARTLY)
                        .by("obligations:accept")
                        .within("obligations.confirm"),
                move(CONFIRMED, Act.RETURN, RETURNED).by("obligations:accept").within("obligations.confirm"));
    }

    /** Moves that change the terms of an obligation and leave it where it stands, and the pause. */
    private static List<Move<Stage, Act>> changing() {
        List<Move<Stage, Act>> moves = new ArrayList<>();
        for (Stage stage : WITH_THE_UNIT) {
            moves.add(move(stage, Act.EXTEND, stage).by("obligations:extend"));
        }
        for (Stage stage : RUNNING) {
            moves.add(move(stage, Act.SUSPEND, SUSPENDED).by("obligations:manage"));
            moves.add(move(stage, Act.RECKON_ANEW, stage));
        }
        moves.add(move(SUSPENDED, Act.RESUME, ACTIVE).by("obligations:manage"));
        for (Stage stage : LIVE) {
            moves.add(move(stage, Act.ENTRUST, stage).by("obligations:entrust"));
            moves.add(move(stage, Act.HAND_OVER, stage));
        }
        return moves;
    }

    private static List<Move<Stage, Act>> ending() {
        List<Move<Stage, Act>> moves = new ArrayList<>();
        for (Stage stage : WITH_THE_UNIT) {
            moves.add(move(stage, Act.CLOSE_PAST, CLOSED).by("obligations:manage"));
        }
        for (Stage stage : LIVE) {
            moves.add(move(stage, Act.CHANGE_LAWFULLY, CHANGED_LAWFULLY).by("obligations:manage"));
            moves.add(move(stage, Act.VOID, INVALID).by("obligations:manage"));
            moves.add(move(stage, Act.SETTLE, FULFILLED));
            moves.add(move(stage, Act.SETTLE_LATE, FULFILLED_LATE));
        }
        for (Stage stage : List.of(FULFILLED, FULFILLED_LATE, CLOSED)) {
            moves.add(move(stage, Act.REOPEN, ACTIVE).by("obligations:manage"));
        }
        return moves;
    }

    /** 办理动作. What can be done with an obligation. */
    enum Act {
        /** 登记. It was owed; the first line of its history. */
        OWE,
        /** 填报进展. */
        REPORT_PROGRESS,
        /** 填报完成. */
        REPORT_DONE,
        /** 单位确认. */
        CONFIRM,
        /** 单位退回. */
        SEND_BACK,
        /** 审核通过. */
        ACCEPT,
        /** 审核通过，逾期. */
        ACCEPT_LATE,
        /** 认定部分兑现. */
        ACCEPT_PARTLY,
        /** 审核退回. */
        RETURN,
        /** 延期. */
        EXTEND,
        /** 中止. */
        SUSPEND,
        /** 恢复. */
        RESUME,
        /** 依法变更. */
        CHANGE_LAWFULLY,
        /** 认定无效. */
        VOID,
        /** 集中销号. */
        CLOSE_PAST,
        /** 撤销销号. A new finding that it was not performed after all. */
        REOPEN,
        /** 明确责任人. */
        ENTRUST,
        /** 随单位交接. */
        HAND_OVER,
        /** 来源事项办结. */
        SETTLE,
        /** 来源事项逾期办结. */
        SETTLE_LATE,
        /** 按新日历重算. */
        RECKON_ANEW
    }
}
