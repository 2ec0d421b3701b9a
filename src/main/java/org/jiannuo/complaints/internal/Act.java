package org.jiannuo.complaints.internal;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** 办理动作. What can be done with a complaint. */
enum Act {
    /** 提交. The first line of its history. */
    LODGE,
    /** 补正. By the complainant. */
    COMPLETE,
    /** 评价. By the complainant. */
    RATE,
    /** 提请上一级. By the complainant, who is not satisfied. */
    ESCALATE,
    /** 接办. An officer is named in the case. */
    TAKE,
    /** 回避. The named handler steps out. */
    RECUSE,
    /** 另行指定. The director lets the case be taken by another. */
    RELEASE,
    /** 退回补正. */
    ASK_COMPLETION,
    /** 受理. */
    ACCEPT,
    /** 不予受理. */
    REFUSE,
    /** 导入其他途径. */
    REDIRECT,
    /** 转办. */
    TRANSFER,
    /** 移送督查. A lead goes to the inspection body without acceptance. */
    FORWARD,
    /** 退回转办. */
    SEND_BACK,
    /** 签收并核实. */
    START,
    /** 申请延期或中止. */
    ASK_TIME,
    /** 批准延期. */
    EXTEND,
    /** 批准中止. */
    SUSPEND,
    /** 恢复. */
    RESUME,
    /** 认定不属实. */
    FIND_UNFOUNDED,
    /** 认定属实并责令整改. */
    FIND_FOUNDED,
    /** 报告整改. By the body complained of. */
    REPORT,
    /** 说明不整改. By the body complained of. */
    DECLINE,
    /** 验收通过. */
    PASS_CHECK,
    /** 验收不通过. */
    FAIL_CHECK,
    /** 认定拒不整改. */
    FIND_REFUSED,
    /** 事前告知. */
    NOTICE,
    /** 陈述申辩. By the body complained of. */
    STATE,
    /** 确认违约失信. */
    CONFIRM,
    /** 采纳申辩，继续整改. */
    RELENT,
    /** 采纳申辩，终止认定. */
    DROP,
    /** 归集. */
    RECORD,
    /** 答复投诉人. */
    REPLY;

    private static final Set<Act> DECISIONS = EnumSet.of(
            ACCEPT, REFUSE, FIND_UNFOUNDED, FIND_FOUNDED, PASS_CHECK, FAIL_CHECK, FIND_REFUSED, CONFIRM, RELENT, DROP);
    private static final Set<Act> TOLD =
            EnumSet.of(ASK_COMPLETION, ACCEPT, REFUSE, REDIRECT, EXTEND, SUSPEND, RESUME, REPLY, DROP);

    /** The word of an act in addresses and keys. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it decides the matter, so that nobody does it who decided before. */
    boolean isDecision() {
        return DECISIONS.contains(this);
    }

    /** Whether what was said with it is told to the complainant word for word. */
    boolean isTold() {
        return TOLD.contains(this);
    }
}
