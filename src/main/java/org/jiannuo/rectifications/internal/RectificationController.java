package org.jiannuo.rectifications.internal;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jiannuo.evidence.EvidenceUpload;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.rectifications.NewRectification;
import org.jiannuo.rectifications.RectificationId;
import org.jiannuo.rectifications.internal.Lifecycle.Act;
import org.jiannuo.rectifications.internal.Rectification.Plan;
import org.jiannuo.reports.PdfDocuments;
import org.jiannuo.security.Audited;
import org.jiannuo.security.Permit;
import org.jiannuo.security.SignedInUser;
import org.jiannuo.web.Answer;
import org.jiannuo.web.Page;
import org.jiannuo.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The list, the order, the rectification with its order as a paper, the figures. */
@Controller
@PreAuthorize("denyAll()")
class RectificationController {
    private static final String PLACE = "/rectifications";

    private final RectificationStore store;
    private final OrderDesk desk;
    private final RectificationView view;
    private final Doing doing;
    private final Papers papers;
    private final BusinessClock clock;

    RectificationController(
            RectificationStore store,
            OrderDesk desk,
            RectificationView view,
            Doing doing,
            Papers papers,
            BusinessClock clock) {
        this.store = store;
        this.desk = desk;
        this.view = view;
        this.doing = doing;
        this.papers = papers;
        this.clock = clock;
    }

    /** What is done. */
    @org.springframework.stereotype.Component
    record Doing(OrderRectification ordering, OrderDemanded demands, ActOnRectification acting) {}

    @GetMapping("/rectifications")
    @Permit("rectifications:read")
    @Audited("rectifications.listed")
    Page list(@ModelAttribute RectificationListPage.Asked asked, SignedInUser user) {
        return desk.list(asked, user);
    }

    @GetMapping("/rectifications/figures")
    @Permit("rectifications:figures")
    @Audited("rectifications.figures_read")
    Page figures(@RequestParam(required = false) @Nullable Integer year) {
        return desk.figures(year);
    }

    @GetMapping("/rectifications/new")
    @Permit("rectifications:order")
    @Audited("rectifications.order_opened")
    Page form(@ModelAttribute OrderForm typed, SignedInUser user) {
        return desk.form(typed, user);
    }

    @PostMapping("/rectifications/new")
    @Permit("rectifications:order")
    @Audited("rectifications.ordered")
    Answer order(@ModelAttribute OrderForm typed, SignedInUser user) {
        UUID demand = OrderDesk.uuid(typed.value("demand"));
        NewRectification what = desk.wanted(typed, user);
        return Answer.of(
                demand == null
                        ? doing.ordering().order(what, user.sign(clock))
                        : doing.demands().orderByHand(demand, what, user.sign(clock)),
                made -> Answer.redirect(PLACE + "/" + made, "rectifications.done.order"),
                (List<Refusal> _) -> desk.form(typed, user));
    }

    @PostMapping("/rectifications/demands/{id}/set-aside")
    @Permit("rectifications:order")
    @Audited("rectifications.demand_set_aside")
    Answer setAside(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            @ModelAttribute OrderForm typed,
            SignedInUser user) {
        return Answer.of(
                doing.demands().setAside(desk.county(), id, reason, user.sign(clock)),
                _ -> Answer.redirect(PLACE, "rectifications.done.set-aside"),
                (List<Refusal> _) -> desk.form(typed, user));
    }

    @GetMapping("/rectifications/{id}")
    @Permit("rectifications:read")
    @Audited("rectifications.viewed")
    Page one(@PathVariable String id, SignedInUser user, Words words) {
        return view.page(readable(id, user), user, words);
    }

    @GetMapping("/rectifications/{id}/papers/{seq}")
    @Permit("rectifications:read")
    @Audited("rectifications.paper_opened")
    ResponseEntity<byte[]> paper(@PathVariable String id, @PathVariable int seq, SignedInUser user, Words words) {
        return papers.paper(readable(id, user), seq)
                .map(paper -> PdfDocuments.shown(paper, words))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @PostMapping("/rectifications/{id}/{act}")
    @Permit("rectifications:read")
    @Audited("rectifications.acted_on")
    Answer act(
            @PathVariable String id,
            @PathVariable String act,
            @RequestParam Map<String, String> sent,
            @ModelAttribute EvidenceUpload upload,
            SignedInUser user) {
        Rectification matter = readable(id, user);
        Act wanted = Stream.of(Act.values())
                .filter(one -> one.name().replace('_', '-').equalsIgnoreCase(act))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        UUID form = OrderDesk.uuid(sent.getOrDefault("form", ""));
        String version = sent.getOrDefault("version", "");
        return Answer.of(
                doing.acting()
                        .act(new ActOnRectification.Wish(
                                matter.id(),
                                wanted,
                                sent.getOrDefault("text", "").strip(),
                                new Plan(
                                        sent.getOrDefault("reason", "").strip(),
                                        sent.getOrDefault("measures", "").strip(),
                                        sent.getOrDefault("people", "").strip()),
                                OrderDesk.day(sent.getOrDefault("day", "")),
                                Way.of(sent.getOrDefault("way", "")).orElse(null),
                                upload,
                                form == null ? UUID.randomUUID() : form,
                                version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0,
                                view.actor(user))),
                after -> Answer.redirect(PLACE + "/" + after.id(), "rectifications.done." + act));
    }

    private Rectification readable(String id, SignedInUser user) {
        return RectificationId.parse(id)
                .flatMap(store::find)
                .filter(matter -> RectificationView.maySee(matter, user))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
