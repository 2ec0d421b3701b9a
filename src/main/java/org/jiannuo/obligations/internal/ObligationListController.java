package org.jiannuo.obligations.internal;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jiannuo.accounts.Officers;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.obligations.ObligationStatus.Colour;
import org.jiannuo.obligations.internal.ObligationList.Line;
import org.jiannuo.obligations.internal.ObligationList.Reach;
import org.jiannuo.obligations.internal.ObligationListPage.Choices;
import org.jiannuo.obligations.internal.ObligationListPage.Row;
import org.jiannuo.obligations.internal.ObligationListPage.View;
import org.jiannuo.reports.SheetColumn;
import org.jiannuo.reports.SheetPlan;
import org.jiannuo.reports.Spreadsheets;
import org.jiannuo.security.Audited;
import org.jiannuo.security.Harmless;
import org.jiannuo.security.Permit;
import org.jiannuo.security.SignedInUser;
import org.jiannuo.subjects.UnitId;
import org.jiannuo.subjects.UnitSummary;
import org.jiannuo.subjects.Units;
import org.jiannuo.web.Answer;
import org.jiannuo.web.NavigationEntry;
import org.jiannuo.web.Page;
import org.jiannuo.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of obligations, its export and the views that people keep. */
@Controller
@PreAuthorize("denyAll()")
class ObligationListController {
    /** Owner of the evidence of past deliverables that were closed together: this and the sheet of the form. */
    static final String CLOSING = "closing-";

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_QUERY = 1000;
    private static final long NAMES_LAST = Duration.ofSeconds(5).toNanos();
    private static final List<String> STATES = names(ListFilter.State.values());
    private static final List<String> COLOURS =
            names(new Colour[] {Colour.YELLOW, Colour.ORANGE, Colour.RED, Colour.BLACK, Colour.BLUE});

    private final ObligationList list;
    private final Officers officers;
    private final Units units;
    private final Spreadsheets sheets;
    private final BusinessClock clock;
    private final String county;
    private volatile @Nullable Names names;

    ObligationListController(
            ObligationList list,
            Officers officers,
            Units units,
            Spreadsheets sheets,
            BusinessClock clock,
            @Value("${jiannuo.county}") String county) {
        this.list = list;
        this.officers = officers;
        this.units = units;
        this.sheets = sheets;
        this.clock = clock;
        this.county = county;
    }

    @Configuration(proxyBeanMethods = false)
    static class Navigation {
        @Bean
        NavigationEntry obligationsNavigation() {
            return new NavigationEntry(
                    "duties", "obligations.navigation", "/obligations", "obligations:read", "checklist", 10);
        }
    }

    @GetMapping("/obligations")
    @Permit("obligations:read")
    @Harmless("What public bodies owe; nothing about a person but who is responsible for it in office.")
    Page show(@RequestParam Map<String, String> query, SignedInUser user) {
        ListFilter filter = ListFilter.of(query);
        Reach reach = reach();
        List<Line> lines = list.lines(reach, filter, Line.at(query.getOrDefault("after", "")));
        boolean more = lines.size() > ObligationList.ROWS;
        List<Line> shown = more ? lines.subList(0, ObligationList.ROWS) : lines;
        ObligationList.Beside beside = list.beside(reach, filter, user.account());
        return new ObligationListPage(
                filter.query(),
                rows(shown),
                Math.min(beside.count(), ObligationList.COUNTED_AT_MOST),
                beside.count() <= ObligationList.COUNTED_AT_MOST,
                more ? address(filter, shown.getLast()) : "",
                choices(reach, filter, beside, user));
    }

    @GetMapping("/obligations/export")
    @Permit("obligations:read")
    @Audited("obligations.list_exported")
    void export(
            @RequestParam Map<String, String> query,
            @RequestParam String format,
            Words words,
            HttpServletResponse response)
            throws IOException {
        boolean csv = format.equals("csv");
        response.setContentType(csv ? Spreadsheets.CSV : Spreadsheets.XLSX);
        String name = words.get("obligations.title") + " " + clock.today() + (csv ? ".csv" : ".xlsx");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
        ListFilter filter = ListFilter.of(query);
        SheetPlan<Line> plan = new SheetPlan<>(words.get("obligations.title"), sentence(filter, words), columns(words));
        try (OutputStream out = response.getOutputStream()) {
            long _ = list.all(
                    reach(),
                    filter,
                    lines -> csv ? sheets.csv(plan, lines, out) : sheets.xlsx(plan, lines, words, out));
        }
    }

    @PostMapping("/obligations/views")
    @Permit("obligations:read")
    @Audited("obligations.view_kept")
    Answer keepView(@RequestParam String name, @RequestParam String query, SignedInUser user) {
        String kept = name.strip();
        if (!kept.isEmpty() && kept.length() <= LONGEST_NAME && query.length() <= LONGEST_QUERY) {
            list.keepView(county, user.account(), kept.replace("\n", " "), query);
        }
        return Answer.redirect("/obligations?" + query, "obligations.view.kept");
    }

    @PostMapping("/obligations/views/drop")
    @Permit("obligations:read")
    @Audited("obligations.view_dropped")
    Answer dropView(@RequestParam String name, SignedInUser user) {
        list.dropView(county, user.account(), name);
        return Answer.redirect("/obligations", "obligations.view.dropped");
    }

    private Reach reach() {
        Officers.Scope scope = officers.scope("obligations:read");
        return new Reach(
                county,
                scope.everywhere()
                        ? null
                        : scope.units().stream().map(UnitId::slug).collect(Collectors.toSet()));
    }

    private List<Row> rows(List<Line> lines) {
        LocalDate today = clock.today();
        Map<String, String> names = names().byId();
        return lines.stream()
                .map(line -> new Row(
                        county + "-" + line.id(),
                        line.number(),
                        line.title(),
                        names.getOrDefault(line.unit(), line.unit()),
                        line.role(),
                        line.responsible(),
                        line.sourceLabel(),
                        line.dueOn(),
                        ChronoUnit.DAYS.between(today, line.dueOn()),
                        line.stage().name(),
                        line.stage().runs(),
                        line.colour().name().toLowerCase(Locale.ROOT)))
                .toList();
    }

    private Choices choices(Reach reach, ListFilter filter, ObligationList.Beside beside, SignedInUser user) {
        return new Choices(
                unitsIn(reach),
                STATES,
                COLOURS,
                beside.views().stream()
                        .map(view -> view.split("\n", 2))
                        .map(view -> new View(view[0], view[1]))
                        .toList(),
                user.has("obligations:manage"),
                queryText(filter.query()));
    }

    private List<ObligationListPage.Unit> unitsIn(Reach reach) {
        Collection<String> reached = reach.units();
        return reached == null
                ? names().choices()
                : names().choices().stream()
                        .filter(unit -> reached.contains(unit.id()))
                        .toList();
    }

    /** The names of units, worked out once in a few seconds and not for every page. */
    private Names names() {
        Names known = names;
        if (known == null || System.nanoTime() - known.at() > NAMES_LAST) {
            known = Names.of(units.active(clock.today()));
            names = known;
        }
        return known;
    }

    private record Names(List<ObligationListPage.Unit> choices, Map<String, String> byId, long at) {
        static Names of(List<UnitSummary> all) {
            List<ObligationListPage.Unit> choices = all.stream()
                    .filter(unit -> !unit.isGroup())
                    .map(unit -> new ObligationListPage.Unit(unit.id().slug(), unit.shortName()))
                    .toList();
            return new Names(
                    choices,
                    choices.stream()
                            .collect(Collectors.toMap(ObligationListPage.Unit::id, ObligationListPage.Unit::name)),
                    System.nanoTime());
        }
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static String address(ListFilter filter, Line last) {
        Map<String, String> query = new HashMap<>(filter.query());
        query.put("after", last.key());
        return "/obligations?" + queryText(query);
    }

    private static String queryText(Map<String, String> query) {
        return query.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private List<SheetColumn<Line>> columns(Words words) {
        return List.of(
                SheetColumn.text(words.get("obligations.number"), Line::number),
                SheetColumn.text(words.get("obligations.what"), Line::title),
                SheetColumn.text(
                        words.get("obligations.unit"), line -> names().byId().getOrDefault(line.unit(), line.unit())),
                SheetColumn.text(words.get("obligations.role"), line -> words.get("obligations.role." + line.role())),
                SheetColumn.text(words.get("obligations.responsible"), Line::responsible),
                SheetColumn.text(words.get("obligations.source"), Line::sourceLabel),
                SheetColumn.text(words.get("obligations.period"), Line::period),
                SheetColumn.day(words.get("obligations.due"), Line::dueOn),
                SheetColumn.text(
                        words.get("obligations.state"), line -> words.get("obligations.stage." + line.stage())),
                SheetColumn.text(
                        words.get("obligations.colour"),
                        line -> words.get(
                                "obligations.colour." + line.colour().name().toLowerCase(Locale.ROOT))));
    }

    private static String sentence(ListFilter filter, Words words) {
        return filter.query().entrySet().stream()
                .map(set -> words.get("obligations.filter." + set.getKey()) + " "
                        + words.orElse("obligations." + set.getKey() + "." + set.getValue(), set.getValue()))
                .collect(Collectors.joining("; "));
    }
}
