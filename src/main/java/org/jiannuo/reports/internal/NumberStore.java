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
    private final JdbcClient jdbc;

    NumberStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Holds the series until the transaction ends. @return the last number that was given, 0 for none */
    int lock(String prefix, int year) {
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

    void give(DocumentNumber number, String issuer, String kind, String matter, Instant now) {
        jdbc.sql("UPDATE reports.number_series SET last = :ordinal WHERE prefix = :prefix AND year = :year")
                .param("ordinal", number.ordinal())
                .param("prefix", number.prefix())
                .param("year", number.year())
                .update();
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
