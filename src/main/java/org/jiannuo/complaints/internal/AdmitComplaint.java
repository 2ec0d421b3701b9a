package org.jiannuo.complaints.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jiannuo.complaints.internal.CaseDesk.Wish;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.settings.Settings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 接办、受理、转办. From receipt until a body verifies. */
@Component
class AdmitComplaint {
    static final String ACCEPTANCE = "complaint_acceptance";
    static final String REFUSAL = "complaint_refusal";
    static final String TRANSFER = "complaint_transfer";
    private static final String MOST_TRANSFERS = "complaints.most-transfers";

    private final CaseDesk desk;
    private final Clocks clocks;
    private final Catalogue catalogue;
    private final CaseKeys keys;
    private final Settings settings;

    AdmitComplaint(CaseDesk desk, Clocks clocks, Catalogue catalogue, CaseKeys keys, Settings settings) {
        this.desk = desk;
        this.clocks = clocks;
        this.catalogue = catalogue;
        this.keys = keys;
        this.settings = settings;
    }

    /** Does it, or says every reason against it. */
    @Transactional
    public Decision<Complaint> act(Wish wish) {
        return desk.open(wish).then(held -> {
            if (held.done()) {
                return Decision.accepted(held.complaint());
            }
            List<Refusal> because = reasons(held.complaint(), wish);
            return because.isEmpty() ? done(held.complaint(), wish) : Decision.refused(because);
        });
    }

    private List<Refusal> reasons(Complaint now, Wish wish) {
        List<Refusal> because = new ArrayList<>();
        switch (wish.act()) {
            case TAKE -> {}
            case RECUSE, RELEASE, SEND_BACK -> because.addAll(CaseDesk.unsaid(wish));
            case ASK_COMPLETION -> {
                because.addAll(CaseDesk.unsaid(wish));
                boolean asked = desk.moves(now).stream().anyMatch(move -> move.act() == Act.ASK_COMPLETION);
                addIf(because, asked, Rules.COMPLETION_ONCE.broken());
            }
            case ACCEPT -> {
                because.addAll(CaseDesk.unsaid(wish));
                addIf(because, now.matter().lead() && now.way().level() == 1, Rules.OTHER_WAY.broken());
            }
            case REFUSE -> because.addAll(ground(wish, Catalogue.REFUSE));
            case REDIRECT -> because.addAll(ground(wish, Catalogue.REDIRECT));
            case FORWARD -> {
                addIf(because, !now.matter().lead(), Rules.OTHER_WAY.broken());
                because.addAll(handing(now, wish));
            }
            case TRANSFER -> because.addAll(handing(now, wish));
            default -> throw new IllegalArgumentException("Not an act of admission: " + wish.act());
        }
        return because;
    }

    private List<Refusal> ground(Wish wish, String use) {
        List<Refusal> because = new ArrayList<>(CaseDesk.unsaid(wish));
        addIf(because, !catalogue.isGround(use, wish.said().ground()), Rules.NO_GROUND.brokenAt("ground"));
        return because;
    }

    /** To whom a complaint may be handed, how often, and that it says why. */
    private List<Refusal> handing(Complaint now, Wish wish) {
        List<Refusal> because = new ArrayList<>(CaseDesk.unsaid(wish));
        String body = wish.said().target();
        Set<String> before = desk.handedTo(now);
        boolean never = catalogue.isWithin(body, now.matter().accused()) || before.contains(body);
        addIf(because, never, Rules.NEVER_TO_ACCUSED.brokenAt("target", catalogue.shortName(body)));
        boolean competent = catalogue.competent(now, before).stream()
                .anyMatch(unit -> unit.id().slug().equals(body));
        addIf(because, !never && !competent, Rules.NOT_COMPETENT.brokenAt("target", catalogue.shortName(body)));
        int most = settings.number(MOST_TRANSFERS);
        addIf(because, now.way().transfers() >= most, Rules.TOO_MANY_TRANSFERS.broken(most));
        return because;
    }

    private Decision<Complaint> done(Complaint now, Wish wish) {
        return switch (wish.act()) {
            case TAKE -> taken(now, wish);
            case RECUSE, RELEASE -> released(now, wish);
            case ASK_COMPLETION ->
                clocks.stop(now, wish.said().text(), wish.by()).then(stopped -> desk.move(stopped, wish));
            case ACCEPT -> accepted(now, wish);
            case REFUSE, REDIRECT ->
                numbered(now, wish, REFUSAL)
                        .then(numbered -> clocks.settle(now, wish.by()).then(idle -> desk.move(idle, numbered)));
            case FORWARD, TRANSFER -> handed(now, wish);
            case SEND_BACK ->
                clocks.next(
                                now,
                                Clocks.Start.of(
                                        Lifecycle.TRANSFER_LIMIT, now.way().handling(), Clocks.today(wish.by())),
                                wish.by())
                        .then(due -> desk.move(due, wish));
            default -> throw new IllegalArgumentException("Not an act of admission: " + wish.act());
        };
    }

    /** The officer is named in the case; the office as such can open it no longer. */
    private Decision<Complaint> taken(Complaint now, Wish wish) {
        UUID account = wish.by().account();
        String office = CaseKeys.office(now.way().handling());
        keys.open(now.id(), office).ifPresent(key -> {
            keys.give(now.id(), key, CaseKeys.person(account));
            keys.take(now.id(), office);
        });
        return desk.move(now.namedTo(account), wish);
    }

    /** Nobody is named any more; the office waits for another officer. */
    private Decision<Complaint> released(Complaint now, Wish wish) {
        UUID handler = now.way().handler();
        if (handler != null) {
            keys.open(now.id(), CaseKeys.person(handler))
                    .ifPresent(key -> keys.handOver(now.id(), key, now.way().handling()));
        }
        return desk.move(now.namedTo(null), wish);
    }

    private Decision<Complaint> accepted(Complaint now, Wish wish) {
        LocalDate today = Clocks.today(wish.by());
        Complaint.Way way = now.way();
        Complaint admitted =
                now.on(new Complaint.Way(way.level(), way.transfers(), way.handling(), "", way.handler(), today));
        return numbered(now, wish, ACCEPTANCE)
                .then(numbered -> clocks.next(
                                admitted, Clocks.Start.of(Lifecycle.TRANSFER_LIMIT, way.handling(), today), wish.by())
                        .then(due -> clocks.beginWhole(due, wish.by()))
                        .then(due -> desk.move(due, numbered)));
    }

    private Decision<Complaint> handed(Complaint now, Wish wish) {
        String body = wish.said().target();
        Complaint handed = now.handedTo(body);
        return numbered(now, wish, TRANSFER)
                .then(numbered -> clocks.next(
                                handed,
                                Clocks.Start.of(Lifecycle.RETURN_LIMIT, body, Clocks.today(wish.by())),
                                wish.by())
                        .then(due ->
                                wish.act() == Act.FORWARD ? clocks.beginWhole(due, wish.by()) : Decision.accepted(due))
                        .then(due -> desk.move(due, numbered)));
    }

    private Decision<Wish> numbered(Complaint now, Wish wish, String kind) {
        return desk.number(now, kind).map(number -> wish.saying(wish.said().numbered(number)));
    }

    static void addIf(List<Refusal> reasons, boolean broken, Refusal reason) {
        if (broken) {
            reasons.add(reason);
        }
    }
}
