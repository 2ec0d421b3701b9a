package org.jiannuo.accounts.internal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiannuo.accounts.AccountId;
import org.jiannuo.accounts.Officers;
import org.jiannuo.accounts.Role;
import org.jiannuo.accounts.internal.AccountStore.Account;
import org.jiannuo.accounts.internal.GrantStore.Grant;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.security.CurrentUser;
import org.jiannuo.security.SignedInUser;
import org.jiannuo.subjects.UnitId;
import org.jiannuo.subjects.UnitSummary;
import org.jiannuo.subjects.Units;
import org.springframework.stereotype.Component;

/** The officers as the other modules see them. */
@Component
class OfficerRegister implements Officers {
    private final AccountStore accounts;
    private final GrantStore grants;
    private final RolePermissions permissions;
    private final Units units;
    private final BusinessClock clock;

    OfficerRegister(
            AccountStore accounts, GrantStore grants, RolePermissions permissions, Units units, BusinessClock clock) {
        this.accounts = accounts;
        this.grants = grants;
        this.permissions = permissions;
        this.units = units;
        this.clock = clock;
    }

    @Override
    public Optional<Officer> current() {
        return session().map(SessionUser::officer);
    }

    @Override
    public boolean may(String permission, UnitId unit) {
        return CurrentUser.find()
                .filter(user -> user.may(permission, unit.slug()))
                .isPresent();
    }

    @Override
    public Scope scope(String permission) {
        return session()
                .map(user -> user.scope(permission))
                .or(() -> CurrentUser.find().map(user -> asked(user, permission)))
                .orElseGet(() -> new Scope(false, Set.of()));
    }

    /** The scope of a user of another origin, found by asking for each unit. */
    private Scope asked(SignedInUser user, String permission) {
        List<UnitSummary> all = units.active(clock.today());
        // Asked on every page: who may in each unit is told without a set of them all.
        if (!all.isEmpty()
                && all.stream().allMatch(unit -> user.may(permission, unit.id().slug()))) {
            return new Scope(true, Set.of());
        }
        return new Scope(
                false,
                all.stream()
                        .map(UnitSummary::id)
                        .filter(unit -> user.may(permission, unit.slug()))
                        .collect(Collectors.toSet()));
    }

    private static Optional<SessionUser> session() {
        Optional<SignedInUser> user = CurrentUser.find();
        return user.filter(SessionUser.class::isInstance).map(SessionUser.class::cast);
    }

    @Override
    public List<Officer> holders(String permission, UnitId unit) {
        Set<Role> roles = permissions.rolesWith(permission);
        LocalDate today = clock.today();
        List<UnitId> above = units.superiors(unit, today);
        Set<AccountId> found = new LinkedHashSet<>();
        for (Grant grant : grants.inForce(roles, today)) {
            UnitId scope = grant.scope();
            if (scope == null || above.contains(scope)) {
                found.add(grant.account());
            }
        }
        return found.isEmpty()
                ? List.of()
                : accounts.findAll(found).stream().map(OfficerRegister::officer).toList();
    }

    @Override
    public Optional<Officer> find(AccountId account) {
        return accounts.find(account).map(OfficerRegister::officer);
    }

    @Override
    public Map<AccountId, String> names(Collection<AccountId> ids) {
        Map<AccountId, String> names = new LinkedHashMap<>();
        if (!ids.isEmpty()) {
            accounts.findAll(ids).forEach(account -> names.put(account.id(), account.name()));
        }
        return names;
    }

    private static Officer officer(Account account) {
        return new Officer(account.id(), account.person(), account.name(), account.unit());
    }
}
