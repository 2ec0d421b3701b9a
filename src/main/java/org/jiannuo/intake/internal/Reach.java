package org.jiannuo.intake.internal;

import java.util.List;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.County;
import org.jiannuo.security.SignedInUser;
import org.jiannuo.subjects.UnitId;
import org.jiannuo.subjects.UnitSummary;
import org.jiannuo.subjects.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which units a user reaches, and what they are called. */
@Component
record Reach(Units units, BusinessClock clock, County county) {

    /** A unit that may be chosen. */
    record Choice(String id, String name) {}

    /** The units that a permission reaches. */
    List<Choice> choices(SignedInUser user, String permission) {
        return units.active(clock.today()).stream()
                .filter(unit ->
                        !unit.isGroup() && user.may(permission, unit.id().slug()))
                .map(unit -> new Choice(unit.id().slug(), unit.shortName()))
                .toList();
    }

    /** The units that a permission reaches; null when it reaches all of them. */
    @Nullable
    List<String> reached(SignedInUser user, String permission) {
        List<UnitSummary> all = units.active(clock.today()).stream()
                .filter(unit -> !unit.isGroup())
                .toList();
        List<String> reached = all.stream()
                .map(unit -> unit.id().slug())
                .filter(unit -> user.may(permission, unit))
                .toList();
        return reached.size() == all.size() ? null : reached;
    }

    String name(String unit) {
        return UnitId.isSlug(unit)
                ? units.find(new UnitId(unit)).map(UnitSummary::shortName).orElse(unit)
                : unit;
    }
}
