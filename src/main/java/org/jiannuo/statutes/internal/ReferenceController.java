package org.jiannuo.statutes.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.security.Harmless;
import org.jiannuo.security.Permit;
import org.jiannuo.statutes.InstrumentId;
import org.jiannuo.statutes.ReferenceRow;
import org.jiannuo.web.Answer;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Reading the reference tables. */
@Controller
@PreAuthorize("denyAll()")
class ReferenceController {
    static final String PUBLIC = "The law holds nothing about a person.";

    private final StoredStatutes statutes;
    private final BusinessClock clock;

    ReferenceController(StoredStatutes statutes, BusinessClock clock) {
        this.statutes = statutes;
        this.clock = clock;
    }

    @GetMapping("/statutes")
    @Permit("statutes:read")
    @Harmless(PUBLIC)
    TablesPage tables() {
        return new TablesPage(statutes.tables().stream()
                .filter(name -> !name.equals("lasting_terms"))
                .map(this::table)
                .toList());
    }

    @GetMapping("/statutes/tables/{table}")
    @Permit("statutes:read")
    @Harmless(PUBLIC)
    TablePage table(
            @PathVariable String table,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String after) {
        if (!statutes.tables().contains(table)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        String search = q.strip().toLowerCase(Locale.ROOT);
        List<ReferenceRow> found = statutes.rows(table, clock.today()).stream()
                .filter(row -> row.columns().values().stream()
                        .anyMatch(value -> value.toLowerCase(Locale.ROOT).contains(search)))
                .toList();
        Paging<ReferenceRow> page = Paging.of(found, after, ReferenceRow::key);
        return new TablePage(
                table,
                q.strip(),
                page.shown().stream().map(ReferenceController::line).toList(),
                page.count(),
                ImportEdition.takes(table),
                page.next());
    }

    @GetMapping("/statutes/tables/{table}/{key:.+}")
    @Permit("statutes:read")
    @Harmless(PUBLIC)
    RowPage row(@PathVariable String table, @PathVariable String key) {
        ReferenceRow row = statutes.row(table, key, clock.today())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return new RowPage(table, key, title(row), row.columns(), instruments(row));
    }

    /** The basis of a refusal, instrument id and article joined by a blank. */
    @GetMapping("/statutes/basis")
    @Permit("signed-in")
    @Harmless(PUBLIC)
    Answer basis(@RequestParam String of) {
        String[] parts = of.strip().split("\\s+", 2);
        if (!parts[0].matches("[a-z0-9_]+")
                || statutes.find(new InstrumentId(parts[0])).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        String article = parts.length == 2 ? parts[1].replaceAll("[^0-9A-Za-z()-]", "") : "";
        return Answer.redirect(
                "/statutes/instruments/" + parts[0] + "?article=" + article + "#" + InstrumentPage.anchor(article), "");
    }

    private TablesPage.Table table(String name) {
        List<ReferenceRow> rows = statutes.rows(name, clock.today());
        String path = switch (name) {
            case "time_limits" -> "/statutes/limits";
            case "instruments" -> "/statutes/instruments";
            default -> "/statutes/tables/" + name;
        };
        return new TablesPage.Table(
                name, path, rows.size(), count(rows, "law"), count(rows, "found"), count(rows, "default"), (int)
                        rows.stream().filter(statutes::isConfirmed).count());
    }

    private List<LimitPage.Instrument> instruments(ReferenceRow row) {
        List<LimitPage.Instrument> instruments = new ArrayList<>();
        String[] articles = row.text("article").split("；", -1);
        List<String> ids = Arrays.stream(row.text("instrument_id").split("\\+"))
                .filter(id -> !id.isEmpty())
                .toList();
        for (int i = 0; i < ids.size(); i++) {
            String id = ids.get(i);
            String article = InstrumentPage.plain(ids.size() == articles.length ? articles[i] : "");
            statutes.find(new InstrumentId(id))
                    .ifPresent(known -> instruments.add(new LimitPage.Instrument(id, known.shortZh(), article)));
        }
        return instruments;
    }

    private static int count(List<ReferenceRow> rows, String confidence) {
        return (int) rows.stream()
                .filter(row -> row.text("confidence").equals(confidence))
                .count();
    }

    private static TablePage.Row line(ReferenceRow row) {
        String article = row.text("article");
        return new TablePage.Row(
                row.key(),
                title(row),
                row.text("basis_zh") + (article.isEmpty() ? "" : " " + article),
                row.text("confidence"));
    }

    /** The first Chinese column that names the row. */
    static String title(ReferenceRow row) {
        return row.columns().entrySet().stream()
                .filter(column -> column.getKey().endsWith("_zh")
                        && !column.getKey().equals("basis_zh")
                        && !column.getValue().isEmpty())
                .map(java.util.Map.Entry::getValue)
                .findFirst()
                .orElse(row.key());
    }
}
