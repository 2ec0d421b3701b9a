package org.jiannuo.reports;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jiannuo.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * 导出. Writes lists for spreadsheet programs, row by row, in memory that does not grow with the list.
 *
 * <p>Text stays text: a value that begins like a formula is never calculated. The caller closes rows and output.
 */
public interface Spreadsheets {
    /** The media type of {@link #xlsx}. */
    String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** The media type of {@link #csv}. */
    String CSV = "text/csv;charset=UTF-8";

    /**
     * Writes an Excel workbook: the list with a frozen heading, typed cells and filters, and a sheet that says what
     * was exported, when and with which filters.
     *
     * @param words the language of the reader
     * @return the number of rows written
     * @throws java.io.UncheckedIOException when the output breaks off
     */
    <R> long xlsx(SheetPlan<R> plan, Stream<R> rows, Words words, OutputStream out);

    /**
     * Writes comma-separated text in UTF-8 with a byte order mark, every text quoted, lines ended by CR LF (RFC 4180).
     *
     * @return the number of rows written
     * @throws java.io.UncheckedIOException when the output breaks off
     */
    <R> long csv(SheetPlan<R> plan, Stream<R> rows, OutputStream out);

    /** A list that is read in portions, each from where the one before it ended. */
    @FunctionalInterface
    interface Portions<L> {
        /** What follows a line, or the beginning for null; at most {@link #PORTION} lines, none at the end. */
        List<L> after(@Nullable L last);
    }

    /** Lines of a {@link Portions portion}: few statements, little memory. */
    int PORTION = 500;

    /**
     * Sends a whole list, as it is filtered on the page, as an Excel workbook with the title of the plan as its name.
     *
     * @param rows the rows of the export for the lines of one portion
     */
    <L, R> void download(
            SheetPlan<R> plan,
            Portions<L> lines,
            Function<List<L>, List<R>> rows,
            Words words,
            HttpServletResponse response)
            throws IOException;
}
