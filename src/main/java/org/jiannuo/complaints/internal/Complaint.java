package org.jiannuo.complaints.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jiannuo.complaints.ComplaintId;
import org.jiannuo.complaints.ComplaintKind;
import org.jiannuo.complaints.ComplaintSummary;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Lifecycle.Move;
import org.jiannuo.kernel.Signature;
import org.jiannuo.obligations.ObligationId;
import org.jspecify.annotations.Nullable;

/**
 * 投诉. One complaint or lead as it stands, and the only door through which it changes its stage. Nothing that the
 * complainant wrote is in it.
 *
 * @param id identity
 * @param matter what it is about
 * @param way how far it has gone
 * @param result what came out so far
 * @param term what is due now
 * @param trail where it stands and who was last
 */
record Complaint(ComplaintId id, Matter matter, Way way, Result result, Term term, Trail trail) {

    /**
     * @param lead whether it is a lead, which may be anonymous, and not a complaint about one's own contract
     * @param channel code of the channel of {@code complaint_channels.csv} through which it came
     * @param foreignNumber its number there; empty when it was lodged here
     * @param accused the body complained of
     */
    record Matter(
            String number,
            ComplaintKind kind,
            boolean lead,
            String channel,
            String foreignNumber,
            String accused,
            LocalDate receivedOn) {}

    /**
     * @param level 1, or 2 after the complainant asked the next level
     * @param transfers how often it was handed to a body
     * @param handling the office that handles it
     * @param verifying the body that verifies; empty before
     * @param handler account of the handler named in the case
     */
    record Way(
            int level,
            int transfers,
            String handling,
            String verifying,
            @Nullable UUID handler,
            @Nullable LocalDate acceptedOn) {}

    /**
     * @param founded what the verification found, once it did
     * @param failedChecks how often a report of rectification was sent back
     * @param excuse whether reorganisation or a change of leader was given as the reason
     * @param breach whether a breach was confirmed
     * @param rating the complainant's answer; empty before
     * @param inTime whether the result was told in time, once it is closed
     */
    record Result(
            @Nullable Boolean founded,
            int failedChecks,
            boolean excuse,
            boolean breach,
            String rating,
            @Nullable Boolean inTime,
            @Nullable LocalDate closedOn) {
        static final Result NONE = new Result(null, 0, false, false, "", null, null);
    }

    /**
     * @param obligation what is owed now
     * @param waitsFor the unit that owes it; empty when nobody does
     * @param from the day from which its term runs
     * @param extended whether it was lengthened
     * @param askedBy account that asked for more time and was not answered yet
     * @param whole the obligation to have the result told, from acceptance to the result
     */
    record Term(
            @Nullable ObligationId obligation,
            String waitsFor,
            @Nullable LocalDate from,
            @Nullable LocalDate dueOn,
            boolean extended,
            @Nullable UUID askedBy,
            @Nullable ObligationId whole) {
        static final Term NONE = new Term(null, "", null, null, false, null, null);

        /** The same way as a whole, nothing owed for the stage. */
        Term idle() {
            return new Term(null, "", null, null, false, null, whole);
        }
    }

    /** Where it stands. */
    record Trail(Stage stage, int version, Last last) {}

    /** The newest move. */
    record Last(Act act, String person, Instant at) {}

    /** A new one. */
    static Complaint lodged(ComplaintId id, Matter matter, String handling, Signature by) {
        return new Complaint(
                id,
                matter,
                new Way(1, 0, handling, "", null, null),
                Result.NONE,
                Term.NONE,
                new Trail(Lifecycle.TABLE.first(), 1, new Last(Act.LODGE, by.person(), by.at())));
    }

    Stage stage() {
        return trail.stage();
    }

    /** The unit whose officers need the permission of an act: the one that acts in this stage. */
    String scopeOf(String permission) {
        return switch (permission) {
            case Lifecycle.VERIFIES -> way.verifying();
            case Lifecycle.ANSWERS -> matter.accused();
            default -> way.handling();
        };
    }

    /** The complaint after an act, or the refusal of the table. */
    Decision<Complaint> after(Act act, Signature by) {
        return Lifecycle.TABLE.allow(stage(), act).map(move -> moved(move, by));
    }

    /** The one private door. */
    private Complaint moved(Move<Stage, Act> move, Signature by) {
        LocalDate today = LocalDate.ofInstant(by.at(), BusinessClock.ZONE);
        Trail next = new Trail(move.to(), trail.version() + 1, new Last(move.act(), by.person(), by.at()));
        Result then = move.to() == Stage.CLOSED && result.closedOn() == null
                ? new Result(
                        result.founded(),
                        result.failedChecks(),
                        result.excuse(),
                        result.breach(),
                        result.rating(),
                        result.inTime(),
                        today)
                : result;
        return new Complaint(id, matter, way, then, term, next);
    }

    Complaint on(Way newWay) {
        return new Complaint(id, matter, newWay, result, term, trail);
    }

    Complaint with(Result newResult) {
        return new Complaint(id, matter, way, newResult, term, trail);
    }

    Complaint due(Term newTerm) {
        return new Complaint(id, matter, way, result, newTerm, trail);
    }

    /** The same, named to a handler or to none. */
    Complaint namedTo(@Nullable UUID handler) {
        return on(new Way(way.level(), way.transfers(), way.handling(), way.verifying(), handler, way.acceptedOn()));
    }

    /** The same, with a body that verifies. */
    Complaint handedTo(String body) {
        return on(new Way(way.level(), way.transfers() + 1, way.handling(), body, way.handler(), way.acceptedOn()));
    }

    /** The same with what the verification found. */
    Complaint found(boolean founded) {
        return with(new Result(
                founded,
                result.failedChecks(),
                result.excuse(),
                result.breach(),
                result.rating(),
                result.inTime(),
                result.closedOn()));
    }

    /** The same with the complainant's answer. */
    Complaint rated(String rating) {
        return with(new Result(
                result.founded(),
                result.failedChecks(),
                result.excuse(),
                result.breach(),
                rating,
                result.inTime(),
                result.closedOn()));
    }

    ComplaintSummary summary() {
        return new ComplaintSummary(
                id,
                matter.number(),
                matter.kind(),
                matter.lead(),
                matter.accused(),
                stage().status(),
                matter.receivedOn(),
                term.dueOn());
    }
}
