package org.jiannuo.reporting;

import java.time.YearMonth;
import java.util.List;
import org.jiannuo.kernel.County;

/** 零报告. What other modules may know of nil returns. Reading only. */
public interface NilReturns {

    /** 零报告状态. */
    enum Status {
        /** 已签报. */
        SUBMITTED,
        /** 比对一致. */
        RECONCILED,
        /** 矛盾, the unit is asked. */
        CONTRADICTED,
        /** 已说明. */
        EXPLAINED,
        /** 已更正: what was left out was reported. */
        CORRECTED,
        /** 瞒报. */
        FALSE
    }

    /** A nil return. @param unit slug of the unit @param late whether it was signed after its due day */
    record Summary(String unit, YearMonth period, Status status, boolean late) {}

    /** Those of a month. */
    List<Summary> of(County county, YearMonth period);

    /** Those of a unit, newest month first; at most {@code limit}. */
    List<Summary> of(County county, String unit, int limit);
}
