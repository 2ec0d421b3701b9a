package org.jiannuo.evidence.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.DayHasPassed;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Clears away uploads that were never attached to anything: nobody has a ground to keep them. Repeating it changes
 * nothing more.
 */
@Component
class UnattachedFilesWatch {
    /** So long a content may lie on the disk before its upload is entered. */
    private static final Duration BEING_ENTERED = Duration.ofHours(1);

    private final FileStore files;
    private final ContentStore contents;
    private final EvidenceSettings settings;

    UnattachedFilesWatch(FileStore files, ContentStore contents, EvidenceSettings settings) {
        this.files = files;
        this.contents = contents;
        this.settings = settings;
    }

    @ApplicationModuleListener
    void on(DayHasPassed day) {
        Instant before = day.day()
                .minusDays(settings.keepUnattachedDays())
                .atStartOfDay(BusinessClock.ZONE)
                .toInstant();
        int _ = files.removeUnattached(before);
        removeUnclaimed();
    }

    private void removeUnclaimed() {
        try (Stream<String> onDisk = contents.hashes()) {
            List<String> unclaimed = onDisk.filter(hash -> !files.isKnown(hash)).toList();
            for (String hash : unclaimed) {
                contents.removeUntouchedFor(BEING_ENTERED, hash);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
