package org.jiannuo.statutes;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jiannuo.calendars.Extension;
import org.jiannuo.calendars.Term;
import org.jiannuo.calendars.TermUnit;
import org.jspecify.annotations.Nullable;

/** The limits of {@code reference/statutes/time_limits.csv}. */
final class ReferenceLimits {
    private ReferenceLimits() {}

    static List<TimeLimit> read() {
        Map<String, String> lasting =
                rows("lasting_terms.csv").stream().collect(toMap(row -> row.get("limit_id"), row -> row.get("nature")));
        return rows("time_limits.csv").stream()
                .map(row -> limit(row, lasting.getOrDefault(row.get("id"), TimeLimit.DEADLINE)))
                .toList();
    }

    /** The rows of a file of this module; absent values are empty texts. */
    static List<Map<String, String>> rows(String file) {
        try (InputStream in = ReferenceLimits.class.getResourceAsStream("/reference/statutes/" + file)) {
            if (in == null) {
                throw new IllegalStateException("The program has no file " + file);
            }
            try (MappingIterator<Map<String, String>> rows = new CsvMapper()
                    .readerForMapOf(String.class)
                    .with(CsvSchema.emptySchema().withHeader())
                    .readValues(in)) {
                return rows.readAll();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The reference data " + file + " cannot be read", e);
        }
    }

    /** A limit from the columns of the reference data. */
    static TimeLimit limit(Map<String, String> row, String nature) {
        LocalDate validFrom = day(row, "valid_from");
        return new TimeLimit(
                new LimitId(of(row, "id")),
                validFrom == null ? LocalDate.of(1, 1, 1) : validFrom,
                of(row, "module"),
                term(row, nature),
                extension(row),
                nature,
                words(row),
                basis(row, validFrom));
    }

    private static Term term(Map<String, String> row, String nature) {
        TermUnit unit = unit(of(row, "unit"));
        if (unit == TermUnit.FIXED_DATE) {
            return Term.yearlyBy(MonthDay.parse("--" + of(row, "amount")));
        }
        Term term = Term.of(
                Integer.parseInt(of(row, "amount")),
                unit,
                Term.Direction.valueOf(of(row, "direction").toUpperCase(Locale.ROOT)),
                Term.Counting.valueOf(of(row, "count_direction").toUpperCase(Locale.ROOT)));
        return nature.equals(TimeLimit.DEADLINE) ? term : term.staying();
    }

    private static @Nullable Extension extension(Map<String, String> row) {
        String amount = of(row, "extension_amount");
        return amount.isEmpty() ? null : new Extension(Integer.parseInt(amount), unit(of(row, "extension_unit")));
    }

    private static TimeLimit.Words words(Map<String, String> row) {
        return new TimeLimit.Words(
                of(row, "what_zh"),
                of(row, "what_en"),
                of(row, "counted_from"),
                of(row, "counted_from_zh"),
                of(row, "actor"),
                of(row, "actor_zh"),
                of(row, "suspensions_zh"),
                of(row, "day_rule_zh"),
                parts(of(row, "handbook_id"), ";"));
    }

    private static Basis basis(Map<String, String> row, @Nullable LocalDate validFrom) {
        return new Basis(
                parts(of(row, "instrument_id"), "\\+").stream()
                        .map(InstrumentId::new)
                        .toList(),
                of(row, "basis_zh"),
                of(row, "article"),
                validFrom,
                day(row, "valid_to"),
                of(row, "binding"),
                Confidence.ofCode(of(row, "confidence")));
    }

    private static TermUnit unit(String code) {
        return TermUnit.ofCode(code).orElseThrow(() -> new IllegalArgumentException("No unit " + code));
    }

    private static List<String> parts(String joined, String by) {
        return joined.isEmpty() ? List.of() : Arrays.asList(joined.split(by));
    }

    private static @Nullable LocalDate day(Map<String, String> row, String column) {
        String text = of(row, column);
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    private static String of(Map<String, String> row, String column) {
        String value = row.get(column);
        if (value == null) {
            throw new IllegalArgumentException("The reference data have no column " + column);
        }
        return value;
    }
}
