package org.jiannuo.portal.internal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jiannuo.kernel.County;
import org.jiannuo.ledger.LeafId;
import org.jiannuo.ledger.PublishedRecords;
import org.jiannuo.portal.PublicItem;
import org.jiannuo.portal.PublicReading;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Gives other modules what everybody may see, and tells the log what stands in the public register, without a word of its
 * content, so that anybody can compare the two in both directions.
 */
@Component
class PublishedIndex implements PublishedRecords, PublicReading {
    private final JdbcClient jdbc;
    private final PublicItems items;
    private final County county;

    PublishedIndex(@Qualifier("portal") DataSource portal, PublicItems items, County county) {
        this.items = items;
        this.jdbc = JdbcClient.create(portal);
        this.county = county;
    }

    @Override
    public Optional<PublicItem> find(String code) {
        return items.whole(code).map(items::read);
    }

    @Override
    public List<Published> after(@Nullable LeafId last, int limit) {
        return jdbc.sql("""
                (SELECT leaf, commitment
                 FROM portal.item
                 WHERE county = :county AND (CAST(:last AS uuid) IS NULL OR leaf > CAST(:last AS uuid))
                 ORDER BY leaf
                 LIMIT :limit)
                UNION ALL
                (SELECT leaf, commitment
                 FROM portal.progress_state
                 WHERE county = :county AND (CAST(:last AS uuid) IS NULL OR leaf > CAST(:last AS uuid))
                 ORDER BY leaf
                 LIMIT :limit)
                ORDER BY leaf
                LIMIT :limit
                """)
                .param("county", county.code())
                .param("last", last == null ? null : last.value())
                .param("limit", limit)
                .query((row, _) ->
                        new Published(new LeafId(row.getObject("leaf", UUID.class)), row.getString("commitment")))
                .list();
    }
}
