package org.jiannuo.ledger;

import java.time.Instant;

/**
 * 检查点. What the log has committed to last.
 *
 * @param origin name of the log
 * @param size entries of the log
 * @param root root of the tree, in base64
 * @param note the checkpoint with all its signatures, as it is served
 * @param issued when it was signed
 * @param key public key of the log, {@code name+id+base64}
 * @param witnesses names of the witnesses that have signed it too
 */
public record LogCheckpoint(
        String origin,
        long size,
        String root,
        String note,
        Instant issued,
        String key,
        java.util.List<String> witnesses) {
    public LogCheckpoint {
        witnesses = java.util.List.copyOf(witnesses);
    }
}
