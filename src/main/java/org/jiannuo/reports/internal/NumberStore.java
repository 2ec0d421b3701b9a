package org.jiannuo.reports.internal;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.jiannuo.reports.DocumentNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Series and the numbers that were given. */
@Component
class NumberStore {
    /** So many numbers are prepared at once: with fewer, issuers would wait for each other more often. */
    private static final int PREPARED = 50;

    private final JdbcClient jdbc;

    NumberStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lets one transaction after the other ask for the same matter; other matters do not wait. */
    void hold(String matter) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended('reports/' || :matter, 0))")
                .param("matter", matter)
                .query(_ -> {});
    }

    /**
     * The lowest number that nobody has. It belongs to this transaction; when that fails it is free again, so that none is
     * lost, and nobody waits for it meanwhile.
     */
    int take(String prefix, int year) {
        return free(prefix, year).orElseGet(() -> {
            int last = lock(prefix, year);
            // Who held the series before may have prepared numbers.
            return free(prefix, year).orElseGet(() -> {
                prepare(prefix, year, last);
                return free(prefix, year).orElseThrow();
            });
        });
    }

    private Optional<Integer> free(String prefix, int year) {
        return jdbc.sql("""
                DELETE FROM reports.number_free
                WHERE (prefix, year, ordinal) = (
                    SELECT prefix, year, ordinal FROM reports.number_free
                    WHERE prefix = :prefix AND year = :year
                    ORDER BY ordinal LIMIT 1 FOR UPDATE SKIP LOCKED)
                RETURNING ordinal
                """)
                .param("prefix", prefix)
                .param("year", year)
                .query(Integer.class)
                .optional();
    }

    /** Holds the series until the transaction ends. @return the last number that was prepared, 0 for none */
    private int lock(String prefix, int year) {
        return jdbc.sql("""
                INSERT INTO reports.number_series AS s (prefix, year, last)
                VALUES (:prefix, :year, 0)
                ON CONFLICT (prefix, year) DO UPDATE SET last = s.last
                RETURNING last
                """)
                .param("prefix", prefix)
                .param("year", year)
                .query(Integer.class)
                .single();
    }

    private void prepare(String prefix, int year, int last) {
        int _ = jdbc.sql("""
                WITH more AS (
                    INSERT INTO reports.number_free (prefix, year, ordinal)
                    SELECT :prefix, :year, n FROM generate_series(:last + 1, :last + :more) AS n)
                UPDATE reports.number_series SET last = :last + :more WHERE prefix = :prefix AND year = :year
                """)
                .param("prefix", prefix)
                .param("year", year)
                .param("last", last)
                .param("more", PREPARED)
                .update();
    }

    void give(DocumentNumber number, String issuer, String kind, String matter, Instant now) {
        jdbc.sql("""
                INSERT INTO reports.document_number (matter, prefix, year, ordinal, issuer, kind, given_at)
                VALUES (:matter, :prefix, :year, :ordinal, :issuer, :kind, :now)
                """)
                .param("matter", matter)
                .param("prefix", number.prefix())
                .param("year", number.year())
                .param("ordinal", number.ordinal())
                .param("issuer", issuer)
                .param("kind", kind)
                .param("now", Timestamp.from(now))
                .update();
    }

    Optional<DocumentNumber> find(String matter) {
        return jdbc.sql("SELECT prefix, year, ordinal FROM reports.document_number WHERE matter = :matter")
                .param("matter", matter)
                .query((row, _) ->
                        new DocumentNumber(row.getString("prefix"), row.getInt("year"), row.getInt("ordinal")))
                .optional();
    }
}
