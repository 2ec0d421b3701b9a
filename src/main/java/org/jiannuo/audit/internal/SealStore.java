package org.jiannuo.audit.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.jiannuo.kernel.County;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The chain of seals. */
@Component
class SealStore {
    private static final String COLUMNS =
            "county, number, sealed_at, cluster, from_transaction, to_transaction, entries,"
                    + " content, previous, hash";

    private final JdbcClient jdbc;
    private final County county;

    SealStore(JdbcClient jdbc, County county) {
        this.jdbc = jdbc;
        this.county = county;
    }

    Optional<Seal> last() {
        return before(Long.MAX_VALUE, 1).stream().findFirst();
    }

    /** The seals before a number, the newest first. */
    List<Seal> before(long number, int limit) {
        return jdbc.sql("SELECT " + COLUMNS + """
                 FROM audit.seal WHERE county = :county AND number < :number
                ORDER BY county DESC, number DESC LIMIT :limit
                """)
                .param("county", county.code())
                .param("number", number)
                .param("limit", limit)
                .query(SealStore::seal)
                .list();
    }

    /** The seals after a number, the oldest first. */
    List<Seal> after(long number, int limit) {
        return jdbc.sql("SELECT " + COLUMNS + """
                 FROM audit.seal WHERE county = :county AND number > :number
                ORDER BY county, number LIMIT :limit
                """)
                .param("county", county.code())
                .param("number", number)
                .param("limit", limit)
                .query(SealStore::seal)
                .list();
    }

    /** Adds a seal. @return whether it was added; another node may have been faster */
    boolean add(Seal seal) {
        return jdbc.sql("""
                        INSERT INTO audit.seal (county, number, sealed_at, cluster, from_transaction, to_transaction,
                            entries, content, previous, hash)
                        VALUES (:county, :number, :at, :cluster, :from, :to, :entries, :content, :previous, :hash)
                        ON CONFLICT (county, number) DO NOTHING
                        """)
                        .param("county", seal.county())
                        .param("number", seal.number())
                        .param("at", Timestamp.from(seal.at()))
                        .param("cluster", seal.cluster())
                        .param("from", seal.from())
                        .param("to", seal.to())
                        .param("entries", seal.entries())
                        .param("content", seal.content())
                        .param("previous", seal.previous())
                        .param("hash", seal.hash())
                        .update()
                == 1;
    }

    private static Seal seal(ResultSet row, int number) throws SQLException {
        return new Seal(
                row.getString("county"),
                row.getLong("number"),
                row.getTimestamp("sealed_at").toInstant(),
                row.getLong("cluster"),
                row.getLong("from_transaction"),
                row.getLong("to_transaction"),
                row.getLong("entries"),
                row.getBytes("content"),
                row.getBytes("previous"),
                row.getBytes("hash"));
    }
}
