package org.jiannuo.tlog;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The hashes of RFC 6962, section 2.1: leaf and node are told apart by their first byte. */
public final class MerkleTree {
    /** Bytes of a hash. */
    public static final int HASH = 32;

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    /** Copied for every hash: to look for the one who makes it costs as much as the hash of a node. */
    private static final MessageDigest FRESH = known();

    private MerkleTree() {}

    /** The root of a tree without leaves: the hash of nothing. */
    public static byte[] emptyRoot() {
        return sha256().digest();
    }

    /** The hash of an entry. */
    public static byte[] leafHash(byte[] entry) {
        MessageDigest digest = sha256();
        digest.update(LEAF);
        return digest.digest(entry);
    }

    /** The hash over two hashes. @throws IllegalArgumentException when one of them has not 32 bytes */
    public static byte[] nodeHash(byte[] left, byte[] right) {
        MessageDigest digest = sha256();
        digest.update(NODE);
        digest.update(sound(left));
        return digest.digest(sound(right));
    }

    /** The largest power of two that is smaller than the number. @throws IllegalArgumentException below 2 */
    public static long split(long leaves) {
        if (leaves < 2) {
            throw new IllegalArgumentException("A tree of " + leaves + " leaves is not split.");
        }
        return Long.highestOneBit(leaves - 1);
    }

    /** The hash as it is. @throws IllegalArgumentException when it has not 32 bytes */
    static byte[] sound(byte[] hash) {
        if (hash.length != HASH) {
            throw new IllegalArgumentException("A hash has 32 bytes, not " + hash.length + ".");
        }
        return hash;
    }

    /** A hash in base64. @throws IllegalArgumentException when it is not written the one way that is right */
    static byte[] hash(String base64) {
        return sound(bytes(base64));
    }

    /** Base64 with padding and without any bit to spare: one text for one value. */
    static byte[] bytes(String base64) {
        byte[] bytes = Base64.getDecoder().decode(base64);
        if (!Base64.getEncoder().encodeToString(bytes).equals(base64)) {
            throw new IllegalArgumentException("Not the base64 of its bytes: " + base64);
        }
        return bytes;
    }

    /** A number without sign and leading zero. */
    static long number(String decimal) {
        if (!decimal.matches("0|[1-9][0-9]{0,18}")) {
            throw new IllegalArgumentException("Not a number without sign and leading zero: " + decimal);
        }
        try {
            return Long.parseLong(decimal);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("Too large: " + decimal, e);
        }
    }

    /** A fresh SHA-256. */
    static MessageDigest sha256() {
        try {
            return (MessageDigest) FRESH.clone();
        } catch (CloneNotSupportedException e) {
            return known();
        }
    }

    private static MessageDigest known() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java knows SHA-256.", e);
        }
    }
}
