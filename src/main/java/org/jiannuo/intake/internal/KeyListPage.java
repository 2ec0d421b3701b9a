package org.jiannuo.intake.internal;

import java.time.LocalDate;
import java.util.List;
import org.jiannuo.web.Page;

/**
 * Keys of the interface.
 *
 * @param units units for which a key may be made
 * @param unit the chosen unit
 * @param made the key that was made just now, shown once; empty otherwise
 * @param lastDay proposed last day
 * @param rows known keys
 */
public record KeyListPage(List<SendPage.Unit> units, String unit, String made, LocalDate lastDay, List<Row> rows)
        implements Page {
    /** A key without its secret. */
    public record Row(
            String id, String unit, String name, String person, LocalDate madeOn, LocalDate lastDay, boolean ended) {}
}
