package org.jiannuo.statutes.internal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.security.Harmless;
import org.jiannuo.security.Permit;
import org.jiannuo.statutes.LimitId;
import org.jiannuo.statutes.TimeLimit;
import org.jiannuo.web.Answer;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Reading the time limits, and computing with them. */
@Controller
@PreAuthorize("denyAll()")
class LimitController {
    private final StoredStatutes statutes;
    private final LimitView view;
    private final BusinessClock clock;

    LimitController(StoredStatutes statutes, LimitView view, BusinessClock clock) {
        this.statutes = statutes;
        this.view = view;
        this.clock = clock;
    }

    @GetMapping("/statutes/limits")
    @Permit("statutes:read")
    @Harmless(ReferenceController.PUBLIC)
    LimitsPage list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String topic,
            @RequestParam(defaultValue = "") String confidence,
            @RequestParam(defaultValue = "id") String sort,
            @RequestParam(defaultValue = "") String after) {
        LimitsPage.Filter filter = new LimitsPage.Filter(q.strip(), topic, confidence, sort);
        List<TimeLimit> found = today().filter(limit -> matches(limit, filter))
                .sorted(order(sort))
                .toList();
        Paging<TimeLimit> page = Paging.of(found, after, limit -> limit.id().value());
        LocalDate today = clock.today();
        return new LimitsPage(
                filter,
                today().map(TimeLimit::topic).distinct().sorted().toList(),
                page.shown().stream()
                        .map(limit -> new LimitsPage.Row(
                                limit, limit.basis().isInForceOn(today), view.isConfirmed(limit.id())))
                        .toList(),
                page.count(),
                page.next());
    }

    @GetMapping("/statutes/limits/{id:.+}")
    @Permit("statutes:read")
    @Harmless(ReferenceController.PUBLIC)
    Answer show(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String suspend,
            @RequestParam(defaultValue = "") String extended) {
        LimitId limit = view.known(id);
        LimitPage.Question question = new LimitPage.Question(from, suspend, extended);
        if (from.isBlank()) {
            return Answer.show(view.page(limit, question, null));
        }
        return Answer.of(
                view.due(limit, question),
                due -> Answer.show(view.page(limit, question, due.dueDay())),
                _ -> view.page(limit, question, null));
    }

    private Stream<TimeLimit> today() {
        return statutes.current().all().stream();
    }

    private static boolean matches(TimeLimit limit, LimitsPage.Filter filter) {
        String text = String.join(
                " ",
                limit.id().value(),
                limit.words().whatZh(),
                limit.words().what(),
                limit.words().actorZh(),
                limit.words().countedFromZh(),
                limit.basis().titleZh(),
                String.join(" ", limit.words().handbook()));
        return (filter.topic().isEmpty() || filter.topic().equals(limit.topic()))
                && (filter.confidence().isEmpty()
                        || filter.confidence().equals(limit.basis().confidence().code()))
                && Stream.of(filter.search().toLowerCase(Locale.ROOT).split("\\s+"))
                        .allMatch(word -> text.toLowerCase(Locale.ROOT).contains(word));
    }

    private static Comparator<TimeLimit> order(String sort) {
        Comparator<TimeLimit> byId = Comparator.comparing(TimeLimit::id);
        return switch (sort) {
            case "what" ->
                Comparator.comparing((TimeLimit limit) -> limit.words().whatZh())
                        .thenComparing(byId);
            case "topic" -> Comparator.comparing(TimeLimit::topic).thenComparing(byId);
            case "confidence" ->
                Comparator.comparing((TimeLimit limit) -> limit.basis().confidence())
                        .thenComparing(byId);
            default -> byId;
        };
    }
}
