package org.jiannuo.remedies.internal;

import static org.jiannuo.kernel.Lifecycle.move;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Lifecycle.Move;
import org.jiannuo.remedies.RemedyKind;
import org.jiannuo.remedies.RemedyStatus;

/** REM-01. Every legal move of an objection and of a repair. What is not in these tables cannot happen. */
final class Lifecycle {
    static final String READS = "remedies:read";
    static final String FILES = "remedies:file";
    static final String HANDLES = "remedies:handle";
    static final String DECIDES = "remedies:decide";
    static final String REVIEWS = "remedies:review";
    static final String ANSWERS = "remedies:answer";
    static final String GRANTS = "remedies:grant";

    static final String MARK_LIMIT = "objection.county_mark";
    static final String OWN_LIMIT = "objection.county_own";
    static final String WITH_PROVIDER_LIMIT = "objection.county_provider";
    static final String ANSWER_LIMIT = "objection.county_provider_answer";
    static final String ASK_REVIEW_LIMIT = "objection.county_review_ask";
    static final String REVIEW_LIMIT = "objection.county_review";
    static final String PUSH_LIMIT = "repair.check_push";
    static final String TAKE_UP_LIMIT = "repair.accept";
    static final String DEPARTMENT_LIMIT = "repair.dept_result";
    static final String BREACH_LIMIT = "breach.repair";
    static final String RESULT_LIMIT = "repair.result";
    static final String SYNC_LIMIT = "repair.sync";

    /** Moves without a permission are made by whoever asked for the remedy, or by a day that passes. */
    static final org.jiannuo.kernel.Lifecycle<ObjectionStage, Act> OBJECTION = objection();

    static final org.jiannuo.kernel.Lifecycle<RepairStage, Act> REPAIR = repair();

    private Lifecycle() {}

    /** Where a remedy stands. */
    sealed interface Stage permits ObjectionStage, RepairStage {
        String name();

        RemedyStatus status();

        static Stage of(RemedyKind kind, String name) {
            return switch (kind) {
                case OBJECTION -> ObjectionStage.valueOf(name);
                case REPAIR -> RepairStage.valueOf(name);
            };
        }

        /** Whether something may still happen by itself or has to be done by an official. */
        default boolean isRunning() {
            return this != RepairStage.SYNCED
                    && switch (status()) {
                        case FILED, RETURNED, EXAMINING, REPLIED, IN_REVIEW, GRANTED -> true;
                        case NOT_ACCEPTED, REFUSED, REVOKED, CLOSED -> false;
                    };
        }
    }

    /** 异议办理环节. */
    enum ObjectionStage implements Stage {
        /** 已提出. */
        FILED(RemedyStatus.FILED),
        /** 退回补正. */
        RETURNED(RemedyStatus.RETURNED),
        /** 不予受理. */
        NOT_ACCEPTED(RemedyStatus.NOT_ACCEPTED),
        /** 已受理并标注. */
        MARKED(RemedyStatus.EXAMINING),
        /** 本单位核查. */
        OWN_CHECK(RemedyStatus.EXAMINING),
        /** 信息提供单位核查. */
        AT_PROVIDER(RemedyStatus.EXAMINING),
        /** 中止. */
        SUSPENDED(RemedyStatus.EXAMINING),
        /** 已答复. */
        REPLIED(RemedyStatus.REPLIED),
        /** 复核. */
        REVIEW(RemedyStatus.IN_REVIEW),
        /** 办结. */
        CLOSED(RemedyStatus.CLOSED);

        private final RemedyStatus status;

        ObjectionStage(RemedyStatus status) {
            this.status = status;
        }

        @Override
        public RemedyStatus status() {
            return status;
        }
    }

    /** 信用修复办理环节. */
    enum RepairStage implements Stage {
        /** 已申请. */
        FILED(RemedyStatus.FILED),
        /** 退回补正. */
        RETURNED(RemedyStatus.RETURNED),
        /** 已推送认定单位. */
        PUSHED(RemedyStatus.EXAMINING),
        /** 不予受理. */
        NOT_ACCEPTED(RemedyStatus.NOT_ACCEPTED),
        /** 已受理. */
        ACCEPTED(RemedyStatus.EXAMINING),
        /** 准予修复. */
        GRANTED(RemedyStatus.GRANTED),
        /** 已同步. */
        SYNCED(RemedyStatus.GRANTED),
        /** 不予修复. */
        REFUSED(RemedyStatus.REFUSED),
        /** 撤销修复. */
        REVOKED(RemedyStatus.REVOKED),
        /** 撤回，办结. */
        CLOSED(RemedyStatus.CLOSED);

        private final RemedyStatus status;

        RepairStage(RemedyStatus status) {
            this.status = status;
        }

        @Override
        public RemedyStatus status() {
            return status;
        }
    }

    /** One move, of whichever procedure. */
    record Step(Stage to, String permission, String limit) {}

    /** The move that an act makes, or the refusal of the table. */
    static Decision<Step> allow(Stage stage, Act act) {
        return switch (stage) {
            case ObjectionStage one ->
                OBJECTION.allow(one, act).map(move -> new Step(move.to(), move.permission(), move.limit()));
            case RepairStage one ->
                REPAIR.allow(one, act).map(move -> new Step(move.to(), move.permission(), move.limit()));
        };
    }

    /** Stages, behind their kind, in which somebody with one of the permissions owes the next step. */
    static List<String> waiting(Set<String> permissions, boolean provider) {
        List<String> waiting = new ArrayList<>(List.of("-"));
        waiting.addAll(due(OBJECTION, RemedyKind.OBJECTION, permissions, provider));
        waiting.addAll(due(REPAIR, RemedyKind.REPAIR, permissions, provider));
        return waiting;
    }

    private static <S extends Enum<S>> List<String> due(
            org.jiannuo.kernel.Lifecycle<S, Act> table, RemedyKind kind, Set<String> permissions, boolean provider) {
        return table.moves().stream()
                .filter(move -> !move.limit().isEmpty() && permissions.contains(move.permission()))
                .filter(move -> provider
                        == (move.permission().equals(ANSWERS)
                                || move.permission().equals(GRANTS)))
                .map(move -> kind + "/" + move.from().name())
                .distinct()
                .toList();
    }

    /** The acts that the table allows now, in its order. */
    static List<Act> acts(Stage stage) {
        return Arrays.stream(Act.values())
                .filter(act -> allow(stage, act).isAccepted())
                .toList();
    }

    @SuppressWarnings("unchecked") // an array of generic records is only read
    private static org.jiannuo.kernel.Lifecycle<ObjectionStage, Act> objection() {
        List<Move<ObjectionStage, Act>> moves = new ArrayList<>(admission());
        moves.addAll(examination());
        moves.addAll(decision());
        return org.jiannuo.kernel.Lifecycle.of(Rules.OBJECTION, ObjectionStage.FILED, moves.toArray(Move[]::new));
    }

    private static List<Move<ObjectionStage, Act>> admission() {
        return List.of(
                move(ObjectionStage.FILED, Act.ASK_COMPLETION, ObjectionStage.RETURNED)
                        .by(HANDLES)
                        .within(MARK_LIMIT),
                move(ObjectionStage.FILED, Act.REFUSE, ObjectionStage.NOT_ACCEPTED)
                        .by(HANDLES)
                        .within(MARK_LIMIT),
                move(ObjectionStage.FILED, Act.ACCEPT, ObjectionStage.MARKED)
                        .by(HANDLES)
                        .within(MARK_LIMIT),
                move(ObjectionStage.FILED, Act.MARK, ObjectionStage.MARKED),
                move(ObjectionStage.FILED, Act.WITHDRAW, ObjectionStage.CLOSED),
                move(ObjectionStage.RETURNED, Act.COMPLETE, ObjectionStage.FILED),
                move(ObjectionStage.RETURNED, Act.WITHDRAW, ObjectionStage.CLOSED));
    }

    private static List<Move<ObjectionStage, Act>> examination() {
        return List.of(
                move(ObjectionStage.MARKED, Act.CHECK, ObjectionStage.OWN_CHECK)
                        .by(HANDLES)
                        .within(OWN_LIMIT),
                move(ObjectionStage.MARKED, Act.FORWARD, ObjectionStage.AT_PROVIDER)
                        .by(HANDLES)
                        .within(WITH_PROVIDER_LIMIT),
                move(ObjectionStage.MARKED, Act.WITHDRAW, ObjectionStage.CLOSED),
                move(ObjectionStage.AT_PROVIDER, Act.ANSWER, ObjectionStage.OWN_CHECK)
                        .by(ANSWERS)
                        .within(ANSWER_LIMIT),
                move(ObjectionStage.AT_PROVIDER, Act.ASK_TIME, ObjectionStage.AT_PROVIDER)
                        .by(HANDLES),
                move(ObjectionStage.AT_PROVIDER, Act.EXTEND, ObjectionStage.AT_PROVIDER)
                        .by(DECIDES),
                move(ObjectionStage.AT_PROVIDER, Act.WITHDRAW, ObjectionStage.CLOSED),
                move(ObjectionStage.OWN_CHECK, Act.ASK_TIME, ObjectionStage.OWN_CHECK)
                        .by(HANDLES),
                move(ObjectionStage.OWN_CHECK, Act.EXTEND, ObjectionStage.OWN_CHECK)
                        .by(DECIDES),
                move(ObjectionStage.OWN_CHECK, Act.SUSPEND, ObjectionStage.SUSPENDED)
                        .by(DECIDES),
                move(ObjectionStage.OWN_CHECK, Act.WITHDRAW, ObjectionStage.CLOSED),
                move(ObjectionStage.SUSPENDED, Act.RESUME, ObjectionStage.OWN_CHECK)
                        .by(DECIDES));
    }

    private static List<Move<ObjectionStage, Act>> decision() {
        return List.of(
                move(ObjectionStage.OWN_CHECK, Act.DECIDE, ObjectionStage.REPLIED)
                        .by(DECIDES)
                        .within(OWN_LIMIT),
                move(ObjectionStage.REPLIED, Act.ASK_REVIEW, ObjectionStage.REVIEW),
                move(ObjectionStage.REPLIED, Act.AGREE, ObjectionStage.CLOSED),
                move(ObjectionStage.REPLIED, Act.LAPSE, ObjectionStage.CLOSED),
                move(ObjectionStage.REVIEW, Act.DECIDE_REVIEW, ObjectionStage.CLOSED)
                        .by(REVIEWS)
                        .within(REVIEW_LIMIT));
    }

    @SuppressWarnings("unchecked") // an array of generic records is only read
    private static org.jiannuo.kernel.Lifecycle<RepairStage, Act> repair() {
        List<Move<RepairStage, Act>> moves = new ArrayList<>(application());
        moves.addAll(finding());
        return org.jiannuo.kernel.Lifecycle.of(Rules.REPAIR, RepairStage.FILED, moves.toArray(Move[]::new));
    }

    private static List<Move<RepairStage, Act>> application() {
        return List.of(
                move(RepairStage.FILED, Act.ASK_COMPLETION, RepairStage.RETURNED)
                        .by(HANDLES)
                        .within(PUSH_LIMIT),
                move(RepairStage.FILED, Act.PUSH, RepairStage.PUSHED)
                        .by(HANDLES)
                        .within(PUSH_LIMIT),
                move(RepairStage.FILED, Act.WITHDRAW, RepairStage.CLOSED),
                move(RepairStage.RETURNED, Act.COMPLETE, RepairStage.FILED),
                move(RepairStage.RETURNED, Act.WITHDRAW, RepairStage.CLOSED),
                move(RepairStage.PUSHED, Act.TAKE_UP, RepairStage.ACCEPTED)
                        .by(ANSWERS)
                        .within(TAKE_UP_LIMIT),
                move(RepairStage.PUSHED, Act.DECLINE, RepairStage.NOT_ACCEPTED)
                        .by(ANSWERS)
                        .within(TAKE_UP_LIMIT),
                move(RepairStage.PUSHED, Act.WITHDRAW, RepairStage.CLOSED));
    }

    private static List<Move<RepairStage, Act>> finding() {
        return List.of(
                move(RepairStage.ACCEPTED, Act.GRANT, RepairStage.GRANTED)
                        .by(GRANTS)
                        .within(DEPARTMENT_LIMIT),
                move(RepairStage.ACCEPTED, Act.DENY, RepairStage.REFUSED)
                        .by(GRANTS)
                        .within(DEPARTMENT_LIMIT),
                move(RepairStage.ACCEPTED, Act.WITHDRAW, RepairStage.CLOSED),
                move(RepairStage.GRANTED, Act.SYNC, RepairStage.SYNCED)
                        .by(HANDLES)
                        .within(SYNC_LIMIT),
                move(RepairStage.GRANTED, Act.REVOKE, RepairStage.REVOKED).by(GRANTS),
                move(RepairStage.SYNCED, Act.REVOKE, RepairStage.REVOKED).by(GRANTS));
    }
}
