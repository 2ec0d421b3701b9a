package org.jiannuo.statutes.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.kernel.Rule;
import org.jiannuo.kernel.Signature;
import org.jiannuo.statutes.ReferenceRow;
import org.jiannuo.subjects.UnitId;
import org.jiannuo.subjects.UnitSummary;
import org.jiannuo.subjects.Units;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 归集规则. Who reports an item of the catalogue, on which documents, and whether it takes effect by itself. The catalogue
 * comes from above; this the county decides. An item without a rule is not recorded.
 */
@Component
class CollectionRules {
    static final String TABLE = "category_rules";
    static final String CATALOGUE = "record_categories";
    static final List<String> COUNTERPARTIES = List.of("enterprise", "person");
    static final List<String> ROUTES = List.of("procedure", "direct");

    /** STA-30. A rule is for an item of the catalogue. */
    static final Rule ITEM = Rule.of("STA-30");
    /** STA-31. It names the kinds of document on which a record may rest. */
    static final Rule DOCUMENTS = Rule.of("STA-31");
    /** STA-32. It names who reports. */
    static final Rule REPORTERS = Rule.of("STA-32");
    /** STA-33. It says the section of the dossier, the route and the publication terms. */
    static final Rule PLACE = Rule.of("STA-33");

    /** Words for reporters that are no units: the organ that issued the document, and the subject itself. */
    private static final Set<String> ROLES = Set.of("organ", "subject");

    private final ReferenceStore store;
    private final StoredStatutes statutes;
    private final Units units;
    private final BusinessClock clock;

    CollectionRules(ReferenceStore store, StoredStatutes statutes, Units units, BusinessClock clock) {
        this.store = store;
        this.statutes = statutes;
        this.units = units;
        this.clock = clock;
    }

    /** Whether a row of a table is an item of the catalogue that has no rule yet. */
    boolean lacks(String table, String key) {
        return table.equals(CATALOGUE) && rule(key).isEmpty();
    }

    /** The items that hold today or will hold, newest edition, in the order of the catalogue. */
    List<ReferenceRow> items() {
        return Edition.open(statutes.newest(CATALOGUE), clock.today());
    }

    Optional<ReferenceRow> item(String category) {
        return items().stream().filter(item -> item.key().equals(category)).findFirst();
    }

    Optional<ReferenceRow> rule(String category) {
        return statutes.row(TABLE, category, clock.today());
    }

    /** The document and day of the county's own decision on a rule, if it made one. */
    Optional<ReferenceStore.Origin> decision(String category) {
        return statutes.versions(TABLE, category).stream()
                .map(ReferenceStore.Kept::origin)
                .filter(ReferenceStore.Origin::county)
                .reduce((_, later) -> later);
    }

    /** What the rules in force use in a column. */
    Set<String> used(String column) {
        return rules().flatMap(rule -> CollectionForm.list(rule.text(column)).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Sections of the dossiers of an archive, {@code unit} or {@code official}. */
    List<String> sections(String archive) {
        Set<String> keys = items().stream()
                .filter(item -> item.text("archive").equals(archive))
                .map(ReferenceRow::key)
                .collect(Collectors.toSet());
        return rules().filter(rule -> keys.contains(rule.key()))
                .map(rule -> rule.text("section"))
                .distinct()
                .sorted(java.util.Comparator.comparing(String::length).thenComparing(section -> section))
                .toList();
    }

    /** The units that may report. */
    List<UnitSummary> units() {
        return units.active(clock.today()).stream()
                .filter(unit -> !unit.isGroup())
                .toList();
    }

    private Stream<ReferenceRow> rules() {
        return statutes.rows(TABLE, clock.today()).stream();
    }

    /** Decides how an item is collected from today on. Refuses with STA-10 and STA-30 to STA-33. */
    @Transactional
    public Decision<ReferenceRow> decide(String category, CollectionForm form, Signature by) {
        long version = store.nextVersion();
        List<Refusal> because = new ArrayList<>(ConfirmRule.documented(form.document()));
        ReferenceRow item = item(category).orElse(null);
        if (item == null) {
            because.add(ITEM.broken(category));
            return Decision.refused(because);
        }
        because.addAll(faults(item, form));
        if (!because.isEmpty()) {
            return Decision.refused(because);
        }
        NewVersion decided = new NewVersion(
                TABLE,
                category,
                position(category),
                clock.today(),
                form.columns(category, item.text("name_zh")),
                form.document());
        store.insert(List.of(decided), version, by);
        statutes.refreshAfterCommit();
        return Decision.accepted(item);
    }

    private List<Refusal> faults(ReferenceRow item, CollectionForm form) {
        List<Refusal> because = new ArrayList<>();
        if (form.documents().isEmpty() || !used("document_kinds").containsAll(form.documents())) {
            because.add(DOCUMENTS.brokenAt("documents"));
        }
        if (form.reporters().isEmpty() || !form.reporters().stream().allMatch(this::isReporter)) {
            because.add(REPORTERS.brokenAt("reporters"));
        }
        if (!sections(item.text("archive")).contains(form.section())
                || !ROUTES.contains(form.route())
                || !COUNTERPARTIES.containsAll(form.counterparties())
                || !(form.term().isEmpty() || used("term_regime").contains(form.term()))) {
            because.add(PLACE.brokenAt("section"));
        }
        return because;
    }

    private boolean isReporter(String word) {
        return ROLES.contains(word)
                || (UnitId.isSlug(word)
                        && units.unitAsOf(new UnitId(word), clock.today()).isPresent());
    }

    private int position(String category) {
        List<ReferenceStore.Kept> all = store.all().stream()
                .filter(kept -> kept.row().table().equals(TABLE))
                .toList();
        return all.stream()
                .filter(kept -> kept.row().key().equals(category))
                .map(ReferenceStore.Kept::position)
                .findFirst()
                .orElseGet(() -> all.stream()
                                .mapToInt(ReferenceStore.Kept::position)
                                .max()
                                .orElse(0)
                        + 1);
    }
}
