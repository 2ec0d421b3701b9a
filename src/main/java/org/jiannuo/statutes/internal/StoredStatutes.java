package org.jiannuo.statutes.internal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jiannuo.calendars.Calendars;
import org.jiannuo.calendars.Suspension;
import org.jiannuo.kernel.Decision;
import org.jiannuo.statutes.Instrument;
import org.jiannuo.statutes.InstrumentId;
import org.jiannuo.statutes.LimitDue;
import org.jiannuo.statutes.LimitId;
import org.jiannuo.statutes.LimitTable;
import org.jiannuo.statutes.ReferenceRow;
import org.jiannuo.statutes.Statutes;
import org.jiannuo.statutes.TimeLimit;
import org.jiannuo.statutes.TimeLimits;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The reference data in memory; another node's changes are seen by their version, a few seconds later. */
@Component
class StoredStatutes implements Statutes, TimeLimits, DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(StoredStatutes.class);
    private static final int SECONDS = 5;

    private final ReferenceStore store;
    private final Calendars calendars;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("statutes").factory());
    private volatile Book book;

    StoredStatutes(
            ReferenceStore store,
            Calendars calendars,
            BundledRows bundled,
            @Value("${jiannuo.schedule:true}") boolean schedule) {
        this.store = store;
        this.calendars = calendars;
        bundled.bringIn(ReferenceRow.bundled());
        this.book = load();
        if (schedule) {
            var _ = watch.scheduleWithFixedDelay(this::look, SECONDS, SECONDS, TimeUnit.SECONDS);
        }
    }

    /** Everything at one moment. */
    private record Book(
            long version,
            LimitTable limits,
            Map<String, Instrument> instruments,
            Map<String, List<ReferenceStore.Kept>> tables,
            Set<String> confirmed) {}

    @Override
    public LimitTable current() {
        return book.limits();
    }

    @Override
    public Optional<TimeLimit> find(LimitId id) {
        return current().find(id);
    }

    @Override
    public Optional<TimeLimit> find(LimitId id, LocalDate onDay) {
        return current().find(id, onDay);
    }

    @Override
    public Decision<LimitDue> due(LimitId id, LocalDate from, List<Suspension> suspensions, boolean extended) {
        return current().due(calendars.current(), id, from, suspensions, extended);
    }

    @Override
    public Optional<Instrument> find(InstrumentId id) {
        return Optional.ofNullable(book.instruments().get(id.value()));
    }

    @Override
    public List<Instrument> instruments() {
        return List.copyOf(book.instruments().values());
    }

    @Override
    public List<ReferenceRow> rows(String table, LocalDate onDay) {
        return rows(book.tables().getOrDefault(table, List.of()), onDay);
    }

    /**
     * The version of each row that holds for events of a day. The first version of a row that came with the program holds
     * before its day as well, since older law is not in the data; a row that the county added does not.
     */
    static List<ReferenceRow> rows(List<ReferenceStore.Kept> versions, LocalDate onDay) {
        Map<String, ReferenceRow> rows = new LinkedHashMap<>();
        for (ReferenceStore.Kept kept : versions) {
            ReferenceRow row = kept.row();
            ReferenceRow before = rows.get(row.key());
            boolean begun = !row.appliesFrom().isAfter(onDay);
            if (begun || (before == null && !kept.origin().county())) {
                rows.put(row.key(), row);
            }
        }
        return List.copyOf(rows.values());
    }

    @Override
    public boolean isConfirmed(ReferenceRow row) {
        return book.confirmed().contains(place(row.table(), row.key(), row.version()));
    }

    /** The newest version of each row, whether or not its day has come. */
    List<ReferenceRow> newest(String table) {
        return rows(table, LocalDate.MAX);
    }

    /** The names of the tables. */
    Collection<String> tables() {
        return book.tables().keySet();
    }

    /** Every version of a row, the oldest first. */
    List<ReferenceStore.Kept> versions(String table, String key) {
        return book.tables().getOrDefault(table, List.of()).stream()
                .filter(kept -> kept.row().key().equals(key))
                .toList();
    }

    /** Takes over what was changed since, here or on another node. */
    synchronized void refresh() {
        if (store.version() != book.version()) {
            book = load();
        }
    }

    /** Takes over what this transaction changes as soon as it is committed. */
    void refreshAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                refresh();
            }
        });
    }

    @Override
    public void destroy() {
        watch.shutdownNow();
    }

    private void look() {
        try {
            refresh();
        } catch (DataAccessException e) {
            LOG.debug("The reference data could not be looked at; the next look follows", e);
        }
    }

    private Book load() {
        long version = store.version();
        Map<String, List<ReferenceStore.Kept>> tables = new LinkedHashMap<>();
        List<ReferenceStore.Kept> all = store.all();
        all.forEach(kept -> tables.computeIfAbsent(kept.row().table(), _ -> new java.util.ArrayList<>())
                .add(kept));
        Map<String, Instrument> instruments = new LinkedHashMap<>();
        tables.getOrDefault("instruments", List.of())
                .forEach(kept -> instruments.put(kept.row().key(), Instrument.of(kept.row())));
        Set<String> confirmed = store.confirmations().stream()
                .map(one -> place(one.table(), one.key(), one.version()))
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
        LimitTable limits =
                LimitTable.ofRows(all.stream().map(ReferenceStore.Kept::row).toList());
        return new Book(version, limits, instruments, tables, confirmed);
    }

    private static String place(String table, String key, long version) {
        return table + " " + key + " " + version;
    }
}
