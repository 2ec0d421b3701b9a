package org.jiannuo.intake.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.jiannuo.intake.ReceiptId;
import org.jiannuo.intake.ReceiptStatus;
import org.jiannuo.intake.ReceiptSummary;
import org.jiannuo.intake.Receipts;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.County;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Signature;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Receipts as the other modules see them, and the reading in the background. */
@Component
class ReceiptRegister implements Receipts {
    private static final Logger LOG = LoggerFactory.getLogger(ReceiptRegister.class);
    /** A program that reads says so with every chunk; one that was silent so long is gone. */
    private static final Duration SILENT = Duration.ofSeconds(20);

    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);

    private final TakeFile taking;
    private final ReadFile reading;
    private final ReceiptStore store;
    private final ChunkStore chunks;
    private final ReturnedFile returned;
    private final BusinessClock clock;
    private final Set<ReceiptId> here = ConcurrentHashMap.newKeySet();
    private final ExecutorService readers = Executors.newFixedThreadPool(2);
    private boolean schedule;
    private County county = new County("000000");

    ReceiptRegister(
            TakeFile taking,
            ReadFile reading,
            ReceiptStore store,
            ChunkStore chunks,
            ReturnedFile returned,
            BusinessClock clock) {
        this.taking = taking;
        this.reading = reading;
        this.store = store;
        this.chunks = chunks;
        this.returned = returned;
        this.clock = clock;
    }

    @org.springframework.beans.factory.annotation.Autowired
    void settings(@Value("${jiannuo.schedule:true}") boolean schedule, County county) {
        this.schedule = schedule;
        this.county = county;
    }

    @Override
    public Decision<ReceiptSummary> take(Sent sent, Signature by) {
        return taking.take(sent, by);
    }

    @Override
    public ReceiptSummary read(ReceiptId id) {
        while (true) {
            ReceiptStore.Stored receipt = store.find(id).orElseThrow();
            if (receipt.summary().status() != ReceiptStatus.READING) {
                return receipt.summary();
            }
            boolean elsewhere = ReceiptStore.isBeating(receipt, clock.now(), SILENT);
            if (!elsewhere && here.add(id)) {
                try {
                    reading.read(id);
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                } finally {
                    here.remove(id);
                }
                return store.find(id).orElseThrow().summary();
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
    }

    @Override
    public void readLater(ReceiptId id) {
        readers.execute(() -> {
            try {
                var _ = read(id);
            } catch (RuntimeException broken) {
                LOG.error("The receipt {} was not read to its end; it can be read on.", id, broken);
            }
        });
    }

    /** What was being read when the program ended is read on. */
    @EventListener(ApplicationReadyEvent.class)
    void readOn() {
        if (schedule) {
            store.unfinished(county).forEach(this::readLater);
        }
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        readers.shutdownNow();
    }

    /** Stops the reading after the chunk that is being written. */
    Decision<ReceiptId> cancel(ReceiptId id) {
        return store.move(id, ReceiptStatus.READING, ReceiptStatus.CANCELLED, "", clock.now())
                ? Decision.accepted(id)
                : Decision.refused(IntakeRules.NOT_READING.broken());
    }

    /** Reads on what was cancelled or interrupted. */
    Decision<ReceiptId> resume(ReceiptId id) {
        ReceiptStore.Stored receipt = store.find(id).orElseThrow();
        boolean cancelled = store.move(id, ReceiptStatus.CANCELLED, ReceiptStatus.READING, "", null);
        if (!cancelled && !isInterrupted(receipt)) {
            return Decision.refused(IntakeRules.NOT_INTERRUPTED.broken());
        }
        readLater(id);
        return Decision.accepted(id);
    }

    /** Whether it waits to be read and no program works on it. */
    boolean isInterrupted(ReceiptStore.Stored receipt) {
        return receipt.summary().status() == ReceiptStatus.READING
                && !here.contains(receipt.id())
                && !ReceiptStore.isBeating(receipt, clock.now(), SILENT);
    }

    @Override
    public Optional<ReceiptSummary> find(ReceiptId id) {
        return store.find(id).map(ReceiptStore.Stored::summary);
    }

    @Override
    public Map<String, Long> reasons(ReceiptId id) {
        return chunks.reasons(id);
    }

    @Override
    public long writeReturned(ReceiptId id, String kind, OutputStream out) {
        return returned.write(store.find(id).orElseThrow(), kind, out);
    }

    @Override
    public List<ReceiptSummary> list(
            County county, @Nullable List<String> units, @Nullable ReceiptId before, int limit) {
        return store.list(county, units, before, limit).stream()
                .map(ReceiptStore.Stored::summary)
                .toList();
    }

    @Override
    public List<Reported> reported(
            County county, @Nullable String unit, java.time.LocalDate from, java.time.LocalDate to) {
        return store.reported(county, unit, from, to);
    }
}
