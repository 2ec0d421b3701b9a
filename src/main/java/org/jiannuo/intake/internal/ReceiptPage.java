package org.jiannuo.intake.internal;

import java.util.List;
import org.jiannuo.intake.ReceiptSummary;
import org.jiannuo.web.Page;

/**
 * A receipt: progress while it is read, counts and returned rows when it has ended.
 *
 * @param receipt the receipt
 * @param unit name of the unit
 * @param fault why the rest of the file cannot be read, rule code; empty for none
 * @param acts what this user can do now: {@code cancel}, {@code resume}
 * @param reasons how many rows came back for each rule
 * @param rows the first rows that came back
 * @param kind kind of the file, {@code csv} or {@code xlsx}
 * @param kept whether the returned rows can still be fetched
 */
public record ReceiptPage(
        ReceiptSummary receipt,
        String unit,
        String fault,
        List<String> acts,
        List<Reason> reasons,
        List<Row> rows,
        String kind,
        boolean kept)
        implements Page {
    /** A rule and how many rows broke it. @param share of the returned rows, in percent */
    public record Reason(String code, long rows, int share, String sentence) {}

    /** A row that came back. @param about its first filled cell */
    public record Row(long line, String about, List<Said> said) {}

    /** One reason against a row. */
    public record Said(String code, String sentence, String mend) {}
}
