package org.jiannuo.calendars.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiannuo.calendars.CalendarChanged;
import org.jiannuo.calendars.CalendarDay;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.kernel.Signature;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Enters an official notice, from a file or row by row. */
@Component
class EnterNotice {
    private final CalendarStore store;
    private final StoredCalendars calendars;
    private final ApplicationEventPublisher events;

    EnterNotice(CalendarStore store, StoredCalendars calendars, ApplicationEventPublisher events) {
        this.store = store;
        this.calendars = calendars;
        this.events = events;
    }

    /** What would be entered; changes nothing. */
    Decision<Notice> preview(EnterNoticeForm form) {
        return read(form).then(days -> new NoticeCheck(form, store.notices(), daysByNotice()).check(days));
    }

    /** Enters the notice. Refuses with CAL-10 to CAL-21; then nothing has changed. */
    @Transactional
    public Decision<CalendarChanged> enter(EnterNoticeForm form, Signature by) {
        long version = store.nextVersion();
        return preview(form).map(notice -> {
            store.insert(notice, version, by);
            CalendarChanged changed = changed(notice, version);
            events.publishEvent(changed);
            TransactionSynchronizationManager.registerSynchronization(new Refresh());
            return changed;
        });
    }

    /** The days typed as CSV and row by row, in this order. */
    static Decision<List<TypedDay>> read(EnterNoticeForm form) {
        List<TypedDay> days = new ArrayList<>();
        List<Refusal> because = new ArrayList<>();
        if (!form.text("csv").isEmpty()) {
            Decision<List<TypedDay>> csv = TypedDay.readCsv(form.text("csv"));
            because.addAll(csv.reasons());
            if (csv instanceof Decision.Accepted<List<TypedDay>>(List<TypedDay> read, var _)) {
                days.addAll(read);
            }
        }
        for (int row : form.rows()) {
            days.addAll(TypedDay.readRow(form, row));
        }
        return because.isEmpty() ? Decision.accepted(days) : Decision.refused(because);
    }

    private Map<String, Set<LocalDate>> daysByNotice() {
        Map<String, Set<LocalDate>> days = new HashMap<>();
        for (CalendarDay day : store.daysInForce()) {
            days.computeIfAbsent(day.notice().instrument(), _ -> new HashSet<>())
                    .add(day.date());
        }
        return days;
    }

    /** A first or replaced arrangement may change any day of its year, an additional notice only its own days. */
    private static CalendarChanged changed(Notice notice, long version) {
        boolean additional = notice.scope() == CalendarDay.Scope.NINGXIA && notice.replaces() == null;
        return new CalendarChanged(
                version,
                notice.instrument(),
                additional ? notice.days().getFirst().date() : LocalDate.of(notice.year(), 1, 1),
                additional ? notice.days().getLast().date() : LocalDate.of(notice.year(), 12, 31));
    }

    /** This node knows the new days before any listener asks for them. */
    private final class Refresh implements TransactionSynchronization, Ordered {
        @Override
        public int getOrder() {
            return Ordered.HIGHEST_PRECEDENCE;
        }

        @Override
        public void afterCommit() {
            calendars.refresh();
        }
    }
}
