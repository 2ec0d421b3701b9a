package org.jiannuo.publication.internal;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jiannuo.kernel.County;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 待办清单. Lists of publications by stage, newest first. */
@Component
class PublicationQueue {
    private final JdbcClient jdbc;

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
}
