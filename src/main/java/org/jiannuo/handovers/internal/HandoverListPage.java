package org.jiannuo.handovers.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jiannuo.web.Page;
import org.jspecify.annotations.Nullable;

/** The changes of leader, the newest first. */
public record HandoverListPage(List<Row> rows) implements Page {

    /** One change. @param open rows without an answer */
    public record Row(
            String id,
            String unit,
            String outgoing,
            String incoming,
            LocalDate on,
            @Nullable LocalDate due,
            int rows,
            int open,
            @Nullable Instant signedAt) {}
}
