package org.jiannuo.publication.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.County;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.kernel.Signature;
import org.jiannuo.portal.PublicItem;
import org.jiannuo.publication.EndGround;
import org.jiannuo.publication.PublicationDraft;
import org.jiannuo.publication.PublicationId;
import org.jiannuo.publication.PublicationSummary;
import org.jiannuo.publication.Publications;
import org.jiannuo.publication.internal.Lifecycle.Act;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The one door to the public. */
@Component
class PublicationDoor implements Publications {
    private final PublicationStore store;
    private final Judging judging;
    private final Filling filling;
    private final Showing showing;
    private final County county;
    private final BusinessClock clock;

    PublicationDoor(
            PublicationStore store,
            Judging judging,
            Filling filling,
            Showing showing,
            County county,
            BusinessClock clock) {
        this.store = store;
        this.judging = judging;
        this.filling = filling;
        this.showing = showing;
        this.county = county;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Decision<PublicationId> offer(PublicationDraft draft, Signature by) {
        Optional<Publication> living = living(draft);
        if (living.isPresent()) {
            return Decision.accepted(living.get().id());
        }
        List<Refusal> faults = Masks.faults(draft.thing().kind(), draft.content());
        if (!faults.isEmpty()) {
            return Decision.refused(faults);
        }
        Publication offered = filling.fresh(draft, corrected(draft), by);
        store.insert(offered, "", by);
        return Decision.accepted(offered.id());
    }

    /** What was shown of the same thing last, when it was wrong: what comes now stands in its place, in the log too. */
    private @Nullable Publication corrected(PublicationDraft draft) {
        return store.ofThing(county, draft.thing().source(), draft.thing().id()).stream()
                .filter(one ->
                        one.what().kind() == draft.thing().kind() && one.proof().leaf() != null)
                .findFirst()
                .filter(one -> one.trail().ground() == EndGround.CORRECTION)
                .orElse(null);
    }

    @Override
    @Transactional
    public Decision<PublicationId> propose(PublicationDraft draft, Signature by) {
        return proposed(draft, null, by).map(Publication::id);
    }

    private Decision<Publication> proposed(PublicationDraft draft, @Nullable Publication corrects, Signature by) {
        Judging.Judged judged = judging.judge(draft);
        List<Refusal> reasons = new ArrayList<>(judged.reasons());
        if (by.isPlatform()) {
            reasons.add(Rules.OTHER_PERSON.broken());
        }
        Optional<Publication> living = living(draft);
        if (living.isPresent() && living.get().stage() != Stage.CANDIDATE) {
            reasons.add(Rules.ONCE.broken());
        }
        if (!reasons.isEmpty()) {
            return Decision.refused(reasons);
        }
        Publication before = living.orElseGet(() -> {
            Publication offered = filling.fresh(draft, corrects, by);
            store.insert(offered, "", by);
            return offered;
        });
        return before.act(Act.PROPOSE, by).map(after -> {
            Publication filled = filling.filled(after, draft, judged);
            store.save(before.stage(), filled, draft.footing().need(), by);
            return filled;
        });
    }

    private Optional<Publication> living(PublicationDraft draft) {
        return store.living(
                county,
                draft.thing().kind(),
                draft.thing().source(),
                draft.thing().id());
    }

    @Override
    @Transactional
    public Decision<PublicationSummary> approve(PublicationId id, Signature by) {
        return held(id).then(before -> approved(before, by)).map(Publication::summary);
    }

    private Decision<Publication> approved(Publication before, Signature by) {
        if (by.isPlatform() || by.account().equals(before.trail().proposedBy())) {
            return Decision.refused(Rules.OTHER_PERSON.broken());
        }
        return before.act(Act.APPROVE, by).then(after -> {
            LocalDate today = clock.today();
            LocalDate wanted = after.footing().from();
            LocalDate from = wanted == null || wanted.isBefore(today) ? today : wanted;
            LocalDate to = after.footing().to();
            if (to != null && to.isBefore(from)) {
                return Decision.refused(Rules.NOT_OVER.brokenAt("to"));
            }
            Publication planned = after.with(new Publication.Footing(
                    after.footing().basis(),
                    after.footing().need(),
                    after.footing().latest(),
                    from,
                    to,
                    after.footing().corrects()));
            store.save(before.stage(), planned, "", by);
            return from.isAfter(today) ? Decision.accepted(planned) : started(planned, by);
        });
    }

    /** Shows what is planned, because its day has come. */
    @Transactional
    public Decision<Publication> started(Publication planned, Signature by) {
        return planned.act(Act.START, by).then(after -> {
            LocalDate from = after.footing().from();
            return showing.begin(after, from == null ? clock.today() : from, corrected(after), by)
                    .map(shown -> {
                        store.save(planned.stage(), shown, "", by);
                        return shown;
                    });
        });
    }

    private @Nullable UUID corrected(Publication one) {
        UUID former = one.footing().corrects();
        return former == null
                ? null
                : store.find(new PublicationId(county, former))
                        .map(found -> found.proof().leaf())
                        .orElse(null);
    }

    @Override
    @Transactional
    public Decision<PublicationSummary> refuse(PublicationId id, String reason, Signature by) {
        if (reason.isBlank()) {
            return Decision.refused(Rules.REASON.brokenAt("reason"));
        }
        return held(id).then(before -> before.act(Act.REFUSE, by).map(after -> {
            Publication empty = after.emptied(null, null);
            store.save(before.stage(), empty, reason.strip(), by);
            return empty.summary();
        }));
    }

    @Override
    @Transactional
    public Decision<PublicationSummary> publish(PublicationDraft draft, Signature proposedBy, Signature approvedBy) {
        return proposed(draft, null, proposedBy)
                .then(one -> approved(one, approvedBy))
                .map(Publication::summary);
    }

    @Override
    @Transactional
    public Decision<PublicationSummary> end(PublicationId id, EndGround ground, String reason, Signature by) {
        if (reason.isBlank()) {
            return Decision.refused(Rules.REASON.brokenAt("reason"));
        }
        return held(id).then(before -> ended(before, ground, reason, clock.today(), by))
                .map(Publication::summary);
    }

    /** @param on its first day without publication */
    @Transactional
    public Decision<Publication> ended(
            Publication before, EndGround ground, String reason, LocalDate on, Signature by) {
        return ended(before, new Ending(ground, reason, on, false), by);
    }

    /** Why and when something ends. @param replaced whether a corrected one follows at once */
    private record Ending(EndGround ground, String reason, LocalDate on, boolean replaced) {}

    private Decision<Publication> ended(Publication before, Ending ending, Signature by) {
        EndGround ground = ending.ground();
        Act act = switch (ground) {
            case TERM -> Act.EXPIRE;
            case REPAIR -> Act.REPAIR;
            case CORRECTION, OBJECTION_UPHELD, ANNULMENT, ORDER -> Act.WITHDRAW;
        };
        return before.act(act, by).map(after -> {
            if (before.stage() == Stage.PUBLISHED) {
                showing.end(before, ground, ending.on(), ending.replaced(), by);
            }
            Publication empty = after.emptied(ground, ending.on());
            store.save(before.stage(), empty, ending.reason().strip(), by);
            return empty;
        });
    }

    @Override
    @Transactional
    public Decision<PublicationSummary> correct(
            PublicationId id, PublicationDraft right, String reason, Signature proposedBy, Signature approvedBy) {
        if (reason.isBlank()) {
            return Decision.refused(Rules.REASON.brokenAt("reason"));
        }
        return held(id).then(before ->
                        ended(before, new Ending(EndGround.CORRECTION, reason, clock.today(), true), approvedBy))
                .then(ended -> proposed(Filling.atOnce(right), ended, proposedBy))
                .then(one -> approved(one, approvedBy))
                .map(Publication::summary);
    }

    @Override
    @Transactional
    public Decision<PublicationSummary> dispute(PublicationId id, String statement, Signature by) {
        return marked(id, Act.DISPUTE, new PublicItem.Mark(true, statement.strip()), statement, by);
    }

    @Override
    @Transactional
    public Decision<PublicationSummary> settle(PublicationId id, String reason, Signature by) {
        return reason.isBlank()
                ? Decision.refused(Rules.REASON.brokenAt("reason"))
                : marked(id, Act.SETTLE, PublicItem.Mark.NONE, reason, by);
    }

    private Decision<PublicationSummary> marked(
            PublicationId id, Act act, PublicItem.Mark mark, String said, Signature by) {
        return held(id).then(before -> {
            if (before.stage() != Stage.PUBLISHED
                    || (act == Act.SETTLE && !before.mark().disputed())) {
                return Decision.refused(Rules.SHOWN.broken());
            }
            if (act == Act.DISPUTE
                    && before.mark().disputed()
                    && mark.statement().isEmpty()) {
                return Decision.accepted(before.summary());
            }
            return before.act(act, by).map(after -> {
                Publication marked = after.with(mark);
                store.save(before.stage(), marked, act == Act.SETTLE ? said.strip() : "", by);
                showing.mark(marked, by);
                return marked.summary();
            });
        });
    }

    private Decision<Publication> held(PublicationId id) {
        return store.lock(id)
                .map(one -> Decision.accepted(one))
                .orElseGet(() -> Decision.refused(Rules.KNOWN.broken()));
    }

    @Override
    public Optional<PublicationSummary> find(PublicationId id) {
        return store.find(id).map(Publication::summary);
    }

    @Override
    public Optional<PublicationSummary> withCode(County of, String code) {
        return store.withCode(of, code).map(Publication::summary);
    }

    @Override
    public List<PublicationSummary> ofThing(County of, String source, String thing) {
        return store.ofThing(of, source, thing).stream()
                .map(Publication::summary)
                .toList();
    }
}
