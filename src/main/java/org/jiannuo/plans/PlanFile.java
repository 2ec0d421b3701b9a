package org.jiannuo.plans;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;

/** The file that somebody calls a plan: told by its content and never by its name, measured before it is opened. */
final class PlanFile {
    /** Bytes of a file; the county's plan has 20 kB. */
    static final int LARGEST = 8 << 20;

    private static final int LARGEST_INFLATED = 48 << 20;
    private static final int MOST_ENTRIES = 1_000;
    private static final int LARGEST_RATIO = 150;
    private static final int RATIO_FROM = 1 << 20;
    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    /** What a file is. */
    enum Kind {
        TEXT,
        WORD,
        SHEET
    }

    private record Magic(String kind, byte[] start) {}

    private static final List<Magic> OTHERS = List.of(
            magic("PDF", "%PDF"),
            magic("PNG", "\u0089PNG"),
            magic("JPEG", "\u00ff\u00d8\u00ff"),
            magic("GIF", "GIF8"),
            magic("TIFF", "II*\0"),
            magic("TIFF", "MM\0*"),
            magic("WEBP", "RIFF"),
            magic("EXE", "MZ"),
            magic("ELF", "\u007fELF"),
            magic("RAR", "Rar!"),
            magic("7Z", "7z\u00bc\u00af"),
            magic("GZIP", "\u001f\u008b"),
            magic("RTF", "{\\rtf"),
            magic("CLASS", "\u00ca\u00fe\u00ba\u00be"));

    private PlanFile() {}

    private static Magic magic(String kind, String start) {
        return new Magic(kind, start.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** What the file is, or every reason why it cannot be a plan. */
    static Decision<Kind> kind(byte[] content) {
        if (content.length == 0) {
            return Decision.refused(PlanRules.EMPTY_FILE.broken());
        }
        if (content.length > LARGEST) {
            return Decision.refused(PlanRules.TOO_LARGE.broken(content.length >> 20, LARGEST >> 20));
        }
        if (startsWith(content, OLE2)) {
            boolean sealed = contains(content, "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE));
            return Decision.refused(sealed ? PlanRules.ENCRYPTED.broken() : PlanRules.WRONG_KIND.broken("DOC/XLS"));
        }
        for (Magic other : OTHERS) {
            if (startsWith(content, other.start())) {
                return Decision.refused(PlanRules.WRONG_KIND.broken(other.kind()));
            }
        }
        boolean zip = startsWith(content, "PK".getBytes(StandardCharsets.US_ASCII));
        return zip ? archive(content) : Decision.accepted(Kind.TEXT);
    }

    private static Decision<Kind> archive(byte[] content) {
        Set<String> names = new HashSet<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            Optional<Refusal> swollen = measure(zip, names, content.length);
            if (swollen.isPresent()) {
                return Decision.refused(swollen.get());
            }
        } catch (IOException | IllegalArgumentException damaged) {
            return Decision.refused(PlanRules.DAMAGED.broken());
        }
        if (names.isEmpty()) {
            return Decision.refused(PlanRules.DAMAGED.broken());
        }
        if (names.stream().anyMatch(name -> name.toLowerCase(Locale.ROOT).endsWith("vbaproject.bin"))) {
            return Decision.refused(PlanRules.MACROS.broken());
        }
        boolean office = names.contains("[Content_Types].xml");
        if (office && names.stream().anyMatch(name -> name.startsWith("word/document"))) {
            return Decision.accepted(Kind.WORD);
        }
        if (office && names.contains("xl/workbook.xml")) {
            return Decision.accepted(Kind.SHEET);
        }
        return Decision.refused(PlanRules.WRONG_KIND.broken("ZIP"));
    }

    /** Inflates everything into nothing, so that a bomb goes off where it does no harm. */
    private static Optional<Refusal> measure(ZipInputStream zip, Set<String> names, int packed) throws IOException {
        byte[] buffer = new byte[1 << 14];
        long inflated = 0;
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (!names.add(entry.getName()) || names.size() > MOST_ENTRIES) {
                return Optional.of(PlanRules.SWOLLEN_ARCHIVE.broken());
            }
            for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                inflated += read;
                boolean swollen = inflated > LARGEST_INFLATED
                        || (inflated > RATIO_FROM && inflated / Math.max(1, packed) > LARGEST_RATIO);
                if (swollen) {
                    return Optional.of(PlanRules.SWOLLEN_ARCHIVE.broken());
                }
            }
        }
        return Optional.empty();
    }

    private static boolean startsWith(byte[] content, byte[] start) {
        return content.length >= start.length
                && java.util.Arrays.equals(content, 0, start.length, start, 0, start.length);
    }

    private static boolean contains(byte[] content, byte[] part) {
        for (int at = 0; at <= content.length - part.length; at++) {
            if (content[at] == part[0]
                    && java.util.Arrays.equals(content, at, at + part.length, part, 0, part.length)) {
                return true;
            }
        }
        return false;
    }
}
