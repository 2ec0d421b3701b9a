package org.jiannuo.remedies.internal;

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
import org.jiannuo.remedies.RemedyId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * 保密柜. Names, contacts, reasons and files are encrypted with a key of their case, derived from a file of the data
 * directory that only its owner reads: a copy of the tables tells none of it.
 */
@Component
class Vault {
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final String MAC = "HmacSHA256";
    /** Letters and digits that nobody confuses when a code is read aloud: no I, L, O, U, no 0, 1. */
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int GROUPS = 5;
    private static final int GROUP_LENGTH = 4;

    private final SecureRandom random = new SecureRandom();
    private final byte[] master;

    Vault(@Value("${jiannuo.data:data}") Path data) throws IOException {
        this.master = masterIn(data.resolve("keys").resolve("remedies.key"));
    }

    /** Makes the key once; a node that comes second takes the one that is there. */
    private byte[] masterIn(Path file) throws IOException {
        if (!Files.exists(file)) {
            Files.createDirectories(file.getParent());
            Path fresh = Files.createTempFile(
                    file.getParent(),
                    "key",
                    ".new",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(fresh, randomBytes(KEY_BYTES));
            try {
                Files.createLink(file, fresh);
            } catch (FileAlreadyExistsException another) {
                Files.deleteIfExists(fresh);
            }
            Files.deleteIfExists(fresh);
        }
        return Files.readAllBytes(file);
    }

    private byte[] randomBytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    /** A query code of twenty signs in five groups, about 98 random bits. */
    String newCode() {
        StringBuilder code = new StringBuilder();
        for (int group = 0; group < GROUPS; group++) {
            code.append(group == 0 ? "" : "-");
            for (int place = 0; place < GROUP_LENGTH; place++) {
                code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
            }
        }
        return code.toString();
    }

    /** The signs of a code as somebody typed it: capitals, without blanks and hyphens, of any width. */
    static String normal(String typed) {
        String wide = Normalizer.normalize(typed, Normalizer.Form.NFKC);
        return wide.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
    }

    /** By what a code is found: a hash that nobody can compute without the key of the data directory. */
    byte[] codeHash(String code) {
        return mac(mac(master, "code lookup"), normal(code));
    }

    /** A text that stands for a network address without telling it. */
    String addressHash(String address) {
        return HexFormat.of().formatHex(mac(mac(master, "address"), address), 0, 16);
    }

    byte[] lock(RemedyId id, String text) {
        return lock(id, text.getBytes(StandardCharsets.UTF_8), "text");
    }

    String open(RemedyId id, byte[] locked) {
        return new String(open(id, locked, "text"), StandardCharsets.UTF_8);
    }

    /** Nonce, then the encrypted content, bound to its case and to what it belongs to. */
    byte[] lock(RemedyId id, byte[] content, String belongsTo) {
        byte[] nonce = randomBytes(NONCE_BYTES);
        byte[] locked = run(Cipher.ENCRYPT_MODE, id, nonce, content, belongsTo);
        byte[] all = Arrays.copyOf(nonce, NONCE_BYTES + locked.length);
        System.arraycopy(locked, 0, all, NONCE_BYTES, locked.length);
        return all;
    }

    /** @throws IllegalStateException when it was made with another key or belongs to something else */
    byte[] open(RemedyId id, byte[] locked, String belongsTo) {
        return run(
                Cipher.DECRYPT_MODE,
                id,
                Arrays.copyOf(locked, NONCE_BYTES),
                Arrays.copyOfRange(locked, NONCE_BYTES, locked.length),
                belongsTo);
    }

    /** The fingerprint of a content. */
    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] mac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(key, MAC));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private byte[] run(int mode, RemedyId id, byte[] nonce, byte[] content, String belongsTo) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    mode, new SecretKeySpec(mac(master, "case " + id), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(belongsTo.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A sealed text cannot be read with this key.", e);
        }
    }
}
