package org.jiannuo.ledger.internal;

import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Optional;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.ledger.LeafAct;
import org.jiannuo.ledger.LeafDraft;
import org.jiannuo.ledger.LeafId;
import org.jiannuo.tlog.Checkpoint;
import org.jiannuo.tlog.SignedNote;
import org.jiannuo.tlog.SigningKey;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Begins the log and signs its checkpoints, one for each size at most. */
@Component
@OnInnerNode
class IssueCheckpoint {
    private final TreeStore tree;
    private final IntakeStore intake;
    private final CheckpointStore checkpoints;
    private final LogKeys keys;
    private final BusinessClock clock;

    IssueCheckpoint(
            TreeStore tree, IntakeStore intake, CheckpointStore checkpoints, LogKeys keys, BusinessClock clock) {
        this.tree = tree;
        this.intake = intake;
        this.checkpoints = checkpoints;
        this.keys = keys;
        this.clock = clock;
    }

    /** Makes key, tree and first leaf when there are none. */
    @Transactional
    public void begin() {
        Instant now = clock.now();
        tree.begin(now);
        if (tree.lock().isPresent()) {
            keys.makeFirst(now)
                    .ifPresent(key -> intake.add(
                            java.util.List.of(
                                    new LeafDraft(LeafId.next(), LeafAct.LOG_OPENED, key.toString(), null, null, null)),
                            now));
        }
    }

    /**
     * Signs the tree as it stands, when there is something new.
     *
     * @return the new checkpoint
     * @throws GeneralSecurityException when the key cannot be opened
     */
    @Transactional(rollbackFor = GeneralSecurityException.class)
    public Optional<SignedNote> issue() throws GeneralSecurityException {
        Optional<TreeStore.Head> head = tree.lock();
        if (head.isEmpty() || head.get().edge().size() == 0) {
            return Optional.empty();
        }
        long size = head.get().edge().size();
        long before = checkpoints
                .last()
                .map(note -> Checkpoint.parse(note.text()).size())
                .orElse(0L);
        if (before > size) {
            throw new IllegalStateException("The tree has " + size + " leaves, and " + before + " were signed.");
        }
        if (before == size) {
            return Optional.empty();
        }
        SigningKey key = keys.current();
        String text =
                new Checkpoint(key.verifier().name(), size, head.get().edge().root()).text();
        SignedNote note = new SignedNote(text, java.util.List.of(key.sign(text)));
        checkpoints.add(size, note, clock.now());
        return Optional.of(note);
    }
}
