package org.jiannuo.publication.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.portal.PublicItem;
import org.jiannuo.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * One publication: exactly what the public sees or will see, what can be done, and what was done.
 *
 * @param preview what the public sees; null once it has ended
 * @param doable what the reader may do now
 */
public record PublicationPage(Head head, @Nullable PublicItem preview, List<Doable> doable, List<Move> moves)
        implements Page {
    public PublicationPage {
        doable = List.copyOf(doable);
        moves = List.copyOf(moves);
    }

    /**
     * @param need why minor severity is shown, or empty
     * @param ground why it ended, or empty
     */
    public record Head(
            String id,
            String code,
            String kind,
            String stage,
            String basis,
            String need,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable LocalDate endedOn,
            String ground) {}

    /**
     * Something that can be done.
     *
     * @param page whether it leads to a form of its own
     * @param because why it cannot be done by this reader; none when it can
     */
    public record Doable(String act, String path, boolean page, List<Refusal> because) {
        public Doable {
            because = List.copyOf(because);
        }
    }

    /** An act that was done. */
    public record Move(String act, String stage, Instant at, String person, String reason) {}
}
