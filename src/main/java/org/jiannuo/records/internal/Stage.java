package org.jiannuo.records.internal;

import org.jiannuo.records.RecordStates.Standing;

/** 记录所处步骤. Where a record stands. */
enum Stage {
    /** 已提交，待核对. */
    SUBMITTED(Standing.SUBMITTED),
    /** 已核对. */
    CHECKED(Standing.SUBMITTED),
    /** 容错征询中. */
    TOLERANCE_ASKED(Standing.SUBMITTED),
    /** 不予容错，待告知. */
    NOT_TOLERABLE(Standing.SUBMITTED),
    /** 已告知，待陈述申辩. */
    NOTICED(Standing.SUBMITTED),
    /** 已陈述申辩或期满，待认定. */
    HEARD(Standing.SUBMITTED),
    /** 生效. */
    EFFECTIVE(Standing.VALID),
    /** 已更正，有效. */
    CORRECTED(Standing.CORRECTED),
    /** 期满或修复终止. */
    ENDED(Standing.ENDED),
    /** 撤销. */
    ANNULLED(Standing.ANNULLED),
    /** 容错，不作失信记录. */
    TOLERATED(Standing.TOLERATED),
    /** 不予记录. */
    NOT_RECORDED(Standing.NOT_RECORDED);

    private final Standing standing;

    Stage(Standing standing) {
        this.standing = standing;
    }

    Standing standing() {
        return standing;
    }
}
