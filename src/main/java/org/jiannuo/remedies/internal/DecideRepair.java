package org.jiannuo.remedies.internal;

import java.util.ArrayList;
import java.util.List;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.remedies.RepairGranted;
import org.jiannuo.remedies.RepairRevoked;
import org.jiannuo.remedies.internal.CaseDesk.Wish;
import org.jiannuo.remedies.internal.Conditions.Condition;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 信用修复决定. The machine checks the conditions, a named person of the deciding body decides. */
@Component
class DecideRepair {
    static final String DECISION = "repair_decision";
    static final String REVOCATION = "repair_revocation";

    private final CaseDesk desk;
    private final Clocks clocks;
    private final Marks marks;
    private final Beside beside;
    private final FileRemedy filing;
    private final ApplicationEventPublisher events;

    DecideRepair(
            CaseDesk desk,
            Clocks clocks,
            Marks marks,
            Beside beside,
            FileRemedy filing,
            ApplicationEventPublisher events) {
        this.desk = desk;
        this.clocks = clocks;
        this.marks = marks;
        this.beside = beside;
        this.filing = filing;
        this.events = events;
    }

    /** What is looked at. */
    @Component
    record Beside(Catalogue catalogue, Conditions conditions, SealedFiles files) {}

    /** The conditions as they stand today, each with its answer. */
    List<Condition> conditions(Remedy remedy) {
        boolean proved = beside.files().of(remedy.id()).stream()
                .anyMatch(file -> file.origin().equals(SealedFiles.PROOF));
        return beside.conditions()
                .check(
                        desk.record(remedy),
                        new Conditions.Shown(proved, filing.told(remedy).promise()),
                        desk.today());
    }

    FileRemedy.Told told(Remedy remedy) {
        return filing.told(remedy);
    }

    /** Decides, or says every reason against it. */
    @Transactional
    public Decision<Remedy> act(Wish wish) {
        return desk.open(wish).then(held -> {
            if (held.done()) {
                return Decision.accepted(held.remedy());
            }
            List<Refusal> because = reasons(held.remedy(), wish);
            return because.isEmpty()
                    ? beside.files()
                            .keep(held.remedy().id(), wish.files(), wish.by().at())
                            .then(_ -> done(held.remedy(), wish))
                    : Decision.refused(because);
        });
    }

    private List<Refusal> reasons(Remedy now, Wish wish) {
        List<Refusal> because = new ArrayList<>(CaseDesk.unsaid(wish));
        if (wish.act() == Act.GRANT) {
            because.addAll(Conditions.unmet(conditions(now)));
        }
        if (wish.act() == Act.REVOKE) {
            boolean listed =
                    beside.catalogue().isGround(Catalogue.REVOKE, wish.said().ground());
            HandleCase.addIf(because, !listed, Rules.NO_GROUND.brokenAt("ground"));
        }
        return because;
    }

    private Decision<Remedy> done(Remedy now, Wish wish) {
        return switch (wish.act()) {
            case GRANT -> granted(now, wish);
            case DENY ->
                numbered(now, HandleCase.DECLINING, wish)
                        .then(numbered -> clocks.settleAll(now, wish.by()).then(idle -> desk.move(idle, numbered)));
            case REVOKE -> revoked(now, wish);
            default -> throw new IllegalArgumentException("Not a decision on repair: " + wish.act());
        };
    }

    /** Everything ends with the decision; the office still sees to it that the peers followed. */
    private Decision<Remedy> granted(Remedy now, Wish wish) {
        return numbered(now, DECISION, wish).then(numbered -> {
            String number = numbered.said().document();
            Clocks.Start sync =
                    Clocks.Start.of(Lifecycle.SYNC_LIMIT, now.matter().handling(), Remedy.today(wish.by()));
            return marks.repaired(now, number, wish.by())
                    .then(gone -> clocks.next(gone, sync, wish.by()))
                    .then(due -> clocks.settleExamination(due, wish.by()))
                    .then(idle -> desk.move(idle.with(decidedBy(wish, number)), numbered))
                    .map(done -> {
                        events.publishEvent(
                                new RepairGranted(done.id(), done.matter().record(), number));
                        return done;
                    });
        });
    }

    private Decision<Remedy> revoked(Remedy now, Wish wish) {
        return numbered(now, REVOCATION, wish).then(numbered -> {
            String number = numbered.said().document();
            return marks.reinstated(now, number, wish.by())
                    .then(back -> clocks.settleAll(back, wish.by()))
                    .then(idle -> desk.move(idle, numbered))
                    .map(done -> {
                        events.publishEvent(
                                new RepairRevoked(done.id(), done.matter().record(), number));
                        return done;
                    });
        });
    }

    private static Remedy.Result decidedBy(Wish wish, String number) {
        return new Remedy.Result(null, wish.by().account(), number, null);
    }

    private Decision<Wish> numbered(Remedy now, String kind, Wish wish) {
        return desk.number(now, now.matter().provider(), kind)
                .map(number -> wish.saying(wish.said().numbered(number)));
    }
}
