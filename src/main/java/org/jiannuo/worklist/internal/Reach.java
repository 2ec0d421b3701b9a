package org.jiannuo.worklist.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiannuo.security.SignedInUser;
import org.jiannuo.subjects.UnitSummary;
import org.jiannuo.subjects.Units;
import org.jspecify.annotations.Nullable;

/**
 * 可及单位. The units that a permission of the reader reaches today.
 *
 * @param everywhere whether it reaches every unit
 * @param units their ids
 */
record Reach(boolean everywhere, Set<String> units) {
    Reach {
        units = Set.copyOf(units);
    }

    /** Units are held in memory, so nothing is asked of the database. */
    static Reach of(SignedInUser user, String permission, Units units, LocalDate today) {
        if (!user.has(permission)) {
            return new Reach(false, Set.of());
        }
        List<String> all = units.active(today).stream()
                .filter(unit -> !unit.isGroup())
                .map(UnitSummary::id)
                .map(id -> id.slug())
                .toList();
        Set<String> reached =
                all.stream().filter(unit -> user.may(permission, unit)).collect(Collectors.toUnmodifiableSet());
        return new Reach(!all.isEmpty() && reached.size() == all.size(), reached);
    }

    boolean isNothing() {
        return !everywhere && units.isEmpty();
    }

    boolean isOneUnit() {
        return !everywhere && units.size() == 1;
    }

    /** As queries take it: null for all units. */
    @Nullable
    Set<String> filter() {
        return everywhere ? null : units;
    }
}
