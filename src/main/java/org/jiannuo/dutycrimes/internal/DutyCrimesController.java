package org.jiannuo.dutycrimes.internal;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jiannuo.dutycrimes.JudgmentId;
import org.jiannuo.dutycrimes.internal.Lifecycle.Act;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.security.Audited;
import org.jiannuo.security.Permit;
import org.jiannuo.security.SignedInUser;
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

/** Entries of the reader's own body, look-ups and figures. There is no list of names and no export. */
@Controller
@PreAuthorize("denyAll()")
class DutyCrimesController {
    private static final String PLACE = "/dutycrimes";

    private final JudgmentStore store;
    private final KeepJudgment keeping;
    private final LookUp lookUps;
    private final EntryView view;

    DutyCrimesController(JudgmentStore store, KeepJudgment keeping, LookUp lookUps, EntryView view) {
        this.store = store;
        this.keeping = keeping;
        this.lookUps = lookUps;
        this.view = view;
    }

    @GetMapping("/dutycrimes")
    @Permit("dutycrimes:read")
    @Audited("dutycrimes.entries_listed")
    Page list(@RequestParam(required = false) @Nullable UUID before, SignedInUser user) {
        return view.list(before, user);
    }

    @GetMapping("/dutycrimes/figures")
    @Permit("dutycrimes:figures")
    @Audited("dutycrimes.figures_read")
    Page figures(@RequestParam(required = false) @Nullable Integer year) {
        return view.figures(year);
    }

    @GetMapping("/dutycrimes/lookup")
    @Permit("dutycrimes:read")
    @Audited("dutycrimes.look_up_opened")
    Page lookUp(@RequestParam(required = false) @Nullable UUID before, SignedInUser user) {
        return view.lookUp("", "", "", null, before, user);
    }

    @PostMapping("/dutycrimes/lookup")
    @Permit("dutycrimes:read")
    @Audited("dutycrimes.looked_up")
    Answer ask(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String purpose,
            @RequestParam(defaultValue = "") String matter,
            SignedInUser user) {
        return Answer.of(
                lookUps.ask(name.strip(), purpose, matter.strip(), view.actor(user)),
                found -> Answer.show(view.lookUp(name, purpose, matter, found, null, user)),
                (List<Refusal> _) -> view.lookUp(name, purpose, matter, null, null, user));
    }

    @GetMapping("/dutycrimes/new")
    @Permit("dutycrimes:enter")
    @Audited("dutycrimes.entry_form_opened")
    Page form() {
        return view.form(PLACE + "/new", Act.ENTER.name(), JudgmentForm.EMPTY, null, 0);
    }

    @PostMapping("/dutycrimes/new")
    @Permit("dutycrimes:enter")
    @Audited("dutycrimes.judgment_entered")
    Answer enter(@ModelAttribute JudgmentForm typed, SignedInUser user) {
        return Answer.of(
                keeping.enter(typed.says(), SheetId.of(typed.form()), view.actor(user)),
                made -> Answer.redirect(PLACE + "/" + made.id(), "dutycrimes.done.enter"),
                (List<Refusal> _) -> view.form(PLACE + "/new", Act.ENTER.name(), typed, typed.form(), 0));
    }

    @GetMapping("/dutycrimes/{id}")
    @Permit("dutycrimes:read")
    @Audited("dutycrimes.entry_viewed")
    Page one(@PathVariable String id, SignedInUser user, Words words) {
        Judgment entry = own(id, user);
        lookUps.opened(entry, view.actor(user).by());
        return view.page(entry, user, words);
    }

    @GetMapping("/dutycrimes/{id}/{act:amend|retry}")
    @Permit("dutycrimes:enter")
    @Audited("dutycrimes.change_form_opened")
    Page change(@PathVariable String id, @PathVariable String act, SignedInUser user) {
        Judgment entry = own(id, user);
        lookUps.opened(entry, view.actor(user).by());
        return view.form(path(entry, act), wanted(act).name(), JudgmentForm.of(entry.said()), null, entry.version());
    }

    @PostMapping("/dutycrimes/{id}/{act}")
    @Permit("dutycrimes:read")
    @Audited("dutycrimes.entry_acted_on")
    Answer act(
            @PathVariable String id, @PathVariable String act, @ModelAttribute JudgmentForm typed, SignedInUser user) {
        Judgment entry = own(id, user);
        Act wanted = wanted(act);
        boolean form = wanted == Act.AMEND || wanted == Act.RETRY;
        String version = JudgmentForm.or(typed.version());
        Decision<Judgment> decision = keeping.act(new KeepJudgment.Wish(
                entry.id(),
                wanted,
                form ? typed.says() : null,
                JudgmentForm.or(typed.text()),
                JudgmentForm.or(typed.document()),
                SheetId.of(typed.form()),
                version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0,
                view.actor(user)));
        return form
                ? Answer.of(
                        decision,
                        after -> Answer.redirect(PLACE + "/" + after.id(), "dutycrimes.done." + act),
                        (List<Refusal> _) ->
                                view.form(path(entry, act), wanted.name(), typed, typed.form(), entry.version()))
                : Answer.of(decision, after -> Answer.redirect(PLACE + "/" + after.id(), "dutycrimes.done." + act));
    }

    private static String path(Judgment entry, String act) {
        return PLACE + "/" + entry.id() + "/" + act;
    }

    private static Act wanted(String act) {
        return Stream.of(Act.values())
                .filter(one -> one.name().equalsIgnoreCase(act))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** An entry of the reader's own body; others are found by a look-up only. */
    private Judgment own(String id, SignedInUser user) {
        return JudgmentId.parse(id)
                .flatMap(store::find)
                .filter(entry -> entry.body().equals(user.unit()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
