package org.jiannuo.accounts.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jiannuo.accounts.AccountId;
import org.jiannuo.accounts.Accounts.NewAccount;
import org.jiannuo.accounts.Accounts.Opened;
import org.jiannuo.accounts.Role;
import org.jiannuo.accounts.internal.AccountStore.Account;
import org.jiannuo.accounts.internal.Sessions.SessionKeeping;
import org.jiannuo.database.Identities;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.kernel.Signature;
import org.jiannuo.subjects.People;
import org.jiannuo.subjects.PersonId;
import org.jiannuo.subjects.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens, resets and closes accounts: the part of the system administrator. */
@Component
class KeepAccounts {
    private static final Pattern LOGIN = Pattern.compile("[a-z][a-z0-9.-]{2,39}");

    private final AccountStore accounts;
    private final GrantRoles roles;
    private final GrantStore grants;
    private final SessionKeeping sessions;
    private final Subjects subjects;
    private final BusinessClock clock;

    KeepAccounts(
            AccountStore accounts,
            GrantRoles roles,
            GrantStore grants,
            SessionKeeping sessions,
            Subjects subjects,
            BusinessClock clock) {
        this.accounts = accounts;
        this.roles = roles;
        this.grants = grants;
        this.sessions = sessions;
        this.subjects = subjects;
        this.clock = clock;
    }

    @Transactional
    Decision<Opened> open(NewAccount wish, Signature by) {
        List<Refusal> because = new ArrayList<>(roles.ownPart(by, Role.SYSTEM_ADMIN));
        String login = wish.login().strip().toLowerCase(Locale.ROOT);
        because.addAll(check(wish, login));
        if (!because.isEmpty()) {
            return Decision.refused(because);
        }
        String password = sessions.passwords().oneTime();
        Account account = newAccount(wish, login, password, true, by);
        accounts.add(account, by.account());
        return Decision.accepted(new Opened(account.id(), password));
    }

    /** Opens an account whose password everybody knows. */
    @Transactional
    AccountId openForDemonstration(NewAccount wish, String password, Signature by) {
        Account account = newAccount(wish, wish.login(), password, false, by);
        accounts.add(account, by.account());
        return account.id();
    }

    private List<Refusal> check(NewAccount wish, String login) {
        List<Refusal> because = new ArrayList<>();
        if (!LOGIN.matcher(login).matches()) {
            because.add(AccountRules.LOGIN_FORM.brokenAt("login"));
        } else if (accounts.find(login).isPresent()) {
            because.add(AccountRules.LOGIN_FREE.brokenAt("login", login));
        }
        if (subjects.units().unitAsOf(wish.unit(), clock.today()).isEmpty()) {
            because.add(AccountRules.UNIT.brokenAt("unit", wish.unit().slug()));
        }
        PersonId person = wish.person();
        boolean known = person == null
                ? !wish.personName().isBlank()
                : subjects.people().find(person).isPresent();
        if (!known) {
            because.add(AccountRules.PERSON.brokenAt("person"));
        }
        if (person != null && accounts.openOf(person).isPresent()) {
            because.add(AccountRules.ONE_ACCOUNT.brokenAt("person"));
        }
        LocalDate lastDay = wish.lastDay();
        if (lastDay != null && lastDay.isBefore(clock.today())) {
            because.add(AccountRules.GRANT_ENDS.brokenAt("lastDay", 0));
        }
        return because;
    }

    private Account newAccount(NewAccount wish, String login, String password, boolean oneTime, Signature by) {
        PersonId known = wish.person();
        PersonId person = known != null
                ? known
                : subjects.people().register(wish.personName(), by).orThrow();
        String name = subjects.people().find(person).map(People.Person::name).orElseThrow();
        return new Account(
                new AccountId(Identities.next()),
                login,
                person,
                name,
                wish.unit(),
                sessions.passwords().hash(password),
                oneTime,
                clock.now(),
                0,
                null,
                null,
                0,
                wish.lastDay(),
                !oneTime,
                clock.now(),
                null,
                null,
                null);
    }

    /** Gives an account a new one-time password, and takes its second factor away when it was lost. */
    @Transactional
    Decision<Opened> reset(AccountId id, boolean codeToo, Signature by) {
        List<Refusal> because = new ArrayList<>(roles.ownPart(by, Role.SYSTEM_ADMIN));
        Optional<Account> found = accounts.lock(id).filter(account -> account.closedAt() == null);
        if (found.isEmpty()) {
            because.add(AccountRules.OPEN.brokenAt("account"));
            return Decision.refused(because);
        }
        notOwn(id, by).ifPresent(because::add);
        boolean administrator =
                grants.live(id).stream().anyMatch(grant -> grant.role().isAdministrator());
        // Who can set the password of the security administrator could grant in his name.
        if (administrator && !by.isPlatform()) {
            because.add(AccountRules.NOT_THE_OTHERS.broken());
        }
        if (!because.isEmpty()) {
            return Decision.refused(because);
        }
        String password = sessions.passwords().oneTime();
        accounts.setPassword(id, sessions.passwords().hash(password), true, clock.now());
        if (codeToo) {
            accounts.setCode(id, null, 0);
        }
        sessions.endAll(id);
        return Decision.accepted(new Opened(id, password));
    }

    @Transactional
    Decision<AccountId> close(AccountId id, String reason, Signature by) {
        List<Refusal> because = new ArrayList<>(roles.ownPart(by, Role.SYSTEM_ADMIN));
        Optional<Account> found = accounts.lock(id).filter(account -> account.closedAt() == null);
        if (found.isEmpty()) {
            because.add(AccountRules.OPEN.brokenAt("account"));
            return Decision.refused(because);
        }
        notOwn(id, by).ifPresent(because::add);
        if (reason.isBlank()) {
            because.add(AccountRules.REASON.brokenAt("reason"));
        }
        if (grants.live(id).stream().anyMatch(roles::isLastAdministrator)) {
            because.add(AccountRules.LAST_ADMINISTRATOR.broken());
        }
        if (!because.isEmpty()) {
            return Decision.refused(because);
        }
        close(found.get(), reason.strip(), by);
        return Decision.accepted(id);
    }

    private void close(Account account, String reason, Signature by) {
        accounts.close(account.id(), reason, by.at());
        roles.endAll(account, reason, by);
        sessions.endAll(account.id());
    }

    /** Closes the account of a person whose last tenure is over, or whose account was opened up to a day. */
    @Transactional
    void closeLeavers(@Nullable PersonId only) {
        LocalDate today = clock.today();
        List<Account> open =
                only == null ? accounts.open() : accounts.openOf(only).stream().toList();
        for (Account account : open) {
            boolean left = subjects.people()
                    .lastDay(account.person())
                    .filter(today::isAfter)
                    .isPresent();
            if (left || !account.isOpenOn(today)) {
                close(account, "left", Signature.ofPlatform(clock.now()));
            }
        }
    }

    private static Optional<Refusal> notOwn(AccountId id, Signature by) {
        return id.value().equals(by.account())
                ? Optional.of(AccountRules.NOT_OWN_ACCOUNT.brokenAt("account"))
                : Optional.empty();
    }

    /** Units and people, which most use cases of accounts need together. */
    @Component
    record Subjects(Units units, People people) {}
}
