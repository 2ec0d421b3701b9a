package org.jiannuo.accounts.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Encrypts the secrets of second factors, so that a copy of the tables is not enough to make codes. The key lies in a
 * file of the data directory that only its owner reads; nodes that share a database share the file.
 */
@Component
class SecretBox {
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec key;

    SecretBox(@Value("${jiannuo.data:data}") Path data) throws IOException {
        this.key = new SecretKeySpec(keyIn(data.resolve("keys").resolve("accounts.key")), "AES");
    }

    private byte[] keyIn(Path file) throws IOException {
        if (!Files.exists(file)) {
            Files.createDirectories(file.getParent());
            byte[] bytes = new byte[KEY_BYTES];
            random.nextBytes(bytes);
            Path fresh = Files.createTempFile(
                    file.getParent(),
                    "key",
                    ".new",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(fresh, bytes);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return Files.readAllBytes(file);
    }

    byte[] randomBytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    /** Nonce, then the encrypted secret, bound to its owner. */
    byte[] lock(byte[] secret, String owner) {
        byte[] nonce = randomBytes(NONCE_BYTES);
        byte[] locked = run(Cipher.ENCRYPT_MODE, nonce, secret, owner);
        byte[] all = Arrays.copyOf(nonce, NONCE_BYTES + locked.length);
        System.arraycopy(locked, 0, all, NONCE_BYTES, locked.length);
        return all;
    }

    /** @throws IllegalStateException when it was made with another key or for another owner */
    byte[] open(byte[] locked, String owner) {
        byte[] nonce = Arrays.copyOf(locked, NONCE_BYTES);
        return run(Cipher.DECRYPT_MODE, nonce, Arrays.copyOfRange(locked, NONCE_BYTES, locked.length), owner);
    }

    private byte[] run(int mode, byte[] nonce, byte[] content, String owner) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(owner.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            return cipher.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A secret cannot be read with the key of this data directory.", e);
        }
    }
}
