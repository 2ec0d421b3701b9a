package org.jiannuo.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * 保密柜. Keeps words and files so that a copy of the tables tells none of them (ADR 0030): its key lies in a file of the
 * data directory that only its owner reads. Each module that keeps secrets has a file of its own.
 */
public final class Vault {
    /** Bytes of a key. */
    public static final int KEY_BYTES = 32;

    /** By how many bytes a locked content is longer than the content: the nonce before it, the tag behind it. */
    public static final int LOCK_BYTES = 28;

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final String MAC = "HmacSHA256";
    private static final SecureRandom RANDOM = new SecureRandom();
    /** Letters and digits that nobody confuses when a code is read aloud: no I, L, O, U, no 0, 1. */
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int GROUPS = 5;
    private static final int GROUP_LENGTH = 4;

    private final byte[] master;

    /** @param data the data directory @param name the name of the file, for good: what was locked opens with it only */
    public Vault(Path data, String name) throws IOException {
        this.master = masterIn(data.resolve("keys").resolve(name + ".key"));
    }

    /** Makes the key once; a node that comes second takes the one that is there. */
    private static byte[] masterIn(Path file) throws IOException {
        if (!Files.exists(file)) {
            Files.createDirectories(file.getParent());
            Path fresh = Files.createTempFile(
                    file.getParent(),
                    "key",
                    ".new",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(fresh, newKey());
            try {
                Files.createLink(file, fresh);
            } catch (FileAlreadyExistsException another) {
                Files.deleteIfExists(fresh);
            }
            Files.deleteIfExists(fresh);
        }
        return Files.readAllBytes(file);
    }

    /** A key that nobody knows yet. */
    public static byte[] newKey() {
        return random(KEY_BYTES);
    }

    private static byte[] random(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /** A code of twenty signs in five groups that opens a case, about 98 random bits. */
    public static String newCode() {
        StringBuilder code = new StringBuilder();
        for (int group = 0; group < GROUPS; group++) {
            code.append(group == 0 ? "" : "-");
            for (int place = 0; place < GROUP_LENGTH; place++) {
                code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
            }
        }
        return code.toString();
    }

    /** The signs of a code as somebody typed it: capitals, without blanks and hyphens, of any width. */
    public static String normal(String typed) {
        String wide = Normalizer.normalize(typed, Normalizer.Form.NFKC);
        return wide.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
    }

    /** By what a code is found: a hash that nobody can compute without the key of the data directory. */
    public byte[] codeHash(String code) {
        return hash("code lookup", normal(code));
    }

    /** A text that stands for a network address without telling it. */
    public String addressHash(String address) {
        return HexFormat.of().formatHex(hash("address", address), 0, 16);
    }

    /** A hash that nobody can compute without the key of the data directory. @param purpose keeps hashes apart */
    public byte[] hash(String purpose, String text) {
        return derived(key(purpose), text);
    }

    /** The key for a purpose, the same at all times. */
    public byte[] key(String purpose) {
        return derived(master, purpose);
    }

    /** The key that somebody who has another key derives from it for a purpose. */
    public static byte[] derived(byte[] key, String purpose) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(key, MAC));
            return mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Nonce, then the encrypted content, bound to what it belongs to. */
    public static byte[] lock(byte[] key, byte[] content, String belongsTo) {
        byte[] nonce = random(NONCE_BYTES);
        byte[] locked = run(Cipher.ENCRYPT_MODE, key, nonce, content, belongsTo);
        byte[] all = Arrays.copyOf(nonce, NONCE_BYTES + locked.length);
        System.arraycopy(locked, 0, all, NONCE_BYTES, locked.length);
        return all;
    }

    /** What was locked. @throws IllegalStateException when it was locked with another key or belongs to something else */
    public static byte[] open(byte[] key, byte[] locked, String belongsTo) {
        return run(
                Cipher.DECRYPT_MODE,
                key,
                Arrays.copyOf(locked, NONCE_BYTES),
                Arrays.copyOfRange(locked, Math.min(NONCE_BYTES, locked.length), locked.length),
                belongsTo);
    }

    /** The fingerprint of a content, in hexadecimal digits. */
    public static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] run(int mode, byte[] key, byte[] nonce, byte[] content, String belongsTo) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(belongsTo.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A sealed text cannot be read with this key.", e);
        }
    }
}
