package org.jiannuo.obligations.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jiannuo.database.Identities;
import org.jiannuo.evidence.EvidenceFiles;
import org.jiannuo.evidence.EvidenceUpload;
import org.jiannuo.evidence.FileOwner;
import org.jiannuo.evidence.StoredFile;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.kernel.Signature;
import org.jiannuo.obligations.internal.ActPage.ActForm;
import org.jiannuo.obligations.internal.ActPage.Asked;
import org.jiannuo.obligations.internal.Lifecycle.Act;
import org.jiannuo.security.Audited;
import org.jiannuo.security.Harmless;
import org.jiannuo.security.Permit;
import org.jiannuo.security.SignedInUser;
import org.jiannuo.web.Answer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 集中销号. Closes past deliverables together, with one reason and one set of evidence. */
@Controller
@PreAuthorize("denyAll()")
class ClosePastController {
    private static final int AT_MOST = 500;

    private final ObligationDesk desk;
    private final ClosePast closing;
    private final BusinessClock clock;

    ClosePastController(ObligationDesk desk, ClosePast closing, BusinessClock clock) {
        this.desk = desk;
        this.closing = closing;
        this.clock = clock;
    }

    @GetMapping("/obligations/closing")
    @Permit("obligations:manage")
    @Harmless("An empty form.")
    Answer form(@RequestParam @Nullable List<String> pick, SignedInUser user) {
        List<Obligation> chosen = chosen(pick, user);
        if (chosen.isEmpty()) {
            return new Answer.Refused(List.of(Rules.SOMETHING_IS_CHOSEN.broken()), null);
        }
        List<Refusal> against = chosen.stream()
                .flatMap(each -> desk.beforehand(each, Act.CLOSE_PAST, user).stream())
                .distinct()
                .toList();
        return against.isEmpty()
                ? Answer.show(page(chosen, ActForm.empty(Identities.next(), 0, "")))
                : new Answer.Refused(against, null);
    }

    @PostMapping("/obligations/closing")
    @Permit("obligations:manage")
    @Audited("obligations.past_closed")
    Answer close(@RequestParam @Nullable List<String> pick, ActForm form, EvidenceUpload upload, SignedInUser user) {
        List<Obligation> chosen = chosen(pick, user).stream()
                .filter(each -> user.may("obligations:manage", each.debt().unit()))
                .toList();
        return Answer.of(
                closing.close(chosen, form.sheetId(), form.details(List.of()), upload, user.sign(clock)),
                _ -> Answer.redirect("/obligations?state=closed", "obligations.done.close_past"),
                _ -> page(chosen, form));
    }

    private List<Obligation> chosen(@Nullable List<String> pick, SignedInUser user) {
        return pick == null
                ? List.of()
                : pick.stream()
                        .distinct()
                        .limit(AT_MOST)
                        .flatMap(id -> desk.find(id, user).stream())
                        .toList();
    }

    private ActPage page(List<Obligation> chosen, ActForm form) {
        return new ActPage(
                Act.CLOSE_PAST.name(),
                "/obligations/closing",
                "/obligations",
                chosen.stream().map(desk::item).toList(),
                List.of(new Asked("text", true), new Asked("files", true)),
                new ActPage.Typed(form, List.of(), ""));
    }

    /** All of them or none. */
    @Component
    static class ClosePast {
        private final SetStore sets;
        private final Tally tally;
        private final EvidenceFiles evidence;
        private final BusinessClock clock;

        ClosePast(SetStore sets, Tally tally, EvidenceFiles evidence, BusinessClock clock) {
            this.sets = sets;
            this.tally = tally;
            this.evidence = evidence;
            this.clock = clock;
        }

        @Transactional
        public Decision<Long> close(
                List<Obligation> chosen, UUID sheet, Details said, EvidenceUpload upload, Signature by) {
            if (chosen.isEmpty()) {
                return Decision.refused(Rules.SOMETHING_IS_CHOSEN.broken());
            }
            FileOwner owner = new FileOwner("obligations", ObligationListController.CLOSING + sheet);
            List<StoredFile> before = evidence.filesOf(owner);
            if (!before.isEmpty()) {
                return Decision.accepted(0L);
            }
            Decision<List<StoredFile>> files =
                    upload.isEmpty() ? Decision.accepted(List.of()) : evidence.attachAll(upload, owner, by);
            return files.then(kept -> closed(chosen, owner, said, kept, by));
        }

        private Decision<Long> closed(
                List<Obligation> chosen, FileOwner owner, Details said, List<StoredFile> files, Signature by) {
            LocalDate today = clock.today();
            Details proven =
                    said.files(files.stream().map(file -> file.id().toString()).toList());
            List<Refusal> reasons = new ArrayList<>(ActRules.said(chosen.getFirst(), Act.CLOSE_PAST, proven, today));
            chosen.forEach(each -> reasons.addAll(ActRules.beforehand(each, Act.CLOSE_PAST, by, today)));
            if (!reasons.isEmpty()) {
                return Decision.refused(reasons.stream().distinct().toList());
            }
            String county = chosen.getFirst().id().county().code();
            List<UUID> ids = chosen.stream().map(each -> each.id().value()).toList();
            List<SetStore.Moved> moved = sets.closePast(county, ids, today, proven.with(owner.id()), by);
            tally.apply(county, SetStore.Moved.shifts(moved));
            long n = SetStore.Moved.count(moved);
            return n == ids.size() ? Decision.accepted(n) : Decision.refused(Rules.SOMETHING_IS_CHOSEN.broken());
        }
    }
}
