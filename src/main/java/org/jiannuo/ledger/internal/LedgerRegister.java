package org.jiannuo.ledger.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
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
    private final BusinessClock clock;

    LedgerRegister(IntakeStore intake, Standing standing, PublishLoop loop, LogReader reader, BusinessClock clock) {
        this.intake = intake;
        this.standing = standing;
        this.loop = loop;
        this.reader = reader;
        this.clock = clock;
    }

    @Override
    public Commitment commit(String contentJson) {
        String content = CanonicalJson.of(contentJson);
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return new Commitment(content, HexFormat.of().formatHex(salt), value(salt, content));
    }

    /** SHA-256 over salt and content, in hexadecimal digits. */
    static String value(byte[] salt, String content) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            return HexFormat.of().formatHex(digest.digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java knows SHA-256.", e);
        }
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
    public Optional<Inclusion> inclusion(LeafId leaf) {
        return reader.inclusion(leaf);
    }

    @Override
    public Optional<LogCheckpoint> checkpoint() {
        return reader.checkpoint();
    }
}
