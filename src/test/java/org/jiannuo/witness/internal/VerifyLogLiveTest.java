package org.jiannuo.witness.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jiannuo.ledger.LeafId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A log that goes on, shrinks or spoils while it is read. */
class VerifyLogLiveTest {
    @TempDir
    Path directory;

    private final PaperLog log = PaperLog.of(5);

    @Test
    void reads_on_to_what_was_published_before_the_index_was_read() {
        WatchedLog live = WatchedLog.live(log.writeTo(directory)).before("published", 1, this::grow);
        VerifyLog.Result result = WatchedLog.verify(live, WatchedLog.NONE);
        assertThat(result.findings()).isEmpty();
        assertThat(result.size()).isEqualTo(6);
        assertThat(result.checkpoint()).isEqualTo(log.note().toString());
    }

    @Test
    void does_not_miss_in_the_index_what_came_after_it() {
        WatchedLog live = WatchedLog.live(log.writeTo(directory)).before("checkpoint", 2, this::grow);
        VerifyLog.Result result = WatchedLog.verify(live, WatchedLog.NONE);
        assertThat(result.findings()).isEmpty();
        assertThat(result.shown()).isEqualTo(6);
    }

    @Test
    void waits_for_an_index_that_is_late() {
        LeafId late = LeafId.named("record 2");
        String commitment = log.published.getOrDefault(late, "");
        String _ = log.published.remove(late);
        WatchedLog live = WatchedLog.live(log.writeTo(directory)).before("published", 3, () -> {
            log.published.put(late, commitment);
            Path _ = log.writeTo(directory);
        });
        assertThat(WatchedLog.verify(live, new Patience(30, 1)).findings()).isEmpty();
        assertThat(live.read().stream().filter("published"::equals)).hasSize(3);
    }

    @Test
    void says_what_still_differs_when_its_patience_is_at_its_end() {
        LeafId gone = LeafId.named("record 2");
        String _ = log.published.remove(gone);
        WatchedLog live = WatchedLog.live(log.writeTo(directory));
        assertThat(WatchedLog.verify(live, WatchedLog.NONE).findings())
                .containsExactly(Finding.of("vanished", gone, 2L));
        assertThat(live.read().stream().filter("published"::equals)).hasSize(1);
    }

    @Test
    void a_copy_does_not_change_and_is_not_waited_for() {
        String _ = log.published.remove(LeafId.named("record 2"));
        WatchedLog still = WatchedLog.still(log.writeTo(directory));
        assertThat(WatchedLog.kinds(WatchedLog.verify(still, new Patience(30, 1))))
                .containsExactly("vanished");
        assertThat(still.read().stream().filter("checkpoint"::equals)).hasSize(1);
    }

    @Test
    void finds_a_log_that_shrinks_under_its_eyes() {
        WatchedLog live = WatchedLog.live(log.writeTo(directory)).before("checkpoint", 2, () -> {
            Path _ = PaperLog.of(4).writeTo(directory);
        });
        assertThat(WatchedLog.verify(live, new Patience(30, 1)).findings())
                .containsExactly(Finding.of("rolled-back", 5L, 4L));
    }

    @Test
    void does_not_wait_for_a_tree_that_does_not_fit() {
        LeafId gone = LeafId.named("record 2");
        String _ = log.published.remove(gone);
        WatchedLog live = WatchedLog.live(log.writeTo(directory)).before("checkpoint", 2, () -> {
            grow();
            byte[] tile = Files.readAllBytes(directory.resolve("tile/0/000.p/6"));
            tile[0] ^= 1;
            Files.write(directory.resolve("tile/0/000.p/6"), tile);
        });
        assertThat(WatchedLog.verify(live, new Patience(30, 1)).findings())
                .containsExactly(Finding.of("entry", 0L), Finding.of("vanished", gone, 2L));
    }

    private void grow() {
        LeafId _ = log.publish(6);
        Path _ = log.writeTo(directory);
    }
}
