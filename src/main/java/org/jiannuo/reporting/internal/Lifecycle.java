package org.jiannuo.reporting.internal;

import static org.jiannuo.kernel.Lifecycle.move;

import org.jiannuo.reporting.NilReturns.Status;

/** INT-44. Every legal move of a nil return. */
final class Lifecycle {
    static final String OVERSEES = "reporting:oversee";
    static final String SIGNS = "reporting:sign";

    static final org.jiannuo.kernel.Lifecycle<Status, Act> TABLE = org.jiannuo.kernel.Lifecycle.of(
            ReportingRules.LIFECYCLE,
            Status.SUBMITTED,
            move(Status.SUBMITTED, Act.RECONCILE, Status.RECONCILED)
                    .by(OVERSEES)
                    .within("archive.return_reconcile"),
            move(Status.SUBMITTED, Act.CONTRADICT, Status.CONTRADICTED).by(OVERSEES),
            move(Status.CONTRADICTED, Act.EXPLAIN, Status.EXPLAINED).by(SIGNS).within("archive.return_explain"),
            move(Status.EXPLAINED, Act.CORRECT, Status.CORRECTED).by(OVERSEES),
            move(Status.EXPLAINED, Act.FIND_FALSE, Status.FALSE).by(OVERSEES));

    private Lifecycle() {}
}
