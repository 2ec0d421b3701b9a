package org.jiannuo.portal.internal;

import org.jiannuo.kernel.DayHasPassed;
import org.jiannuo.kernel.DomainEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps the public figures at most a few seconds behind. Whatever happens makes them stale; a single thread makes them
 * anew, so that a burst of acts costs one refresh. A missed event heals at the next act, day or start.
 */
@Component
@OnInnerNode
class RefreshWatch implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(RefreshWatch.class);

    private final Projection projection;
    private final long pauseMillis;
    private final boolean scheduled;
    private volatile boolean running;

    RefreshWatch(
            Projection projection,
            @Value("${jiannuo.portal.refresh-seconds:5}") int seconds,
            @Value("${jiannuo.schedule:true}") boolean scheduled) {
        this.projection = projection;
        this.pauseMillis = seconds * 1000L;
        this.scheduled = scheduled;
    }

    /** Heard in passing and not through the register of events: a mark in memory is not worth two writes for each event. */
    @EventListener
    void somethingHappened(DomainEvent event) {
        staleOnceCommitted();
    }

    @EventListener
    void dayPassed(DayHasPassed day) {
        staleOnceCommitted();
    }

    private void staleOnceCommitted() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    projection.markStale();
                }
            });
        } else {
            projection.markStale();
        }
    }

    @Override
    public void start() {
        running = true;
        if (scheduled) {
            var _ = Thread.ofVirtual().name("portal-refresh").start(this::keepFresh);
        }
    }

    private void keepFresh() {
        while (running) {
            try {
                if (projection.takeStale()) {
                    projection.refresh();
                }
                Thread.sleep(pauseMillis);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                projection.markStale();
                LOG.warn("The public figures could not be made anew; they will be tried again: {}", e.getMessage());
                pauseAfterFailure();
            }
        }
    }

    private void pauseAfterFailure() {
        try {
            Thread.sleep(pauseMillis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
