package org.jiannuo.audit.internal;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.kernel.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are wanted.
 *
 * @param from first day, or null
 * @param to last day, or null
 * @param person name of the person or id of the account, or empty
 * @param unit id or name of the unit, or empty
 * @param event the event, or empty
 * @param outcome the outcome, or empty
 * @param rule a rule that refused, or empty
 * @param after the place in the list after which to go on, or null
 */
record EntryFilter(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        String person,
        String unit,
        String event,
        String outcome,
        String rule,
        @Nullable Place after) {
    static final Set<String> OUTCOMES = Set.of("done", "read", "refused", "denied", "failed");

    private static final Rule PLACE = Rule.of("AUD-01");
    private static final Rule DAY = Rule.of("AUD-02");
    private static final Rule OUTCOME = Rule.of("AUD-03");

    /** A place in the list: moment and id of the last entry shown. */
    record Place(Instant at, UUID id) {
        static Place read(String text) {
            int hyphen = text.indexOf('-');
            long micros = Long.parseLong(text.substring(0, hyphen));
            return new Place(
                    Instant.EPOCH.plus(micros, ChronoUnit.MICROS), UUID.fromString(text.substring(hyphen + 1)));
        }

        String text() {
            return ChronoUnit.MICROS.between(Instant.EPOCH, at) + "-" + id;
        }
    }

    /** A condition and its values. */
    record Condition(String sql, Map<String, Object> values) {}

    /** Reads what was typed. */
    static Decision<EntryFilter> read(EntryFilterForm form) {
        List<Refusal> because = new ArrayList<>();
        LocalDate from = day(form.from(), "from", because);
        LocalDate to = day(form.to(), "to", because);
        if (from != null && to != null && to.isBefore(from)) {
            because.add(DAY.brokenAt("to", form.to()));
        }
        if (!form.outcome().isEmpty() && !OUTCOMES.contains(form.outcome())) {
            because.add(OUTCOME.brokenAt("outcome", form.outcome()));
        }
        Place after = place(form.after(), because);
        return because.isEmpty()
                ? Decision.accepted(new EntryFilter(
                        from, to, form.person(), form.unit(), form.event(), form.outcome(), form.rule(), after))
                : Decision.refused(because);
    }

    Condition condition(String county) {
        List<String> parts = new ArrayList<>(List.of("county = :county"));
        Map<String, Object> values = new LinkedHashMap<>(Map.of("county", county));
        if (from != null) {
            parts.add("at >= :from");
            values.put("from", start(from));
        }
        if (to != null) {
            parts.add("at < :to");
            values.put("to", start(to.plusDays(1)));
        }
        String byWho = isId(person) ? "account = CAST(:person AS uuid)" : "person = :person";
        equal(parts, values, person, byWho, "person");
        equal(parts, values, unit, "(unit = :unit OR unit_name = :unit)", "unit");
        equal(parts, values, event, "event = :event", "event");
        equal(parts, values, outcome, "outcome = :outcome", "outcome");
        equal(parts, values, rule, "outcome NOT IN ('done', 'read') AND :rule = ANY (rules)", "rule");
        if (after != null) {
            parts.add("(at, id) < (:afterAt, :afterId)");
            values.put("afterAt", Timestamp.from(after.at()));
            values.put("afterId", after.id());
        }
        return new Condition(String.join(" AND ", parts), values);
    }

    private static void equal(
            List<String> parts, Map<String, Object> values, String wanted, String condition, String name) {
        if (!wanted.isEmpty()) {
            parts.add(condition);
            values.put(name, wanted);
        }
    }

    private static Timestamp start(LocalDate day) {
        return Timestamp.from(day.atStartOfDay(BusinessClock.ZONE).toInstant());
    }

    private static boolean isId(String text) {
        return text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    }

    private static @Nullable LocalDate day(String typed, String where, List<Refusal> because) {
        if (typed.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException e) {
            because.add(DAY.brokenAt(where, typed));
            return null;
        }
    }

    private static @Nullable Place place(String typed, List<Refusal> because) {
        if (typed.isEmpty()) {
            return null;
        }
        if (!typed.matches("\\d{1,17}-[0-9a-f-]{36}")) {
            because.add(PLACE.broken());
            return null;
        }
        try {
            return Place.read(typed);
        } catch (IllegalArgumentException e) {
            because.add(PLACE.broken());
            return null;
        }
    }
}
