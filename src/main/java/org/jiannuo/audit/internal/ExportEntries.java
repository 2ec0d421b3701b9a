package org.jiannuo.audit.internal;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.reports.SheetColumn;
import org.jiannuo.reports.SheetPlan;
import org.jiannuo.reports.Spreadsheets;
import org.jiannuo.web.Words;
import org.springframework.stereotype.Component;

/** Writes exactly what the list shows, all pages of it, for a spreadsheet program. */
@Component
class ExportEntries {
    private final EntryReader entries;
    private final Spreadsheets spreadsheets;
    private final BusinessClock clock;

    ExportEntries(EntryReader entries, Spreadsheets spreadsheets, BusinessClock clock) {
        this.entries = entries;
        this.spreadsheets = spreadsheets;
        this.clock = clock;
    }

    void csv(EntryFilter filter, Words words, HttpServletResponse response) throws IOException {
        response.setContentType(Spreadsheets.CSV);
        response.setHeader("Content-Disposition", "attachment; filename=\"audit-" + clock.today() + ".csv\"");
        OutputStream out = response.getOutputStream();
        entries.stream(filter, rows -> {
            long _ = spreadsheets.csv(plan(words), rows.map(EntryRow::of), out);
        });
    }

    private static SheetPlan<EntryRow> plan(Words words) {
        return new SheetPlan<>(
                words.get("audit.title"),
                "",
                List.of(
                        SheetColumn.moment(words.get("audit.at"), EntryRow::at),
                        SheetColumn.text(words.get("audit.person"), EntryRow::person),
                        SheetColumn.text(words.get("audit.account"), EntryRow::account),
                        SheetColumn.text(words.get("audit.capacity"), row -> capacity(words, row)),
                        SheetColumn.text(words.get("audit.unit"), EntryRow::unitName),
                        SheetColumn.text(words.get("audit.event"), row -> event(words, row)),
                        SheetColumn.text(
                                words.get("audit.outcome"), row -> words.get("audit.outcome." + row.outcome())),
                        SheetColumn.text(words.get("audit.rules"), row -> String.join(" ", row.rules())),
                        SheetColumn.text(words.get("audit.target"), EntryRow::target),
                        SheetColumn.text(words.get("audit.address"), EntryRow::address),
                        SheetColumn.text(words.get("audit.request"), EntryRow::request),
                        SheetColumn.text(words.get("audit.entry"), EntryRow::id)));
    }

    private static String event(Words words, EntryRow row) {
        return words.orElse("audit." + row.event(), row.event());
    }

    private static String capacity(Words words, EntryRow row) {
        return words.orElse("accounts.role." + row.capacity(), row.capacity());
    }
}
