package org.jiannuo.accounts.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jiannuo.accounts.AccountId;
import org.jiannuo.accounts.Role;
import org.jiannuo.subjects.PersonId;
import org.jiannuo.subjects.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of sessions. */
@Component
class SessionStore {
    private final JdbcClient jdbc;

    SessionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Somebody's session.
     *
     * @param tokenHash hash of the token in the cookie
     * @param awaitsCode whether the password was right and the one-time code is still to come
     */
    record Session(
            byte[] tokenHash,
            AccountId account,
            boolean awaitsCode,
            Instant openedAt,
            Instant seenAt,
            String address,
            String agent) {}

    /** A role that was granted and confirmed. @param scope null for the whole county */
    record Held(Role role, @Nullable UnitId scope, LocalDate from, LocalDate until) {
        boolean runsOn(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(until);
        }
    }

    /** A session of an open account. @param hasCode whether the account has a second factor */
    record Reading(
            AccountId account,
            PersonId person,
            String name,
            UnitId unit,
            boolean awaitsCode,
            Instant openedAt,
            Instant seenAt,
            boolean oneTime,
            Instant passwordSetAt,
            boolean hasCode,
            @Nullable LocalDate lastDay,
            List<Held> roles) {}

    void open(Session session) {
        jdbc.sql("""
                        INSERT INTO accounts.session
                            (token_hash, account_id, awaits_code, opened_at, seen_at, address, agent)
                        VALUES (:hash, :account, :awaits, :opened, :seen, :address, :agent)
                        """)
                .param("hash", session.tokenHash())
                .param("account", session.account().value())
                .param("awaits", session.awaitsCode())
                .param("opened", session.openedAt().atOffset(ZoneOffset.UTC))
                .param("seen", session.seenAt().atOffset(ZoneOffset.UTC))
                .param("address", session.address())
                .param("agent", session.agent())
                .update();
    }

    List<Session> of(AccountId account) {
        return jdbc.sql("""
                        SELECT token_hash, awaits_code, opened_at, seen_at, address, agent
                        FROM accounts.session
                        WHERE account_id = :account AND NOT awaits_code
                        ORDER BY opened_at DESC
                        """)
                .param("account", account.value())
                .query((row, _) -> new Session(
                        row.getBytes("token_hash"),
                        account,
                        row.getBoolean("awaits_code"),
                        row.getTimestamp("opened_at").toInstant(),
                        row.getTimestamp("seen_at").toInstant(),
                        row.getString("address"),
                        row.getString("agent")))
                .list();
    }

    void seen(byte[] tokenHash, Instant moment) {
        jdbc.sql("UPDATE accounts.session SET seen_at = :at WHERE token_hash = :hash")
                .param("at", moment.atOffset(ZoneOffset.UTC))
                .param("hash", tokenHash)
                .update();
    }

    void end(byte[] tokenHash) {
        jdbc.sql("DELETE FROM accounts.session WHERE token_hash = :hash")
                .param("hash", tokenHash)
                .update();
    }

    void endAll(AccountId account) {
        jdbc.sql("DELETE FROM accounts.session WHERE account_id = :account")
                .param("account", account.value())
                .update();
    }

    void endOthers(AccountId account, byte[] kept) {
        jdbc.sql("DELETE FROM accounts.session WHERE account_id = :account AND token_hash <> :kept")
                .param("account", account.value())
                .param("kept", kept)
                .update();
    }

    void endUnseenSince(Instant moment) {
        jdbc.sql("DELETE FROM accounts.session WHERE seen_at < :moment")
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Everything about a session that a request needs, in one query. */
    Optional<Reading> find(byte[] tokenHash) {
        List<Held> roles = new ArrayList<>();
        List<Reading> found = jdbc.sql("""
                        SELECT a.id, a.person_id, a.person_name, a.unit_id, s.awaits_code, s.opened_at, s.seen_at,
                            a.one_time, a.password_set_at, a.totp_secret IS NOT NULL AS has_code, a.last_day,
                            g.role, g.scope_unit, g.first_day, g.last_day AS until
                        FROM accounts.session s
                        JOIN accounts.account a ON a.id = s.account_id AND a.closed_at IS NULL
                        LEFT JOIN accounts.role_grant g
                            ON g.account_id = a.id AND g.ended_at IS NULL AND g.confirmed_at IS NOT NULL
                        WHERE s.token_hash = :hash
                        ORDER BY g.id
                        """)
                .param("hash", tokenHash)
                .query((row, _) -> reading(row, roles))
                .list();
        return found.stream().findFirst();
    }

    private static Reading reading(ResultSet row, List<Held> roles) throws SQLException {
        String role = row.getString("role");
        if (role != null) {
            String scope = row.getString("scope_unit");
            roles.add(new Held(
                    Role.of(role).orElseThrow(),
                    scope == null ? null : new UnitId(scope),
                    row.getObject("first_day", LocalDate.class),
                    row.getObject("until", LocalDate.class)));
        }
        return new Reading(
                new AccountId(row.getObject("id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("person_name"),
                new UnitId(row.getString("unit_id")),
                row.getBoolean("awaits_code"),
                row.getTimestamp("opened_at").toInstant(),
                row.getTimestamp("seen_at").toInstant(),
                row.getBoolean("one_time"),
                row.getTimestamp("password_set_at").toInstant(),
                row.getBoolean("has_code"),
                row.getObject("last_day", LocalDate.class),
                roles);
    }
}
