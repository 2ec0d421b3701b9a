package org.jiannuo.supervision.internal;

import static org.jiannuo.kernel.Lifecycle.move;
import static org.jiannuo.supervision.internal.Stage.ANNULLED;
import static org.jiannuo.supervision.internal.Stage.CLOSED;
import static org.jiannuo.supervision.internal.Stage.DISCARDED;
import static org.jiannuo.supervision.internal.Stage.DRAFT;
import static org.jiannuo.supervision.internal.Stage.FOLLOWED;
import static org.jiannuo.supervision.internal.Stage.ISSUED;
import static org.jiannuo.supervision.internal.Stage.RECEIVED;
import static org.jiannuo.supervision.internal.Stage.REPLIED;
import static org.jiannuo.supervision.internal.Stage.REPLY_DRAFTED;
import static org.jiannuo.supervision.internal.Stage.RETURNED;
import static org.jiannuo.supervision.internal.Stage.SUBMITTED;

import java.util.ArrayList;
import java.util.List;
import org.jiannuo.kernel.Lifecycle.Move;

/** SUP-01. Every legal move of a supervision notice. What is not in this table cannot happen. */
final class Lifecycle {
    static final String DRAFTS = "supervision:draft";
    static final String ISSUES = "supervision:issue";
    static final String ANSWERS = "supervision:answer";
    static final String SIGNS = "supervision:sign";
    private static final String ANSWER_LIMIT = "obligations.warning_answer";

    private static final List<Stage> OWING = List.of(ISSUED, RECEIVED, REPLY_DRAFTED, RETURNED);

    /** Moves without a permission follow from another move: of the second notice, of a bulletin, of the unit. */
    static final org.jiannuo.kernel.Lifecycle<Stage, Act> TABLE = table();

    private Lifecycle() {}

    @SuppressWarnings("unchecked") // an array of generic records is only read
    private static org.jiannuo.kernel.Lifecycle<Stage, Act> table() {
        List<Move<Stage, Act>> moves = new ArrayList<>(signing());
        moves.addAll(answering());
        moves.addAll(climbing());
        for (Stage stage : List.of(ISSUED, RECEIVED, REPLY_DRAFTED, REPLIED, RETURNED, CLOSED)) {
            moves.add(move(stage, Act.ANNUL, ANNULLED).by(ISSUES));
        }
        return org.jiannuo.kernel.Lifecycle.of(Rules.LIFECYCLE, DRAFT, moves.toArray(Move[]::new));
    }

    private static List<Move<Stage, Act>> signing() {
        return List.of(
                move(DRAFT, Act.REVISE, DRAFT).by(DRAFTS),
                move(DRAFT, Act.SUBMIT, SUBMITTED).by(DRAFTS),
                move(DRAFT, Act.DISCARD, DISCARDED).by(DRAFTS),
                move(SUBMITTED, Act.ISSUE, ISSUED).by(ISSUES),
                move(SUBMITTED, Act.SEND_BACK, DRAFT).by(ISSUES));
    }

    private static List<Move<Stage, Act>> answering() {
        return List.of(
                move(ISSUED, Act.RECEIVE, RECEIVED).by(ANSWERS),
                move(RECEIVED, Act.DRAFT_REPLY, REPLY_DRAFTED).by(ANSWERS),
                move(RETURNED, Act.DRAFT_REPLY, REPLY_DRAFTED).by(ANSWERS),
                move(REPLY_DRAFTED, Act.DRAFT_REPLY, REPLY_DRAFTED).by(ANSWERS),
                move(REPLY_DRAFTED, Act.SEND_REPLY, REPLIED).by(SIGNS).within(ANSWER_LIMIT),
                move(REPLY_DRAFTED, Act.SEND_BACK_REPLY, RECEIVED).by(SIGNS),
                move(REPLIED, Act.ACCEPT, CLOSED).by(DRAFTS),
                move(REPLIED, Act.RETURN, RETURNED).by(DRAFTS));
    }

    private static List<Move<Stage, Act>> climbing() {
        List<Move<Stage, Act>> moves = new ArrayList<>();
        for (Stage stage : OWING) {
            moves.add(move(stage, Act.FOLLOW, FOLLOWED));
            moves.add(move(stage, Act.NAME_IN_BULLETIN, stage));
            moves.add(move(stage, Act.HAND_OVER, stage));
            moves.add(move(stage, Act.CLOSE_BY_REGISTER, CLOSED));
        }
        moves.add(move(FOLLOWED, Act.NAME_IN_BULLETIN, FOLLOWED));
        moves.add(move(FOLLOWED, Act.HAND_OVER, FOLLOWED));
        moves.add(move(FOLLOWED, Act.RESUME, RECEIVED));
        moves.add(move(FOLLOWED, Act.CLOSE_WITH_SECOND, CLOSED));
        moves.add(move(FOLLOWED, Act.CLOSE_BY_REGISTER, CLOSED));
        moves.add(move(REPLIED, Act.CLOSE_BY_REGISTER, CLOSED));
        moves.add(move(REPLIED, Act.NAME_IN_BULLETIN, REPLIED));
        moves.add(move(REPLIED, Act.HAND_OVER, REPLIED));
        return moves;
    }
}
