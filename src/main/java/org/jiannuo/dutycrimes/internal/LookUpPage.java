package org.jiannuo.dutycrimes.internal;

import java.time.Instant;
import java.util.List;
import org.jiannuo.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * Asking the register, and the look-ups of the reader's own body.
 *
 * @param purposes purposes to choose from
 * @param name what was asked
 * @param purpose what for
 * @param matter number of the matter
 * @param found what was found; null before anything was asked
 * @param log look-ups of the body, newest first
 * @param next address of the next part; empty at the end
 */
public record LookUpPage(
        List<String> purposes,
        String name,
        String purpose,
        String matter,
        @Nullable List<EntryPage.Told> found,
        List<Line> log,
        String next)
        implements Page {

    /** One look-up. */
    public record Line(Instant at, String person, String name, String purpose, String matter, int found) {}
}
