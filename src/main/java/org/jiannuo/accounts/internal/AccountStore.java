package org.jiannuo.accounts.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jiannuo.accounts.AccountId;
import org.jiannuo.subjects.PersonId;
import org.jiannuo.subjects.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of accounts. */
@Component
class AccountStore {
    private static final String SELECT = """
            SELECT id, login, person_id, person_name, unit_id, password_hash, one_time, password_set_at, failures,
                locked_until, totp_secret, totp_step, last_day, demonstration, opened_at, logged_in_at, closed_at,
                closed_reason
            FROM accounts.account
            """;

    private final JdbcClient jdbc;

    AccountStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An account as the table has it. */
    record Account(
            AccountId id,
            String login,
            PersonId person,
            String name,
            UnitId unit,
            String passwordHash,
            boolean oneTime,
            Instant passwordSetAt,
            int failures,
            @Nullable Instant lockedUntil,
            byte @Nullable [] totpSecret,
            long totpStep,
            @Nullable LocalDate lastDay,
            boolean demonstration,
            Instant openedAt,
            @Nullable Instant loggedInAt,
            @Nullable Instant closedAt,
            @Nullable String closedReason) {

        boolean isOpenOn(LocalDate day) {
            return closedAt == null && (lastDay == null || !day.isAfter(lastDay));
        }

        boolean isLockedAt(Instant moment) {
            return lockedUntil != null && moment.isBefore(lockedUntil);
        }

        boolean hasCode() {
            return totpSecret != null;
        }
    }

    Optional<Account> find(AccountId id) {
        return jdbc.sql(SELECT + "WHERE id = :id")
                .param("id", id.value())
                .query(AccountStore::account)
                .optional();
    }

    /** The account, for this transaction alone. */
    Optional<Account> lock(AccountId id) {
        return jdbc.sql(SELECT + "WHERE id = :id FOR UPDATE")
                .param("id", id.value())
                .query(AccountStore::account)
                .optional();
    }

    /** The account of that name, for this transaction alone. */
    Optional<Account> lock(String login) {
        return jdbc.sql(SELECT + "WHERE login = :login FOR UPDATE")
                .param("login", login)
                .query(AccountStore::account)
                .optional();
    }

    Optional<Account> find(String login) {
        return jdbc.sql(SELECT + "WHERE login = :login")
                .param("login", login)
                .query(AccountStore::account)
                .optional();
    }

    Optional<Account> openOf(PersonId person) {
        return jdbc.sql(SELECT + "WHERE person_id = :person AND closed_at IS NULL")
                .param("person", person.value())
                .query(AccountStore::account)
                .optional();
    }

    List<Account> findAll(Collection<AccountId> ids) {
        return jdbc.sql(SELECT + "WHERE id = ANY (:ids)")
                .param("ids", ids.stream().map(AccountId::value).toArray(UUID[]::new))
                .query(AccountStore::account)
                .list();
    }

    List<Account> open() {
        return jdbc.sql(SELECT + "WHERE closed_at IS NULL ORDER BY login")
                .query(AccountStore::account)
                .list();
    }

    /** One page of the list, in the order of the names to log in with. @param q beginning of a name */
    List<Account> page(String q, String after, boolean closed, int limit) {
        return jdbc.sql(SELECT + """
                        WHERE login > :after AND (closed_at IS NOT NULL) = :closed
                            AND (starts_with(login, lower(:q)) OR starts_with(person_name, :q))
                        ORDER BY login
                        LIMIT :limit
                        """)
                .param("after", after)
                .param("closed", closed)
                .param("q", q)
                .param("limit", limit)
                .query(AccountStore::account)
                .list();
    }

    boolean isEmpty() {
        return jdbc.sql("SELECT NOT EXISTS (SELECT 1 FROM accounts.account)")
                .query(Boolean.class)
                .single();
    }

    void add(Account account, UUID by) {
        jdbc.sql("""
                        INSERT INTO accounts.account
                            (id, login, person_id, person_name, unit_id, password_hash, one_time, password_set_at,
                             last_day, demonstration, opened_at, opened_by)
                        VALUES (:id, :login, :person, :name, :unit, :hash, :oneTime, :setAt, :lastDay, :demo, :at, :by)
                        """)
                .param("id", account.id().value())
                .param("login", account.login())
                .param("person", account.person().value())
                .param("name", account.name())
                .param("unit", account.unit().slug())
                .param("hash", account.passwordHash())
                .param("oneTime", account.oneTime())
                .param("setAt", at(account.passwordSetAt()))
                .param("lastDay", account.lastDay())
                .param("demo", account.demonstration())
                .param("at", at(account.openedAt()))
                .param("by", by)
                .update();
    }

    void failed(AccountId id, int failures, @Nullable Instant lockedUntil) {
        jdbc.sql("UPDATE accounts.account SET failures = :failures, locked_until = :until WHERE id = :id")
                .param("failures", failures)
                .param("until", lockedUntil == null ? null : at(lockedUntil))
                .param("id", id.value())
                .update();
    }

    void loggedIn(AccountId id, Instant moment) {
        jdbc.sql("UPDATE accounts.account SET failures = 0, locked_until = NULL, logged_in_at = :at WHERE id = :id")
                .param("at", at(moment))
                .param("id", id.value())
                .update();
    }

    void setPassword(AccountId id, String hash, boolean oneTime, Instant moment) {
        jdbc.sql("""
                        UPDATE accounts.account
                        SET password_hash = :hash, one_time = :oneTime, password_set_at = :at, failures = 0,
                            locked_until = NULL
                        WHERE id = :id
                        """)
                .param("hash", hash)
                .param("oneTime", oneTime)
                .param("at", at(moment))
                .param("id", id.value())
                .update();
    }

    void setCode(AccountId id, byte @Nullable [] secret, long step) {
        jdbc.sql("UPDATE accounts.account SET totp_secret = :secret, totp_step = :step WHERE id = :id")
                .param("secret", secret, java.sql.Types.BINARY)
                .param("step", step)
                .param("id", id.value())
                .update();
    }

    void close(AccountId id, String reason, Instant moment) {
        jdbc.sql("UPDATE accounts.account SET closed_at = :at, closed_reason = :reason WHERE id = :id")
                .param("at", at(moment))
                .param("reason", reason)
                .param("id", id.value())
                .update();
    }

    private static java.time.OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        Timestamp moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        return new Account(
                new AccountId(row.getObject("id", UUID.class)),
                row.getString("login"),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("person_name"),
                new UnitId(row.getString("unit_id")),
                row.getString("password_hash"),
                row.getBoolean("one_time"),
                row.getTimestamp("password_set_at").toInstant(),
                row.getInt("failures"),
                moment(row, "locked_until"),
                row.getBytes("totp_secret"),
                row.getLong("totp_step"),
                row.getObject("last_day", LocalDate.class),
                row.getBoolean("demonstration"),
                row.getTimestamp("opened_at").toInstant(),
                moment(row, "logged_in_at"),
                moment(row, "closed_at"),
                row.getString("closed_reason"));
    }
}
