package org.jiannuo.calendars.internal;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jiannuo.calendars.CalendarDay;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Rule;

/**
 * A day as somebody typed it, not yet understood.
 *
 * @param where field of the form or row of the file, for the refusals
 * @param date the day
 * @param kind {@code holiday} or {@code makeup_workday}
 * @param name name of the holiday
 * @param statutory {@code yes} for the days of article 2 of the Holiday Rule
 * @param scope {@code national} or {@code ningxia}, or empty
 */
record TypedDay(String where, String date, String kind, String name, String statutory, String scope) {
    /** CAL-10. The file is a CSV with the columns date, kind and name_zh. */
    static final Rule FILE = Rule.of("CAL-10");

    private static final int ROWS_AT_MOST = 150;
    private static final int LONGEST_RUN = 30;
    private static final List<String> COLUMNS = List.of("date", "kind", "name_zh");

    /** The rows of a CSV with the columns of the reference data; further columns are left aside. */
    static Decision<List<TypedDay>> readCsv(String text) {
        String csv = text.startsWith("\ufeff") ? text.substring(1) : text;
        List<TypedDay> days = new ArrayList<>();
        try (MappingIterator<Map<String, String>> rows = new CsvMapper()
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(csv)) {
            while (rows.hasNext()) {
                Map<String, String> row = rows.next();
                if (!row.keySet().containsAll(COLUMNS) || days.size() == ROWS_AT_MOST) {
                    return unreadable("csv");
                }
                days.add(new TypedDay(
                        "row-" + (days.size() + 1),
                        of(row, "date"),
                        of(row, "kind"),
                        of(row, "name_zh"),
                        of(row, "statutory_day"),
                        of(row, "scope")));
            }
        } catch (IOException | RuntimeException e) {
            return unreadable("csv");
        }
        return days.isEmpty() ? unreadable("csv") : Decision.accepted(days);
    }

    /** The refusal of a file that is no calendar. @param where field of the form */
    static <T> Decision<T> unreadable(String where) {
        return Decision.refused(FILE.brokenAt(where, String.join(", ", COLUMNS), String.valueOf(ROWS_AT_MOST)));
    }

    /** The days of one row of the form: a first and a last day. What cannot be read stays one day, to be refused. */
    static List<TypedDay> readRow(EnterNoticeForm form, int row) {
        String where = "row-" + (row + 1);
        String kind = form.at("kind", row);
        String name = form.at("name", row);
        LocalDate first = NoticeCheck.date(form.at("first", row)).orElse(null);
        String typedLast = form.at("last", row).isEmpty() ? form.at("first", row) : form.at("last", row);
        LocalDate last = NoticeCheck.date(typedLast).orElse(null);
        if (first == null || last == null || last.isBefore(first) || last.isAfter(first.plusDays(LONGEST_RUN))) {
            return List.of(new TypedDay(where, form.at("first", row) + " – " + typedLast, kind, name, "", ""));
        }
        return first.datesUntil(last.plusDays(1))
                .map(day -> new TypedDay(where, day.toString(), kind, name, form.at("statutory", row), ""))
                .toList();
    }

    /** Days as CSV, to be sent again. */
    static String csv(List<CalendarDay> days) {
        StringBuilder csv = new StringBuilder("date,kind,name_zh,statutory_day,scope\n");
        for (CalendarDay day : days) {
            csv.append(day.date()).append(',').append(day.kind().code()).append(",\"");
            csv.append(day.name().replace("\"", "\"\"")).append("\",");
            csv.append(day.statutory() ? "yes" : "no")
                    .append(',')
                    .append(day.scope().code())
                    .append('\n');
        }
        return csv.toString();
    }

    private static String of(Map<String, String> row, String column) {
        return row.getOrDefault(column, "").strip();
    }
}
