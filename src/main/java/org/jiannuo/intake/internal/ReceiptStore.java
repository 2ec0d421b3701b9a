package org.jiannuo.intake.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jiannuo.formats.SentFile;
import org.jiannuo.intake.ReceiptId;
import org.jiannuo.intake.ReceiptStatus;
import org.jiannuo.intake.ReceiptSummary;
import org.jiannuo.intake.Receipts;
import org.jiannuo.kernel.County;
import org.jiannuo.kernel.Signature;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Receipts as they stand. */
@Component
class ReceiptStore {
    private static final String COLUMNS = """
            SELECT r.county, r.id, r.number, r.unit, r.format, r.channel, r.file_name, r.file_hash, r.file_kind,
                   r.titles, r.status, r.fault, r.account, r.person, r.for_unit, r.capacity, r.received_at,
                   r.received_on, r.beat_at, r.ended_at, t.read, t.accepted, t.returned, t.duplicates, t.late,
                   t.incomplete, t.incorrect
              FROM intake.receipt r
              LEFT JOIN LATERAL (
                   SELECT coalesce(sum(c.read), 0) AS read, coalesce(sum(c.accepted), 0) AS accepted,
                          coalesce(sum(c.returned), 0) AS returned, coalesce(sum(c.duplicates), 0) AS duplicates,
                          coalesce(sum(c.late), 0) AS late, coalesce(sum(c.incomplete), 0) AS incomplete,
                          coalesce(sum(c.incorrect), 0) AS incorrect
                     FROM intake.chunk c
                    WHERE c.county = r.county AND c.receipt = r.id) t ON true
            """;

    private final JdbcClient jdbc;

    ReceiptStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A receipt with what is needed to read its file.
     *
     * @param summary what others see
     * @param hash SHA-256 of the file
     * @param kind kind of the file
     * @param titles heading of the file
     * @param fault rule code of what interrupted the reading; empty for none
     * @param by who sent it
     * @param receivedOn legal day on which it was received
     * @param beatAt when a program last worked on it; null when none does
     */
    record Stored(
            ReceiptSummary summary,
            String hash,
            SentFile.Kind kind,
            List<String> titles,
            String fault,
            Signature by,
            LocalDate receivedOn,
            @Nullable Instant beatAt) {
        Stored {
            titles = List.copyOf(titles);
        }

        ReceiptId id() {
            return summary.id();
        }
    }

    /** A new receipt. @return false when the unit has sent this file in this format before */
    boolean insert(Stored receipt) {
        ReceiptSummary summary = receipt.summary();
        return jdbc.sql("""
                INSERT INTO intake.receipt (county, id, number, unit, format, channel, file_name, file_hash, file_kind,
                       titles, status, account, person, for_unit, capacity, received_at, received_on)
                VALUES (:county, :id, :number, :unit, :format, :channel, :name, :hash, :kind,
                       :titles, :status, :account, :person, :forUnit, :capacity, :at, :on)
                ON CONFLICT (county, unit, format, file_hash) DO NOTHING
                """)
                        .param("county", summary.id().county().code())
                        .param("id", summary.id().value())
                        .param("number", summary.number())
                        .param("unit", summary.unit())
                        .param("format", summary.format())
                        .param("channel", summary.channel())
                        .param("name", summary.fileName())
                        .param("hash", receipt.hash())
                        .param("kind", receipt.kind().name())
                        .param("titles", receipt.titles().toArray(String[]::new))
                        .param("status", summary.status().name())
                        .param("account", receipt.by().account())
                        .param("person", receipt.by().person())
                        .param("forUnit", receipt.by().unit())
                        .param("capacity", receipt.by().capacity())
                        .param("at", Timestamp.from(summary.receivedAt()))
                        .param("on", receipt.receivedOn())
                        .update()
                == 1;
    }

    /** The next number of a day, without gaps among those that are kept. */
    int next(County county, LocalDate day) {
        return jdbc.sql("""
                INSERT INTO intake.receipt_number (county, on_day, last) VALUES (:county, :day, 1)
                ON CONFLICT (county, on_day) DO UPDATE SET last = receipt_number.last + 1
                RETURNING last
                """)
                .param("county", county.code())
                .param("day", day)
                .query(Integer.class)
                .single();
    }

    Optional<Stored> find(ReceiptId id) {
        return jdbc.sql(COLUMNS + " WHERE r.county = :county AND r.id = :id")
                .param("county", id.county().code())
                .param("id", id.value())
                .query(ReceiptStore::stored)
                .optional();
    }

    Optional<Stored> ofFile(County county, String unit, String format, String hash) {
        return jdbc.sql(COLUMNS
                        + " WHERE r.county = :county AND r.unit = :unit AND r.format = :format AND r.file_hash = :hash")
                .param("county", county.code())
                .param("unit", unit)
                .param("format", format)
                .param("hash", hash)
                .query(ReceiptStore::stored)
                .optional();
    }

    List<Stored> list(County county, @Nullable List<String> units, @Nullable ReceiptId before, int limit) {
        return jdbc.sql(COLUMNS + """
                 WHERE r.county = :county
                   AND (CAST(:units AS text[]) IS NULL OR r.unit = ANY(CAST(:units AS text[])))
                   AND (CAST(:before AS uuid) IS NULL OR r.id < CAST(:before AS uuid))
                 ORDER BY r.id DESC
                 LIMIT :limit
                """)
                .param("county", county.code())
                .param("units", units == null ? null : units.toArray(String[]::new))
                .param("before", before == null ? null : before.value())
                .param("limit", limit)
                .query(ReceiptStore::stored)
                .list();
    }

    /** What units reported, by month of receipt. */
    List<Receipts.Reported> reported(County county, @Nullable String unit, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                SELECT r.unit, to_char(r.received_on, 'YYYY-MM') AS month, coalesce(sum(c.read), 0) AS read,
                       coalesce(sum(c.accepted), 0) AS accepted, coalesce(sum(c.returned), 0) AS returned,
                       coalesce(sum(c.duplicates), 0) AS duplicates, coalesce(sum(c.late), 0) AS late,
                       coalesce(sum(c.incomplete), 0) AS incomplete, coalesce(sum(c.incorrect), 0) AS incorrect,
                       bool_or(r.status = 'READING') AS being_read
                  FROM intake.receipt r
                  LEFT JOIN intake.chunk c ON c.county = r.county AND c.receipt = r.id
                 WHERE r.county = :county AND r.received_on BETWEEN :from AND :to
                   AND (CAST(:unit AS text) IS NULL OR r.unit = :unit)
                 GROUP BY r.unit, to_char(r.received_on, 'YYYY-MM')
                 ORDER BY r.unit, month
                """)
                .param("county", county.code())
                .param("from", from)
                .param("to", to)
                .param("unit", unit)
                .query((row, _) -> new Receipts.Reported(
                        row.getString("unit"), row.getString("month"), counts(row), row.getBoolean("being_read")))
                .list();
    }

    /** Receipts that a program began to read and did not end. */
    List<ReceiptId> unfinished(County county) {
        return jdbc.sql(
                        "SELECT r.id FROM intake.receipt r WHERE r.county = :county AND r.status = 'READING' ORDER BY r.id")
                .param("county", county.code())
                .query((row, _) -> new ReceiptId(county, row.getObject(1, UUID.class)))
                .list();
    }

    /** Says that a program works on it. @return whether it is still to be read */
    boolean beat(ReceiptId id, Instant now) {
        return jdbc.sql("""
                UPDATE intake.receipt SET beat_at = :now
                 WHERE county = :county AND id = :id AND status = 'READING'
                """)
                        .param("now", Timestamp.from(now))
                        .param("county", id.county().code())
                        .param("id", id.value())
                        .update()
                == 1;
    }

    /** Another state. @return whether it was in the state from which it goes */
    boolean move(ReceiptId id, ReceiptStatus from, ReceiptStatus to, String fault, @Nullable Instant endedAt) {
        return jdbc.sql("""
                UPDATE intake.receipt SET status = :to, fault = :fault, ended_at = :ended, beat_at = NULL
                 WHERE county = :county AND id = :id AND status = :from
                """)
                        .param("to", to.name())
                        .param("fault", fault.isEmpty() ? null : fault)
                        .param("ended", endedAt == null ? null : Timestamp.from(endedAt))
                        .param("county", id.county().code())
                        .param("id", id.value())
                        .param("from", from.name())
                        .update()
                == 1;
    }

    /** Whether a program has worked on it within the time. */
    static boolean isBeating(Stored receipt, Instant now, Duration within) {
        return receipt.summary().status() == ReceiptStatus.READING
                && receipt.beatAt() != null
                && receipt.beatAt().plus(within).isAfter(now);
    }

    private static Stored stored(ResultSet row, int number) throws SQLException {
        ReceiptSummary summary = new ReceiptSummary(
                new ReceiptId(new County(row.getString("county")), row.getObject("id", UUID.class)),
                row.getString("number"),
                row.getString("unit"),
                row.getString("format"),
                row.getString("file_name"),
                row.getString("channel"),
                ReceiptStatus.valueOf(row.getString("status")),
                counts(row),
                row.getString("person"),
                row.getTimestamp("received_at").toInstant(),
                instant(row, "ended_at"));
        String fault = row.getString("fault");
        return new Stored(
                summary,
                row.getString("file_hash"),
                SentFile.Kind.valueOf(row.getString("file_kind")),
                List.of((String[]) row.getArray("titles").getArray()),
                fault == null ? "" : fault,
                new Signature(
                        row.getObject("account", UUID.class),
                        row.getString("person"),
                        row.getString("for_unit"),
                        row.getString("capacity"),
                        row.getTimestamp("received_at").toInstant()),
                row.getObject("received_on", LocalDate.class),
                instant(row, "beat_at"));
    }

    private static ReceiptSummary.Counts counts(ResultSet row) throws SQLException {
        return new ReceiptSummary.Counts(
                row.getLong("read"),
                row.getLong("accepted"),
                row.getLong("returned"),
                row.getLong("duplicates"),
                row.getLong("late"),
                row.getLong("incomplete"),
                row.getLong("incorrect"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
