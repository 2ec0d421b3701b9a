package org.jiannuo.tlog;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Up to 256 entries in one resource, each behind its length in two bytes. */
public final class EntryBundle {
    /** Bytes that an entry may have. */
    public static final int LONGEST = 0xFFFF;

    private EntryBundle() {}

    /** The entries as one. @throws IllegalArgumentException when one is too long or there are more than 256 */
    public static byte[] write(List<byte[]> entries) {
        if (entries.size() > TilePath.FULL) {
            throw new IllegalArgumentException("A bundle has at most 256 entries.");
        }
        ByteArrayOutputStream bundle = new ByteArrayOutputStream();
        for (byte[] entry : entries) {
            if (entry.length > LONGEST) {
                throw new IllegalArgumentException("An entry has at most 65,535 bytes.");
            }
            bundle.write(entry.length >>> Byte.SIZE);
            bundle.write(entry.length);
            bundle.writeBytes(entry);
        }
        return bundle.toByteArray();
    }

    /** The entries of a bundle. @throws IllegalArgumentException unless it holds exactly so many */
    public static List<byte[]> parse(byte[] bundle, int count) {
        List<byte[]> entries = new ArrayList<>();
        int at = 0;
        while (at < bundle.length) {
            if (at + 2 > bundle.length) {
                throw new IllegalArgumentException("The bundle ends within a length.");
            }
            int length = (bundle[at] & 0xFF) << Byte.SIZE | bundle[at + 1] & 0xFF;
            at += 2;
            if (at + length > bundle.length) {
                throw new IllegalArgumentException("The bundle ends within an entry.");
            }
            entries.add(Arrays.copyOfRange(bundle, at, at + length));
            at += length;
        }
        if (entries.size() != count || count > TilePath.FULL) {
            throw new IllegalArgumentException("The bundle has " + entries.size() + " entries, not " + count + ".");
        }
        return entries;
    }
}
