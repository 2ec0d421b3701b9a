package org.jiannuo.ledger.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.County;
import org.jiannuo.ledger.Commitment;
import org.jiannuo.ledger.EndGround;
import org.jiannuo.ledger.Inclusion;
import org.jiannuo.ledger.Leaf;
import org.jiannuo.ledger.LeafAct;
import org.jiannuo.ledger.LeafDraft;
import org.jiannuo.ledger.LeafId;
import org.jiannuo.ledger.Ledger;
import org.jiannuo.settings.Settings;
import org.jiannuo.testing.JiannuoTest;
import org.jiannuo.tlog.Checkpoint;
import org.jiannuo.tlog.EntryBundle;
import org.jiannuo.tlog.OfflineProof;
import org.jiannuo.tlog.TilePath;
import org.jiannuo.tlog.VerifierKey;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@JiannuoTest
class LedgerModuleTest {
    @Autowired
    Ledger ledger;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    BusinessClock clock;

    @Autowired
    Sequencer sequencer;

    @Autowired
    LogReader reader;

    @Autowired
    TreeStore tree;

    @Autowired
    IntakeStore intake;

    @Autowired
    CheckpointStore checkpoints;

    @Autowired
    StartGuard guard;

    @Autowired
    Settings settings;

    @Autowired
    RotateKey rotation;

    @Autowired
    Outside outside;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    County county;

    @TempDir
    Path data;

    @Test
    void a_leaf_can_be_proved_as_soon_as_a_checkpoint_covers_it() {
        Commitment shown = ledger.commit("{\"b\": 1, \"a\": \"示例\"}");
        assertThat(shown.content()).isEqualTo("{\"a\":\"示例\",\"b\":1}");
        LeafId leaf = LeafId.next();
        ledger.append(LeafDraft.shown(leaf, LeafAct.PUBLISHED, "test 1", shown)).orThrow();
        assertThat(ledger.inclusion(leaf)).isEmpty();
        assertThat(ledger.publish()).isPositive();
        Inclusion proof = ledger.inclusion(leaf).orElseThrow();
        assertThat(proof.leaf()).contains(shown.value()).contains(leaf.toString());
        assertThat(OfflineProof.parse(proof.file())
                        .proves(
                                proof.leaf().getBytes(StandardCharsets.UTF_8),
                                VerifierKey.parse(proof.checkpoint().key())))
                .isTrue();
        assertThat(ledger.checkpoint().orElseThrow().size()).isGreaterThan(proof.index());
        assertThat(proof.checkpoint().origin()).isEqualTo("jiannuo/" + county.code() + "/log");
        ledger.append(LeafDraft.ended(LeafId.next(), leaf, EndGround.EXPIRY, "test 2"))
                .orThrow();
    }

    @Test
    void the_first_leaf_opens_the_log_and_names_its_key() {
        byte[] bundle = reader.bundle(new TilePath(TilePath.ENTRIES, 0, 1)).orElseThrow();
        Leaf first = Leaf.parse(EntryBundle.parse(bundle, 1).getFirst());
        assertThat(first.draft().act()).isEqualTo(LeafAct.LOG_OPENED);
        assertThat(first.draft().basis()).isEqualTo(reader.keys().getFirst().toString());
    }

    @Test
    void appending_twice_makes_one_leaf() {
        LeafDraft draft = draft();
        ledger.append(draft).orThrow();
        ledger.append(draft).orThrow();
        int _ = ledger.publish();
        long size = ledger.checkpoint().orElseThrow().size();
        ledger.append(draft).orThrow();
        int _ = ledger.publish();
        assertThat(ledger.checkpoint().orElseThrow().size()).isEqualTo(size);
        assertThat(ledger.inclusion(draft.id()).orElseThrow().index()).isEqualTo(size - 1);
    }

    @Test
    void what_is_rolled_back_leaves_no_leaf() {
        LeafDraft draft = draft();
        transaction.executeWithoutResult(status -> {
            ledger.append(draft).orThrow();
            status.setRollbackOnly();
        });
        int _ = ledger.publish();
        assertThat(ledger.inclusion(draft.id())).isEmpty();
    }

    @Test
    void the_order_is_that_of_the_acts_and_time_never_goes_back() {
        LeafDraft shown = shown();
        LeafDraft ended = LeafDraft.ended(LeafId.next(), shown.id(), EndGround.EXPIRY, "test 2");
        assertThat(ledger.appendAll(List.of(shown, ended)).orThrow()).isEqualTo(2);
        int _ = ledger.publish();
        Inclusion first = ledger.inclusion(shown.id()).orElseThrow();
        Inclusion second = ledger.inclusion(ended.id()).orElseThrow();
        assertThat(second.index()).isEqualTo(first.index() + 1);
        assertThat(time(second)).isAfterOrEqualTo(time(first));
    }

    @Test
    void a_reader_follows_while_others_write_and_misses_nothing() throws Exception {
        int writers = 4;
        int batches = 25;
        int batch = 1000;
        Set<UUID> written = new HashSet<>();
        int _ = ledger.publish();
        long from = tree.head().orElseThrow().edge().size();
        Set<UUID> read = new HashSet<>();
        long next = from;
        try (var pool = Executors.newFixedThreadPool(writers + 2)) {
            List<Future<List<UUID>>> writing = new ArrayList<>();
            for (int writer = 0; writer < writers; writer++) {
                writing.add(pool.submit(() -> write(batches, batch)));
            }
            Callable<Integer> sequencing = () -> sequencer.batch();
            while (read.size() < writers * batches * batch) {
                Future<Integer> one = pool.submit(sequencing);
                Future<Integer> other = pool.submit(sequencing);
                one.get();
                other.get();
                next = follow(next, read);
            }
            for (Future<List<UUID>> ids : writing) {
                written.addAll(ids.get());
            }
        }
        assertThat(written).hasSize(writers * batches * batch);
        assertThat(read.equals(written)).isTrue();
        assertThat(next).isEqualTo(from + written.size());
        assertThat(tree.head().orElseThrow().edge().root())
                .isEqualTo(reader.tree(next).root());
        int _ = ledger.publish();
    }

    private List<UUID> write(int batches, int batch) {
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < batches; i++) {
            List<LeafDraft> drafts = new ArrayList<>();
            for (int n = 0; n < batch; n++) {
                drafts.add(draft());
                ids.add(drafts.getLast().id().value());
            }
            transaction.executeWithoutResult(_ -> {
                ledger.appendAll(drafts.subList(0, batch / 2)).orThrow();
                Thread.yield();
                ledger.appendAll(drafts.subList(batch / 2, batch)).orThrow();
            });
        }
        return ids;
    }

    /** Reads on from an index as a stranger would, by bundles; every id must be new. */
    private long follow(long from, Set<UUID> read) {
        long size = tree.head().orElseThrow().edge().size();
        long next = from;
        while (next < size) {
            TilePath path = TilePath.inTree(TilePath.ENTRIES, next / TilePath.FULL, size);
            List<byte[]> entries = EntryBundle.parse(reader.bundle(path).orElseThrow(), path.width());
            for (byte[] entry : entries.subList((int) (next % TilePath.FULL), path.width())) {
                String id = new String(entry, StandardCharsets.UTF_8).replaceAll(".*\"id\":\"([^\"]*)\".*", "$1");
                assertThat(read.add(UUID.fromString(id))).isTrue();
                next++;
            }
        }
        return next;
    }

    @Nested
    class LED_01 {
        @Test
        void a_log_that_lags_publishes_nothing_new_but_lets_publications_end() {
            LeafDraft shown = shown();
            ledger.append(shown).orThrow();
            try {
                clock.turnTo(clock.today().plusDays(1));
                LeafDraft more = draft();
                assertThat(ledger.append(more).reasons())
                        .extracting(refusal -> refusal.code())
                        .containsExactly("LED-01");
                assertThat(ledger.append(LeafDraft.ended(LeafId.next(), shown.id(), EndGround.REPAIR, "test"))
                                .isAccepted())
                        .isTrue();
                assertThat(standing().alarm()).isTrue();
                int _ = ledger.publish();
                assertThat(standing().alarm()).isFalse();
                assertThat(ledger.obstacles()).isEmpty();
                assertThat(ledger.append(more).isAccepted()).isTrue();
            } finally {
                clock.release();
            }
        }
    }

    @Nested
    class LED_02 {
        @Test
        void a_database_older_than_what_is_remembered_publishes_nothing() {
            Checkpoint now = last();
            assertThat(guard.against(now)).isEmpty();
            Checkpoint newer = new Checkpoint(now.origin(), now.size() + 1, now.root());
            assertThat(guard.against(newer).orElseThrow().code()).isEqualTo("LED-02");
            Standing standing = standing();
            PublishLoop stopped = new PublishLoop(
                    sequencer,
                    new IssueCheckpoint(tree, intake, checkpoints, keys(data), clock),
                    standing,
                    outside,
                    false);
            standing.stop(guard.against(newer).orElseThrow());
            LeafDraft draft = draft();
            ledger.append(draft).orThrow();
            assertThat(stopped.publish()).isZero();
            assertThat(ledger.inclusion(draft.id())).isEmpty();
            LedgerRegister register = new LedgerRegister(intake, standing, stopped, reader, rotation, clock);
            assertThat(register.append(draft()).reasons())
                    .extracting(refusal -> refusal.code())
                    .contains("LED-02");
            int _ = ledger.publish();
        }
    }

    @Nested
    class LED_03 {
        @Test
        void another_history_than_the_remembered_one_publishes_nothing() {
            Checkpoint now = last();
            byte[] other = now.root();
            other[0] ^= 1;
            assertThat(guard.against(new Checkpoint(now.origin(), now.size(), other))
                            .orElseThrow()
                            .code())
                    .isEqualTo("LED-03");
            assertThat(guard.against(new Checkpoint("another/log", now.size(), now.root()))
                            .orElseThrow()
                            .code())
                    .isEqualTo("LED-03");
        }
    }

    @Nested
    class LED_04 {
        @Test
        void without_the_file_that_opens_the_key_nothing_is_signed() {
            Standing standing = standing();
            PublishLoop loop = new PublishLoop(
                    sequencer,
                    new IssueCheckpoint(tree, intake, checkpoints, keys(data), clock),
                    standing,
                    outside,
                    false);
            LeafDraft draft = draft();
            ledger.append(draft).orThrow();
            assertThat(loop.publish()).isPositive();
            assertThat(standing.stopped()).extracting(refusal -> refusal.code()).containsExactly("LED-04");
            assertThat(ledger.inclusion(draft.id())).isEmpty();
            int _ = ledger.publish();
            assertThat(ledger.inclusion(draft.id())).isPresent();
        }
    }

    private LogKeys keys(Path elsewhere) {
        return new LogKeys(jdbc, new LedgerSettings("", List.of(), 0), county, elsewhere);
    }

    private Checkpoint last() {
        int _ = ledger.publish();
        return Checkpoint.parse(checkpoints.last().orElseThrow().text());
    }

    private Standing standing() {
        return new Standing(intake, checkpoints, new LedgerSettings("", List.of(), 0), settings, clock);
    }

    /** A leaf that shows nothing, so that the log goes on to agree with what is public. */
    private static LeafDraft draft() {
        return new LeafDraft(LeafId.next(), LeafAct.KEY_HANDED_OVER, "test 1", null, null, null);
    }

    private static LeafDraft shown() {
        return LeafDraft.shown(LeafId.next(), LeafAct.PUBLISHED, "test 1", new Commitment("{}", "00", "ab".repeat(32)));
    }

    private static Instant time(Inclusion proof) {
        return Leaf.parse(proof.leaf().getBytes(StandardCharsets.UTF_8)).time();
    }
}
