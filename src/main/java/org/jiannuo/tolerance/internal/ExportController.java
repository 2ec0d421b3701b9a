package org.jiannuo.tolerance.internal;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jiannuo.reports.SheetColumn;
import org.jiannuo.reports.SheetPlan;
import org.jiannuo.reports.Spreadsheets;
import org.jiannuo.security.Audited;
import org.jiannuo.security.Permit;
import org.jiannuo.security.SignedInUser;
import org.jiannuo.tolerance.internal.CaseListPage.Row;
import org.jiannuo.web.Words;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 导出. The list as it is asked for, as a table. */
@Controller("toleranceExportController")
@PreAuthorize("denyAll()")
class ExportController {
    private final CaseLists lists;
    private final Spreadsheets spreadsheets;

    ExportController(CaseLists lists, Spreadsheets spreadsheets) {
        this.lists = lists;
        this.spreadsheets = spreadsheets;
    }

    @GetMapping("/tolerance/export")
    @Permit("tolerance:read")
    @Audited("tolerance.cases_exported")
    void export(
            @RequestParam(defaultValue = "") String stage,
            @RequestParam(defaultValue = "") String q,
            SignedInUser user,
            Words words,
            HttpServletResponse response)
            throws IOException {
        spreadsheets.download(
                plan((stage + " " + q).strip(), words),
                lists.lines(stage, q, user),
                part -> part.stream().map(lists::row).toList(),
                words,
                response);
    }

    private static SheetPlan<Row> plan(String asked, Words words) {
        return new SheetPlan<>(
                words.get("tolerance.cases"),
                asked,
                List.of(
                        SheetColumn.text(words.get("tolerance.number"), Row::number),
                        SheetColumn.text(words.get("tolerance.subject"), Row::subject),
                        SheetColumn.text(words.get("tolerance.document"), Row::document),
                        SheetColumn.text(words.get("tolerance.body"), Row::body),
                        SheetColumn.text(
                                words.get("tolerance.stage"), row -> words.get("tolerance.stage." + row.stage())),
                        SheetColumn.day(words.get("tolerance.appliedOn"), Row::appliedOn),
                        SheetColumn.day(words.get("tolerance.dueOn"), Row::dueOn)));
    }
}
