package org.jiannuo.ledger.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jiannuo.database.DurableFile;
import org.jiannuo.tlog.Checkpoint;
import org.jiannuo.tlog.SignedNote;

/** The last checkpoint, remembered outside of the database, so that a restored old one is noticed. */
final class RememberedCheckpoint {
    private final Path file;

    RememberedCheckpoint(Path file) {
        this.file = file;
    }

    Optional<Checkpoint> read() {
        try {
            return Files.exists(file)
                    ? Optional.of(Checkpoint.parse(
                            SignedNote.parse(Files.readAllBytes(file)).text()))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Remembers a checkpoint unless a larger one is remembered. */
    synchronized void keep(SignedNote note) {
        long size = Checkpoint.parse(note.text()).size();
        if (read().map(Checkpoint::size).orElse(0L) < size) {
            try {
                DurableFile.write(file, note.toString().getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
