package org.jiannuo.records.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.records.RecordDraft.Adjustment;
import org.jiannuo.records.RecordDraft.Effect;
import org.jiannuo.records.RecordDraft.Gravity;
import org.jiannuo.records.RecordDraft.Severity;
import org.jspecify.annotations.Nullable;

/** 失信程度. From what a decision says, the grade follows by tables; nobody guesses it. */
final class SeverityTable {
    private static final String BREACH = "gov.county";
    private static final String FIELD = "severity";

    /** @param usual what a kind of penalty gives by itself @param highest the highest that it can give with a reason */
    private record OfPenalty(Severity usual, Severity highest) {}

    /** One line of the matrix of breaches. @param below null for no end */
    private record OfLoss(BigDecimal from, @Nullable BigDecimal below, Map<Effect, Severity> byEffect) {
        boolean covers(BigDecimal loss) {
            return loss.compareTo(from) >= 0 && (below == null || loss.compareTo(below) < 0);
        }
    }

    private final Map<String, OfPenalty> penalties;
    private final List<OfLoss> breaches;

    private SeverityTable(Map<String, OfPenalty> penalties, List<OfLoss> breaches) {
        this.penalties = Map.copyOf(penalties);
        this.breaches = List.copyOf(breaches);
    }

    static SeverityTable of(List<ReferenceTables.Row> penalties, List<ReferenceTables.Row> breaches) {
        Map<String, OfPenalty> byKind = new HashMap<>();
        penalties.forEach(row -> byKind.put(
                row.text("penalty"),
                new OfPenalty(Severity.valueOf(row.upper("grade")), Severity.valueOf(row.upper("highest")))));
        return new SeverityTable(
                byKind,
                breaches.stream()
                        .map(row -> new OfLoss(
                                new BigDecimal(row.text("loss_from")),
                                row.text("loss_below").isEmpty() ? null : new BigDecimal(row.text("loss_below")),
                                new EnumMap<>(Map.of(
                                        Effect.SMALL, Severity.valueOf(row.upper("small")),
                                        Effect.WIDER, Severity.valueOf(row.upper("wider")),
                                        Effect.GRAVE, Severity.valueOf(row.upper("grave"))))))
                        .toList());
    }

    /** Whether a code is one of the kinds of penalty. */
    boolean isPenalty(String code) {
        return penalties.containsKey(code);
    }

    /** The grade, null where the item has none. Reasons against it are added to those given. */
    @Nullable
    Severity grade(CatalogueItem item, Gravity gravity, List<Refusal> reasons) {
        return switch (item.severityRule()) {
            case "none", "" -> null;
            case "minor", "general", "serious" -> fixed(item, gravity, reasons);
            default ->
                item.collected().term().equals(BREACH)
                        ? ofBreach(gravity, reasons)
                        : !gravity.penalties().isEmpty()
                                ? ofPenalties(gravity, reasons)
                                : byDecision(item, gravity, reasons);
        };
    }

    private static Severity fixed(CatalogueItem item, Gravity gravity, List<Refusal> reasons) {
        Severity grade = Severity.valueOf(item.severityRule().toUpperCase(java.util.Locale.ROOT));
        if (gravity.declared() != null && gravity.declared() != grade) {
            reasons.add(Rules.GRADE_DIFFERS.brokenAt(FIELD, grade.ordinal()));
        }
        return grade;
    }

    /** Without a table the deciding body gives the grade and says why. */
    private static @Nullable Severity byDecision(CatalogueItem item, Gravity gravity, List<Refusal> reasons) {
        boolean official = item.code().startsWith("P");
        if (gravity.declared() == null && item.isNegative() && !official) {
            reasons.add(Rules.GRADE_MISSING.brokenAt(FIELD));
        } else if (gravity.declared() != null && gravity.reason().isBlank() && !official) {
            reasons.add(Rules.GRADE_REASON.brokenAt("severityReason"));
        }
        return gravity.declared();
    }

    private @Nullable Severity ofPenalties(Gravity gravity, List<Refusal> reasons) {
        Severity usual = Severity.MINOR;
        Severity highest = Severity.MINOR;
        for (String kind : gravity.penalties()) {
            OfPenalty of = penalties.get(kind);
            if (of == null) {
                reasons.add(Rules.GRADE_MISSING.brokenAt("penalties"));
                return null;
            }
            usual = higher(usual, of.usual());
            highest = higher(highest, of.highest());
        }
        Severity declared = gravity.declared();
        if (declared == null || declared == usual) {
            return usual;
        }
        if (declared.compareTo(highest) > 0 || declared.compareTo(usual) < 0) {
            reasons.add(Rules.GRADE_DIFFERS.brokenAt(FIELD, usual.ordinal()));
        } else if (gravity.reason().isBlank()) {
            reasons.add(Rules.GRADE_REASON.brokenAt("severityReason"));
        }
        return declared;
    }

    private @Nullable Severity ofBreach(Gravity gravity, List<Refusal> reasons) {
        if (gravity.amount() == null || gravity.effect() == null) {
            reasons.add(Rules.GRADE_MISSING.brokenAt(gravity.amount() == null ? "amount" : "effect"));
            return gravity.declared();
        }
        BigDecimal loss = gravity.amount().yuan();
        Effect effect = gravity.effect();
        Severity grade = breaches.stream()
                .filter(line -> line.covers(loss))
                .findFirst()
                .map(line -> line.byEffect().get(effect))
                .orElse(Severity.SERIOUS);
        if (!gravity.adjustments().isEmpty() && gravity.reason().isBlank()) {
            reasons.add(Rules.GRADE_REASON.brokenAt("severityReason"));
        }
        Severity adjusted = adjusted(grade, gravity.adjustments());
        if (gravity.declared() != null && gravity.declared() != adjusted) {
            reasons.add(Rules.GRADE_DIFFERS.brokenAt(FIELD, adjusted.ordinal()));
        }
        return adjusted;
    }

    /** One up for what makes it worse, one down for a loss made good; never more than one. */
    private static Severity adjusted(Severity grade, Set<Adjustment> why) {
        List<Adjustment> up = new ArrayList<>(why);
        boolean down = up.remove(Adjustment.LOSS_RECOVERED);
        int step = (up.isEmpty() ? 0 : 1) - (down ? 1 : 0);
        int place = Math.clamp(grade.ordinal() + step, 0, Severity.values().length - 1);
        return Severity.values()[place];
    }

    private static Severity higher(Severity one, Severity other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
