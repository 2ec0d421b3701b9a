package org.jiannuo.records;

import java.util.List;
import java.util.UUID;

/**
 * 批次. Many judged drafts that come together. They are admitted chunk by chunk; a chunk that was admitted once is not
 * admitted again, so that a batch is carried on after a break without storing anything twice.
 *
 * <p>Chunks of one batch may be admitted by several threads at once. Each joins the transaction of the caller, or opens
 * one: either the whole chunk is in, or nothing of it.
 */
public interface RecordBatch {

    /** The identity of the batch. */
    UUID id();

    /**
     * Admits the rows that may be recorded; rows with reasons against them are left out by the caller.
     *
     * @param chunk number of the chunk within the batch, from 0
     * @param rows in the order of the file, at most some ten thousand
     * @return what became of them; of a chunk that is in already, what became of it then
     */
    Chunk admit(int chunk, List<Row> rows);

    /**
     * Ends the batch and tells it once as {@link RecordsAdmitted}; a second call tells nothing and answers the same.
     */
    Totals finish();

    /** @param line number by which the caller knows the row @param judged without reasons */
    record Row(int line, LegalityGate.Judged judged) {}

    /**
     * What became of a chunk.
     *
     * @param chunk its number
     * @param admitted how many records are new
     * @param duplicates lines of rows whose document, subject, organ and category are recorded already, or came twice
     */
    record Chunk(int chunk, int admitted, List<Integer> duplicates) {
        public Chunk {
            duplicates = List.copyOf(duplicates);
        }
    }

    /** What became of a batch. */
    record Totals(int chunks, long admitted, long duplicates) {}
}
