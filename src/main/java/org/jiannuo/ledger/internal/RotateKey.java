package org.jiannuo.ledger.internal;

import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.List;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.ledger.Handover;
import org.jiannuo.ledger.LeafAct;
import org.jiannuo.ledger.LeafDraft;
import org.jiannuo.ledger.LeafId;
import org.jiannuo.tlog.Checkpoint;
import org.jiannuo.tlog.SignedNote;
import org.jiannuo.tlog.SigningKey;
import org.jiannuo.tlog.VerifierKey;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives the log into the hand of a new key: hand-over, key and leaf in one commit. */
@Component
@OnInnerNode
class RotateKey {
    private final TreeStore tree;
    private final IntakeStore intake;
    private final LogKeys keys;
    private final BusinessClock clock;

    RotateKey(TreeStore tree, IntakeStore intake, LogKeys keys, BusinessClock clock) {
        this.tree = tree;
        this.intake = intake;
        this.keys = keys;
        this.clock = clock;
    }

    /** @return the new public key @throws GeneralSecurityException when the present key cannot be opened */
    @Transactional(rollbackFor = GeneralSecurityException.class)
    public VerifierKey rotate() throws GeneralSecurityException {
        TreeStore.Head head = tree.lock().orElseThrow(() -> new IllegalStateException("There is no log yet."));
        Instant now = clock.now();
        SigningKey before = keys.current();
        int number = keys.newest().map(LogKeys.Kept::number).orElse(0) + 1;
        String origin = before.verifier().name();
        byte[] seed = SigningKey.newSeed();
        SigningKey next = SigningKey.ofLog(origin, seed);
        SignedNote handover = Handover.sign(
                before,
                next,
                new Checkpoint(origin, head.edge().size(), head.edge().root()));
        keys.keep(number, next.verifier(), seed, handover.toString(), now);
        intake.add(
                List.of(new LeafDraft(
                        LeafId.next(), LeafAct.KEY_HANDED_OVER, next.verifier().toString(), null, null, null)),
                now);
        return next.verifier();
    }
}
