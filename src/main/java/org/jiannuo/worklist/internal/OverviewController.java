package org.jiannuo.worklist.internal;

import java.io.ByteArrayOutputStream;
import java.util.Set;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.reports.SheetColumn;
import org.jiannuo.reports.SheetPlan;
import org.jiannuo.reports.Spreadsheets;
import org.jiannuo.security.Audited;
import org.jiannuo.security.Harmless;
import org.jiannuo.security.Permit;
import org.jiannuo.security.SignedInUser;
import org.jiannuo.subjects.Units;
import org.jiannuo.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The figures of the county, and the same for the units that somebody works for. */
@Controller
@PreAuthorize("denyAll()")
class OverviewController {
    private static final String FIGURES = "Numbers of cases, nothing about a person.";

    private final Overview overview;
    private final Spreadsheets sheets;
    private final Units units;
    private final BusinessClock clock;

    OverviewController(Overview overview, Spreadsheets sheets, Units units, BusinessClock clock) {
        this.overview = overview;
        this.sheets = sheets;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping("/worklist/county")
    @Permit("worklist:county")
    @Harmless(FIGURES)
    OverviewPage county() {
        return overview.ofCounty();
    }

    @GetMapping("/worklist/unit")
    @Permit("obligations:report")
    @Harmless(FIGURES)
    OverviewPage unit(SignedInUser user) {
        return overview.ofUnits(user.unitName(), own(user));
    }

    @GetMapping("/worklist/county/export")
    @Permit("worklist:county")
    @Audited("worklist.county_exported")
    ResponseEntity<byte[]> countyExport(@RequestParam(defaultValue = "row") String by, Words words) {
        return workbook(by, null, words.get("worklist.county"), words);
    }

    @GetMapping("/worklist/unit/export")
    @Permit("obligations:report")
    @Audited("worklist.unit_exported")
    ResponseEntity<byte[]> unitExport(@RequestParam(defaultValue = "row") String by, SignedInUser user, Words words) {
        return workbook(by, own(user), user.unitName(), words);
    }

    private Set<String> own(SignedInUser user) {
        return Reach.of(user, "obligations:report", units, clock.today()).units();
    }

    private ResponseEntity<byte[]> workbook(String by, @Nullable Set<String> which, String of, Words words) {
        OverviewPage.Table table = overview.table(by, which);
        SheetPlan<OverviewPage.Line> plan =
                new SheetPlan<>(words.get("worklist.by." + table.by()), of, Columns.of(table.by(), words));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        long _ = sheets.xlsx(plan, table.lines().stream(), words, file);
        String name = of + " " + words.get("worklist.by." + table.by()) + " " + clock.today() + ".xlsx";
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, Spreadsheets.XLSX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, java.nio.charset.StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(file.toByteArray());
    }

    /** The columns of the table on the page, in the same order. */
    private static final class Columns {
        static java.util.List<SheetColumn<OverviewPage.Line>> of(String by, Words words) {
            return java.util.List.of(
                    SheetColumn.text(words.get("worklist.head." + by), OverviewPage.Line::name),
                    SheetColumn.whole(
                            words.get("worklist.overdue"), line -> line.count().overdue()),
                    SheetColumn.whole(
                            words.get("worklist.open"), line -> line.count().open()),
                    SheetColumn.whole(
                            words.get("worklist.late"), line -> line.count().late()),
                    SheetColumn.whole(
                            words.get("worklist.kept"), line -> line.count().kept()),
                    SheetColumn.whole(
                            words.get("worklist.closed"), line -> line.count().closed()),
                    SheetColumn.whole(
                            words.get("worklist.left_out"), line -> line.count().leftOut()),
                    SheetColumn.whole(
                            words.get("worklist.total"), line -> line.count().total()),
                    SheetColumn.share(words.get("worklist.rate"), OverviewPage.Line::keptRate));
        }
    }
}
