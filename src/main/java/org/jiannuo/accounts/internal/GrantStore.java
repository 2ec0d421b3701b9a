package org.jiannuo.accounts.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
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

/** The tables of grants and of the sides on which people stand. */
@Component
class GrantStore {
    private static final String SELECT = """
            SELECT g.id, g.account_id, g.person_id, g.role, g.scope_unit, g.first_day, g.last_day, g.request, g.approver,
                g.granted_at, g.granter, g.granter_name, g.confirmed_at, g.confirmer_name, g.ended_at, g.ended_reason
            FROM accounts.role_grant g
            """;

    private final JdbcClient jdbc;

    GrantStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A grant as the table has it. */
    record Grant(
            UUID id,
            AccountId account,
            PersonId person,
            Role role,
            @Nullable UnitId scope,
            LocalDate from,
            LocalDate until,
            String request,
            String approver,
            Instant grantedAt,
            UUID granter,
            String granterName,
            @Nullable Instant confirmedAt,
            @Nullable String confirmerName,
            @Nullable Instant endedAt,
            @Nullable String endedReason) {

        boolean isPending() {
            return confirmedAt == null && endedAt == null;
        }

        boolean isInForceOn(LocalDate day) {
            return confirmedAt != null && endedAt == null && !day.isBefore(from) && !day.isAfter(until);
        }
    }

    /** Who acted on a grant. */
    record Actor(UUID account, UUID person, String name, Instant at) {}

    /**
     * Puts the person on a side, or says on which one he stands already. Nobody else decides about the person until the
     * transaction ends.
     */
    Role.Side stand(PersonId person, Role.Side side) {
        String held = jdbc.sql("""
                        INSERT INTO accounts.held_side (person_id, side)
                        VALUES (:person, :side)
                        ON CONFLICT (person_id) DO UPDATE SET side = held_side.side
                        RETURNING side
                        """)
                .param("person", person.value())
                .param("side", side.name())
                .query(String.class)
                .single();
        return Role.Side.valueOf(held);
    }

    void add(Grant grant, Actor by) {
        jdbc.sql("""
                        INSERT INTO accounts.role_grant
                            (id, account_id, person_id, role, side, held, scope_unit, first_day, last_day, request,
                             approver, granted_at, granted_by, granter, granter_name)
                        VALUES (:id, :account, :person, :role, :side, :side, :scope, :from, :until, :request,
                             :approver, :at, :by, :granter, :granterName)
                        """)
                .param("id", grant.id())
                .param("account", grant.account().value())
                .param("person", grant.person().value())
                .param("role", grant.role().code())
                .param("side", grant.role().side().name())
                .param("scope", slug(grant.scope()))
                .param("from", grant.from())
                .param("until", grant.until())
                .param("request", grant.request())
                .param("approver", grant.approver())
                .param("at", at(by.at()))
                .param("by", by.account())
                .param("granter", by.person())
                .param("granterName", by.name())
                .update();
    }

    void confirm(UUID grant, Actor by) {
        jdbc.sql("""
                        UPDATE accounts.role_grant
                        SET confirmed_at = :at, confirmed_by = :by, confirmer = :confirmer, confirmer_name = :name
                        WHERE id = :id
                        """)
                .param("at", at(by.at()))
                .param("by", by.account())
                .param("confirmer", by.person())
                .param("name", by.name())
                .param("id", grant)
                .update();
    }

    void end(UUID grant, String reason, UUID by, Instant moment) {
        jdbc.sql("""
                        UPDATE accounts.role_grant
                        SET held = NULL, ended_at = :at, ended_by = :by, ended_reason = :reason
                        WHERE id = :id AND ended_at IS NULL
                        """)
                .param("at", at(moment))
                .param("by", by)
                .param("reason", reason)
                .param("id", grant)
                .update();
    }

    /** Ends what has expired, of one person or of all. @return how many grants ended */
    int endExpired(@Nullable PersonId person, LocalDate today, Instant moment) {
        return jdbc.sql("""
                        UPDATE accounts.role_grant
                        SET held = NULL, ended_at = :at, ended_reason = 'expired'
                        WHERE ended_at IS NULL AND last_day < :today
                            AND (CAST(:person AS uuid) IS NULL OR person_id = CAST(:person AS uuid))
                        """)
                .param("at", at(moment))
                .param("today", today)
                .param("person", person == null ? null : person.value())
                .update();
    }

    /** Lets people step off a side on which nothing holds them any more. */
    void release() {
        // First the lock, then a new look: a grant that was just being made must be seen.
        jdbc.sql("SELECT person_id FROM accounts.held_side ORDER BY person_id FOR UPDATE")
                .query(UUID.class)
                .list();
        jdbc.sql("""
                        DELETE FROM accounts.held_side h
                        WHERE NOT EXISTS (
                            SELECT 1 FROM accounts.role_grant g WHERE g.person_id = h.person_id AND g.held IS NOT NULL)
                        """).update();
    }

    Optional<Grant> lock(UUID id) {
        return jdbc.sql(SELECT + "WHERE g.id = :id FOR UPDATE")
                .param("id", id)
                .query(GrantStore::grant)
                .optional();
    }

    /** Grants of the account that have not ended, pending ones among them. */
    List<Grant> live(AccountId account) {
        return jdbc.sql(SELECT + "WHERE g.account_id = :account AND g.ended_at IS NULL ORDER BY g.id")
                .param("account", account.value())
                .query(GrantStore::grant)
                .list();
    }

    List<Grant> all(AccountId account) {
        return jdbc.sql(SELECT + "WHERE g.account_id = :account ORDER BY g.id DESC")
                .param("account", account.value())
                .query(GrantStore::grant)
                .list();
    }

    List<Grant> pending() {
        return jdbc.sql(SELECT + "WHERE g.confirmed_at IS NULL AND g.ended_at IS NULL ORDER BY g.id")
                .query(GrantStore::grant)
                .list();
    }

    /** One page of all grants, newest first. */
    List<Grant> page(@Nullable UUID before, int limit) {
        return jdbc.sql(SELECT + """
                        WHERE CAST(:before AS uuid) IS NULL OR g.id < CAST(:before AS uuid)
                        ORDER BY g.id DESC
                        LIMIT :limit
                        """)
                .param("before", before)
                .param("limit", limit)
                .query(GrantStore::grant)
                .list();
    }

    /** Grants of some roles that are in force on the day, of open accounts. */
    List<Grant> inForce(Collection<Role> roles, LocalDate day) {
        return jdbc.sql(SELECT + """
                        JOIN accounts.account a ON a.id = g.account_id
                        WHERE g.role = ANY (:roles) AND g.ended_at IS NULL AND g.confirmed_at IS NOT NULL
                            AND :day BETWEEN g.first_day AND g.last_day
                            AND a.closed_at IS NULL AND (a.last_day IS NULL OR a.last_day >= :day)
                        ORDER BY a.login
                        """)
                .param("roles", roles.stream().map(Role::code).toArray(String[]::new))
                .param("day", day)
                .query(GrantStore::grant)
                .list();
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable String slug(@Nullable UnitId unit) {
        return unit == null ? null : unit.slug();
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        Timestamp moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }

    static Grant grant(ResultSet row, int number) throws SQLException {
        String scope = row.getString("scope_unit");
        return new Grant(
                row.getObject("id", UUID.class),
                new AccountId(row.getObject("account_id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                Role.of(row.getString("role")).orElseThrow(),
                scope == null ? null : new UnitId(scope),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getString("request"),
                row.getString("approver"),
                row.getTimestamp("granted_at").toInstant(),
                row.getObject("granter", UUID.class),
                row.getString("granter_name"),
                moment(row, "confirmed_at"),
                row.getString("confirmer_name"),
                moment(row, "ended_at"),
                row.getString("ended_reason"));
    }
}
