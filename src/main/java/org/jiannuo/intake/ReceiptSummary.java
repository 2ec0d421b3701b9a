package org.jiannuo.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * 回执. What was sent and what became of it.
 *
 * @param id identity
 * @param number the number people quote
 * @param unit slug of the reporting unit
 * @param format id of the format, for instance {@code penalty}
 * @param fileName name of the file as it was sent; empty for the interface
 * @param channel {@code file}, {@code api} or {@code command}
 * @param status state
 * @param counts what became of its rows so far
 * @param person who sent it
 * @param receivedAt when it was received
 * @param endedAt when it ended; null while it is read
 */
public record ReceiptSummary(
        ReceiptId id,
        String number,
        String unit,
        String format,
        String fileName,
        String channel,
        ReceiptStatus status,
        Counts counts,
        String person,
        Instant receivedAt,
        @Nullable Instant endedAt) {

    /**
     * What became of rows. Each row is accepted, returned or a duplicate.
     *
     * @param read rows below the heading
     * @param accepted rows that became records
     * @param returned rows that came back with reasons
     * @param duplicates rows that were recorded already or came twice
     * @param late accepted rows that came after their due day
     * @param incomplete returned rows in which something required is missing
     * @param incorrect returned rows in which something is wrong
     */
    public record Counts(
            long read, long accepted, long returned, long duplicates, long late, long incomplete, long incorrect) {
        public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0);

        public Counts plus(Counts other) {
            return new Counts(
                    read + other.read,
                    accepted + other.accepted,
                    returned + other.returned,
                    duplicates + other.duplicates,
                    late + other.late,
                    incomplete + other.incomplete,
                    incorrect + other.incorrect);
        }
    }
}
