package org.jiannuo.calendars;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** 计算单位. The unit in which a term is counted. */
public enum TermUnit {
    /** 工作日: days on which offices work, make-up workdays included. */
    WORKING_DAY,
    /** 自然日: every day. */
    DAY,
    /** 月: to the corresponding day, else to the last day of the month (Civil Code 202). */
    MONTH,
    /** 年: to the corresponding day, else to the last day of the month (Civil Code 202). */
    YEAR,
    /** 固定日期: the same month and day of every year. */
    FIXED_DATE;

    /** The word of the reference data, for instance {@code working_day}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The unit of a word of the reference data. */
    public static Optional<TermUnit> ofCode(String code) {
        return Arrays.stream(values()).filter(unit -> unit.code().equals(code)).findFirst();
    }
}
