package org.jiannuo.tlog;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/**
 * A public key with its name, written {@code name+id+base64}.
 *
 * @param name name of the key: not empty, without blanks and plus signs
 * @param type {@link #SIGNS} or {@link #COSIGNS}
 * @param key 32 bytes of Ed25519
 */
public record VerifierKey(String name, byte type, byte[] key) {
    /** The type of a key that signs notes. */
    public static final byte SIGNS = 1;

    /** The type of a key of a witness, which signs notes together with a time. */
    public static final byte COSIGNS = 4;

    private static final Pattern FORM = Pattern.compile("([^+]+)\\+([0-9a-f]{8})\\+([A-Za-z0-9+/]+=*)");

    public VerifierKey {
        if (!isName(name) || (type != SIGNS && type != COSIGNS) || key.length != Ed25519.PUBLIC_KEY_SIZE) {
            throw new IllegalArgumentException("Not a key: " + name);
        }
        key = key.clone();
    }

    /** A key, read. @throws IllegalArgumentException when it is malformed or its id is not its own */
    public static VerifierKey parse(String written) {
        Matcher form = FORM.matcher(written);
        if (!form.matches()) {
            throw new IllegalArgumentException("Not a key, name+id+base64: " + written);
        }
        byte[] bytes = MerkleTree.bytes(form.group(3));
        VerifierKey found = new VerifierKey(form.group(1), bytes[0], Arrays.copyOfRange(bytes, 1, bytes.length));
        if (!HexFormat.of().formatHex(found.id()).equals(form.group(2))) {
            throw new IllegalArgumentException("The id of this key is another: " + written);
        }
        return found;
    }

    /** The first four bytes of the hash over name, type and key. */
    public byte[] id() {
        MessageDigest digest = MerkleTree.sha256();
        digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
        digest.update(type);
        return Arrays.copyOf(digest.digest(key), 4);
    }

    /** Whether the bytes are a signature of this key under the text. */
    boolean verifies(String text, byte[] signature) {
        byte[] signed = signature;
        byte[] message = text.getBytes(StandardCharsets.UTF_8);
        if (type == COSIGNS) {
            if (signature.length != Long.BYTES + Ed25519.SIGNATURE_SIZE || signature[0] < 0) {
                return false;
            }
            message = cosigned(text, ByteBuffer.wrap(signature).getLong());
            signed = Arrays.copyOfRange(signature, Long.BYTES, signature.length);
        }
        return signed.length == Ed25519.SIGNATURE_SIZE && Ed25519.verify(signed, 0, key, 0, message, 0, message.length);
    }

    /** When a witness has signed, in seconds since 1970; of a line that was verified before. */
    public long timeOf(SignedNote.Signature line) {
        if (type != COSIGNS || !line.isBy(this)) {
            throw new IllegalArgumentException("Not a cosignature of " + name);
        }
        return ByteBuffer.wrap(line.signed()).getLong();
    }

    /** What a witness signs. */
    static byte[] cosigned(String text, long time) {
        return ("cosignature/v1\ntime " + time + "\n" + text).getBytes(StandardCharsets.UTF_8);
    }

    static boolean isName(String name) {
        return !name.isEmpty()
                && name.codePoints().noneMatch(c -> c == '+' || Character.isWhitespace(c) || Character.isSpaceChar(c));
    }

    @Override
    public byte[] key() {
        return key.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey that
                && name.equals(that.name)
                && type == that.type
                && Arrays.equals(key, that.key);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, type, Arrays.hashCode(key));
    }

    @Override
    public String toString() {
        byte[] bytes = new byte[key.length + 1];
        bytes[0] = type;
        System.arraycopy(key, 0, bytes, 1, key.length);
        return name + "+" + HexFormat.of().formatHex(id()) + "+"
                + Base64.getEncoder().encodeToString(bytes);
    }
}
