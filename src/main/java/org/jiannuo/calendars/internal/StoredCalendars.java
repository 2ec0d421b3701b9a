package org.jiannuo.calendars.internal;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jiannuo.calendars.Calendars;
import org.jiannuo.calendars.WorkCalendar;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * The calendar in memory. Another node may have entered a notice, so the version, one number, is looked at every few
 * seconds; computing a due day never waits for it.
 */
@Component
class StoredCalendars implements Calendars, DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(StoredCalendars.class);
    private static final int SECONDS = 5;

    private final CalendarStore store;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("calendar").factory());
    private volatile WorkCalendar calendar;

    StoredCalendars(CalendarStore store, BundledNotices bundled, @Value("${jiannuo.schedule:true}") boolean schedule) {
        this.store = store;
        bundled.bringIn();
        this.calendar = load();
        if (schedule) {
            var _ = watch.scheduleWithFixedDelay(this::look, SECONDS, SECONDS, TimeUnit.SECONDS);
        }
    }

    @Override
    public WorkCalendar current() {
        return calendar;
    }

    /** Takes over what was entered since, here or on another node. */
    synchronized void refresh() {
        if (store.version() != calendar.version()) {
            calendar = load();
            LOG.info("The calendar is now version {}, years {}", calendar.version(), calendar.loadedYears());
        }
    }

    @Override
    public void destroy() {
        watch.shutdownNow();
    }

    private void look() {
        try {
            refresh();
        } catch (DataAccessException e) {
            LOG.debug("The calendar could not be looked at; the next look follows", e);
        }
    }

    private WorkCalendar load() {
        long version = store.version();
        return WorkCalendar.of(store.daysInForce(), version);
    }
}
