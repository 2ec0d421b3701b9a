package org.jiannuo.dutycrimes.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jiannuo.dutycrimes.DutyCrimeCorrected;
import org.jiannuo.dutycrimes.DutyCrimeRecorded;
import org.jiannuo.dutycrimes.JudgmentId;
import org.jiannuo.dutycrimes.internal.Judgment.Says;
import org.jiannuo.dutycrimes.internal.Lifecycle.Act;
import org.jiannuo.dutycrimes.internal.Lifecycle.Stage;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.County;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.kernel.Signature;
import org.jiannuo.subjects.UnitId;
import org.jiannuo.subjects.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 录入、复核、改判. One person enters a judgment or a change of it, another one of the same body confirms. */
@Component
class KeepJudgment {
    private static final int LONGEST = 4000;

    private final JudgmentStore store;
    private final Register register;
    private final Units units;
    private final County county;
    private final ApplicationEventPublisher events;

    KeepJudgment(JudgmentStore store, Register register, Units units, County county, ApplicationEventPublisher events) {
        this.store = store;
        this.register = register;
        this.units = units;
        this.county = county;
        this.events = events;
    }

    /** Who acts. @param has whether that person holds a permission */
    record Actor(Signature by, Predicate<String> has) {}

    /**
     * What is wanted.
     *
     * @param says the judgment, with an amendment or a retrial
     * @param text what is said with it
     * @param document number of the judgment of the retrial
     */
    record Wish(
            JudgmentId id,
            Act act,
            @Nullable Says says,
            String text,
            String document,
            UUID form,
            int version,
            Actor actor) {}

    /** Enters a judgment; the same form is entered once. */
    @Transactional
    public Decision<Judgment> enter(Says says, UUID form, Actor actor) {
        JudgmentId id = new JudgmentId(county, form);
        Optional<Judgment> known = store.find(id);
        if (known.isPresent()) {
            return Decision.accepted(known.get());
        }
        Signature by = actor.by();
        if (!actor.has().test(Lifecycle.ENTERS) || !register.keeps(by.unit())) {
            return Decision.refused(Rules.NOT_ALLOWED.broken(Lifecycle.ENTERS));
        }
        List<Refusal> because = faults(id, says, by);
        if (!because.isEmpty()) {
            return Decision.refused(because);
        }
        Judgment fresh = Judgment.entered(id, by.unit(), by.account(), says);
        store.insert(fresh);
        store.append(id, fresh.version(), Act.ENTER, "", "", form, by);
        return Decision.accepted(fresh);
    }

    /** Does it, or says every reason against it. */
    @Transactional
    public Decision<Judgment> act(Wish wish) {
        Judgment now = store.lock(wish.id()).orElse(null);
        if (now == null || wish.act() == Act.ENTER) {
            return Decision.refused(Rules.LIFECYCLE.broken("", wish.act()));
        }
        if (now.version() != wish.version()) {
            return Decision.refused(Rules.SOMEBODY_WAS_FIRST.broken());
        }
        List<Refusal> because = new ArrayList<>(against(now, wish.act(), wish.actor()));
        if (because.isEmpty()) {
            because.addAll(said(now, wish));
        }
        return because.isEmpty() ? done(now, wish) : Decision.refused(because);
    }

    /** What stands against an act of somebody, whatever he says with it. */
    List<Refusal> against(Judgment now, Act act, Actor actor) {
        Decision<Judgment> moved = now.after(act);
        if (!moved.isAccepted()) {
            return moved.reasons();
        }
        String permission = Lifecycle.TABLE.find(now.stage(), act).orElseThrow().permission();
        Signature by = actor.by();
        if (!actor.has().test(permission) || !by.unit().equals(now.body()) || !register.keeps(by.unit())) {
            return List.of(Rules.NOT_ALLOWED.broken(permission));
        }
        boolean second = act == Act.CONFIRM || act == Act.RETURN;
        return second && by.account().equals(now.enteredBy()) ? List.of(Rules.FOUR_EYES.broken()) : List.of();
    }

    private List<Refusal> said(Judgment now, Wish wish) {
        boolean silent = wish.text().isBlank() || wish.text().length() > LONGEST;
        Says says = wish.says();
        return switch (wish.act()) {
            case RETURN -> silent ? List.of(Rules.NO_REASON.brokenAt("text")) : List.of();
            case AMEND ->
                says == null
                        ? List.of(Rules.INCOMPLETE.broken())
                        : faults(now.id(), says, wish.actor().by());
            case ACQUIT -> retrial(silent, wish.document());
            case RETRY -> {
                List<Refusal> because = new ArrayList<>(retrial(silent, wish.document()));
                because.addAll(
                        says == null
                                ? List.of(Rules.INCOMPLETE.broken())
                                : faults(now.id(), says, wish.actor().by()));
                yield because;
            }
            case ENTER, CONFIRM -> List.of();
        };
    }

    private static List<Refusal> retrial(boolean silent, String document) {
        return silent || document.isBlank() ? List.of(Rules.NO_RETRIAL.brokenAt("document")) : List.of();
    }

    /** Everything that is wrong with a judgment. */
    private List<Refusal> faults(JudgmentId id, Says says, Signature by) {
        List<Refusal> because = new ArrayList<>();
        missing(says.name(), "name", because);
        missing(says.post(), "post", because);
        missing(says.caseNumber(), "caseNumber", because);
        missing(says.court(), "court", because);
        missing(says.sentence(), "sentence", because);
        if (!UnitId.isSlug(says.unit()) || units.find(new UnitId(says.unit())).isEmpty()) {
            because.add(Rules.INCOMPLETE.brokenAt("unit"));
        }
        LocalDate today = LocalDate.ofInstant(by.at(), BusinessClock.ZONE);
        LocalDate judged = says.judgedOn();
        LocalDate effective = says.effectiveOn();
        boolean inForce =
                judged != null && effective != null && !effective.isBefore(judged) && !effective.isAfter(today);
        if (!inForce
                || (says.endsOn() != null && judged != null && says.endsOn().isBefore(judged))) {
            because.add(Rules.NOT_EFFECTIVE.brokenAt("effectiveOn"));
        }
        if (!register.isCharge(says.charge())) {
            because.add(Rules.NO_DUTY_CRIME.brokenAt("charge"));
        }
        if (store.isKnown(id, says.caseNumber(), says.name())) {
            because.add(Rules.DUPLICATE.brokenAt("caseNumber"));
        }
        return because;
    }

    private static void missing(String text, String field, List<Refusal> because) {
        if (text.isBlank() || text.length() > LONGEST) {
            because.add(Rules.INCOMPLETE.brokenAt(field));
        }
    }

    private Decision<Judgment> done(Judgment now, Wish wish) {
        Signature by = wish.actor().by();
        Judgment ready = switch (wish.act()) {
            case AMEND -> now.amended(java.util.Objects.requireNonNull(wish.says()), by.account());
            case RETRY -> now.proposing(wish.says(), by.account());
            case ACQUIT -> now.proposing(null, by.account());
            case CONFIRM -> now.confirmed();
            case RETURN, ENTER -> now.dropped();
        };
        return ready.after(wish.act()).map(after -> {
            store.save(after, wish.act());
            store.append(after.id(), after.version(), wish.act(), wish.text(), wish.document(), wish.form(), by);
            if (wish.act() == Act.CONFIRM) {
                tell(now.stage(), after);
            }
            return after;
        });
    }

    private void tell(Stage before, Judgment after) {
        Says says = after.said();
        if (before == Stage.ENTERED) {
            events.publishEvent(new DutyCrimeRecorded(
                    after.id(), says.unit(), java.util.Objects.requireNonNull(says.effectiveOn()), says.leader()));
        } else {
            events.publishEvent(new DutyCrimeCorrected(after.id(), says.unit(), after.isInForce()));
        }
    }
}
