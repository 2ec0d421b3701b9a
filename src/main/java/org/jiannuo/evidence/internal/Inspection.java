package org.jiannuo.evidence.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jiannuo.evidence.FileKind;
import org.jiannuo.evidence.FileNote;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;

/** Decides whether a received file may be kept, and as what. Reads the file, changes nothing. */
final class Inspection {
    /**
     * A file that may be kept.
     *
     * @param name its harmless name
     */
    record Passed(String name, FileKind kind, Set<FileNote> notes) {}

    private final EvidenceSettings settings;

    Inspection(EvidenceSettings settings) {
        this.settings = settings;
    }

    /** The refusal of a file that was not even received to its end. */
    List<Refusal> tooLarge(String declaredName) {
        Findings findings = new Findings(FileName.of(declaredName).text());
        findings.breaks(Acceptability.WITHIN_SIZE, settings.largest().toMegabytes());
        return findings.broken();
    }

    Decision<Passed> inspect(Path file, String declaredName) {
        FileName name = FileName.of(declaredName);
        Findings findings = new Findings(name.text());
        if (!name.isUsable()) {
            findings.breaks(Acceptability.USABLE_NAME);
        }
        try {
            if (Files.size(file) == 0) {
                findings.breaks(Acceptability.NOT_EMPTY);
                return Decision.refused(findings.broken());
            }
            return judge(name, content(file, findings), findings);
        } catch (IOException outage) {
            throw new java.io.UncheckedIOException(outage);
        }
    }

    private static Decision<Passed> judge(FileName name, Content content, Findings findings) {
        FileKind kind = FileKind.TEXT;
        switch (content) {
            case Content.Taken(List<FileKind> kinds) -> {
                kind = kinds.stream()
                        .filter(one -> one.extensions().contains(name.extension()))
                        .findFirst()
                        .orElse(kinds.getFirst());
                if (name.isUsable() && !kind.extensions().contains(name.extension())) {
                    findings.breaks(
                            Acceptability.HONEST_NAME,
                            name.extension(),
                            kind.extensions().getFirst());
                }
            }
            case Content.Foreign(Content.Sort sort) -> findings.breaks(Acceptability.KNOWN_KIND, sort.ordinal());
            case Content.Locked() -> findings.breaks(Acceptability.NO_PASSWORD);
            case Content.Damaged() -> findings.breaks(Acceptability.NOT_DAMAGED);
        }
        return findings.broken().isEmpty()
                ? Decision.accepted(new Passed(name.text(), kind, findings.notes()))
                : Decision.refused(findings.broken());
    }

    private Content content(Path file, Findings findings) throws IOException {
        byte[] head = head(file);
        Magic magic = Magic.of(head).orElse(null);
        if (magic == null) {
            return TextContent.look(file, head);
        }
        return switch (magic) {
            case PDF -> PdfContent.look(file, findings);
            case PNG -> ImageContent.look(file, FileKind.PNG, settings, findings);
            case JPEG -> ImageContent.look(file, FileKind.JPEG, settings, findings);
            case ZIP -> ZipContent.look(file, settings, findings);
            case OLE -> OleContent.look(file, findings);
            case LINUX_PROGRAM, MAC_PROGRAM, JAVA_CLASS, SHORTCUT -> new Content.Foreign(Content.Sort.PROGRAM);
            case EMPTY_ZIP, RAR, SEVEN_ZIP, GZIP, XZ, CABINET -> new Content.Foreign(Content.Sort.ARCHIVE);
            case GIF -> new Content.Foreign(Content.Sort.IMAGE);
            case RICH_TEXT, POSTSCRIPT -> new Content.Foreign(Content.Sort.DOCUMENT);
            // Two or three letters that a plain text may also begin with.
            case WINDOWS_PROGRAM -> textOr(file, head, Content.Sort.PROGRAM);
            case BZIP2 -> textOr(file, head, Content.Sort.ARCHIVE);
        };
    }

    private static Content textOr(Path file, byte[] head, Content.Sort sort) throws IOException {
        return TextContent.look(file, head) instanceof Content.Taken text ? text : new Content.Foreign(sort);
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(64);
        }
    }
}
