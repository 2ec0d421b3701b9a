package org.jiannuo.supervision.internal;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jiannuo.obligations.ObligationSummary;
import org.jiannuo.obligations.Obligations;
import org.jiannuo.reports.SheetColumn;
import org.jiannuo.reports.SheetPlan;
import org.jiannuo.reports.Spreadsheets;
import org.jiannuo.security.Audited;
import org.jiannuo.security.Permit;
import org.jiannuo.security.SignedInUser;
import org.jiannuo.subjects.UnitSummary;
import org.jiannuo.subjects.Units;
import org.jiannuo.supervision.NoticeId;
import org.jiannuo.supervision.NoticeStatus;
import org.jiannuo.supervision.NoticeSummary;
import org.jiannuo.web.Drafts;
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

/** Looking at notices: the list, its export, one notice. */
@Controller
@PreAuthorize("denyAll()")
class NoticeController {
    private static final int A_PAGE = 25;

    private final NoticeStore store;
    private final NoticeQueue queue;
    private final NoticeDesk desk;
    private final NoticeView view;
    private final Units units;
    private final Beside beside;

    NoticeController(
            NoticeStore store, NoticeQueue queue, NoticeDesk desk, NoticeView view, Units units, Beside beside) {
        this.store = store;
        this.queue = queue;
        this.desk = desk;
        this.view = view;
        this.units = units;
        this.beside = beside;
    }

    /** What is needed beside the notices themselves: tables, due days, what was typed and not sent. */
    @org.springframework.stereotype.Component
    record Beside(Spreadsheets spreadsheets, Obligations obligations, Drafts drafts) {}

    @GetMapping("/supervision")
    @Permit("supervision:read")
    @Audited("supervision.notices_listed")
    Page list(@ModelAttribute NoticeListPage.Asked asked, SignedInUser user) {
        NoticeQueue.Filter filter = filter(asked, user);
        UUID before = before(asked.before());
        List<NoticeSummary> part = queue.list(desk.county(), filter, before, A_PAGE + 1);
        boolean more = part.size() > A_PAGE;
        List<NoticeSummary> shown = more ? part.subList(0, A_PAGE) : part;
        return new NoticeListPage(
                asked,
                shown.stream().map(this::row).toList(),
                queue.count(desk.county(), filter),
                more ? address("/supervision", asked, shown.getLast().id().toString()) : "",
                address("/supervision/export", asked, ""),
                readable(user).stream()
                        .map(unit -> new NoticeListPage.Choice(unit.id().slug(), unit.shortName()))
                        .toList(),
                Stream.of(NoticeStatus.values()).map(Enum::name).toList());
    }

    @GetMapping("/supervision/export")
    @Permit("supervision:read")
    @Audited("supervision.notices_exported")
    void export(
            @ModelAttribute NoticeListPage.Asked asked, SignedInUser user, Words words, HttpServletResponse response)
            throws IOException {
        NoticeQueue.Filter filter = filter(asked, user);
        beside.spreadsheets()
                .download(
                        plan(asked, words),
                        (@Nullable NoticeSummary last) -> queue.list(
                                desk.county(),
                                filter,
                                last == null ? null : last.id().value(),
                                Spreadsheets.PORTION),
                        part -> part.stream().map(this::row).toList(),
                        words,
                        response);
    }

    private static SheetPlan<NoticeListPage.Row> plan(NoticeListPage.Asked asked, Words words) {
        return new SheetPlan<>(
                words.get("supervision.list.title"),
                asked.isFiltered() ? address("", asked, "") : "",
                List.of(
                        SheetColumn.text(words.get("supervision.number"), NoticeListPage.Row::number),
                        SheetColumn.text(
                                words.get("supervision.round"), row -> words.get("supervision.round." + row.round())),
                        SheetColumn.text(words.get("supervision.unit"), NoticeListPage.Row::unit),
                        SheetColumn.text(words.get("supervision.title"), NoticeListPage.Row::title),
                        SheetColumn.text(
                                words.get("supervision.state"), row -> words.get("supervision.status." + row.status())),
                        SheetColumn.day(words.get("supervision.issuedOn"), NoticeListPage.Row::issuedOn),
                        SheetColumn.day(words.get("supervision.replyBy"), NoticeListPage.Row::dueOn)));
    }

    @GetMapping("/supervision/notices/{id}")
    @Permit("supervision:read")
    @Audited("supervision.notice_viewed")
    Page notice(@PathVariable String id, SignedInUser user, Words words) {
        Notice notice = readable(id, user);
        String typed = beside.drafts()
                .find(user.account(), NoticeView.draftKey(notice.id()))
                .map(fields -> fields.getOrDefault("said", ""))
                .orElse("");
        return view.page(notice, desk.actor(user).by(), user, words, typed);
    }

    private Notice readable(String id, SignedInUser user) {
        return NoticeId.parse(id)
                .flatMap(store::find)
                .filter(notice -> maySee(notice, user))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** A unit sees what was issued to it; what is not yet signed is seen by the office only. */
    static boolean maySee(Notice notice, SignedInUser user) {
        String unit = notice.subject().unit();
        return user.may(SupervisionConfiguration.READS, unit)
                && (notice.paper().issuedOn() != null || seesDrafts(user));
    }

    private static boolean seesDrafts(SignedInUser user) {
        return user.has(Lifecycle.DRAFTS) || user.has(Lifecycle.ISSUES);
    }

    private List<UnitSummary> readable(SignedInUser user) {
        return units.active(desk.today()).stream()
                .filter(unit -> !unit.isGroup()
                        && user.may(SupervisionConfiguration.READS, unit.id().slug()))
                .toList();
    }

    private NoticeQueue.Filter filter(NoticeListPage.Asked asked, SignedInUser user) {
        Set<String> reached = new HashSet<>();
        boolean everywhere = true;
        for (UnitSummary unit : units.active(desk.today())) {
            boolean may = unit.isGroup()
                    || user.may(SupervisionConfiguration.READS, unit.id().slug());
            everywhere &= may;
            if (may) {
                reached.add(unit.id().slug());
            }
        }
        return new NoticeQueue.Filter(
                everywhere ? null : reached,
                stages(asked.statusOrAll(), user),
                asked.unitOrAll(),
                asked.roundOrAll(),
                asked.onlyOverdue(),
                asked.words());
    }

    private static Set<Stage> stages(String status, SignedInUser user) {
        EnumSet<Stage> stages = EnumSet.allOf(Stage.class);
        stages.removeIf(stage -> !status.isEmpty() && !stage.status().name().equals(status));
        if (status.isEmpty()) {
            stages.remove(Stage.DISCARDED);
        }
        if (!seesDrafts(user)) {
            stages.removeIf(stage -> stage.isUnsigned() || stage == Stage.DISCARDED);
        }
        return stages;
    }

    private NoticeListPage.Row row(NoticeSummary notice) {
        ObligationSummary reply = notice.reply() == null
                ? null
                : beside.obligations().find(notice.reply()).orElse(null);
        @Nullable LocalDate dueOn = reply == null ? null : reply.dueOn();
        return new NoticeListPage.Row(
                notice.id().toString(),
                notice.number(),
                notice.round(),
                view.name(notice.unit()),
                notice.title(),
                notice.status().name(),
                notice.issuedOn(),
                dueOn,
                reply == null || !reply.status().isOpen() ? "" : reply.colour().name(),
                notice.inBulletin());
    }

    private static @Nullable UUID before(@Nullable String id) {
        return id == null ? null : NoticeId.parse(id).map(NoticeId::value).orElse(null);
    }

    private static String address(String path, NoticeListPage.Asked asked, String before) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        List<String[]> parts = new ArrayList<>(List.of(
                new String[] {"unit", asked.unitOrAll()},
                new String[] {"status", asked.statusOrAll()},
                new String[] {"round", asked.roundOrAll() == 0 ? "" : String.valueOf(asked.roundOrAll())},
                new String[] {"overdue", asked.onlyOverdue() ? "true" : ""},
                new String[] {"q", asked.words()},
                new String[] {"before", before}));
        for (String[] part : parts) {
            if (!part[1].isEmpty()) {
                address.queryParam(part[0], "{" + part[0] + "}");
            }
        }
        return address.encode()
                .buildAndExpand(
                        parts.stream().collect(java.util.stream.Collectors.toMap(part -> part[0], part -> part[1])))
                .toUriString();
    }
}
