package org.jiannuo.casework.internal;

import java.util.List;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * Taking in matters of another channel by file.
 *
 * @param channels the channels to choose from
 * @param channel the one that was chosen
 * @param headings the columns that a file has
 * @param done what became of the file that was sent; null before
 */
public record ImportPage(
        List<String> channels,
        String channel,
        List<String> headings,
        @Nullable Done done) implements Page {

    /** @param fresh how many new cases @param known how many were known already @param refused how many rows were not taken */
    public record Done(int fresh, int known, int refused, List<Row> rows) {}

    /** One row of the file. */
    public record Row(int line, String theirs, String number, boolean fresh, List<Refusal> because) {}
}
