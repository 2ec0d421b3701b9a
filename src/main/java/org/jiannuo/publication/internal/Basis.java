package org.jiannuo.publication.internal;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jiannuo.publication.PublicationDraft.SubjectKind;
import org.jiannuo.publication.PublicationKind;
import org.jspecify.annotations.Nullable;

/**
 * 公开依据. What may be shown on it, of whom, and for how long.
 *
 * @param categories {@code public} for every catalogue item that is public by itself, codes parted by semicolons, or
 *     empty for kinds without a category
 * @param minor whether minor severity may be shown when it is needed
 * @param regime beginning of the ids of {@code publication_terms.csv} that hold, or empty
 * @param lasts how long it lasts where no regime says so
 */
record Basis(
        String id,
        Set<PublicationKind> kinds,
        String categories,
        Set<SubjectKind> subjects,
        boolean minor,
        String regime,
        Length lasts,
        Source source) {
    private static final List<Basis> ALL =
            Reference.rows("bases").stream().map(Basis::of).toList();

    /** Where it is written. */
    record Source(String instrument, String article, String text) {}

    /** A length in months or years; none when the amount is 0. */
    record Length(int amount, ChronoUnit unit) {
        static Length of(String amount, String unit) {
            return new Length(
                    amount.isEmpty() ? 0 : Integer.parseInt(amount),
                    unit.equals("year") ? ChronoUnit.YEARS : ChronoUnit.MONTHS);
        }

        /** The corresponding day, else the last day of the month (Civil Code 202). */
        @Nullable
        LocalDate after(LocalDate day) {
            return amount == 0 ? null : day.plus(amount, unit);
        }
    }

    static Optional<Basis> find(String id) {
        return ALL.stream().filter(basis -> basis.id.equals(id)).findFirst();
    }

    /** Those that a kind may rest on. */
    static List<Basis> of(PublicationKind kind) {
        return ALL.stream().filter(basis -> basis.kinds.contains(kind)).toList();
    }

    static Basis of(Map<String, String> row) {
        return new Basis(
                text(row, "id"),
                words(row, "kinds").stream()
                        .map(PublicationKind::valueOf)
                        .collect(java.util.stream.Collectors.toUnmodifiableSet()),
                text(row, "categories"),
                words(row, "subjects").stream()
                        .map(SubjectKind::valueOf)
                        .collect(java.util.stream.Collectors.toUnmodifiableSet()),
                text(row, "minor").equals("needed"),
                text(row, "regime"),
                Length.of(text(row, "lasts"), text(row, "lasts_unit")),
                new Source(text(row, "instrument_id"), text(row, "article"), text(row, "text_zh")));
    }

    /** @param scope default scope of the category in the catalogue; empty when it has none or is unknown */
    boolean allowsCategory(String category, String scope) {
        return switch (categories) {
            case "" -> true;
            case "public" -> scope.equals("public");
            default -> List.of(categories.split(";")).contains(category);
        };
    }

    private static List<String> words(Map<String, String> row, String column) {
        return List.of(text(row, column).split(";"));
    }

    private static String text(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }
}
