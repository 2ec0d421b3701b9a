package org.jiannuo.publication.internal;

import java.time.LocalDate;
import java.util.List;
import org.jiannuo.publication.PublicationDraft.Severity;
import org.jiannuo.statutes.ReferenceRow;
import org.jspecify.annotations.Nullable;

/**
 * 公示期. How long something may be shown. It counts from the document, however late it is published; where an older
 * order held on the day of the document, the shorter term is taken.
 *
 * @param least last day of the shortest term, or null
 * @param most last day of the longest term, or null without an end
 * @param never whether it is not shown at all
 */
record ShownTerm(@Nullable LocalDate least, @Nullable LocalDate most, boolean never) {
    private static final String OLD_ORDER = "order58.";

    static ShownTerm of(
            Basis basis, Severity severity, @Nullable LocalDate decidedOn, LocalDate from, List<ReferenceRow> terms) {
        if (severity == Severity.NONE || basis.regime().isEmpty()) {
            return new ShownTerm(null, basis.lasts().after(from), false);
        }
        LocalDate start = decidedOn == null ? from : decidedOn;
        ReferenceRow row = find(terms, basis.regime() + severity.word());
        if (row == null) {
            return new ShownTerm(null, null, true);
        }
        LocalDate least = length(row, "publicity_min").after(start);
        LocalDate most = length(row, "publicity_max").after(start);
        String since = row.text("valid_from");
        if (!since.isEmpty() && start.isBefore(LocalDate.parse(since))) {
            ReferenceRow old = find(terms, OLD_ORDER + (severity == Severity.MINOR ? "minor" : "default"));
            if (old != null) {
                LocalDate before = length(old, "publicity_max").after(start);
                return new ShownTerm(least, earlier(most, before), before == null);
            }
        }
        return new ShownTerm(least, most, false);
    }

    /** The last day that is meant, kept within the law and within what the thing itself allows. */
    @Nullable
    LocalDate until(@Nullable LocalDate wanted, @Nullable LocalDate latest) {
        return earlier(earlier(wanted, most), latest);
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null) {
            return other;
        }
        return other == null || one.isBefore(other) ? one : other;
    }

    private static @Nullable ReferenceRow find(List<ReferenceRow> rows, String id) {
        return rows.stream().filter(row -> row.key().equals(id)).findFirst().orElse(null);
    }

    private static Basis.Length length(ReferenceRow row, String column) {
        return Basis.Length.of(row.text(column), row.text(column + "_unit"));
    }
}
