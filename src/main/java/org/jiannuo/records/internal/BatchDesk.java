package org.jiannuo.records.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jiannuo.kernel.County;
import org.jiannuo.kernel.Signature;
import org.jiannuo.records.RecordBatch;
import org.jiannuo.records.RecordsAdmitted;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** 批次. Opens batches, admits their chunks once each, and ends them. */
@Component
class BatchDesk {
    private final JdbcClient jdbc;
    private final BatchWriter writer;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    BatchDesk(JdbcClient jdbc, BatchWriter writer, TransactionTemplate transaction, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.writer = writer;
        this.transaction = transaction;
        this.events = events;
    }

    RecordBatch open(County county, UUID batch, String source, Signature by) {
        int _ = jdbc.sql("""
                        INSERT INTO records.batch (county, id, source, account, person, opened_at)
                        VALUES (:county, :id, :source, :account, :person, :at)
                        ON CONFLICT (county, id) DO NOTHING
                        """)
                .param("county", county.code())
                .param("id", batch)
                .param("source", source)
                .param("account", by.account())
                .param("person", by.person())
                .param("at", by.at().atOffset(java.time.ZoneOffset.UTC))
                .update();
        return new Opened(county, batch, by);
    }

    /** A batch that can be written to. */
    private final class Opened implements RecordBatch {
        private final County county;
        private final UUID id;
        private final Signature by;

        Opened(County county, UUID id, Signature by) {
            this.county = county;
            this.id = id;
            this.by = by;
        }

        @Override
        public UUID id() {
            return id;
        }

        @Override
        public Chunk admit(int chunk, List<Row> rows) {
            return transaction.execute(_ -> known(chunk).orElseGet(() -> admitted(chunk, rows)));
        }

        private Chunk admitted(int number, List<Row> rows) {
            List<Integer> duplicates = rows.isEmpty() ? List.of() : writer.write(county, id, rows, by);
            Chunk chunk = new Chunk(number, rows.size() - duplicates.size(), duplicates);
            int _ = jdbc.sql("""
                            INSERT INTO records.chunk (county, batch, number, admitted, duplicates, at)
                            VALUES (:county, :batch, :number, :admitted, :duplicates, :at)
                            """)
                    .param("county", county.code())
                    .param("batch", id)
                    .param("number", number)
                    .param("admitted", chunk.admitted())
                    .param("duplicates", duplicates.toArray(Integer[]::new))
                    .param("at", by.at().atOffset(java.time.ZoneOffset.UTC))
                    .update();
            return chunk;
        }

        private Optional<Chunk> known(int number) {
            return jdbc.sql("""
                            SELECT admitted, duplicates FROM records.chunk
                            WHERE county = :county AND batch = :batch AND number = :number
                            """)
                    .param("county", county.code())
                    .param("batch", id)
                    .param("number", number)
                    .query((row, _) -> new Chunk(number, row.getInt("admitted"), Arrays.asList((Integer[])
                            row.getArray("duplicates").getArray())))
                    .optional();
        }

        @Override
        public Totals finish() {
            return transaction.execute(_ -> {
                Totals totals = totals();
                int first = jdbc.sql("""
                                UPDATE records.batch SET finished_at = :at
                                WHERE county = :county AND id = :id AND finished_at IS NULL
                                """)
                        .param("at", by.at().atOffset(java.time.ZoneOffset.UTC))
                        .param("county", county.code())
                        .param("id", id)
                        .update();
                if (first == 1) {
                    events.publishEvent(new RecordsAdmitted(county, id, totals.admitted()));
                }
                return totals;
            });
        }

        private Totals totals() {
            return jdbc.sql("""
                            SELECT count(*) AS chunks, coalesce(sum(admitted), 0) AS admitted,
                                   coalesce(sum(cardinality(duplicates)), 0) AS duplicates
                            FROM records.chunk WHERE county = :county AND batch = :batch
                            """)
                    .param("county", county.code())
                    .param("batch", id)
                    .query((row, _) ->
                            new Totals(row.getInt("chunks"), row.getLong("admitted"), row.getLong("duplicates")))
                    .single();
        }
    }
}
