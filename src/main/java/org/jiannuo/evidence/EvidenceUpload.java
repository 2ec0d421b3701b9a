package org.jiannuo.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * What the upload fragment of a form sends; bind it as a model attribute of the handler.
 *
 * @param evidence ids of files that were already uploaded one by one, with the script
 * @param files files sent with the form itself, without the script; empty parts are ignored
 */
public record EvidenceUpload(
        @Nullable List<String> evidence, @Nullable List<MultipartFile> files) {
    public EvidenceUpload {
        evidence = evidence == null
                ? List.of()
                : evidence.stream().filter(id -> !id.isBlank()).distinct().toList();
        files = files == null
                ? List.of()
                : files.stream()
                        .filter(file -> !file.isEmpty()
                                || (file.getOriginalFilename() != null
                                        && !file.getOriginalFilename().isBlank()))
                        .toList();
    }

    /** Nothing was sent. */
    public boolean isEmpty() {
        return evidence().isEmpty() && files().isEmpty();
    }

    @Override
    public List<String> evidence() {
        return evidence == null ? List.of() : evidence;
    }

    @Override
    public List<MultipartFile> files() {
        return files == null ? List.of() : files;
    }
}
