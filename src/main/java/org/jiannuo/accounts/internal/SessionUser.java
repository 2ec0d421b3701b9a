package org.jiannuo.accounts.internal;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jiannuo.accounts.Officers;
import org.jiannuo.accounts.internal.SessionStore.Held;
import org.jiannuo.accounts.internal.SessionStore.Reading;
import org.jiannuo.security.SignedInUser;
import org.jiannuo.subjects.UnitId;
import org.jiannuo.subjects.UnitSummary;
import org.jiannuo.subjects.Units;

/** The person behind a session, with what he may today. */
final class SessionUser implements SignedInUser {
    /** What has to be done first; until then nothing else is permitted. */
    enum Duty {
        NOTHING,
        CHANGE_PASSWORD,
        SET_UP_CODE
    }

    private final Reading reading;
    private final List<Held> roles;
    private final Duty duty;
    private final RolePermissions table;
    private final Units units;
    private final LocalDate today;
    private final Set<String> permissions = new TreeSet<>();

    SessionUser(Reading reading, List<Held> roles, Duty duty, RolePermissions table, Units units, LocalDate today) {
        this.reading = reading;
        this.roles = roles;
        this.duty = duty;
        this.table = table;
        this.units = units;
        this.today = today;
        if (duty == Duty.NOTHING) {
            roles.forEach(held -> permissions.addAll(table.of(held.role())));
        }
    }

    Duty duty() {
        return duty;
    }

    List<Held> roles() {
        return roles;
    }

    Officers.Officer officer() {
        return new Officers.Officer(reading.account(), reading.person(), reading.name(), reading.unit());
    }

    @Override
    public UUID account() {
        return reading.account().value();
    }

    @Override
    public String name() {
        return reading.name();
    }

    @Override
    public String unit() {
        return reading.unit().slug();
    }

    @Override
    public String unitName() {
        return units.find(reading.unit()).map(UnitSummary::shortName).orElse(unit());
    }

    @Override
    public String capacity() {
        return roles.stream().map(held -> held.role().code()).findFirst().orElse("");
    }

    @Override
    public Set<String> permissions() {
        return permissions;
    }

    @Override
    public boolean may(String permission, String unit) {
        return UnitId.isSlug(unit) && may(permission, new UnitId(unit));
    }

    boolean may(String permission, UnitId unit) {
        if (!permissions.contains(permission)) {
            return false;
        }
        List<UnitId> above = units.superiors(unit, today);
        return roles.stream()
                .anyMatch(held ->
                        table.has(held.role(), permission) && (held.scope() == null || above.contains(held.scope())));
    }

    Officers.Scope scope(String permission) {
        Set<UnitId> reached = new HashSet<>();
        for (Held held : roles) {
            if (permissions.contains(permission) && table.has(held.role(), permission)) {
                UnitId top = held.scope();
                if (top == null) {
                    return new Officers.Scope(true, Set.of());
                }
                reached.addAll(units.subtree(top, today));
            }
        }
        return new Officers.Scope(false, reached);
    }
}
