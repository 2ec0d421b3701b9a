package org.jiannuo.calendars.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jiannuo.calendars.CalendarDay;
import org.jiannuo.calendars.Derivation;
import org.jiannuo.calendars.WorkCalendar;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.security.Harmless;
import org.jiannuo.security.Permit;
import org.jiannuo.web.Answer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Reading the calendar. */
@Controller
@PreAuthorize("denyAll()")
class CalendarController {
    private static final String PUBLIC = "The calendar holds nothing about a person.";

    private final StoredCalendars calendars;
    private final CalendarStore store;
    private final BusinessClock clock;

    CalendarController(StoredCalendars calendars, CalendarStore store, BusinessClock clock) {
        this.calendars = calendars;
        this.store = store;
        this.clock = clock;
    }

    @GetMapping("/calendars")
    @Permit("calendars:read")
    @Harmless(PUBLIC)
    CalendarYearsPage years() {
        WorkCalendar calendar = calendars.current();
        List<CalendarYearsPage.Year> years = new ArrayList<>();
        List<Integer> loaded = calendar.loadedYears();
        int next = clock.today().getYear() + 1;
        int first = loaded.isEmpty() ? next - 1 : Math.min(loaded.getFirst(), next - 1);
        int last = loaded.isEmpty() ? next : Math.max(loaded.getLast(), next);
        for (int year = last; year >= first; year--) {
            years.add(year(calendar, year));
        }
        return new CalendarYearsPage(
                years, store.notices().stream().map(CalendarController::line).toList());
    }

    @GetMapping("/calendars/{year:\\d{4}}")
    @Permit("calendars:read")
    @Harmless(PUBLIC)
    CalendarYearPage year(@PathVariable int year) {
        WorkCalendar calendar = calendars.current();
        if (!calendar.loadedYears().contains(year)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return CalendarYearPage.of(calendar, year, clock.today());
    }

    @GetMapping("/calendars/notices/{instrument}")
    @Permit("calendars:read")
    @Harmless(PUBLIC)
    NoticePage notice(@PathVariable String instrument) {
        CalendarStore.Kept kept =
                store.find(instrument).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return new NoticePage(
                new NoticePage.Head(
                        kept.instrument(),
                        String.valueOf(kept.year()),
                        kept.scope().code(),
                        kept.basis(),
                        kept.issuedOn(),
                        kept.entered() ? "entered" : "reference"),
                new NoticePage.Chain(
                        text(kept.replaces()),
                        text(kept.reason()),
                        text(kept.replacedBy()),
                        kept.enteredName(),
                        kept.enteredAt()),
                store.daysOf(instrument));
    }

    @GetMapping("/calendars/derivation")
    @Permit("signed-in")
    @Harmless(PUBLIC)
    Answer derivation(
            @RequestParam(defaultValue = "") String amount,
            @RequestParam(defaultValue = "working_day") String unit,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String suspend,
            @RequestParam(defaultValue = "") String lasting) {
        String day = from.isBlank() ? clock.today().toString() : from;
        DerivationForm form = new DerivationForm(amount, unit, day, suspend, lasting);
        if (!form.asks()) {
            return Answer.show(new DerivationPage(form, null));
        }
        return Answer.of(
                form.read().then(calendars::due),
                due -> Answer.show(new DerivationPage(form, Derivation.of(due))),
                _ -> new DerivationPage(form, null));
    }

    private static CalendarYearsPage.Year year(WorkCalendar calendar, int year) {
        List<CalendarDay> days = calendar.daysOf(year);
        return new CalendarYearsPage.Year(
                String.valueOf(year),
                calendar.knows(LocalDate.of(year, 1, 1)),
                count(days, CalendarDay.Kind.HOLIDAY, CalendarDay.Scope.NATIONAL),
                count(days, CalendarDay.Kind.MAKEUP_WORKDAY, CalendarDay.Scope.NATIONAL),
                count(days, CalendarDay.Kind.HOLIDAY, CalendarDay.Scope.NINGXIA));
    }

    private static int count(List<CalendarDay> days, CalendarDay.Kind kind, CalendarDay.Scope scope) {
        return (int) days.stream()
                .filter(day -> day.kind() == kind && day.scope() == scope)
                .count();
    }

    private static CalendarYearsPage.Notice line(CalendarStore.Kept kept) {
        return new CalendarYearsPage.Notice(
                kept.instrument(),
                String.valueOf(kept.year()),
                kept.scope().code(),
                kept.basis(),
                kept.inForce() ? "in_force" : "replaced",
                kept.entered() ? "entered" : "reference",
                kept.enteredName(),
                kept.enteredAt());
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
