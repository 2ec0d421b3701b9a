package org.jiannuo.obligations.internal;

import static org.jiannuo.kernel.Lifecycle.move;
import static org.jiannuo.obligations.internal.Stage.ACTIVE;
import static org.jiannuo.obligations.internal.Stage.BREACH_CANDIDATE;
import static org.jiannuo.obligations.internal.Stage.BREACH_CONFIRMED;
import static org.jiannuo.obligations.internal.Stage.CHANGED_LAWFULLY;
import static org.jiannuo.obligations.internal.Stage.CLOSED;
import static org.jiannuo.obligations.internal.Stage.CONDITION_PENDING;
import static org.jiannuo.obligations.internal.Stage.CONFIRMED;
import static org.jiannuo.obligations.internal.Stage.FULFILLED;
import static org.jiannuo.obligations.internal.Stage.FULFILLED_LATE;
import static org.jiannuo.obligations.internal.Stage.INVALID;
import static org.jiannuo.obligations.internal.Stage.PARTLY;
import static org.jiannuo.obligations.internal.Stage.REPORTED;
import static org.jiannuo.obligations.internal.Stage.RETURNED;
import static org.jiannuo.obligations.internal.Stage.SUSPENDED;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jiannuo.kernel.Lifecycle.Move;

/** OBL-01. Every legal move of an obligation. What is not in this table cannot happen. */
final class Lifecycle {
    private static final List<Stage> WITH_THE_UNIT = List.of(ACTIVE, RETURNED, PARTLY);
    private static final List<Stage> EXAMINED = List.of(BREACH_CANDIDATE, BREACH_CONFIRMED);
    private static final List<Stage> RUNNING = List.of(ACTIVE, RETURNED, PARTLY, REPORTED, CONFIRMED, BREACH_CANDIDATE);
    private static final List<Stage> LIVE = List.of(
            ACTIVE,
            CONDITION_PENDING,
            RETURNED,
            PARTLY,
            REPORTED,
            CONFIRMED,
            BREACH_CANDIDATE,
            BREACH_CONFIRMED,
            SUSPENDED);

    /** Acts that nobody chooses: the day of performance decides. */
    static final Set<Act> FOUND_BY_THE_DAY = EnumSet.of(Act.ACCEPT_LATE, Act.SETTLE_LATE);

    /** Moves without a permission are made by the platform or by the module that owed it. */
    static final org.jiannuo.kernel.Lifecycle<Stage, Act> TABLE = table();

    private Lifecycle() {}

    @SuppressWarnings("unchecked") // an array of generic records is only read
    private static org.jiannuo.kernel.Lifecycle<Stage, Act> table() {
        List<Move<Stage, Act>> moves = new ArrayList<>(reporting());
        moves.addAll(examining());
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

    /** Whether a long delay is a breach of faith. The day may name a candidate; only a person decides. */
    private static List<Move<Stage, Act>> examining() {
        List<Move<Stage, Act>> moves = new ArrayList<>();
        for (Stage stage : WITH_THE_UNIT) {
            moves.add(move(stage, Act.NAME_CANDIDATE, BREACH_CANDIDATE).by("obligations:manage"));
            moves.add(move(stage, Act.ANSWER_WARNING, stage)
                    .by("obligations:report")
                    .within("obligations.warning_answer"));
        }
        for (Stage stage : EXAMINED) {
            moves.add(move(stage, Act.REPORT_PROGRESS, stage).by("obligations:report"));
            moves.add(move(stage, Act.REPORT_DONE, REPORTED).by("obligations:report"));
            moves.add(move(stage, Act.ANSWER_WARNING, stage)
                    .by("obligations:report")
                    .within("obligations.warning_answer"));
        }
        moves.add(move(BREACH_CANDIDATE, Act.STATE, BREACH_CANDIDATE)
                .by("obligations:report")
                .within("breach.statement"));
        moves.add(move(BREACH_CANDIDATE, Act.CONFIRM_BREACH, BREACH_CONFIRMED).by("obligations:judge"));
        moves.add(move(BREACH_CANDIDATE, Act.DISMISS_BREACH, ACTIVE).by("obligations:judge"));
        return moves;
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
        moves.add(move(ACTIVE, Act.AWAIT, CONDITION_PENDING).by("obligations:manage"));
        moves.add(move(CONDITION_PENDING, Act.BEGIN, ACTIVE).by("obligations:begin"));
        for (Stage stage : LIVE) {
            moves.add(move(stage, Act.CORRECT, stage).by("obligations:manage"));
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

    /** The act of an address, for instance {@code report-done}; only acts of people have one. */
    static Optional<Act> act(String slug) {
        return Arrays.stream(Act.values())
                .filter(act -> slug(act).equals(slug) && !FOUND_BY_THE_DAY.contains(act) && act != Act.CLOSE_PAST)
                .filter(act -> TABLE.moves().stream()
                        .anyMatch(
                                move -> move.act() == act && !move.permission().isEmpty()))
                .findFirst();
    }

    static String slug(Act act) {
        return act.name().toLowerCase(Locale.ROOT).replace('_', '-');
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
        /** 答复预警. Why it cannot be done in time, and by when it will be; a report answers a warning too. */
        ANSWER_WARNING,
        /** 列为失信线索. */
        NAME_CANDIDATE,
        /** 陈述申辩. */
        STATE,
        /** 认定失信. */
        CONFIRM_BREACH,
        /** 不予认定. */
        DISMISS_BREACH,
        /** 条件未成就. The term turns out to wait for a condition. */
        AWAIT,
        /** 条件成就. */
        BEGIN,
        /** 更正文字. */
        CORRECT,
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
