package org.jiannuo.obligations.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiannuo.obligations.internal.ObligationsFixtures.OFFICE;
import static org.jiannuo.obligations.internal.ObligationsFixtures.once;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.County;
import org.jiannuo.obligations.ObligationId;
import org.jiannuo.obligations.Obligations;
import org.jiannuo.obligations.Obligations.By;
import org.jiannuo.obligations.Obligations.Count;
import org.jiannuo.testing.JiannuoTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@JiannuoTest
class TallyModuleTest {
    private static final int WRITERS = 6;
    private static final int STEPS = 15;

    @Autowired
    Obligations obligations;

    @Autowired
    BusinessClock clock;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void settling_one_and_owing_the_next_in_one_transaction_blocks_nobody() throws Exception {
        County county = new County("968001");
        LocalDate due = clock.today().plusDays(40);
        List<Callable<Integer>> writers = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            String name = "writer-" + writer + "-";
            writers.add(() -> {
                ObligationId last = owe(county, name + 0, due);
                for (int step = 1; step <= STEPS; step++) {
                    last = next(county, last, name + step, due);
                }
                return STEPS;
            });
        }
        try (ExecutorService pool = Executors.newFixedThreadPool(WRITERS)) {
            for (Future<Integer> done : pool.invokeAll(writers)) {
                assertThat(done.get()).isEqualTo(STEPS);
            }
        }
        Count counted = counted(county);
        assertThat(counted.open()).isEqualTo(WRITERS);
        assertThat(counted.kept()).isEqualTo(WRITERS * STEPS);
    }

    @Test
    void what_a_transaction_counted_is_seen_by_itself_and_undone_with_it() {
        County county = new County("968002");
        LocalDate due = clock.today().plusDays(40);
        var _ = owe(county, "stays", due);
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            var _ = owe(county, "goes", due);
            assertThat(counted(county).open()).isEqualTo(2);
            status.setRollbackOnly();
        });
        assertThat(counted(county).open()).isEqualTo(1);
    }

    private ObligationId next(County county, ObligationId last, String name, LocalDate due) {
        return java.util.Objects.requireNonNull(new TransactionTemplate(transactions).execute(_ -> {
            assertThat(obligations.settle(last, clock.today(), "已完成", OFFICE).isAccepted())
                    .isTrue();
            return owe(county, name, due);
        }));
    }

    private ObligationId owe(County county, String name, LocalDate due) {
        return obligations
                .owe(once(county.code(), "credit-office", name, due), OFFICE)
                .orThrow();
    }

    private Count counted(County county) {
        return obligations.counts(county, By.UNIT, null, null).getFirst();
    }
}
