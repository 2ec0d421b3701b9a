package org.jiannuo.statutes;

import java.util.Locale;

/** 可信程度. How far a rule of the reference data may be relied on. */
public enum Confidence {
    /** The article was read in the instrument and agrees. */
    LAW,
    /** Seen in a source, not in the full text. */
    FOUND,
    /** 未确认: not verified, or a proposal; the county confirms or replaces it. */
    DEFAULT;

    /** The word of the reference data. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The confidence of a word of the reference data. */
    public static Confidence ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
