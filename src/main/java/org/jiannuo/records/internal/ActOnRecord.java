package org.jiannuo.records.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.kernel.Signature;
import org.jiannuo.obligations.NewObligation;
import org.jiannuo.obligations.NewObligation.Debtor;
import org.jiannuo.obligations.NewObligation.Duty;
import org.jiannuo.obligations.NewObligation.Source;
import org.jiannuo.obligations.NewObligation.Terms;
import org.jiannuo.obligations.NewObligation.When;
import org.jiannuo.obligations.ObligationId;
import org.jiannuo.obligations.Obligations;
import org.jiannuo.records.RecordBecameEffective;
import org.jiannuo.records.RecordDraft.SubjectKind;
import org.jiannuo.records.internal.CreditRecord.Actor;
import org.jiannuo.records.internal.CreditRecord.Wish;
import org.jiannuo.records.internal.Lifecycle.Act;
import org.jiannuo.statutes.LimitDue;
import org.jiannuo.statutes.LimitId;
import org.jiannuo.statutes.Statutes;
import org.jiannuo.statutes.TimeLimits;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 核对、容错、告知、陈述申辩、认定. Carries a record that must be heard through its procedure. */
@Component
class ActOnRecord {
    static final String MODULE = "records";
    private static final String EXCLUSION = "TX";

    private final RecordStore store;
    private final RecordHistory history;
    private final Obligations obligations;
    private final Law law;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    ActOnRecord(
            RecordStore store,
            RecordHistory history,
            Obligations obligations,
            Law law,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.history = history;
        this.obligations = obligations;
        this.law = law;
        this.clock = clock;
        this.events = events;
    }

    /** What is asked of the law, and of the gate. */
    @Component
    record Law(TimeLimits limits, Statutes statutes, Gates gates) {}

    /** Does it, or says every reason against it. */
    @Transactional
    public Decision<CreditRecord> act(Wish wish) {
        CreditRecord now = store.lock(wish.id()).orElse(null);
        if (now == null) {
            return Decision.refused(Rules.UNKNOWN.broken());
        }
        if (wish.version() != now.version()) {
            return history.wasSent(wish.id(), wish.form()) ? Decision.accepted(now) : Decision.refused(first(now));
        }
        return Lifecycle.TABLE.allow(now.stage(), wish.act()).then(move -> {
            if (!wish.actor().may().test(move.permission(), law.gates().present(now.unitFor(wish.act())))) {
                return Decision.refused(Rules.NOT_ALLOWED.broken(move.permission()));
            }
            List<Refusal> reasons = reasons(now, wish);
            return reasons.isEmpty() ? done(now, wish) : Decision.refused(reasons);
        });
    }

    private static Refusal first(CreditRecord now) {
        CreditRecord.Last last = now.procedure().last();
        return last == null ? Rules.LIFECYCLE.broken() : Rules.SOMEBODY_WAS_FIRST.broken(last.person(), last.at());
    }

    private List<Refusal> reasons(CreditRecord now, Wish wish) {
        List<Refusal> reasons =
                new ArrayList<>(recusal(now, wish.act(), wish.actor().by()));
        switch (wish.act()) {
            case RETURN, DENY_TOLERANCE, DROP -> said(Rules.NO_REASON, wish, reasons);
            case ASK_TOLERANCE -> otherBody(now, wish, reasons);
            case TOLERATE -> tolerable(wish, reasons);
            case NOTIFY -> said(Rules.NOTICE, wish, reasons);
            case REPLY -> said(Rules.EMPTY_REPLY, wish, reasons);
            case DECIDE -> {
                said(Rules.NO_REASON, wish, reasons);
                if (now.procedure().replied() && wish.answer().isBlank()) {
                    reasons.add(Rules.REPLY_UNANSWERED.brokenAt("answer"));
                }
            }
            case CHECK, SUBMIT, ADMIT, LET_EXPIRE, CORRECT, ANNUL, END, HOLD, LIFT_HOLD, RECOGNISE, REINSTATE -> {}
        }
        return reasons;
    }

    private static void said(org.jiannuo.kernel.Rule rule, Wish wish, List<Refusal> reasons) {
        if (wish.reason().isBlank()) {
            reasons.add(rule.brokenAt("reason"));
        }
    }

    /** Entry, check and decision are three people, and nobody handles a matter of his own unit. */
    List<Refusal> recusal(CreditRecord now, Act act, Signature by) {
        List<Refusal> reasons = new ArrayList<>();
        boolean judges = act == Act.CHECK || act == Act.DECIDE || act == Act.DROP || act == Act.TOLERATE;
        Set<Act> before =
                act == Act.CHECK ? Set.of(Act.SUBMIT) : Set.of(Act.SUBMIT, Act.CHECK, Act.TOLERATE, Act.DENY_TOLERANCE);
        if (judges && (now.reportedBy().equals(by.account()) || history.didOneOf(now.id(), by.account(), before))) {
            reasons.add(Rules.FOUR_EYES.broken());
        }
        boolean own = now.summary().about().kind() == SubjectKind.UNIT
                && law.gates().present(now.summary().about().id()).equals(by.unit());
        if (own && act != Act.REPLY) {
            reasons.add(Rules.OWN_MATTER.broken());
        }
        if (Lifecycle.FINAL.contains(act) && store.isHeld(now.id())) {
            reasons.add(Rules.HELD.broken());
        }
        return reasons;
    }

    private void otherBody(CreditRecord now, Wish wish, List<Refusal> reasons) {
        String body = wish.body();
        boolean other = !body.isBlank()
                && !body.equals(now.summary().reported().unit())
                && !body.equals(now.summary().about().id())
                && !body.equals(wish.actor().by().unit())
                && law.gates().today().isUnit(body)
                && !law.gates().today().bears(body, now.summary().document().organ());
        if (!other) {
            reasons.add(Rules.OTHER_BODY.brokenAt("body"));
        }
    }

    private void tolerable(Wish wish, List<Refusal> reasons) {
        List<String> known = law.statutes().rows("tolerance_conditions", clock.today()).stream()
                .map(row -> row.key())
                .toList();
        List<String> chosen = wish.conditions().stream().filter(known::contains).toList();
        if (wish.reason().isBlank() || chosen.stream().allMatch(code -> code.startsWith(EXCLUSION))) {
            reasons.add(Rules.CONDITIONS.brokenAt("conditions"));
        }
        List<String> exclusions =
                chosen.stream().filter(code -> code.startsWith(EXCLUSION)).toList();
        if (!exclusions.isEmpty()) {
            reasons.add(Rules.EXCLUSION.brokenAt("conditions", exclusions));
        }
    }

    private Decision<CreditRecord> done(CreditRecord now, Wish wish) {
        Signature by = wish.actor().by();
        return switch (wish.act()) {
            case NOTIFY -> noticed(now, wish);
            case REPLY -> replied(now, wish);
            case DECIDE -> decided(now, wish);
            case CHECK -> Decision.accepted(moved(now, wish, now.procedure().checked(by.account())));
            case ASK_TOLERANCE ->
                Decision.accepted(moved(now, wish, now.procedure().asking(wish.body())));
            case RETURN, TOLERATE, DENY_TOLERANCE, DROP -> Decision.accepted(moved(now, wish, now.procedure()));
            case SUBMIT, ADMIT, LET_EXPIRE, CORRECT, ANNUL, END, HOLD, LIFT_HOLD, RECOGNISE, REINSTATE ->
                throw new IllegalArgumentException("Not done by a person here: " + wish.act());
        };
    }

    private CreditRecord moved(CreditRecord now, Wish wish, CreditRecord.Procedure procedure) {
        CreditRecord after =
                now.to(now.after(wish.act()).orThrow(), now.summary().states(), null);
        String said = wish.answer().isBlank() ? wish.reason() : wish.reason() + "\n" + wish.answer();
        return keep(now, after, wish, procedure, said);
    }

    private CreditRecord keep(
            CreditRecord now, CreditRecord after, Wish wish, CreditRecord.Procedure procedure, String said) {
        Signature by = wish.actor().by();
        store.save(after, procedure.by(wish.act(), by));
        history.append(
                now.id(),
                after.version(),
                wish.act(),
                now.stage(),
                after.stage(),
                new RecordHistory.Said(said, "", wish.conditions(), wish.form()),
                by);
        return store.find(now.id()).orElseThrow();
    }

    /** The notice is served today; the time to reply runs from now on and is a duty of a unit. */
    private Decision<CreditRecord> noticed(CreditRecord now, Wish wish) {
        return law.limits()
                .due(new LimitId(Lifecycle.REPLY_LIMIT), clock.today())
                .then(due -> owed(now, due, wish.actor().by())
                        .map(reply -> moved(
                                now,
                                wish,
                                now.procedure()
                                        .noticed(
                                                clock.today(),
                                                reply.orElse(null),
                                                due.dueDay().due()))));
    }

    private Decision<java.util.Optional<ObligationId>> owed(CreditRecord now, LimitDue due, Signature by) {
        if (now.summary().about().kind() != SubjectKind.UNIT) {
            return Decision.accepted(java.util.Optional.empty());
        }
        String number = now.summary().document().number();
        return obligations
                .owe(
                        new NewObligation(
                                Debtor.of(
                                        now.id().county(),
                                        law.gates()
                                                .present(now.summary().about().id())),
                                new Duty(
                                        NewObligation.Kind.REPLY,
                                        due.limit().words().whatZh() + " " + number,
                                        due.limit().words().whatZh(),
                                        "",
                                        due.limit().basis().titleZh(),
                                        ""),
                                new Source(MODULE, now.id().toString(), number, MODULE),
                                When.counted(due),
                                Terms.NONE),
                        by)
                .map(java.util.Optional::of);
    }

    private Decision<CreditRecord> replied(CreditRecord now, Wish wish) {
        ObligationId reply = now.procedure().reply();
        Decision<?> settled = reply == null
                        || obligations
                                .find(reply)
                                .filter(duty -> duty.status().isOpen())
                                .isEmpty()
                ? Decision.accepted(now)
                : obligations.settle(
                        reply,
                        clock.today(),
                        now.summary().document().number(),
                        wish.actor().by());
        return settled.map(_ -> moved(now, wish, now.procedure().answered()));
    }

    private Decision<CreditRecord> decided(CreditRecord now, Wish wish) {
        LocalDate today = clock.today();
        CreditRecord after = now.effective(now.after(Act.DECIDE).orThrow(), today);
        String said = wish.answer().isBlank() ? wish.reason() : wish.reason() + "\n" + wish.answer();
        CreditRecord kept = keep(now, after, wish, now.procedure(), said);
        RecordBecameEffective event =
                new RecordBecameEffective(now.id(), now.summary().category(), today);
        events.publishEvent(event);
        return Decision.accepted(kept, event);
    }

    /** The time to reply has ended without a word. */
    @Transactional
    public void expire(CreditRecord now) {
        Signature by = Signature.ofPlatform(clock.now());
        Wish wish = new Wish(
                now.id(),
                Act.LET_EXPIRE,
                "",
                "",
                "",
                List.of(),
                UUID.randomUUID(),
                now.version(),
                new Actor(by, (_, _) -> true));
        CreditRecord _ = moved(now, wish, now.procedure());
        @Nullable ObligationId reply = now.procedure().reply();
        if (reply != null) {
            obligations
                    .find(reply)
                    .filter(duty -> duty.status().isOpen())
                    .ifPresent(duty -> Objects.requireNonNull(obligations
                            .end(
                                    duty.id(),
                                    Obligations.Ending.INVALID,
                                    duty.title(),
                                    now.summary().document().number(),
                                    by)
                            .orThrow()));
        }
    }
}
