package org.jiannuo.statutes.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Signature;
import org.jiannuo.statutes.ReferenceRow;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings in the reference data that come with the program. A row that has changed since becomes a version that applies
 * from today on, so that no term that runs is moved; a row that the county has replaced stays the county's.
 */
@Component
class BundledRows {
    private final ReferenceStore store;
    private final BusinessClock clock;
    private final TransactionTemplate transaction;

    BundledRows(ReferenceStore store, BusinessClock clock, PlatformTransactionManager transactions) {
        this.store = store;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Safe at every start and on several nodes at once. @return how many versions were added */
    int bringIn(List<ReferenceRow> rows) {
        String bundle = NewVersion.hash(
                rows.stream().map(row -> row.table() + row.key() + content(row)).collect(Collectors.joining()));
        if (store.hasBundle(bundle)) {
            return 0;
        }
        Integer added = transaction.execute(_ -> {
            long version = store.nextVersion();
            List<NewVersion> changed = changed(rows);
            store.insert(changed, version, Signature.ofPlatform(clock.now()));
            store.keepBundle(bundle);
            return changed.size();
        });
        return added == null ? 0 : added;
    }

    private List<NewVersion> changed(List<ReferenceRow> rows) {
        Map<String, ReferenceStore.Kept> newest = new HashMap<>();
        store.all()
                .forEach(
                        kept -> newest.put(kept.row().table() + " " + kept.row().key(), kept));
        List<NewVersion> changed = new ArrayList<>();
        int position = 0;
        for (ReferenceRow row : rows) {
            position++;
            ReferenceStore.Kept before = newest.get(row.table() + " " + row.key());
            if (before == null) {
                changed.add(version(row, position, row.appliesFrom()));
            } else if (!before.origin().county() && !before.content().equals(content(row))) {
                LocalDate today = clock.today();
                changed.add(version(row, position, row.appliesFrom().isAfter(today) ? row.appliesFrom() : today));
            }
        }
        return changed;
    }

    private static NewVersion version(ReferenceRow row, int position, LocalDate appliesFrom) {
        return new NewVersion(row.table(), row.key(), position, appliesFrom, row.columns(), null);
    }

    private static String content(ReferenceRow row) {
        return version(row, 0, row.appliesFrom()).content();
    }
}
