package org.jiannuo.calendars;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** The days of {@code reference/calendars/holidays_<year>.csv}. */
final class ReferenceDays {
    private static final int FIRST_YEAR = 2020;
    private static final int LAST_YEAR = 2060;

    private ReferenceDays() {}

    /** The days of every year that comes with the program. */
    static List<CalendarDay> read() {
        return IntStream.rangeClosed(FIRST_YEAR, LAST_YEAR)
                .mapToObj(ReferenceDays::read)
                .flatMap(List::stream)
                .toList();
    }

    private static List<CalendarDay> read(int year) {
        List<CalendarDay> days = new ArrayList<>();
        try (InputStream file =
                ReferenceDays.class.getResourceAsStream("/reference/calendars/holidays_" + year + ".csv")) {
            if (file == null) {
                return days;
            }
            try (MappingIterator<Map<String, String>> rows = new CsvMapper()
                    .readerForMapOf(String.class)
                    .with(CsvSchema.emptySchema().withHeader())
                    .readValues(file)) {
                rows.forEachRemaining(row -> days.add(day(row)));
            }
            return days;
        } catch (IOException e) {
            throw new UncheckedIOException("The calendar of " + year + " cannot be read", e);
        }
    }

    private static CalendarDay day(Map<String, String> row) {
        return new CalendarDay(
                LocalDate.parse(of(row, "date")),
                CalendarDay.Kind.valueOf(of(row, "kind").toUpperCase(Locale.ROOT)),
                of(row, "name_zh"),
                of(row, "statutory_day").equals("yes"),
                CalendarDay.Scope.valueOf(of(row, "scope").toUpperCase(Locale.ROOT)),
                new CalendarDay.Notice(of(row, "instrument_id"), of(row, "basis_zh"), of(row, "confidence")));
    }

    private static String of(Map<String, String> row, String column) {
        String value = row.get(column);
        if (value == null) {
            throw new IllegalArgumentException("The calendar has no column " + column);
        }
        return value;
    }
}
