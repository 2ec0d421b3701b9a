package org.jiannuo.rectifications.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.jiannuo.accounts.AccountId;
import org.jiannuo.accounts.Officers;
import org.jiannuo.evidence.EvidenceFiles;
import org.jiannuo.evidence.EvidenceUpload;
import org.jiannuo.evidence.FileOwner;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.DomainEvent;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.kernel.Signature;
import org.jiannuo.rectifications.RectificationAccepted;
import org.jiannuo.rectifications.RectificationId;
import org.jiannuo.rectifications.RectificationRefused;
import org.jiannuo.rectifications.internal.Lifecycle.Act;
import org.jiannuo.rectifications.internal.Lifecycle.Stage;
import org.jiannuo.rectifications.internal.Rectification.Plan;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 办理整改. Carries a rectification from its plan to its look-back. */
@Component
class ActOnRectification {
    private static final Set<Act> OF_UNIT = Set.of(Act.PLAN, Act.PROGRESS, Act.REPORT);

    private final RectificationStore store;
    private final RectificationHistory history;
    private final FollowUp follow;
    private final EvidenceFiles files;
    private final Officers officers;
    private final ApplicationEventPublisher events;

    ActOnRectification(
            RectificationStore store,
            RectificationHistory history,
            FollowUp follow,
            EvidenceFiles files,
            Officers officers,
            ApplicationEventPublisher events) {
        this.store = store;
        this.history = history;
        this.follow = follow;
        this.files = files;
        this.officers = officers;
        this.events = events;
    }

    /** Who acts. @param may whether that person holds a permission for a unit */
    record Actor(Signature by, BiPredicate<String, String> may) {}

    /**
     * What is wanted.
     *
     * @param text what is said with it
     * @param day another last day
     * @param way what follows from a refusal
     * @param form makes a second sending of the same sheet harmless
     * @param version what the person saw when the sheet was opened
     */
    record Wish(
            RectificationId id,
            Act act,
            String text,
            Plan plan,
            @Nullable LocalDate day,
            @Nullable Way way,
            EvidenceUpload upload,
            UUID form,
            int version,
            Actor actor) {
        Signature by() {
            return actor.by();
        }
    }

    /** Whose files they are: of the unit, or of the body that looks. */
    static FileOwner owner(RectificationId id, Act act) {
        return new FileOwner(Clocks.MODULE, (OF_UNIT.contains(act) ? "proof/" : "check/") + id);
    }

    /** Does it, or says every reason against it. */
    @Transactional
    public Decision<Rectification> act(Wish wish) {
        Rectification now = store.lock(wish.id()).orElse(null);
        if (now == null || wish.act() == Act.ORDER) {
            return Decision.refused(Rules.LIFECYCLE.broken("", wish.act()));
        }
        if (now.version() != wish.version()) {
            return history.wasSent(wish.id(), wish.form())
                    ? Decision.accepted(now)
                    : Decision.refused(Rules.SOMEBODY_WAS_FIRST.broken());
        }
        List<Refusal> because = new ArrayList<>(against(now, wish.act(), wish.actor()));
        if (because.isEmpty()) {
            because.addAll(said(now, wish));
        }
        return because.isEmpty() ? done(now, wish) : Decision.refused(because);
    }

    /** What stands against an act of somebody, whatever he says with it. */
    List<Refusal> against(Rectification now, Act act, Actor actor) {
        Decision<Rectification> moved = now.after(act);
        if (!moved.isAccepted()) {
            return moved.reasons();
        }
        String permission = Lifecycle.TABLE.find(now.stage(), act).orElseThrow().permission();
        Signature by = actor.by();
        boolean may = !permission.isEmpty()
                && by.unit().equals(now.unitFor(act))
                && actor.may().test(permission, now.unitFor(act));
        if (!may) {
            return List.of(Rules.NOT_ALLOWED.broken(permission));
        }
        List<Refusal> because = new ArrayList<>();
        if (!OF_UNIT.contains(act)) {
            because.addAll(recusal(now, by));
        }
        because.addAll(early(now, act, Clocks.today(by)));
        return because;
    }

    private List<Refusal> recusal(Rectification now, Signature by) {
        List<Refusal> because = new ArrayList<>();
        if (history.didOneOf(now.id(), by.account(), OF_UNIT)) {
            because.add(Rules.ACTED_FOR_UNIT.broken());
        }
        boolean causer = !now.order().causer().isEmpty()
                && officers.find(new AccountId(by.account()))
                        .filter(officer ->
                                officer.person().toString().equals(now.order().causer()))
                        .isPresent();
        if (causer) {
            because.add(Rules.CAUSER.broken());
        }
        return because;
    }

    private List<Refusal> early(Rectification now, Act act, LocalDate today) {
        return switch (act) {
            case EXTEND -> now.clock().extended() ? List.of(Rules.EXTENDED_ALREADY.broken()) : List.of();
            case NOT_ACCEPT -> now.clock().returned() > 0 ? List.of(Rules.ONCE_MORE.broken()) : List.of();
            case ACCEPT ->
                files.filesOf(owner(now.id(), Act.REPORT)).isEmpty() ? List.of(Rules.NO_PROOF.broken()) : List.of();
            case FIND_REFUSED -> refusable(now, today);
            default -> List.of();
        };
    }

    /** A plan that did not come in its time, a matter that was not put right in its time, or a second empty report. */
    private static List<Refusal> refusable(Rectification now, LocalDate today) {
        if (now.stage() == Stage.REPORTED) {
            return now.clock().returned() > 0 ? List.of() : List.of(Rules.RETURN_FIRST.broken());
        }
        LocalDate last =
                now.clock().actBy() == null ? now.order().due() : now.clock().actBy();
        return today.isAfter(last) ? List.of() : List.of(Rules.NOT_OVER.broken(last));
    }

    private static List<Refusal> said(Rectification now, Wish wish) {
        boolean silent = wish.text().isBlank() || wish.text().length() > OrderRectification.LONGEST;
        List<Refusal> because = new ArrayList<>();
        switch (wish.act()) {
            case PLAN -> {
                Plan plan = wish.plan();
                if (plan.reason().isBlank()
                        || plan.measures().isBlank()
                        || plan.people().isBlank()) {
                    because.add(Rules.NO_PLAN.brokenAt("measures"));
                }
            }
            case RETURN, PROGRESS, WITHDRAW, FIND_REFUSED -> add(because, silent, Rules.NO_REASON.brokenAt("text"));
            case EXTEND, NOT_ACCEPT, REOPEN -> {
                add(because, silent, Rules.NO_REASON.brokenAt("text"));
                LocalDate day = wish.day();
                LocalDate floor = wish.act() == Act.EXTEND ? now.order().due() : Clocks.today(wish.by());
                add(because, day == null || !day.isAfter(floor), Rules.DAY.brokenAt("day"));
            }
            case REPORT -> {
                add(because, silent, Rules.NO_REASON.brokenAt("text"));
                add(because, wish.upload().isEmpty(), Rules.NO_PROOF.brokenAt("files"));
            }
            case FOLLOW -> {
                add(because, silent, Rules.NO_REASON.brokenAt("text"));
                add(because, !fits(now, wish.way()), Rules.OTHER_WAY.brokenAt("way"));
            }
            case CLOSE -> add(because, silent, Rules.NO_LOOK_BACK.brokenAt("text"));
            case ORDER, APPROVE, ACCEPT, OPEN_LOOKBACK -> {}
        }
        return because;
    }

    private static boolean fits(Rectification now, @Nullable Way way) {
        return way != null && way.fits(now.order().source().kind());
    }

    private static void add(List<Refusal> because, boolean broken, Refusal refusal) {
        if (broken) {
            because.add(refusal);
        }
    }

    private Decision<Rectification> done(Rectification now, Wish wish) {
        Decision<?> kept = wish.upload().isEmpty()
                ? Decision.accepted(now)
                : files.attachAll(wish.upload(), owner(now.id(), wish.act()), wish.by());
        return kept.then(_ -> follow.up(now, wish))
                .then(ready -> ready.after(wish.act()))
                .map(after -> kept(after, wish.act(), said(wish), wish.by()));
    }

    private static RectificationHistory.Said said(Wish wish) {
        String text = wish.act() == Act.PLAN
                ? String.join(
                        "\n",
                        wish.plan().reason(),
                        wish.plan().measures(),
                        wish.plan().people())
                : wish.text();
        return new RectificationHistory.Said(text, wish.day(), "", wish.form());
    }

    private Rectification kept(Rectification after, Act act, RectificationHistory.Said said, Signature by) {
        store.save(after);
        history.append(after.id(), after.version(), act, said, by);
        LocalDate today = Clocks.today(by);
        if (after.stage() == Stage.RUNNING) {
            follow.months(after, today, by);
        }
        DomainEvent event = switch (act) {
            case ACCEPT ->
                new RectificationAccepted(
                        after.id(),
                        after.order().number(),
                        after.order().unit(),
                        today,
                        !today.isAfter(after.order().due()));
            case FIND_REFUSED ->
                new RectificationRefused(
                        after.id(),
                        after.order().number(),
                        after.order().unit(),
                        after.order().body(),
                        today);
            default -> null;
        };
        if (event != null) {
            events.publishEvent(event);
        }
        return after;
    }

    /** The day to look again has come: the ordering body owes it from now on. */
    Rectification openLookBack(Rectification now, LocalDate from, Signature by) {
        return follow.lookBack(now, from, by)
                .then(ready -> ready.after(Act.OPEN_LOOKBACK))
                .map(after -> kept(
                        after, Act.OPEN_LOOKBACK, new RectificationHistory.Said("", from, "", UUID.randomUUID()), by))
                .orThrow();
    }
}
