package org.jiannuo.rectifications.internal;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jiannuo.rectifications.internal.RectificationListPage.Asked;
import org.jiannuo.rectifications.internal.RectificationListPage.Row;
import org.jiannuo.reports.SheetColumn;
import org.jiannuo.reports.SheetPlan;
import org.jiannuo.reports.Spreadsheets;
import org.jiannuo.security.Audited;
import org.jiannuo.security.Permit;
import org.jiannuo.security.SignedInUser;
import org.jiannuo.web.Words;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** 导出. The list as it is asked for, as a table. */
@Controller("rectificationsExportController")
@PreAuthorize("denyAll()")
class ExportController {
    private final OrderDesk desk;
    private final Spreadsheets spreadsheets;

    ExportController(OrderDesk desk, Spreadsheets spreadsheets) {
        this.desk = desk;
        this.spreadsheets = spreadsheets;
    }

    @GetMapping("/rectifications/export")
    @Permit("rectifications:read")
    @Audited("rectifications.exported")
    void export(@ModelAttribute Asked asked, SignedInUser user, Words words, HttpServletResponse response)
            throws IOException {
        spreadsheets.download(
                plan(asked, words),
                desk.lines(asked, user),
                part -> part.stream().map(desk::row).toList(),
                words,
                response);
    }

    private static SheetPlan<Row> plan(Asked asked, Words words) {
        return new SheetPlan<>(
                words.get("rectifications.title"),
                asked.isFiltered() ? asked.address("", "") : "",
                List.of(
                        SheetColumn.text(words.get("rectifications.number"), Row::number),
                        SheetColumn.text(words.get("rectifications.problem"), Row::problem),
                        SheetColumn.text(words.get("rectifications.unit"), Row::unit),
                        SheetColumn.text(words.get("rectifications.body"), Row::body),
                        SheetColumn.text(
                                words.get("rectifications.stage"),
                                row -> words.get("rectifications.stage." + row.stage())),
                        SheetColumn.day(words.get("rectifications.dueOn"), Row::dueOn)));
    }
}
