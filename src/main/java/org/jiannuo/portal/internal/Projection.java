package org.jiannuo.portal.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.County;
import org.jiannuo.ledger.Commitment;
import org.jiannuo.ledger.EndGround;
import org.jiannuo.ledger.LeafAct;
import org.jiannuo.ledger.LeafDraft;
import org.jiannuo.ledger.LeafId;
import org.jiannuo.ledger.Ledger;
import org.jiannuo.obligations.Obligations;
import org.jiannuo.programme.Programmes;
import org.jiannuo.subjects.UnitId;
import org.jiannuo.subjects.UnitSummary;
import org.jiannuo.subjects.Units;
import org.jiannuo.tlog.CanonicalJson;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Projects the figures of open programmes into the public schema. */
@Component
@OnInnerNode
class Projection {
    private static final String MODULE = "programme";
    private static final String BASIS = "plan-progress";

    private final ProgressStore store;
    private final Programmes programmes;
    private final Obligations obligations;
    private final Units units;
    private final Vouched log;
    private final County county;
    private final BusinessClock clock;
    private final AtomicBoolean stale = new AtomicBoolean(true);

    Projection(
            ProgressStore store,
            Programmes programmes,
            Obligations obligations,
            Units units,
            Vouched log,
            Where where) {
        this.log = log;
        this.store = store;
        this.programmes = programmes;
        this.obligations = obligations;
        this.units = units;
        this.county = where.county();
        this.clock = where.clock();
    }

    /** The county and its clock. */
    @Component
    @OnInnerNode
    record Where(County county, BusinessClock clock) {}

    /** The log that vouches for what is shown, and what tells caches that it changed. */
    @Component
    @OnInnerNode
    record Vouched(Ledger ledger, Freshness freshness) {}

    void markStale() {
        stale.set(true);
    }

    boolean takeStale() {
        return stale.getAndSet(false);
    }

    /** Makes the public figures anew; a few dozen rows. Figures that are the same are left as they are. */
    @Transactional
    public void refresh() {
        store.lock();
        List<ProgressStore.Opening> open =
                store.decisions().stream().filter(ProgressStore.Opening::opened).toList();
        List<Row> rows = open.isEmpty()
                ? List.of()
                : rows(open.stream().map(ProgressStore.Opening::programme).collect(Collectors.toSet()));
        List<OfUnit> ofUnits = open.isEmpty() ? List.of() : ofUnits();
        String basis = open.isEmpty() ? "" : open.getFirst().basis();
        String shown = shown(basis, rows, ofUnits);
        String digest = Commitment.of(new byte[0], shown).value();
        if (!digest.equals(store.digest())) {
            store.clear();
            rows.forEach(row -> store.row(row.programme(), row.number(), row.title(), row.figures()));
            ofUnits.forEach(unit -> store.unit(unit.unit(), unit.name(), unit.search(), unit.figures()));
        }
        store.state(basis, digest, clock.now());
        log.freshness().forgetAfterCommit();
        boolean due = !open.isEmpty() && !store.isNoted(clock.today());
        if (due && log.ledger().obstacles().isEmpty()) {
            note(shown);
        }
    }

    /** 存证. The state of the day goes into the log; while the log cannot take it, the next refresh tries again. */
    private void note(String shown) {
        Commitment commitment = log.ledger().commit(shown);
        LeafId leaf = LeafId.next();
        LeafId _ = log.ledger()
                .append(LeafDraft.shown(leaf, LeafAct.PUBLISHED, BASIS, commitment))
                .orThrow();
        store.note(clock.today(), leaf, commitment);
    }

    /** What was noted tells of a programme that is open no more: it goes, and the log says that it is gone. */
    @Transactional
    public void closed() {
        for (LeafId leaf : store.forgetStates()) {
            LeafId _ = log.ledger()
                    .append(LeafDraft.ended(LeafId.next(), leaf, EndGround.ORDER, BASIS))
                    .orThrow();
        }
    }

    private String shown(String basis, List<Row> rows, List<OfUnit> ofUnits) {
        Map<String, Object> all = new TreeMap<>();
        all.put("kind", "plan_progress");
        all.put("day", clock.today().toString());
        all.put("basis", basis);
        all.put(
                "rows",
                rows.stream()
                        .map(row -> Map.of(
                                "programme",
                                row.programme().toString(),
                                "number",
                                Integer.toString(row.number()),
                                "title",
                                row.title(),
                                "figures",
                                row.figures().named()))
                        .toList());
        all.put(
                "units",
                ofUnits.stream()
                        .map(unit -> Map.of(
                                "unit",
                                unit.unit(),
                                "name",
                                unit.name(),
                                "figures",
                                unit.figures().named()))
                        .toList());
        return CanonicalJson.of(JsonMapper.shared().writeValueAsString(all));
    }

    private record Row(UUID programme, int number, String title, Figures figures) {}

    private record OfUnit(String unit, String name, String search, Figures figures) {}

    private List<Row> rows(Set<UUID> open) {
        Map<String, Figures> byRow = counts(Obligations.By.GROUP);
        return programmes.headings().stream()
                .filter(heading -> open.contains(heading.programme().value()))
                .map(heading -> new Row(
                        heading.programme().value(),
                        heading.number(),
                        heading.title(),
                        byRow.getOrDefault(heading.group(), Figures.NONE)))
                .toList();
    }

    private List<OfUnit> ofUnits() {
        Map<String, Figures> byUnit = new TreeMap<>(counts(Obligations.By.UNIT));
        Map<UnitId, UnitSummary> known =
                units.summaries(byUnit.keySet().stream().map(UnitId::new).toList());
        List<OfUnit> found = new ArrayList<>();
        byUnit.forEach((unit, figures) -> {
            UnitSummary summary = known.get(new UnitId(unit));
            if (summary != null) {
                String search = (summary.name() + " " + summary.shortName() + " " + unit).toLowerCase(Locale.ROOT);
                found.add(new OfUnit(unit, summary.shortName(), search, figures));
            }
        });
        return found;
    }

    private Map<String, Figures> counts(Obligations.By by) {
        return obligations.counts(county, by, MODULE, null).stream()
                .collect(Collectors.toMap(
                        Obligations.Count::key,
                        count -> new Figures(count.open(), count.overdue(), count.kept(), count.late(), count.closed()),
                        Figures::plus));
    }
}
