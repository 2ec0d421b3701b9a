package org.jiannuo.calendars.internal;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jiannuo.calendars.CalendarDay;
import org.jiannuo.calendars.CalendarDay.Kind;
import org.jiannuo.calendars.CalendarDay.Scope;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.kernel.Rule;
import org.jspecify.annotations.Nullable;

/** Whether a typed notice can be entered; all problems at once, each at its field or row. */
final class NoticeCheck {
    /** CAL-11. The day of a row is a day of the year of the notice. */
    static final Rule DAY = Rule.of("CAL-11");
    /** CAL-12. A row is a holiday or a make-up workday. */
    static final Rule KIND = Rule.of("CAL-12");
    /** CAL-13. A row has the name of its holiday. */
    static final Rule NAME = Rule.of("CAL-13");
    /** CAL-14. No day stands twice. */
    static final Rule TWICE = Rule.of("CAL-14");
    /** CAL-15. A make-up workday is a Saturday or Sunday. */
    static final Rule MAKEUP_ON_WORKDAY = Rule.of("CAL-15");
    /** CAL-16. A row speaks for those for whom the notice speaks. */
    static final Rule SCOPE = Rule.of("CAL-16");
    /** CAL-17. A notice has a year, a title, a number and a day of issue. */
    static final Rule DOCUMENT = Rule.of("CAL-17");
    /** CAL-18. The national notice of a year arranges every holiday of the Holiday Rule. */
    static final Rule INCOMPLETE = Rule.of("CAL-18", "holiday_measures 2");
    /** CAL-19. What another notice in force says is replaced expressly, with a reason. */
    static final Rule IN_FORCE = Rule.of("CAL-19");
    /** CAL-20. The same notice is not entered twice. */
    static final Rule ENTERED = Rule.of("CAL-20");
    /** CAL-21. A notice has days. */
    static final Rule EMPTY = Rule.of("CAL-21");

    private static final Pattern DATE = Pattern.compile("(20[2-5]\\d)[-/](\\d{1,2})[-/](\\d{1,2})");
    private static final int LONGEST = 80;

    private final EnterNoticeForm form;
    private final List<CalendarStore.Kept> kept;
    private final Map<String, Set<LocalDate>> daysInForce;
    private final List<Refusal> because = new ArrayList<>();

    /** @param daysInForce the days of each notice in force, by its id */
    NoticeCheck(EnterNoticeForm form, List<CalendarStore.Kept> kept, Map<String, Set<LocalDate>> daysInForce) {
        this.form = form;
        this.kept = kept;
        this.daysInForce = daysInForce;
    }

    Decision<Notice> check(List<TypedDay> typed) {
        int year = year();
        Scope scope = form.text("scope").equals("ningxia") ? Scope.NINGXIA : Scope.NATIONAL;
        LocalDate issued = issuedOn();
        String basis = document(year);
        CalendarDay.Notice document = new CalendarDay.Notice(instrument(year, scope), basis, "found");
        List<CalendarDay> days = new ArrayList<>();
        for (TypedDay day : typed) {
            day(day, year, scope, document).ifPresent(days::add);
        }
        if (typed.isEmpty()) {
            because.add(EMPTY.brokenAt("csv"));
        }
        checkTwice(typed);
        Notice notice = new Notice(year, scope, new Notice.Source(document, issued, true), replacement(), days);
        if (because.isEmpty()) {
            checkAgainstOthers(notice);
        }
        return because.isEmpty() ? Decision.accepted(notice) : Decision.refused(because);
    }

    private int year() {
        String typed = form.text("year");
        if (!typed.matches("20[2-5]\\d")) {
            because.add(DOCUMENT.brokenAt("year", typed));
            return 0;
        }
        return Integer.parseInt(typed);
    }

    private @Nullable LocalDate issuedOn() {
        LocalDate day = date(form.text("issuedOn")).orElse(null);
        if (day == null) {
            because.add(DOCUMENT.brokenAt("issuedOn", form.text("issuedOn")));
        }
        return day;
    }

    private String document(int year) {
        for (String field : List.of("title", "number")) {
            if (form.text(field).isEmpty() || form.text(field).length() > LONGEST) {
                because.add(DOCUMENT.brokenAt(field, form.text(field)));
            }
        }
        return form.text("title") + "（" + form.text("number") + "）";
    }

    private String instrument(int year, Scope scope) {
        String id = scope == Scope.NATIONAL ? "holiday_" + year : "holiday_ningxia_" + year;
        String next = id;
        for (int number = 2; known(next).isPresent(); number++) {
            next = id + "_" + number;
        }
        return next;
    }

    private Optional<CalendarStore.Kept> known(String instrument) {
        return kept.stream()
                .filter(other -> other.instrument().equals(instrument))
                .findFirst();
    }

    private Notice.@Nullable Replacement replacement() {
        String replaces = form.text("replaces");
        if (replaces.isEmpty()) {
            return null;
        }
        if (form.text("reason").isEmpty()
                || known(replaces).filter(CalendarStore.Kept::inForce).isEmpty()) {
            because.add(IN_FORCE.brokenAt("replaces", replaces));
        }
        return new Notice.Replacement(replaces, form.text("reason"));
    }

    private Optional<CalendarDay> day(TypedDay typed, int year, Scope scope, CalendarDay.Notice document) {
        int before = because.size();
        LocalDate date = date(typed.date()).orElse(null);
        if (date == null || date.getYear() != year) {
            because.add(DAY.brokenAt(typed.where(), typed.date(), String.valueOf(year)));
        }
        Kind kind = Arrays.stream(Kind.values())
                .filter(known -> known.code().equals(typed.kind()))
                .findFirst()
                .orElse(null);
        if (kind == null) {
            because.add(KIND.brokenAt(typed.where(), typed.kind()));
        }
        if (typed.name().isEmpty() || typed.name().length() > LONGEST) {
            because.add(NAME.brokenAt(typed.where(), typed.date()));
        }
        if (!typed.scope().isEmpty() && !typed.scope().equals(scope.code())) {
            because.add(SCOPE.brokenAt(typed.where(), typed.scope()));
        }
        if (date != null && kind == Kind.MAKEUP_WORKDAY && !isWeekend(date)) {
            because.add(MAKEUP_ON_WORKDAY.brokenAt(typed.where(), typed.date()));
        }
        return because.size() > before || date == null || kind == null
                ? Optional.empty()
                : Optional.of(new CalendarDay(
                        date, kind, typed.name(), typed.statutory().equals("yes"), scope, document));
    }

    private void checkTwice(List<TypedDay> typed) {
        Set<LocalDate> seen = new HashSet<>();
        for (TypedDay day : typed) {
            LocalDate date = date(day.date()).orElse(null);
            if (date != null && !seen.add(date)) {
                because.add(TWICE.brokenAt(day.where(), day.date()));
            }
        }
    }

    private void checkAgainstOthers(Notice notice) {
        List<CalendarStore.Kept> others = kept.stream()
                .filter(other -> other.inForce() && other.year() == notice.year() && other.scope() == notice.scope())
                .toList();
        for (CalendarStore.Kept other : others) {
            if (other.content().equals(notice.content())) {
                because.add(ENTERED.brokenAt("", other.basis()));
                return;
            }
        }
        String replaced = notice.replaces() == null ? "" : notice.replaces().instrument();
        for (CalendarStore.Kept other : others) {
            boolean overlaps = notice.days().stream()
                    .anyMatch(day -> daysInForce
                            .getOrDefault(other.instrument(), Set.of())
                            .contains(day.date()));
            if (overlaps && !other.instrument().equals(replaced)) {
                because.add(IN_FORCE.brokenAt("replaces", other.basis()));
            }
        }
        boolean arrangement =
                others.stream().allMatch(other -> other.instrument().equals(replaced));
        if (notice.scope() == Scope.NATIONAL && arrangement) {
            List<String> missing = StatutoryHolidays.missing(notice.days());
            if (!missing.isEmpty()) {
                because.add(INCOMPLETE.brokenAt("csv", missing));
            }
        }
    }

    private static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /** A day with - or /, with or without leading zeros, as spreadsheets write it. */
    static Optional<LocalDate> date(String typed) {
        Matcher parts = DATE.matcher(typed);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(parts.group(1)),
                    Integer.parseInt(parts.group(2)),
                    Integer.parseInt(parts.group(3))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
