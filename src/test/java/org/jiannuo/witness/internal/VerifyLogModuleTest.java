package org.jiannuo.witness.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.jiannuo.ledger.Ledger;
import org.jiannuo.testing.JiannuoTest;
import org.jiannuo.testing.TestWorld;
import org.jiannuo.tlog.SignedNote;
import org.jiannuo.tlog.VerifierKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** The real log over HTTP, verified by who trusts its first key and an earlier checkpoint only. */
@JiannuoTest
class VerifyLogModuleTest {
    @Autowired
    TestWorld world;

    @Autowired
    Ledger ledger;

    @TempDir
    Path directory;

    @Test
    void can_be_verified_and_copied_from_outside_also_after_a_new_key() {
        VerifierKey first = VerifierKey.parse(ledger.checkpoint().orElseThrow().key());
        SignedNote since = SignedNote.parse(ledger.checkpoint().orElseThrow().note());
        String next = ledger.rotateKey().orThrow();
        assertThat(ledger.checkpoint().orElseThrow().key()).isEqualTo(next);
        VerifyLog.Trust trust = new VerifyLog.Trust(first, since, List.of());
        VerifyLog.Result live =
                new VerifyLog(LogCopy.at(world.address()).keptIn(directory), trust, Patience.ofSeconds(0)).verify();
        assertThat(live.findings()).isEmpty();
        assertThat(live.key()).isEqualTo(next);
        VerifyLog.Result offline =
                new VerifyLog(LogCopy.at(directory.toString()), trust, Patience.ofSeconds(0)).verify();
        assertThat(offline.findings()).isEmpty();
        assertThat(offline.size()).isEqualTo(live.size());
    }
}
