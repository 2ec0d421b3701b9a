package org.jiannuo.accounts.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jiannuo.accounts.AccountId;
import org.jiannuo.accounts.Role;
import org.jiannuo.accounts.internal.SessionStore.Held;
import org.jiannuo.accounts.internal.SessionStore.Reading;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.security.SignedInUser;
import org.jiannuo.security.SignedInUsers;
import org.jiannuo.settings.Settings;
import org.jiannuo.subjects.Units;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Who stands behind a session cookie. What was read is kept for a second, so that a page with many fragments asks once;
 * whatever ends a session or changes a role on this node is seen at once, on another node within that second.
 */
@Component
class Sessions implements SignedInUsers {
    private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final int MOST_KEPT = 10_000;
    private static final int TOKEN_BYTES = 32;
    private static final Duration TOUCH = Duration.ofMinutes(1);
    /** A password without its code is worth a log-in for this long. */
    private static final Duration CODE_WAIT = Duration.ofMinutes(5);

    private record Kept(Optional<Reading> reading, long readAt) {}

    private final SessionStore store;
    private final RolePermissions permissions;
    private final Settings settings;
    private final Units units;
    private final BusinessClock clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    Sessions(SessionStore store, RolePermissions permissions, Settings settings, Units units, BusinessClock clock) {
        this.store = store;
        this.permissions = permissions;
        this.settings = settings;
        this.units = units;
        this.clock = clock;
    }

    /** Opens a session. @return its token, for the cookie only */
    String open(AccountId account, boolean awaitsCode, String address, String agent) {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Instant now = clock.now();
        store.open(new SessionStore.Session(hash(token), account, awaitsCode, now, now, address, agent));
        return token;
    }

    void end(String token) {
        store.end(hash(token));
        forget();
    }

    /** Forgets what is kept, now and when the running transaction has ended. */
    void forget() {
        kept.clear();
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    kept.clear();
                }
            });
        }
    }

    /** The account whose password was right and whose code is still to come. */
    Optional<AccountId> awaitingCode(String token) {
        return store.find(hash(token))
                .filter(reading -> reading.awaitsCode()
                        && clock.now().isBefore(reading.openedAt().plus(CODE_WAIT)))
                .map(Reading::account);
    }

    @Override
    public Optional<SignedInUser> behind(String token) {
        byte[] hash = hash(token);
        return read(hash).filter(this::isAlive).map(reading -> {
            touch(hash, reading);
            return user(reading);
        });
    }

    private Optional<Reading> read(byte[] hash) {
        String key = Base64.getEncoder().encodeToString(hash);
        Kept known = kept.get(key);
        if (known != null && System.nanoTime() - known.readAt() < FRESH_NANOS) {
            return known.reading();
        }
        if (kept.size() > MOST_KEPT) {
            kept.clear();
        }
        Optional<Reading> reading = store.find(hash);
        kept.put(key, new Kept(reading, System.nanoTime()));
        return reading;
    }

    private boolean isAlive(Reading reading) {
        Instant now = clock.now();
        Duration idle = Duration.ofMinutes(settings.number("session.idle-minutes"));
        Duration longest = Duration.ofHours(settings.number("session.longest-hours"));
        LocalDate lastDay = reading.lastDay();
        return !reading.awaitsCode()
                && now.isBefore(reading.seenAt().plus(idle))
                && now.isBefore(reading.openedAt().plus(longest))
                && (lastDay == null || !clock.today().isAfter(lastDay));
    }

    private void touch(byte[] hash, Reading reading) {
        if (reading.seenAt().plus(TOUCH).isBefore(clock.now())) {
            store.seen(hash, clock.now());
            kept.remove(Base64.getEncoder().encodeToString(hash));
        }
    }

    private SessionUser user(Reading reading) {
        LocalDate today = clock.today();
        List<Held> roles =
                reading.roles().stream().filter(held -> held.runsOn(today)).toList();
        return new SessionUser(reading, roles, duty(reading, roles), permissions, units, today);
    }

    /** What the person has to do before anything else. */
    private SessionUser.Duty duty(Reading reading, List<Held> roles) {
        Duration longestAge = Duration.ofDays(settings.number("password.longest-age-days"));
        if (reading.oneTime() || clock.now().isAfter(reading.passwordSetAt().plus(longestAge))) {
            return SessionUser.Duty.CHANGE_PASSWORD;
        }
        boolean codeNeeded = roles.stream().anyMatch(held -> codeNeeded(settings, held.role()));
        return codeNeeded && !reading.hasCode() ? SessionUser.Duty.SET_UP_CODE : SessionUser.Duty.NOTHING;
    }

    static boolean codeNeeded(Settings settings, Role role) {
        return settings.isOn("totp.required." + role.code().replace('_', '-'));
    }

    static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("The runtime has no SHA-256.", e);
        }
    }

    /** Ends sessions, and makes the passwords that open new ones. */
    @Component
    record SessionKeeping(SessionStore store, Sessions sessions, Passwords passwords) {

        /** Logs the account out everywhere. */
        void endAll(AccountId account) {
            store.endAll(account);
            sessions.forget();
        }

        /** Logs the account out everywhere but here. */
        void endOthers(AccountId account, String token) {
            store.endOthers(account, Sessions.hash(token));
            sessions.forget();
        }
    }
}
