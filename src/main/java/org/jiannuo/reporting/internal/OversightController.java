package org.jiannuo.reporting.internal;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jiannuo.intake.ReceiptSummary.Counts;
import org.jiannuo.intake.Receipts;
import org.jiannuo.kernel.Decision;
import org.jiannuo.security.Audited;
import org.jiannuo.security.Permit;
import org.jiannuo.security.SignedInUser;
import org.jiannuo.web.Answer;
import org.jiannuo.web.Page;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who reported and how well; the monthly bulletin. */
@Controller
@PreAuthorize("denyAll()")
class OversightController {
    private static final int SHOWN = 12;
    private static final String ISSUES = "reporting:bulletin";

    private final Coverage coverage;
    private final Reporters reporters;
    private final QualityBulletin bulletins;
    private final ReportingDesk desk;

    OversightController(Coverage coverage, Reporters reporters, QualityBulletin bulletins, ReportingDesk desk) {
        this.coverage = coverage;
        this.reporters = reporters;
        this.bulletins = bulletins;
        this.desk = desk;
    }

    @GetMapping("/reporting/coverage")
    @Permit("reporting:oversee")
    @Audited("reporting.coverage_viewed")
    Page coverage(
            @RequestParam(defaultValue = "") String period,
            @RequestParam(defaultValue = "") String state,
            SignedInUser user) {
        return page(period, state, user);
    }

    private Page page(String asked, String state, SignedInUser user) {
        YearMonth present = YearMonth.from(desk.today());
        YearMonth period = NilReturnController.month(asked).orElse(present.minusMonths(1));
        List<Coverage.Line> lines = coverage.of(period);
        return new CoveragePage(
                period.toString(),
                Stream.iterate(present, month -> month.minusMonths(1))
                        .limit(SHOWN)
                        .map(YearMonth::toString)
                        .toList(),
                state,
                Stream.of(Coverage.State.values())
                        .map(each -> new CoveragePage.Tally(
                                each.name(),
                                lines.stream()
                                        .filter(line -> line.state() == each)
                                        .count()))
                        .toList(),
                rows(lines, state),
                desk.dueOn(period).orElse(null),
                bulletin(period, user.has(ISSUES) && period.isBefore(present)));
    }

    /** Those that said nothing come first. */
    private static List<CoveragePage.Row> rows(List<Coverage.Line> lines, String state) {
        return lines.stream()
                .filter(line -> state.isEmpty() || line.state().name().equals(state))
                .sorted(Comparator.comparing(line -> line.state() != Coverage.State.SILENT))
                .map(line -> new CoveragePage.Row(
                        line.unit(),
                        line.name(),
                        line.state().name(),
                        line.counts(),
                        line.nil(),
                        line.nilStatus(),
                        line.late()))
                .toList();
    }

    private CoveragePage.Bulletin bulletin(YearMonth period, boolean issues) {
        return bulletins
                .find(period)
                .map(issued -> new CoveragePage.Bulletin(issued.number(), "/evidence/" + issued.document(), false))
                .orElse(new CoveragePage.Bulletin("", "", issues));
    }

    @PostMapping("/reporting/coverage")
    @Permit("reporting:bulletin")
    @Audited("reporting.bulletin_issued")
    Answer issue(@RequestParam String period, SignedInUser user) {
        Decision<String> decision = NilReturnController.month(period)
                .map(month -> bulletins.issue(month, user.sign(desk.clock())))
                .orElseGet(() -> Decision.refused(ReportingRules.ONE_BULLETIN.broken()));
        return Answer.of(
                decision,
                _ -> Answer.redirect("/reporting/coverage?period=" + period, "reporting.said.bulletin"),
                _ -> page(period, "", user));
    }

    @GetMapping("/reporting/quality")
    @Permit("reporting:read")
    @Audited("reporting.quality_viewed")
    Page quality(@RequestParam(defaultValue = "") String unit, SignedInUser user) {
        List<NilReturnListPage.Choice> units = reporters.on(desk.today()).stream()
                .filter(one -> user.may(ReportingConfiguration.READS, one.id().slug()))
                .map(one -> new NilReturnListPage.Choice(one.id().slug(), one.shortName()))
                .toList();
        List<String> seen = units.stream()
                .map(NilReturnListPage.Choice::id)
                .filter(id -> unit.isEmpty() || id.equals(unit))
                .toList();
        YearMonth present = YearMonth.from(desk.today());
        Map<String, Counts> months = new TreeMap<>(Comparator.reverseOrder());
        for (Receipts.Reported month : desk.files(null, present.minusMonths(SHOWN), present)) {
            if (seen.contains(month.unit())) {
                months.merge(month.month(), month.counts(), Counts::plus);
            }
        }
        List<QualityPage.Row> rows = new ArrayList<>();
        months.forEach((month, counts) -> rows.add(new QualityPage.Row(month, counts)));
        return new QualityPage(
                units,
                unit,
                rows,
                new QualityPage.Row("", months.values().stream().reduce(Counts.NONE, Counts::plus)));
    }
}
