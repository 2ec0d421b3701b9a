package org.jiannuo.accounts.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
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

/** Everything about a session that a request needs, in one query. */
@Component
class SessionReading {
    private final JdbcClient jdbc;

    SessionReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

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
