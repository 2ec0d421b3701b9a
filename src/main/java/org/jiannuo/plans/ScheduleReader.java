package org.jiannuo.plans;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jiannuo.kernel.Rule;
import org.jiannuo.plans.Schedule.Cycle;
import org.jspecify.annotations.Nullable;

/** Understands the cell of time by the phrases of {@code schedules.csv}: all of it or, with a problem, nothing of it. */
final class ScheduleReader {
    private static final int LONGEST = 200;
    private static final Pattern SEPARATORS = Pattern.compile("[,;.:()\\[\\]]+");
    private static final String QUARTERS = "\u4e00\u4e8c\u4e09\u56db";

    private record Phrase(Pattern pattern, String meaning) {}

    private final List<Phrase> phrases;

    ScheduleReader(Vocabulary words) {
        this.phrases = words.schedules().stream()
                .map(phrase -> new Phrase(Pattern.compile(phrase.pattern()), phrase.meaning()))
                .toList();
    }

    /** What the text asks for. A text that is not understood in every part carries a problem and no day. */
    Schedule read(String text) {
        String plain = Wording.halfWidth(text);
        Schedule schedule = Schedule.none(text.strip());
        if (plain.length() > LONGEST) {
            return withProblem(schedule, PlanRules.SCHEDULE_NOT_UNDERSTOOD);
        }
        int at = 0;
        while (at < plain.length()) {
            Matcher gap = SEPARATORS.matcher(plain).region(at, plain.length());
            if (gap.lookingAt()) {
                at = gap.end();
                continue;
            }
            Optional<Found> found = longest(plain, at);
            if (found.isEmpty()) {
                return withProblem(Schedule.none(text.strip()), PlanRules.SCHEDULE_NOT_UNDERSTOOD);
            }
            schedule = schedule.and(found.get().schedule(text.strip()));
            at = found.get().end();
        }
        return schedule;
    }

    /** Whether the text is nothing but words of time; used to tell columns apart. */
    boolean understands(String text) {
        Schedule schedule = read(text);
        return schedule.saysSomething() && schedule.problems().isEmpty();
    }

    private static Schedule withProblem(Schedule schedule, Rule rule) {
        return new Schedule(
                schedule.text(), null, false, null, null, List.of(rule.brokenAt("schedule", schedule.text())));
    }

    /** The longest phrase at this place; the first of the list when two are equally long. */
    private Optional<Found> longest(String plain, int at) {
        Found best = null;
        for (Phrase phrase : phrases) {
            Matcher matcher = phrase.pattern().matcher(plain).region(at, plain.length());
            if (matcher.lookingAt() && matcher.end() > at && (best == null || matcher.end() > best.end())) {
                best = new Found(phrase.meaning(), matcher, matcher.end());
            }
        }
        return Optional.ofNullable(best);
    }

    private record Found(String meaning, Matcher matcher, int end) {
        Schedule schedule(String text) {
            try {
                return understood(text);
            } catch (DateTimeException impossible) {
                return withProblem(Schedule.none(text), PlanRules.SCHEDULE_NOT_UNDERSTOOD);
            }
        }

        private Schedule understood(String text) {
            return switch (meaning) {
                case "year_end" -> due(text, LocalDate.of(number("y"), 12, 31));
                case "first_half" -> due(text, LocalDate.of(number("y"), 6, 30));
                case "month_end" ->
                    due(text, YearMonth.of(number("y"), number("m")).atEndOfMonth());
                case "quarter_end" ->
                    due(text, YearMonth.of(number("y"), 3 * quarter()).atEndOfMonth());
                case "day" -> due(text, LocalDate.of(number("y"), number("m"), number("d")));
                case "standing" -> new Schedule(text, null, true, null, null, List.of());
                case "yearly" -> recurring(text, Cycle.YEARLY, null);
                case "yearly_end" -> recurring(text, Cycle.YEARLY, MonthDay.of(12, 31));
                case "yearly_month_end" ->
                    recurring(text, Cycle.YEARLY, MonthDay.of(number("m"), lastDay(number("m"))));
                case "yearly_day" -> recurring(text, Cycle.YEARLY, MonthDay.of(number("m"), number("d")));
                case "half_yearly" -> recurring(text, Cycle.HALF_YEARLY, null);
                case "quarterly" -> recurring(text, Cycle.QUARTERLY, null);
                case "monthly" -> recurring(text, Cycle.MONTHLY, null);
                case "monthly_day" -> recurring(text, Cycle.MONTHLY, MonthDay.of(1, number("d")));
                case "filler" -> Schedule.none(text);
                case "no_year" -> withProblem(Schedule.none(text), PlanRules.SCHEDULE_WITHOUT_YEAR);
                case "at_once", "no_day" -> withProblem(Schedule.none(text), PlanRules.SCHEDULE_WITHOUT_DAY);
                default -> throw new IllegalStateException("Unknown meaning in schedules.csv: " + meaning);
            };
        }

        private static int lastDay(int month) {
            return YearMonth.of(2001, month).lengthOfMonth();
        }

        private int quarter() {
            String figure = matcher.group("q");
            int word = QUARTERS.indexOf(figure);
            return word >= 0 ? word + 1 : Integer.parseInt(figure);
        }

        private int number(String group) {
            return Integer.parseInt(matcher.group(group));
        }

        private static Schedule due(String text, LocalDate day) {
            if (day.getYear() < 1949 || day.getYear() > 2100) {
                return withProblem(Schedule.none(text), PlanRules.SCHEDULE_NOT_UNDERSTOOD);
            }
            return new Schedule(text, day, false, null, null, List.of());
        }

        private static Schedule recurring(String text, Cycle cycle, @Nullable MonthDay day) {
            return new Schedule(text, null, true, cycle, day, List.of());
        }
    }
}
