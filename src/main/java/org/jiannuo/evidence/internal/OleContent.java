package org.jiannuo.evidence.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.DocumentNode;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jiannuo.evidence.FileKind;

/** Looks into the older Office containers (doc, xls, ppt and their WPS brothers). */
final class OleContent {
    private static final int DEEPEST = 8;
    private static final short BOUND_SHEET = 0x0085;
    /** The record by which a presentation says that it carries a macro project. */
    private static final byte[] PRESENTATION_MACROS = HexFormat.of().parseHex("1f00ff0314000000020000040c000000");

    private final Findings findings;

    private OleContent(Findings findings) {
        this.findings = findings;
    }

    static Content look(Path file, Findings findings) {
        try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true)) {
            return new OleContent(findings).read(container.getRoot());
        } catch (IOException | RuntimeException brokenContainer) {
            // The library answers damage with many kinds of exceptions; for us they all mean the same.
            return new Content.Damaged();
        }
    }

    private Content read(DirectoryNode root) throws IOException {
        lookForMacros(root, 0);
        if (root.hasEntry("EncryptedPackage")) {
            return new Content.Locked();
        }
        if (root.hasEntry("WordDocument")) {
            return isWordLocked(bytes(root, "WordDocument", 12))
                    ? new Content.Locked()
                    : Content.Taken.as(FileKind.DOC);
        }
        for (String book : new String[] {"Workbook", "Book"}) {
            if (root.hasEntry(book)) {
                return workbook(bytes(root, book, Integer.MAX_VALUE));
            }
        }
        if (root.hasEntry("PowerPoint Document")) {
            if (contains(bytes(root, "PowerPoint Document", Integer.MAX_VALUE), PRESENTATION_MACROS)) {
                findings.breaks(Acceptability.NOTHING_ACTIVE);
            }
            return Content.Taken.as(FileKind.PPT);
        }
        return new Content.Foreign(Content.Sort.UNKNOWN);
    }

    private void lookForMacros(DirectoryNode directory, int depth) {
        if (depth > DEEPEST) {
            findings.breaks(Acceptability.NO_BOMB);
            return;
        }
        for (Entry entry : directory) {
            String name = entry.getName().toUpperCase(Locale.ROOT);
            if (name.equals("MACROS") || name.startsWith("_VBA_PROJECT") || name.equals("VBA")) {
                findings.breaks(Acceptability.NOTHING_ACTIVE);
            }
            if (entry instanceof DirectoryNode inner) {
                lookForMacros(inner, depth + 1);
            }
        }
    }

    /** Bit 8 of the flags in the file information block: the text is encrypted. */
    private static boolean isWordLocked(byte[] block) {
        return block.length >= 12 && (block[11] & 0x01) != 0;
    }

    private Content workbook(byte[] stream) {
        ByteBuffer records = ByteBuffer.wrap(stream).order(ByteOrder.LITTLE_ENDIAN);
        while (records.remaining() >= 4) {
            short type = records.getShort();
            int length = records.getShort() & 0xffff;
            if (length > records.remaining()) {
                return new Content.Damaged();
            }
            boolean locked = type == 0x002f;
            if (locked) {
                return new Content.Locked();
            }
            // Type 1 is a sheet of Excel 4 macros, type 6 a module of code.
            if (type == BOUND_SHEET && length >= 6) {
                byte sheet = records.get(records.position() + 5);
                if (sheet == 1 || sheet == 6) {
                    findings.breaks(Acceptability.NOTHING_ACTIVE);
                }
            }
            if (type == 0x000a) {
                return Content.Taken.as(FileKind.XLS);
            }
            records.position(records.position() + length);
        }
        return new Content.Damaged();
    }

    private static byte[] bytes(DirectoryNode root, String name, int most) throws IOException {
        if (!(root.getEntryCaseInsensitive(name) instanceof DocumentNode document)) {
            throw new IOException("Not a stream: " + name);
        }
        try (DocumentInputStream in = new DocumentInputStream(document)) {
            return in.readNBytes(Math.min(most, document.getSize()));
        }
    }

    private static boolean contains(byte[] where, byte[] what) {
        for (int i = 0; i + what.length <= where.length; i++) {
            if (java.util.Arrays.equals(where, i, i + what.length, what, 0, what.length)) {
                return true;
            }
        }
        return false;
    }
}
