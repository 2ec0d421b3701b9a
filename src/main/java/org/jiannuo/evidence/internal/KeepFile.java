package org.jiannuo.evidence.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jiannuo.database.Identities;
import org.jiannuo.evidence.EvidenceFiles;
import org.jiannuo.evidence.FileId;
import org.jiannuo.evidence.StoredFile;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Signature;
import org.springframework.stereotype.Component;

/** Receives, inspects and keeps one file: first the content on the disk, then the entry in the running transaction. */
@Component
class KeepFile {
    private final ContentStore contents;
    private final Inspection inspection;
    private final FileStore files;
    private final EvidenceSettings settings;

    KeepFile(ContentStore contents, Inspection inspection, FileStore files, EvidenceSettings settings) {
        this.contents = contents;
        this.inspection = inspection;
        this.files = files;
        this.settings = settings;
    }

    Decision<StoredFile> keep(InputStream content, String declaredName, Signature by) {
        try {
            Optional<ContentStore.Arrival> received =
                    contents.receive(content, settings.largest().toBytes());
            if (received.isEmpty()) {
                return Decision.refused(inspection.tooLarge(declaredName));
            }
            try (ContentStore.Arrival arrival = received.get()) {
                return inspection.inspect(arrival.path(), declaredName).then(passed -> enter(arrival, passed, by));
            }
        } catch (IOException outage) {
            throw new UncheckedIOException(outage);
        }
    }

    /** Looks at a content; it lies among the incoming ones only while it is looked at. */
    Decision<EvidenceFiles.Cleaned> clean(byte[] content, String declaredName) {
        try {
            Optional<ContentStore.Arrival> received = contents.receive(
                    new ByteArrayInputStream(content), settings.largest().toBytes());
            if (received.isEmpty()) {
                return Decision.refused(inspection.tooLarge(declaredName));
            }
            try (ContentStore.Arrival arrival = received.get()) {
                return inspection
                        .inspect(arrival.path(), declaredName)
                        .then(passed -> Traces.remove(passed.kind(), content)
                                .map(bare -> Decision.accepted(
                                        new EvidenceFiles.Cleaned(passed.name(), passed.kind(), bare)))
                                .orElseGet(() -> Decision.refused(Acceptability.TRACES_STAY.brokenAt(passed.name()))));
            }
        } catch (IOException outage) {
            throw new UncheckedIOException(outage);
        }
    }

    private Decision<StoredFile> enter(ContentStore.Arrival arrival, Inspection.Passed passed, Signature by) {
        try {
            contents.keep(arrival);
        } catch (IOException outage) {
            throw new UncheckedIOException(outage);
        }
        StoredFile file = new StoredFile(
                new FileId(Identities.next()),
                passed.name(),
                passed.kind(),
                arrival.size(),
                arrival.sha256(),
                passed.notes(),
                by);
        files.add(file);
        return Decision.accepted(file);
    }
}
