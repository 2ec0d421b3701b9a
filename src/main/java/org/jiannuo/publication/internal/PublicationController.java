package org.jiannuo.publication.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.County;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.publication.PublicationDraft;
import org.jiannuo.publication.PublicationId;
import org.jiannuo.security.Audited;
import org.jiannuo.security.Permit;
import org.jiannuo.security.SignedInUser;
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

/** What may be shown, what is shown, what has ended; the form to propose. */
@Controller
@PreAuthorize("denyAll()")
class PublicationController {
    private static final int A_PAGE = 25;
    private static final String FIELD = "field.";

    private final PublicationStore store;
    private final PublicationQueue queue;
    private final PublicationView view;
    private final PublicationDoor door;
    private final ProposePublication drafts;
    private final Desk desk;

    PublicationController(
            PublicationStore store,
            PublicationQueue queue,
            PublicationView view,
            PublicationDoor door,
            ProposePublication drafts,
            Desk desk) {
        this.store = store;
        this.queue = queue;
        this.view = view;
        this.door = door;
        this.drafts = drafts;
        this.desk = desk;
    }

    /** Where and when. */
    @org.springframework.stereotype.Component
    record Desk(County county, BusinessClock clock, Judging judging) {}

    @GetMapping("/publication")
    @Permit("publication:read")
    @Audited("publication.listed")
    Page list(
            @RequestParam(defaultValue = "") String stage,
            @RequestParam(required = false) @Nullable String before,
            SignedInUser user) {
        Stage first = user.has(Lifecycle.APPROVES) ? Stage.PROPOSED : Stage.CANDIDATE;
        Stage wanted = Arrays.stream(Stage.values())
                .filter(one -> one.name().equals(stage))
                .findFirst()
                .orElse(first);
        UUID from = before == null
                ? null
                : PublicationId.parse(before).map(PublicationId::value).orElse(null);
        List<Publication> part = queue.list(desk.county(), wanted, from, A_PAGE + 1);
        boolean more = part.size() > A_PAGE;
        List<Publication> shown = more ? part.subList(0, A_PAGE) : part;
        Map<Stage, Long> counts = queue.counts(desk.county());
        return new PublicationListPage(
                wanted.name(),
                Arrays.stream(Stage.values())
                        .map(one -> new PublicationListPage.OfStage(one.name(), counts.getOrDefault(one, 0L)))
                        .toList(),
                shown.stream().map(PublicationView::row).toList(),
                more
                        ? "/publication?stage=" + wanted + "&before="
                                + shown.getLast().id()
                        : "");
    }

    @GetMapping("/publication/{id}")
    @Permit("publication:read")
    @Audited("publication.viewed")
    Page publication(@PathVariable String id, SignedInUser user) {
        return view.page(found(id), user);
    }

    @GetMapping("/publication/{id}/propose")
    @Permit(Lifecycle.PROPOSES)
    @Audited("publication.form_opened")
    Page form(@PathVariable String id) {
        Publication one = found(id);
        List<Basis> bases = Basis.of(one.what().kind());
        String basis = one.footing().basis().isEmpty() && bases.size() == 1
                ? bases.getFirst().id()
                : one.footing().basis();
        return page(one, new ProposeForm(basis, "", "", "", one.shown().fields()));
    }

    @PostMapping("/publication/{id}/propose")
    @Permit(Lifecycle.PROPOSES)
    @Audited("publication.proposed")
    Answer propose(@PathVariable String id, @RequestParam Map<String, String> sent, SignedInUser user) {
        Publication one = found(id);
        Map<String, String> fields = new HashMap<>();
        sent.forEach((name, value) -> {
            if (name.startsWith(FIELD)) {
                fields.put(name.substring(FIELD.length()), value.strip());
            }
        });
        ProposeForm typed = new ProposeForm(
                sent.getOrDefault("basis", ""),
                sent.getOrDefault("from", ""),
                sent.getOrDefault("to", ""),
                sent.getOrDefault("need", ""),
                fields);
        return Answer.of(
                door.propose(drafts.draft(one, typed), user.sign(desk.clock())),
                proposed -> Answer.redirect("/publication/" + proposed, "publication.done.proposed"),
                (List<Refusal> _) -> page(one, typed));
    }

    @PostMapping("/publication/statistics")
    @Permit(Lifecycle.PROPOSES)
    @Audited("publication.figures_proposed")
    Answer statistics(SignedInUser user) {
        return Answer.of(
                door.propose(drafts.figures(), user.sign(desk.clock())),
                proposed -> Answer.redirect("/publication/" + proposed, "publication.done.proposed"));
    }

    private Publication found(String id) {
        return PublicationId.parse(id)
                .flatMap(store::find)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Page page(Publication one, ProposeForm typed) {
        List<ProposePage.Choice> choices = new ArrayList<>();
        PublicationDraft draft = drafts.draft(one, typed);
        for (Basis basis : Basis.of(one.what().kind())) {
            if (basis.subjects().contains(one.whose().kind())) {
                LocalDate longest = desk.judging().longest(draft, basis);
                choices.add(new ProposePage.Choice(
                        basis.id(),
                        basis.source().text(),
                        basis.source().article(),
                        longest == null ? "" : longest.toString()));
            }
        }
        return new ProposePage(
                one.id().toString(),
                one.what().title(),
                one.whose().name(),
                one.what().severity().word(),
                choices,
                Masks.fields(one.what().kind()),
                typed);
    }
}
