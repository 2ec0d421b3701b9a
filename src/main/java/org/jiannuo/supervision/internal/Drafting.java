package org.jiannuo.supervision.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.obligations.ObligationStatus;
import org.jiannuo.obligations.ObligationSummary;

/** What makes a good notice and a good bulletin. Pure: what has to be looked up is handed in. */
final class Drafting {
    /** What fits on a few pages. */
    static final int LONGEST_TEXT = 4_000;
    /** What fits into a title. */
    static final int LONGEST_TITLE = 120;

    private Drafting() {}

    /**
     * The obligations that a notice names.
     *
     * @param known what the register says of them
     * @param unknown how many of those named the register does not know
     * @param taken those that already stand in another running notice
     */
    record Chosen(List<ObligationSummary> known, int unknown, Set<UUID> taken) {
        Chosen {
            known = List.copyOf(known);
            taken = Set.copyOf(taken);
        }
    }

    /**
     * The rules of a text.
     *
     * @param unit the unit of the notice
     */
    static List<Refusal> notice(Notice.Text text, Chosen chosen, String unit, LocalDate today) {
        List<Refusal> reasons = new ArrayList<>(complete(text));
        if (chosen.known().isEmpty() || chosen.unknown() > 0) {
            reasons.add(Rules.ONE_UNIT.brokenAt("obligation"));
        }
        Set<String> units = new HashSet<>();
        for (ObligationSummary obligation : chosen.known()) {
            units.add(obligation.unit());
            if (!isOverdue(obligation, today) && !isLate(obligation)) {
                reasons.add(Rules.NOT_OVERDUE.brokenAt("obligation", obligation.number()));
            }
            if (chosen.taken().contains(obligation.id().value())) {
                reasons.add(Rules.ALREADY_SUPERVISED.brokenAt("obligation", obligation.number()));
            }
        }
        if (!units.isEmpty() && !units.equals(Set.of(unit))) {
            reasons.add(Rules.ONE_UNIT.brokenAt("obligation"));
        }
        return reasons.stream().distinct().toList();
    }

    /** Whether every text is there. */
    static List<Refusal> complete(Notice.Text text) {
        List<Refusal> reasons = new ArrayList<>();
        said(reasons, "title", text.title(), LONGEST_TITLE);
        said(reasons, "addressee", text.addressee(), LONGEST_TITLE);
        said(reasons, "facts", text.facts(), LONGEST_TEXT);
        said(reasons, "basis", String.join("\n", text.basis()), LONGEST_TEXT);
        said(reasons, "demand", text.demand(), LONGEST_TEXT);
        return reasons;
    }

    private static void said(List<Refusal> reasons, String field, String said, int longest) {
        if (said.isBlank()) {
            reasons.add(Rules.INCOMPLETE.brokenAt(field));
        } else if (said.length() > longest) {
            reasons.add(Rules.TOO_LONG.brokenAt(field, longest));
        }
    }

    /** A sentence that must be said: a reply, a reason. */
    static List<Refusal> said(org.jiannuo.kernel.Rule missing, String field, String said) {
        if (said.isBlank()) {
            return List.of(missing.brokenAt(field));
        }
        return said.length() > LONGEST_TEXT ? List.of(Rules.TOO_LONG.brokenAt(field, LONGEST_TEXT)) : List.of();
    }

    /** The rules of a bulletin. */
    static List<Refusal> bulletin(Bulletin.Text text, List<Bulletin.Row> rows) {
        List<Refusal> reasons = new ArrayList<>();
        stated(reasons, "title", text.title(), LONGEST_TITLE);
        stated(reasons, "opening", text.opening(), LONGEST_TEXT);
        stated(reasons, "demand", text.demand(), LONGEST_TEXT);
        if (text.exception().length() > LONGEST_TEXT) {
            reasons.add(Rules.TOO_LONG.brokenAt("exception", LONGEST_TEXT));
        }
        if (rows.isEmpty()) {
            reasons.add(Rules.BULLETIN_INCOMPLETE.brokenAt("unit"));
        }
        if (text.exception().isBlank() && rows.stream().anyMatch(row -> row.secondOverdue() == 0)) {
            reasons.add(Rules.BULLETIN_TOO_EARLY.brokenAt("exception"));
        }
        return reasons;
    }

    private static void stated(List<Refusal> reasons, String field, String said, int longest) {
        if (said.isBlank()) {
            reasons.add(Rules.BULLETIN_INCOMPLETE.brokenAt(field));
        } else if (said.length() > longest) {
            reasons.add(Rules.TOO_LONG.brokenAt(field, longest));
        }
    }

    /** Whether it is owed, runs, and its due day has passed. */
    static boolean isOverdue(ObligationSummary obligation, LocalDate today) {
        return obligation.status().runs() && obligation.dueOn().isBefore(today);
    }

    /** Whether it was kept, but after its due day. */
    static boolean isLate(ObligationSummary obligation) {
        return obligation.status() == ObligationStatus.KEPT_LATE;
    }
}
