package org.jiannuo.portal.internal;

import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jiannuo.kernel.County;
import org.jiannuo.ledger.LeafId;
import org.jiannuo.ledger.PublishedRecords;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells the log what stands in the public register, without a word of its content, so that anybody can compare the two in
 * both directions.
 */
@Component
class PublishedIndex implements PublishedRecords {
    private final JdbcClient jdbc;
    private final County county;

    PublishedIndex(@Qualifier("portal") DataSource portal, County county) {
        this.jdbc = JdbcClient.create(portal);
        this.county = county;
    }

    @Override
    public List<Published> after(@Nullable LeafId last, int limit) {
        return jdbc.sql("""
                SELECT leaf, commitment
                FROM portal.item
                WHERE county = :county AND (CAST(:last AS uuid) IS NULL OR leaf > CAST(:last AS uuid))
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
