package org.jiannuo.ledger.internal;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.ledger.Commitment;
import org.jiannuo.ledger.Inclusion;
import org.jiannuo.ledger.LeafDraft;
import org.jiannuo.ledger.LeafId;
import org.jiannuo.ledger.Ledger;
import org.jiannuo.ledger.LogCheckpoint;
import org.jiannuo.tlog.CanonicalJson;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The promise of this module, kept. */
@Component
@OnInnerNode
class LedgerRegister implements Ledger {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SALT_BYTES = 32;

    private final IntakeStore intake;
    private final Standing standing;
    private final PublishLoop loop;
    private final LogReader reader;
    private final RotateKey rotation;
    private final BusinessClock clock;

    LedgerRegister(
            IntakeStore intake,
            Standing standing,
            PublishLoop loop,
            LogReader reader,
            RotateKey rotation,
            BusinessClock clock) {
        this.intake = intake;
        this.standing = standing;
        this.loop = loop;
        this.reader = reader;
        this.rotation = rotation;
        this.clock = clock;
    }

    @Override
    public Commitment commit(String contentJson) {
        String content = CanonicalJson.of(contentJson);
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return Commitment.of(salt, content);
    }

    @Override
    @Transactional
    public Decision<LeafId> append(LeafDraft draft) {
        return appendAll(List.of(draft)).map(_ -> draft.id());
    }

    @Override
    @Transactional
    public Decision<Integer> appendAll(List<LeafDraft> drafts) {
        boolean publishes = drafts.stream().anyMatch(draft -> !draft.act().refers());
        List<Refusal> obstacles = publishes ? standing.obstacles() : List.of();
        if (!obstacles.isEmpty()) {
            return Decision.refused(obstacles);
        }
        intake.add(drafts, clock.now());
        loop.wakeAfterCommit();
        return Decision.accepted(drafts.size());
    }

    @Override
    public List<Refusal> obstacles() {
        return standing.obstacles();
    }

    @Override
    public int publish() {
        return loop.publish();
    }

    @Override
    public Decision<String> rotateKey() {
        List<Refusal> stopped = standing.stopped();
        if (!stopped.isEmpty()) {
            return Decision.refused(stopped);
        }
        try {
            String key = rotation.rotate().toString();
            int _ = loop.publish();
            return Decision.accepted(key);
        } catch (GeneralSecurityException e) {
            return Decision.refused(Rules.KEY_OPENS.broken());
        }
    }

    @Override
    public Optional<Inclusion> inclusion(LeafId leaf) {
        return reader.inclusion(leaf);
    }

    @Override
    public Optional<LogCheckpoint> checkpoint() {
        return reader.checkpoint();
    }
}
