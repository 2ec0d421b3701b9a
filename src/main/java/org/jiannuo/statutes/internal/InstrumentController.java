package org.jiannuo.statutes.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.security.Harmless;
import org.jiannuo.security.Permit;
import org.jiannuo.statutes.Instrument;
import org.jiannuo.statutes.InstrumentId;
import org.jiannuo.statutes.ReferenceRow;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Reading the instruments and what rests on their articles. */
@Controller
@PreAuthorize("denyAll()")
class InstrumentController {
    private final StoredStatutes statutes;
    private final BusinessClock clock;

    InstrumentController(StoredStatutes statutes, BusinessClock clock) {
        this.statutes = statutes;
        this.clock = clock;
    }

    /** A rule and the place of one instrument among those it cites. */
    private record Citation(ReferenceRow row, String article) {}

    @GetMapping("/statutes/instruments")
    @Permit("statutes:read")
    @Harmless(ReferenceController.PUBLIC)
    InstrumentsPage list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String level,
            @RequestParam(defaultValue = "") String after) {
        String search = q.strip().toLowerCase(Locale.ROOT);
        List<Instrument> found = statutes.instruments().stream()
                .filter(one -> level.isEmpty() || one.document().level().equals(level))
                .filter(one -> (one.titleZh() + one.shortZh() + one.document().number() + one.id())
                        .toLowerCase(Locale.ROOT)
                        .contains(search))
                .toList();
        Paging<Instrument> page = Paging.of(found, after, one -> one.id().value());
        Map<String, Integer> rules = new HashMap<>();
        citing().forEach(row -> ids(row).forEach(id -> rules.merge(id, 1, Integer::sum)));
        return new InstrumentsPage(
                q.strip(),
                level,
                page.shown().stream()
                        .map(one -> new InstrumentsPage.Row(
                                one,
                                one.validity().isInForceOn(clock.today()),
                                rules.getOrDefault(one.id().value(), 0)))
                        .toList(),
                page.count(),
                page.next());
    }

    @GetMapping("/statutes/instruments/{id:[a-z0-9_]+}")
    @Permit("signed-in")
    @Harmless(ReferenceController.PUBLIC)
    InstrumentPage show(@PathVariable String id, @RequestParam(defaultValue = "") String article) {
        Instrument instrument = statutes.find(new InstrumentId(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Map<String, List<InstrumentPage.Rule>> byArticle = new TreeMap<>(
                Comparator.comparingInt(InstrumentController::number).thenComparing(Comparator.naturalOrder()));
        for (ReferenceRow row : citing()) {
            for (Citation citation : citations(row, id)) {
                byArticle
                        .computeIfAbsent(citation.article(), _ -> new ArrayList<>())
                        .add(rule(row));
            }
        }
        return new InstrumentPage(
                instrument,
                instrument.validity().isInForceOn(clock.today()),
                article,
                byArticle.entrySet().stream()
                        .map(entry -> new InstrumentPage.Article(
                                entry.getKey(), InstrumentPage.anchor(entry.getKey()), entry.getValue()))
                        .toList());
    }

    private List<ReferenceRow> citing() {
        return statutes.tables().stream()
                .flatMap(table -> statutes.rows(table, clock.today()).stream())
                .filter(row -> !row.text("instrument_id").isEmpty())
                .toList();
    }

    private static List<String> ids(ReferenceRow row) {
        return Arrays.asList(row.text("instrument_id").split("\\+"));
    }

    private static List<Citation> citations(ReferenceRow row, String id) {
        int place = ids(row).indexOf(id);
        if (place < 0) {
            return List.of();
        }
        String[] articles = row.text("article").split("；", -1);
        String article = articles.length == ids(row).size() ? articles[place] : row.text("article");
        return List.of(new Citation(row, InstrumentPage.plain(article)));
    }

    private static InstrumentPage.Rule rule(ReferenceRow row) {
        boolean limit = row.table().equals("time_limits");
        return new InstrumentPage.Rule(
                row.table(),
                (limit ? "/statutes/limits/" : "/statutes/tables/" + row.table() + "/") + row.key(),
                ReferenceController.title(row),
                row.key(),
                row.text("confidence"));
    }

    /** The number with which an article begins; articles without one come last. */
    private static int number(String article) {
        String digits = article.replaceAll("^\\D*(\\d{0,4}).*$", "$1");
        return digits.isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(digits);
    }
}
