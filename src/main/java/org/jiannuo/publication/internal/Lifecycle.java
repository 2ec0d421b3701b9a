package org.jiannuo.publication.internal;

import static org.jiannuo.kernel.Lifecycle.move;

import org.jiannuo.kernel.Rule;

/** PUB-01. Every legal move of a publication. The platform starts and ends on the day; people decide all else. */
final class Lifecycle {
    static final String PROPOSES = "publication:propose";
    static final String APPROVES = "publication:approve";

    static final org.jiannuo.kernel.Lifecycle<Stage, Act> TABLE = org.jiannuo.kernel.Lifecycle.of(
            Rule.of("PUB-01"),
            Stage.CANDIDATE,
            move(Stage.CANDIDATE, Act.PROPOSE, Stage.PROPOSED).by(PROPOSES),
            move(Stage.CANDIDATE, Act.REFUSE, Stage.REFUSED).by(PROPOSES),
            move(Stage.CANDIDATE, Act.WITHDRAW, Stage.WITHDRAWN),
            move(Stage.PROPOSED, Act.APPROVE, Stage.SCHEDULED).by(APPROVES),
            move(Stage.PROPOSED, Act.REFUSE, Stage.REFUSED).by(APPROVES),
            move(Stage.PROPOSED, Act.WITHDRAW, Stage.WITHDRAWN),
            move(Stage.SCHEDULED, Act.START, Stage.PUBLISHED),
            move(Stage.SCHEDULED, Act.EXPIRE, Stage.EXPIRED),
            move(Stage.SCHEDULED, Act.WITHDRAW, Stage.WITHDRAWN).by(APPROVES),
            move(Stage.PUBLISHED, Act.EXPIRE, Stage.EXPIRED),
            move(Stage.PUBLISHED, Act.REPAIR, Stage.REPAIRED),
            move(Stage.PUBLISHED, Act.WITHDRAW, Stage.WITHDRAWN).by(APPROVES),
            move(Stage.PUBLISHED, Act.DISPUTE, Stage.PUBLISHED).by(PROPOSES),
            move(Stage.PUBLISHED, Act.SETTLE, Stage.PUBLISHED).by(PROPOSES));

    private Lifecycle() {}

    /** 办理动作. What is done to a publication. */
    enum Act {
        OFFER,
        PROPOSE,
        REFUSE,
        APPROVE,
        START,
        EXPIRE,
        REPAIR,
        WITHDRAW,
        DISPUTE,
        SETTLE
    }
}
