package org.jiannuo.plans;

/** What a column of a plan holds. The header words that lead to each are in {@code columns.csv}. */
public enum Column {
    NUMBER,
    TASK,
    MEASURES,
    DELIVERABLE,
    UNITS,
    LEAD,
    CO,
    SCHEDULE,
    OTHER;

    /** The key of this column in messages, reference data and JSON. */
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    public boolean namesUnits() {
        return this == UNITS || this == LEAD || this == CO;
    }
}
