package org.jiannuo.accounts.internal;

import java.util.List;
import org.jiannuo.accounts.AccountId;
import org.jiannuo.accounts.Accounts;
import org.jiannuo.accounts.Role;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Signature;
import org.jiannuo.subjects.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The accounts as the other modules see them. */
@Component
class AccountRegister implements Accounts {
    private static final String REQUEST = "demonstration";

    private final KeepAccounts accounts;
    private final GrantRoles roles;
    private final BusinessClock clock;
    private final boolean demonstration;

    AccountRegister(
            KeepAccounts accounts, GrantRoles roles, BusinessClock clock, @Value("${jiannuo.start:}") String start) {
        this.accounts = accounts;
        this.roles = roles;
        this.clock = clock;
        this.demonstration = start.equals("demo");
    }

    @Override
    public Decision<Opened> open(NewAccount account, Signature by) {
        return accounts.open(account, by);
    }

    @Override
    public Decision<AccountId> close(AccountId account, String reason, Signature by) {
        return accounts.close(account, reason, by);
    }

    @Override
    public Decision<GrantId> grant(NewGrant grant, Signature by) {
        return roles.grant(grant, by);
    }

    @Override
    public Decision<GrantId> confirm(GrantId grant, Signature by) {
        return roles.confirm(grant, by);
    }

    @Override
    public Decision<GrantId> revoke(GrantId grant, String reason, Signature by) {
        return roles.revoke(grant, reason, by);
    }

    @Override
    @Transactional
    public AccountId openForDemonstration(
            NewAccount account, String password, List<Role> wanted, @Nullable UnitId scope) {
        if (!demonstration) {
            throw new IllegalStateException("Accounts with known passwords exist in demonstration registers only.");
        }
        Signature platform = Signature.ofPlatform(clock.now());
        AccountId id = accounts.openForDemonstration(account, password, platform);
        for (Role role : wanted) {
            var wish =
                    new NewGrant(id, role, scope, clock.today(), clock.today().plusMonths(6), REQUEST, REQUEST);
            GrantId grant = roles.grant(wish, platform).orThrow();
            roles.confirm(grant, platform).orThrow();
        }
        return id;
    }
}
