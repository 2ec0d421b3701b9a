package org.jiannuo.calendars.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jiannuo.calendars.CalendarChanged;
import org.jiannuo.calendars.Calendars;
import org.jiannuo.calendars.Term;
import org.jiannuo.calendars.TermUnit;
import org.jiannuo.calendars.WorkCalendar;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.kernel.Signature;
import org.jiannuo.testing.JiannuoTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@JiannuoTest
class CalendarsModuleTest {
    @Autowired
    Calendars calendars;

    @Autowired
    EnterNotice enterNotice;

    @Autowired
    CalendarStore store;

    @Autowired
    BundledNotices bundled;

    @Autowired
    BusinessClock clock;

    @Test
    void the_bundled_years_are_there_and_a_second_start_changes_nothing() {
        long version = store.version();
        assertThat(bundled.bringIn()).isZero();
        assertThat(store.version()).isEqualTo(version);
        assertThat(calendars.loadedYears()).contains(2025, 2026);
        for (int year : List.of(2025, 2026)) {
            assertThat(calendars.current().daysOf(year))
                    .containsAll(WorkCalendar.bundled().daysOf(year));
        }
    }

    @Test
    void a_notice_of_the_region_counts_at_once_and_can_be_replaced() {
        LocalDate thursday = LocalDate.parse("2025-03-06");
        assertThat(calendars.isWorkingDay(thursday).orThrow()).isTrue();
        CalendarChanged changed = enter("date,kind,name_zh\n2025-03-06,holiday,测试节\n", local("", ""))
                .orThrow();

        assertThat(calendars.version()).isEqualTo(changed.version());
        assertThat(changed.firstDay()).isEqualTo(thursday);
        assertThat(calendars.isWorkingDay(thursday).orThrow()).isFalse();
        assertThat(calendars
                        .due(Term.deadline(1, TermUnit.WORKING_DAY), thursday.minusDays(1))
                        .orThrow()
                        .due())
                .isEqualTo(thursday.plusDays(1));

        String replacing = "date,kind,name_zh\n2025-03-07,holiday,测试节\n";
        assertThat(enter(replacing, local(changed.notice(), "通知调整")).isAccepted())
                .isTrue();
        assertThat(calendars.isWorkingDay(thursday).orThrow()).isTrue();
        assertThat(calendars.isWorkingDay(thursday.plusDays(1)).orThrow()).isFalse();
        assertThat(store.find(changed.notice()).orElseThrow().inForce()).isFalse();
        assertThat(store.daysOf(changed.notice())).hasSize(1);
    }

    @Test
    void of_two_who_enter_the_same_notice_at_once_one_is_told_that_it_is_there() throws Exception {
        String csv = "date,kind,name_zh\n2025-08-14,holiday,并发节\n";
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Future<Decision<CalendarChanged>>> both =
                    threads.invokeAll(List.of(() -> enter(csv, local("", "")), () -> enter(csv, local("", ""))));
            List<Refusal> reasons = both.stream()
                    .flatMap(each -> each.resultNow().reasons().stream())
                    .toList();
            assertThat(reasons).extracting(Refusal::code).containsExactly("CAL-20");
        }
    }

    @Test
    void another_node_sees_the_new_version() {
        WorkCalendar before = calendars.current();
        assertThat(enter("date,kind,name_zh\n2025-08-21,holiday,另一节点\n", local("", ""))
                        .isAccepted())
                .isTrue();
        assertThat(calendars.current()).isNotSameAs(before);
        StoredCalendars other = new StoredCalendars(store, bundled, false);
        assertThat(other.version()).isEqualTo(calendars.version());
        assertThat(other.isWorkingDay(LocalDate.parse("2025-08-21")).orThrow()).isFalse();
        other.destroy();
    }

    @Test
    void a_refused_notice_changes_nothing() {
        long version = store.version();
        assertThat(enter("date,kind,name_zh\n2025-08-40,holiday,没有\n", local("", ""))
                        .isAccepted())
                .isFalse();
        assertThat(store.version()).isEqualTo(version);
    }

    private Decision<CalendarChanged> enter(String csv, Map<String, String> fields) {
        return enterNotice.enter(NoticeCheckTest.form(csv, fields), Signature.ofPlatform(clock.now()));
    }

    private static Map<String, String> local(String replaces, String reason) {
        return Map.of("year", "2025", "scope", "ningxia", "replaces", replaces, "reason", reason);
    }
}
