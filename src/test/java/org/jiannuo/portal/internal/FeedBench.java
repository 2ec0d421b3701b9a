package org.jiannuo.portal.internal;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jiannuo.JiannuoApplication;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.County;
import org.jiannuo.portal.PublicItem;
import org.jiannuo.portal.PublicRegister;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The change feed: writers show items in transactions of their own, some of which roll back, and take every tenth off
 * again, while a reader follows. Counts what was written and what was read, what was skipped and what came twice.
 */
public final class FeedBench {
    private static final int LARGEST_TRANSACTION = 250;
    private static final int READ_AT_ONCE = 1000;
    private static final int PAUSE_MILLIS = 20;
    private static final int ROLLED_BACK = 7;
    private static final int TAKEN_OFF = 10;

    private final PublicRegister register;
    private final TransactionTemplate transaction;
    private final County county;
    private final LocalDate day;
    private final Instant now;
    private final Set<String> written = ConcurrentHashMap.newKeySet();
    private final Set<String> read = new HashSet<>();
    private long twice;
    private long outOfOrder;

    private FeedBench(ConfigurableApplicationContext platform) {
        this.register = platform.getBean(PublicRegister.class);
        this.transaction = new TransactionTemplate(platform.getBean(PlatformTransactionManager.class));
        this.county = platform.getBean(County.class);
        BusinessClock clock = platform.getBean(BusinessClock.class);
        this.day = clock.today();
        this.now = clock.now();
    }

    /** @param items items that are shown @param writers writers at the same time */
    public static void run(int items, int writers) throws Exception {
        Path data = Path.of("target", "bench-data", "feed-" + System.nanoTime());
        try (ConfigurableApplicationContext platform = new SpringApplication(JiannuoApplication.class)
                .run(
                        "--jiannuo.data=" + data,
                        "--jiannuo.pg-binaries=target/pg",
                        "--jiannuo.schedule=false",
                        "--jiannuo.start=keep",
                        "--server.port=0")) {
            new FeedBench(platform).follow(items, writers);
        }
    }

    private void follow(int items, int writers) throws Exception {
        long start = System.nanoTime();
        long after = 0;
        try (ExecutorService pool = Executors.newFixedThreadPool(writers)) {
            List<Future<?>> writing = new ArrayList<>();
            for (int writer = 0; writer < writers; writer++) {
                int own = writer;
                writing.add(pool.submit(() -> write(own, items / writers)));
            }
            boolean more = true;
            while (more) {
                boolean done = writing.stream().allMatch(Future::isDone);
                long last = read(after);
                more = last > after || !done;
                if (last == after) {
                    Thread.sleep(PAUSE_MILLIS);
                }
                after = last;
            }
            for (Future<?> one : writing) {
                one.get();
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        Set<String> skipped = new HashSet<>(written);
        skipped.removeAll(read);
        Set<String> strange = new HashSet<>(read);
        strange.removeAll(written);
        System.out.printf(
                Locale.ROOT,
                "%,d items by %d writers, transactions of 1 to %d, every %dth rolled back first, every %dth item taken"
                        + " off again, one reader following, fsync on%n"
                        + "changes written %,d   read %,d   skipped %,d   twice %,d   never written %,d   out of order %,d%n"
                        + "%.1f s, %,.0f changes/s%n",
                items,
                writers,
                LARGEST_TRANSACTION,
                ROLLED_BACK,
                TAKEN_OFF,
                written.size(),
                read.size() + twice,
                skipped.size(),
                twice,
                strange.size(),
                outOfOrder,
                seconds,
                written.size() / seconds);
        if (!skipped.isEmpty() || !strange.isEmpty() || twice + outOfOrder > 0) {
            throw new IllegalStateException("The feed does not tell what was written.");
        }
    }

    /** Reads the next part as a stranger gets it. @return number of the last change */
    private long read(long after) {
        StringWriter part = new StringWriter();
        long last = register.writeChanges(
                new PublicRegister.Part(after, READ_AT_ONCE, "https://bench.test"), new PrintWriter(part));
        long expected = after;
        for (JsonNode change : JsonMapper.shared().readTree(part.toString()).path("changes")) {
            expected++;
            if (change.path("seq").asLong() != expected) {
                outOfOrder++;
            }
            String one =
                    change.path("act").asString() + " " + change.path("code").asString();
            if (!read.add(one)) {
                twice++;
            }
        }
        return last;
    }

    private void write(int own, int items) {
        Random random = new Random(own);
        int transactions = 0;
        for (int from = 0; from < items; ) {
            int count = Math.min(items - from, 1 + random.nextInt(LARGEST_TRANSACTION));
            List<PublicItem> part = new ArrayList<>();
            for (int i = from; i < from + count; i++) {
                part.add(item(own, i));
            }
            boolean fails = transactions++ % ROLLED_BACK == 0;
            if (fails) {
                transaction.executeWithoutResult(status -> {
                    show(part);
                    status.setRollbackOnly();
                });
            }
            transaction.executeWithoutResult(_ -> show(part));
            part.forEach(item -> written.add("published " + item.code()));
            takeOff(part);
            from += count;
        }
    }

    private void show(List<PublicItem> part) {
        for (PublicItem item : part) {
            long _ = register.show(item, now);
        }
    }

    private void takeOff(List<PublicItem> part) {
        List<PublicItem> gone = new ArrayList<>();
        for (int i = 0; i < part.size(); i += TAKEN_OFF) {
            gone.add(part.get(i));
        }
        transaction.executeWithoutResult(
                _ -> register.hide(county, gone.stream().map(PublicItem::id).toList(), null, now));
        gone.forEach(item -> written.add("ended " + item.code()));
    }

    private PublicItem item(int own, int number) {
        return new PublicItem(
                county,
                new UUID(own, number),
                "feed-" + own + "-" + number,
                new PublicItem.Heading("record", "测量公示事项", "", "none", "", new PublicItem.Basis("bench", "", "bench")),
                new PublicItem.Subject("unit", "", "测量单位", "bench-unit", "测量单位"),
                new PublicItem.Term(day, day.plusYears(1)),
                new PublicItem.Content(new TreeMap<>(), List.of(), List.of()),
                PublicItem.Mark.NONE,
                new PublicItem.Proof(new UUID(own + 1000L, number), "00", "00"));
    }
}
