package org.jiannuo.intake.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.jiannuo.formats.RecordFormat;
import org.jiannuo.formats.RowChecker;
import org.jiannuo.formats.SentFile;
import org.jiannuo.formats.SentRow;
import org.jiannuo.formats.SentTable;
import org.jiannuo.intake.FileTaken;
import org.jiannuo.intake.ReceiptId;
import org.jiannuo.intake.ReceiptStatus;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.records.RecordBatch;
import org.jiannuo.records.Records;
import org.jiannuo.statutes.TimeLimits;
import org.jiannuo.subjects.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reading the rows of a file, from the first or after a break. One thread reads, some judge and write. A chunk has the
 * same rows whenever the file is read, so that those that are in are left out.
 */
@Component
class ReadFile {
    static final int CHUNK = 2_000;
    private static final int WRITERS = 2;
    private static final int AHEAD = 4;
    private static final int TRIES = 5;

    private final ReceiptStore receipts;
    private final ChunkStore chunks;
    private final SentFiles files;
    private final FormatBook formats;
    private final Law law;
    private final Running running;

    ReadFile(ReceiptStore receipts, ChunkStore chunks, SentFiles files, FormatBook formats, Law law, Running running) {
        this.receipts = receipts;
        this.chunks = chunks;
        this.files = files;
        this.formats = formats;
        this.law = law;
        this.running = running;
    }

    /** By what rows are judged. */
    @Component
    record Law(Records records, TimeLimits limits, Units units) {}

    /** What a run needs around it. */
    @Component
    record Running(TransactionTemplate transactions, ApplicationEventPublisher events, BusinessClock clock) {}

    /** Reads until the end, a cancellation or a fault. */
    void read(ReceiptId id) throws IOException {
        ReceiptStore.Stored receipt = receipts.find(id).orElseThrow();
        if (!receipts.beat(id, running.clock().now())) {
            return;
        }
        RecordFormat format = formats.find(receipt.summary().format()).orElseThrow();
        SentFile file = SentFile.inspect(files.path(receipt.hash())).orThrow();
        RecordBatch batch = law.records().batch(id.value(), receipt.summary().number(), receipt.by());
        String fault = "";
        boolean whole = false;
        try (SentTable table = SentTable.open(file, format).orThrow()) {
            whole = rows(id, table, judge(receipt, format, table), batch);
        } catch (SentTable.Unreadable unreadable) {
            fault = unreadable.reason().code();
        }
        if (whole || !fault.isEmpty()) {
            end(receipt, batch, fault);
        }
    }

    private JudgeChunk judge(ReceiptStore.Stored receipt, RecordFormat format, SentTable table) {
        RecordMapping.Mapped mapped = RecordMapping.of(format.id());
        return new JudgeChunk(
                new RowChecker(format, table.heading(), receipt.receivedOn()),
                new DraftMaker(
                        mapped,
                        receipt.summary().unit(),
                        receipt.summary().channel(),
                        new UnitsByCode(law.units(), receipt.receivedOn())),
                law.records().gate(),
                new Lateness(law.limits(), mapped.limit(), receipt.receivedOn()));
    }

    /** @return whether the last row was read */
    private boolean rows(ReceiptId id, SentTable table, JudgeChunk judge, RecordBatch batch) throws IOException {
        Set<Integer> done = chunks.done(id);
        SentTable.@Nullable Unreadable unreadable = null;
        boolean going = true;
        Writing writing = new Writing(id, judge, batch);
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            for (int chunk = 0; going && writing.failure.get() == null; chunk++) {
                List<SentRow> rows = next(table);
                if (rows.isEmpty()) {
                    break;
                }
                if (!done.contains(chunk)) {
                    going = receipts.beat(id, running.clock().now());
                    writing.start(going ? writers : null, chunk, rows);
                }
            }
        } catch (SentTable.Unreadable end) {
            unreadable = end;
        }
        Throwable broken = writing.failure.get();
        if (broken != null) {
            throw new IllegalStateException("A chunk could not be written.", broken);
        }
        if (unreadable != null) {
            throw unreadable;
        }
        return going;
    }

    /** The chunks of one run on their way into the database. */
    private final class Writing {
        private final ReceiptId id;
        private final JudgeChunk judge;
        private final RecordBatch batch;
        private final Semaphore ahead = new Semaphore(AHEAD);
        private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

        Writing(ReceiptId id, JudgeChunk judge, RecordBatch batch) {
            this.id = id;
            this.judge = judge;
            this.batch = batch;
        }

        /** Waits until there is room; no chunk more than a few is held in memory. */
        void start(@Nullable ExecutorService writers, int chunk, List<SentRow> rows) {
            if (writers == null) {
                return;
            }
            ahead.acquireUninterruptibly();
            writers.execute(() -> {
                try {
                    add(id, chunk, judge, batch, rows);
                } catch (RuntimeException | Error broken) {
                    failure.compareAndSet(null, broken);
                } finally {
                    ahead.release();
                }
            });
        }
    }

    private static List<SentRow> next(SentTable table) throws IOException {
        List<SentRow> rows = new ArrayList<>(CHUNK);
        while (rows.size() < CHUNK) {
            SentRow row = table.next();
            if (row == null) {
                break;
            }
            rows.add(row);
        }
        return rows;
    }

    private void add(ReceiptId id, int chunk, JudgeChunk judge, RecordBatch batch, List<SentRow> rows) {
        JudgeChunk.Judged judged = judge.judge(rows);
        for (int attempt = 1; ; attempt++) {
            try {
                running.transactions().executeWithoutResult(_ -> {
                    RecordBatch.Chunk admitted = batch.admit(chunk, judged.admissible());
                    boolean _ = chunks.add(id, chunk, judge.counts(judged, admitted), judged.returned());
                });
                return;
            } catch (ConcurrencyFailureException again) {
                if (attempt == TRIES) {
                    throw again;
                }
            }
        }
    }

    private void end(ReceiptStore.Stored receipt, RecordBatch batch, String fault) throws IOException {
        ReceiptId id = receipt.id();
        running.transactions().executeWithoutResult(_ -> {
            ReceiptStatus to = fault.isEmpty() ? ReceiptStatus.DONE : ReceiptStatus.BROKEN;
            if (receipts.move(
                    id, ReceiptStatus.READING, to, fault, running.clock().now())) {
                var _ = batch.finish();
                running.events()
                        .publishEvent(new FileTaken(
                                id,
                                receipt.summary().unit(),
                                receipts.find(id).orElseThrow().summary().counts()));
            }
        });
        files.forget(receipt.hash());
    }
}
