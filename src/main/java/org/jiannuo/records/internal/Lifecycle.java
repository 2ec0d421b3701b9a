package org.jiannuo.records.internal;

import static org.jiannuo.kernel.Lifecycle.move;
import static org.jiannuo.records.internal.Stage.ANNULLED;
import static org.jiannuo.records.internal.Stage.CHECKED;
import static org.jiannuo.records.internal.Stage.CORRECTED;
import static org.jiannuo.records.internal.Stage.EFFECTIVE;
import static org.jiannuo.records.internal.Stage.ENDED;
import static org.jiannuo.records.internal.Stage.HEARD;
import static org.jiannuo.records.internal.Stage.NOTICED;
import static org.jiannuo.records.internal.Stage.NOT_RECORDED;
import static org.jiannuo.records.internal.Stage.NOT_TOLERABLE;
import static org.jiannuo.records.internal.Stage.SUBMITTED;
import static org.jiannuo.records.internal.Stage.TOLERANCE_ASKED;
import static org.jiannuo.records.internal.Stage.TOLERATED;

/**
 * REC-01. Every legal move of a credit record. What is not in this table cannot happen. Moves without a permission
 * follow from the gate, from a day that passes or from another module that answers for its own permission.
 */
final class Lifecycle {
    static final String READS = "records:read";
    static final String REPORTS = "records:report";
    static final String CHECKS = "records:check";
    static final String TOLERATES = "records:tolerate";
    static final String NOTIFIES = "records:notify";
    static final String REPLIES = "records:reply";
    static final String DECIDES = "records:decide";
    static final String CORRECTS = "records:correct";
    static final String ANNULS = "records:annul";

    /** Within what time the subject replies to the notice. */
    static final String REPLY_LIMIT = "breach.statement";

    /** Within what time the other body answers about tolerance. */
    static final String TOLERANCE_LIMIT = "tolerance.decide";

    static final org.jiannuo.kernel.Lifecycle<Stage, Act> TABLE = org.jiannuo.kernel.Lifecycle.of(
            Rules.LIFECYCLE,
            SUBMITTED,
            move(SUBMITTED, Act.ADMIT, EFFECTIVE),
            move(SUBMITTED, Act.CHECK, CHECKED).by(CHECKS),
            move(SUBMITTED, Act.RETURN, NOT_RECORDED).by(CHECKS),
            move(CHECKED, Act.ASK_TOLERANCE, TOLERANCE_ASKED).by(CHECKS),
            move(TOLERANCE_ASKED, Act.TOLERATE, TOLERATED).by(TOLERATES).within(TOLERANCE_LIMIT),
            move(TOLERANCE_ASKED, Act.DENY_TOLERANCE, NOT_TOLERABLE)
                    .by(TOLERATES)
                    .within(TOLERANCE_LIMIT),
            move(NOT_TOLERABLE, Act.NOTIFY, NOTICED).by(NOTIFIES),
            move(NOTICED, Act.REPLY, HEARD).by(REPLIES).within(REPLY_LIMIT),
            move(NOTICED, Act.LET_EXPIRE, HEARD),
            move(HEARD, Act.DECIDE, EFFECTIVE).by(DECIDES),
            move(HEARD, Act.DROP, NOT_RECORDED).by(DECIDES),
            move(EFFECTIVE, Act.CORRECT, CORRECTED).by(CORRECTS),
            move(CORRECTED, Act.CORRECT, CORRECTED).by(CORRECTS),
            move(EFFECTIVE, Act.ANNUL, ANNULLED).by(ANNULS),
            move(CORRECTED, Act.ANNUL, ANNULLED).by(ANNULS),
            move(ENDED, Act.ANNUL, ANNULLED).by(ANNULS),
            move(EFFECTIVE, Act.END, ENDED),
            move(CORRECTED, Act.END, ENDED));

    private Lifecycle() {}
}
