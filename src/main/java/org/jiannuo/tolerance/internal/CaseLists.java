package org.jiannuo.tolerance.internal;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.County;
import org.jiannuo.kernel.Decision;
import org.jiannuo.records.RecordId;
import org.jiannuo.records.RecordSummary;
import org.jiannuo.records.Records;
import org.jiannuo.reports.Spreadsheets;
import org.jiannuo.security.SignedInUser;
import org.jiannuo.settings.Settings;
import org.jiannuo.statutes.LimitDue;
import org.jiannuo.statutes.Statutes;
import org.jiannuo.subjects.Units;
import org.jiannuo.tolerance.internal.Lifecycle.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Puts together the list of cases, the application and the figures. */
@Component
class CaseLists {
    private static final int A_PAGE = 25;
    private static final int NAMED = 50;

    private final CaseStore store;
    private final CaseView view;
    private final ApplyForTolerance applying;
    private final Records records;
    private final Clocks clocks;
    private final Ground ground;

    CaseLists(
            CaseStore store, CaseView view, ApplyForTolerance applying, Records records, Clocks clocks, Ground ground) {
        this.store = store;
        this.view = view;
        this.applying = applying;
        this.records = records;
        this.clocks = clocks;
        this.ground = ground;
    }

    /** What the lists rest on. */
    @Component
    record Ground(
            Units units, Statutes statutes, Settings settings, Figures figures, BusinessClock clock, County county) {}

    CaseListPage list(String stage, String words, @Nullable UUID before, SignedInUser user) {
        CaseStore.Filter filter = filter(stage, words, user);
        List<ToleranceCase> part = store.list(ground.county(), filter, before, A_PAGE + 1);
        boolean more = part.size() > A_PAGE;
        List<ToleranceCase> shown = more ? part.subList(0, A_PAGE) : part;
        return new CaseListPage(
                shown.stream().map(this::row).toList(),
                more
                        ? address(
                                "/tolerance",
                                filter,
                                shown.getLast().id().value().toString())
                        : "",
                Stream.of(Stage.values()).map(Enum::name).toList(),
                filter.stage(),
                filter.words(),
                user.has(Lifecycle.COUNTS),
                shown.isEmpty() ? "" : address("/tolerance/export", filter, ""),
                applying.open(ground.county(), view.actor(user).by()).stream()
                        .map(record -> new CaseListPage.Own(
                                "/tolerance/new?record=" + record.id(),
                                record.document().number(),
                                record.document().organ(),
                                records.hearing(record.id())
                                        .map(hearing -> until(hearing.noticedOn()))
                                        .orElse(null)))
                        .toList());
    }

    /** The whole list as it is asked for, portion by portion. */
    Spreadsheets.Portions<ToleranceCase> lines(String stage, String words, SignedInUser user) {
        CaseStore.Filter filter = filter(stage, words, user);
        return last -> store.list(
                ground.county(), filter, last == null ? null : last.id().value(), Spreadsheets.PORTION);
    }

    private CaseStore.Filter filter(String stage, String words, SignedInUser user) {
        return new CaseStore.Filter(
                reached(user),
                user.account(),
                Stream.of(Stage.values()).map(Enum::name).anyMatch(stage::equals) ? stage : "",
                words.strip(),
                words.isBlank()
                        ? List.of()
                        : ground.units().search(words.strip(), NAMED).stream()
                                .map(unit -> unit.id().slug())
                                .toList());
    }

    private static String address(String path, CaseStore.Filter filter, String before) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("stage", filter.stage());
        parts.put("q", filter.words());
        parts.put("before", before);
        parts.values().removeIf(String::isEmpty);
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        parts.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(parts).toUriString();
    }

    /** The units that the reader's permission reaches; null when it reaches all. */
    private @Nullable List<String> reached(SignedInUser user) {
        List<String> all = ground.units().active(ground.clock().today()).stream()
                .filter(unit -> !unit.isGroup())
                .map(unit -> unit.id().slug())
                .toList();
        List<String> reached =
                all.stream().filter(unit -> user.may(Lifecycle.READS, unit)).toList();
        return reached.size() == all.size() ? null : reached;
    }

    CaseListPage.Row row(ToleranceCase matter) {
        return new CaseListPage.Row(
                "/tolerance/" + matter.id(),
                matter.number(),
                matter.about().subject(),
                matter.about().document(),
                view.name(matter.body()),
                matter.stage().name(),
                matter.found().finding() == null ? "" : matter.found().finding().name(),
                matter.asked().on(),
                matter.term().due(),
                matter.term().due() != null
                        && matter.term().due().isBefore(ground.clock().today()));
    }

    /** The application for a record; null when this person may not apply for it. */
    @Nullable
    ApplyPage form(RecordId id, String body, String typed, String form, SignedInUser user) {
        RecordSummary record = records.find(id).orElse(null);
        Records.Hearing hearing = records.hearing(id).orElse(null);
        if (record == null || hearing == null) {
            return null;
        }
        List<String> bodies = applying.bodies(record, hearing, view.actor(user).by());
        boolean may = bodies.stream()
                .anyMatch(
                        one -> applying.applicant(record, view.actor(user), one).isPresent());
        if (!may) {
            return null;
        }
        return new ApplyPage(
                id.toString(),
                record.about().name(),
                record.document().number(),
                CaseView.lines(record.basis().facts()),
                until(hearing.noticedOn()),
                bodies.stream()
                        .map(one -> new ApplyPage.Body(one, view.name(one)))
                        .toList(),
                body,
                typed,
                form,
                typical());
    }

    private @Nullable LocalDate until(@Nullable LocalDate noticedOn) {
        return noticedOn != null
                        && clocks.due(Lifecycle.APPLY_LIMIT, noticedOn)
                                instanceof Decision.Accepted<LimitDue>(LimitDue due, var _)
                ? due.dueDay().due()
                : null;
    }

    private List<String> typical() {
        return ground.statutes().rows(Criteria.TABLE, ground.clock().today()).stream()
                .filter(row -> row.text("kind").equals("case"))
                .map(row -> row.text("name_zh") + ": " + row.text("rule_zh"))
                .toList();
    }

    FiguresPage figures(@Nullable Integer asked) {
        int year = asked == null ? ground.clock().today().getYear() : asked;
        int least = ground.settings().number("tolerance.least-count");
        return new FiguresPage(
                year,
                least,
                ground.figures().byBody(ground.county(), year).stream()
                        .map(count -> new FiguresPage.Line(
                                view.name(count.body()),
                                count.applied() < least,
                                count.applied(),
                                count.recognised(),
                                count.partly(),
                                count.notRecognised(),
                                count.refused()))
                        .toList(),
                ground.figures().byFactor(ground.county(), year).stream()
                        .map(weight -> new FiguresPage.Weight(
                                weight.code(), name(weight.code()), weight.cases() < least, weight.cases()))
                        .toList());
    }

    private String name(String code) {
        return ground.statutes()
                .row(Criteria.TABLE, code, ground.clock().today())
                .map(row -> row.text("name_zh"))
                .orElse(code);
    }
}
