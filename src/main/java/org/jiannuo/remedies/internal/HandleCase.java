package org.jiannuo.remedies.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.remedies.internal.CaseDesk.Wish;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 受理、转核、答复核查、延期、中止、推送. Everything that happens until somebody decides, and the report to the peers after it. */
@Component
class HandleCase {
    static final String REFUSAL = "objection_refusal";
    static final String FORWARDING = "objection_forward";
    static final String EXTENSION = "objection_extension";
    static final String DECLINING = "repair_refusal";

    private final CaseDesk desk;
    private final Clocks clocks;
    private final Catalogue catalogue;
    private final Marks marks;
    private final SealedFiles files;

    HandleCase(CaseDesk desk, Clocks clocks, Catalogue catalogue, Marks marks, SealedFiles files) {
        this.desk = desk;
        this.clocks = clocks;
        this.catalogue = catalogue;
        this.marks = marks;
        this.files = files;
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
                    ? files.keep(held.remedy().id(), wish.files(), wish.by().at())
                            .then(_ -> done(held.remedy(), wish))
                    : Decision.refused(because);
        });
    }

    private List<Refusal> reasons(Remedy now, Wish wish) {
        List<Refusal> because = new ArrayList<>();
        switch (wish.act()) {
            case CHECK, PUSH, TAKE_UP, SYNC, RESUME -> {}
            case ACCEPT, ANSWER, ASK_TIME -> because.addAll(CaseDesk.unsaid(wish));
            case ASK_COMPLETION -> {
                because.addAll(CaseDesk.unsaid(wish));
                boolean asked = desk.moves(now).stream().anyMatch(move -> move.act() == Act.ASK_COMPLETION);
                addIf(because, asked, Rules.COMPLETION_ONCE.broken());
            }
            case REFUSE -> because.addAll(ground(wish, Catalogue.REFUSE));
            case DECLINE -> because.addAll(ground(wish, Catalogue.DECLINE));
            case FORWARD -> {
                because.addAll(CaseDesk.unsaid(wish));
                boolean same = now.matter().provider().equals(now.matter().handling());
                addIf(because, same, Rules.NO_OTHER_PROVIDER.broken());
            }
            case EXTEND -> {
                because.addAll(asked(now, wish));
                boolean cannot =
                        now.term().extended() || !now.term().wholeLimit().equals(Lifecycle.WITH_PROVIDER_LIMIT);
                addIf(because, cannot, Rules.EXTENDED_ONCE.broken());
            }
            case SUSPEND -> {
                because.addAll(asked(now, wish));
                boolean listed = catalogue.isGround(Catalogue.PAUSE, wish.said().ground());
                addIf(because, !listed, Rules.NO_PAUSE_GROUND.brokenAt("ground"));
            }
            default -> throw new IllegalArgumentException("Not an act of handling: " + wish.act());
        }
        return because;
    }

    private List<Refusal> ground(Wish wish, String use) {
        List<Refusal> because = new ArrayList<>(CaseDesk.unsaid(wish));
        addIf(because, !catalogue.isGround(use, wish.said().ground()), Rules.NO_GROUND.brokenAt("ground"));
        return because;
    }

    /** Somebody asked; another one approves. */
    private static List<Refusal> asked(Remedy now, Wish wish) {
        List<Refusal> because = new ArrayList<>(CaseDesk.unsaid(wish));
        @Nullable UUID by = now.term().askedBy();
        addIf(because, by == null || by.equals(wish.by().account()), Rules.ASKED_BY_ANOTHER.broken());
        return because;
    }

    private Decision<Remedy> done(Remedy now, Wish wish) {
        return switch (wish.act()) {
            case ASK_COMPLETION ->
                clocks.stop(now, wish.said().text(), wish.by()).then(idle -> desk.move(idle, wish));
            case REFUSE ->
                numbered(now, now.matter().handling(), REFUSAL, wish)
                        .then(numbered -> clocks.settleAll(now, wish.by()).then(idle -> desk.move(idle, numbered)));
            case ACCEPT ->
                marks.mark(now, wish.by())
                        .then(marked -> clocks.settle(marked, wish.by()))
                        .then(idle -> desk.move(idle, wish));
            case CHECK -> examined(now, Lifecycle.OWN_LIMIT, wish).then(due -> desk.move(due, wish));
            case FORWARD -> forwarded(now, wish);
            case ANSWER -> clocks.settle(now, wish.by()).then(idle -> desk.move(idle, wish));
            case ASK_TIME -> desk.move(now.due(now.term().asking(wish.by().account())), wish);
            case EXTEND -> extended(now, wish);
            case SUSPEND -> clocks.pause(now, wish.said().text(), wish.by()).then(still -> desk.move(still, wish));
            case RESUME -> resumed(now, wish);
            case PUSH -> at(now, Lifecycle.TAKE_UP_LIMIT, now.matter().provider(), wish);
            case TAKE_UP -> at(now, decisionLimit(now), now.matter().provider(), wish);
            case DECLINE ->
                numbered(now, now.matter().provider(), DECLINING, wish)
                        .then(numbered -> clocks.settleAll(now, wish.by()).then(idle -> desk.move(idle, numbered)));
            case SYNC -> clocks.settle(now, wish.by()).then(idle -> desk.move(idle, wish));
            default -> throw new IllegalArgumentException("Not an act of handling: " + wish.act());
        };
    }

    /** A confirmed breach of a public body is repaired sooner than others. */
    private String decisionLimit(Remedy now) {
        boolean breach = desk.record(now).about().kind() == org.jiannuo.records.RecordDraft.SubjectKind.UNIT;
        return breach ? Lifecycle.BREACH_LIMIT : Lifecycle.DEPARTMENT_LIMIT;
    }

    private Decision<Remedy> at(Remedy now, String limit, String unit, Wish wish) {
        return clocks.next(now, Clocks.Start.of(limit, unit, Remedy.today(wish.by())), wish.by())
                .then(due -> desk.move(due, wish));
    }

    /** The examination counts from the receipt. */
    private Decision<Remedy> examined(Remedy now, String limit, Wish wish) {
        return clocks.examine(
                now,
                Clocks.Start.of(limit, now.matter().handling(), now.matter().receivedOn()),
                wish.by());
    }

    private Decision<Remedy> forwarded(Remedy now, Wish wish) {
        LocalDate today = Remedy.today(wish.by());
        return numbered(now, now.matter().handling(), FORWARDING, wish)
                .then(numbered -> examined(now, Lifecycle.WITH_PROVIDER_LIMIT, wish)
                        .then(due -> clocks.next(
                                due,
                                Clocks.Start.of(
                                        Lifecycle.ANSWER_LIMIT, now.matter().provider(), today),
                                wish.by()))
                        .then(due -> desk.move(due, numbered)));
    }

    private Decision<Remedy> extended(Remedy now, Wish wish) {
        return numbered(now, now.matter().handling(), EXTENSION, wish)
                .then(numbered -> clocks.extend(
                                now,
                                RemedyHistory.pauses(desk.moves(now)),
                                wish.said().text(),
                                wish.by())
                        .then(longer -> desk.move(
                                longer,
                                numbered.saying(
                                        numbered.said().until(longer.term().wholeDue())))));
    }

    /** The term runs again; the days between are not counted. */
    private Decision<Remedy> resumed(Remedy now, Wish wish) {
        return desk.move(now, wish).then(running -> {
            Remedy.Term term = running.term();
            Clocks.Start again = new Clocks.Start(
                    term.wholeLimit(),
                    running.matter().handling(),
                    running.matter().receivedOn(),
                    RemedyHistory.pauses(desk.moves(running)),
                    term.extended());
            return clocks.examine(running, again, wish.by()).map(desk::keep);
        });
    }

    private Decision<Wish> numbered(Remedy now, String issuer, String kind, Wish wish) {
        return desk.number(now, issuer, kind)
                .map(number -> wish.saying(wish.said().numbered(number)));
    }

    static void addIf(List<Refusal> reasons, boolean broken, Refusal reason) {
        if (broken) {
            reasons.add(reason);
        }
    }
}
