package org.jiannuo.evidence.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jiannuo.evidence.Verification;

/** Compares every kept content with its hash. */
final class ContentCheck {
    private static final int PORTION = 500;

    private final FileStore files;
    private final ContentStore contents;

    ContentCheck(FileStore files, ContentStore contents) {
        this.files = files;
        this.contents = contents;
    }

    Verification run() {
        List<String> missing = new ArrayList<>();
        List<String> altered = new ArrayList<>();
        int checked = 0;
        try {
            for (List<String> next = files.hashesAfter("", PORTION);
                    !next.isEmpty();
                    next = files.hashesAfter(next.getLast(), PORTION)) {
                for (String hash : next) {
                    checked++;
                    if (!contents.exists(hash)) {
                        missing.add(hash);
                    } else if (!contents.isSound(hash)) {
                        altered.add(hash);
                    }
                }
            }
            try (Stream<String> onDisk = contents.hashes()) {
                long unclaimed = onDisk.filter(hash -> !files.isKnown(hash)).count();
                return new Verification(checked, missing, altered, Math.toIntExact(unclaimed));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
