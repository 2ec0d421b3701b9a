package org.jiannuo.evidence.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jiannuo.evidence.EvidenceFiles;
import org.jiannuo.evidence.FileId;
import org.jiannuo.evidence.FileKind;
import org.jiannuo.evidence.StoredFile;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.security.Audited;
import org.jiannuo.security.Permit;
import org.jiannuo.security.SignedInUser;
import org.jiannuo.web.Answer;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** Gives files out and takes them in. Who may read a file is asked of the modules that own its matters. */
@Controller
@PreAuthorize("denyAll()")
class EvidenceController {
    /** A file that is looked at in the browser may load nothing, run nothing and send nothing. */
    private static final String LOCKED =
            "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'; form-action 'none'; base-uri 'none'";

    private final EvidenceFiles files;
    private final BusinessClock clock;

    EvidenceController(EvidenceFiles files, BusinessClock clock) {
        this.files = files;
        this.clock = clock;
    }

    @GetMapping("/evidence/{id}")
    @Permit("signed-in")
    @Audited("evidence.file_downloaded")
    ResponseEntity<InputStreamResource> download(@PathVariable String id, SignedInUser user) {
        StoredFile file = readable(id, user);
        return give(file, ContentDisposition.attachment(), LOCKED + "; sandbox");
    }

    @GetMapping("/evidence/{id}/preview")
    @Permit("signed-in")
    @Audited("evidence.file_viewed")
    ResponseEntity<InputStreamResource> preview(@PathVariable String id, SignedInUser user) {
        StoredFile file = readable(id, user);
        if (!file.isViewable()) {
            return give(file, ContentDisposition.attachment(), LOCKED + "; sandbox");
        }
        // The browser's own viewer of PDF does not start in a sandbox; an image needs nothing else.
        String policy = file.kind().isImage() ? LOCKED + "; sandbox" : LOCKED + "; object-src 'self'";
        return give(file, ContentDisposition.inline(), policy);
    }

    @PostMapping("/evidence/uploads")
    @Permit("signed-in")
    @Audited("evidence.file_stored")
    Answer upload(@RequestParam("file") MultipartFile part, SignedInUser user) {
        String declared = part.getOriginalFilename() == null ? "" : part.getOriginalFilename();
        Decision<StoredFile> decision;
        try (InputStream content = part.getInputStream()) {
            decision = files.store(content, declared, user.sign(clock));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Answer.of(
                decision,
                file -> Answer.show(new UploadedFilePage(file)),
                (java.util.List<Refusal> _) ->
                        new RefusedFilePage(FileName.of(declared).text()));
    }

    /** The file, or the same "not found" for what does not exist and for what this reader may not see. */
    private StoredFile readable(String text, SignedInUser user) {
        try {
            FileId id = FileId.of(text);
            if (files.mayRead(id, user.sign(clock))) {
                return files.find(id).orElseThrow(EvidenceController::missing);
            }
        } catch (IllegalArgumentException notAnId) {
            throw missing();
        }
        throw missing();
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private ResponseEntity<InputStreamResource> give(
            StoredFile file, ContentDisposition.Builder disposition, String policy) {
        String type = file.kind() == FileKind.TEXT || file.kind() == FileKind.CSV
                ? MediaType.APPLICATION_OCTET_STREAM_VALUE
                : file.kind().mediaType();
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        disposition
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("Content-Security-Policy", policy)
                .header("X-Content-Type-Options", "nosniff")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header(
                        "Digest",
                        "sha-256="
                                + java.util.Base64.getEncoder()
                                        .encodeToString(java.util.HexFormat.of().parseHex(file.sha256())))
                .cacheControl(CacheControl.noCache().cachePrivate())
                .contentType(MediaType.parseMediaType(type))
                .contentLength(file.size())
                .body(new InputStreamResource(files.open(file.id())));
    }
}
