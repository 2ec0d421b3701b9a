package org.jiannuo.accounts.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jiannuo.accounts.AccountId;
import org.jiannuo.accounts.Accounts.GrantId;
import org.jiannuo.accounts.Accounts.NewGrant;
import org.jiannuo.accounts.Role;
import org.jiannuo.accounts.internal.AccountStore.Account;
import org.jiannuo.accounts.internal.GrantStore.Grant;
import org.jiannuo.database.Identities;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.kernel.Rule;
import org.jiannuo.kernel.Signature;
import org.jiannuo.settings.Settings;
import org.jiannuo.subjects.UnitId;
import org.jiannuo.subjects.Units;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 授权. Roles are asked for by one administrator and confirmed by another. */
@Component
class GrantRoles {
    private final AccountStore accounts;
    private final GrantStore grants;
    private final Sessions sessions;
    private final Settings settings;
    private final Units units;
    private final BusinessClock clock;

    GrantRoles(
            AccountStore accounts,
            GrantStore grants,
            Sessions sessions,
            Settings settings,
            Units units,
            BusinessClock clock) {
        this.accounts = accounts;
        this.grants = grants;
        this.sessions = sessions;
        this.settings = settings;
        this.units = units;
        this.clock = clock;
    }

    @Transactional
    Decision<GrantId> grant(NewGrant wish, Signature by) {
        List<Refusal> because = new ArrayList<>(ownPart(by, Role.SECURITY_ADMIN));
        Optional<Account> found = accounts.find(wish.account()).filter(account -> account.isOpenOn(clock.today()));
        if (found.isEmpty()) {
            because.add(AccountRules.OPEN.brokenAt("account"));
            return Decision.refused(because);
        }
        Account account = found.get();
        notHimself(account, by).ifPresent(because::add);
        because.addAll(content(wish));
        grants.endExpired(account.person(), clock.today(), clock.now());
        grants.release();
        Role.Side side = grants.stand(account.person(), wish.role().side());
        if (side != wish.role().side()) {
            boolean bothAdministrators =
                    side != Role.Side.BUSINESS && wish.role().isAdministrator();
            Rule rule = bothAdministrators ? AccountRules.ONE_OF_THREE : AccountRules.NO_BUSINESS;
            because.add(rule.brokenAt("role", account.name()));
        }
        if (grants.live(account.id()).stream().anyMatch(grant -> isSame(grant, wish))) {
            because.add(AccountRules.GRANTED_ONCE.brokenAt("role"));
        }
        if (!because.isEmpty()) {
            return Decision.refused(because);
        }
        UUID id = Identities.next();
        grants.add(pending(id, account, wish, by), actor(by));
        return Decision.accepted(new GrantId(id));
    }

    private List<Refusal> content(NewGrant wish) {
        List<Refusal> because = new ArrayList<>();
        LocalDate latest = wish.from().plusDays(longestDays());
        LocalDate today = clock.today();
        if (wish.until().isBefore(wish.from())
                || wish.until().isBefore(today)
                || wish.until().isAfter(latest)) {
            because.add(AccountRules.GRANT_ENDS.brokenAt("until", longestDays()));
        }
        if (wish.request().isBlank() || wish.approver().isBlank()) {
            because.add(AccountRules.REQUESTED.brokenAt("request"));
        }
        UnitId scope = wish.scope();
        if (scope != null && units.unitAsOf(scope, today).isEmpty()) {
            because.add(AccountRules.UNIT.brokenAt("scope", scope.slug()));
        }
        return because;
    }

    private static boolean isSame(Grant grant, NewGrant wish) {
        return grant.role() == wish.role()
                && Objects.equals(grant.scope(), wish.scope())
                && !wish.from().isAfter(grant.until())
                && !grant.from().isAfter(wish.until());
    }

    private static Grant pending(UUID id, Account account, NewGrant wish, Signature by) {
        return new Grant(
                id,
                account.id(),
                account.person(),
                wish.role(),
                wish.scope(),
                wish.from(),
                wish.until(),
                wish.request().strip(),
                wish.approver().strip(),
                by.at(),
                by.account(),
                by.person(),
                null,
                null,
                null,
                null);
    }

    /** How long a grant may run. */
    int longestDays() {
        return settings.number("grant.longest-days");
    }

    @Transactional
    Decision<GrantId> confirm(GrantId id, Signature by) {
        List<Refusal> because = new ArrayList<>(ownPart(by, Role.SYSTEM_ADMIN));
        Optional<Grant> grant = grants.lock(id.value());
        if (grant.isEmpty() || !grant.get().isPending()) {
            because.add(AccountRules.STILL_PENDING.broken());
            return Decision.refused(because);
        }
        accounts.find(grant.get().account())
                .flatMap(account -> notHimself(account, by))
                .ifPresent(because::add);
        if (grant.get().granter().equals(actor(by).person()) && !by.isPlatform()) {
            because.add(AccountRules.TWO_PEOPLE.broken());
        }
        if (!because.isEmpty()) {
            return Decision.refused(because);
        }
        grants.confirm(id.value(), actor(by));
        sessions.forget();
        return Decision.accepted(id);
    }

    @Transactional
    Decision<GrantId> revoke(GrantId id, String reason, Signature by) {
        List<Refusal> because = new ArrayList<>();
        Optional<Grant> found = grants.lock(id.value()).filter(grant -> grant.endedAt() == null);
        if (found.isEmpty()) {
            because.add(AccountRules.STILL_PENDING.broken());
            return Decision.refused(because);
        }
        Grant grant = found.get();
        // Who confirms may also decline to; only who grants may end what is in force.
        because.addAll(ownPart(by, Role.SECURITY_ADMIN, grant.isPending() ? Role.SYSTEM_ADMIN : Role.SECURITY_ADMIN));
        accounts.find(grant.account())
                .flatMap(account -> notHimself(account, by))
                .ifPresent(because::add);
        if (reason.isBlank()) {
            because.add(AccountRules.REASON.brokenAt("reason"));
        }
        if (isLastAdministrator(grant)) {
            because.add(AccountRules.LAST_ADMINISTRATOR.broken());
        }
        if (!because.isEmpty()) {
            return Decision.refused(because);
        }
        end(grant, reason.strip(), by);
        return Decision.accepted(id);
    }

    private void end(Grant grant, String reason, Signature by) {
        grants.end(grant.id(), reason, by.account(), by.at());
        grants.release();
        sessions.forget();
    }

    /** Ends every grant of an account that is being closed. */
    void endAll(Account account, String reason, Signature by) {
        grants.live(account.id()).forEach(grant -> grants.end(grant.id(), reason, by.account(), by.at()));
        grants.release();
        sessions.forget();
    }

    /** Ends what has expired by now. */
    @Transactional
    void endExpired() {
        grants.endExpired(null, clock.today(), clock.now());
        grants.release();
        sessions.forget();
    }

    /** Whether without this grant nobody would be left in an administrator's role. */
    boolean isLastAdministrator(Grant grant) {
        LocalDate today = clock.today();
        return grant.role().isAdministrator()
                && grant.isInForceOn(today)
                && grants.inForce(List.of(grant.role()), today).stream()
                        .allMatch(other -> other.account().equals(grant.account()));
    }

    /** Refuses what is not the part of the administrator who signs; the platform itself may start a register. */
    List<Refusal> ownPart(Signature by, Role... parts) {
        boolean his = by.isPlatform()
                || grants.live(new AccountId(by.account())).stream()
                        .filter(grant -> grant.isInForceOn(clock.today()))
                        .anyMatch(grant -> List.of(parts).contains(grant.role()));
        return his ? List.of() : List.of(AccountRules.OWN_PART.broken());
    }

    private Optional<Refusal> notHimself(Account account, Signature by) {
        boolean himself = actor(by).person().equals(account.person().value());
        return himself ? Optional.of(AccountRules.NOT_HIMSELF.brokenAt("account")) : Optional.empty();
    }

    private GrantStore.Actor actor(Signature by) {
        UUID person = by.isPlatform()
                ? Signature.PLATFORM
                : accounts.find(new AccountId(by.account()))
                        .map(account -> account.person().value())
                        .orElseThrow(() -> new IllegalStateException("A signature without an account: " + by));
        return new GrantStore.Actor(by.account(), person, by.person(), by.at());
    }
}
