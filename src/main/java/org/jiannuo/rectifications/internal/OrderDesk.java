package org.jiannuo.rectifications.internal;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jiannuo.database.Identities;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.County;
import org.jiannuo.rectifications.NewRectification;
import org.jiannuo.rectifications.NewRectification.Kind;
import org.jiannuo.rectifications.Rectifications.Count;
import org.jiannuo.rectifications.internal.Lifecycle.Stage;
import org.jiannuo.rectifications.internal.RectificationListPage.Asked;
import org.jiannuo.rectifications.internal.RectificationListPage.Unit;
import org.jiannuo.reports.Spreadsheets;
import org.jiannuo.security.SignedInUser;
import org.jiannuo.subjects.UnitId;
import org.jiannuo.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together the list, the form of an order and the figures. */
@Component
class OrderDesk {
    private static final int A_PAGE = 25;
    private static final int WHOLE = 100;
    private static final int NAMED = 50;

    private final RectificationLists lists;
    private final RectificationView.Register register;
    private final DemandStore demands;
    private final Words official;
    private final BusinessClock clock;
    private final County county;

    /** @param official the words of the official language */
    OrderDesk(
            RectificationLists lists,
            RectificationView.Register register,
            DemandStore demands,
            Words official,
            BusinessClock clock,
            County county) {
        this.demands = demands;
        this.official = official;
        this.lists = lists;
        this.register = register;
        this.clock = clock;
        this.county = county;
    }

    RectificationListPage list(Asked asked, SignedInUser user) {
        List<Rectification> part = lists.list(county, filter(asked, user), uuid(Asked.of(asked.before())), A_PAGE + 1);
        boolean more = part.size() > A_PAGE;
        List<Rectification> shown = more ? part.subList(0, A_PAGE) : part;
        return new RectificationListPage(
                shown.stream().map(this::row).toList(),
                more
                        ? asked.address(
                                "/rectifications", shown.getLast().id().value().toString())
                        : "",
                Stream.of(Stage.values()).map(Enum::name).toList(),
                units(),
                asked,
                user.has(Lifecycle.ORDERS),
                user.has(Lifecycle.COUNTS),
                shown.isEmpty() ? "" : asked.address("/rectifications/export", ""),
                user.may(Lifecycle.ORDERS, user.unit())
                        ? demands.waitingFor(county, user.unit(), A_PAGE).stream()
                                .map(this::waiting)
                                .toList()
                        : List.of());
    }

    /** The whole list as it is asked for, portion by portion. */
    Spreadsheets.Portions<Rectification> lines(Asked asked, SignedInUser user) {
        RectificationLists.Filter filter = filter(asked, user);
        return last ->
                lists.list(county, filter, last == null ? null : last.id().value(), Spreadsheets.PORTION);
    }

    private RectificationLists.Filter filter(Asked asked, SignedInUser user) {
        boolean known = Stream.of(Stage.values()).map(Enum::name).anyMatch(asked::isStage);
        return new RectificationLists.Filter(
                reached(user),
                known ? Asked.of(asked.stage()) : "",
                Asked.of(asked.unit()),
                asked.number(),
                asked.words(),
                asked.words().isEmpty()
                        ? List.of()
                        : register.units().search(asked.words(), NAMED).stream()
                                .map(unit -> unit.id().slug())
                                .toList());
    }

    private RectificationListPage.Demanded waiting(Demand one) {
        return new RectificationListPage.Demanded(
                "/rectifications/new?demand=" + one.id(),
                one.number(),
                register.unit(one.unit()),
                one.due(),
                one.because());
    }

    RectificationListPage.Row row(Rectification matter) {
        Rectification.Order order = matter.order();
        LocalDate by = matter.clock().actBy();
        return new RectificationListPage.Row(
                "/rectifications/" + matter.id(),
                order.number(),
                RectificationView.lines(order.problem()).stream().findFirst().orElse(""),
                register.unit(order.unit()),
                register.unit(order.body()),
                matter.stage().name(),
                order.due(),
                by,
                by != null && by.isBefore(clock.today()));
    }

    County county() {
        return county;
    }

    /** The units that the reader's permission reaches; null when it reaches all. */
    private @Nullable List<String> reached(SignedInUser user) {
        List<String> all = units().stream().map(Unit::id).toList();
        List<String> reached =
                all.stream().filter(unit -> user.may(Lifecycle.READS, unit)).toList();
        return reached.size() == all.size() ? null : reached;
    }

    private List<Unit> units() {
        return register.units().active(clock.today()).stream()
                .filter(unit -> !unit.isGroup())
                .map(unit -> new Unit(unit.id().slug(), unit.shortName()))
                .toList();
    }

    /** The demand that is ordered by hand, when it waits for the body of this person. */
    Optional<Demand> demand(OrderForm typed, SignedInUser user) {
        UUID id = uuid(typed.value("demand"));
        return id == null
                ? Optional.empty()
                : demands.find(county, id).filter(one -> one.body().equals(user.unit()));
    }

    OrderFormPage form(OrderForm asked, SignedInUser user) {
        Demand demand = demand(asked, user).orElse(null);
        OrderForm typed = demand == null
                ? asked
                : asked.filled(
                        demand,
                        demand.due().isAfter(clock.today()) ? demand.due().toString() : "",
                        official.get("rectifications.standard.complaint"));
        String unit = typed.value("unit");
        List<Unit> causers = UnitId.isSlug(unit)
                ? register.people().tenures(new UnitId(unit)).stream()
                        .filter(tenure -> tenure.runsOn(clock.today()))
                        .map(tenure -> new Unit(tenure.person().toString(), tenure.personName()))
                        .toList()
                : List.of();
        return new OrderFormPage(
                typed.value("form").isEmpty() ? typed.on(Identities.next().toString()) : typed,
                units().stream().filter(one -> !one.id().equals(user.unit())).toList(),
                Stream.of(Kind.values())
                        .filter(kind -> kind != Kind.COMPLAINT)
                        .map(Enum::name)
                        .toList(),
                causers,
                demand == null
                        ? null
                        : new OrderFormPage.Demanded(
                                demand.id().toString(),
                                demand.number(),
                                register.unit(demand.unit()),
                                demand.due(),
                                demand.because()));
    }

    NewRectification wanted(OrderForm asked, SignedInUser user) {
        Demand demand = demand(asked, user).orElse(null);
        OrderForm typed = demand == null ? asked : asked.filled(demand, "", "");
        Kind kind = demand == null ? kind(typed) : Kind.COMPLAINT;
        LocalDate due = day(typed.value("due"));
        UUID form = uuid(typed.value("form"));
        return new NewRectification(
                county,
                user.unit(),
                typed.value("unit"),
                new NewRectification.Source(kind, typed.value("number"), typed.value("basis")),
                typed.value("problem"),
                typed.value("standard"),
                typed.value("causer"),
                due == null ? clock.today() : due,
                form == null ? Identities.next() : form);
    }

    private static Kind kind(OrderForm typed) {
        return Stream.of(Kind.values())
                .filter(one -> one != Kind.COMPLAINT && one.name().equals(typed.value("kind")))
                .findFirst()
                .orElse(Kind.INSPECTION);
    }

    FiguresPage figures(@Nullable Integer asked) {
        int year = asked == null ? clock.today().getYear() : asked;
        List<FiguresPage.Line> lines = new ArrayList<>();
        Count all = new Count("", 0, 0, 0, 0);
        for (Count count : lists.counts(
                county, LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1).minusDays(1))) {
            lines.add(line(register.unit(count.unit()), count));
            all = new Count(
                    "",
                    all.due() + count.due(),
                    all.onTime() + count.onTime(),
                    all.late() + count.late(),
                    all.refused() + count.refused());
        }
        return new FiguresPage(year, lines, line("", all));
    }

    private static FiguresPage.Line line(String unit, Count count) {
        long rate = count.due() == 0 ? -1 : Math.round((double) WHOLE * count.onTime() / count.due());
        return new FiguresPage.Line(unit, count.due(), count.onTime(), count.late(), count.refused(), rate);
    }

    static @Nullable LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }

    static @Nullable UUID uuid(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }
}
