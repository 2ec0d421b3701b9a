package org.jiannuo.evidence;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The kinds of files that are taken as evidence, known by their content and never by their name alone. */
public enum FileKind {
    PDF("application/pdf", "pdf"),
    OFD("application/ofd", "ofd"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    DOC("application/msword", "doc", "wps"),
    XLS("application/vnd.ms-excel", "xls", "et"),
    PPT("application/vnd.ms-powerpoint", "ppt", "dps"),
    TEXT("text/plain", "txt"),
    CSV("text/csv", "csv");

    private final String mediaType;
    private final List<String> extensions;

    FileKind(String mediaType, String... extensions) {
        this.mediaType = mediaType;
        this.extensions = List.of(extensions);
    }

    /** The registered media type. */
    public String mediaType() {
        return mediaType;
    }

    /** The endings a name of this kind may have, lower case, without the dot. */
    public List<String> extensions() {
        return extensions;
    }

    /** Whether a browser shows it safely by itself. */
    public boolean isImage() {
        return this == PNG || this == JPEG;
    }

    /** Every ending that is taken, as the value of an {@code accept} attribute. */
    public static String accepted() {
        return Arrays.stream(values())
                .flatMap(kind -> kind.extensions.stream())
                .map(extension -> "." + extension)
                .collect(Collectors.joining(","));
    }
}
