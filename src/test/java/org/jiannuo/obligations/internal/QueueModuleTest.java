package org.jiannuo.obligations.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiannuo.obligations.internal.ObligationsFixtures.OFFICE;
import static org.jiannuo.obligations.internal.ObligationsFixtures.once;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.County;
import org.jiannuo.obligations.NewObligation;
import org.jiannuo.obligations.Obligations;
import org.jiannuo.obligations.Obligations.Batch;
import org.jiannuo.obligations.Obligations.By;
import org.jiannuo.testing.JiannuoTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Who owes at the same time waits for nobody in a circle, and nothing is owed twice. */
@JiannuoTest
class QueueModuleTest {
    private static final int MANY = 60;
    private static final int WRITERS = 2;

    @Autowired
    Obligations obligations;

    @Autowired
    BusinessClock clock;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void a_few_and_then_many_in_one_transaction_block_nobody() throws Exception {
        County county = new County("969001");
        assertThat(togetherAfterAFew(county, "of-one-", "of-another-"))
                .extracting(Batch::created)
                .containsExactly(MANY, MANY);
        assertThat(open(county)).isEqualTo(1 + WRITERS + WRITERS * MANY);
    }

    @Test
    void the_same_many_after_a_few_are_owed_once() throws Exception {
        County county = new County("969002");
        List<Batch> both = togetherAfterAFew(county, "shared-", "shared-");
        assertThat(both).extracting(Batch::created).containsExactlyInAnyOrder(0, MANY);
        assertThat(both.getFirst().ids()).isEqualTo(both.getLast().ids());
        assertThat(open(county)).isEqualTo(1 + WRITERS + MANY);
    }

    @Test
    void many_and_then_a_few_and_many_again_are_owed() {
        County county = new County("969003");
        Integer created = new TransactionTemplate(transactions)
                .execute(_ -> owe(county, "first-", MANY).created()
                        + owe(county, "few-", 1).created()
                        + owe(county, "second-", MANY).created());
        assertThat(created).isEqualTo(2 * MANY + 1);
    }

    /** Two transactions have both owed one thing before either goes on to owe its many. */
    private List<Batch> togetherAfterAFew(County county, String... names) throws Exception {
        assertThat(owe(county, "opens-the-year-", 1).created()).isEqualTo(1);
        CyclicBarrier bothHoldAFew = new CyclicBarrier(WRITERS);
        List<Callable<Batch>> writers = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            String first = "first-of-" + writer + "-";
            String name = names[writer];
            writers.add(() -> new TransactionTemplate(transactions).execute(_ -> {
                assertThat(owe(county, first, 1).created()).isEqualTo(1);
                await(bothHoldAFew);
                return owe(county, name, MANY);
            }));
        }
        List<Batch> owed = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(WRITERS)) {
            for (Future<Batch> done : pool.invokeAll(writers)) {
                owed.add(done.get());
            }
        }
        return owed;
    }

    private static void await(CyclicBarrier barrier) {
        try {
            int _ = barrier.await(5, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private Batch owe(County county, String name, int howMany) {
        LocalDate due = clock.today().plusDays(40);
        List<NewObligation> all = IntStream.range(0, howMany)
                .mapToObj(i -> once(county.code(), "credit-office", name + i, due))
                .toList();
        return obligations.oweAll(all, OFFICE).orThrow();
    }

    private long open(County county) {
        return obligations.counts(county, By.UNIT, null, null).getFirst().open();
    }
}
