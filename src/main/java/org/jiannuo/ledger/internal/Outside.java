package org.jiannuo.ledger.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.tlog.Checkpoint;
import org.jiannuo.tlog.SignedNote;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What remembers the log outside of its database: a file of this node, and the witnesses. */
@Component
@OnInnerNode
class Outside {
    private static final Logger LOG = LoggerFactory.getLogger(Outside.class);
    private static final String FILE = "ledger-last.checkpoint";

    private final RememberedCheckpoint remembered;
    private final List<WitnessClient> witnesses;
    private final StartGuard guard;
    private final CheckpointStore checkpoints;
    private final LogReader reader;
    private final BusinessClock clock;
    private volatile boolean owed;

    Outside(
            LedgerSettings settings,
            StartGuard guard,
            CheckpointStore checkpoints,
            LogReader reader,
            BusinessClock clock,
            @Value("${jiannuo.data:data}") Path data) {
        this.remembered =
                new RememberedCheckpoint(data.toAbsolutePath().normalize().resolve(FILE));
        this.witnesses = settings.witnesses().stream().map(WitnessClient::new).toList();
        this.guard = guard;
        this.checkpoints = checkpoints;
        this.reader = reader;
        this.clock = clock;
    }

    /** Compares the database with the file and with each witness. @return why it must not publish, if so */
    List<Refusal> compare() {
        List<Refusal> found = new ArrayList<>();
        remembered.read().flatMap(guard::against).ifPresent(found::add);
        if (found.isEmpty()) {
            checkpoints.last().ifPresent(note -> found.addAll(show(note)));
        }
        return found;
    }

    /** Remembers a new checkpoint and asks the witnesses for their signatures. @return why the log must stop, if so */
    List<Refusal> tell(SignedNote note) {
        remembered.keep(note);
        return show(note);
    }

    /** Whether a witness has still to sign the last checkpoint. */
    boolean isOwed() {
        return owed;
    }

    /** Asks the witnesses again for the last checkpoint. @return why the log must stop, if so */
    List<Refusal> remind() {
        return checkpoints.last().map(this::show).orElse(List.of());
    }

    private List<Refusal> show(SignedNote note) {
        long size = Checkpoint.parse(note.text()).size();
        owed = false;
        Map<String, Refusal> found = new ConcurrentHashMap<>();
        List<Thread> asking = witnesses.stream()
                .map(witness -> Thread.ofVirtual()
                        .start(() -> ask(witness, note, size).ifPresent(refusal -> found.put(witness.name(), refusal))))
                .toList();
        for (Thread thread : asking) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return List.copyOf(found.values());
    }

    private Optional<Refusal> ask(WitnessClient witness, SignedNote note, long size) {
        return switch (witness.show(note, reader.tree(size))) {
            case WitnessClient.Answer.Cosigned(SignedNote.Signature line) -> {
                checkpoints.addCosignature(size, line, clock.now());
                yield Optional.empty();
            }
            case WitnessClient.Answer.Ahead(long known) -> Optional.of(Rules.NOT_OLDER.broken(size, known));
            case WitnessClient.Answer.Forked(long known) -> Optional.of(Rules.ONE_HISTORY.broken(known));
            case WitnessClient.Answer.Silent(String why) -> {
                owed = true;
                LOG.warn("The witness {} has not signed the checkpoint of {} leaves: {}", witness.name(), size, why);
                yield Optional.empty();
            }
        };
    }
}
