package org.jiannuo.tolerance.internal;

import java.time.LocalDate;
import java.util.List;
import org.jiannuo.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * Tolerance cases, newest first.
 *
 * @param rows a part of the list
 * @param next address of the next part; empty at the end
 * @param stages stages to choose from
 * @param stage the one that was chosen, or empty
 * @param words words of the search box
 * @param counts whether this person may see the figures
 * @param export address of the same list as a table; empty when it is empty
 * @param own records about this person himself for which he can apply
 */
public record CaseListPage(
        List<Row> rows,
        String next,
        List<String> stages,
        String stage,
        String words,
        boolean counts,
        String export,
        List<Own> own)
        implements Page {

    /** A record about the reader himself. @param until last day to apply after the notice; null while it cannot be counted */
    public record Own(
            String path,
            String document,
            String organ,
            @Nullable LocalDate until) {}

    /** One line. */
    public record Row(
            String path,
            String number,
            String subject,
            String document,
            String body,
            String stage,
            String finding,
            LocalDate appliedOn,
            @Nullable LocalDate dueOn,
            boolean late) {}
}
