package org.jiannuo.statutes.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.kernel.Rule;
import org.jiannuo.kernel.Signature;
import org.jiannuo.statutes.ReferenceRow;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 导入新版. Brings in a new edition of a catalogue or list from a day on. What was before stays for events before that
 * day; a row that the new edition no longer has ends with the day before.
 */
@Component
class ImportEdition {
    /** STA-23. A new edition holds from a day that has not come yet, or today. */
    static final Rule PAST = Rule.of("STA-23");
    /** STA-24. Limits, instruments and rules of collection are changed one by one. */
    static final Rule ONE_BY_ONE = Rule.of("STA-24");

    private static final Set<String> SINGLE =
            Set.of("time_limits", "lasting_terms", "instruments", CollectionRules.TABLE);

    private final ReferenceStore store;
    private final StoredStatutes statutes;
    private final BusinessClock clock;

    ImportEdition(ReferenceStore store, StoredStatutes statutes, BusinessClock clock) {
        this.store = store;
        this.statutes = statutes;
        this.clock = clock;
    }

    static boolean takes(String table) {
        return !SINGLE.contains(table);
    }

    /** What would change. Refuses with STA-10 and STA-20 to STA-24. */
    Decision<Edition> preview(String table, EditionForm form) {
        LocalDate from = form.day();
        List<Refusal> because = new ArrayList<>(ConfirmRule.documented(form.document()));
        if (!takes(table)) {
            because.add(ONE_BY_ONE.broken(table));
        }
        List<ReferenceRow> newest = newest(table);
        if (from == null
                || from.isBefore(clock.today())
                || newest.stream().anyMatch(row -> from.isBefore(row.appliesFrom()))) {
            because.add(PAST.brokenAt("appliesFrom", form.appliesFrom()));
        }
        LocalDate day = from == null ? clock.today() : from;
        Decision<Edition> compared = Edition.compare(Edition.open(newest, day), form.csv(), day);
        because.addAll(compared.reasons());
        return because.isEmpty() ? compared : Decision.refused(because);
    }

    /** Brings it in. Safe to send twice: the second time nothing is new. */
    @Transactional
    public Decision<Edition> bringIn(String table, EditionForm form, Signature by) {
        long version = store.nextVersion();
        Decision<Edition> seen = preview(table, form);
        LocalDate from = form.day();
        if (seen instanceof Decision.Accepted<Edition>(Edition edition, var _) && from != null) {
            store.insert(versions(table, edition, form, from), version, by);
            statutes.refreshAfterCommit();
        }
        return seen;
    }

    /** A row keeps its place; those that come stand at the end. */
    private List<NewVersion> versions(String table, Edition edition, EditionForm form, LocalDate from) {
        Map<String, Integer> places = new HashMap<>();
        kept(table).forEach(kept -> places.put(kept.row().key(), kept.position()));
        int last = places.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        List<NewVersion> added = new ArrayList<>();
        for (Edition.Change change : edition.changes()) {
            Integer place = places.get(change.key());
            added.add(new NewVersion(
                    table, change.key(), place == null ? ++last : place, from, change.columns(), form.document()));
        }
        return added;
    }

    private List<ReferenceStore.Kept> kept(String table) {
        return store.all().stream()
                .filter(kept -> kept.row().table().equals(table))
                .toList();
    }

    /** Read from the database and not from memory, which may be a moment behind. */
    private List<ReferenceRow> newest(String table) {
        return StoredStatutes.rows(kept(table), LocalDate.MAX);
    }
}
