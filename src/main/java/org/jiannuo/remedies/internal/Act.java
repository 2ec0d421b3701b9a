package org.jiannuo.remedies.internal;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** 办理动作. What can be done with a remedy. */
enum Act {
    /** 提出. */
    FILE,
    /** 补正. */
    COMPLETE,
    /** 撤回. */
    WITHDRAW,
    /** 申请复核. */
    ASK_REVIEW,
    /** 认可答复. */
    AGREE,
    /** 标注. By the platform, for who is signed in. */
    MARK,
    /** 期满办结. By a day that passes. */
    LAPSE,
    /** 退回补正. */
    ASK_COMPLETION,
    /** 不予受理. */
    REFUSE,
    /** 受理并标注. */
    ACCEPT,
    /** 自行核查. */
    CHECK,
    /** 转信息提供单位核查. */
    FORWARD,
    /** 答复核查. By the provider. */
    ANSWER,
    /** 申请延期或中止. */
    ASK_TIME,
    /** 批准延期. */
    EXTEND,
    /** 批准中止. */
    SUSPEND,
    /** 恢复计时. */
    RESUME,
    /** 作出处理决定. */
    DECIDE,
    /** 作出复核决定. */
    DECIDE_REVIEW,
    /** 推送认定单位. */
    PUSH,
    /** 受理修复. */
    TAKE_UP,
    /** 不予受理修复. */
    DECLINE,
    /** 准予修复. */
    GRANT,
    /** 不予修复. */
    DENY,
    /** 同步完成. */
    SYNC,
    /** 撤销修复. */
    REVOKE;

    private static final Set<Act> OF_APPLICANT = EnumSet.of(COMPLETE, WITHDRAW, ASK_REVIEW, AGREE);
    private static final Set<Act> TOLD = EnumSet.of(
            ASK_COMPLETION,
            REFUSE,
            ACCEPT,
            EXTEND,
            SUSPEND,
            RESUME,
            DECIDE,
            DECIDE_REVIEW,
            DECLINE,
            GRANT,
            DENY,
            REVOKE);

    /** The word of an act in addresses and keys. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether the one who asked for the remedy does it. */
    boolean isApplicants() {
        return OF_APPLICANT.contains(this);
    }

    /** Whether what was said with it is told to the applicant word for word. */
    boolean isTold() {
        return TOLD.contains(this);
    }

    /** Whether it decides the matter. */
    boolean isDecision() {
        return this == DECIDE || this == DECIDE_REVIEW || this == GRANT || this == DENY || this == REVOKE;
    }
}
