package org.jiannuo.calendars;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiannuo.kernel.Decision;
import org.junit.jupiter.api.Test;

/** The clock against a count that knows nothing of its code: strings of dates, one day after the other. */
class PlainCountTest {
    private static final int ROUNDS = 20_000;

    private final WorkCalendar calendar = WorkCalendar.bundled();
    private final Set<String> free = days(CalendarDay.Kind.HOLIDAY);
    private final Set<String> worked = days(CalendarDay.Kind.MAKEUP_WORKDAY);

    @Test
    void every_working_day_term_from_every_day_of_the_loaded_years_agrees_with_a_plain_count() {
        for (LocalDate from = LocalDate.parse("2025-01-01"); from.getYear() < 2027; from = from.plusDays(1)) {
            LocalDate day = from;
            for (int amount = 1; amount <= 60; amount++) {
                do {
                    day = day.plusDays(1);
                } while (day.getYear() < 2027 && rests(day));
                assertSame(RunningTerm.of(Term.deadline(amount, TermUnit.WORKING_DAY), from), known(day));
            }
        }
    }

    @Test
    void random_terms_with_suspensions_and_extensions_agree_with_a_plain_count() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            RunningTerm run = anyRun(random);
            assertThat(calendar.due(run).map(DueDay::due).isAccepted() ? due(run) : null)
                    .as("seed %d round %d %s", seed, round, run)
                    .isEqualTo(plain(run).orElse(null));
        }
    }

    @Test
    void a_derivation_holds_each_day_once_in_order_and_counts_the_amount() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS / 4; round++) {
            RunningTerm run = anyRun(random);
            if (calendar.due(run) instanceof Decision.Accepted<DueDay>(DueDay due, var _)) {
                int step = run.term().counting() == Term.Counting.FORWARD ? 1 : -1;
                for (int i = 0; i < due.days().size(); i++) {
                    assertThat(due.days().get(i).date())
                            .as("seed %d round %d %s", seed, round, run)
                            .isEqualTo(run.from().plusDays((long) step * i));
                }
                assertThat(due.days().getLast().date()).isEqualTo(due.due());
                if (run.term().unit() == TermUnit.WORKING_DAY
                        && run.extensions().isEmpty()) {
                    assertThat(due.counted()).isEqualTo(run.term().amount());
                }
            }
        }
    }

    @Test
    void no_term_that_needs_a_day_after_the_last_notice_is_answered() {
        for (int back = 0; back < 40; back++) {
            LocalDate from = LocalDate.parse("2026-12-31").minusDays(back);
            for (TermUnit unit : List.of(TermUnit.WORKING_DAY, TermUnit.DAY, TermUnit.MONTH)) {
                Decision<DueDay> due = calendar.due(RunningTerm.of(Term.deadline(40, unit), from));
                assertThat(due.reasons())
                        .extracting(
                                refusal -> refusal.code() + refusal.arguments().getFirst())
                        .first()
                        .asString()
                        .startsWith("CAL-01");
            }
        }
    }

    private void assertSame(RunningTerm run, Optional<LocalDate> expected) {
        Decision<DueDay> due = calendar.due(run);
        assertThat(due.isAccepted() ? due.orThrow().due() : null).as("%s", run).isEqualTo(expected.orElse(null));
    }

    private LocalDate due(RunningTerm run) {
        return calendar.due(run).orThrow().due();
    }

    /** The same question, answered the slow way. */
    private Optional<LocalDate> plain(RunningTerm run) {
        int step = run.term().counting() == Term.Counting.FORWARD ? 1 : -1;
        LocalDate day = run.from();
        List<Extension> parts = new ArrayList<>(
                List.of(new Extension(run.term().amount(), run.term().unit())));
        parts.addAll(run.extensions());
        if (parts.size() == 2 && parts.get(0).unit() == parts.get(1).unit()) {
            parts = List.of(new Extension(
                    parts.get(0).amount() + parts.get(1).amount(), parts.get(0).unit()));
        }
        for (Extension part : parts) {
            boolean working = part.unit() == TermUnit.WORKING_DAY;
            long left = working ? part.amount() : length(day, part, step);
            while (left > 0) {
                day = day.plusDays(step);
                if (run.isSuspendedOn(day)) {
                    continue;
                }
                if (working && known(day).isEmpty()) {
                    return Optional.empty();
                }
                if (!working || !rests(day)) {
                    left--;
                }
            }
        }
        if (run.term().ending() == Term.Ending.MOVES_OFF_REST_DAYS) {
            while (known(day).isPresent() && (rests(day) || run.isSuspendedOn(day))) {
                day = day.plusDays(1);
            }
            return known(day);
        }
        return Optional.of(day);
    }

    /** Days from a day to its corresponding day, found by the table of the months and not by the library's addition. */
    private static long length(LocalDate from, Extension part, int step) {
        if (part.unit() == TermUnit.DAY) {
            return part.amount();
        }
        long months = (long) step * part.amount() * (part.unit() == TermUnit.YEAR ? 12 : 1);
        YearMonth month = YearMonth.from(from).plusMonths(months);
        LocalDate end = month.atDay(Math.min(from.getDayOfMonth(), month.lengthOfMonth()));
        return Math.abs(end.toEpochDay() - from.toEpochDay());
    }

    private static RunningTerm anyRun(Random random) {
        TermUnit unit = TermUnit.values()[random.nextInt(4)];
        int amount = 1
                + random.nextInt(
                        switch (unit) {
                            case WORKING_DAY, DAY -> 90;
                            case MONTH -> 14;
                            case YEAR -> 2;
                            case FIXED_DATE -> 1;
                        });
        Term term = switch (random.nextInt(4)) {
            case 0 -> Term.before(amount, unit);
            case 1 -> Term.lasting(amount, unit);
            case 2 -> Term.atLeast(amount, unit);
            default -> Term.deadline(amount, unit);
        };
        LocalDate from = LocalDate.parse("2025-01-01").plusDays(random.nextInt(730));
        RunningTerm run = RunningTerm.of(term, from);
        for (int i = random.nextInt(4); i > 0; i--) {
            LocalDate first = from.plusDays(random.nextInt(80) - 20);
            run = run.suspended(first, first.plusDays(random.nextInt(25)));
        }
        return random.nextInt(3) == 0
                ? run.extendedBy(1 + random.nextInt(3), TermUnit.values()[random.nextInt(3)])
                : run;
    }

    private boolean rests(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return free.contains(day.toString()) || weekend && !worked.contains(day.toString());
    }

    private static Optional<LocalDate> known(LocalDate day) {
        return day.getYear() == 2025 || day.getYear() == 2026 ? Optional.of(day) : Optional.empty();
    }

    private static Set<String> days(CalendarDay.Kind kind) {
        return ReferenceDays.read().stream()
                .filter(day -> day.kind() == kind)
                .map(day -> day.date().toString())
                .collect(Collectors.toSet());
    }
}
