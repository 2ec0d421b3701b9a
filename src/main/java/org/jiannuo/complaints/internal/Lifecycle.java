package org.jiannuo.complaints.internal;

import static org.jiannuo.complaints.internal.Stage.ACCEPTED;
import static org.jiannuo.complaints.internal.Stage.CLOSED;
import static org.jiannuo.complaints.internal.Stage.CONFIRMED;
import static org.jiannuo.complaints.internal.Stage.ESCALATED;
import static org.jiannuo.complaints.internal.Stage.NOTICED;
import static org.jiannuo.complaints.internal.Stage.NOT_ACCEPTED;
import static org.jiannuo.complaints.internal.Stage.RECEIVED;
import static org.jiannuo.complaints.internal.Stage.RECORDED;
import static org.jiannuo.complaints.internal.Stage.RECTIFIED;
import static org.jiannuo.complaints.internal.Stage.RECTIFYING;
import static org.jiannuo.complaints.internal.Stage.REDIRECTED;
import static org.jiannuo.complaints.internal.Stage.REFUSED;
import static org.jiannuo.complaints.internal.Stage.REPORTED;
import static org.jiannuo.complaints.internal.Stage.RETURNED;
import static org.jiannuo.complaints.internal.Stage.SUSPENDED;
import static org.jiannuo.complaints.internal.Stage.TRANSFERRED;
import static org.jiannuo.complaints.internal.Stage.UNFOUNDED;
import static org.jiannuo.complaints.internal.Stage.VERIFYING;
import static org.jiannuo.kernel.Lifecycle.move;

import java.util.ArrayList;
import java.util.List;
import org.jiannuo.kernel.Lifecycle.Move;

/** CMP-01. Every legal move of a complaint. What is not in this table cannot happen. */
final class Lifecycle {
    static final String READS = "complaints:read";
    static final String HANDLES = "complaints:handle";
    static final String DECIDES = "complaints:decide";
    static final String VERIFIES = "complaints:verify";
    static final String ANSWERS = "complaints:answer";

    static final String REPLY_LIMIT = "complaint.general_reply";
    static final String WHOLE_LIMIT = "complaint.general_finish";
    static final String TRANSFER_LIMIT = "breach.transfer";
    static final String RETURN_LIMIT = "breach.return";
    static final String VERIFY_LIMIT = "breach.verify";
    static final String EXPLAIN_LIMIT = "breach.reply_explain";
    static final String RECTIFY_LIMIT = "breach.rectify";
    static final String CHECK_LIMIT = "rectification.check";
    static final String RECTIFIED_LIMIT = "breach.reply_rectified";
    static final String NOTICE_LIMIT = "breach.notice";
    static final String STATEMENT_LIMIT = "breach.statement";
    static final String CONFIRM_LIMIT = "breach.confirm";
    static final String SHARE_LIMIT = "breach.share";
    static final String AGAIN_LIMIT = "breach.ask_again";

    /** Moves without a permission are made by the complainant with the receipt code. */
    static final org.jiannuo.kernel.Lifecycle<Stage, Act> TABLE = table();

    private Lifecycle() {}

    @SuppressWarnings("unchecked") // an array of generic records is only read
    private static org.jiannuo.kernel.Lifecycle<Stage, Act> table() {
        List<Move<Stage, Act>> moves = new ArrayList<>(admission());
        moves.addAll(verification());
        moves.addAll(rectification());
        moves.addAll(finding());
        for (Stage stage : Stage.values()) {
            if (stage.isRunning()) {
                moves.add(move(stage, Act.TAKE, stage).by(HANDLES));
                moves.add(move(stage, Act.RECUSE, stage).by(HANDLES));
                moves.add(move(stage, Act.RELEASE, stage).by(DECIDES));
            }
        }
        return org.jiannuo.kernel.Lifecycle.of(Rules.LIFECYCLE, RECEIVED, moves.toArray(Move[]::new));
    }

    private static List<Move<Stage, Act>> admission() {
        return List.of(
                move(RECEIVED, Act.ASK_COMPLETION, RETURNED).by(HANDLES).within(REPLY_LIMIT),
                move(RETURNED, Act.COMPLETE, RECEIVED),
                move(RECEIVED, Act.ACCEPT, ACCEPTED).by(HANDLES).within(REPLY_LIMIT),
                move(RECEIVED, Act.REFUSE, NOT_ACCEPTED).by(HANDLES).within(REPLY_LIMIT),
                move(RECEIVED, Act.REDIRECT, REDIRECTED).by(HANDLES).within(REPLY_LIMIT),
                move(RECEIVED, Act.FORWARD, TRANSFERRED).by(HANDLES).within(TRANSFER_LIMIT),
                move(ACCEPTED, Act.TRANSFER, TRANSFERRED).by(DECIDES).within(TRANSFER_LIMIT),
                move(NOT_ACCEPTED, Act.ESCALATE, ESCALATED),
                move(ESCALATED, Act.ACCEPT, ACCEPTED).by(HANDLES).within(REPLY_LIMIT),
                move(ESCALATED, Act.REFUSE, NOT_ACCEPTED).by(HANDLES).within(REPLY_LIMIT));
    }

    private static List<Move<Stage, Act>> verification() {
        return List.of(
                move(TRANSFERRED, Act.START, VERIFYING).by(VERIFIES).within(RETURN_LIMIT),
                move(TRANSFERRED, Act.SEND_BACK, ACCEPTED).by(VERIFIES).within(RETURN_LIMIT),
                move(VERIFYING, Act.ASK_TIME, VERIFYING).by(VERIFIES),
                move(VERIFYING, Act.EXTEND, VERIFYING).by(DECIDES),
                move(VERIFYING, Act.SUSPEND, SUSPENDED).by(DECIDES),
                move(SUSPENDED, Act.RESUME, VERIFYING).by(DECIDES),
                move(VERIFYING, Act.FIND_UNFOUNDED, UNFOUNDED).by(VERIFIES).within(VERIFY_LIMIT),
                move(VERIFYING, Act.FIND_FOUNDED, RECTIFYING).by(VERIFIES).within(VERIFY_LIMIT),
                move(UNFOUNDED, Act.REPLY, CLOSED).by(VERIFIES).within(EXPLAIN_LIMIT));
    }

    private static List<Move<Stage, Act>> rectification() {
        return List.of(
                move(RECTIFYING, Act.REPORT, REPORTED).by(ANSWERS).within(RECTIFY_LIMIT),
                move(RECTIFYING, Act.DECLINE, REFUSED).by(ANSWERS).within(RECTIFY_LIMIT),
                move(RECTIFYING, Act.ASK_TIME, RECTIFYING).by(ANSWERS),
                move(RECTIFYING, Act.EXTEND, RECTIFYING).by(DECIDES),
                move(RECTIFYING, Act.FIND_REFUSED, REFUSED).by(VERIFIES),
                move(REPORTED, Act.PASS_CHECK, RECTIFIED).by(VERIFIES).within(CHECK_LIMIT),
                move(REPORTED, Act.FAIL_CHECK, RECTIFYING).by(VERIFIES).within(CHECK_LIMIT),
                move(REPORTED, Act.FIND_REFUSED, REFUSED).by(VERIFIES).within(CHECK_LIMIT),
                move(RECTIFIED, Act.REPLY, CLOSED).by(VERIFIES).within(RECTIFIED_LIMIT));
    }

    private static List<Move<Stage, Act>> finding() {
        return List.of(
                move(REFUSED, Act.NOTICE, NOTICED).by(HANDLES).within(NOTICE_LIMIT),
                move(NOTICED, Act.STATE, NOTICED).by(ANSWERS).within(STATEMENT_LIMIT),
                move(NOTICED, Act.CONFIRM, CONFIRMED).by(DECIDES).within(CONFIRM_LIMIT),
                move(NOTICED, Act.RELENT, RECTIFYING).by(DECIDES).within(CONFIRM_LIMIT),
                move(NOTICED, Act.DROP, CLOSED).by(DECIDES).within(CONFIRM_LIMIT),
                move(CONFIRMED, Act.RECORD, RECORDED).by(HANDLES).within(SHARE_LIMIT),
                move(CONFIRMED, Act.REPLY, CLOSED).by(HANDLES),
                move(RECORDED, Act.REPLY, CLOSED).by(HANDLES),
                move(CLOSED, Act.RATE, CLOSED),
                move(CLOSED, Act.ESCALATE, ESCALATED));
    }
}
