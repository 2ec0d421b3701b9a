package org.jiannuo.complaints.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Locale;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jiannuo.complaints.ComplaintId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * 保密柜. The cryptography of complaints (ADR 0030). Each case has a key of its own, sealed for each who may open it. The
 * key that opens the handlers' keys lies in a file of the data directory that only its owner reads, never in a table.
 */
@Component
class Vault {
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final String CURVE = "X25519";
    private static final String MAC = "HmacSHA256";
    /** Letters and digits that nobody confuses when a code is read aloud: no I, L, O, U, no 0, 1. */
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int GROUPS = 5;
    private static final int GROUP_LENGTH = 4;

    private final SecureRandom random = new SecureRandom();
    private final byte[] master;

    Vault(@Value("${jiannuo.data:data}") Path data) throws IOException {
        this.master = masterIn(data.resolve("keys").resolve("complaints.key"));
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

    final byte[] randomBytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    /** A key for a new case. */
    byte[] newKey() {
        return randomBytes(KEY_BYTES);
    }

    /** A receipt code of twenty signs in five groups, about 98 random bits. */
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
        String wide = java.text.Normalizer.normalize(typed, java.text.Normalizer.Form.NFKC);
        return wide.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
    }

    /** By what a code is found: a hash that nobody can compute without the key of the data directory. */
    byte[] codeHash(String code) {
        return mac(derived("code lookup"), normal(code));
    }

    /** A text that stands for a network address without telling it. */
    String addressHash(String address) {
        return java.util.HexFormat.of().formatHex(mac(derived("address"), address), 0, 16);
    }

    /** By what the same complainant is recognised in another case; nothing for who gave neither name nor contact. */
    byte @Nullable [] partyHash(String name, String contact) {
        String party = normal(contact).isEmpty() ? name.replaceAll("\\s", "") : normal(contact);
        return party.isEmpty() ? null : mac(derived("party"), party);
    }

    /** The key that only who knows the code has. */
    byte[] keyOfCode(String code) {
        return mac(normal(code).getBytes(StandardCharsets.UTF_8), "jiannuo complaints receipt code");
    }

    /** Nonce, then the encrypted content, bound to what it belongs to. */
    byte[] lock(byte[] key, byte[] content, String belongsTo) {
        byte[] nonce = randomBytes(NONCE_BYTES);
        byte[] locked = run(Cipher.ENCRYPT_MODE, key, nonce, content, belongsTo);
        byte[] all = Arrays.copyOf(nonce, NONCE_BYTES + locked.length);
        System.arraycopy(locked, 0, all, NONCE_BYTES, locked.length);
        return all;
    }

    /** @throws IllegalStateException when it was made with another key or belongs to something else */
    byte[] open(byte[] key, byte[] locked, String belongsTo) {
        return run(
                Cipher.DECRYPT_MODE,
                key,
                Arrays.copyOf(locked, NONCE_BYTES),
                Arrays.copyOfRange(locked, NONCE_BYTES, locked.length),
                belongsTo);
    }

    /** What officials write about a case and the complainant must not see in a copy of the tables. */
    byte[] lockForOffice(ComplaintId id, String text) {
        return lock(officeKey(id), text.getBytes(StandardCharsets.UTF_8), id.toString());
    }

    String openForOffice(ComplaintId id, byte[] locked) {
        return new String(open(officeKey(id), locked, id.toString()), StandardCharsets.UTF_8);
    }

    /** The key of what officials write about one case. */
    byte[] officeKey(ComplaintId id) {
        return derived("office " + id);
    }

    /** Two keys of a holder. @param privateSealed opens only with the key of the data directory and for this holder */
    record Pair(byte[] publicKey, byte[] privateSealed) {}

    Pair newPair(String holder) {
        KeyPair pair = generate();
        return new Pair(
                pair.getPublic().getEncoded(),
                lock(derived("holders"), pair.getPrivate().getEncoded(), holder));
    }

    /** Seals the key of a case, so that only the holder of the private key opens it. */
    byte[] seal(byte[] publicKey, byte[] caseKey, String belongsTo) {
        KeyPair once = generate();
        byte[] mine = once.getPublic().getEncoded();
        byte[] shared = agree(once.getPrivate().getEncoded(), publicKey);
        byte[] locked = lock(mac(shared, "seal " + belongsTo), caseKey, belongsTo);
        byte[] all = Arrays.copyOf(mine, mine.length + locked.length);
        System.arraycopy(locked, 0, all, mine.length, locked.length);
        return all;
    }

    /** Opens what was sealed for a holder. */
    byte[] unseal(byte[] privateSealed, String holder, byte[] sealed, String belongsTo) {
        byte[] mine = open(derived("holders"), privateSealed, holder);
        int head = sealed.length - NONCE_BYTES - KEY_BYTES - TAG_BITS / Byte.SIZE;
        byte[] shared = agree(mine, Arrays.copyOf(sealed, head));
        return open(mac(shared, "seal " + belongsTo), Arrays.copyOfRange(sealed, head, sealed.length), belongsTo);
    }

    /** The fingerprint of a content. */
    static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private byte[] derived(String purpose) {
        return mac(master, purpose);
    }

    private static KeyPair generate() {
        try {
            return KeyPairGenerator.getInstance(CURVE).generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] agree(byte[] privateKey, byte[] publicKey) {
        try {
            KeyFactory keys = KeyFactory.getInstance(CURVE);
            KeyAgreement agreement = KeyAgreement.getInstance(CURVE);
            agreement.init(keys.generatePrivate(new PKCS8EncodedKeySpec(privateKey)));
            agreement.doPhase(keys.generatePublic(new X509EncodedKeySpec(publicKey)), true);
            return agreement.generateSecret();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A seal cannot be opened.", e);
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
