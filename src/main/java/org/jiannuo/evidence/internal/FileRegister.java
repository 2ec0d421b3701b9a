package org.jiannuo.evidence.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jiannuo.evidence.EvidenceFiles;
import org.jiannuo.evidence.EvidenceGate;
import org.jiannuo.evidence.EvidenceUpload;
import org.jiannuo.evidence.FileId;
import org.jiannuo.evidence.FileOwner;
import org.jiannuo.evidence.StoredFile;
import org.jiannuo.evidence.Verification;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.kernel.Signature;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/** The register of files: who brought what, to which matter it belongs, who may read it. */
@Component
class FileRegister implements EvidenceFiles {
    private final KeepFile keeping;
    private final FileStore files;
    private final AttachmentStore attachments;
    private final ContentStore contents;
    private final EvidenceSettings settings;
    private final ObjectProvider<EvidenceGate> gates;

    FileRegister(
            KeepFile keeping,
            FileStore files,
            AttachmentStore attachments,
            ContentStore contents,
            EvidenceSettings settings,
            ObjectProvider<EvidenceGate> gates) {
        this.keeping = keeping;
        this.files = files;
        this.attachments = attachments;
        this.contents = contents;
        this.settings = settings;
        this.gates = gates;
    }

    @Override
    @Transactional
    public Decision<StoredFile> store(InputStream content, String declaredName, Signature by) {
        return keeping.keep(content, declaredName, by);
    }

    @Override
    public Decision<Cleaned> clean(byte[] content, String declaredName) {
        return keeping.clean(content, declaredName);
    }

    @Override
    public Optional<StoredFile> find(FileId id) {
        return files.find(id);
    }

    @Override
    public InputStream open(FileId id) {
        StoredFile file = files.find(id).orElseThrow(() -> new IllegalArgumentException("No such file: " + id));
        try {
            if (!contents.isSound(file.sha256())) {
                throw new IOException("The content of " + id + " is missing or altered: " + file.sha256());
            }
            return contents.open(file.sha256());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    @Transactional
    public Decision<StoredFile> attach(FileId id, FileOwner owner, Signature by) {
        return join(files.find(id), id.toString(), owner, by);
    }

    @Override
    @Transactional
    public Decision<List<StoredFile>> attachAll(EvidenceUpload upload, FileOwner owner, Signature by) {
        List<StoredFile> attached = new ArrayList<>();
        List<Refusal> because = new ArrayList<>();
        for (String id : upload.evidence()) {
            take(join(idOf(id).flatMap(files::find), id, owner, by), attached, because);
        }
        for (MultipartFile part : upload.files()) {
            take(keepPart(part, by).then(file -> join(Optional.of(file), file.name(), owner, by)), attached, because);
        }
        return because.isEmpty()
                ? Decision.accepted(List.copyOf(attached))
                : Decision.refused(because.stream().distinct().toList());
    }

    private static void take(Decision<StoredFile> decision, List<StoredFile> attached, List<Refusal> because) {
        switch (decision) {
            case Decision.Accepted<StoredFile>(StoredFile file, List<?> _) -> attached.add(file);
            case Decision.Refused<StoredFile>(List<Refusal> reasons) -> because.addAll(reasons);
        }
    }

    private Decision<StoredFile> keepPart(MultipartFile part, Signature by) {
        String name = part.getOriginalFilename();
        try (InputStream content = part.getInputStream()) {
            return keeping.keep(content, name == null ? "" : name, by);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Decision<StoredFile> join(Optional<StoredFile> found, String where, FileOwner owner, Signature by) {
        if (found.isEmpty()) {
            return Decision.refused(Acceptability.KNOWN_FILE.brokenAt(where));
        }
        StoredFile file = found.get();
        if (!by.isPlatform() && !file.stored().account().equals(by.account())) {
            return Decision.refused(Acceptability.OWN_UPLOAD.brokenAt(file.name()));
        }
        return attachments.add(file.id(), owner, by) > settings.mostFiles()
                ? Decision.refused(Acceptability.FILES_OF_ONE_MATTER.broken(settings.mostFiles()))
                : Decision.accepted(file);
    }

    @Override
    public List<StoredFile> uploaded(EvidenceUpload upload, Signature by) {
        List<UUID> ids = upload.evidence().stream()
                .flatMap(id -> idOf(id).stream())
                .map(FileId::value)
                .toList();
        return ids.isEmpty() ? List.of() : files.ofAccount(by.account(), ids);
    }

    @Override
    public List<StoredFile> filesOf(FileOwner owner) {
        return attachments.filesOf(owner.module(), List.of(owner.id())).getOrDefault(owner.id(), List.of());
    }

    @Override
    public Map<String, List<StoredFile>> filesOf(String module, Collection<String> ids) {
        return ids.isEmpty() ? Map.of() : attachments.filesOf(module, ids);
    }

    @Override
    public boolean mayRead(FileId id, Signature reader) {
        List<FileOwner> owners = attachments.ownersOf(id);
        if (owners.isEmpty()) {
            return files.find(id)
                    .filter(file -> file.stored().account().equals(reader.account()))
                    .isPresent();
        }
        return owners.stream()
                .anyMatch(owner -> gates.stream()
                        .anyMatch(gate -> gate.module().equals(owner.module()) && gate.mayRead(owner, reader)));
    }

    @Override
    public Verification verify() {
        return new ContentCheck(files, contents).run();
    }

    private static Optional<FileId> idOf(String text) {
        try {
            return Optional.of(FileId.of(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
