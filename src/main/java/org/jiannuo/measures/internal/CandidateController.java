package org.jiannuo.measures.internal;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.measures.internal.ItemList.Item;
import org.jiannuo.measures.internal.ProposalPage.Choice;
import org.jiannuo.measures.internal.ProposalPage.Typed;
import org.jiannuo.records.LegalityGate.Polarity;
import org.jiannuo.records.RecordDraft.SubjectKind;
import org.jiannuo.records.RecordId;
import org.jiannuo.records.RecordSummary;
import org.jiannuo.records.Records;
import org.jiannuo.security.Audited;
import org.jiannuo.security.Permit;
import org.jiannuo.security.SignedInUser;
import org.jiannuo.statutes.Statutes;
import org.jiannuo.subjects.Units;
import org.jiannuo.web.Answer;
import org.jiannuo.web.Page;
import org.jiannuo.web.SheetId;
import org.jiannuo.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The queue of suggestions, and proposing a measure or an incentive. */
@Controller
@PreAuthorize("denyAll()")
class CandidateController {
    private static final int A_PAGE = 25;

    private final Candidates candidates;
    private final ProposeMeasure proposing;
    private final MeasureDesk desk;
    private final ItemList items;
    private final MeasureView view;
    private final Beside beside;

    CandidateController(
            Candidates candidates,
            ProposeMeasure proposing,
            MeasureDesk desk,
            ItemList items,
            MeasureView view,
            Beside beside) {
        this.candidates = candidates;
        this.proposing = proposing;
        this.desk = desk;
        this.items = items;
        this.view = view;
        this.beside = beside;
    }

    /** What is needed beside the suggestions themselves. */
    @org.springframework.stereotype.Component
    record Beside(Records records, Statutes statutes, Units units) {}

    @GetMapping("/measures/candidates")
    @Permit("measures:propose")
    @Audited("measures.candidates_listed")
    Page list(
            @RequestParam(defaultValue = "false") boolean incentives,
            @RequestParam(required = false) @Nullable UUID after,
            SignedInUser user,
            Words words) {
        Candidates.Filter filter = filter(incentives, user);
        List<Candidates.Candidate> part = candidates.open(filter, after, A_PAGE + 1);
        boolean more = part.size() > A_PAGE;
        List<Candidates.Candidate> shown = more ? part.subList(0, A_PAGE) : part;
        return new CandidateListPage(
                incentives,
                shown.stream().map(one -> row(one, words)).toList(),
                candidates.count(filter),
                more
                        ? "/measures/candidates?incentives=" + incentives + "&after="
                                + shown.getLast().id()
                        : "");
    }

    /** The office sees what all reported, a unit what it reported itself; who manages officials sees those about them. */
    private Candidates.Filter filter(boolean incentives, SignedInUser user) {
        boolean everywhere = beside.units().active(desk.today()).stream()
                .allMatch(unit ->
                        unit.isGroup() || user.may(Lifecycle.PROPOSES, unit.id().slug()));
        boolean officials = items.managesOfficials(user.unit());
        return new Candidates.Filter(incentives, everywhere || officials ? "" : user.unit(), officials);
    }

    private boolean maySee(SubjectKind kind, String reporter, SignedInUser user) {
        Candidates.Filter filter = filter(false, user);
        return (filter.reporter().isEmpty() || filter.reporter().equals(reporter))
                && (filter.officials() || kind != SubjectKind.OFFICIAL);
    }

    private CandidateListPage.Row row(Candidates.Candidate one, Words words) {
        Item item = items.find(one.item(), desk.today()).orElse(null);
        return new CandidateListPage.Row(
                one.id().toString(),
                one.item(),
                item == null ? "" : item.name(),
                item == null ? "" : item.basis(),
                one.about().name(),
                one.about().kind() == SubjectKind.OFFICIAL ? "" : "/records/" + one.record(),
                one.document(),
                category(one.category(), words),
                one.severity(),
                one.on(),
                one.why());
    }

    private String category(String code, Words words) {
        String column = words.locale().getLanguage().equals(Locale.ENGLISH.getLanguage()) ? "name_en" : "name_zh";
        return beside.statutes()
                .row("record_categories", code, desk.today())
                .map(row -> row.text(column))
                .orElse(code);
    }

    @PostMapping("/measures/candidates/{id}/dismiss")
    @Permit("measures:propose")
    @Audited("measures.candidate_dismissed")
    Answer dismiss(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason, SignedInUser user) {
        Candidates.Candidate candidate = candidates
                .find(id)
                .filter(one -> maySee(one.about().kind(), one.reporter(), user))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return Answer.of(
                candidates.dismiss(candidate.id(), reason, desk.actor(user).by()),
                _ -> Answer.redirect("/measures/candidates?incentives=" + candidate.incentive(), "measures.dismissed"));
    }

    @GetMapping("/measures/new")
    @Permit("measures:propose")
    @Audited("measures.proposal_opened")
    Page form(@ModelAttribute Typed typed, SignedInUser user, Words words) {
        UUID id = typed.candidate() == null ? null : SheetId.of(typed.candidate());
        Candidates.Candidate candidate = id == null ? null : candidates.find(id).orElse(null);
        Typed filled = candidate == null
                ? typed
                : new Typed(
                        candidate.id().toString(),
                        candidate.record().toString(),
                        Typed.of(typed.item()).isEmpty() ? candidate.item() : typed.item(),
                        typed.competent(),
                        typed.executing(),
                        typed.until(),
                        typed.reason(),
                        typed.lifting(),
                        typed.form());
        return page(filled, cause(filled, user), words);
    }

    @PostMapping("/measures/new")
    @Permit("measures:propose")
    @Audited("measures.measure_proposed")
    Answer propose(@ModelAttribute Typed typed, SignedInUser user, Words words) {
        RecordSummary record = cause(typed, user);
        ProposeMeasure.Proposal proposal = new ProposeMeasure.Proposal(
                Typed.of(typed.candidate()).isEmpty() ? null : SheetId.of(typed.candidate()),
                record.id(),
                Typed.of(typed.item()),
                new Legality.Plan(Typed.of(typed.competent()), Typed.of(typed.executing()), day(typed.until())),
                Typed.of(typed.reason()),
                Typed.of(typed.lifting()));
        return Answer.of(
                proposing.propose(proposal, SheetId.of(typed.form()), desk.actor(user)),
                id -> Answer.redirect("/measures/" + id, "measures.done.propose"),
                (List<Refusal> _) -> page(typed, record, words));
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }

    private RecordSummary cause(Typed typed, SignedInUser user) {
        return RecordId.parse(Typed.of(typed.record()))
                .flatMap(beside.records()::find)
                .filter(record ->
                        maySee(record.about().kind(), record.reported().unit(), user))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private ProposalPage page(Typed typed, RecordSummary record, Words words) {
        LocalDate today = desk.today();
        boolean positive = record.polarity() == Polarity.POSITIVE;
        Item item = items.find(Typed.of(typed.item()), today).orElse(null);
        Typed shown = Typed.of(typed.form()).isEmpty()
                ? new Typed(
                        typed.candidate(),
                        record.id().toString(),
                        typed.item(),
                        typed.competent(),
                        typed.executing(),
                        typed.until(),
                        typed.reason(),
                        typed.lifting(),
                        UUID.randomUUID().toString())
                : typed;
        return new ProposalPage(
                shown,
                new ProposalPage.Cause(
                        record.id().toString(),
                        record.about().name(),
                        record.document().number(),
                        category(record.category(), words),
                        record.severity() == null ? "" : record.severity().name(),
                        Legality.causeEnds(record).map(words::day).orElse("")),
                item == null ? null : chosen(item),
                items.all(today).stream()
                        .filter(one -> one.incentive() == positive
                                && one.subjects().contains(record.about().kind()))
                        .map(one -> new Choice(one.code(), one.code() + " " + one.name()))
                        .toList());
    }

    private ProposalPage.Chosen chosen(Item item) {
        return new ProposalPage.Chosen(
                item.code(),
                item.name(),
                item.row().text("content_zh"),
                item.basis(),
                item.row().text("duration"),
                item.incentive(),
                item.nature() == ItemList.Nature.LASTING,
                units(item.words("competent")),
                units(item.words("executing")));
    }

    /** The units that the list names first; every unit when the list names a class of bodies. */
    private List<Choice> units(List<String> named) {
        List<Choice> first = new java.util.ArrayList<>(named.stream()
                .filter(slug -> !slug.equals("*"))
                .map(slug -> new Choice(slug, view.name(slug)))
                .toList());
        if (named.isEmpty() || named.contains("*")) {
            beside.units().active(desk.today()).stream()
                    .filter(unit -> !unit.isGroup() && !named.contains(unit.id().slug()))
                    .map(unit -> new Choice(unit.id().slug(), unit.name()))
                    .forEach(first::add);
        }
        return first;
    }
}
