package org.jiannuo.publication;

/** 终止事由. Why something is public no more. */
public enum EndGround {
    /** 期满. */
    TERM,
    /** 信用修复. */
    REPAIR,
    /** 更正. What was shown was wrong; the right content may follow as another publication. */
    CORRECTION,
    /** 异议成立. */
    OBJECTION_UPHELD,
    /** 依据撤销. */
    ANNULMENT,
    /** 依法责令. A court or an authority has ordered it. */
    ORDER
}
