package org.jiannuo.records.internal;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jiannuo.database.Identities;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.County;
import org.jiannuo.kernel.Signature;
import org.jiannuo.records.RecordBatch.Row;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;

/**
 * Brings the rows of a chunk into the tables: COPY into a table that lives as long as the transaction, then one
 * statement for the subjects and one for the records. Both go in the order of their keys, so that chunks that run side
 * by side never wait for each other in a circle.
 */
@Component
class BatchWriter {
    private static final String STAGED = """
            CREATE TEMP TABLE IF NOT EXISTS staged_record (
              line int, id uuid, category text, polarity text, subject uuid, subject_kind text, subject_name text,
              subject_code text, subject_ref text, document_kind text, document_number text, document_title text,
              organ text, document_date date, effective_on date, instrument text, article text, facts text,
              original text, severity text, stage text, archive text, scope text, term_regime text, public_least date,
              public_until date, repair_from date, ends_on date, reporter text, source text, fingerprint uuid,
              initials text, grams text[]
            ) ON COMMIT DELETE ROWS
            """;
    private static final String COPY = "COPY staged_record FROM STDIN";
    private static final String SUBJECTS = """
            INSERT INTO records.subject (county, id, kind, name, code, ref, initials, grams)
            SELECT DISTINCT ON (s.subject) CAST(:county AS text), s.subject, s.subject_kind, s.subject_name,
                   s.subject_code, s.subject_ref, s.initials, s.grams
            FROM staged_record s
            ORDER BY s.subject
            ON CONFLICT (county, id) DO NOTHING
            """;
    private static final String RECORDS = """
            INSERT INTO records.record
              (county, id, category, polarity, subject, subject_kind, subject_name, subject_code, subject_ref,
               document_kind, document_number, document_title, organ, document_date, effective_on, instrument, article,
               facts, original, severity, stage, version, content_seq, publication, sharing, archive, disputed, scope,
               term_regime, public_least, public_until, repair_from, ends_on, reporter, source, batch, reported_by,
               reported_at, fingerprint)
            SELECT CAST(:county AS text), id, category, polarity, subject, subject_kind, subject_name, subject_code,
                   subject_ref, document_kind, document_number, document_title, organ, document_date, effective_on,
                   instrument, article, facts, original, severity, stage, 1, 1, 'NOT_PUBLIC', 'INTERNAL', archive,
                   false, scope, term_regime, public_least, public_until, repair_from, ends_on, reporter, source,
                   CAST(:batch AS uuid), CAST(:by AS uuid), :at, fingerprint
            FROM staged_record
            ORDER BY fingerprint, line
            ON CONFLICT (county, fingerprint) DO NOTHING
            """;

    private final DataSource source;
    private final JdbcClient jdbc;
    private final SubjectKeys keys;
    private final BusinessClock clock;

    BatchWriter(DataSource source, JdbcClient jdbc, SubjectKeys keys, BusinessClock clock) {
        this.source = source;
        this.jdbc = jdbc;
        this.keys = keys;
        this.clock = clock;
    }

    /** Lines that were recorded already are answered; all others are in. Runs inside a transaction. */
    List<Integer> write(County county, @Nullable UUID batch, List<Row> rows, Signature by) {
        StringBuilder text = new StringBuilder(rows.size() * 600);
        for (Row row : rows) {
            line(text, row.line(), NewRecord.of(Identities.next(), county, keys, row.judged(), clock.today(), by));
        }
        copy(text.toString());
        int _ = jdbc.sql(SUBJECTS).param("county", county.code()).update();
        int in = jdbc.sql(RECORDS)
                .param("county", county.code())
                .param("batch", batch)
                .param("by", by.account())
                .param("at", by.at().atOffset(java.time.ZoneOffset.UTC))
                .update();
        List<Integer> duplicates = in == rows.size() ? List.of() : missing(county);
        int _ = jdbc.sql("TRUNCATE staged_record").update();
        return duplicates;
    }

    private List<Integer> missing(County county) {
        return jdbc.sql("""
                        SELECT s.line
                        FROM staged_record s
                        WHERE NOT EXISTS (SELECT 1 FROM records.record r WHERE r.county = :county AND r.id = s.id)
                        ORDER BY s.line
                        """)
                .param("county", county.code())
                .query((row, _) -> row.getInt("line"))
                .list();
    }

    private void copy(String text) {
        Connection connection = DataSourceUtils.getConnection(source);
        try (Statement statement = connection.createStatement()) {
            statement.execute(STAGED);
            long _ = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY, new StringReader(text));
        } catch (SQLException e) {
            throw new IllegalStateException("The rows could not be staged: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            DataSourceUtils.releaseConnection(connection, source);
        }
    }

    private static void line(StringBuilder text, int number, NewRecord row) {
        var draft = row.draft();
        var document = draft.document();
        var outcome = row.outcome();
        CopyLine line = new CopyLine(text)
                .put(number)
                .put(row.id())
                .put(draft.category())
                .put(outcome.polarity())
                .put(row.subject())
                .put(draft.subject().kind())
                .text(draft.subject().name())
                .text(row.code())
                .text(draft.subject().id())
                .text(document.kind())
                .text(document.number())
                .text(document.title())
                .text(document.organ())
                .put(row.documentDate())
                .put(row.effectiveOn())
                .text(outcome.instrument())
                .text(draft.grounds().article())
                .text(draft.grounds().facts())
                .text(draft.grounds().original());
        outcome(line, row);
        line.text(draft.origin().reporter())
                .text(draft.origin().source())
                .put(row.fingerprint())
                .text(SubjectKeys.Names.initials(draft.subject().name()))
                .array(SubjectKeys.Names.grams(draft.subject().name()))
                .end();
    }

    private static void outcome(CopyLine line, NewRecord row) {
        var outcome = row.outcome();
        line.put(outcome.severity())
                .put(row.stage())
                .put(row.archive())
                .text(outcome.scope())
                .text(outcome.term().regime())
                .put(outcome.term().leastUntil())
                .put(outcome.term().until())
                .put(outcome.term().repairFrom())
                .put(outcome.endsOn());
    }

    /** One line of the text that COPY reads: values between tabs, nothing as {@code \N}. */
    private static final class CopyLine {
        private static final String NOTHING = "\\N";

        private final StringBuilder text;
        private boolean first = true;

        CopyLine(StringBuilder text) {
            this.text = text;
        }

        /** A value without special characters. */
        CopyLine put(@Nullable Object value) {
            tab();
            text.append(value == null ? NOTHING : value.toString());
            return this;
        }

        /** Any text; an empty one is nothing. */
        CopyLine text(String value) {
            tab();
            if (value.isEmpty()) {
                text.append(NOTHING);
            } else {
                escaped(value);
            }
            return this;
        }

        /** Texts as an array of PostgreSQL. */
        CopyLine array(Collection<String> values) {
            tab();
            text.append('{');
            boolean more = false;
            for (String value : values) {
                if (more) {
                    text.append(',');
                }
                more = true;
                text.append('"');
                escaped(value.replace("\\", "\\\\").replace("\"", "\\\""));
                text.append('"');
            }
            text.append('}');
            return this;
        }

        void end() {
            text.append('\n');
        }

        private void tab() {
            if (!first) {
                text.append('\t');
            }
            first = false;
        }

        private void escaped(String value) {
            for (int i = 0; i < value.length(); i++) {
                char c = value.charAt(i);
                switch (c) {
                    case '\\' -> text.append("\\\\");
                    case '\t' -> text.append("\\t");
                    case '\n' -> text.append("\\n");
                    case '\r' -> text.append("\\r");
                    case '\0' -> text.append(' ');
                    default -> text.append(c);
                }
            }
        }
    }
}
