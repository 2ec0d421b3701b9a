package org.jiannuo.reporting.internal;

import java.util.List;
import org.jiannuo.intake.ReceiptSummary.Counts;
import org.jiannuo.web.Page;

/**
 * The quality of what units reported.
 *
 * @param units units that may be asked for
 * @param unit the unit asked for; empty for all that may be seen
 * @param rows a line for each month, newest first
 * @param all all months together
 */
public record QualityPage(List<NilReturnListPage.Choice> units, String unit, List<Row> rows, Row all) implements Page {

    /** A month. */
    public record Row(String month, Counts counts) {
        /** Share of rows in which nothing required was missing, in percent. */
        public String complete() {
            return share(counts.read() - counts.incomplete(), counts.read());
        }

        /** Share of rows in which nothing was wrong. */
        public String correct() {
            return share(counts.read() - counts.incorrect(), counts.read());
        }

        /** Share of accepted rows that came in time. */
        public String onTime() {
            return share(counts.accepted() - counts.late(), counts.accepted());
        }

        /** Share of rows that came back. */
        public String returned() {
            return share(counts.returned(), counts.read());
        }

        private static String share(long part, long whole) {
            return whole == 0 ? "" : "%.1f%%".formatted(100.0 * part / whole);
        }
    }
}
