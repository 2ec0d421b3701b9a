package org.jiannuo.complaints.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jiannuo.complaints.BreachConfirmed;
import org.jiannuo.complaints.internal.CaseDesk.Wish;
import org.jiannuo.complaints.internal.ComplaintHistory.Kept;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.DomainEvent;
import org.jiannuo.kernel.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 整改、事前告知、确认违约失信. From the order to put it right until it is right, or until a breach is confirmed. */
@Component
class ConfirmBreach {
    static final String NOTICE = "complaint_notice";
    static final String FINDING = "complaint_finding";

    private final CaseDesk desk;
    private final Clocks clocks;
    private final Catalogue catalogue;
    private final SealedFiles files;
    private final ApplicationEventPublisher events;

    ConfirmBreach(
            CaseDesk desk, Clocks clocks, Catalogue catalogue, SealedFiles files, ApplicationEventPublisher events) {
        this.desk = desk;
        this.clocks = clocks;
        this.catalogue = catalogue;
        this.files = files;
        this.events = events;
    }

    /** Does it, or says every reason against it. */
    @Transactional
    public Decision<Complaint> act(Wish wish) {
        return desk.open(wish).then(held -> {
            if (held.done()) {
                return Decision.accepted(held.complaint());
            }
            Complaint now = held.complaint();
            List<Refusal> because = new ArrayList<>(CaseDesk.unsaid(wish));
            because.addAll(reasons(now, wish));
            return because.isEmpty()
                    ? files.keep(
                                    now.id(),
                                    wish.files(),
                                    new SealedFiles.Keeping(
                                            null,
                                            wish.act().word(),
                                            wish.by().account(),
                                            wish.by().at()))
                            .then(_ -> done(now, wish))
                    : Decision.refused(because);
        });
    }

    private List<Refusal> reasons(Complaint now, Wish wish) {
        List<Refusal> because = new ArrayList<>();
        switch (wish.act()) {
            case REPORT -> AdmitComplaint.addIf(because, wish.files().isEmpty(), Rules.NO_PROOF.brokenAt("files"));
            case DECLINE ->
                AdmitComplaint.addIf(
                        because,
                        !catalogue.isGround(Catalogue.DECLINE, wish.said().ground()),
                        Rules.NO_GROUND.brokenAt("ground"));
            case FAIL_CHECK ->
                AdmitComplaint.addIf(because, now.result().failedChecks() > 0, Rules.CHECKED_TWICE.broken());
            case FIND_REFUSED ->
                AdmitComplaint.addIf(because, !mayFindRefused(now, wish), Rules.NOT_YET_REFUSED.broken());
            case CONFIRM -> because.addAll(confirming(now, wish));
            case RELENT, DROP -> AdmitComplaint.addIf(because, now.result().excuse(), Rules.NO_EXCUSE.broken());
            case PASS_CHECK, NOTICE, STATE -> {}
            default -> throw new IllegalArgumentException("Not an act of rectification: " + wish.act());
        }
        return because;
    }

    private static boolean mayFindRefused(Complaint now, Wish wish) {
        LocalDate due = now.term().dueOn();
        return now.stage() == Stage.REPORTED || due != null && due.isBefore(Clocks.today(wish.by()));
    }

    /** The body was heard, or let its time go by; who gave notice does not sign. */
    private List<Refusal> confirming(Complaint now, Wish wish) {
        List<Refusal> because = new ArrayList<>();
        List<Kept> moves = desk.moves(now);
        Kept notice = moves.reversed().stream()
                .filter(move -> move.act() == Act.NOTICE)
                .findFirst()
                .orElseThrow();
        boolean stated = moves.stream().anyMatch(move -> move.act() == Act.STATE && move.seq() > notice.seq());
        LocalDate until = notice.said().day();
        boolean over = until != null && until.isBefore(Clocks.today(wish.by()));
        AdmitComplaint.addIf(because, !stated && !over, Rules.NOT_HEARD.broken(until == null ? "" : until));
        AdmitComplaint.addIf(because, notice.account().equals(wish.by().account()), Rules.OWN_WORK.broken());
        return because;
    }

    private Decision<Complaint> done(Complaint now, Wish wish) {
        LocalDate today = Clocks.today(wish.by());
        String verifying = now.way().verifying();
        String handling = now.way().handling();
        return switch (wish.act()) {
            case REPORT -> next(now, wish, Clocks.Start.of(Lifecycle.CHECK_LIMIT, verifying, today));
            case DECLINE ->
                next(
                        excused(now, wish.said().ground()),
                        wish,
                        Clocks.Start.of(Lifecycle.NOTICE_LIMIT, handling, today));
            case FIND_REFUSED -> next(now, wish, Clocks.Start.of(Lifecycle.NOTICE_LIMIT, handling, today));
            case PASS_CHECK -> next(now, wish, Clocks.Start.of(Lifecycle.RECTIFIED_LIMIT, verifying, today));
            case FAIL_CHECK -> next(failed(now), wish, VerifyComplaint.rectifying(now, wish));
            case RELENT -> next(now, wish, VerifyComplaint.rectifying(now, wish));
            case NOTICE -> noticed(now, wish);
            case STATE -> desk.move(now, wish);
            case CONFIRM -> confirmed(now, wish);
            case DROP -> clocks.settle(now, wish.by()).then(idle -> desk.move(idle, wish));
            default -> throw new IllegalArgumentException("Not an act of rectification: " + wish.act());
        };
    }

    private Decision<Complaint> next(Complaint now, Wish wish, Clocks.Start start) {
        return clocks.next(now, start, wish.by()).then(due -> desk.move(due, wish));
    }

    private static Complaint excused(Complaint now, String ground) {
        Complaint.Result before = now.result();
        return now.with(new Complaint.Result(
                before.founded(),
                before.failedChecks(),
                Catalogue.isExcuse(ground),
                before.breach(),
                before.rating(),
                before.inTime(),
                before.closedOn()));
    }

    private static Complaint failed(Complaint now) {
        Complaint.Result before = now.result();
        return now.with(new Complaint.Result(
                before.founded(),
                before.failedChecks() + 1,
                before.excuse(),
                before.breach(),
                before.rating(),
                before.inTime(),
                before.closedOn()));
    }

    /** The finding is due when the time to be heard is over. */
    private Decision<Complaint> noticed(Complaint now, Wish wish) {
        LocalDate today = Clocks.today(wish.by());
        return clocks.due(Lifecycle.STATEMENT_LIMIT, today, List.of(), false)
                .map(due -> due.dueDay().due())
                .then(until -> clocks.due(Lifecycle.CONFIRM_LIMIT, until, List.of(), false)
                        .then(due -> noticed(now, wish, until, due.dueDay().due())));
    }

    private Decision<Complaint> noticed(Complaint now, Wish wish, LocalDate until, LocalDate findingBy) {
        Clocks.Start finding = new Clocks.Start(
                Lifecycle.CONFIRM_LIMIT, now.way().handling(), Clocks.today(wish.by()), List.of(), false, findingBy);
        return desk.number(now, NOTICE)
                .then(number -> clocks.next(now, finding, wish.by())
                        .then(due -> desk.move(
                                due, wish.saying(wish.said().numbered(number).until(until)))));
    }

    private Decision<Complaint> confirmed(Complaint now, Wish wish) {
        LocalDate today = Clocks.today(wish.by());
        Complaint.Result before = now.result();
        Complaint breach = now.with(new Complaint.Result(
                before.founded(),
                before.failedChecks(),
                before.excuse(),
                true,
                before.rating(),
                before.inTime(),
                before.closedOn()));
        return desk.number(now, FINDING)
                .then(number -> clocks.next(
                                breach,
                                Clocks.Start.of(Lifecycle.SHARE_LIMIT, now.way().handling(), today),
                                wish.by())
                        .then(due -> desk.move(due, wish.saying(wish.said().numbered(number))))
                        .then(after -> told(after, number, today)));
    }

    private Decision<Complaint> told(Complaint after, String document, LocalDate on) {
        DomainEvent event = new BreachConfirmed(
                after.id(),
                after.matter().number(),
                after.matter().accused(),
                document,
                on,
                after.matter().kind(),
                after.result().excuse());
        events.publishEvent(event);
        return Decision.accepted(after, event);
    }
}
