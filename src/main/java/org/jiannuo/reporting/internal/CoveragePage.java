package org.jiannuo.reporting.internal;

import java.time.LocalDate;
import java.util.List;
import org.jiannuo.intake.ReceiptSummary.Counts;
import org.jiannuo.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * Who reported in a month, who said there was nothing, who said nothing.
 *
 * @param period the month
 * @param months months that may be asked for
 * @param state the state asked for; empty for all
 * @param tally how many units stand where
 * @param rows the units asked for
 * @param dueOn last day of the report
 * @param bulletin the bulletin of the month, or what can be done about it
 */
public record CoveragePage(
        String period,
        List<String> months,
        String state,
        List<Tally> tally,
        List<Row> rows,
        @Nullable LocalDate dueOn,
        Bulletin bulletin)
        implements Page {
    /** How many units. */
    public record Tally(String state, long units) {}

    /** A unit. */
    public record Row(
            String unit, String name, String state, Counts counts, String nil, String nilStatus, boolean late) {}

    /** @param number empty while none was issued @param path where it is read @param issues whether this user may issue it */
    public record Bulletin(String number, String path, boolean issues) {}
}
