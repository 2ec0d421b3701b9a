package org.jiannuo.measures.internal;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jiannuo.measures.MeasureId;
import org.jiannuo.measures.internal.Lifecycle.Stage;
import org.jiannuo.measures.internal.MeasureListPage.Asked;
import org.jiannuo.records.RecordDraft.SubjectKind;
import org.jiannuo.reports.SheetColumn;
import org.jiannuo.reports.SheetPlan;
import org.jiannuo.reports.Spreadsheets;
import org.jiannuo.security.Audited;
import org.jiannuo.security.Permit;
import org.jiannuo.security.SignedInUser;
import org.jiannuo.subjects.UnitSummary;
import org.jiannuo.subjects.Units;
import org.jiannuo.web.Page;
import org.jiannuo.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;

/** Looking at measures: the list, its export, what the own unit executes, one measure. */
@Controller
@PreAuthorize("denyAll()")
class MeasureController {
    private static final int A_PAGE = 25;
    private static final String LIST = "/measures";
    private static final String OWN = "/measures/own";
    private static final String MINE = "/measures/mine";
    private static final int MOST = 100;

    private final MeasureStore store;
    private final MeasureQueue queue;
    private final MeasureDesk desk;
    private final MeasureView view;
    private final ItemList items;
    private final Beside beside;

    MeasureController(
            MeasureStore store, MeasureQueue queue, MeasureDesk desk, MeasureView view, ItemList items, Beside beside) {
        this.store = store;
        this.queue = queue;
        this.desk = desk;
        this.view = view;
        this.items = items;
        this.beside = beside;
    }

    /** What is needed beside the measures themselves. */
    @org.springframework.stereotype.Component
    record Beside(Spreadsheets spreadsheets, Units units) {}

    @GetMapping("/measures")
    @Permit("measures:read")
    @Audited("measures.measures_listed")
    Page list(@ModelAttribute Asked asked, SignedInUser user) {
        return page(asked, LIST, filter(asked, "", user));
    }

    /** What the own unit executes or has to stop. */
    @GetMapping("/measures/own")
    @Permit("measures:execute")
    @Audited("measures.executions_listed")
    Page own(@ModelAttribute Asked asked, SignedInUser user) {
        return page(asked, OWN, filter(asked, user.unit(), user));
    }

    /** 关于本人的措施. What an official was told about himself, with what he can do about it. */
    @GetMapping("/measures/mine")
    @Permit("signed-in")
    @Audited("measures.own_measures_listed")
    Page mine(SignedInUser user) {
        List<Measure> mine = queue.ofOfficial(desk.county(), desk.person(user.account()), MOST);
        return new MeasureListPage(
                new Asked(null, null, null, null, null),
                MINE,
                mine.stream().map(this::row).toList(),
                mine.size(),
                "",
                "",
                List.of(),
                List.of());
    }

    private MeasureListPage page(Asked asked, String path, MeasureQueue.Filter filter) {
        List<Measure> part = queue.list(desk.county(), filter, before(asked.before()), A_PAGE + 1);
        boolean more = part.size() > A_PAGE;
        List<Measure> shown = more ? part.subList(0, A_PAGE) : part;
        return new MeasureListPage(
                asked,
                path,
                shown.stream().map(this::row).toList(),
                queue.count(desk.county(), filter),
                more ? address(path, asked, shown.getLast().id().toString()) : "",
                path.equals(LIST) ? address("/measures/export", asked, "") : "",
                items.all(desk.today()).stream()
                        .filter(item -> item.level().equals("county"))
                        .map(item -> new MeasureListPage.Choice(item.code(), item.code() + " " + item.name()))
                        .toList(),
                Stream.of(Stage.values()).map(Enum::name).toList());
    }

    @GetMapping("/measures/export")
    @Permit("measures:read")
    @Audited("measures.measures_exported")
    void export(@ModelAttribute Asked asked, SignedInUser user, Words words, HttpServletResponse response)
            throws IOException {
        MeasureQueue.Filter filter = filter(asked, "", user);
        beside.spreadsheets()
                .download(
                        plan(asked, words),
                        (@Nullable Measure last) -> queue.list(
                                desk.county(),
                                filter,
                                last == null ? null : last.id().value(),
                                Spreadsheets.PORTION),
                        part -> part.stream().map(this::row).toList(),
                        words,
                        response);
    }

    private static SheetPlan<MeasureListPage.Row> plan(Asked asked, Words words) {
        return new SheetPlan<>(
                words.get("measures.list.title"),
                asked.isFiltered() ? address("", asked, "") : "",
                List.of(
                        SheetColumn.text(words.get("measures.number"), MeasureListPage.Row::number),
                        SheetColumn.text(words.get("measures.subject"), MeasureListPage.Row::subject),
                        SheetColumn.text(words.get("measures.item"), MeasureListPage.Row::item),
                        SheetColumn.text(words.get("measures.document"), MeasureListPage.Row::document),
                        SheetColumn.text(words.get("measures.competent"), MeasureListPage.Row::competent),
                        SheetColumn.text(words.get("measures.executing"), MeasureListPage.Row::executing),
                        SheetColumn.day(words.get("measures.until"), MeasureListPage.Row::until),
                        SheetColumn.text(
                                words.get("measures.state"), row -> words.get("measures.stage." + row.stage()))));
    }

    @GetMapping("/measures/{id}")
    @Permit("signed-in")
    @Audited("measures.measure_viewed")
    Page measure(@PathVariable String id, SignedInUser user, Words words) {
        return MeasureId.parse(id)
                .flatMap(store::find)
                .filter(measure -> maySee(desk, measure, user))
                .map(measure -> view.page(measure, user, words))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /**
     * Those whom it concerns see it; what is about an official only who proposed it, those who decide and execute, and
     * himself from the day on which he was told.
     */
    static boolean maySee(MeasureDesk desk, Measure measure, SignedInUser user) {
        if (measure.isTold() && desk.isAbout(measure, user.account())) {
            return true;
        }
        String competent = measure.bodies().competent();
        String executing = measure.bodies().executing();
        if (user.has(Lifecycle.READS) && user.account().equals(measure.trail().proposedBy())) {
            return true;
        }
        if (measure.cause().about().kind() == SubjectKind.OFFICIAL) {
            return user.has(Lifecycle.READS)
                    && (user.unit().equals(competent) || user.unit().equals(executing));
        }
        boolean subject = measure.cause().about().kind() == SubjectKind.UNIT
                && user.may(Lifecycle.READS, measure.cause().about().ref());
        return subject
                || user.may(Lifecycle.READS, competent)
                || user.may(Lifecycle.READS, executing)
                || user.may(Lifecycle.READS, measure.cause().reporter());
    }

    private MeasureQueue.Filter filter(Asked asked, String executing, SignedInUser user) {
        Set<String> reached = new HashSet<>();
        boolean everywhere = true;
        for (UnitSummary unit : beside.units().active(desk.today())) {
            boolean may = unit.isGroup() || user.may(Lifecycle.READS, unit.id().slug());
            everywhere &= may;
            if (may && !unit.isGroup()) {
                reached.add(unit.id().slug());
            }
        }
        String side = Asked.of(asked.side());
        return new MeasureQueue.Filter(
                everywhere ? null : reached,
                new MeasureQueue.Reader(user.unit(), user.account()),
                stages(Asked.of(asked.stage())),
                Asked.of(asked.item()),
                side.isEmpty() ? null : Boolean.valueOf(side.equals("incentive")),
                executing,
                Asked.of(asked.q()));
    }

    private static Set<Stage> stages(String stage) {
        EnumSet<Stage> stages = EnumSet.allOf(Stage.class);
        stages.removeIf(one -> !stage.isEmpty() && !one.name().equals(stage));
        return stages;
    }

    private MeasureListPage.Row row(Measure measure) {
        return new MeasureListPage.Row(
                measure.id().toString(),
                measure.content().number(),
                measure.cause().document(),
                measure.cause().about().name(),
                items.find(measure.content().item(), desk.today())
                        .map(ItemList.Item::name)
                        .orElse(measure.content().item()),
                measure.content().incentive(),
                view.name(measure.bodies().competent()),
                view.name(measure.bodies().executing()),
                measure.term().until(),
                measure.clock().dueOn(),
                measure.stage().name());
    }

    private static @Nullable UUID before(@Nullable String id) {
        return id == null ? null : MeasureId.parse(id).map(MeasureId::value).orElse(null);
    }

    private static String address(String path, Asked asked, String before) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        List<String[]> parts = new ArrayList<>(List.of(
                new String[] {"stage", Asked.of(asked.stage())},
                new String[] {"item", Asked.of(asked.item())},
                new String[] {"side", Asked.of(asked.side())},
                new String[] {"q", Asked.of(asked.q())},
                new String[] {"before", before}));
        parts.removeIf(part -> part[1].isEmpty());
        parts.forEach(part -> address.queryParam(part[0], "{" + part[0] + "}"));
        return address.encode()
                .buildAndExpand(
                        parts.stream().collect(java.util.stream.Collectors.toMap(part -> part[0], part -> part[1])))
                .toUriString();
    }
}
