package org.jiannuo.intake.internal;

import java.time.LocalDate;
import java.util.Optional;
import org.jiannuo.formats.Formats;
import org.jiannuo.formats.RecordFormat;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.statutes.Statutes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The formats as they are today, with what the county has changed in the reference data. */
@Component
class FormatBook {
    private final Statutes statutes;
    private final BusinessClock clock;
    private volatile @Nullable Read read;

    FormatBook(Statutes statutes, BusinessClock clock) {
        this.statutes = statutes;
        this.clock = clock;
    }

    private record Read(LocalDate day, long version, Formats formats) {}

    Formats today() {
        LocalDate day = clock.today();
        long version = statutes.rows("record_format_code_lists", day).stream()
                .mapToLong(row -> row.version())
                .max()
                .orElse(0);
        Read known = read;
        if (known == null || !known.day().equals(day) || known.version() != version) {
            known = new Read(day, version, Formats.of(table -> statutes.rows(table, day)));
            read = known;
        }
        return known.formats();
    }

    Optional<RecordFormat> find(String id) {
        return today().find(id);
    }
}
