package org.jiannuo.witness.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jiannuo.ledger.EndGround;
import org.jiannuo.ledger.Handover;
import org.jiannuo.ledger.LeafDraft;
import org.jiannuo.ledger.LeafId;
import org.jiannuo.tlog.SignedNote;
import org.jiannuo.tlog.SigningKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each attack on a log, and that the verifier finds it. */
class VerifyLogTest {
    private static final SigningKey WITNESS = SigningKey.ofWitness("witness.test/w", new byte[32]);
    private static final int RECORDS = 700;

    @TempDir
    Path directory;

    private final PaperLog log = PaperLog.of(RECORDS);

    @Test
    void a_sound_log_is_sound_and_says_how_large_it_is() {
        log.end(3);
        VerifyLog.Result result = verify(log, null);
        assertThat(result.findings()).isEmpty();
        assertThat(result.size()).isEqualTo(RECORDS + 1);
        assertThat(result.shown()).isEqualTo(RECORDS - 1);
        assertThat(Report.asText(result, Report.words(Locale.ENGLISH))).startsWith("Verified: 701 entries");
        assertThat(Report.asJson(result)).contains("\"sound\":true");
    }

    @Test
    void a_log_that_only_grew_fits_an_older_checkpoint() {
        SignedNote before = PaperLog.of(300).note();
        assertThat(verify(log, before).findings()).isEmpty();
        assertThat(verify(log, log.note()).findings()).isEmpty();
    }

    @Test
    void finds_an_altered_tile() throws IOException {
        for (String tile : List.of("tile/0/000", "tile/0/002.p/188", "tile/1/000.p/2")) {
            log.writeTo(directory);
            alter(tile, 40);
            assertThat(kinds(verify(directory, null)))
                    .as(tile)
                    .isSubsetOf("tile", "entry")
                    .isNotEmpty();
        }
    }

    @Test
    void finds_an_altered_leaf() throws IOException {
        log.writeTo(directory);
        Path bundle = directory.resolve("tile/entries/001");
        String text = Files.readString(bundle, StandardCharsets.ISO_8859_1);
        Files.writeString(bundle, text.replaceFirst("test 1", "test 9"), StandardCharsets.ISO_8859_1);
        assertThat(kinds(verify(directory, null))).containsExactly("entry");
    }

    @Test
    void finds_a_leaf_and_all_its_tiles_made_anew() {
        SignedNote seen = log.note();
        PaperLog forged = log.copy();
        forged.entries.set(
                5,
                new String(forged.entries.get(5), StandardCharsets.UTF_8)
                        .replace("test 1", "test 9")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(kinds(verify(forged, seen))).containsExactly("forked");
        assertThat(kinds(verify(forged, null))).isEmpty();
    }

    @Test
    void finds_a_database_that_was_rolled_back() {
        SignedNote seen = log.note();
        assertThat(kinds(verify(PaperLog.of(RECORDS - 1), seen))).contains("rolled-back");
    }

    @Test
    void finds_a_fork_that_was_shown_to_two_readers() {
        PaperLog one = log.copy();
        PaperLog other = log.copy();
        LeafId _ = one.publish(1001);
        LeafId _ = other.publish(1002);
        SignedNote seenByOne = one.note();
        LeafId _ = other.publish(1003);
        assertThat(kinds(verify(other, seenByOne))).containsExactly("forked");
    }

    @Test
    void finds_a_record_that_vanished_without_an_end() {
        LeafId gone = log.published.keySet().iterator().next();
        String _ = log.published.remove(gone);
        VerifyLog.Result result = verify(log, null);
        assertThat(result.findings()).containsExactly(Finding.of("vanished", gone, 0L));
        assertThat(Report.asText(result, Report.words(Locale.SIMPLIFIED_CHINESE)))
                .contains(gone.toString())
                .contains("核验不一致");
    }

    @Test
    void finds_a_record_that_is_shown_though_it_ended_or_never_was_logged_or_reads_otherwise() {
        LeafId ended = LeafId.named("record 7");
        String commitment = log.published.getOrDefault(ended, "");
        log.end(7);
        log.published.put(ended, commitment);
        log.published.put(LeafId.named("never"), commitment);
        log.published.put(LeafId.named("record 8"), commitment);
        assertThat(kinds(verify(log, null))).containsExactlyInAnyOrder("ended-but-shown", "unlogged", "commitment");
    }

    @Test
    void tells_what_ended_from_what_never_was_in_the_log() {
        LeafId ended = LeafId.named("record 7");
        String commitment = log.published.getOrDefault(ended, "");
        log.end(7);
        log.published.put(ended, commitment);
        assertThat(verify(log, null).findings()).containsExactly(Finding.of("ended-but-shown", ended));
    }

    @Test
    void finds_a_back_dated_leaf() {
        Instant now = log.time;
        log.time = now.minusSeconds(60);
        LeafId _ = log.publish(2000);
        assertThat(kinds(verify(log, null))).containsExactly("backdated");
    }

    @Test
    void finds_a_leaf_dated_before_a_time_at_which_a_witness_did_not_see_it() {
        SignedNote seen = log.note();
        SignedNote cosigned =
                seen.with(WITNESS.cosign(seen.text(), log.time.plusSeconds(3600).getEpochSecond()));
        LeafId _ = log.publish(2000);
        VerifyLog.Trust trust = new VerifyLog.Trust(PaperLog.KEY.verifier(), cosigned, List.of(WITNESS.verifier()));
        assertThat(kinds(run(log.writeTo(directory), trust))).contains("backdated", "witness");
        log.time = log.time.plusSeconds(3600);
        PaperLog honest = PaperLog.of(RECORDS);
        honest.time = honest.time.plusSeconds(3600);
        LeafId _ = honest.publish(2000);
        assertThat(kinds(run(honest.writeTo(directory), trust))).doesNotContain("backdated");
    }

    @Test
    void finds_an_end_of_nothing_and_a_leaf_that_is_there_twice() {
        log.end(9);
        log.add(LeafDraft.ended(LeafId.named("again"), LeafId.named("record 9"), EndGround.ORDER, "test"));
        assertThat(kinds(verify(log, null))).containsExactly("reference");
        PaperLog twice = PaperLog.of(2);
        LeafId _ = twice.publish(1);
        assertThat(kinds(verify(twice, null))).contains("duplicate");
    }

    @Test
    void finds_a_checkpoint_signed_by_another_key() throws IOException {
        log.key = SigningKey.ofLog(PaperLog.KEY.verifier().name(), SigningKey.newSeed());
        assertThat(kinds(verify(log, null))).containsExactly("signature");
        log.key = SigningKey.ofLog("another/log", new byte[32]);
        assertThat(kinds(verify(log, null))).containsExactly("unreadable");
        Path note = directory.resolve("checkpoint");
        Files.writeString(note, PaperLog.of(RECORDS).note().toString().replace("\n700\n", "\n701\n"));
        assertThat(kinds(verify(directory, null))).containsExactly("unreadable");
    }

    @Test
    void follows_a_hand_over_that_both_keys_have_signed_and_no_other() {
        SigningKey next = SigningKey.ofLog(PaperLog.KEY.verifier().name(), SigningKey.newSeed());
        log.handovers.add(Handover.sign(PaperLog.KEY, next, log.checkpoint()).toString());
        log.key = next;
        LeafId _ = log.publish(3000);
        VerifyLog.Result result = verify(log, null);
        assertThat(result.findings()).isEmpty();
        assertThat(result.key()).isEqualTo(next.verifier().toString());
        PaperLog stolen = log.copy();
        stolen.handovers.set(
                0,
                Handover.sign(
                                SigningKey.ofLog(PaperLog.KEY.verifier().name(), SigningKey.newSeed()),
                                next,
                                log.checkpoint())
                        .toString());
        assertThat(kinds(verify(stolen, null))).containsExactly("signature");
        PaperLog otherTree = log.copy();
        otherTree.handovers.set(
                0,
                Handover.sign(PaperLog.KEY, next, PaperLog.of(1).checkpoint()).toString());
        assertThat(kinds(verify(otherTree, null))).isEmpty();
        PaperLog forged = PaperLog.of(2);
        LeafId _ = forged.publish(77);
        otherTree.handovers.set(
                0, Handover.sign(PaperLog.KEY, next, forged.checkpoint()).toString());
        assertThat(kinds(verify(otherTree, null))).containsExactly("forked");
    }

    @Test
    void a_missing_part_is_found_and_nothing_is_trusted_unread() throws IOException {
        log.writeTo(directory);
        Files.delete(directory.resolve("tile/entries/001"));
        assertThat(kinds(verify(directory, null))).containsExactly("missing");
        log.writeTo(directory);
        Files.delete(directory.resolve("published"));
        assertThat(kinds(verify(directory, null))).containsExactly("missing");
        log.writeTo(directory);
        Files.delete(directory.resolve("tile/1/000.p/2"));
        assertThat(kinds(verify(directory, null))).containsExactly("missing");
    }

    @Test
    void a_copy_that_is_kept_can_be_verified_again_offline() {
        Path copy = directory.resolve("copy");
        Path original = log.writeTo(directory.resolve("original"));
        VerifyLog.Trust trust = new VerifyLog.Trust(PaperLog.KEY.verifier(), null, List.of());
        assertThat(new VerifyLog(LogCopy.at(original.toString()).keptIn(copy), trust, Patience.ofSeconds(0))
                        .verify()
                        .findings())
                .isEmpty();
        assertThat(verify(copy, log.note()).findings()).isEmpty();
    }

    private void alter(String path, int at) throws IOException {
        Path file = directory.resolve(path);
        byte[] bytes = Files.readAllBytes(file);
        bytes[at] ^= 1;
        Files.write(file, bytes);
    }

    private VerifyLog.Result verify(PaperLog written, @org.jspecify.annotations.Nullable SignedNote since) {
        return verify(written.writeTo(directory), since);
    }

    private static VerifyLog.Result verify(Path where, @org.jspecify.annotations.Nullable SignedNote since) {
        return run(where, new VerifyLog.Trust(PaperLog.KEY.verifier(), since, List.of()));
    }

    private static VerifyLog.Result run(Path where, VerifyLog.Trust trust) {
        return new VerifyLog(LogCopy.at(where.toString()), trust, Patience.ofSeconds(0)).verify();
    }

    private static List<String> kinds(VerifyLog.Result result) {
        return result.findings().stream().map(Finding::kind).toList();
    }
}
