package org.jiannuo.calendars.internal;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jiannuo.calendars.CalendarDay;
import org.jiannuo.calendars.WorkCalendar;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Signature;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings in the notices that come with the program. What is there already stays; what somebody has entered for a year
 * is stronger than what comes with the program.
 */
@Component
class BundledNotices {
    private final CalendarStore store;
    private final BusinessClock clock;
    private final TransactionTemplate transaction;

    BundledNotices(CalendarStore store, BusinessClock clock, PlatformTransactionManager transactions) {
        this.store = store;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Safe at every start and on several nodes at once. @return how many notices were new */
    int bringIn() {
        List<Notice> bundled = read(WorkCalendar.bundled());
        if (bundled.stream().allMatch(notice -> stands(notice, store.notices()))) {
            return 0;
        }
        Integer added = transaction.execute(_ -> {
            long version = store.nextVersion();
            int count = 0;
            for (Notice notice : bundled) {
                if (!stands(notice, store.notices())) {
                    store.insert(renewed(notice), version, Signature.ofPlatform(clock.now()));
                    count++;
                }
            }
            return count;
        });
        return added == null ? 0 : added;
    }

    /** Whether a notice needs no work: known with this content, or the county has entered its own for the year. */
    private static boolean stands(Notice notice, List<CalendarStore.Kept> all) {
        return all.stream()
                .filter(kept -> kept.year() == notice.year() && kept.scope() == notice.scope())
                .anyMatch(kept -> kept.content().equals(notice.content()) || kept.inForce() && kept.entered());
    }

    /** The same notice, replacing the version that came with an earlier program. */
    private Notice renewed(Notice notice) {
        List<CalendarStore.Kept> before = store.notices().stream()
                .filter(kept -> kept.year() == notice.year() && kept.scope() == notice.scope())
                .toList();
        CalendarStore.Kept inForce =
                before.stream().filter(CalendarStore.Kept::inForce).findFirst().orElse(null);
        if (inForce == null) {
            return notice;
        }
        CalendarDay.Notice document = notice.source().document();
        return new Notice(
                notice.year(),
                notice.scope(),
                new Notice.Source(
                        new CalendarDay.Notice(
                                document.instrument() + "_" + (before.size() + 1),
                                document.basis(),
                                document.confidence()),
                        notice.source().issuedOn(),
                        false),
                new Notice.Replacement(inForce.instrument(), "reference"),
                notice.days());
    }

    static List<Notice> read(WorkCalendar calendar) {
        Map<String, List<CalendarDay>> byNotice = calendar.loadedYears().stream()
                .flatMap(year -> calendar.daysOf(year).stream())
                .collect(Collectors.groupingBy(
                        day -> day.date().getYear() + day.notice().instrument(), TreeMap::new, Collectors.toList()));
        return byNotice.values().stream()
                .map(days -> new Notice(
                        days.getFirst().date().getYear(),
                        days.getFirst().scope(),
                        new Notice.Source(days.getFirst().notice(), null, false),
                        null,
                        days))
                .toList();
    }
}
