package org.jiannuo.obligations.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.jiannuo.evidence.EvidenceFiles;
import org.jiannuo.evidence.EvidenceUpload;
import org.jiannuo.evidence.FileOwner;
import org.jiannuo.evidence.StoredFile;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.DomainEvent;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.kernel.Signature;
import org.jiannuo.obligations.ObligationId;
import org.jiannuo.obligations.internal.Details.Wording;
import org.jiannuo.obligations.internal.Lifecycle.Act;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 办理. The one way in which a person, or the module that owed it, moves one obligation. */
@Component
class ActOnObligation {
    private final ObligationStore store;
    private final Tally tally;
    private final Limits limits;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;
    private final EvidenceFiles evidence;

    ActOnObligation(
            ObligationStore store,
            Tally tally,
            Limits limits,
            BusinessClock clock,
            ApplicationEventPublisher events,
            EvidenceFiles evidence) {
        this.store = store;
        this.tally = tally;
        this.limits = limits;
        this.clock = clock;
        this.events = events;
        this.evidence = evidence;
    }

    /**
     * What is wanted.
     *
     * @param id which obligation
     * @param act what shall be done; whether it is late is found here
     * @param details what is said
     * @param sheet the sheet of the form it was typed on; null when no form was used
     * @param by who
     * @param may whether that person holds a permission for a unit
     */
    record Wish(
            ObligationId id,
            Act act,
            Details details,
            @Nullable Sheet sheet,
            Signature by,
            BiPredicate<String, String> may) {
        Wish with(List<String> files) {
            return saying(details.files(files));
        }

        Wish saying(Details more) {
            return new Wish(id, act, more, sheet, by, may);
        }
    }

    /**
     * One sheet of a form.
     *
     * @param form makes a second sending of the same sheet harmless
     * @param version what the person saw when the sheet was opened
     */
    record Sheet(UUID form, int version) {}

    /** Does it, or says every reason against it. The second of two people is told who was first and when. */
    @Transactional
    public Decision<Obligation> act(Wish wish) {
        Obligation now = store.lock(wish.id()).orElse(null);
        if (now == null) {
            return Decision.refused(Rules.UNKNOWN.broken());
        }
        Sheet sheet = wish.sheet();
        if (sheet != null && sheet.version() != now.version()) {
            return store.wasSent(wish.id(), sheet.form()) ? Decision.accepted(now) : somebodyWasFirst(now);
        }
        List<Refusal> reasons = reasons(wish, now);
        if (!reasons.isEmpty()) {
            return Decision.refused(reasons);
        }
        return reckoned(wish, now).then(ready -> timed(ready, now).then(act -> moved(ready, act, now)));
    }

    /** The same with files: they are joined to the obligation and the act is done, or neither. */
    @Transactional
    public Decision<Obligation> act(Wish wish, EvidenceUpload upload) {
        Obligation now = store.lock(wish.id()).orElse(null);
        if (now == null || upload.isEmpty() || isStale(wish, now)) {
            return act(wish);
        }
        FileOwner owner = new FileOwner("obligations", wish.id().toString());
        return switch (evidence.attachAll(upload, owner, wish.by())) {
            case Decision.Accepted<List<StoredFile>>(List<StoredFile> files, List<DomainEvent> _) ->
                act(wish.with(files.stream().map(file -> file.id().toString()).toList()));
            case Decision.Refused<List<StoredFile>>(List<Refusal> because) -> {
                List<Refusal> all = new ArrayList<>(because);
                all.addAll(reasons(wish.with(List.of("")), now));
                yield Decision.refused(all);
            }
        };
    }

    private static boolean isStale(Wish wish, Obligation now) {
        Sheet sheet = wish.sheet();
        return sheet != null && sheet.version() != now.version();
    }

    private List<Refusal> reasons(Wish wish, Obligation now) {
        LocalDate today = clock.today();
        List<Refusal> reasons = new ArrayList<>(ActRules.beforehand(now, wish.act(), wish.by(), today));
        Lifecycle.TABLE
                .find(now.stage(), wish.act())
                .map(move -> move.permission())
                .filter(permission -> !permission.isEmpty()
                        && !wish.may().test(permission, now.debt().unit()))
                .ifPresent(permission -> reasons.add(Rules.NOT_ALLOWED.broken(permission)));
        reasons.addAll(ActRules.said(now, wish.act(), wish.details(), today));
        return reasons;
    }

    /** What has to be counted or compared before the act can be done. */
    private Decision<Wish> reckoned(Wish wish, Obligation now) {
        Details said = wish.details();
        LocalDate day = said.day();
        return switch (wish.act()) {
            case BEGIN ->
                limits.reckon(store.beside().condition(wish.id()).orElseThrow(), Objects.requireNonNull(day))
                        .map(begun -> wish.saying(said.reckoned(begun)));
            case AWAIT -> Decision.accepted(wish.saying(said.reckoned(limits.reckonExpected(now.waitingFor(said)))));
            case NAME_CANDIDATE -> limits.lastDayToState(clock.today()).map(until -> wish.saying(said.on(until)));
            case CORRECT -> {
                Wording words = said.wording();
                Wording former = store.beside().wording(wish.id());
                yield words == null || former.changesTo(words).isEmpty()
                        ? Decision.refused(Rules.CORRECTION_CHANGES_WORDS.broken())
                        : Decision.accepted(wish);
            }
            default -> Decision.accepted(wish);
        };
    }

    /** The act by the day of performance: in time, or late. */
    private Decision<Act> timed(Wish wish, Obligation now) {
        if (wish.act() == Act.ACCEPT) {
            return late(wish, now).map(late -> late ? Act.ACCEPT_LATE : Act.ACCEPT);
        }
        if (wish.act() == Act.SETTLE) {
            return late(wish, now).map(late -> late ? Act.SETTLE_LATE : Act.SETTLE);
        }
        return Decision.accepted(wish.act());
    }

    /** The day of performance decides; proof that came after its own limit cannot show that it was in time. */
    private Decision<Boolean> late(Wish wish, Obligation now) {
        if (now.stage() == Stage.CONDITION_PENDING) {
            return Decision.accepted(false);
        }
        LocalDate due = now.term().due();
        LocalDate said = wish.details().day();
        LocalDate performed = said == null ? now.trail().reporting().performedOn() : said;
        LocalDate reported = now.trail().reporting().on() == null
                ? clock.today()
                : now.trail().reporting().on();
        if (performed == null || performed.isAfter(due)) {
            return Decision.accepted(true);
        }
        if (wish.act() == Act.SETTLE) {
            // The module that owed it has seen the proof itself, and may take its time to look at it.
            return Decision.accepted(false);
        }
        return reported.isAfter(due) ? limits.lastDayForProof(due).map(reported::isAfter) : Decision.accepted(false);
    }

    private Decision<Obligation> moved(Wish wish, Act act, Obligation now) {
        LocalDate today = clock.today();
        return now.after(act, wish.details(), wish.by(), today).then(after -> {
            write(wish, now, after, today);
            List<DomainEvent> told = after.told(act, now, wish.details(), wish.by());
            told.forEach(events::publishEvent);
            return Decision.accepted(after, told.toArray(DomainEvent[]::new));
        });
    }

    private void write(Wish wish, Obligation before, Obligation after, LocalDate today) {
        Warning warning = Warning.of(after.term().start(), after.term().due(), limits.leadTimes(today))
                .blackFrom(after.trail().breach().on());
        Sheet sheet = wish.sheet();
        store.save(before, after, warning, today);
        store.append(before, after, wish.details(), wish.by(), sheet == null ? null : sheet.form());
        writeBeside(before, after, wish.details(), today);
        tally.moved(before, after);
    }

    /** What a move writes beside its line of the history. */
    private void writeBeside(Obligation before, Obligation after, Details said, LocalDate today) {
        switch (after.trail().last().act()) {
            case REPORT_PROGRESS -> {
                store.beside().report(after, false, said);
                store.beside().answer(before, after, new BesideStore.Answer("PROGRESS", today, null));
            }
            case REPORT_DONE -> {
                store.beside().report(after, true, said);
                store.beside().answer(before, after, new BesideStore.Answer("CLOSURE", today, null));
            }
            case ANSWER_WARNING ->
                store.beside().answer(before, after, new BesideStore.Answer("BREACH", today, said.day()));
            case ENTRUST -> store.beside().entrust(after, said.day() == null ? today : said.day(), said.text());
            case AWAIT -> store.beside().await(after, Objects.requireNonNull(said.reckoned()));
            case CORRECT -> store.beside().correct(after, Objects.requireNonNull(said.wording()));
            default -> {
                // the line of the history says it all
            }
        }
    }

    private static Decision<Obligation> somebodyWasFirst(Obligation now) {
        Obligation.Last last = now.trail().last();
        return Decision.refused(Rules.SOMEBODY_WAS_FIRST.broken(last.person(), last.at()));
    }
}
