package org.jiannuo.statutes.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Signature;
import org.jiannuo.statutes.ReferenceRow;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The versions of the reference data. */
@Repository
class ReferenceStore {
    private static final TypeReference<Map<String, String>> COLUMNS = new TypeReference<>() {};

    private final JdbcClient jdbc;

    ReferenceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A version as it is kept. */
    record Kept(ReferenceRow row, int position, String content, Origin origin) {}

    /**
     * @param county whether the county entered it; else it came with the program
     * @param document the county's document, or null
     * @param by who brought it in
     * @param at when
     */
    record Origin(boolean county, @Nullable String document, String by, java.time.Instant at) {}

    /** That the county confirmed a version. */
    record Confirmation(String table, String key, long version, String document, String by, java.time.Instant at) {}

    long version() {
        return jdbc.sql("SELECT version FROM statutes.state").query(Long.class).single();
    }

    /** Takes the next version; nobody else changes the data until this transaction ends. */
    long nextVersion() {
        return jdbc.sql("UPDATE statutes.state SET version = version + 1 RETURNING version")
                .query(Long.class)
                .single();
    }

    boolean hasBundle(String hash) {
        return jdbc.sql("SELECT count(*) FROM statutes.state WHERE bundle = :hash")
                        .param("hash", hash)
                        .query(Long.class)
                        .single()
                > 0;
    }

    void keepBundle(String hash) {
        jdbc.sql("UPDATE statutes.state SET bundle = :hash").param("hash", hash).update();
    }

    /** Every version of every row in the order of the files, the oldest first within a row. */
    List<Kept> all() {
        return jdbc.sql("""
                SELECT table_name, row_key, version, position, applies_from, columns, content, source, document,
                       entered_name, entered_at
                  FROM statutes.reference_row
                 ORDER BY min(position) OVER (PARTITION BY table_name, row_key), table_name, row_key, version
                """).query(ReferenceStore::kept).list();
    }

    /** The versions of one row, the oldest first. */
    List<Kept> versions(String table, String key) {
        return jdbc.sql("""
                SELECT table_name, row_key, version, position, applies_from, columns, content, source, document,
                       entered_name, entered_at
                  FROM statutes.reference_row
                 WHERE table_name = :table AND row_key = :key
                 ORDER BY version
                """)
                .param("table", table)
                .param("key", key)
                .query(ReferenceStore::kept)
                .list();
    }

    List<Confirmation> confirmations() {
        return jdbc.sql("""
                SELECT table_name, row_key, version, document, confirmed_name, confirmed_at
                  FROM statutes.confirmation
                 ORDER BY confirmed_at
                """)
                .query((row, _) -> new Confirmation(
                        row.getString("table_name"),
                        row.getString("row_key"),
                        row.getLong("version"),
                        row.getString("document"),
                        row.getString("confirmed_name"),
                        row.getObject("confirmed_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Adds versions that come with the program, in one statement. */
    void insert(List<NewVersion> versions, long version, Signature by) {
        jdbc.sql("""
                INSERT INTO statutes.reference_row (table_name, row_key, version, position, applies_from, columns, content,
                                                    source, document, entered_by, entered_name, entered_at)
                SELECT given.table_name, given.row_key, :version, given.position, given.applies_from,
                       given.columns::json, given.content, :source, :document, :by, :name, :at
                  FROM unnest(:tables::text[], :keys::text[], :positions::int[], :days::date[], :columns::text[],
                              :contents::text[])
                    AS given (table_name, row_key, position, applies_from, columns, content)
                """)
                .param("version", version)
                .param("source", by.isPlatform() ? "reference" : "county")
                .param(
                        "document",
                        versions.isEmpty() ? null : versions.getFirst().document())
                .param("by", by.account())
                .param("name", by.person())
                .param("at", by.at().atZone(BusinessClock.ZONE).toOffsetDateTime())
                .param("tables", column(versions, NewVersion::table))
                .param("keys", column(versions, NewVersion::key))
                .param("positions", column(versions, one -> String.valueOf(one.position())))
                .param("days", column(versions, one -> one.appliesFrom().toString()))
                .param("columns", column(versions, NewVersion::json))
                .param("contents", column(versions, NewVersion::content))
                .update();
    }

    void confirm(ReferenceRow row, String document, Signature by) {
        jdbc.sql("""
                INSERT INTO statutes.confirmation (table_name, row_key, version, document, confirmed_by, confirmed_name,
                                                   confirmed_at)
                VALUES (:table, :key, :version, :document, :by, :name, :at)
                """)
                .param("table", row.table())
                .param("key", row.key())
                .param("version", row.version())
                .param("document", document)
                .param("by", by.account())
                .param("name", by.person())
                .param("at", by.at().atZone(BusinessClock.ZONE).toOffsetDateTime())
                .update();
    }

    private static String[] column(List<NewVersion> versions, java.util.function.Function<NewVersion, String> of) {
        return versions.stream().map(of).toArray(String[]::new);
    }

    private static Kept kept(ResultSet row, int number) throws SQLException {
        return new Kept(
                new ReferenceRow(
                        row.getString("table_name"),
                        row.getString("row_key"),
                        row.getLong("version"),
                        row.getObject("applies_from", LocalDate.class),
                        JsonMapper.shared().readValue(row.getString("columns"), COLUMNS)),
                row.getInt("position"),
                row.getString("content"),
                new Origin(
                        row.getString("source").equals("county"),
                        row.getString("document"),
                        row.getString("entered_name"),
                        row.getObject("entered_at", OffsetDateTime.class).toInstant()));
    }
}
