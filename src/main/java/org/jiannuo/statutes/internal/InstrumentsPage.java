package org.jiannuo.statutes.internal;

import java.util.List;
import org.jiannuo.statutes.Instrument;
import org.jiannuo.web.Page;

/**
 * The instruments.
 *
 * @param search what was searched
 * @param level level asked for, or empty
 * @param rows one page
 * @param count how many were found
 * @param next key after which the next page begins, or empty
 */
public record InstrumentsPage(String search, String level, List<Row> rows, int count, String next) implements Page {
    public InstrumentsPage {
        rows = List.copyOf(rows);
    }

    /**
     * @param instrument the instrument
     * @param inForce whether it is in force today
     * @param rules how many limits and other rules rest on it
     */
    public record Row(Instrument instrument, boolean inForce, int rules) {}
}
