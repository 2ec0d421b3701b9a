package org.jiannuo.statutes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jiannuo.calendars.RunningTerm;
import org.jiannuo.calendars.Suspension;
import org.jiannuo.calendars.WorkCalendar;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Rule;
import org.jspecify.annotations.Nullable;

/** All time limits in all their versions, at one moment; never changes. */
public final class LimitTable {
    /** STA-01. There is no limit with this id. Arguments: the id, ids that are like it. */
    public static final Rule UNKNOWN = Rule.of("STA-01");
    /** STA-02. The limit is not in force on the day of the event. Arguments: id, day, from, to, the limit that is. */
    public static final Rule NOT_IN_FORCE = Rule.of("STA-02");
    /** STA-03. The rule does not let this limit be extended. Argument: the id. */
    public static final Rule NOT_EXTENSIBLE = Rule.of("STA-03");

    private static final int ALIKE_AT_MOST = 5;

    private final NavigableMap<String, NavigableMap<LocalDate, TimeLimit>> limits = new TreeMap<>();

    private LimitTable(Collection<TimeLimit> all) {
        for (TimeLimit limit : all) {
            limits.computeIfAbsent(limit.id().value(), _ -> new TreeMap<>()).put(limit.appliesFrom(), limit);
        }
    }

    /** A table of these limits; of two versions that begin on one day the later in the list counts. */
    public static LimitTable of(Collection<TimeLimit> limits) {
        return new LimitTable(limits);
    }

    /** The limits among rows of reference tables, every version of them. */
    public static LimitTable ofRows(Collection<ReferenceRow> rows) {
        return of(ReferenceLimits.of(rows));
    }

    /** The limits of the reference data that comes with the program, without what a county has changed. */
    public static LimitTable bundled() {
        return ofRows(ReferenceRow.bundled());
    }

    /** The newest version of each limit, in the order of the ids. */
    public List<TimeLimit> all() {
        return limits.values().stream()
                .map(versions -> versions.lastEntry().getValue())
                .toList();
    }

    /** A limit in its newest version. */
    public Optional<TimeLimit> find(LimitId id) {
        return Optional.ofNullable(limits.get(id.value()))
                .map(versions -> versions.lastEntry().getValue());
    }

    /** The versions of a limit, the oldest first. */
    public List<TimeLimit> versions(LimitId id) {
        return List.copyOf(limits.getOrDefault(id.value(), new TreeMap<>()).values());
    }

    /** A limit in the version for events of a day; empty when it is not in force on that day. */
    public Optional<TimeLimit> find(LimitId id, LocalDate onDay) {
        return version(id, onDay).filter(limit -> limit.basis().isInForceOn(onDay));
    }

    /** As {@link TimeLimits#due}, over a calendar. */
    public Decision<LimitDue> due(
            WorkCalendar calendar, LimitId id, LocalDate from, List<Suspension> suspensions, boolean extended) {
        TimeLimit limit = find(id, from).orElse(null);
        if (limit == null) {
            return missing(id, from);
        }
        if (extended && limit.extension() == null) {
            return Decision.refused(NOT_EXTENSIBLE.brokenAt("extended", id.value()));
        }
        RunningTerm run = RunningTerm.of(limit.term(), from).suspended(suspensions);
        if (extended && limit.extension() != null) {
            run = run.extendedBy(limit.extension().amount(), limit.extension().unit());
        }
        return calendar.due(run).map(due -> new LimitDue(limit, due));
    }

    /** As {@link #due}, for an id as typed. */
    public Decision<LimitDue> dueAsTyped(WorkCalendar calendar, String id, RunningTerm typed, boolean extended) {
        return LimitId.isOne(id)
                ? due(calendar, new LimitId(id), typed.from(), typed.suspensions(), extended)
                : unknown(id);
    }

    /** The limit that replaces another for events of a day: the same id but for its year or {@code _old}. */
    public Optional<TimeLimit> successor(LimitId id, LocalDate onDay) {
        return limits.keySet().stream()
                .filter(other -> !other.equals(id.value()) && stem(other).equals(stem(id.value())))
                .flatMap(other -> find(new LimitId(other), onDay).stream())
                .findFirst();
    }

    private Optional<TimeLimit> version(LimitId id, LocalDate onDay) {
        NavigableMap<LocalDate, TimeLimit> versions = limits.get(id.value());
        if (versions == null) {
            return Optional.empty();
        }
        return Optional.of(Optional.ofNullable(versions.floorEntry(onDay))
                .orElse(versions.firstEntry())
                .getValue());
    }

    private <T> Decision<T> missing(LimitId id, LocalDate onDay) {
        TimeLimit limit = version(id, onDay).orElse(null);
        if (limit == null) {
            return unknown(id.value());
        }
        return Decision.refused(NOT_IN_FORCE.brokenAt(
                "limit",
                id.value(),
                onDay.toString(),
                text(limit.basis().validFrom()),
                text(limit.basis().validTo()),
                successor(id, onDay).map(other -> other.id().value()).orElse("-")));
    }

    private <T> Decision<T> unknown(String id) {
        List<String> alike = new ArrayList<>(limits.keySet());
        alike.removeIf(known -> !topic(known).equals(topic(id)) && !name(known).equals(name(id)));
        alike.sort(Comparator.comparingInt((String known) -> sharedStart(known, id))
                .reversed());
        String few = String.join(", ", alike.subList(0, Math.min(ALIKE_AT_MOST, alike.size())));
        return Decision.refused(UNKNOWN.brokenAt("limit", id, few.isEmpty() ? "-" : few));
    }

    private static int sharedStart(String one, String other) {
        int shared = 0;
        while (shared < Math.min(one.length(), other.length()) && one.charAt(shared) == other.charAt(shared)) {
            shared++;
        }
        return shared;
    }

    private static String topic(String id) {
        return id.substring(0, Math.max(0, id.indexOf('.')));
    }

    private static String name(String id) {
        return id.substring(id.indexOf('.') + 1);
    }

    private static String stem(String id) {
        return id.replaceFirst("_(old|\\d{4})$", "");
    }

    private static String text(@Nullable LocalDate day) {
        return day == null ? "-" : day.toString();
    }
}
