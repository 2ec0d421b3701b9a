package org.jiannuo.ledger;

import java.util.Locale;

/** 终止事由. Why what was published is public no more. The word in the log is the name in small letters with hyphens. */
public enum EndGround {
    /** 期满. */
    EXPIRY,
    /** 信用修复. */
    REPAIR,
    /** 异议成立. */
    OBJECTION_UPHELD,
    /** 撤销. */
    ANNULLED,
    /** 依法责令. A court or an authority has ordered it. */
    ORDER;

    /** The word in the log. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
