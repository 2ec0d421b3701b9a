package org.jiannuo.reporting.internal;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jiannuo.formats.Formats;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.security.Audited;
import org.jiannuo.security.Permit;
import org.jiannuo.security.SignedInUser;
import org.jiannuo.subjects.UnitSummary;
import org.jiannuo.web.Answer;
import org.jiannuo.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Nil returns: the months of a unit, signing, reconciliation. */
@Controller
@PreAuthorize("denyAll()")
class NilReturnController {
    private static final int SHOWN = 6;

    private final NilReturnStore store;
    private final SignNilReturn signing;
    private final ReconcileNilReturn reconciling;
    private final OtherSources sources;
    private final Reporters reporters;
    private final ReportingDesk desk;

    NilReturnController(
            NilReturnStore store,
            SignNilReturn signing,
            ReconcileNilReturn reconciling,
            OtherSources sources,
            Reporters reporters,
            ReportingDesk desk) {
        this.store = store;
        this.signing = signing;
        this.reconciling = reconciling;
        this.sources = sources;
        this.reporters = reporters;
        this.desk = desk;
    }

    @GetMapping("/reporting/nil")
    @Permit("reporting:read")
    @Audited("reporting.nil_returns_listed")
    Page months(@RequestParam(defaultValue = "") String unit, SignedInUser user) {
        return page(unit.isEmpty() ? user.unit() : unit, user);
    }

    private NilReturnListPage page(String asked, SignedInUser user) {
        List<NilReturnListPage.Choice> units = new ArrayList<>();
        for (UnitSummary unit : reporters.on(desk.today())) {
            if (user.may(ReportingConfiguration.READS, unit.id().slug())) {
                units.add(new NilReturnListPage.Choice(unit.id().slug(), unit.shortName()));
            }
        }
        boolean known = units.stream().anyMatch(unit -> unit.id().equals(asked));
        String unit = known || units.isEmpty() ? asked : units.getFirst().id();
        return new NilReturnListPage(
                units,
                unit,
                desk.name(unit),
                units.isEmpty() ? List.of() : months(unit),
                Formats.IDS,
                user.may(Lifecycle.SIGNS, unit));
    }

    private List<NilReturnListPage.Month> months(String unit) {
        YearMonth present = YearMonth.from(desk.today());
        List<NilReturn> signed = store.list(desk.county(), unit, present.minusMonths(SHOWN));
        List<NilReturnListPage.Month> months = new ArrayList<>();
        for (int back = 0; back <= SHOWN; back++) {
            YearMonth period = present.minusMonths(back);
            Optional<NilReturn> nil =
                    signed.stream().filter(one -> one.period().equals(period)).findFirst();
            var dueOn = desk.dueOn(period);
            long rows = nil.isPresent() ? 0 : desk.reported(unit, period).rows();
            String state = nil.isPresent()
                    ? "nil"
                    : rows > 0
                            ? "reported"
                            : back == 0
                                    ? "current"
                                    : dueOn.map(desk.today()::isAfter).orElse(true) ? "late" : "open";
            months.add(new NilReturnListPage.Month(
                    period.toString(),
                    state,
                    rows,
                    dueOn.orElse(null),
                    nil.map(one -> one.id().toString()).orElse(""),
                    nil.map(one -> one.status().name()).orElse("")));
        }
        return months;
    }

    @PostMapping("/reporting/nil")
    @Permit("reporting:sign")
    @Audited("reporting.nil_return_signed")
    Answer sign(
            @RequestParam String unit,
            @RequestParam String period,
            @RequestParam(required = false) @Nullable List<String> kind,
            SignedInUser user) {
        Decision<UUID> decision = user.may(Lifecycle.SIGNS, unit)
                ? month(period)
                        .map(month ->
                                signing.sign(unit, month, kind == null ? List.of() : kind, user.sign(desk.clock())))
                        .orElseGet(() -> Decision.refused(ReportingRules.ENDED_MONTH.brokenAt("period", period)))
                : Decision.refused(ReportingRules.OTHER_UNIT.brokenAt("unit"));
        return Answer.of(
                decision,
                id -> Answer.redirect("/reporting/nil/" + id, "reporting.said.signed"),
                _ -> page(unit, user));
    }

    @GetMapping("/reporting/nil/{id}")
    @Permit("reporting:read")
    @Audited("reporting.nil_return_viewed")
    Page one(@PathVariable UUID id, SignedInUser user) {
        return page(found(id, user), user);
    }

    private NilReturnPage page(NilReturn nil, SignedInUser user) {
        boolean oversees = user.may(Lifecycle.OVERSEES, nil.unit());
        return new NilReturnPage(
                new NilReturnPage.Head(
                        nil.id().toString(),
                        nil.unit(),
                        desk.name(nil.unit()),
                        nil.period().toString(),
                        nil.status().name(),
                        nil.signed().person(),
                        nil.signed().at(),
                        nil.signed().late(),
                        nil.reconcileBy()),
                nil.signed().kinds(),
                oversees ? sources.about(nil.unit(), nil.period()) : List.of(),
                acts(nil, user),
                store.moves(nil).stream()
                        .map(move -> new NilReturnPage.Said(
                                move.act().name(), move.person(), desk.name(move.unit()), move.said(), move.at()))
                        .toList(),
                nil.inquiry() == null ? "" : "/obligations/" + nil.county().code() + "-" + nil.inquiry());
    }

    private static List<NilReturnPage.Doable> acts(NilReturn nil, SignedInUser user) {
        return Lifecycle.TABLE.from(nil.status()).stream()
                .filter(move -> user.may(move.permission(), nil.unit()))
                .map(move -> {
                    boolean own = move.act() != Act.EXPLAIN && user.unit().equals(nil.unit());
                    List<Refusal> because = own ? List.of(ReportingRules.OWN_UNIT.broken()) : List.of();
                    return new NilReturnPage.Doable(move.act().name(), move.act() != Act.RECONCILE, because);
                })
                .toList();
    }

    @PostMapping("/reporting/nil/{id}/explain")
    @Permit("reporting:sign")
    @Audited("reporting.nil_return_explained")
    Answer explain(@PathVariable UUID id, @RequestParam(defaultValue = "") String said, SignedInUser user) {
        return acted(id, Act.EXPLAIN, said, user);
    }

    @PostMapping("/reporting/nil/{id}/{act:reconcile|contradict|correct|find_false}")
    @Permit("reporting:oversee")
    @Audited("reporting.nil_return_reconciled")
    Answer act(
            @PathVariable UUID id,
            @PathVariable String act,
            @RequestParam(defaultValue = "") String said,
            SignedInUser user) {
        return acted(id, Act.valueOf(act.toUpperCase(java.util.Locale.ROOT)), said, user);
    }

    private Answer acted(UUID id, Act act, String said, SignedInUser user) {
        NilReturn nil = found(id, user);
        String permission = act == Act.EXPLAIN ? Lifecycle.SIGNS : Lifecycle.OVERSEES;
        Decision<NilReturn> decision = user.may(permission, nil.unit())
                ? reconciling.act(id, act, said, user.sign(desk.clock()))
                : Decision.refused(ReportingRules.OTHER_UNIT.broken());
        return Answer.of(
                decision,
                _ -> Answer.redirect(
                        "/reporting/nil/" + id, "reporting.said." + act.name().toLowerCase(java.util.Locale.ROOT)),
                _ -> page(found(id, user), user));
    }

    private NilReturn found(UUID id, SignedInUser user) {
        return store.find(desk.county(), id)
                .filter(nil -> user.may(ReportingConfiguration.READS, nil.unit()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    static Optional<YearMonth> month(String text) {
        try {
            return Optional.of(YearMonth.parse(text));
        } catch (DateTimeException noMonth) {
            return Optional.empty();
        }
    }
}
