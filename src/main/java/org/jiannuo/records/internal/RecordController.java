package org.jiannuo.records.internal;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiannuo.accounts.Officers;
import org.jiannuo.kernel.County;
import org.jiannuo.records.RecordDraft.SubjectKind;
import org.jiannuo.records.RecordId;
import org.jiannuo.records.RecordStates.Standing;
import org.jiannuo.records.RecordSummary;
import org.jiannuo.records.internal.Lifecycle.Stage;
import org.jiannuo.records.internal.RecordListPage.Asked;
import org.jiannuo.reports.SheetColumn;
import org.jiannuo.reports.SheetPlan;
import org.jiannuo.reports.Spreadsheets;
import org.jiannuo.security.Audited;
import org.jiannuo.security.Permit;
import org.jiannuo.security.SignedInUser;
import org.jiannuo.subjects.UnitId;
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

/** Looking at records: the list, its export, one record. Those about officials are looked at in their dossiers. */
@Controller
@PreAuthorize("denyAll()")
class RecordController {
    private static final int A_PAGE = 25;
    private static final int COUNTED = 10_000;

    private final RecordStore store;
    private final RecordQueue queue;
    private final RecordView view;
    private final Officers officers;
    private final Spreadsheets spreadsheets;
    private final County county;

    RecordController(
            RecordStore store,
            RecordQueue queue,
            RecordView view,
            Officers officers,
            Spreadsheets spreadsheets,
            County county) {
        this.store = store;
        this.queue = queue;
        this.view = view;
        this.officers = officers;
        this.spreadsheets = spreadsheets;
        this.county = county;
    }

    @GetMapping("/records")
    @Permit("records:read")
    @Audited("records.records_listed")
    Page list(@ModelAttribute Asked asked, SignedInUser user, Words words) {
        RecordQueue.Filter filter = filter(asked, user);
        List<RecordSummary> part = queue.list(county, filter, before(asked), A_PAGE + 1);
        boolean more = part.size() > A_PAGE;
        List<RecordSummary> shown = more ? part.subList(0, A_PAGE) : part;
        return new RecordListPage(
                asked,
                shown.stream().map(record -> row(record, words)).toList(),
                queue.count(county, filter, COUNTED),
                COUNTED,
                more ? address("/records", asked, shown.getLast().id().toString()) : "",
                address("/records/export", asked, ""),
                view.categories(words),
                view.reporters(),
                Stream.of(Standing.values()).map(Enum::name).toList());
    }

    @GetMapping("/records/export")
    @Permit("records:read")
    @Audited("records.records_exported")
    void export(@ModelAttribute Asked asked, SignedInUser user, Words words, HttpServletResponse response)
            throws IOException {
        RecordQueue.Filter filter = filter(asked, user);
        spreadsheets.download(
                plan(asked, words),
                (@Nullable RecordSummary last) -> queue.list(
                        county, filter, last == null ? null : last.id().value(), Spreadsheets.PORTION),
                part -> part.stream().map(record -> row(record, words)).toList(),
                words,
                response);
    }

    private static SheetPlan<RecordListPage.Row> plan(Asked asked, Words words) {
        return new SheetPlan<>(
                words.get("records.list.title"),
                asked.isFiltered() ? address("", asked, "") : "",
                List.of(
                        SheetColumn.text(words.get("records.number"), RecordListPage.Row::number),
                        SheetColumn.text(words.get("records.subject"), RecordListPage.Row::subject),
                        SheetColumn.text(words.get("records.category"), RecordListPage.Row::category),
                        SheetColumn.text(words.get("records.reporter"), RecordListPage.Row::reporter),
                        SheetColumn.day(words.get("records.documentDate"), RecordListPage.Row::date),
                        SheetColumn.text(
                                words.get("records.severity"),
                                row -> row.severity().isEmpty() ? "" : words.get("records.severity." + row.severity())),
                        SheetColumn.text(
                                words.get("records.state"), row -> words.get("records.standing." + row.stage()))));
    }

    @GetMapping("/records/{id}")
    @Permit("records:read")
    @Audited("records.record_viewed")
    Page record(@PathVariable String id, SignedInUser user, Words words) {
        return view.page(readable(id, user), user, words);
    }

    private CreditRecord readable(String id, SignedInUser user) {
        return RecordId.parse(id)
                .flatMap(store::find)
                .filter(record -> maySee(record, user, view.gates()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The unit concerned, the one that reported and the one that is asked about tolerance see it, or who follows them. */
    static boolean maySee(CreditRecord record, SignedInUser user, Gates gates) {
        String reporter = gates.present(record.summary().reported().unit());
        boolean takesPart = user.has(Lifecycle.READS)
                && (reporter.equals(user.unit())
                        || gates.present(record.procedure().toleranceBody()).equals(user.unit()));
        boolean handles = record.stage().standing() == Standing.SUBMITTED && user.may(Lifecycle.CHECKS, reporter);
        if (record.summary().about().kind() == SubjectKind.OFFICIAL) {
            return takesPart || handles;
        }
        return takesPart
                || user.may(Lifecycle.READS, gates.present(record.unit()))
                || user.may(Lifecycle.READS, reporter);
    }

    private RecordQueue.Filter filter(Asked asked, SignedInUser user) {
        Officers.Scope scope = officers.scope(Lifecycle.READS);
        Set<String> units = scope.units().stream().map(UnitId::slug).collect(Collectors.toSet());
        boolean everywhere = officers.current().isEmpty() ? user.may(Lifecycle.READS, "-") : scope.everywhere();
        units.add(user.unit());
        String state = Asked.of(asked.state());
        String unit = Asked.of(asked.unit());
        return new RecordQueue.Filter(
                everywhere ? null : view.gates().withPredecessors(units),
                EnumSet.allOf(Stage.class).stream()
                        .filter(stage ->
                                !state.isEmpty() && stage.standing().name().equals(state))
                        .toList(),
                Asked.of(asked.category()),
                unit.isEmpty() ? Set.of() : view.gates().withPredecessors(Set.of(unit)),
                Asked.of(asked.q()),
                view.gates().withPredecessors(Set.of(user.unit())),
                user.has(Lifecycle.CHECKS));
    }

    private static @Nullable UUID before(Asked asked) {
        return RecordId.parse(Asked.of(asked.before())).map(RecordId::value).orElse(null);
    }

    private RecordListPage.Row row(RecordSummary of, Words words) {
        return new RecordListPage.Row(
                of.id().toString(),
                of.document().number(),
                of.about().name(),
                view.category(of.category(), words),
                view.name(of.reported().unit()),
                of.severity() == null ? "" : of.severity().name(),
                of.states().standing().name(),
                of.states().publication().name(),
                of.states().disputed(),
                of.document().date());
    }

    private static String address(String path, Asked asked, String before) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        Stream.of(
                        List.of("category", Asked.of(asked.category())),
                        List.of("unit", Asked.of(asked.unit())),
                        List.of("state", Asked.of(asked.state())),
                        List.of("q", Asked.of(asked.q())),
                        List.of("before", before))
                .filter(part -> !part.getLast().isEmpty())
                .sorted(Comparator.comparing(List::getFirst))
                .forEach(part -> address.queryParam(part.getFirst(), part.getLast()));
        return address.build().encode().toUriString();
    }

    /** The word of an act in addresses and keys. */
    static String word(Enum<?> act) {
        return act.name().toLowerCase(Locale.ROOT);
    }
}
