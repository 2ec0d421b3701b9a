package org.jiannuo.reporting.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Lifecycle.Move;
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
import org.jiannuo.reporting.NilReturns.Status;
import org.jiannuo.web.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 比对. What other sources say of the month is held against the return; the unit is asked about what does not fit. */
@Component
class ReconcileNilReturn {
    static final String MODULE = "reporting";

    private final NilReturnStore store;
    private final ReportingDesk desk;
    private final Obligations obligations;
    private final Words words;

    ReconcileNilReturn(NilReturnStore store, ReportingDesk desk, Obligations obligations, Words words) {
        this.store = store;
        this.desk = desk;
        this.obligations = obligations;
        this.words = words;
    }

    /** One act on a nil return. @param said why, in words */
    @Transactional
    public Decision<NilReturn> act(UUID id, Act act, String said, Signature by) {
        NilReturn nil = store.lock(desk.county(), id).orElseThrow();
        List<Refusal> reasons = new ArrayList<>();
        if (said.isBlank() && act != Act.RECONCILE) {
            reasons.add(ReportingRules.SAY_WHY.brokenAt("said"));
        }
        if (act != Act.EXPLAIN && by.unit().equals(nil.unit())) {
            reasons.add(ReportingRules.OWN_UNIT.broken());
        }
        Decision<Move<Status, Act>> allowed = Lifecycle.TABLE.allow(nil.status(), act);
        reasons.addAll(allowed.reasons());
        return reasons.isEmpty() ? done(nil, allowed.orThrow(), said.strip(), by) : Decision.refused(reasons);
    }

    private Decision<NilReturn> done(NilReturn nil, Move<Status, Act> move, String said, Signature by) {
        NilReturn.Move kept = new NilReturn.Move(move.act(), by.person(), by.unit(), said, by.at());
        return switch (move.act()) {
            case CONTRADICT ->
                inquire(nil, said, by).map(inquiry -> {
                    store.move(nil, move.to(), inquiry.value(), kept, by);
                    return nil;
                });
            case EXPLAIN ->
                settled(nil, by).map(_ -> {
                    store.move(nil, move.to(), null, kept, by);
                    return nil;
                });
            case RECONCILE, CORRECT, FIND_FALSE -> {
                store.move(nil, move.to(), null, kept, by);
                yield Decision.accepted(nil);
            }
        };
    }

    /** 函询. The answer is an obligation of the unit. */
    private Decision<ObligationId> inquire(NilReturn nil, String said, Signature by) {
        return desk.limit(ReportingDesk.EXPLAIN, desk.today())
                .then(due -> obligations.owe(
                        new NewObligation(
                                Debtor.of(nil.county(), nil.unit()),
                                new Duty(
                                        NewObligation.Kind.REPLY,
                                        words.get(
                                                "reporting.inquiry.title",
                                                nil.period().toString()),
                                        words.get("reporting.inquiry.deliverable"),
                                        said,
                                        words.get("reporting.inquiry.basis"),
                                        ""),
                                new Source(
                                        MODULE,
                                        nil.id().toString(),
                                        words.get(
                                                "reporting.nil.of", nil.period().toString()),
                                        words.get("reporting.inquiry.group")),
                                When.counted(due),
                                Terms.NONE),
                        by));
    }

    private Decision<UUID> settled(NilReturn nil, Signature by) {
        UUID inquiry = nil.inquiry();
        return inquiry == null
                ? Decision.accepted(nil.id())
                : obligations
                        .settle(
                                new ObligationId(nil.county(), inquiry),
                                desk.today(),
                                words.get("reporting.inquiry.answered"),
                                by)
                        .map(_ -> nil.id());
    }
}
