package org.jiannuo.calendars;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jiannuo.calendars.CountedDay.Reason;

/**
 * 推算过程. A derivation made ready to be shown: each counted and skipped day in one row, long runs of plain calendar
 * days and of suspended days in one row together. Shown by the template {@code calendars/derivation.jte}, which other
 * modules embed.
 *
 * @param dueDay what is explained
 * @param rows in the order of counting
 */
public record Derivation(DueDay dueDay, List<Row> rows) {
    public Derivation {
        rows = List.copyOf(rows);
    }

    /**
     * One day or a run of days.
     *
     * @param first the first day in the order of counting
     * @param last the last day; the same as {@code first} for a single day
     * @param days how many days
     * @param total how many days are counted up to here; 0 when these are skipped
     * @param reason why they count or not
     * @param name name of the holiday, or empty
     * @param basis short title and number of the notice, or empty
     * @param instrument id of the notice, or empty
     */
    public record Row(
            LocalDate first,
            LocalDate last,
            int days,
            int total,
            Reason reason,
            String name,
            String basis,
            String instrument) {

        /** Whether the days are counted. */
        public boolean counted() {
            return total > 0;
        }

        /** Key of the sentence that says why; its argument is the name of the holiday. */
        public String key() {
            return "calendars.reason." + reason.code();
        }

        private boolean continues(CountedDay day) {
            boolean folds = reason == Reason.CALENDAR_DAY || reason == Reason.SUSPENDED;
            return folds && day.reason() == reason;
        }
    }

    /** The amount as shown: a number, or month and day for a fixed day of the year. */
    public String termAmount() {
        Term term = dueDay.run().term();
        return term.fixedDay() == null
                ? String.valueOf(term.amount())
                : term.fixedDay().toString().substring(2);
    }

    /** The word for how the term ends: {@code moves}, {@code stays}, {@code working} or {@code backward}. */
    public String ending() {
        Term term = dueDay.run().term();
        if (term.counting() == Term.Counting.BACKWARD) {
            return "backward";
        }
        if (term.unit() == TermUnit.WORKING_DAY) {
            return "working";
        }
        return term.ending() == Term.Ending.STAYS ? "stays" : "moves";
    }

    /** The derivation of a due day. */
    public static Derivation of(DueDay due) {
        List<Row> rows = new ArrayList<>();
        int total = 0;
        for (CountedDay day : due.days()) {
            total += day.counted() ? 1 : 0;
            Row before = rows.isEmpty() ? null : rows.getLast();
            if (before != null && before.continues(day)) {
                rows.removeLast();
                rows.add(new Row(
                        before.first(),
                        day.date(),
                        before.days() + 1,
                        day.counted() ? total : 0,
                        day.reason(),
                        "",
                        "",
                        ""));
            } else {
                rows.add(row(day, day.counted() ? total : 0));
            }
        }
        return new Derivation(due, rows);
    }

    private static Row row(CountedDay day, int total) {
        CalendarDay official = named(day.reason()) ? day.official() : null;
        return new Row(
                day.date(),
                day.date(),
                1,
                total,
                day.reason(),
                official == null ? "" : official.name(),
                official == null ? "" : official.notice().basis(),
                official == null ? "" : official.notice().instrument());
    }

    private static boolean named(Reason reason) {
        return switch (reason) {
            case MAKEUP_WORKDAY, HOLIDAY, LOCAL_HOLIDAY -> true;
            case EVENT_DAY, AT_ONCE, WORKDAY, CALENDAR_DAY, FIXED_DAY, WEEKEND, SUSPENDED, AFTER_REST -> false;
        };
    }
}
