package org.jiannuo.rectifications.internal;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.kernel.Signature;
import org.jiannuo.rectifications.NewRectification;
import org.jiannuo.rectifications.RectificationId;
import org.jiannuo.rectifications.RectificationOrdered;
import org.jiannuo.rectifications.internal.Lifecycle.Act;
import org.jiannuo.rectifications.internal.Rectification.Clock;
import org.jiannuo.rectifications.internal.Rectification.Order;
import org.jiannuo.rectifications.internal.Rectification.Plan;
import org.jiannuo.reports.DocumentNumber;
import org.jiannuo.reports.DocumentNumbers;
import org.jiannuo.subjects.People;
import org.jiannuo.subjects.UnitId;
import org.jiannuo.subjects.Units;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 责令整改. Orders a unit to put something right; a plan is owed from then on. */
@Component
class OrderRectification {
    static final int LONGEST = 8000;
    private static final String KIND = "rectification_order";

    private final RectificationStore store;
    private final RectificationHistory history;
    private final Clocks clocks;
    private final DocumentNumbers numbers;
    private final Register register;
    private final ApplicationEventPublisher events;
    private final List<String> bodies = bodies();

    OrderRectification(
            RectificationStore store,
            RectificationHistory history,
            Clocks clocks,
            DocumentNumbers numbers,
            Register register,
            ApplicationEventPublisher events) {
        this.store = store;
        this.history = history;
        this.clocks = clocks;
        this.numbers = numbers;
        this.register = register;
        this.events = events;
    }

    /** Units and people. */
    @Component
    record Register(Units units, People people) {}

    @Transactional
    public Decision<RectificationId> order(NewRectification what, Signature by) {
        Optional<RectificationId> known = known(what);
        if (known.isPresent()) {
            return Decision.accepted(known.get());
        }
        List<Refusal> because = against(what, Clocks.today(by));
        return because.isEmpty() ? ordered(what, by) : Decision.refused(because);
    }

    private Optional<RectificationId> known(NewRectification what) {
        RectificationId id = new RectificationId(what.county(), what.form());
        return store.find(id)
                .map(Rectification::id)
                .or(() -> what.source().number().isBlank()
                        ? Optional.empty()
                        : store
                                .ofSource(
                                        what.county(),
                                        what.source().kind(),
                                        what.source().number())
                                .stream()
                                .filter(other -> other.order().unit().equals(what.unit()))
                                .map(Rectification::id)
                                .findFirst());
    }

    private List<Refusal> against(NewRectification what, LocalDate today) {
        List<Refusal> because = new ArrayList<>();
        if (isEmpty(what.problem())) {
            because.add(Rules.INCOMPLETE.brokenAt("problem"));
        }
        if (isEmpty(what.standard())) {
            because.add(Rules.INCOMPLETE.brokenAt("standard"));
        }
        if (isEmpty(what.source().basis())) {
            because.add(Rules.INCOMPLETE.brokenAt("basis"));
        }
        if (!isCompetent(what, today)) {
            because.add(Rules.NOT_COMPETENT.brokenAt("unit"));
        }
        if (!what.due().isAfter(today)) {
            because.add(Rules.DAY.brokenAt("due"));
        }
        if (!what.causer().isBlank() && !isOfUnit(what)) {
            because.add(Rules.NOT_OF_UNIT.brokenAt("causer"));
        }
        return because;
    }

    private static boolean isEmpty(String text) {
        return text.isBlank() || text.length() > LONGEST;
    }

    /** A complaint was handed to the verifying body already; else the office, a superior or the competent department. */
    private boolean isCompetent(NewRectification what, LocalDate today) {
        if (!UnitId.isSlug(what.unit()) || what.unit().equals(what.body())) {
            return false;
        }
        UnitId unit = new UnitId(what.unit());
        var found = register.units().find(unit).filter(one -> one.existsOn(today) && !one.isGroup());
        if (found.isEmpty()) {
            return false;
        }
        UnitId competent = found.get().competentDepartment();
        return what.source().kind() == NewRectification.Kind.COMPLAINT
                || bodies.contains(what.body())
                || (competent != null && competent.slug().equals(what.body()))
                || register.units().superiors(unit, today).stream()
                        .anyMatch(above -> above.slug().equals(what.body()));
    }

    private boolean isOfUnit(NewRectification what) {
        return UnitId.isSlug(what.unit())
                && register.people().tenures(new UnitId(what.unit())).stream()
                        .anyMatch(tenure -> tenure.person().toString().equals(what.causer()));
    }

    private Decision<RectificationId> ordered(NewRectification what, Signature by) {
        RectificationId id = new RectificationId(what.county(), what.form());
        return numbers.next(what.body(), KIND, Clocks.MODULE + "/" + id)
                .map(DocumentNumber::toString)
                .map(number -> fresh(id, number, what, Clocks.today(by)))
                .then(fresh -> clocks.begin(fresh, Lifecycle.PLAN_LIMIT, what.unit(), by))
                .map(fresh -> {
                    if (!store.insert(fresh)) {
                        throw new org.springframework.dao.OptimisticLockingFailureException(
                                "Ordered by somebody else in this moment: " + what.source());
                    }
                    store.save(fresh);
                    history.append(
                            id,
                            1,
                            Act.ORDER,
                            new RectificationHistory.Said(
                                    what.problem(), what.due(), fresh.order().number(), what.form()),
                            by);
                    events.publishEvent(
                            new RectificationOrdered(id, fresh.order().number(), what.unit()));
                    return id;
                });
    }

    private static Rectification fresh(RectificationId id, String number, NewRectification what, LocalDate today) {
        return new Rectification(
                id,
                new Order(
                        number,
                        what.body(),
                        what.unit(),
                        what.source(),
                        what.problem(),
                        what.standard(),
                        what.causer(),
                        today,
                        what.due()),
                Plan.NONE,
                Clock.NONE,
                null,
                Lifecycle.TABLE.first(),
                1);
    }

    private static List<String> bodies() {
        try (InputStream in = OrderRectification.class.getResourceAsStream("/reference/rectifications/bodies.csv")) {
            if (in == null) {
                throw new IllegalStateException("The program has no file of ordering bodies");
            }
            try (MappingIterator<Map<String, String>> rows = new CsvMapper()
                    .readerForMapOf(String.class)
                    .with(CsvSchema.emptySchema().withHeader())
                    .readValues(in)) {
                return rows.readAll().stream()
                        .map(row -> row.getOrDefault("unit_id", ""))
                        .toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The file of ordering bodies cannot be read", e);
        }
    }
}
