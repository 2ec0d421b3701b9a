package org.jiannuo.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jiannuo.database.internal.OwnerAccess;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.County;
import org.jiannuo.security.AuditEntry;
import org.jiannuo.subjects.Units;
import org.jiannuo.testing.JiannuoTest;
import org.jiannuo.web.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Each test has a county of its own, so that it can spoil its trail without harm to others. */
@JiannuoTest
class VerifyTrailModuleTest {
    private static int counties = 100;

    @Autowired
    Units units;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Cluster cluster;

    @Autowired
    OwnerAccess owner;

    private County county;
    private EntryStore entries;
    private SealEntries sealing;
    private SealStore seals;
    private VerifyTrail trail;

    @BeforeEach
    void a_trail_of_its_own() {
        county = new County("990" + counties++);
        JdbcClient client = JdbcClient.create(jdbc);
        entries = new EntryStore(client, county, cluster, units);
        seals = new SealStore(client, county);
        EntryReader reader = new EntryReader(jdbc, transactions, county);
        sealing = new SealEntries(seals, reader, cluster, county, BusinessClock.system());
        trail = new VerifyTrail(seals, reader, cluster, transactions);
    }

    @Test
    void a_sound_trail_is_found_sound() {
        write("a", "b");
        seal();
        write("c");
        seal();
        write("d");
        VerifyTrail.Result result = trail.verify(null);
        assertThat(result.findings()).isEmpty();
        assertThat(result.seals()).isEqualTo(2);
        assertThat(result.sealed()).isEqualTo(3);
        assertThat(result.open()).isEqualTo(1);
    }

    @Test
    void an_altered_entry_is_named() {
        write("a", "b");
        seal();
        asOwner("UPDATE audit.entry SET person = 'x' WHERE county = ? AND event = 'a'");
        assertThat(trail.verify(null).findings())
                .singleElement()
                .isInstanceOfSatisfying(
                        Finding.AlteredEntry.class,
                        found -> assertThat(found.entry()).isEqualTo(id("a")));
    }

    @Test
    void an_entry_altered_with_its_digest_still_shows() {
        write("a", "b");
        seal();
        asOwner("UPDATE audit.entry SET digest = decode(repeat('00', 32), 'hex') WHERE county = ? AND event = 'a'");
        assertThat(trail.verify(null).findings()).contains(new Finding.AlteredContent(1));
    }

    @Test
    void a_removed_entry_shows() {
        write("a", "b");
        seal();
        asOwner("DELETE FROM audit.entry WHERE county = ? AND event = 'b'");
        assertThat(trail.verify(null).findings()).containsExactly(new Finding.RemovedEntries(1, 1));
    }

    @Test
    void an_entry_slipped_in_shows_wherever_it_is_put() {
        write("a");
        seal();
        write("b");
        asOwner("UPDATE audit.entry SET transaction = 5 WHERE county = ? AND event = 'b'");
        assertThat(trail.verify(null).findings()).containsExactly(new Finding.InsertedEntries(1, 1));
        asOwner("UPDATE audit.entry SET cluster = 5 WHERE county = ? AND event = 'b'");
        assertThat(trail.verify(null).findings()).containsExactly(new Finding.StrayEntries(1));
    }

    @Test
    void a_removed_or_altered_seal_shows() {
        for (String event : List.of("a", "b", "c")) {
            write(event);
            seal();
        }
        asOwner(
                "UPDATE audit.seal SET entries = 1, sealed_at = sealed_at + interval '1 day' WHERE county = ? AND number = 1");
        assertThat(trail.verify(null).findings()).containsExactly(new Finding.BrokenChain(1));
        asOwner("DELETE FROM audit.seal WHERE county = ? AND number = 2");
        assertThat(trail.verify(null).findings()).contains(new Finding.BrokenChain(3));
    }

    @Test
    void a_chain_cut_off_at_its_end_shows_against_a_noted_seal() {
        write("a");
        seal();
        write("b");
        Seal last = seal();
        VerifyTrail.Noted noted = new VerifyTrail.Noted(2, last.hex().substring(0, 16));
        assertThat(trail.verify(noted).isSound()).isTrue();
        asOwner("DELETE FROM audit.seal WHERE county = ? AND number = 2");
        assertThat(trail.verify(null).isSound()).isTrue();
        assertThat(trail.verify(noted).findings()).containsExactly(new Finding.NotAsNoted(2));
    }

    @Test
    void nothing_is_sealed_twice_and_an_empty_period_needs_no_seal() {
        assertThat(sealing.seal()).isEmpty();
        write("a");
        seal();
        assertThat(sealing.seal()).isEmpty();
        assertThat(seals.last())
                .hasValueSatisfying(seal -> assertThat(seal.number()).isEqualTo(1));
    }

    @Test
    void an_entry_that_commits_after_later_ones_were_sealed_is_sealed_next() throws Exception {
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch commit = new CountDownLatch(1);
        try (ExecutorService slow = Executors.newSingleThreadExecutor()) {
            Future<?> late = slow.submit(() -> new TransactionTemplate(transactions).executeWithoutResult(_ -> {
                write("late");
                written.countDown();
                await(commit);
            }));
            await(written);
            write("quick");
            var _ = sealing.seal();
            commit.countDown();
            late.get(20, TimeUnit.SECONDS);
        }
        seal();
        VerifyTrail.Result result = trail.verify(null);
        assertThat(result.findings()).isEmpty();
        assertThat(result.sealed()).isEqualTo(2);
        assertThat(result.open()).isZero();
    }

    @Test
    void the_application_itself_can_change_nothing() {
        write("a");
        seal();
        for (String sql : List.of(
                "UPDATE audit.entry SET person = 'x'",
                "DELETE FROM audit.entry",
                "TRUNCATE audit.entry",
                "UPDATE audit.seal SET entries = 0",
                "DELETE FROM audit.seal",
                "TRUNCATE audit.seal")) {
            assertThatThrownBy(() -> jdbc.update(sql))
                    .isInstanceOf(DataAccessException.class)
                    .hasStackTraceContaining("permission denied");
        }
    }

    @Test
    void a_finding_is_said_in_words() {
        Words words = new Words(Locale.ENGLISH, Map.of("audit.found.removed", "Under {0} missing {1}"));
        assertThat(AuditCommand.Verify.asText(
                        new VerifyTrail.Result(
                                1, 1, 0, java.util.Optional.empty(), List.of(new Finding.RemovedEntries(7, 2))),
                        words))
                .isEqualTo("Under 7 missing 2");
    }

    private Seal seal() {
        for (int attempt = 0; attempt < 200; attempt++) {
            var made = sealing.seal();
            if (made.isPresent()) {
                return made.get();
            }
            java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
        }
        throw new AssertionError("no seal was made");
    }

    private void write(String... events) {
        for (String event : events) {
            entries.write(new AuditEntry(
                    Instant.parse("2026-11-23T02:00:00Z"),
                    UUID.randomUUID(),
                    "张三测",
                    "credit-office",
                    event,
                    "/x",
                    "refused",
                    List.of("OBL-11", "OBL-12"),
                    "127.0.0.1",
                    UUID.randomUUID().toString()));
        }
    }

    private String id(String event) {
        return String.valueOf(jdbc.queryForObject(
                "SELECT id FROM audit.entry WHERE county = ? AND event = ?", String.class, county.code(), event));
    }

    /** What only somebody with the owner's password could do. */
    private void asOwner(String sql) {
        assertThat(owner.run(sql, county.code())).isPositive();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
