package org.jiannuo.publication.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jiannuo.kernel.County;
import org.jiannuo.publication.PublicationId;
import org.jiannuo.publication.internal.Lifecycle.Act;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 待办清单. Lists of publications by stage, newest first, and what was done about each. */
@Component
class PublicationQueue {
    private final JdbcClient jdbc;

    /** An act as it is kept. */
    record Kept(Act act, Stage to, Instant at, String person, String unit, String reason) {}

    PublicationQueue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Publication> list(County county, Stage stage, @Nullable UUID before, int limit) {
        return jdbc.sql(PublicationStore.COLUMNS + """
                         WHERE county = :county AND stage = :stage
                           AND (CAST(:before AS uuid) IS NULL OR id < CAST(:before AS uuid))
                         ORDER BY id DESC
                         LIMIT :limit
                        """)
                .param("county", county.code())
                .param("stage", stage.name())
                .param("before", before)
                .param("limit", limit)
                .query((row, _) -> PublicationStore.publication(row))
                .list();
    }

    /** Those whose day has come, the longest waiting first; held. */
    List<Publication> due(County county, Stage stage, LocalDate today, int limit) {
        String day = stage == Stage.PUBLISHED ? "to_on < :today" : "from_on <= :today";
        return jdbc.sql(PublicationStore.COLUMNS + " WHERE county = :county AND stage = :stage AND " + day
                        + " ORDER BY " + (stage == Stage.PUBLISHED ? "to_on" : "from_on")
                        + ", id LIMIT :limit FOR UPDATE SKIP LOCKED")
                .param("county", county.code())
                .param("stage", stage.name())
                .param("today", today)
                .param("limit", limit)
                .query((row, _) -> PublicationStore.publication(row))
                .list();
    }

    /** How many stand in each stage. */
    Map<Stage, Long> counts(County county) {
        return jdbc
                .sql("""
                        SELECT stage, count(*) AS many
                        FROM publication.publication
                        WHERE county = :county
                        GROUP BY stage
                        """)
                .param("county", county.code())
                .query((row, _) -> Map.entry(Stage.valueOf(row.getString("stage")), row.getLong("many")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The acts on a publication, oldest first. */
    List<Kept> moves(PublicationId id) {
        return jdbc.sql("""
                        SELECT act, to_stage, at, person, unit, reason
                        FROM publication.move
                        WHERE county = :county AND publication = :publication
                        ORDER BY seq
                        """)
                .param("county", id.county().code())
                .param("publication", id.value())
                .query((row, _) -> new Kept(
                        Act.valueOf(row.getString("act")),
                        Stage.valueOf(row.getString("to_stage")),
                        row.getTimestamp("at").toInstant(),
                        row.getString("person"),
                        row.getString("unit"),
                        PublicationStore.orEmpty(row.getString("reason"))))
                .list();
    }
}
