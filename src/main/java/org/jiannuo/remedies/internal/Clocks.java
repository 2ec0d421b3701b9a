package org.jiannuo.remedies.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jiannuo.calendars.Suspension;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Signature;
import org.jiannuo.obligations.NewObligation;
import org.jiannuo.obligations.NewObligation.Debtor;
import org.jiannuo.obligations.NewObligation.Duty;
import org.jiannuo.obligations.NewObligation.Source;
import org.jiannuo.obligations.NewObligation.Terms;
import org.jiannuo.obligations.NewObligation.When;
import org.jiannuo.obligations.ObligationId;
import org.jiannuo.obligations.ObligationSummary;
import org.jiannuo.obligations.Obligations;
import org.jiannuo.statutes.LimitDue;
import org.jiannuo.statutes.LimitId;
import org.jiannuo.statutes.TimeLimits;
import org.jiannuo.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 期限. Each time limit is an obligation of the unit that must act; this begins, moves and ends it. */
@Component
class Clocks {
    static final String MODULE = "remedies";

    private final Obligations obligations;
    private final TimeLimits limits;
    private final Words official;

    Clocks(Obligations obligations, TimeLimits limits, Words official) {
        this.obligations = obligations;
        this.limits = limits;
        this.official = official;
    }

    /** A term that begins. @param pauses days that are not counted */
    record Start(String limit, String unit, LocalDate from, List<Suspension> pauses, boolean extended) {
        static Start of(String limit, String unit, LocalDate from) {
            return new Start(limit, unit, from, List.of(), false);
        }
    }

    /** The due day of a limit with its derivation. */
    Decision<LimitDue> due(String limit, LocalDate from, List<Suspension> pauses, boolean extended) {
        return limits.due(new LimitId(limit), from, pauses, extended);
    }

    /**
     * The term of the next stage begins, and what was owed for the last one is done. In this order, because owing takes
     * the counter of the register first: two acts for each other's units would otherwise wait for each other.
     */
    Decision<Remedy> next(Remedy now, Start start, Signature by) {
        ObligationId before = now.term().owed();
        return owe(now, start, by)
                .map(due -> now.due(now.term().stage(due.id(), start.unit(), due.on())))
                .then(begun -> settled(before, begun, by));
    }

    /** Nothing is owed for the stage any more, because it was done. */
    Decision<Remedy> settle(Remedy now, Signature by) {
        return settled(now.term().owed(), now, by).map(_ -> now.due(now.term().stage(null, "", null)));
    }

    /** The term of the whole examination begins; a former one is done. */
    Decision<Remedy> examine(Remedy now, Start start, Signature by) {
        ObligationId before = now.term().whole();
        return owe(now, start, by)
                .map(due -> now.due(now.term().examination(due.id(), start.limit(), due.on(), start.extended())))
                .then(begun -> settled(before, begun, by));
    }

    /** The examination is done. */
    Decision<Remedy> settleExamination(Remedy now, Signature by) {
        return settled(now.term().whole(), now, by)
                .map(_ -> now.due(
                        now.term().examination(null, "", null, now.term().extended())));
    }

    /** Both terms are done. */
    Decision<Remedy> settleAll(Remedy now, Signature by) {
        return settle(now, by).then(idle -> settleExamination(idle, by));
    }

    /** Nothing is owed any more, though it was not done: completion is awaited, or it was withdrawn. */
    Decision<Remedy> stop(Remedy now, String reason, Signature by) {
        return ended(now.term().owed(), now, reason, by)
                .map(_ -> now.due(now.term().stage(null, "", null)))
                .then(idle -> pause(idle, reason, by));
    }

    /** The examination stands still: what was owed ends by law, and is owed anew when it runs again. */
    Decision<Remedy> pause(Remedy now, String reason, Signature by) {
        return ended(now.term().whole(), now, reason, by)
                .map(_ -> now.due(now.term()
                        .examination(
                                null, now.term().wholeLimit(), null, now.term().extended())));
    }

    /** The examination may take longer, by what its limit allows. */
    Decision<Remedy> extend(Remedy now, List<Suspension> pauses, String reason, Signature by) {
        return due(now.term().wholeLimit(), now.matter().receivedOn(), pauses, true)
                .then(longer -> obligations
                        .extend(
                                Objects.requireNonNull(now.term().whole()),
                                NewObligation.Due.of(longer),
                                reason,
                                by.person(),
                                by)
                        .map(_ -> now.due(now.term()
                                .examination(
                                        now.term().whole(),
                                        now.term().wholeLimit(),
                                        longer.dueDay().due(),
                                        true))));
    }

    private record Owed(ObligationId id, LocalDate on) {}

    private Decision<Owed> owe(Remedy now, Start start, Signature by) {
        return due(start.limit(), start.from(), start.pauses(), start.extended())
                .then(due -> obligations
                        .owe(duty(now, start, due), by)
                        .map(id -> new Owed(id, due.dueDay().due())));
    }

    private NewObligation duty(Remedy now, Start start, LimitDue due) {
        String number = now.matter().number();
        String what = official.get("remedies.duty." + start.limit(), number);
        return new NewObligation(
                Debtor.of(now.id().county(), start.unit()),
                new Duty(
                        NewObligation.Kind.REPLY,
                        what,
                        "",
                        what,
                        due.limit().basis().titleZh(),
                        ""),
                new Source(MODULE, now.id() + "/" + now.trail().version() + "/" + start.limit(), number, MODULE),
                When.counted(due),
                Terms.NONE);
    }

    private Decision<Remedy> settled(@Nullable ObligationId owed, Remedy now, Signature by) {
        return open(owed)
                .map(id -> obligations
                        .settle(id, Remedy.today(by), now.matter().number(), by)
                        .map(_ -> now))
                .orElseGet(() -> Decision.accepted(now));
    }

    private Decision<Remedy> ended(@Nullable ObligationId owed, Remedy now, String reason, Signature by) {
        return open(owed)
                .map(id -> obligations
                        .end(
                                id,
                                Obligations.Ending.CHANGED_LAWFULLY,
                                reason,
                                now.matter().number(),
                                by)
                        .map(_ -> now))
                .orElseGet(() -> Decision.accepted(now));
    }

    private Optional<ObligationId> open(@Nullable ObligationId owed) {
        return find(owed).filter(found -> found.status().isOpen()).map(ObligationSummary::id);
    }

    Optional<ObligationSummary> find(@Nullable ObligationId owed) {
        return Optional.ofNullable(owed).flatMap(obligations::find);
    }
}
