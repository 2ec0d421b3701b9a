package org.jiannuo.measures.internal;

import java.time.LocalDate;
import java.util.List;
import org.jiannuo.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * The list of measures and incentives, or those that the own unit executes.
 *
 * @param asked the filters as asked
 * @param path address of the list
 * @param rows a part of the list
 * @param count how many there are in all
 * @param next address of the next part; empty at the end
 * @param export address of the export of exactly this list
 * @param items items of the list of measures that may be asked for
 * @param stages stages that may be asked for
 */
public record MeasureListPage(
        Asked asked,
        String path,
        List<Row> rows,
        long count,
        String next,
        String export,
        List<Choice> items,
        List<String> stages)
        implements Page {

    /** An item that may be chosen. */
    public record Choice(String id, String name) {}

    /** One line. */
    public record Row(
            String id,
            String number,
            String document,
            String subject,
            String item,
            boolean incentive,
            String competent,
            String executing,
            @Nullable LocalDate until,
            @Nullable LocalDate dueOn,
            String stage) {}

    /** What the filter bar sends. */
    public record Asked(
            @Nullable String stage,
            @Nullable String item,
            @Nullable String side,
            @Nullable String q,
            @Nullable String before) {
        public static String of(@Nullable String text) {
            return text == null ? "" : text.strip();
        }

        /** Whether anything was asked for at all. */
        public boolean isFiltered() {
            return !(of(stage) + of(item) + of(side) + of(q)).isEmpty();
        }
    }
}
