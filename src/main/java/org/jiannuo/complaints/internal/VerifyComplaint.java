package org.jiannuo.complaints.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jiannuo.calendars.Suspension;
import org.jiannuo.complaints.RectificationDemanded;
import org.jiannuo.complaints.internal.CaseDesk.Wish;
import org.jiannuo.complaints.internal.ComplaintHistory.Kept;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.settings.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 核实、延期、中止、答复. From the receipt by the verifying body until the complainant knows the result. */
@Component
class VerifyComplaint {
    static final String EXTENSION = "complaint_extension";
    static final String ORDER = "complaint_order";
    static final String REPLY = "complaint_reply";
    private static final String LATEST_DAY = "complaints.rectify-most-days";

    private final CaseDesk desk;
    private final Clocks clocks;
    private final Catalogue catalogue;
    private final SealedFiles files;
    private final Settings settings;
    private final ApplicationEventPublisher events;

    VerifyComplaint(
            CaseDesk desk,
            Clocks clocks,
            Catalogue catalogue,
            SealedFiles files,
            Settings settings,
            ApplicationEventPublisher events) {
        this.desk = desk;
        this.clocks = clocks;
        this.catalogue = catalogue;
        this.files = files;
        this.settings = settings;
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
            List<Refusal> because = reasons(now, wish);
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
        if (wish.act() != Act.START) {
            because.addAll(CaseDesk.unsaid(wish));
        }
        switch (wish.act()) {
            case START, ASK_TIME, FIND_UNFOUNDED, REPLY, RESUME -> {}
            case EXTEND -> {
                AdmitComplaint.addIf(because, now.term().extended(), Rules.EXTENDED_ONCE.broken());
                because.addAll(asked(now, wish));
            }
            case SUSPEND -> {
                because.addAll(asked(now, wish));
                AdmitComplaint.addIf(
                        because,
                        !catalogue.isGround(Catalogue.PAUSE, wish.said().ground()),
                        Rules.NO_PAUSE_GROUND.brokenAt("ground"));
            }
            case FIND_FOUNDED -> because.addAll(day(wish));
            default -> throw new IllegalArgumentException("Not an act of verification: " + wish.act());
        }
        return because;
    }

    /** Somebody of the body that acts asked; another one approves. */
    private static List<Refusal> asked(Complaint now, Wish wish) {
        @Nullable UUID by = now.term().askedBy();
        return by == null || by.equals(wish.by().account()) ? List.of(Rules.ASKED_BY_ANOTHER.broken()) : List.of();
    }

    private List<Refusal> day(Wish wish) {
        LocalDate today = Clocks.today(wish.by());
        int most = settings.number(LATEST_DAY);
        LocalDate day = wish.said().day();
        boolean good = day == null || day.isAfter(today) && !day.isAfter(today.plusDays(most));
        return good ? List.of() : List.of(Rules.RECTIFY_DAY.brokenAt("day", most));
    }

    private Decision<Complaint> done(Complaint now, Wish wish) {
        return switch (wish.act()) {
            case START -> started(now, wish);
            case ASK_TIME -> desk.move(asking(now, wish.by().account()), wish);
            case EXTEND -> extended(now, wish);
            case SUSPEND -> clocks.stop(now, wish.said().text(), wish.by()).then(stopped -> desk.move(stopped, wish));
            case RESUME -> resumed(now, wish);
            case FIND_UNFOUNDED ->
                clocks.next(
                                now.found(false),
                                Clocks.Start.of(
                                        Lifecycle.EXPLAIN_LIMIT, now.way().verifying(), Clocks.today(wish.by())),
                                wish.by())
                        .then(due -> desk.move(due, wish));
            case FIND_FOUNDED -> founded(now, wish);
            case REPLY -> replied(now, wish);
            default -> throw new IllegalArgumentException("Not an act of verification: " + wish.act());
        };
    }

    /** The term to verify runs from the day of the transfer. */
    private Decision<Complaint> started(Complaint now, Wish wish) {
        LocalDate from =
                now.term().from() == null ? Clocks.today(wish.by()) : now.term().from();
        return clocks.next(
                        now, Clocks.Start.of(Lifecycle.VERIFY_LIMIT, now.way().verifying(), from), wish.by())
                .then(due -> desk.move(due, wish));
    }

    private static Complaint asking(Complaint now, @Nullable UUID account) {
        Complaint.Term term = now.term();
        return now.due(new Complaint.Term(
                term.obligation(), term.waitsFor(), term.from(), term.dueOn(), term.extended(), account, term.whole()));
    }

    /** The days on which the term to verify stood still so far. */
    private List<Suspension> pauses(Complaint now) {
        LocalDate from = now.term().from();
        return from == null ? List.of() : ComplaintHistory.pauses(desk.moves(now), from, Act.SUSPEND, Act.RESUME);
    }

    private Decision<Complaint> extended(Complaint now, Wish wish) {
        boolean verifying = now.stage() == Stage.VERIFYING;
        String limit = verifying ? Lifecycle.VERIFY_LIMIT : Lifecycle.RECTIFY_LIMIT;
        List<Suspension> pauses = verifying ? pauses(now) : List.of();
        return desk.number(now, EXTENSION)
                .then(number -> clocks.extend(now, limit, pauses, wish.said().text(), wish.by())
                        .then(longer -> desk.move(
                                longer, wish.saying(wish.said().numbered(number).until(dueOn(longer))))));
    }

    private static LocalDate dueOn(Complaint complaint) {
        return java.util.Objects.requireNonNull(complaint.term().dueOn());
    }

    /** The term runs again; the days between are not counted. */
    private Decision<Complaint> resumed(Complaint now, Wish wish) {
        LocalDate today = Clocks.today(wish.by());
        LocalDate from = now.term().from() == null ? today : now.term().from();
        List<Kept> moves = desk.moves(now);
        List<Suspension> pauses = new ArrayList<>(ComplaintHistory.pauses(moves, from, Act.SUSPEND, Act.RESUME));
        LocalDate since = moves.reversed().stream()
                .filter(move -> move.act() == Act.SUSPEND)
                .findFirst()
                .map(Kept::on)
                .orElse(today);
        pauses.add(new Suspension(since, today));
        Clocks.Start start = new Clocks.Start(
                Lifecycle.VERIFY_LIMIT,
                now.way().verifying(),
                from,
                pauses,
                now.term().extended(),
                null);
        return clocks.begin(now, start, wish.by())
                .then(due -> desk.move(due, wish.saying(wish.said().until(dueOn(due)))));
    }

    private Decision<Complaint> founded(Complaint now, Wish wish) {
        Clocks.Start start = rectifying(now, wish);
        return desk.number(now, ORDER)
                .then(number -> clocks.next(now.found(true), start, wish.by())
                        .then(due -> clocks.settleWhole(due, wish.by()))
                        .then(due -> desk.move(
                                due, wish.saying(wish.said().numbered(number).until(dueOn(due)))))
                        .map(after -> demanded(after, number, wish)));
    }

    /** Plan, months, check and look-back are carried by rectifications; stage and term stay here. */
    private Complaint demanded(Complaint after, String number, Wish wish) {
        events.publishEvent(new RectificationDemanded(
                after.id(),
                after.matter().number(),
                after.matter().accused(),
                after.way().verifying(),
                number,
                wish.said().text(),
                dueOn(after),
                wish.by()));
        return after;
    }

    /** The term to put it right: by the day of the order, else by the limit. */
    static Clocks.Start rectifying(Complaint now, Wish wish) {
        return new Clocks.Start(
                Lifecycle.RECTIFY_LIMIT,
                now.matter().accused(),
                Clocks.today(wish.by()),
                List.of(),
                false,
                wish.said().day());
    }

    private Decision<Complaint> replied(Complaint now, Wish wish) {
        return desk.number(now, REPLY)
                .then(number -> clocks.settle(now, wish.by())
                        .then(idle -> idle.term().whole() == null
                                ? Decision.accepted(idle)
                                : clocks.settleWhole(idle, wish.by()))
                        .then(idle -> desk.move(idle, wish.saying(wish.said().numbered(number)))));
    }
}
