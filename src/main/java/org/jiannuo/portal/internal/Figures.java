package org.jiannuo.portal.internal;

import java.util.Map;

/**
 * How many duties stand how.
 *
 * @param open owed and not past the due day
 * @param overdue owed and past the due day
 * @param kept fulfilled in time
 * @param late fulfilled late
 * @param closed past deliverables closed together, with a reason
 */
record Figures(long open, long overdue, long kept, long late, long closed) {
    static final Figures NONE = new Figures(0, 0, 0, 0, 0);

    Figures plus(Figures other) {
        return new Figures(
                open + other.open,
                overdue + other.overdue,
                kept + other.kept,
                late + other.late,
                closed + other.closed);
    }

    /** Each by its name, for what is put into the log. */
    Map<String, String> named() {
        return Map.of(
                "open", Long.toString(open),
                "overdue", Long.toString(overdue),
                "kept", Long.toString(kept),
                "late", Long.toString(late),
                "closed", Long.toString(closed));
    }

    long total() {
        return open + overdue + kept + late + closed;
    }

    /** What was due: kept, late and overdue. */
    long due() {
        return kept + late + overdue;
    }

    /** 兑现率, kept in time out of due, in per cent; -1 when nothing was due yet. */
    int rate() {
        return due() == 0 ? -1 : (int) Math.round(100.0 * kept / due());
    }
}
