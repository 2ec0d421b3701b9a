package org.jiannuo.intake.internal;

import java.util.List;
import org.jiannuo.intake.ReceiptSummary;
import org.jiannuo.web.Page;

/**
 * The receipts that a user may see, newest first.
 *
 * @param units units that may be asked for
 * @param unit the unit asked for; empty for all
 * @param rows a part of the list
 * @param next address of the next part; empty at the end
 */
public record ReceiptListPage(List<SendPage.Unit> units, String unit, List<Row> rows, String next) implements Page {
    /** One line. @param unit name of the unit */
    public record Row(ReceiptSummary receipt, String unit) {}
}
