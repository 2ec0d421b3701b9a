package org.jiannuo.rectifications.internal;

import java.time.LocalDate;
import org.jiannuo.kernel.Decision;
import org.jiannuo.obligations.ObligationId;
import org.jiannuo.rectifications.NewRectification;
import org.jiannuo.rectifications.RectificationId;
import org.jiannuo.rectifications.RectificationSummary;
import org.jiannuo.rectifications.internal.Lifecycle.Act;
import org.jiannuo.rectifications.internal.Lifecycle.Stage;
import org.jspecify.annotations.Nullable;

/**
 * 整改事项. A rectification as it stands, and the only door through which it changes its stage.
 *
 * @param order what was ordered
 * @param plan what the unit planned
 * @param clock the time that runs
 * @param way what follows from a refusal; null before that is decided
 */
record Rectification(
        RectificationId id,
        Order order,
        Plan plan,
        Clock clock,
        @Nullable Way way,
        Stage stage,
        int version) {

    /** @param number number of the order @param causer id of the person who caused it, or empty */
    record Order(
            String number,
            String body,
            String unit,
            NewRectification.Source source,
            String problem,
            String standard,
            String causer,
            LocalDate on,
            LocalDate due) {}

    /** @param reason written reason for the breach @param measures what is done @param people who does it */
    record Plan(String reason, String measures, String people) {
        static final Plan NONE = new Plan("", "", "");
    }

    /**
     * @param duty the obligation of who must act now
     * @param actBy its last day
     * @param main the obligation to put it right; null where a complaint keeps it
     * @param extended whether the time was extended
     * @param returned how often a report was not accepted
     * @param reportedOn the day of the last report
     * @param acceptedOn the day of acceptance
     * @param lookBackOn the day from which it is looked at again
     */
    record Clock(
            @Nullable ObligationId duty,
            @Nullable LocalDate actBy,
            @Nullable ObligationId main,
            boolean extended,
            int returned,
            @Nullable LocalDate reportedOn,
            @Nullable LocalDate acceptedOn,
            @Nullable LocalDate lookBackOn) {
        static final Clock NONE = new Clock(null, null, null, false, 0, null, null, null);

        Clock acting(@Nullable ObligationId newDuty, @Nullable LocalDate newDay) {
            return new Clock(newDuty, newDay, main, extended, returned, reportedOn, acceptedOn, lookBackOn);
        }

        Clock owing(@Nullable ObligationId newMain) {
            return new Clock(duty, actBy, newMain, extended, returned, reportedOn, acceptedOn, lookBackOn);
        }

        Clock longer() {
            return new Clock(duty, actBy, main, true, returned, reportedOn, acceptedOn, lookBackOn);
        }

        Clock onceMore() {
            return new Clock(duty, actBy, main, extended, returned + 1, reportedOn, acceptedOn, lookBackOn);
        }

        Clock reported(LocalDate on) {
            return new Clock(duty, actBy, main, extended, returned, on, acceptedOn, lookBackOn);
        }

        Clock accepted(LocalDate on, LocalDate lookBack) {
            return new Clock(duty, actBy, main, extended, returned, reportedOn, on, lookBack);
        }

        /** What came back begins anew. */
        Clock anew() {
            return new Clock(null, null, null, false, 0, null, null, null);
        }
    }

    /** The stage after an act, or the refusal of the table. */
    Decision<Rectification> after(Act act) {
        return Lifecycle.TABLE
                .allow(stage, act)
                .map(move -> new Rectification(id, order, plan, clock, way, move.to(), version + 1));
    }

    Rectification planning(Plan newPlan) {
        return new Rectification(id, order, newPlan, clock, way, stage, version);
    }

    Rectification at(Clock newClock) {
        return new Rectification(id, order, plan, newClock, way, stage, version);
    }

    Rectification followedBy(Way chosen) {
        return new Rectification(id, order, plan, clock, chosen, stage, version);
    }

    Rectification until(LocalDate day) {
        Order longer = new Order(
                order.number(),
                order.body(),
                order.unit(),
                order.source(),
                order.problem(),
                order.standard(),
                order.causer(),
                order.on(),
                day);
        return new Rectification(id, longer, plan, clock, way, stage, version);
    }

    /** Whether an act is one of the unit that must put it right. */
    static boolean isOfUnit(Act act) {
        return act == Act.PLAN || act == Act.PROGRESS || act == Act.REPORT;
    }

    String unitFor(Act act) {
        return isOfUnit(act) ? order.unit() : order.body();
    }

    /** Whether the complaint from which it comes keeps the term to put it right. */
    boolean isOfComplaint() {
        return order.source().kind() == NewRectification.Kind.COMPLAINT;
    }

    /** The unit that must act now; empty for none. */
    String actor() {
        return switch (stage) {
            case ORDERED, RETURNED, RUNNING, NOT_ACCEPTED, REOPENED -> order.unit();
            case PLANNED, REPORTED, LOOKBACK, REFUSED -> order.body();
            case ACCEPTED, CLOSED, FOLLOWED, WITHDRAWN -> "";
        };
    }

    RectificationSummary summary() {
        return new RectificationSummary(
                id,
                order.number(),
                order.unit(),
                order.body(),
                order.problem(),
                stage.status(),
                order.due(),
                clock.acceptedOn(),
                actor(),
                clock.actBy());
    }
}
