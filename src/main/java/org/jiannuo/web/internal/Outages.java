package org.jiannuo.web.internal;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** Tells an outage, which passes by itself, from a bug. */
final class Outages {
    private static final int DEPTH = 20;

    /** States of SQL that say that the server is away: shutdown, crash, start, too many clients. */
    private static final Set<String> AWAY = Set.of("57P01", "57P02", "57P03", "53300");

    private Outages() {}

    static boolean isOne(@Nullable Object failure) {
        Object cause = failure;
        for (int depth = 0; cause instanceof Throwable thrown && depth < DEPTH; depth++) {
            if (saysAway(thrown)) {
                return true;
            }
            cause = thrown.getCause();
        }
        return false;
    }

    private static boolean saysAway(Throwable thrown) {
        return switch (thrown) {
            case DataAccessResourceFailureException _ -> true;
            case CannotCreateTransactionException _ -> true;
            case TransactionSystemException _ -> true;
            case SQLTransientConnectionException _ -> true;
            case SQLException sql -> {
                String state = sql.getSQLState();
                yield state != null && (state.startsWith("08") || AWAY.contains(state));
            }
            default -> false;
        };
    }
}
