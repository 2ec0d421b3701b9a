package org.jiannuo.supervision.internal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.obligations.ObligationSummary;
import org.jiannuo.obligations.Obligations;
import org.jiannuo.reports.PdfDocuments;
import org.jiannuo.security.Audited;
import org.jiannuo.security.Permit;
import org.jiannuo.security.SignedInUser;
import org.jiannuo.subjects.People;
import org.jiannuo.subjects.UnitId;
import org.jiannuo.subjects.Units;
import org.jiannuo.supervision.NoticeId;
import org.jiannuo.supervision.internal.NoticeFormPage.Typed;
import org.jiannuo.web.Answer;
import org.jiannuo.web.Drafts;
import org.jiannuo.web.Page;
import org.jiannuo.web.SheetId;
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

/** Writing a notice: the form with its proposals, the preview of the paper, the draft. */
@Controller
@PreAuthorize("denyAll()")
class NoticeFormController {
    private static final int MOST_CHOICES = 200;

    private final NoticeStore store;
    private final NoticeDesk desk;
    private final DraftNotice drafting;
    private final Offers offers;
    private final Papers papers;
    private final Registers registers;

    NoticeFormController(
            NoticeStore store,
            NoticeDesk desk,
            DraftNotice drafting,
            Offers offers,
            Papers papers,
            Registers registers) {
        this.store = store;
        this.desk = desk;
        this.drafting = drafting;
        this.offers = offers;
        this.papers = papers;
        this.registers = registers;
    }

    /** What is asked while a form is filled in. */
    @org.springframework.stereotype.Component
    record Registers(Units units, People people, Obligations obligations, Drafts drafts) {}

    @GetMapping("/supervision/new")
    @Permit("supervision:draft")
    @Audited("supervision.notice_form_opened")
    Page form(
            @ModelAttribute Typed typed,
            @RequestParam(required = false) @Nullable List<String> pick,
            SignedInUser user) {
        return restored("/supervision/new", proposed(pick == null ? typed : typed.about(pick)), user);
    }

    @PostMapping("/supervision/new")
    @Permit("supervision:draft")
    @Audited("supervision.notice_drafted")
    Answer draft(@ModelAttribute Typed typed, SignedInUser user) {
        Decision<NoticeId> decision = drafting.draft(wanted(typed), SheetId.of(typed.form()), desk.actor(user));
        return answer(decision, "/supervision/new", typed, user);
    }

    @GetMapping("/supervision/notices/{id}/revise")
    @Permit("supervision:draft")
    @Audited("supervision.notice_form_opened")
    Page revised(@PathVariable String id, SignedInUser user) {
        Notice notice = found(id, user);
        return restored("/supervision/notices/" + id + "/revise", typed(notice), user);
    }

    @PostMapping("/supervision/notices/{id}/revise")
    @Permit("supervision:draft")
    @Audited("supervision.notice_revised")
    Answer revise(@PathVariable String id, @ModelAttribute Typed typed, SignedInUser user) {
        Notice notice = found(id, user);
        String version = Typed.of(typed.version());
        NoticeDesk.Sheet sheet = new NoticeDesk.Sheet(
                SheetId.of(typed.form()), version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0);
        return answer(
                drafting.revise(notice.id(), wanted(typed), sheet, desk.actor(user)),
                "/supervision/notices/" + id + "/revise",
                typed,
                user);
    }

    /** The form with what this person typed into it before and has not sent. */
    private Page restored(String action, Typed typed, SignedInUser user) {
        return page(
                action,
                registers
                        .drafts()
                        .find(user.account(), NoticeFormPage.draft(action, Typed.of(typed.unit())))
                        .map(typed::over)
                        .orElse(typed),
                user);
    }

    private Answer answer(Decision<NoticeId> decision, String action, Typed typed, SignedInUser user) {
        if (decision.isAccepted()) {
            registers.drafts().forget(user.account(), NoticeFormPage.draft(action, Typed.of(typed.unit())));
        }
        return Answer.of(
                decision,
                id -> Answer.redirect("/supervision/notices/" + id, "supervision.done.draft"),
                (List<Refusal> _) -> page(action, typed, user));
    }

    /** The paper as it would be signed today, from what is typed, before anything is kept. */
    @PostMapping("/supervision/new/preview")
    @Permit("supervision:draft")
    @Audited("supervision.notice_previewed")
    ResponseEntity<byte[]> preview(@ModelAttribute Typed typed, SignedInUser user, Words words) {
        DraftNotice.Typed wanted = wanted(typed);
        Notice notice = Notice.draft(
                new NoticeId(desk.county(), new UUID(0, 0)),
                new Notice.Subject(wanted.unit(), wanted.first() == null ? 1 : 2, wanted.first()),
                drafting.text(wanted),
                desk.actor(user).by());
        return paper(notice, user, words);
    }

    @GetMapping("/supervision/notices/{id}/preview")
    @Permit("supervision:read")
    @Audited("supervision.notice_previewed")
    ResponseEntity<byte[]> preview(@PathVariable String id, SignedInUser user, Words words) {
        return paper(found(id, user), user, words);
    }

    private ResponseEntity<byte[]> paper(Notice notice, SignedInUser user, Words words) {
        Decision<byte[]> pdf = Drafting.complete(notice.text()).isEmpty()
                ? offers.due(notice.text().limit(), desk.today())
                        .then(due -> papers.pdf(papers.notice(
                                notice, due, new Papers.Frame(user.unit(), "", desk.today(), papers.draftMark()))))
                : Decision.refused(Drafting.complete(notice.text()));
        return PdfDocuments.shown(pdf, words);
    }

    private Notice found(String id, SignedInUser user) {
        return NoticeId.parse(id)
                .flatMap(store::find)
                .filter(notice -> NoticeController.maySee(notice, user))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Page page(String action, Typed typed, SignedInUser user) {
        String unit = Typed.of(typed.unit());
        return new NoticeFormPage(
                action,
                typed,
                unit.isEmpty() ? null : new NoticeListPage.Choice(unit, papers.name(unit)),
                unit.isEmpty() ? choosable(user) : List.of(),
                unit.isEmpty() ? List.of() : choices(unit, typed.obligations()),
                offers.bases(),
                offers.offered(desk.today()).stream()
                        .map(limit -> new NoticeFormPage.Limit(
                                limit.id().value(),
                                limit.words().whatZh(),
                                limit.term().amount(),
                                limit.basis().titleZh()))
                        .toList(),
                new NoticeFormPage.Bounds(offers.leastDays(), offers.mostDays()),
                first(typed)
                        .map(notice -> new NoticePage.Link(
                                "/supervision/notices/" + notice.id(),
                                notice.paper().number()))
                        .orElse(null));
    }

    private List<NoticeListPage.Choice> choosable(SignedInUser user) {
        return registers.units().active(desk.today()).stream()
                .filter(unit ->
                        !unit.isGroup() && user.may(Lifecycle.DRAFTS, unit.id().slug()))
                .map(unit -> new NoticeListPage.Choice(unit.id().slug(), unit.shortName()))
                .toList();
    }

    /** The overdue obligations of the unit, and those that were chosen elsewhere. */
    private List<NoticeFormPage.Choice> choices(String unit, List<String> chosen) {
        Stream<ObligationSummary> named = DraftNotice.ids(chosen).stream()
                .map(registers.obligations()::find)
                .flatMap(Optional::stream);
        Stream<ObligationSummary> overdue =
                registers.obligations().openOf(desk.county(), unit, null, MOST_CHOICES).stream()
                        .filter(obligation -> Drafting.isOverdue(obligation, desk.today())
                                && !obligation.source().module().equals(AnswerNotice.MODULE));
        return Stream.concat(named, overdue)
                .distinct()
                .map(obligation -> new NoticeFormPage.Choice(
                        obligation.id().toString(),
                        obligation.number(),
                        obligation.title(),
                        obligation.dueOn(),
                        chosen.contains(obligation.id().toString())))
                .toList();
    }

    private Optional<Notice> first(Typed typed) {
        return NoticeId.parse(Typed.of(typed.first())).flatMap(store::find);
    }

    /** What is proposed for what was not typed. */
    private Typed proposed(Typed asked) {
        Notice first = first(asked).orElse(null);
        List<String> chosen = first == null
                ? asked.obligations()
                : first.text().items().stream()
                        .map(item -> item.obligation().toString())
                        .toList();
        ObligationSummary about = DraftNotice.ids(chosen).stream()
                .map(registers.obligations()::find)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
        String unit = first != null ? first.subject().unit() : about == null ? Typed.of(asked.unit()) : about.unit();
        return new Typed(
                unit,
                asked.first(),
                chosen,
                title(about, first),
                unit.isEmpty() ? "" : papers.name(unit),
                leader(unit),
                facts(first),
                offers.bases().stream().limit(2).toList(),
                "",
                papers.say("supervision.propose.demand"),
                offers.usualRule(desk.today()),
                String.valueOf(offers.usualDays()),
                UUID.randomUUID().toString(),
                "1");
    }

    private String title(@Nullable ObligationSummary about, @Nullable Notice first) {
        String key = first == null ? "supervision.propose.title" : "supervision.propose.second";
        return about == null ? "" : papers.say(key, about.title());
    }

    private String facts(@Nullable Notice first) {
        String today = papers.day(desk.today());
        return first == null
                ? papers.say("supervision.propose.facts", today)
                : papers.say("supervision.propose.secondFacts", first.paper().number(), today);
    }

    private String leader(String unit) {
        return UnitId.isSlug(unit)
                ? registers
                        .people()
                        .principalLeader(new UnitId(unit), desk.today())
                        .map(People.Person::name)
                        .orElse("")
                : "";
    }

    private Typed typed(Notice notice) {
        return Typed.of(notice, offers.bases(), offers.usualDays());
    }

    private DraftNotice.Typed wanted(Typed typed) {
        return DraftNotice.Typed.of(
                typed, first(typed).map(notice -> notice.id().value()).orElse(null));
    }
}
