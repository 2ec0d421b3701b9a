package org.jiannuo.remedies.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jiannuo.database.Vault;
import org.jiannuo.kernel.DayHasPassed;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.kernel.Signature;
import org.jiannuo.obligations.ObligationExtended;
import org.jiannuo.remedies.internal.CaseDesk.Wish;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 补正、撤回、申请复核、认可. What whoever asked for the remedy can do, by the code or by his account. */
@Component
class ActAsApplicant {
    private final CaseDesk desk;
    private final RemedyStore store;
    private final Clocks clocks;
    private final Marks marks;
    private final FileRemedy.Sealing sealing;

    ActAsApplicant(CaseDesk desk, RemedyStore store, Clocks clocks, Marks marks, FileRemedy.Sealing sealing) {
        this.desk = desk;
        this.store = store;
        this.clocks = clocks;
        this.marks = marks;
        this.sealing = sealing;
    }

    /** The remedy that a code opens. */
    Optional<Remedy> open(String code) {
        return Vault.normal(code).isEmpty()
                ? Optional.empty()
                : store.byCode(desk.county(), sealing.vault().codeHash(code));
    }

    /** Does it, or says every reason against it. */
    @Transactional
    public Decision<Remedy> act(Wish wish) {
        return desk.open(wish).then(held -> {
            if (held.done()) {
                return Decision.accepted(held.remedy());
            }
            List<Refusal> because = reasons(held.remedy(), wish);
            return because.isEmpty()
                    ? sealing.files()
                            .keep(held.remedy().id(), wish.files(), wish.by().at())
                            .then(_ -> done(held.remedy(), wish))
                    : Decision.refused(because);
        });
    }

    private static List<Refusal> reasons(Remedy now, Wish wish) {
        List<Refusal> because = new ArrayList<>();
        switch (wish.act()) {
            case COMPLETE -> because.addAll(CaseDesk.unsaid(wish));
            case ASK_REVIEW -> {
                because.addAll(CaseDesk.unsaid(wish));
                LocalDate until = now.result().askUntil();
                boolean late = until == null || Remedy.today(wish.by()).isAfter(until);
                HandleCase.addIf(because, late, Rules.TOO_LATE.broken(until == null ? "" : until));
            }
            case WITHDRAW, AGREE -> {}
            default -> throw new IllegalArgumentException("Not an act of the applicant: " + wish.act());
        }
        return because;
    }

    private Decision<Remedy> done(Remedy now, Wish wish) {
        return switch (wish.act()) {
            case COMPLETE -> completed(now, wish);
            case WITHDRAW -> withdrawn(now, wish);
            case AGREE -> unmarked(now, wish.by()).then(quiet -> desk.move(quiet, wish));
            case ASK_REVIEW -> {
                Clocks.Start review =
                        Clocks.Start.of(Lifecycle.REVIEW_LIMIT, now.matter().handling(), Remedy.today(wish.by()));
                yield inForce(now)
                        .then(one -> clocks.examine(one, review, wish.by()))
                        .then(due -> desk.move(due, wish));
            }
            default -> throw new IllegalArgumentException("Not an act of the applicant: " + wish.act());
        };
    }

    /** While the review runs the record is disputed, unless there is nothing left to mark. */
    private Decision<Remedy> inForce(Remedy now) {
        return desk.record(now).states().standing().isInForce()
                ? marks.mark(now, CaseDesk.applicant(desk.clock().now()))
                : Decision.accepted(now);
    }

    /** The terms run from the day on which it was complete. */
    private Decision<Remedy> completed(Remedy now, Wish wish) {
        LocalDate today = Remedy.today(wish.by());
        String office = now.matter().handling();
        String limit = now.isObjection() ? Lifecycle.MARK_LIMIT : Lifecycle.PUSH_LIMIT;
        return clocks.next(now.received(today), Clocks.Start.of(limit, office, today), wish.by())
                .then(due -> now.isObjection()
                        ? Decision.accepted(due)
                        : clocks.examine(due, Clocks.Start.of(Lifecycle.RESULT_LIMIT, office, today), wish.by()))
                .then(due -> desk.move(due, wish));
    }

    private Decision<Remedy> withdrawn(Remedy now, Wish wish) {
        return unmarked(now, wish.by())
                .then(quiet -> clocks.stop(quiet, quiet.matter().number(), wish.by()))
                .then(idle -> desk.move(idle, wish));
    }

    private Decision<Remedy> unmarked(Remedy now, Signature by) {
        boolean marked = now.isObjection() && desk.record(now).states().disputed();
        return marked ? marks.unmark(now, by) : Decision.accepted(now);
    }

    /** 期满未申请复核. The objection is closed and the mark goes. */
    @Transactional
    public int closeLapsed(LocalDate today, int limit) {
        List<Remedy> lapsed = store.lapsed(desk.county(), today, limit);
        Signature platform = Signature.ofPlatform(desk.clock().now());
        lapsed.forEach(one -> {
            Remedy _ = unmarked(one, platform)
                    .then(quiet -> desk.follow(quiet, Act.LAPSE, RemedyHistory.Words.NONE, null, platform))
                    .orThrow();
        });
        return lapsed.size();
    }

    /** What happens without anybody: days pass, and due days move in the register of obligations. */
    @Component
    static class TermWatch {
        private static final int PORTION = 200;

        private final ActAsApplicant closing;
        private final RemedyStore store;

        TermWatch(ActAsApplicant closing, RemedyStore store) {
            this.closing = closing;
            this.store = store;
        }

        @ApplicationModuleListener
        void on(DayHasPassed day) {
            int closed;
            do {
                closed = closing.closeLapsed(day.day().plusDays(1), PORTION);
            } while (closed == PORTION);
        }

        @ApplicationModuleListener
        void on(ObligationExtended event) {
            store.lockByObligation(event.id()).ifPresent(remedy -> {
                Remedy.Term term = remedy.term();
                boolean stage = event.id().equals(term.owed());
                store.follow(remedy.due(
                        stage
                                ? term.stage(term.owed(), term.waitsFor(), event.newDueOn())
                                : term.examination(
                                        term.whole(), term.wholeLimit(), event.newDueOn(), term.extended())));
            });
        }
    }
}
