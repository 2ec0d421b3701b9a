package org.jiannuo.accounts.internal;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jiannuo.accounts.AccountId;
import org.jiannuo.accounts.Accounts;
import org.jiannuo.accounts.Accounts.GrantId;
import org.jiannuo.accounts.Accounts.NewAccount;
import org.jiannuo.accounts.Accounts.NewGrant;
import org.jiannuo.accounts.Accounts.Opened;
import org.jiannuo.accounts.Role;
import org.jiannuo.accounts.internal.AccountStore.Account;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Signature;
import org.jiannuo.subjects.UnitId;
import org.springframework.boot.test.context.TestComponent;

/** Accounts of fictional people, each test with its own. */
@TestComponent
class AccountsFixtures {
    static final UnitId OFFICE = new UnitId("credit-office");

    private final Accounts accounts;
    private final AccountStore store;
    private final KeepAccounts keep;
    private final BusinessClock clock;

    AccountsFixtures(Accounts accounts, AccountStore store, KeepAccounts keep, BusinessClock clock) {
        this.accounts = accounts;
        this.store = store;
        this.keep = keep;
        this.clock = clock;
    }

    Signature platform() {
        return Signature.ofPlatform(clock.now());
    }

    NewAccount wish(String name) {
        String login = "t" + UUID.randomUUID().toString().substring(0, 12).toLowerCase(Locale.ROOT);
        return new NewAccount(login, null, name, OFFICE, null);
    }

    Opened open(String name) {
        return accounts.open(wish(name), platform()).orThrow();
    }

    /** Somebody with a role in force and a password that is not a one-time one. */
    Person person(String name, Role role) {
        Person person = person(name);
        GrantId grant = accounts.grant(wish(person.id(), role), platform()).orThrow();
        accounts.confirm(grant, platform()).orThrow();
        return person;
    }

    Person person(String name) {
        String password = "Plan-2026-ok";
        NewAccount wish = wish(name);
        AccountId id = keep.openForDemonstration(wish, password, platform());
        return new Person(id, wish.login(), password, name);
    }

    NewGrant wish(AccountId account, Role role) {
        LocalDate today = clock.today();
        return new NewGrant(account, role, null, today, today.plusDays(30), "测〔2026〕1号", "李四测");
    }

    Decision<GrantId> grant(Person to, Role role, Person by) {
        return accounts.grant(wish(to.id(), role), by.sign(clock));
    }

    Account row(AccountId id) {
        return store.find(id).orElseThrow();
    }

    /** Somebody who can log in. */
    record Person(AccountId id, String login, String password, String name) {
        Signature sign(BusinessClock clock) {
            return new Signature(id.value(), name, OFFICE.slug(), "", clock.now());
        }
    }
}
