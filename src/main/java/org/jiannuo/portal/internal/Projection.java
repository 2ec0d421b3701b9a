package org.jiannuo.portal.internal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.County;
import org.jiannuo.obligations.Obligations;
import org.jiannuo.programme.Programmes;
import org.jiannuo.subjects.UnitId;
import org.jiannuo.subjects.UnitSummary;
import org.jiannuo.subjects.Units;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Projects the figures of open programmes into the public schema. */
@Component
@OnInnerNode
class Projection {
    private static final String MODULE = "programme";

    private final ProgressStore store;
    private final Programmes programmes;
    private final Obligations obligations;
    private final Units units;
    private final County county;
    private final BusinessClock clock;
    private final AtomicBoolean stale = new AtomicBoolean(true);

    Projection(ProgressStore store, Programmes programmes, Obligations obligations, Units units, Where where) {
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

    void markStale() {
        stale.set(true);
    }

    boolean takeStale() {
        return stale.getAndSet(false);
    }

    /** Makes the public figures anew; a few dozen rows. */
    @Transactional
    public void refresh() {
        store.lock();
        List<ProgressStore.Opening> open =
                store.decisions().stream().filter(ProgressStore.Opening::opened).toList();
        store.clear();
        if (!open.isEmpty()) {
            projectRows(open.stream().map(ProgressStore.Opening::programme).collect(Collectors.toSet()));
            projectUnits();
        }
        store.state(open.isEmpty() ? "" : open.getFirst().basis(), clock.now());
    }

    private void projectRows(Set<UUID> open) {
        Map<String, Figures> byRow = counts(Obligations.By.GROUP);
        for (Programmes.Heading heading : programmes.headings()) {
            if (open.contains(heading.programme().value())) {
                store.row(
                        heading.programme().value(),
                        heading.number(),
                        heading.title(),
                        byRow.getOrDefault(heading.group(), Figures.NONE));
            }
        }
    }

    private void projectUnits() {
        Map<String, Figures> byUnit = counts(Obligations.By.UNIT);
        Map<UnitId, UnitSummary> known =
                units.summaries(byUnit.keySet().stream().map(UnitId::new).toList());
        byUnit.forEach((unit, figures) -> {
            UnitSummary summary = known.get(new UnitId(unit));
            if (summary != null) {
                String search = (summary.name() + " " + summary.shortName() + " " + unit).toLowerCase(Locale.ROOT);
                store.unit(unit, summary.shortName(), search, figures);
            }
        });
    }

    private Map<String, Figures> counts(Obligations.By by) {
        return obligations.counts(county, by, MODULE, null).stream()
                .collect(Collectors.toMap(
                        Obligations.Count::key,
                        count -> new Figures(count.open(), count.overdue(), count.kept(), count.late(), count.closed()),
                        Figures::plus));
    }
}
