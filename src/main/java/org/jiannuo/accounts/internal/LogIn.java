package org.jiannuo.accounts.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jiannuo.accounts.internal.AccountStore.Account;
import org.jiannuo.accounts.internal.Sessions.SessionKeeping;
import org.jiannuo.database.Identities;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Rule;
import org.jiannuo.security.AuditEntry;
import org.jiannuo.security.AuditTrail;
import org.jiannuo.settings.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 登录. Compares name and password, and the one-time code where the account has one. Every failure has one answer and
 * takes the same time, whether the name is unknown, the password wrong or the account locked.
 */
@Component
class LogIn {
    private static final int LONGEST_NAME = 60;

    private final AccountStore accounts;
    private final SessionKeeping keeping;
    private final SecretBox box;
    private final Settings settings;
    private final ObjectProvider<AuditTrail> trail;
    private final BusinessClock clock;

    LogIn(
            AccountStore accounts,
            SessionKeeping keeping,
            SecretBox box,
            Settings settings,
            ObjectProvider<AuditTrail> trail,
            BusinessClock clock) {
        this.accounts = accounts;
        this.keeping = keeping;
        this.box = box;
        this.settings = settings;
        this.trail = trail;
        this.clock = clock;
    }

    /** From where somebody logs in. */
    record Client(String address, String agent) {}

    /** A session was opened. @param awaitsCode whether the one-time code is still to be typed */
    record Entered(String token, boolean awaitsCode) {}

    /** Tries a password. Empty when it failed; a failure is counted, so this is committed either way. */
    @Transactional
    Optional<Entered> withPassword(String login, String password, Client client) {
        String name = login.strip().toLowerCase(Locale.ROOT);
        Optional<Account> found = accounts.lock(name);
        if (found.isEmpty()) {
            keeping.passwords().compareWithNobody(password);
            write("accounts.log_in", new UUID(0, 0), tried(name), "", AccountRules.LOG_IN, client);
            return Optional.empty();
        }
        Account account = found.get();
        boolean right = keeping.passwords().matches(password, account.passwordHash());
        if (!mayEnter(account)) {
            return refused(account, client);
        }
        if (!right || hasExpiredOneTime(account)) {
            return failed(account, client);
        }
        if (account.hasCode()) {
            // The failures stay counted until the code is right as well.
            return Optional.of(new Entered(open(account, true, client), true));
        }
        return Optional.of(entered(account, client));
    }

    /** Tries the one-time code of a session that awaits it; the session gets a new token. */
    @Transactional
    Optional<Entered> withCode(String token, String code, Client client) {
        Optional<Account> found = keeping.sessions().awaitingCode(token).flatMap(accounts::lock);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Account account = found.get();
        byte[] locked = account.totpSecret();
        if (locked == null || !mayEnter(account)) {
            return refused(account, client);
        }
        byte[] secret = box.open(locked, account.id().toString());
        OptionalLong step = Totp.accept(secret, code, clock.now(), account.totpStep());
        if (step.isEmpty()) {
            return failed(account, client);
        }
        accounts.setCode(account.id(), locked, step.getAsLong());
        keeping.sessions().end(token);
        return Optional.of(entered(account, client));
    }

    /** Notes that nobody was let try, because too many log-ins had failed from there. */
    @Transactional
    void turnedAway(String login, Client client) {
        write("accounts.log_in", new UUID(0, 0), tried(login), "", AccountRules.ADDRESS, client);
    }

    /** Ends the session of a token, if it is one. */
    @Transactional
    void leave(String token) {
        keeping.sessions().end(token);
    }

    private Entered entered(Account account, Client client) {
        accounts.loggedIn(account.id(), clock.now());
        write("accounts.log_in", account, null, client);
        return new Entered(open(account, false, client), false);
    }

    private String open(Account account, boolean awaitsCode, Client client) {
        return keeping.sessions().open(account.id(), awaitsCode, client.address(), client.agent());
    }

    private boolean mayEnter(Account account) {
        return account.isOpenOn(clock.today()) && !account.isLockedAt(clock.now());
    }

    private boolean hasExpiredOneTime(Account account) {
        Duration valid = Duration.ofHours(settings.number("password.one-time-hours"));
        return account.oneTime() && clock.now().isAfter(account.passwordSetAt().plus(valid));
    }

    private Optional<Entered> failed(Account account, Client client) {
        int failures = account.failures() + 1;
        if (failures < settings.number("login.failures-before-lock")) {
            accounts.failed(account.id(), failures, null);
        } else {
            Instant until = clock.now().plusSeconds(settings.number("login.lock-seconds"));
            accounts.failed(account.id(), 0, until);
        }
        return refused(account, client);
    }

    private Optional<Entered> refused(Account account, Client client) {
        write("accounts.log_in", account, AccountRules.LOG_IN, client);
        return Optional.empty();
    }

    private static String tried(String name) {
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }

    private void write(String event, Account account, @Nullable Rule against, Client client) {
        write(event, account.id().value(), account.name(), account.unit().slug(), against, client);
    }

    private void write(String event, UUID account, String name, String unit, @Nullable Rule against, Client client) {
        AuditTrail keeper = trail.getIfAvailable();
        if (keeper != null) {
            List<String> rules = against == null ? List.of() : List.of(against.code());
            String request = Identities.next().toString();
            keeper.write(new AuditEntry(
                    clock.now(),
                    account,
                    name,
                    unit,
                    event,
                    "/accounts/login",
                    against == null ? "done" : "refused",
                    rules,
                    client.address(),
                    request));
        }
    }
}
