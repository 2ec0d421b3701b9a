package org.jiannuo.publication.internal;

import java.time.Instant;
import java.util.List;
import org.jiannuo.web.Page;

/**
 * Publications in one stage.
 *
 * @param stage the stage shown
 * @param stages every stage with its number
 * @param next address of the next part, or empty
 */
public record PublicationListPage(String stage, List<OfStage> stages, List<Row> rows, String next) implements Page {
    public PublicationListPage {
        stages = List.copyOf(stages);
        rows = List.copyOf(rows);
    }

    /** How many stand in a stage. */
    public record OfStage(String stage, long many) {}

    /**
     * One publication.
     *
     * @param title empty once it has ended
     * @param ground why it ended, or empty
     */
    public record Row(
            String id,
            String code,
            String kind,
            String title,
            String subject,
            boolean disputed,
            String person,
            Instant at,
            String ground) {}
}
