package org.jiannuo.records.internal;

import java.time.LocalDate;
import java.util.List;
import org.jiannuo.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * The list of records.
 *
 * @param asked the filters as asked
 * @param rows a part of the list
 * @param count how many there are, at most {@code most}
 * @param most the longest count that is made
 * @param next address of the next part; empty at the end
 * @param export address of the export of exactly this list
 * @param categories items that may be asked for
 * @param units units that may be asked for
 * @param standings states that may be asked for
 */
public record RecordListPage(
        Asked asked,
        List<Row> rows,
        long count,
        int most,
        String next,
        String export,
        List<Choice> categories,
        List<Choice> units,
        List<String> standings)
        implements Page {

    /** Something that may be chosen. */
    public record Choice(String id, String name) {}

    /** One line. @param severity lower case, empty for none */
    public record Row(
            String id,
            String number,
            String subject,
            String category,
            String reporter,
            String severity,
            String stage,
            String publication,
            boolean disputed,
            LocalDate date) {}

    /** What the filter bar sends. */
    public record Asked(
            @Nullable String category,
            @Nullable String unit,
            @Nullable String state,
            @Nullable String q,
            @Nullable String before) {
        public static String of(@Nullable String text) {
            return text == null ? "" : text.strip();
        }

        /** Whether anything was asked for at all. */
        public boolean isFiltered() {
            return !(of(category) + of(unit) + of(state) + of(q)).isEmpty();
        }
    }
}
