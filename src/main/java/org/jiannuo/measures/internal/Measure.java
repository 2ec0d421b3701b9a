package org.jiannuo.measures.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Lifecycle.Move;
import org.jiannuo.kernel.Signature;
import org.jiannuo.measures.MeasureId;
import org.jiannuo.measures.MeasureSummary;
import org.jiannuo.measures.internal.Lifecycle.Act;
import org.jiannuo.measures.internal.Lifecycle.Stage;
import org.jiannuo.obligations.ObligationId;
import org.jiannuo.records.RecordDraft.Severity;
import org.jiannuo.records.RecordDraft.SubjectKind;
import org.jiannuo.records.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * 措施. One measure or incentive as it stands, and the only door through which it changes its stage.
 *
 * @param id identity
 * @param content what it is
 * @param cause the record and the subject
 * @param bodies who decides and who executes
 * @param term from when to when it has effect
 * @param clock what is owed now
 * @param trail where it stands and who acted
 */
record Measure(MeasureId id, Content content, Cause cause, Bodies bodies, Term term, Clock clock, Trail trail) {

    /**
     * @param number document number of the decision; empty before it
     * @param item code of the item of the list
     * @param kind kind of measure, of which one fact bears one
     * @param reason facts and reasons of the proposal
     * @param lifting the condition under which it is lifted
     */
    record Content(String number, String item, boolean incentive, String kind, String reason, String lifting) {}

    /** @param reporter the unit that reported the record */
    record Cause(
            RecordId record,
            String document,
            String category,
            @Nullable Severity severity,
            String reporter,
            MeasureSummary.About about) {}

    /** @param competent slug of the unit that decides @param executing slug of the unit that executes */
    record Bodies(String competent, String executing) {}

    /** @param from first day of effect; null before the decision @param until last day; null when none is stated */
    record Term(@Nullable LocalDate from, @Nullable LocalDate until) {}

    /**
     * @param duty what is owed now; null when nothing is, or when the subject owes nothing to the register
     * @param dueOn its due day
     * @param answered whether the subject spoke
     */
    record Clock(@Nullable ObligationId duty, @Nullable LocalDate dueOn, boolean answered) {
        static final Clock NONE = new Clock(null, null, false);

        Clock idle() {
            return new Clock(null, null, answered);
        }
    }

    /** Who acted, and where it stands. */
    record Trail(
            Stage stage,
            int version,
            UUID proposedBy,
            @Nullable UUID checkedBy,
            @Nullable UUID decidedBy,
            Last last) {}

    /** The newest move. */
    record Last(Act act, String person, Instant at) {}

    Stage stage() {
        return trail.stage();
    }

    /** Whether its subject was told of it: nobody sees drafts about himself. */
    boolean isTold() {
        return switch (stage()) {
            case PROPOSED, CHECKED, REFUSED -> false;
            case DROPPED -> clock.answered();
            case NOTICED, HEARD, DECIDED, IN_FORCE, SUSPENDED, LIFTED, EXPIRED, CLOSED -> true;
        };
    }

    /** The unit that the permission of an act must reach. */
    String unitFor(Act act) {
        return switch (act) {
            case STATE ->
                cause.about().kind() == SubjectKind.UNIT ? cause.about().ref() : bodies.competent();
            case REPORT, CONFIRM -> bodies.executing();
            case PROPOSE,
                    CHECK,
                    REFUSE,
                    NOTIFY,
                    LET_EXPIRE,
                    DECIDE,
                    GRANT,
                    DROP,
                    LIFT,
                    LAPSE,
                    CEASE,
                    EXPIRE,
                    SUSPEND,
                    RESUME,
                    HAND_OVER -> bodies.competent();
        };
    }

    /** The measure after an act, or the refusal of the table. */
    Decision<Measure> after(Act act, Signature by) {
        return Lifecycle.TABLE.allow(stage(), act).map(move -> moved(move, by));
    }

    /** The one private door. */
    private Measure moved(Move<Stage, Act> move, Signature by) {
        Act act = move.act();
        Trail next = new Trail(
                move.to(),
                trail.version() + 1,
                trail.proposedBy(),
                act == Act.CHECK ? by.account() : trail.checkedBy(),
                act == Act.DECIDE || act == Act.GRANT ? by.account() : trail.decidedBy(),
                new Last(act, by.person(), by.at()));
        return new Measure(id, content, cause, bodies, term, clock, next);
    }

    /** The same, what one unit decided or executed carried on by another. */
    Measure carriedOn(String from, String to) {
        Bodies successors = new Bodies(
                bodies.competent().equals(from) ? to : bodies.competent(),
                bodies.executing().equals(from) ? to : bodies.executing());
        return new Measure(id, content, cause, successors, term, clock, trail);
    }

    Measure owing(Clock newClock) {
        return new Measure(id, content, cause, bodies, term, newClock, trail);
    }

    /** The same with the number of its decision, in effect from a day on. */
    Measure decided(String number, LocalDate from) {
        Content numbered = new Content(
                number, content.item(), content.incentive(), content.kind(), content.reason(), content.lifting());
        return new Measure(id, numbered, cause, bodies, new Term(from, term.until()), clock, trail);
    }

    MeasureSummary summary() {
        return new MeasureSummary(
                id,
                content.number(),
                content.item(),
                content.incentive(),
                cause.about(),
                cause.record(),
                bodies.competent(),
                bodies.executing(),
                term.from(),
                term.until(),
                stage().status());
    }
}
