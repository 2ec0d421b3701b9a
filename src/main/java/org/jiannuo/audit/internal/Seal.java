package org.jiannuo.audit.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;

/**
 * A seal over the entries of some transactions.
 *
 * @param number from 1, without gaps
 * @param from the first transaction that may be covered
 * @param to the first transaction after those covered
 * @param entries how many entries are covered
 * @param content hash over their digests in the order of their ids
 * @param previous hash of the seal before; zeros before the first
 * @param hash hash of all this
 */
record Seal(
        String county,
        long number,
        Instant at,
        long cluster,
        long from,
        long to,
        long entries,
        byte[] content,
        byte[] previous,
        byte[] hash) {
    private static final byte[] NOTHING = new byte[32];

    static byte[] beforeTheFirst() {
        return NOTHING.clone();
    }

    /** The seal of these entries, with its hash computed. */
    static Seal over(
            String county, long number, Instant at, Range range, long entries, byte[] content, byte[] previous) {
        return new Seal(
                county,
                number,
                at,
                range.cluster(),
                range.from(),
                range.to(),
                entries,
                content,
                previous,
                hash(county, number, at, range, entries, content, previous));
    }

    /** Which transactions of which cluster. */
    record Range(long cluster, long from, long to) {}

    Range range() {
        return new Range(cluster, from, to);
    }

    /** The hash that the seal should have. */
    byte[] expectedHash() {
        return hash(county, number, at, range(), entries, content, previous);
    }

    String hex() {
        return HexFormat.of().formatHex(hash);
    }

    private static byte[] hash(
            String county, long number, Instant at, Range range, long entries, byte[] content, byte[] previous) {
        var digest = Hashes.begin();
        digest.update("jiannuo audit seal 1\n".getBytes(StandardCharsets.UTF_8));
        digest.update(county.getBytes(StandardCharsets.UTF_8));
        ByteBuffer figures = ByteBuffer.allocate(7 * Long.BYTES);
        figures.putLong(number)
                .putLong(at.getEpochSecond())
                .putLong(at.getNano())
                .putLong(range.cluster())
                .putLong(range.from())
                .putLong(range.to())
                .putLong(entries);
        digest.update(figures.array());
        digest.update(content);
        digest.update(previous);
        return digest.digest();
    }
}
