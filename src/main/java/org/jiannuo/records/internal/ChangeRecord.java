package org.jiannuo.records.internal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.DomainEvent;
import org.jiannuo.kernel.Rule;
import org.jiannuo.kernel.Signature;
import org.jiannuo.records.LegalityGate;
import org.jiannuo.records.LegalityGate.Judged;
import org.jiannuo.records.RecordAnnulled;
import org.jiannuo.records.RecordBecameEffective;
import org.jiannuo.records.RecordCorrected;
import org.jiannuo.records.RecordDraft;
import org.jiannuo.records.RecordEnded;
import org.jiannuo.records.RecordId;
import org.jiannuo.records.RecordStates;
import org.jiannuo.records.RecordStates.Archive;
import org.jiannuo.records.RecordStates.Publication;
import org.jiannuo.records.RecordStates.Sharing;
import org.jiannuo.records.RecordSummary;
import org.jiannuo.records.Records;
import org.jiannuo.records.Records.Ground;
import org.jiannuo.records.internal.Lifecycle.Act;
import org.jiannuo.records.internal.Lifecycle.Stage;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 更正、撤销、终止. What happens to a record in force; each is an event of its own and overwrites nothing. */
@Component
class ChangeRecord {
    private final RecordStore store;
    private final RecordHistory history;
    private final ContentStore contents;
    private final SubmitRecord submitting;
    private final ApplicationEventPublisher events;

    ChangeRecord(
            RecordStore store,
            RecordHistory history,
            ContentStore contents,
            SubmitRecord submitting,
            ApplicationEventPublisher events) {
        this.store = store;
        this.history = history;
        this.contents = contents;
        this.submitting = submitting;
        this.events = events;
    }

    @Transactional
    public Decision<RecordSummary> correct(RecordId id, RecordDraft draft, Ground ground, Signature by) {
        return open(id, Act.CORRECT, ground, Rules.NO_DOCUMENT)
                .then(now -> corrected(now, keepingGrade(now, submitting.judge(draft)), ground, by));
    }

    /** A correction that says nothing from which a grade would follow leaves grade and terms as they stand. */
    private static Judged keepingGrade(CreditRecord now, Judged judged) {
        if (!judged.draft().gravity().equals(RecordDraft.Gravity.NONE)) {
            return judged;
        }
        RecordSummary of = now.summary();
        LegalityGate.Outcome outcome = judged.outcome();
        return new Judged(
                judged.draft(),
                judged.reasons().stream()
                        .filter(reason -> !reason.rule().equals(Rules.GRADE_MISSING))
                        .toList(),
                new LegalityGate.Outcome(
                        outcome.polarity(),
                        of.severity(),
                        outcome.direct(),
                        outcome.effectiveOn(),
                        of.scope(),
                        of.term(),
                        of.days().endsOn(),
                        outcome.instrument()));
    }

    private Decision<RecordSummary> corrected(CreditRecord now, Judged judged, Ground ground, Signature by) {
        if (!judged.isAdmissible()) {
            return Decision.refused(judged.reasons());
        }
        LocalDate today = LocalDate.ofInstant(by.at(), org.jiannuo.kernel.BusinessClock.ZONE);
        NewRecord next = contents.of(now.id(), judged, today, by);
        if (!next.subject().equals(now.summary().about().subject())
                || !judged.draft().category().equals(now.summary().category())) {
            return Decision.refused(Rules.NOT_A_CORRECTION.broken());
        }
        if (store.same(now.id().county(), next.fingerprint())
                .filter(other -> !other.equals(now.id()))
                .isPresent()) {
            return Decision.refused(Rules.DUPLICATE.brokenAt(
                    "documentNumber", judged.draft().document().number()));
        }
        int seq = now.contentSeq() + 1;
        history.keep(now.id(), now.contentSeq(), now.summary().reported().at(), RecordHistory.says(now.summary()));
        contents.replace(next, seq);
        CreditRecord read = store.find(now.id()).orElseThrow();
        history.keep(now.id(), seq, by.at(), RecordHistory.says(read.summary()));
        return told(
                read,
                Act.CORRECT,
                now.summary().states(),
                ground,
                by,
                new RecordCorrected(now.id(), seq, ground.reason()));
    }

    @Transactional
    public Decision<RecordSummary> annul(RecordId id, Ground ground, Signature by) {
        return open(id, Act.ANNUL, ground, Rules.NO_DOCUMENT).then(now -> {
            RecordStates states = now.summary().states();
            Publication publication =
                    states.publication() == Publication.NOT_PUBLIC ? Publication.NOT_PUBLIC : Publication.WITHDRAWN;
            RecordStates then = new RecordStates(
                    states.standing(), states.disputed(), publication, Sharing.STOPPED, Archive.TOMBSTONE);
            return told(now, Act.ANNUL, then, ground, by, new RecordAnnulled(id, ground.document(), ground.reason()));
        });
    }

    @Transactional
    public Decision<RecordSummary> end(RecordId id, Ground ground, Signature by) {
        return open(id, Act.END, ground, null)
                .then(now -> told(
                        now,
                        Act.END,
                        now.summary().states(),
                        ground,
                        by,
                        new RecordEnded(
                                id,
                                LocalDate.ofInstant(by.at(), org.jiannuo.kernel.BusinessClock.ZONE),
                                ground.reason())));
    }

    @Transactional
    public Decision<RecordSummary> reinstate(RecordId id, Ground ground, Signature by) {
        return open(id, Act.REINSTATE, ground, Rules.NO_DOCUMENT).then(now -> {
            LocalDate today = LocalDate.ofInstant(by.at(), org.jiannuo.kernel.BusinessClock.ZONE);
            events.publishEvent(new Records.Reinstated(id, ground.reason(), ground.document()));
            RecordStates states = now.summary().states();
            RecordStates then = new RecordStates(
                    states.standing(), states.disputed(), Publication.NOT_PUBLIC, Sharing.INTERNAL, Archive.LIVE);
            return told(
                    now,
                    Act.REINSTATE,
                    then,
                    ground,
                    by,
                    new RecordBecameEffective(id, now.summary().category(), today));
        });
    }

    private Decision<CreditRecord> open(
            RecordId id, Act act, Ground ground, @org.jspecify.annotations.Nullable Rule wantsDocument) {
        CreditRecord now = store.lock(id).orElse(null);
        if (now == null) {
            return Decision.refused(Rules.UNKNOWN.broken());
        }
        if (ground.reason().isBlank()) {
            return Decision.refused(Rules.NO_REASON.brokenAt("reason"));
        }
        if (wantsDocument != null && ground.document().isBlank()) {
            return Decision.refused(wantsDocument.brokenAt("document"));
        }
        return now.after(act).map(_ -> now);
    }

    private Decision<RecordSummary> told(
            CreditRecord now, Act act, RecordStates states, Ground ground, Signature by, DomainEvent event) {
        Stage to = now.after(act).orThrow();
        LocalDate today = LocalDate.ofInstant(by.at(), org.jiannuo.kernel.BusinessClock.ZONE);
        CreditRecord after = now.to(to, states, to.standing().isInForce() ? null : today);
        store.save(
                after, now.procedure().last() == null ? null : now.procedure().by(act, by));
        history.append(now.id(), after.version(), act, now.stage(), to, RecordHistory.Said.of(ground), by);
        events.publishEvent(event);
        return Decision.accepted(after.summary(), event);
    }

    /** Holds a record back while another body considers tolerance. */
    @Transactional
    public Decision<RecordSummary> hold(RecordId id, Ground ground, Signature by) {
        return open(id, Act.HOLD, ground, Rules.NO_DOCUMENT).then(now -> {
            boolean negative = now.summary().polarity() == LegalityGate.Polarity.NEGATIVE;
            return negative && !store.isHeld(id)
                    ? Decision.accepted(examined(now, Act.HOLD, ground, by))
                    : Decision.refused(Rules.NOT_TO_HOLD.broken());
        });
    }

    /** Tolerance was considered: the record is kept apart, or its examination goes on. */
    @Transactional
    public Decision<RecordSummary> release(RecordId id, boolean tolerated, Ground ground, Signature by) {
        Act act = tolerated ? Act.RECOGNISE : Act.LIFT_HOLD;
        return open(id, act, ground, Rules.NO_DOCUMENT)
                .then(now -> store.isHeld(id)
                        ? Decision.accepted(examined(now, act, ground, by))
                        : Decision.refused(Rules.NOT_TO_HOLD.broken()));
    }

    private RecordSummary examined(CreditRecord now, Act act, Ground ground, Signature by) {
        Stage to = now.after(act).orThrow();
        CreditRecord after = now.to(to, now.summary().states(), null);
        store.save(after, now.procedure().by(act, by));
        history.append(now.id(), after.version(), act, now.stage(), to, RecordHistory.Said.of(ground), by);
        return after.summary();
    }

    /** Puts the dispute mark on a record or takes it off; it changes nothing else. */
    @Transactional
    public Decision<RecordSummary> dispute(RecordId id, boolean disputed, Ground ground, Signature by) {
        CreditRecord now = store.lock(id).orElse(null);
        if (now == null) {
            return Decision.refused(Rules.UNKNOWN.broken());
        }
        if (ground.reason().isBlank()) {
            return Decision.refused(Rules.NO_REASON.brokenAt("reason"));
        }
        if (now.summary().states().disputed() != disputed) {
            Map<UUID, String> before = Map.of(id.value(), String.valueOf(!disputed));
            contents.mark(id, disputed);
            history.changed(id.county(), before, "dispute", String.valueOf(disputed), ground, by);
            events.publishEvent(new Records.DisputeMarked(id, disputed));
        }
        return Decision.accepted(store.find(id).orElseThrow().summary());
    }

    /** Says one of the other facts of many records, set-based. @return how many were in another state before */
    @Transactional
    public int state(Collection<RecordId> ids, ContentStore.Fact fact, String state, Ground ground, Signature by) {
        int changed = 0;
        var byCounty = ids.stream().collect(Collectors.groupingBy(RecordId::county));
        for (var group : byCounty.entrySet()) {
            List<UUID> values = group.getValue().stream().map(RecordId::value).toList();
            Map<UUID, String> before = new HashMap<>(contents.change(group.getKey(), values, fact, state));
            if (!before.isEmpty()) {
                history.changed(group.getKey(), before, fact.column(), state, ground, by);
                changed += before.size();
            }
        }
        return changed;
    }
}
