package org.jiannuo.statutes;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jiannuo.calendars.Extension;
import org.jiannuo.calendars.Term;
import org.jiannuo.calendars.TermUnit;
import org.jspecify.annotations.Nullable;

/** Makes time limits of rows of the reference data. */
final class ReferenceLimits {
    private ReferenceLimits() {}

    /** The limits among rows of reference tables, with their nature from the table {@code lasting_terms}. */
    static List<TimeLimit> of(Collection<ReferenceRow> rows) {
        Map<String, String> lasting = rows.stream()
                .filter(row -> row.table().equals("lasting_terms"))
                .collect(toMap(ReferenceRow::key, row -> row.text("nature"), (_, newer) -> newer));
        return rows.stream()
                .filter(row -> row.table().equals("time_limits"))
                .map(row -> limit(row, lasting.getOrDefault(row.key(), TimeLimit.DEADLINE)))
                .toList();
    }

    /** A limit from the columns of the reference data. */
    private static TimeLimit limit(ReferenceRow row, String nature) {
        return new TimeLimit(
                new LimitId(row.text("id")),
                row.appliesFrom(),
                row.text("module"),
                term(row, nature),
                extension(row),
                nature,
                words(row),
                basis(row));
    }

    private static Term term(ReferenceRow row, String nature) {
        TermUnit unit = unit(row.text("unit"));
        if (unit == TermUnit.FIXED_DATE) {
            return Term.yearlyBy(MonthDay.parse("--" + row.text("amount")));
        }
        Term term = Term.of(
                Integer.parseInt(row.text("amount")),
                unit,
                Term.Direction.valueOf(row.text("direction").toUpperCase(Locale.ROOT)),
                Term.Counting.valueOf(row.text("count_direction").toUpperCase(Locale.ROOT)));
        return nature.equals(TimeLimit.DEADLINE) ? term : term.staying();
    }

    private static @Nullable Extension extension(ReferenceRow row) {
        String amount = row.text("extension_amount");
        return amount.isEmpty() ? null : new Extension(Integer.parseInt(amount), unit(row.text("extension_unit")));
    }

    private static TimeLimit.Words words(ReferenceRow row) {
        return new TimeLimit.Words(
                row.text("what_zh"),
                row.text("what_en"),
                row.text("counted_from"),
                row.text("counted_from_zh"),
                row.text("actor"),
                row.text("actor_zh"),
                row.text("suspensions_zh"),
                row.text("day_rule_zh"),
                parts(row.text("handbook_id"), ";"));
    }

    private static Basis basis(ReferenceRow row) {
        return new Basis(
                parts(row.text("instrument_id"), "\\+").stream()
                        .map(InstrumentId::new)
                        .toList(),
                row.text("basis_zh"),
                row.text("article"),
                day(row, "valid_from"),
                day(row, "valid_to"),
                row.text("binding"),
                Confidence.ofCode(row.text("confidence")));
    }

    private static TermUnit unit(String code) {
        return TermUnit.ofCode(code).orElseThrow(() -> new IllegalArgumentException("No unit " + code));
    }

    private static List<String> parts(String joined, String by) {
        return joined.isEmpty() ? List.of() : Arrays.asList(joined.split(by));
    }

    private static @Nullable LocalDate day(ReferenceRow row, String column) {
        String text = row.text(column);
        return text.isEmpty() ? null : LocalDate.parse(text);
    }
}
