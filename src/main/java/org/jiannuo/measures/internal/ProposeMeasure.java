package org.jiannuo.measures.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jiannuo.database.Identities;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.kernel.Signature;
import org.jiannuo.measures.MeasureId;
import org.jiannuo.measures.MeasureSummary;
import org.jiannuo.measures.internal.ItemList.Item;
import org.jiannuo.measures.internal.Lifecycle.Act;
import org.jiannuo.measures.internal.MeasureHistory.Said;
import org.jiannuo.records.RecordId;
import org.jiannuo.records.RecordSummary;
import org.jiannuo.records.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 提出措施. A person proposes a measure or an incentive from a record; its legality check is owed from then on. */
@Component
class ProposeMeasure {
    private final MeasureStore store;
    private final MeasureHistory history;
    private final MeasureDesk desk;
    private final Candidates candidates;
    private final Clocks clocks;
    private final Law law;

    ProposeMeasure(
            MeasureStore store,
            MeasureHistory history,
            MeasureDesk desk,
            Candidates candidates,
            Clocks clocks,
            Law law) {
        this.store = store;
        this.history = history;
        this.desk = desk;
        this.candidates = candidates;
        this.clocks = clocks;
        this.law = law;
    }

    /** What is asked. */
    @Component
    record Law(Records records, ItemList items) {}

    /**
     * What is proposed.
     *
     * @param candidate the candidate that is taken up; null for none
     * @param reason facts and reasons
     * @param lifting the condition under which it is lifted
     */
    record Proposal(
            @Nullable UUID candidate,
            RecordId record,
            String item,
            Legality.Plan plan,
            String reason,
            String lifting) {}

    /** Proposes it, or says every reason of the law and of the form against it. */
    @Transactional
    public Decision<MeasureId> propose(Proposal wanted, UUID form, MeasureDesk.Actor actor) {
        Optional<MeasureId> made = store.madeBy(desk.county(), form);
        if (made.isPresent()) {
            return Decision.accepted(made.get());
        }
        RecordSummary record = law.records().find(wanted.record()).orElse(null);
        List<Refusal> reasons = new ArrayList<>(desk.unlawful(wanted.item(), record, wanted.plan(), null));
        if (wanted.reason().isBlank()) {
            reasons.add(Rules.NO_REASON.brokenAt("reason"));
        }
        reasons.addAll(MeasureDesk.tooLong("reason", wanted.reason()));
        reasons.addAll(MeasureDesk.tooLong("lifting", wanted.lifting()));
        if (wanted.candidate() != null && !candidates.isOpen(wanted.candidate())) {
            reasons.add(Rules.HANDLED.broken());
        }
        Item item = law.items().find(wanted.item(), desk.today()).orElse(null);
        return reasons.isEmpty() && record != null && item != null
                ? proposed(wanted, record, item, form, actor.by())
                : Decision.refused(reasons);
    }

    private Decision<MeasureId> proposed(Proposal wanted, RecordSummary record, Item item, UUID form, Signature by) {
        Measure measure = measure(wanted, record, item, by);
        store.insert(measure, form, by);
        history.append(measure.stage(), measure, Said.of(wanted.reason()), form, by);
        if (wanted.candidate() != null) {
            candidates.taken(wanted.candidate(), measure.id(), by);
        }
        return clocks.next(measure, Lifecycle.CHECK_LIMIT, measure.bodies().competent(), by)
                .map(owing -> {
                    store.owe(owing);
                    return owing.id();
                });
    }

    private Measure measure(Proposal wanted, RecordSummary record, Item item, Signature by) {
        return new Measure(
                new MeasureId(desk.county(), Identities.next()),
                new Measure.Content(
                        "",
                        item.code(),
                        item.incentive(),
                        item.kind(),
                        wanted.reason().strip(),
                        wanted.lifting().strip()),
                cause(record),
                new Measure.Bodies(wanted.plan().competent(), wanted.plan().executing()),
                new Measure.Term(null, wanted.plan().until()),
                Measure.Clock.NONE,
                new Measure.Trail(
                        Lifecycle.TABLE.first(),
                        1,
                        by.account(),
                        null,
                        null,
                        new Measure.Last(Act.PROPOSE, by.person(), by.at())));
    }

    private static Measure.Cause cause(RecordSummary record) {
        return new Measure.Cause(
                record.id(),
                record.document().number(),
                record.category(),
                record.severity(),
                record.reported().unit(),
                new MeasureSummary.About(
                        record.about().subject(),
                        record.about().kind(),
                        record.about().name(),
                        record.about().id()));
    }
}
