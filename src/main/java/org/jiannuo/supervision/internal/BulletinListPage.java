package org.jiannuo.supervision.internal;

import java.time.LocalDate;
import java.util.List;
import org.jiannuo.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * The list of bulletins.
 *
 * @param rows a part of the list, newest first
 * @param next address of the next part; empty at the end
 */
public record BulletinListPage(List<Row> rows, String next) implements Page {
    /** One line. */
    public record Row(
            String id,
            String number,
            String title,
            String scope,
            String stage,
            @Nullable LocalDate issuedOn,
            int units) {}
}
