package org.jiannuo.obligations.internal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jiannuo.kernel.County;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Signature;
import org.jiannuo.obligations.NewObligation;
import org.jiannuo.obligations.NewObligation.Due;
import org.jiannuo.obligations.ObligationId;
import org.jiannuo.obligations.ObligationSummary;
import org.jiannuo.obligations.Obligations;
import org.jiannuo.obligations.internal.Lifecycle.Act;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The register behind the facade. */
@Component
class ObligationRegister implements Obligations {
    private final OweObligations owing;
    private final ActOnObligation acting;
    private final Summaries summaries;
    private final Tally tally;

    ObligationRegister(OweObligations owing, ActOnObligation acting, Summaries summaries, Tally tally) {
        this.owing = owing;
        this.acting = acting;
        this.summaries = summaries;
        this.tally = tally;
    }

    @Override
    @Transactional
    public Decision<ObligationId> owe(NewObligation what, Signature by) {
        return owing.owe(List.of(what), by).map(batch -> batch.ids().getFirst());
    }

    @Override
    @Transactional
    public Decision<Batch> oweAll(List<NewObligation> what, Signature by) {
        return owing.owe(what, by);
    }

    @Override
    public Optional<ObligationSummary> find(ObligationId id) {
        return summaries.find(id);
    }

    @Override
    public List<ObligationSummary> ofSource(County county, String module, String sourceId) {
        return summaries.ofSource(county, module, sourceId);
    }

    @Override
    public List<ObligationSummary> ofBatch(County county, UUID batch, @Nullable ObligationId after, int limit) {
        return summaries.ofBatch(county, batch, after, limit);
    }

    @Override
    public List<ObligationSummary> openOf(County county, String unit, @Nullable ObligationSummary after, int limit) {
        return summaries.openOf(county, unit, after, limit);
    }

    @Override
    public List<ObligationSummary> overdueSince(
            County county, LocalDate day, @Nullable ObligationSummary after, int limit) {
        return summaries.overdueSince(county, day, after, limit);
    }

    @Override
    @Transactional
    public Decision<ObligationSummary> settle(ObligationId id, LocalDate performedOn, String reason, Signature by) {
        return act(id, Act.SETTLE, Details.of(reason).on(performedOn), by);
    }

    @Override
    @Transactional
    public Decision<ObligationSummary> end(
            ObligationId id, Ending ending, String reason, String document, Signature by) {
        Act act = switch (ending) {
            case CHANGED_LAWFULLY -> Act.CHANGE_LAWFULLY;
            case INVALID -> Act.VOID;
        };
        return act(id, act, Details.of(reason).with(document), by);
    }

    @Override
    @Transactional
    public Decision<ObligationSummary> extend(
            ObligationId id, Due newDue, String reason, String approver, Signature by) {
        return act(id, Act.EXTEND, Details.of(reason).on(newDue.on()).approvedBy(approver), by);
    }

    @Override
    @Transactional
    public Decision<Integer> entrust(
            Collection<ObligationId> ids, String responsible, LocalDate from, String reason, Signature by) {
        Details details = Details.of(reason).on(from).approvedBy(responsible);
        Decision<Integer> done = Decision.accepted(0);
        for (ObligationId id : ids.stream()
                .sorted(java.util.Comparator.comparing(ObligationId::value))
                .toList()) {
            done = done.then(count -> act(id, Act.ENTRUST, details, by).map(_ -> count + 1));
        }
        return done;
    }

    @Override
    public List<Count> counts(County county, By by, @Nullable String module, @Nullable Collection<String> units) {
        return tally.counts(county.code(), by, module, units);
    }

    @Override
    @Transactional
    public Decision<ObligationSummary> begin(ObligationId id, LocalDate on, String proof, Signature by) {
        return act(id, Act.BEGIN, Details.NONE.on(on).with(proof), by);
    }

    @Override
    @Transactional
    public Decision<ObligationSummary> nameCandidate(ObligationId id, String ground, Signature by) {
        return act(id, Act.NAME_CANDIDATE, Details.of(ground), by);
    }

    @Override
    public List<Standing> standings(County county, @Nullable Collection<String> units) {
        return summaries.standings(county, units);
    }

    @Override
    public Optional<Finding> finding(ObligationId id) {
        return summaries.finding(id);
    }

    /** The owner module answers for who may; a scope is asked only of people at pages of this module. */
    private Decision<ObligationSummary> act(ObligationId id, Act act, Details details, Signature by) {
        return acting.act(new ActOnObligation.Wish(id, act, details, null, by, (_, _) -> true))
                .map(_ -> summaries.find(id).orElseThrow());
    }
}
