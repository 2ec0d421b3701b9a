package org.jiannuo.records.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jiannuo.records.LegalityGate.PublicTerm;
import org.jiannuo.records.RecordDraft.Severity;
import org.jspecify.annotations.Nullable;

/**
 * 公示期. How long a record may be public, from the day of its document. Where an older and the present regime both
 * hold, the subject gets the shorter remaining term.
 */
final class PublicationTerms {
    private static final String OLD_ORDER = "order58.";
    private static final String ORDER = "order36.";

    /**
     * One row of the table.
     *
     * @param grade lower case; {@code any} for all
     * @param never whether it is not published at all
     */
    private record Regime(
            String id,
            String grade,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Length least,
            Length most,
            Length repair,
            boolean never) {
        boolean holds(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
        }

        boolean isOf(Severity severity) {
            return grade.equals("any") || grade.equals(severity.name().toLowerCase(Locale.ROOT));
        }
    }

    /** A length in months or years; none when the amount is 0. */
    private record Length(int amount, boolean years) {
        static Length of(String amount, String unit) {
            return new Length(amount.matches("\\d+") ? Integer.parseInt(amount) : 0, unit.equals("year"));
        }

        /** The corresponding day, else the last day of the month (Civil Code 202). */
        @Nullable
        LocalDate from(LocalDate day) {
            return amount == 0 ? null : years ? day.plusYears(amount) : day.plusMonths(amount);
        }
    }

    private final List<Regime> regimes;

    private PublicationTerms(List<Regime> regimes) {
        this.regimes = List.copyOf(regimes);
    }

    /** @param unpublished words of the start rule that say that it is not published */
    static PublicationTerms of(List<ReferenceTables.Row> rows, Set<String> unpublished) {
        return new PublicationTerms(rows.stream()
                .map(row -> new Regime(
                        row.text("id"),
                        row.text("grade"),
                        day(row.text("valid_from")),
                        day(row.text("valid_to")),
                        Length.of(row.text("publicity_min"), row.text("publicity_min_unit")),
                        Length.of(row.text("publicity_max"), row.text("publicity_max_unit")),
                        Length.of(row.text("repair_after"), row.text("repair_after_unit")),
                        unpublished.contains(row.text("start_rule_zh"))))
                .toList());
    }

    private static @Nullable LocalDate day(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    /**
     * The term of a graded record.
     *
     * @param prefix beginning of the ids that hold for the item; {@code order} for the two orders of the ministry
     * @param special whether it lies in a field for which the old order had a longer term
     */
    PublicTerm of(String prefix, Severity severity, boolean special, LocalDate document) {
        if (!prefix.equals("order")) {
            return shortest(candidates(prefix, severity), document);
        }
        List<Regime> found = new ArrayList<>(candidates(ORDER, severity));
        Severity old = severity != Severity.MINOR && special
                ? Severity.SERIOUS
                : severity == Severity.MINOR ? Severity.MINOR : Severity.GENERAL;
        candidates(OLD_ORDER, old).stream()
                .filter(regime -> regime.holds(document))
                .forEach(found::add);
        return shortest(found, document);
    }

    private List<Regime> candidates(String prefix, Severity severity) {
        return regimes.stream()
                .filter(regime -> regime.id().startsWith(prefix) && regime.isOf(severity))
                .toList();
    }

    private static PublicTerm shortest(List<Regime> found, LocalDate document) {
        if (found.isEmpty() || found.stream().anyMatch(Regime::never)) {
            return PublicTerm.NOT_PUBLIC;
        }
        PublicTerm shortest = null;
        for (Regime regime : found) {
            PublicTerm term = term(regime, document);
            shortest = shortest == null ? term : shorter(shortest, term);
        }
        return shortest == null ? PublicTerm.NOT_PUBLIC : shortest;
    }

    private static PublicTerm term(Regime regime, LocalDate document) {
        LocalDate waiting = regime.repair().from(document);
        return new PublicTerm(
                regime.id(),
                regime.least().from(document),
                regime.most().from(document),
                waiting == null ? null : waiting.plusDays(1));
    }

    private static PublicTerm shorter(PublicTerm one, PublicTerm other) {
        boolean first =
                other.until() == null || (one.until() != null && !one.until().isAfter(other.until()));
        return new PublicTerm(
                first ? one.regime() : other.regime(),
                earlier(one.leastUntil(), other.leastUntil()),
                first ? one.until() : other.until(),
                earlier(one.repairFrom(), other.repairFrom()));
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || other == null ? null : one.isBefore(other) ? one : other;
    }
}
