package org.jiannuo.accounts.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.jiannuo.accounts.Settings;
import org.jiannuo.kernel.BusinessClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 登录. Compares name and password, and the one-time code where the account has one. Every failure has one answer and
 * takes the same time, whether the name is unknown, the password wrong or the account locked.
 */
@Component
class LogIn {
    private final AccountStore accounts;
    private final Sessions sessions;
    private final Passwords passwords;
    private final SecretBox box;
    private final Settings settings;
    private final BusinessClock clock;

    LogIn(
            AccountStore accounts,
            Sessions sessions,
            Passwords passwords,
            SecretBox box,
            Settings settings,
            BusinessClock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.passwords = passwords;
        this.box = box;
        this.settings = settings;
        this.clock = clock;
    }

    /** From where somebody logs in. */
    record Client(String address, String agent) {}

    /** A session was opened. @param awaitsCode whether the one-time code is still to be typed */
    record Entered(String token, boolean awaitsCode) {}

    /** Tries a password. Empty when it failed; a failure is counted, so this is committed either way. */
    @Transactional
    Optional<Entered> withPassword(String login, String password, Client client) {
        Optional<Account> found = accounts.lock(login.strip().toLowerCase(Locale.ROOT));
        if (found.isEmpty()) {
            passwords.compareWithNobody(password);
            return Optional.empty();
        }
        Account account = found.get();
        boolean right = passwords.matches(password, account.passwordHash());
        if (!mayEnter(account)) {
            return Optional.empty();
        }
        if (!right || hasExpiredOneTime(account)) {
            fail(account);
            return Optional.empty();
        }
        if (account.hasCode()) {
            // The failures stay counted until the code is right as well.
            return Optional.of(new Entered(sessions.open(account.id(), true, client.address(), client.agent()), true));
        }
        accounts.loggedIn(account.id(), clock.now());
        return Optional.of(new Entered(sessions.open(account.id(), false, client.address(), client.agent()), false));
    }

    /** Tries the one-time code of a session that awaits it; the session gets a new token. */
    @Transactional
    Optional<Entered> withCode(String token, String code, Client client) {
        Optional<Account> found = sessions.awaitingCode(token).flatMap(accounts::lock);
        if (found.isEmpty() || !mayEnter(found.get())) {
            return Optional.empty();
        }
        Account account = found.get();
        byte[] locked = account.totpSecret();
        if (locked == null) {
            return Optional.empty();
        }
        byte[] secret = box.open(locked, account.id().toString());
        OptionalLong step = Totp.accept(secret, code, clock.now(), account.totpStep());
        if (step.isEmpty()) {
            fail(account);
            return Optional.empty();
        }
        accounts.setCode(account.id(), locked, step.getAsLong());
        accounts.loggedIn(account.id(), clock.now());
        sessions.end(token);
        return Optional.of(new Entered(sessions.open(account.id(), false, client.address(), client.agent()), false));
    }

    private boolean mayEnter(Account account) {
        return account.isOpenOn(clock.today()) && !account.isLockedAt(clock.now());
    }

    private boolean hasExpiredOneTime(Account account) {
        Duration valid = Duration.ofHours(settings.number("password.one-time-hours"));
        return account.oneTime() && clock.now().isAfter(account.passwordSetAt().plus(valid));
    }

    private void fail(Account account) {
        int failures = account.failures() + 1;
        if (failures < settings.number("login.failures-before-lock")) {
            accounts.failed(account.id(), failures, null);
        } else {
            Instant until = clock.now().plusSeconds(settings.number("login.lock-seconds"));
            accounts.failed(account.id(), 0, until);
        }
    }
}
