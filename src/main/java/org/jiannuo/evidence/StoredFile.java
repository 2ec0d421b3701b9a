package org.jiannuo.evidence;

import java.util.Set;
import org.jiannuo.kernel.Signature;

/**
 * An upload that is kept durably.
 *
 * @param id its opaque identity, used in addresses
 * @param name the declared name, made harmless; at most 200 bytes of UTF-8 and the ending
 * @param kind what the content is
 * @param size length in bytes
 * @param sha256 hash of the content, 64 lower-case hexadecimal digits
 * @param notes what a reader must know
 * @param stored who brought it, and when
 */
public record StoredFile(
        FileId id, String name, FileKind kind, long size, String sha256, Set<FileNote> notes, Signature stored) {
    public StoredFile {
        notes = Set.copyOf(notes);
    }

    /** Whether a browser can show it: images and PDF. */
    public boolean isViewable() {
        return kind.isImage() || kind == FileKind.PDF;
    }

    /** The first and last digits of the hash, enough for an eye to compare. */
    public String shortHash() {
        return sha256.substring(0, 8) + "…" + sha256.substring(56);
    }

    /** The size as people say it, in binary units with one place, for instance {@code 1.5 MB}. */
    public String readableSize() {
        if (size < 1024) {
            return size + " B";
        }
        long tenths = size * 10 / 1024;
        if (tenths < 10240) {
            return tenths / 10 + "." + tenths % 10 + " KB";
        }
        tenths /= 1024;
        return tenths / 10 + "." + tenths % 10 + " MB";
    }
}
