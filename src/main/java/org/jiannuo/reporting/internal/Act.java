package org.jiannuo.reporting.internal;

/** What is done with a nil return. */
enum Act {
    /** 比对一致. */
    RECONCILE,
    /** 函询: other sources say otherwise, the unit is asked. */
    CONTRADICT,
    /** 说明, by the unit. */
    EXPLAIN,
    /** 采信说明: the return stands or was corrected. */
    CORRECT,
    /** 认定瞒报. */
    FIND_FALSE
}
