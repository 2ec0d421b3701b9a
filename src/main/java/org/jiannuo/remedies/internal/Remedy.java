package org.jiannuo.remedies.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Signature;
import org.jiannuo.obligations.ObligationId;
import org.jiannuo.records.RecordId;
import org.jiannuo.remedies.Outcome;
import org.jiannuo.remedies.RemedyId;
import org.jiannuo.remedies.RemedyKind;
import org.jiannuo.remedies.RemedySummary;
import org.jiannuo.remedies.internal.Lifecycle.Stage;
import org.jiannuo.remedies.internal.Lifecycle.Step;
import org.jspecify.annotations.Nullable;

/**
 * An objection or an application for repair as it stands.
 *
 * @param matter what it is about; never changes but for the day of receipt
 * @param result what was decided
 * @param term what is owed now
 * @param trail where it stands
 */
record Remedy(RemedyId id, Matter matter, Result result, Term term, Trail trail) {

    /**
     * @param ground code of the ground of an objection; {@code REPAIR} for repair
     * @param statement what the subject wants to be shown beside the record; may be empty
     * @param applicant who filed it
     * @param handling office that handles it
     * @param provider unit that reported the record; of a repair the body that decides
     * @param receivedOn day of receipt, or of completion
     */
    record Matter(
            RemedyKind kind,
            String number,
            RecordId record,
            String ground,
            String statement,
            Applicant applicant,
            String handling,
            String provider,
            LocalDate receivedOn) {
        Matter received(LocalDate on) {
            return new Matter(kind, number, record, ground, statement, applicant, handling, provider, on);
        }
    }

    /**
     * @param account account that filed it; null without an account
     * @param unit unit that filed it for itself, or of the official who filed it; empty without an account
     * @param agent whether an agent filed it
     */
    record Applicant(@Nullable UUID account, String unit, boolean agent) {}

    /**
     * @param outcome what an objection led to
     * @param decidedBy who decided it at first
     * @param document number of the decision, or empty
     * @param askUntil last day on which review may be asked for
     */
    record Result(
            @Nullable Outcome outcome,
            @Nullable UUID decidedBy,
            String document,
            @Nullable LocalDate askUntil) {
        static final Result NONE = new Result(null, null, "", null);
    }

    /**
     * What is owed now.
     *
     * @param owed the obligation of the stage
     * @param waitsFor unit that must act in this stage; empty for none
     * @param dueOn its due day
     * @param whole the obligation of the whole examination
     * @param wholeLimit id of its time limit; empty while none runs
     * @param wholeDue its due day
     * @param extended whether it was extended
     * @param askedBy who asked for more time, until that is decided
     */
    record Term(
            @Nullable ObligationId owed,
            String waitsFor,
            @Nullable LocalDate dueOn,
            @Nullable ObligationId whole,
            String wholeLimit,
            @Nullable LocalDate wholeDue,
            boolean extended,
            @Nullable UUID askedBy) {
        static final Term NONE = new Term(null, "", null, null, "", null, false, null);

        Term stage(@Nullable ObligationId id, String unit, @Nullable LocalDate due) {
            return new Term(id, unit, due, whole, wholeLimit, wholeDue, extended, askedBy);
        }

        Term examination(@Nullable ObligationId id, String limit, @Nullable LocalDate due, boolean longer) {
            return new Term(owed, waitsFor, dueOn, id, limit, due, longer, null);
        }

        Term asking(@Nullable UUID account) {
            return new Term(owed, waitsFor, dueOn, whole, wholeLimit, wholeDue, extended, account);
        }

        /** The day that comes first. */
        @Nullable
        LocalDate next() {
            return dueOn == null ? wholeDue : wholeDue == null || dueOn.isBefore(wholeDue) ? dueOn : wholeDue;
        }
    }

    /** @param version grows with every move */
    record Trail(Stage stage, int version, Last last) {}

    /** The newest move. */
    record Last(Act act, String person, Instant at) {}

    static Remedy filed(RemedyId id, Matter matter, Signature by) {
        Stage first = matter.kind() == RemedyKind.OBJECTION ? Lifecycle.OBJECTION.first() : Lifecycle.REPAIR.first();
        return new Remedy(
                id, matter, Result.NONE, Term.NONE, new Trail(first, 1, new Last(Act.FILE, by.person(), by.at())));
    }

    Stage stage() {
        return trail.stage();
    }

    boolean isObjection() {
        return matter.kind() == RemedyKind.OBJECTION;
    }

    /** Whether the record bears its mark: accepted, and not settled in favour of the objector. */
    boolean isMarking() {
        return switch (stage()) {
            case Lifecycle.ObjectionStage one ->
                switch (one) {
                    case MARKED, OWN_CHECK, AT_PROVIDER, SUSPENDED, REVIEW -> true;
                    case REPLIED -> result.outcome() == Outcome.REJECTED;
                    case FILED, RETURNED, NOT_ACCEPTED, CLOSED -> false;
                };
            case Lifecycle.RepairStage _ -> false;
        };
    }

    /** The unit whose people need the permission of an act. */
    String scopeOf(String permission) {
        return permission.equals(Lifecycle.ANSWERS) || permission.equals(Lifecycle.GRANTS)
                ? matter.provider()
                : matter.handling();
    }

    /** The remedy after an act, or the refusal of the table. */
    Decision<Remedy> after(Act act, Signature by) {
        return Lifecycle.allow(stage(), act).map(step -> moved(act, step, by));
    }

    /** The one private door. */
    private Remedy moved(Act act, Step step, Signature by) {
        Trail next = new Trail(step.to(), trail.version() + 1, new Last(act, by.person(), by.at()));
        return new Remedy(id, matter, result, term, next);
    }

    Remedy due(Term newTerm) {
        return new Remedy(id, matter, result, newTerm, trail);
    }

    Remedy with(Result newResult) {
        return new Remedy(id, matter, newResult, term, trail);
    }

    /** The same, received anew because it was completed. */
    Remedy received(LocalDate on) {
        return new Remedy(id, matter.received(on), result, term, trail);
    }

    static LocalDate today(Signature by) {
        return LocalDate.ofInstant(by.at(), BusinessClock.ZONE);
    }

    RemedySummary summary() {
        return new RemedySummary(
                id,
                matter.kind(),
                matter.number(),
                matter.record(),
                stage().status(),
                matter.receivedOn(),
                term.next());
    }
}
