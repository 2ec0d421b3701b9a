package org.jiannuo.complaints.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jiannuo.accounts.Officers;
import org.jiannuo.calendars.Calendars;
import org.jiannuo.calendars.Suspension;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.County;
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
import org.jiannuo.subjects.UnitId;
import org.jiannuo.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 期限. The time limit of a stage is an obligation of the unit that must act; this begins, moves and ends it. */
@Component
class Clocks {
    static final String MODULE = "complaints";
    static final String CALENDAR = "calendar/";

    private final Obligations obligations;
    private final TimeLimits limits;
    private final Words official;
    private final Catalogue catalogue;
    private final Years years;

    Clocks(Obligations obligations, TimeLimits limits, Words official, Catalogue catalogue, Years years) {
        this.obligations = obligations;
        this.limits = limits;
        this.official = official;
        this.catalogue = catalogue;
        this.years = years;
    }

    /** The years that can be counted, and who enters their notices. */
    @Component
    record Years(Calendars calendars, Officers officers) {}

    /**
     * A term that begins.
     *
     * @param limit id of the time limit
     * @param unit who must act
     * @param from day of the event
     * @param pauses days that are not counted
     * @param extended whether the extension that the limit allows was granted
     * @param day the day that was set instead; null when the limit gives it
     */
    record Start(
            String limit,
            String unit,
            LocalDate from,
            List<Suspension> pauses,
            boolean extended,
            @Nullable LocalDate day) {
        static Start of(String limit, String unit, LocalDate from) {
            return new Start(limit, unit, from, List.of(), false, null);
        }
    }

    static LocalDate today(Signature by) {
        return LocalDate.ofInstant(by.at(), BusinessClock.ZONE);
    }

    /** The due day of a limit with its derivation. */
    Decision<LimitDue> due(String limit, LocalDate from, List<Suspension> pauses, boolean extended) {
        return limits.due(new LimitId(limit), from, pauses, extended);
    }

    /** What was owed is done; nothing is owed for the stage any more. */
    Decision<Complaint> settle(Complaint now, Signature by) {
        return settled(now.term().obligation(), now, by)
                .map(_ -> now.due(now.term().idle()));
    }

    /**
     * The next term begins, and what was owed is done. In this order, because owing takes the counter of the register
     * first: two acts that owe and settle for each other's units would otherwise wait for each other.
     */
    Decision<Complaint> next(Complaint now, Start start, Signature by) {
        ObligationId before = now.term().obligation();
        return begin(now, start, by).then(due -> settled(before, due, by));
    }

    /** A term begins. */
    Decision<Complaint> begin(Complaint now, Start start, Signature by) {
        return due(start.limit(), start.from(), start.pauses(), start.extended())
                .then(due -> {
                    LocalDate day = start.day() == null ? due.dueDay().due() : start.day();
                    return owe(now, start, due, by)
                            .map(owed -> now.due(new Complaint.Term(
                                    owed,
                                    start.unit(),
                                    start.from(),
                                    day,
                                    start.extended(),
                                    null,
                                    now.term().whole())));
                });
    }

    private Decision<ObligationId> owe(Complaint now, Start start, LimitDue due, Signature by) {
        return obligations.owe(duty(now, start, due), by);
    }

    private NewObligation duty(Complaint now, Start start, LimitDue due) {
        String number = now.matter().number();
        String what = official.get(
                "complaints.duty." + start.limit(),
                number,
                catalogue.shortName(now.matter().accused()));
        NewObligation.Kind kind = start.limit().equals(Lifecycle.RECTIFY_LIMIT)
                ? NewObligation.Kind.RECTIFICATION
                : NewObligation.Kind.REPLY;
        LocalDate day = start.day();
        return new NewObligation(
                Debtor.of(now.id().county(), start.unit()),
                new Duty(kind, what, "", what, due.limit().basis().titleZh(), ""),
                new Source(MODULE, now.id() + "/" + now.trail().version() + "/" + start.limit(), number, MODULE),
                day == null ? When.counted(due) : When.once(start.from(), day),
                Terms.NONE);
    }

    /**
     * The term of the whole way begins with acceptance; whoever handles the case owes the result. It reaches far: while
     * the notice of the next year's holidays is not loaded it may not be countable, and acceptance does not wait for that.
     */
    Decision<Complaint> beginWhole(Complaint now, Signature by) {
        return beginWhole(now, today(by), by);
    }

    /** The same from the day on which it began. */
    Decision<Complaint> beginWhole(Complaint now, LocalDate from, Signature by) {
        Start start = Start.of(Lifecycle.WHOLE_LIMIT, now.way().handling(), from);
        return switch (due(start.limit(), start.from(), List.of(), false)) {
            case Decision.Refused<LimitDue> _ -> calendarOwed(now, by).map(_ -> now);
            case Decision.Accepted<LimitDue>(LimitDue due, var _) ->
                owe(now, start, due, by).map(whole -> now.due(withWhole(now.term(), whole)));
        };
    }

    /** Whoever enters the notices of holidays owes that of the year which is missing, before that year begins. */
    private Decision<ObligationId> calendarOwed(Complaint now, Signature by) {
        int year = java.util.Collections.max(years.calendars().loadedYears()) + 1;
        LocalDate last = LocalDate.of(year, 1, 1).minusDays(1);
        LocalDate today = today(by);
        String what = official.get("complaints.duty.calendar", String.valueOf(year));
        return obligations.owe(
                new NewObligation(
                        Debtor.of(now.id().county(), keeper(now.way().handling())),
                        new Duty(
                                NewObligation.Kind.DELIVERABLE,
                                what,
                                official.get("complaints.duty.calendar.content", String.valueOf(year)),
                                what,
                                official.get("complaints.duty.calendar.basis"),
                                ""),
                        new Source(MODULE, CALENDAR + year, now.matter().number(), MODULE),
                        When.once(today, last.isBefore(today) ? today : last),
                        Terms.NONE),
                by);
    }

    /** The unit of who enters notices of holidays; the handling office while nobody is named for it. */
    private String keeper(String office) {
        return years.officers().holders("calendars:manage", new UnitId(office)).stream()
                .findFirst()
                .map(officer -> officer.unit().slug())
                .orElse(office);
    }

    /** A notice was entered: what was owed for its year is done. */
    @Transactional
    public void calendarEntered(County county, String notice, Signature by) {
        for (int year : years.calendars().loadedYears()) {
            for (ObligationSummary owed : obligations.ofSource(county, MODULE, CALENDAR + year)) {
                if (owed.status().isOpen()) {
                    Objects.requireNonNull(
                            obligations.settle(owed.id(), today(by), notice, by).orThrow());
                }
            }
        }
    }

    /** The result is told: the whole way was in time or not. */
    Decision<Complaint> settleWhole(Complaint now, Signature by) {
        ObligationId whole = now.term().whole();
        boolean inTime = Optional.ofNullable(whole)
                .flatMap(obligations::find)
                .map(owed -> !today(by).isAfter(owed.dueOn()))
                .orElse(true);
        Complaint.Result before = now.result();
        return settled(whole, now, by)
                .map(_ -> now.due(withWhole(now.term(), null))
                        .with(new Complaint.Result(
                                before.founded(),
                                before.failedChecks(),
                                before.excuse(),
                                before.breach(),
                                before.rating(),
                                inTime,
                                before.closedOn())));
    }

    private static Complaint.Term withWhole(Complaint.Term term, @Nullable ObligationId whole) {
        return new Complaint.Term(
                term.obligation(), term.waitsFor(), term.from(), term.dueOn(), term.extended(), term.askedBy(), whole);
    }

    /** The term stands still: what was owed ends by law, and is owed anew when it runs again. */
    Decision<Complaint> stop(Complaint now, String reason, Signature by) {
        ObligationId owed = now.term().obligation();
        Complaint.Term term = now.term();
        Complaint stopped =
                now.due(new Complaint.Term(null, "", term.from(), null, term.extended(), null, term.whole()));
        return isOpen(owed)
                ? obligations
                        .end(
                                java.util.Objects.requireNonNull(owed),
                                Obligations.Ending.CHANGED_LAWFULLY,
                                reason,
                                now.matter().number(),
                                by)
                        .map(_ -> stopped)
                : Decision.accepted(stopped);
    }

    /** The term is longer by what its limit allows; the term of the whole way with it. */
    Decision<Complaint> extend(Complaint now, String limit, List<Suspension> pauses, String reason, Signature by) {
        LocalDate from = java.util.Objects.requireNonNull(now.term().from());
        return due(limit, from, pauses, true).then(longer -> {
            LocalDate day = later(now, limit, longer.dueDay().due());
            NewObligation.Due due =
                    day.equals(longer.dueDay().due()) ? NewObligation.Due.of(longer) : NewObligation.Due.fixed(day);
            Complaint.Term term = now.term();
            Complaint extended = now.due(
                    new Complaint.Term(term.obligation(), term.waitsFor(), from, day, true, null, term.whole()));
            return obligations
                    .extend(java.util.Objects.requireNonNull(term.obligation()), due, reason, by.person(), by)
                    .map(_ -> extended);
        });
    }

    /** A day that was set in an order is lengthened by the same time as the limit would be. */
    private LocalDate later(Complaint now, String limit, LocalDate counted) {
        LocalDate dueOn = java.util.Objects.requireNonNull(now.term().dueOn());
        if (counted.isAfter(dueOn)) {
            return counted;
        }
        return limits.find(new LimitId(limit))
                .map(known -> known.extension())
                .map(more -> dueOn.plusDays(more.amount()))
                .orElse(counted);
    }

    private Decision<Complaint> settled(@Nullable ObligationId owed, Complaint now, Signature by) {
        return isOpen(owed)
                ? obligations
                        .settle(
                                java.util.Objects.requireNonNull(owed),
                                today(by),
                                now.matter().number(),
                                by)
                        .map(_ -> now)
                : Decision.accepted(now);
    }

    private boolean isOpen(@Nullable ObligationId owed) {
        return Optional.ofNullable(owed)
                .flatMap(obligations::find)
                .filter(found -> found.status().isOpen())
                .isPresent();
    }

    /** What is owed now, as the register has it. */
    Optional<ObligationSummary> owed(Complaint now) {
        return Optional.ofNullable(now.term().obligation()).flatMap(obligations::find);
    }
}
