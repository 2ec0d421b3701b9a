package org.jiannuo.evidence;

import java.util.List;

/**
 * What a comparison of the kept files with their hashes found.
 *
 * @param checked how many contents were read
 * @param missing hashes of contents that are not there
 * @param altered hashes of contents that are not what was stored
 * @param unclaimed how many contents lie on the disk and belong to no upload; harmless, left by interrupted uploads
 */
public record Verification(int checked, List<String> missing, List<String> altered, int unclaimed) {
    public Verification {
        missing = List.copyOf(missing);
        altered = List.copyOf(altered);
    }

    /** Whether every content is there and unchanged. */
    public boolean isSound() {
        return missing.isEmpty() && altered.isEmpty();
    }
}
