package org.jiannuo.portal.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jiannuo.kernel.County;
import org.jiannuo.portal.PublicRegister;
import org.jiannuo.testing.JiannuoTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@JiannuoTest
class ChangeFeedModuleTest {
    private static final int ITEMS = Integer.getInteger("jiannuo.feed-items", 20_000);
    private static final int WRITERS = 4;
    private static final int AT_ONCE = 250;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PublicRegister register;

    @Autowired
    private PublicItems items;

    @Autowired
    private County county;

    @Autowired
    private PlatformTransactionManager transactions;

    /** Writers commit at the same time, some of them roll back first; a reader follows them all the while. */
    @Test
    void nothing_is_skipped_and_nothing_comes_twice() throws Exception {
        List<UUID> ids = fill();
        long after = jdbc.sql("SELECT coalesce(max(seq), 0) FROM portal.change WHERE county = :county")
                .param("county", county.code())
                .query(Long.class)
                .single();
        Set<String> seen = new HashSet<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<?>> writing = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                int own = writer;
                writing.add(pool.submit(() -> write(ids, own)));
            }
            boolean more = true;
            while (more) {
                boolean written = writing.stream().allMatch(Future::isDone);
                List<PublicItems.Change> part = items.changes(after, 1000);
                for (PublicItems.Change change : part) {
                    assertThat(change.seq()).as("without a gap").isEqualTo(after + 1);
                    after = change.seq();
                    assertThat(seen.add(change.code())).as("once").isTrue();
                }
                more = !(written && part.isEmpty());
            }
            for (Future<?> one : writing) {
                one.get();
            }
        }
        assertThat(seen).hasSize(ITEMS);
    }

    private void write(List<UUID> ids, int own) {
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        for (int from = own * AT_ONCE; from < ids.size(); from += WRITERS * AT_ONCE) {
            List<UUID> part = ids.subList(from, Math.min(ids.size(), from + AT_ONCE));
            if (from % 7 == 0) {
                transaction.executeWithoutResult(status -> {
                    register.hide(county, part, null, Instant.EPOCH);
                    status.setRollbackOnly();
                });
            }
            transaction.executeWithoutResult(_ -> register.hide(county, part, null, Instant.EPOCH));
        }
    }

    /** Items as publication writes them, by one statement. */
    private List<UUID> fill() {
        int _ = jdbc.sql("""
                INSERT INTO portal.item
                  (county, id, code, kind, title, subject_kind, subject_name, unit, unit_name, published_on, ends_on,
                   disputed, shown, leaf, salt, commitment, grams)
                SELECT :county, gen_random_uuid(), 'feed-' || i, 'record', 'x', 'unit', 'x', 'feed-unit', 'x',
                       date '2020-01-01', date '2020-01-02', false, '{}', gen_random_uuid(), '0', '0', ARRAY[]::text[]
                FROM generate_series(1, :items) AS i
                """)
                .param("county", county.code())
                .param("items", ITEMS)
                .update();
        return jdbc.sql("SELECT id FROM portal.item WHERE county = :county AND unit = 'feed-unit'")
                .param("county", county.code())
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }
}
