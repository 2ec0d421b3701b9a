package org.jiannuo.rectifications.internal;

import java.time.LocalDate;
import java.util.Objects;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Signature;
import org.jiannuo.rectifications.internal.ActOnRectification.Wish;
import org.springframework.stereotype.Component;

/** 后续. What each act means for the time that runs and for what is owed. */
@Component
class FollowUp {
    private final Clocks clocks;

    FollowUp(Clocks clocks) {
        this.clocks = clocks;
    }

    /** What follows from an act that nothing stands against. */
    Decision<Rectification> up(Rectification now, Wish wish) {
        Signature by = wish.by();
        return switch (wish.act()) {
            case PLAN -> clocks.acted(now.planning(wish.plan()), by);
            case RETURN -> clocks.begin(now, Lifecycle.PLAN_LIMIT, now.order().unit(), by);
            case APPROVE ->
                clocks.main(now, by)
                        .map(ready -> ready.at(
                                ready.clock().acting(null, ready.order().due())));
            case PROGRESS -> clocks.told(now, wish.text(), by);
            case EXTEND, NOT_ACCEPT, REOPEN -> anotherDay(now, wish, by);
            case REPORT ->
                clocks.begin(now, Lifecycle.CHECK_LIMIT, now.order().body(), by)
                        .map(ready -> ready.at(ready.clock().reported(Clocks.today(by))));
            case ACCEPT -> accepted(now, by);
            case FIND_REFUSED -> clocks.acted(now, by).then(ready -> clocks.noMonths(ready, wish.text(), by));
            case FOLLOW -> Decision.accepted(now.followedBy(Objects.requireNonNull(wish.way())));
            case WITHDRAW -> clocks.withdrawn(now, wish.text(), by);
            case CLOSE -> clocks.acted(now, by);
            case ORDER, OPEN_LOOKBACK -> throw new IllegalArgumentException("Not done by a person here: " + wish.act());
        };
    }

    private Decision<Rectification> anotherDay(Rectification now, Wish wish, Signature by) {
        LocalDate day = Objects.requireNonNull(wish.day());
        return switch (wish.act()) {
            case EXTEND ->
                clocks.until(now, day, wish.text(), by)
                        .map(ready -> ready.at(ready.clock()
                                .longer()
                                .acting(null, ready.order().due())));
            case NOT_ACCEPT ->
                clocks.acted(now, by)
                        .then(ready -> clocks.until(ready, day, wish.text(), by))
                        .map(ready -> ready.at(ready.clock()
                                .onceMore()
                                .acting(null, ready.order().due())));
            default ->
                clocks.acted(now, by)
                        .map(ready -> ready.until(day).at(ready.clock().anew()))
                        .then(ready -> clocks.begin(
                                ready, Lifecycle.PLAN_LIMIT, now.order().unit(), by));
        };
    }

    private Decision<Rectification> accepted(Rectification now, Signature by) {
        LocalDate today = Clocks.today(by);
        LocalDate performed =
                now.clock().reportedOn() == null ? today : now.clock().reportedOn();
        return clocks.acted(now, by)
                .then(ready -> clocks.mainDone(ready, performed, by))
                .then(ready -> clocks.noMonths(ready, ready.order().number(), by))
                .map(ready -> ready.at(new Rectification.Clock(
                        null,
                        null,
                        ready.clock().main(),
                        ready.clock().extended(),
                        ready.clock().returned(),
                        ready.clock().reportedOn(),
                        today,
                        clocks.lookBackFrom(today))));
    }

    /** The months of which progress is owed. */
    void months(Rectification now, LocalDate from, Signature by) {
        clocks.months(now, from, by);
    }

    /** The ordering body owes a look from a day on. */
    Decision<Rectification> lookBack(Rectification now, LocalDate from, Signature by) {
        return clocks.begin(now, Lifecycle.CHECK_LIMIT, now.order().body(), from, by);
    }
}
