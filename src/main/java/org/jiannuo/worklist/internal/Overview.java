package org.jiannuo.worklist.internal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.County;
import org.jiannuo.obligations.Obligations;
import org.jiannuo.obligations.Obligations.By;
import org.jiannuo.obligations.Obligations.Count;
import org.jiannuo.obligations.Obligations.Desk;
import org.jiannuo.obligations.Obligations.Standing;
import org.jiannuo.subjects.UnitId;
import org.jiannuo.subjects.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 总览. Asks for the figures of the county or of some units and puts them in order. */
@Component
class Overview {
    private static final String PROGRAMME = "programme";
    private static final Count NOTHING = new Count("", 0, 0, 0, 0, 0, 0);
    private static final int LOOK_BACK = 11;
    private static final int LOOK_AHEAD = 6;
    private static final int HORIZON = 182;

    private final Obligations obligations;
    private final Desk desk;
    private final Units units;
    private final County county;
    private final BusinessClock clock;

    Overview(Obligations obligations, Desk desk, Units units, County county, BusinessClock clock) {
        this.obligations = obligations;
        this.desk = desk;
        this.units = units;
        this.county = county;
        this.clock = clock;
    }

    OverviewPage ofCounty() {
        return page("county", "", null);
    }

    OverviewPage ofUnits(String name, Collection<String> which) {
        return page("unit", name, which);
    }

    /** All lines of one table, for the page or for an export. @param by {@code row}, {@code unit} or {@code month} */
    OverviewPage.Table table(String by, @Nullable Collection<String> which) {
        String kind = by.equals("unit") || by.equals("month") ? by : "row";
        return new OverviewPage.Table(
                kind,
                switch (kind) {
                    case "unit" -> byUnit(which);
                    case "month" ->
                        obligations.counts(county, By.MONTH, null, which).stream()
                                .map(count -> monthLine(count.key(), count))
                                .toList();
                    default ->
                        obligations.counts(county, By.GROUP, PROGRAMME, which).stream()
                                .map(count -> new OverviewPage.Line(
                                        count.key(), "group=" + encoded(PROGRAMME + "/" + count.key()), count))
                                .toList();
                });
    }

    private List<OverviewPage.Line> byUnit(@Nullable Collection<String> which) {
        List<Count> counts = obligations.counts(county, By.UNIT, null, which);
        Map<UnitId, String> names = units.names(
                counts.stream().map(count -> new UnitId(count.key())).toList());
        return counts.stream()
                .map(count -> new OverviewPage.Line(
                        names.getOrDefault(new UnitId(count.key()), count.key()), "unit=" + count.key(), count))
                .sorted(Comparator.comparingLong(
                                (OverviewPage.Line line) -> -line.count().overdue())
                        .thenComparing(OverviewPage.Line::name))
                .toList();
    }

    /** A month in which nothing falls due is a line too, so that the picture keeps its measure. */
    private OverviewPage.Table recentMonths(@Nullable Collection<String> which) {
        YearMonth now = YearMonth.from(clock.today());
        Map<String, OverviewPage.Line> known = table("month", which).lines().stream()
                .collect(Collectors.toMap(OverviewPage.Line::name, Function.identity()));
        return new OverviewPage.Table(
                "month",
                LongStream.rangeClosed(-LOOK_BACK, LOOK_AHEAD)
                        .mapToObj(away -> now.plusMonths(away).toString())
                        .map(month -> known.getOrDefault(month, monthLine(month, NOTHING)))
                        .toList());
    }

    private static OverviewPage.Line monthLine(String month, Count count) {
        YearMonth of = YearMonth.parse(month);
        return new OverviewPage.Line(month, "from=" + of.atDay(1) + "&to=" + of.atEndOfMonth(), count);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private OverviewPage page(String scope, String name, @Nullable Collection<String> which) {
        LocalDate today = clock.today();
        OverviewPage.Table unitTable = table("unit", which);
        List<OverviewPage.Table> tables = new ArrayList<>();
        tables.add(table("row", which));
        if (which == null || which.size() > 1) {
            tables.add(unitTable);
        }
        tables.add(recentMonths(which));
        return new OverviewPage(
                scope,
                name,
                today,
                total(unitTable),
                apart(which),
                tables,
                course(today, which),
                dueDays(today, which));
    }

    private List<OverviewPage.Point> course(LocalDate today, @Nullable Collection<String> which) {
        YearMonth now = YearMonth.from(today);
        List<String> months = LongStream.rangeClosed(0, LOOK_BACK)
                .mapToObj(back -> now.minusMonths(LOOK_BACK - back).toString())
                .toList();
        return desk.overdueAtEndOf(county, months, which).entrySet().stream()
                .map(month -> new OverviewPage.Point(YearMonth.parse(month.getKey()), month.getValue()))
                .toList();
    }

    private List<OverviewPage.DueDay> dueDays(LocalDate today, @Nullable Collection<String> which) {
        return desk.dueDays(county, today, today.plusDays(HORIZON), which).entrySet().stream()
                .map(day -> new OverviewPage.DueDay(day.getKey(), day.getValue()))
                .toList();
    }

    private Standing apart(@Nullable Collection<String> which) {
        return obligations.standings(county, which).stream()
                .reduce(
                        new Standing("", 0, 0, 0),
                        (one, other) -> new Standing(
                                "",
                                one.waiting() + other.waiting(),
                                one.candidates() + other.candidates(),
                                one.breached() + other.breached()));
    }

    private static OverviewPage.Line total(OverviewPage.Table units) {
        Count sum = units.lines().stream()
                .map(OverviewPage.Line::count)
                .reduce(
                        NOTHING,
                        (one, other) -> new Count(
                                "",
                                one.open() + other.open(),
                                one.overdue() + other.overdue(),
                                one.kept() + other.kept(),
                                one.late() + other.late(),
                                one.closed() + other.closed(),
                                one.leftOut() + other.leftOut()));
        return new OverviewPage.Line("", "", sum);
    }
}
