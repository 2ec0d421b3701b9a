package org.jiannuo.audit.internal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jiannuo.kernel.County;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The list of entries, page by page, and one entry. */
@Component
class EntryQueue {
    private final JdbcClient jdbc;
    private final County county;

    EntryQueue(JdbcClient jdbc, County county) {
        this.jdbc = jdbc;
        this.county = county;
    }

    /** At most so many entries, the newest first. */
    List<Entry> page(EntryFilter filter, int size) {
        EntryFilter.Condition condition = filter.condition(county.code());
        return jdbc.sql("SELECT " + EntryReader.COLUMNS + " FROM audit.entry WHERE " + condition.sql()
                        + " ORDER BY at DESC, id DESC LIMIT :size")
                .params(condition.values())
                .param("size", size)
                .query(EntryReader::entry)
                .list();
    }

    Optional<Entry> find(UUID id) {
        return jdbc.sql("SELECT " + EntryReader.COLUMNS + " FROM audit.entry WHERE county = :county AND id = :id")
                .param("county", county.code())
                .param("id", id)
                .query(EntryReader::entry)
                .optional();
    }

    /** The events that occur, each found by one step along the index. */
    List<String> events() {
        return jdbc.sql("""
                WITH RECURSIVE event AS (
                  (SELECT e.event FROM audit.entry e WHERE e.county = :county ORDER BY e.county, e.event LIMIT 1)
                  UNION ALL
                  SELECT (SELECT e.event FROM audit.entry e
                          WHERE e.county = :county AND e.event > event.event ORDER BY e.county, e.event LIMIT 1)
                  FROM event WHERE event.event IS NOT NULL
                )
                SELECT event FROM event WHERE event IS NOT NULL
                """)
                .param("county", county.code())
                .query((row, _) -> row.getString(1))
                .list();
    }
}
