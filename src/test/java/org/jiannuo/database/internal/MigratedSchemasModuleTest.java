package org.jiannuo.database.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jiannuo.house.MarkedTables;
import org.jiannuo.testing.JiannuoTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** House rule 12, asked of the catalogue of the real database instead of the text of the migrations. */
@JiannuoTest
class MigratedSchemasModuleTest {
    @Autowired
    JdbcClient jdbc;

    @Test
    void the_application_can_rewrite_no_history() {
        assertThat(MarkedTables.appendOnly()).isNotEmpty();
        List<String> findings = new ArrayList<>();
        for (String table : MarkedTables.appendOnly()) {
            for (String right : List.of("DELETE", "TRUNCATE", "TRIGGER")) {
                if (holds("SELECT has_table_privilege('jiannuo_app', :table, '" + right + "')", table)) {
                    findings.add(right + " on " + table);
                }
            }
            if (holds("SELECT has_any_column_privilege('jiannuo_app', :table, 'UPDATE')", table)) {
                findings.add("UPDATE on " + table);
            }
        }
        assertThat(findings)
                .as("because history is append-only: grant SELECT, INSERT only")
                .isEmpty();
    }

    @Test
    void every_key_and_index_of_a_big_table_begins_with_the_county() {
        assertThat(MarkedTables.big()).isNotEmpty();
        for (String table : MarkedTables.big()) {
            assertThat(firstColumns(table))
                    .as("first columns of the indexes of " + table)
                    .isNotEmpty()
                    .allSatisfy(column -> assertThat(column).endsWith(" county"));
        }
    }

    @Test
    void no_foreign_key_leads_into_another_schema_and_no_trigger_acts_in_secret() {
        assertThat(jdbc.sql("""
                        SELECT c.conname FROM pg_constraint c
                        JOIN pg_class own ON own.oid = c.conrelid
                        JOIN pg_class other ON other.oid = c.confrelid
                        WHERE c.contype = 'f' AND own.relnamespace <> other.relnamespace
                        """).query((row, _) -> row.getString(1)).list()).isEmpty();
        assertThat(jdbc.sql("SELECT tgname FROM pg_trigger WHERE NOT tgisinternal")
                        .query((row, _) -> row.getString(1))
                        .list())
                .isEmpty();
    }

    @Test
    void the_application_owns_nothing_and_the_portal_sees_no_inner_table() {
        assertThat(jdbc.sql("""
                        SELECT relname FROM pg_class
                        WHERE pg_get_userbyid(relowner) IN ('jiannuo_app', 'jiannuo_portal')
                          AND relpersistence <> 't' -- the staging table of a batch ends with its connection
                        """).query((row, _) -> row.getString(1)).list()).isEmpty();
        assertThat(jdbc.sql("""
                        SELECT n.nspname || '.' || c.relname FROM pg_class c
                        JOIN pg_namespace n ON n.oid = c.relnamespace
                        WHERE c.relkind IN ('r', 'v', 'm', 'p')
                          AND n.nspname NOT IN ('portal', 'ledger', 'pg_catalog', 'information_schema', 'public')
                          AND has_schema_privilege('jiannuo_portal', n.oid, 'USAGE')
                          AND has_table_privilege('jiannuo_portal', c.oid, 'SELECT')
                        """).query((row, _) -> row.getString(1)).list()).isEmpty();
    }

    private boolean holds(String sql, String table) {
        return jdbc.sql(sql).param("table", table).query(Boolean.class).single();
    }

    private List<String> firstColumns(String table) {
        return jdbc.sql("""
                        SELECT i.indexrelid::regclass || ' ' || coalesce(a.attname, '?')
                        FROM pg_index i LEFT JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[0]
                        WHERE i.indrelid = CAST(:table AS regclass)
                        """)
                .param("table", table)
                .query((row, _) -> row.getString(1))
                .list();
    }
}
