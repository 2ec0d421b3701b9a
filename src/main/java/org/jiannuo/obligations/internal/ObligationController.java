package org.jiannuo.obligations.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jiannuo.database.Identities;
import org.jiannuo.evidence.EvidenceFiles;
import org.jiannuo.evidence.EvidenceGate;
import org.jiannuo.evidence.EvidenceUpload;
import org.jiannuo.evidence.FileId;
import org.jiannuo.evidence.FileOwner;
import org.jiannuo.evidence.StoredFile;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Signature;
import org.jiannuo.obligations.ObligationId;
import org.jiannuo.obligations.internal.ActPage.ActForm;
import org.jiannuo.obligations.internal.ActPage.Asked;
import org.jiannuo.obligations.internal.Lifecycle.Act;
import org.jiannuo.security.Audited;
import org.jiannuo.security.CurrentUser;
import org.jiannuo.security.Harmless;
import org.jiannuo.security.Permit;
import org.jiannuo.security.SignedInUser;
import org.jiannuo.web.Answer;
import org.jiannuo.web.Drafts;
import org.jiannuo.web.Page;
import org.jiannuo.web.Words;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** One obligation: its page, and the forms of what can be done with it. */
@Controller
@PreAuthorize("denyAll()")
class ObligationController {
    private static final Asked TEXT = new Asked("text", true);
    private static final Asked DOCUMENT = new Asked("document", true);

    private final ObligationDesk desk;
    private final ActOnObligation acting;
    private final EvidenceFiles evidence;
    private final Drafts drafts;
    private final BusinessClock clock;

    ObligationController(
            ObligationDesk desk, ActOnObligation acting, EvidenceFiles evidence, Drafts drafts, BusinessClock clock) {
        this.desk = desk;
        this.acting = acting;
        this.evidence = evidence;
        this.drafts = drafts;
        this.clock = clock;
    }

    @GetMapping("/obligations/{id:\\d{6}-[0-9a-f-]+}")
    @Permit("obligations:read")
    @Harmless("What a public body owes; nothing about a person but who is responsible for it in office.")
    Page show(@PathVariable String id, SignedInUser user, Words words) {
        return desk.page(found(id, user), user, words);
    }

    @GetMapping("/obligations/{id:\\d{6}-[0-9a-f-]+}/acts/{slug}")
    @Permit("obligations:read")
    @Harmless("An empty form.")
    Answer form(@PathVariable String id, @PathVariable String slug, SignedInUser user) {
        Obligation obligation = found(id, user);
        Act act = act(slug);
        var against = desk.beforehand(obligation, act, user);
        if (!against.isEmpty()) {
            return new Answer.Refused(against, null);
        }
        LocalDate reported = obligation.trail().reporting().performedOn();
        String day = switch (act) {
            case ACCEPT -> reported == null ? "" : reported.toString();
            case REPORT_DONE, ENTRUST, BEGIN -> clock.today().toString();
            default -> "";
        };
        ActForm blank = ActForm.empty(Identities.next(), obligation.version(), day);
        ActForm empty = act == Act.CORRECT ? blank.correcting(desk.wording(obligation)) : blank;
        Map<String, String> kept =
                drafts.find(user.account(), draft(obligation, act)).orElse(Map.of());
        List<String> files = kept.containsKey("evidence") ? List.of(kept.get("evidence")) : List.of();
        return Answer.show(page(obligation, act, empty.with(kept), files(files)));
    }

    @PostMapping("/obligations/{id:\\d{6}-[0-9a-f-]+}/acts/{slug}")
    @Permit("obligations:read")
    @Audited("obligations.acted")
    Answer act(
            @PathVariable String id,
            @PathVariable String slug,
            ActForm form,
            EvidenceUpload upload,
            SignedInUser user) {
        Obligation obligation = found(id, user);
        Act act = act(slug);
        Signature by = user.sign(clock);
        var wish = new ActOnObligation.Wish(obligation.id(), act, form.details(List.of()), form.sheet(), by, user::may);
        return Answer.of(
                acting.act(wish, upload),
                _ -> {
                    drafts.forget(user.account(), draft(obligation, act));
                    return Answer.redirect(
                            "/obligations/" + id,
                            "obligations.done." + act.name().toLowerCase(Locale.ROOT));
                },
                _ -> page(obligation, act, form, files(upload.evidence())));
    }

    private ActPage page(Obligation obligation, Act act, ActForm form, List<StoredFile> files) {
        String here = "/obligations/" + obligation.id();
        return new ActPage(
                act.name(),
                here + "/acts/" + Lifecycle.slug(act),
                here,
                List.of(desk.item(obligation)),
                asked(act),
                new ActPage.Typed(form, files, draft(obligation, act)));
    }

    private static List<Asked> asked(Act act) {
        return switch (act) {
            case REPORT_PROGRESS -> List.of(TEXT, new Asked("files", false));
            case REPORT_DONE -> List.of(new Asked("day", true), TEXT, new Asked("files", true));
            case SEND_BACK, RETURN, REOPEN -> List.of(TEXT);
            case ACCEPT -> List.of(new Asked("day", true));
            case ACCEPT_PARTLY -> List.of(new Asked("missing", true));
            case EXTEND ->
                List.of(new Asked("day", true), TEXT, new Asked("approver", true), new Asked("document", false));
            case SUSPEND, CHANGE_LAWFULLY, VOID -> List.of(TEXT, DOCUMENT);
            case ANSWER_WARNING -> List.of(TEXT, new Asked("day", true));
            case NAME_CANDIDATE, DISMISS_BREACH -> List.of(TEXT);
            case STATE -> List.of(TEXT, new Asked("files", false));
            case CONFIRM_BREACH -> List.of(TEXT, DOCUMENT);
            case AWAIT -> List.of(TEXT, new Asked("day", true), DOCUMENT);
            case BEGIN ->
                List.of(
                        new Asked("day", true),
                        new Asked("text", false),
                        new Asked("document", false),
                        new Asked("files", false));
            case CORRECT ->
                List.of(
                        new Asked("title", true),
                        new Asked("deliverable", false),
                        new Asked("measure", false),
                        new Asked("basis", true),
                        TEXT);
            case ENTRUST -> List.of(new Asked("approver", true), new Asked("day", true), new Asked("text", false));
            default -> List.of();
        };
    }

    private List<StoredFile> files(List<String> ids) {
        return ids.stream()
                .filter(id -> id.matches("[0-9a-f-]{36}"))
                .flatMap(id -> evidence.find(FileId.of(id)).stream())
                .toList();
    }

    private Obligation found(String id, SignedInUser user) {
        return desk.find(id, user).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Act act(String slug) {
        return Lifecycle.act(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String draft(Obligation obligation, Act act) {
        return "obligations-" + Lifecycle.slug(act) + "-" + obligation.id();
    }

    /** Whoever may read the obligation may read its evidence; that of past deliverables closed together, every reader. */
    @Component
    static class Gate implements EvidenceGate {
        private final ObligationStore store;

        Gate(ObligationStore store) {
            this.store = store;
        }

        @Override
        public String module() {
            return "obligations";
        }

        @Override
        public boolean mayRead(FileOwner owner, Signature reader) {
            SignedInUser user = CurrentUser.find().orElse(null);
            if (user == null || !user.account().equals(reader.account())) {
                return false;
            }
            if (owner.id().startsWith(ObligationListController.CLOSING)) {
                return user.has("obligations:read");
            }
            return ObligationId.parse(owner.id())
                    .flatMap(store::find)
                    .filter(found -> user.may("obligations:read", found.debt().unit()))
                    .isPresent();
        }
    }
}
