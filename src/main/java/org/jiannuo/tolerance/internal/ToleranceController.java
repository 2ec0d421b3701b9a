package org.jiannuo.tolerance.internal;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jiannuo.database.Identities;
import org.jiannuo.evidence.EvidenceUpload;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.records.RecordId;
import org.jiannuo.reports.PdfDocuments;
import org.jiannuo.security.Audited;
import org.jiannuo.security.Permit;
import org.jiannuo.security.SignedInUser;
import org.jiannuo.tolerance.ToleranceId;
import org.jiannuo.tolerance.internal.CaseHistory.Opinion;
import org.jiannuo.tolerance.internal.CaseHistory.Weighing;
import org.jiannuo.tolerance.internal.Lifecycle.Act;
import org.jiannuo.web.Answer;
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

/**
 * The list, the application, the case and its papers, the figures. An official applies for himself without a role for it;
 * who may see and do what is asked of each case.
 */
@Controller
@PreAuthorize("denyAll()")
class ToleranceController {
    private static final String PLACE = "/tolerance";
    private static final String ANSWER = "answer-";
    private static final String OPINION = "opinion-";
    private static final String REASON = "reason-";

    private final CaseStore store;
    private final CaseLists lists;
    private final CaseView view;
    private final ApplyForTolerance applying;
    private final ActOnCase acting;
    private final Papers papers;

    ToleranceController(
            CaseStore store,
            CaseLists lists,
            CaseView view,
            ApplyForTolerance applying,
            ActOnCase acting,
            Papers papers) {
        this.store = store;
        this.lists = lists;
        this.view = view;
        this.applying = applying;
        this.acting = acting;
        this.papers = papers;
    }

    @GetMapping("/tolerance")
    @Permit("signed-in")
    @Audited("tolerance.cases_listed")
    Page list(
            @RequestParam(defaultValue = "") String stage,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable UUID before,
            SignedInUser user) {
        return lists.list(stage, q, before, user);
    }

    @GetMapping("/tolerance/figures")
    @Permit("tolerance:figures")
    @Audited("tolerance.figures_read")
    Page figures(@RequestParam(required = false) @Nullable Integer year) {
        return lists.figures(year);
    }

    @GetMapping("/tolerance/new")
    @Permit("signed-in")
    @Audited("tolerance.application_opened")
    Page form(@RequestParam String record, SignedInUser user) {
        return found(lists.form(record(record), "", "", Identities.next().toString(), user));
    }

    @PostMapping("/tolerance/new")
    @Permit("signed-in")
    @Audited("tolerance.applied")
    Answer apply(
            @RequestParam String record,
            @RequestParam(defaultValue = "") String body,
            @RequestParam(defaultValue = "") String facts,
            @RequestParam(defaultValue = "") String form,
            @ModelAttribute EvidenceUpload upload,
            SignedInUser user) {
        UUID sheet = SheetId.of(form);
        return Answer.of(
                applying.apply(new ApplyForTolerance.Wish(
                        record(record), body, facts.strip(), upload, sheet, view.actor(user))),
                made -> Answer.redirect(PLACE + "/" + made.id(), "tolerance.done.apply"),
                (List<Refusal> _) -> found(lists.form(record(record), body, facts, sheet.toString(), user)));
    }

    @GetMapping("/tolerance/{id}")
    @Permit("signed-in")
    @Audited("tolerance.case_viewed")
    Page one(@PathVariable String id, SignedInUser user, Words words) {
        return view.page(readable(id, user), user, words);
    }

    @GetMapping("/tolerance/{id}/papers/{seq}")
    @Permit("signed-in")
    @Audited("tolerance.paper_opened")
    ResponseEntity<byte[]> paper(@PathVariable String id, @PathVariable int seq, SignedInUser user, Words words) {
        return papers.paper(readable(id, user), seq)
                .map(paper -> PdfDocuments.shown(paper, words))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @PostMapping("/tolerance/{id}/{act}")
    @Permit("signed-in")
    @Audited("tolerance.case_acted_on")
    Answer act(
            @PathVariable String id,
            @PathVariable String act,
            @RequestParam Map<String, String> sent,
            @ModelAttribute EvidenceUpload upload,
            SignedInUser user) {
        ToleranceCase matter = readable(id, user);
        Act wanted = Stream.of(Act.values())
                .filter(one -> one.name().replace('_', '-').equalsIgnoreCase(act))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return Answer.of(
                acting.act(new ActOnCase.Wish(
                        matter.id(),
                        wanted,
                        sent.getOrDefault("text", "").strip(),
                        day(sent.getOrDefault("day", "")),
                        wanted == Act.ASSESS ? weighed(sent) : Map.of(),
                        wanted == Act.CONSULT ? opinions(sent) : Map.of(),
                        upload,
                        SheetId.of(sent.getOrDefault("form", "")),
                        version(sent.getOrDefault("version", "")),
                        view.actor(user))),
                after -> Answer.redirect(PLACE + "/" + after.id(), "tolerance.done." + act));
    }

    private ToleranceCase readable(String id, SignedInUser user) {
        return ToleranceId.parse(id)
                .flatMap(store::find)
                .filter(matter -> CaseView.maySee(matter, user))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** What was weighed on the sheet; rows without an answer and a reason were left for later. */
    private static Map<String, Weighing> weighed(Map<String, String> sent) {
        Map<String, Weighing> weighed = new LinkedHashMap<>();
        sent.forEach((name, value) -> {
            String code = name.substring(Math.min(name.length(), ANSWER.length()));
            String reason = sent.getOrDefault(REASON + code, "").strip();
            if (name.startsWith(ANSWER) && !(value.isBlank() && reason.isEmpty())) {
                weighed.put(code, new Weighing(value, reason));
            }
        });
        return weighed;
    }

    private static Map<String, Opinion> opinions(Map<String, String> sent) {
        Map<String, Opinion> opinions = new LinkedHashMap<>();
        sent.forEach((name, value) -> {
            if (name.startsWith(OPINION)) {
                String body = name.substring(OPINION.length());
                opinions.put(
                        body,
                        new Opinion(value, sent.getOrDefault(REASON + body, "").strip()));
            }
        });
        return opinions;
    }

    private static RecordId record(String id) {
        return RecordId.parse(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static <T> T found(@Nullable T page) {
        if (page == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return page;
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }

    private static int version(String typed) {
        return typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : 0;
    }
}
