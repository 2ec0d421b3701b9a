package org.jiannuo.accounts.internal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jiannuo.accounts.AccountId;
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
}
