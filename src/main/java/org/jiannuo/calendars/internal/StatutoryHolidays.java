package org.jiannuo.calendars.internal;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jiannuo.calendars.CalendarDay;

/** The holidays of the Holiday Rule, of which the notice of a year leaves out none. */
final class StatutoryHolidays {
    private static final List<Map<String, String>> HOLIDAYS = read();

    private StatutoryHolidays() {}

    /** Names of the holidays that these days do not arrange. */
    static List<String> missing(List<CalendarDay> days) {
        return HOLIDAYS.stream()
                .map(row -> row.getOrDefault("name_zh", ""))
                .filter(name -> days.stream()
                        .noneMatch(day -> day.kind() == CalendarDay.Kind.HOLIDAY
                                && day.name().contains(name)))
                .toList();
    }

    private static List<Map<String, String>> read() {
        try (InputStream file =
                        StatutoryHolidays.class.getResourceAsStream("/reference/calendars/statutory_holidays.csv");
                MappingIterator<Map<String, String>> rows = new CsvMapper()
                        .readerForMapOf(String.class)
                        .with(CsvSchema.emptySchema().withHeader())
                        .readValues(file)) {
            return rows.readAll();
        } catch (IOException e) {
            throw new UncheckedIOException("The holidays of the Holiday Rule cannot be read", e);
        }
    }
}
