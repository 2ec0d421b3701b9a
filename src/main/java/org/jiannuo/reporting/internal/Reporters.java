package org.jiannuo.reporting.internal;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiannuo.subjects.UnitId;
import org.jiannuo.subjects.UnitSummary;
import org.jiannuo.subjects.Units;
import org.springframework.stereotype.Component;

/** 报送单位. Which units report every month, by their class. */
@Component
class Reporters {
    private final Units units;
    private final Set<String> classes = classes();

    Reporters(Units units) {
        this.units = units;
    }

    /** Those that exist on a day. */
    List<UnitSummary> on(LocalDate day) {
        return units.active(day).stream().filter(this::reports).toList();
    }

    boolean isReporter(String unit, LocalDate day) {
        return UnitId.isSlug(unit)
                && units.unitAsOf(new UnitId(unit), day).filter(this::reports).isPresent();
    }

    private boolean reports(UnitSummary unit) {
        return classes.contains(unit.unitClass().name());
    }

    private static Set<String> classes() {
        try (InputStream in = Reporters.class.getResourceAsStream("/reference/reporting/reporters.csv");
                MappingIterator<Map<String, String>> rows = new CsvMapper()
                        .readerForMapOf(String.class)
                        .with(CsvSchema.emptySchema().withHeader())
                        .readValues(Objects.requireNonNull(in))) {
            return rows.readAll().stream()
                    .filter(row -> "yes".equals(row.get("reports")))
                    .map(row -> Objects.requireNonNull(row.get("unit_class")))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
