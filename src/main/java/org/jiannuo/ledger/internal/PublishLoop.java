package org.jiannuo.ledger.internal;

import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jiannuo.tlog.SignedNote;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Sequences what waits and issues a checkpoint, about once a second when there is something new. */
@Component
@OnInnerNode
class PublishLoop implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(PublishLoop.class);
    private static final long PAUSE_MILLIS = 1000;
    private static final int TURNS_BETWEEN_REMINDERS = 10;

    private final Sequencer sequencer;
    private final IssueCheckpoint checkpoints;
    private final Standing standing;
    private final Outside outside;
    private final boolean scheduled;
    private final Semaphore waiting = new Semaphore(0);
    private volatile boolean running;
    private int turns;

    PublishLoop(
            Sequencer sequencer,
            IssueCheckpoint checkpoints,
            Standing standing,
            Outside outside,
            @Value("${jiannuo.schedule:true}") boolean scheduled) {
        this.sequencer = sequencer;
        this.checkpoints = checkpoints;
        this.standing = standing;
        this.outside = outside;
        this.scheduled = scheduled;
    }

    /** Sequences everything that waits and issues a checkpoint. @return how many leaves were taken */
    int publish() {
        if (!standing.stopped().isEmpty()) {
            return 0;
        }
        int all = 0;
        for (int batch = sequencer.batch(); batch > 0; batch = sequencer.batch()) {
            all += batch;
        }
        try {
            Optional<SignedNote> issued = checkpoints.issue();
            issued.map(outside::tell).ifPresent(found -> found.forEach(standing::stop));
        } catch (GeneralSecurityException e) {
            LOG.error("The signing key cannot be opened.", e);
            standing.stop(Rules.KEY_OPENS.broken());
        }
        standing.lookAgain();
        return all;
    }

    /** Lets the loop go on at once when the transaction that runs has committed. */
    void wakeAfterCommit() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    waiting.release();
                }
            });
        }
    }

    @Override
    public void start() {
        running = true;
        outside.compare().forEach(standing::stop);
        if (standing.stopped().isEmpty()) {
            checkpoints.begin();
            int _ = publish();
        }
        if (scheduled) {
            var _ = Thread.ofVirtual().name("ledger-publish").start(this::keepUp);
        }
    }

    private void keepUp() {
        while (running) {
            try {
                boolean _ = waiting.tryAcquire(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
                int _ = waiting.drainPermits();
                int _ = publish();
                boolean _ = standing.alarm();
                remindWitnesses();
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                LOG.warn("The log could not be carried on; it will be tried again: {}", e.getMessage());
                pause();
            }
        }
    }

    /** A witness that was away signs when it is back, also when nothing new has happened. */
    private void remindWitnesses() {
        if (outside.isOwed() && ++turns % TURNS_BETWEEN_REMINDERS == 0) {
            outside.remind().forEach(standing::stop);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Before the server answers. */
    @Override
    public int getPhase() {
        return 0;
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
