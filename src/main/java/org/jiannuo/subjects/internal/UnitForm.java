package org.jiannuo.subjects.internal;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jiannuo.subjects.UnitId;
import org.jspecify.annotations.Nullable;

/** What was typed about a unit; every field may be missing. */
public record UnitForm(
        @Nullable String name,
        @Nullable String shortName,
        @Nullable String unitClass,
        @Nullable String code,
        @Nullable String creditCode,
        @Nullable String superior,
        @Nullable String successor,
        @Nullable String second,
        @Nullable String third,
        @Nullable String fourth,
        @Nullable String alias,
        @Nullable String members,
        @Nullable String on,
        @Nullable String document) {

    static final UnitForm EMPTY =
            new UnitForm(null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    /** A field as text, empty when it is missing. */
    public static String text(@Nullable String field) {
        return field == null ? "" : field.strip();
    }

    static @Nullable String orNull(@Nullable String field) {
        return text(field).isEmpty() ? null : text(field);
    }

    static @Nullable UnitId unit(@Nullable String field) {
        return UnitId.isSlug(text(field)) ? new UnitId(text(field)) : null;
    }

    static Optional<LocalDate> day(@Nullable String field) {
        try {
            return Optional.of(LocalDate.parse(text(field)));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    /** Every successor of a split that was chosen. */
    List<UnitId> successors() {
        return Stream.of(successor, second, third, fourth)
                .map(UnitForm::unit)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .distinct()
                .toList();
    }
}
