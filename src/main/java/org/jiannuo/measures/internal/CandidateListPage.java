package org.jiannuo.measures.internal;

import java.time.LocalDate;
import java.util.List;
import org.jiannuo.web.Page;

/**
 * The queue of what the list suggests.
 *
 * @param incentives whether incentives are shown, or sanctions
 * @param rows a part of the queue, oldest first
 * @param count how many there are in all
 * @param next address of the next part; empty at the end
 */
public record CandidateListPage(boolean incentives, List<Row> rows, long count, String next) implements Page {

    /**
     * One suggestion.
     *
     * @param record address of the record; empty where it is not open to the reader
     * @param why why it is suggested anew; empty for one that is new
     */
    public record Row(
            String id,
            String item,
            String name,
            String basis,
            String subject,
            String record,
            String document,
            String category,
            String severity,
            LocalDate on,
            String why) {}
}
