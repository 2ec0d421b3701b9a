package org.jiannuo.supervision.internal;

import java.time.LocalDate;
import java.util.List;
import org.jiannuo.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * The list of notices.
 *
 * @param asked the filters as asked
 * @param rows a part of the list
 * @param count how many there are in all
 * @param next address of the next part; empty at the end
 * @param export address of the export of exactly this list
 * @param units units that may be asked for
 * @param statuses states that may be asked for
 */
public record NoticeListPage(
        Asked asked, List<Row> rows, long count, String next, String export, List<Choice> units, List<String> statuses)
        implements Page {

    /** A unit that may be chosen. */
    public record Choice(String id, String name) {}

    /** One line. @param colour colour of the warning of the duty to reply, lower case; empty when nothing is owed */
    public record Row(
            String id,
            String number,
            int round,
            String unit,
            String title,
            String status,
            @Nullable LocalDate issuedOn,
            @Nullable LocalDate dueOn,
            String colour,
            boolean inBulletin) {}

    /** What the filter bar sends. */
    public record Asked(
            @Nullable String unit,
            @Nullable String status,
            @Nullable Integer round,
            @Nullable Boolean overdue,
            @Nullable String q,
            @Nullable String before) {
        public String unitOrAll() {
            return unit == null ? "" : unit;
        }

        public String statusOrAll() {
            return status == null ? "" : status;
        }

        public int roundOrAll() {
            return round == null ? 0 : round;
        }

        public boolean onlyOverdue() {
            return overdue != null && overdue;
        }

        public String words() {
            return q == null ? "" : q.strip();
        }

        /** Whether anything was asked for at all. */
        public boolean isFiltered() {
            return !(unitOrAll() + statusOrAll() + words()).isEmpty() || roundOrAll() > 0 || onlyOverdue();
        }
    }
}
