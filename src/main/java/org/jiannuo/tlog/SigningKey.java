package org.jiannuo.tlog;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/** A private key of Ed25519 with its name. Its seed is a secret of whoever keeps it. */
public final class SigningKey {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] seed;
    private final VerifierKey verifier;

    private SigningKey(String name, byte type, byte[] seed) {
        if (seed.length != Ed25519.SECRET_KEY_SIZE) {
            throw new IllegalArgumentException("A seed has 32 bytes.");
        }
        this.seed = seed.clone();
        byte[] key = new byte[Ed25519.PUBLIC_KEY_SIZE];
        Ed25519.generatePublicKey(this.seed, 0, key, 0);
        this.verifier = new VerifierKey(name, type, key);
    }

    /** A seed from the machine's source of chance. */
    public static byte[] newSeed() {
        byte[] seed = new byte[Ed25519.SECRET_KEY_SIZE];
        RANDOM.nextBytes(seed);
        return seed;
    }

    /** The key of a log. */
    public static SigningKey ofLog(String name, byte[] seed) {
        return new SigningKey(name, VerifierKey.SIGNS, seed);
    }

    /** The key of a witness. */
    public static SigningKey ofWitness(String name, byte[] seed) {
        return new SigningKey(name, VerifierKey.COSIGNS, seed);
    }

    public VerifierKey verifier() {
        return verifier;
    }

    /** A signature under the text. @throws IllegalStateException when this is the key of a witness */
    public SignedNote.Signature sign(String text) {
        require(VerifierKey.SIGNS);
        return line(signature(text.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * The signature of a witness under the text.
     *
     * @param time seconds since 1970, not negative
     * @throws IllegalStateException when this is the key of a log
     */
    public SignedNote.Signature cosign(String text, long time) {
        require(VerifierKey.COSIGNS);
        if (time < 0) {
            throw new IllegalArgumentException("A witness signs no time before 1970.");
        }
        byte[] signature = signature(VerifierKey.cosigned(text, time));
        return line(ByteBuffer.allocate(Long.BYTES + signature.length)
                .putLong(time)
                .put(signature)
                .array());
    }

    private void require(byte type) {
        if (verifier.type() != type) {
            throw new IllegalStateException("A key has one use only.");
        }
    }

    private byte[] signature(byte[] message) {
        byte[] signature = new byte[Ed25519.SIGNATURE_SIZE];
        Ed25519.sign(seed, 0, message, 0, message.length, signature, 0);
        return signature;
    }

    private SignedNote.Signature line(byte[] signature) {
        byte[] id = verifier.id();
        return new SignedNote.Signature(
                verifier.name(),
                ByteBuffer.allocate(id.length + signature.length)
                        .put(id)
                        .put(signature)
                        .array());
    }
}
