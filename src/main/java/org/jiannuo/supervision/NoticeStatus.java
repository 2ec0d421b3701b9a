package org.jiannuo.supervision;

/** 对外状态. What others are told about a supervision notice. */
public enum NoticeStatus {
    /** 拟定. Written, not yet signed. */
    DRAFT,
    /** 待签收. Issued, receipt not yet acknowledged. */
    ISSUED,
    /** 待答复. Received; the reply is owed. */
    TO_ANSWER,
    /** 待审核. Answered; the office looks at the reply. */
    ANSWERED,
    /** 转二次督办. Followed by a second notice. */
    FOLLOWED,
    /** 办结. The reply was accepted. */
    CLOSED,
    /** 撤销. Withdrawn; its number is not used again. */
    ANNULLED,
    /** 作废. A draft that was never issued. */
    DISCARDED;

    /** Whether the unit still has to do something about it. */
    public boolean waitsForUnit() {
        return this == ISSUED || this == TO_ANSWER;
    }
}
