package org.jiannuo.ledger.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jiannuo.database.DurableFile;

/**
 * Closes the signing keys with a key that lies in a file of the data directory, which only its owner reads, and not in
 * the database: a copy of the database alone can sign nothing. Several nodes share the file.
 */
final class KeyVault {
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path file;

    KeyVault(Path file) {
        this.file = file;
    }

    /** The secret, closed; bound to its public key. */
    byte[] close(byte[] secret, String publicKey) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            byte[] closed = cipher(Cipher.ENCRYPT_MODE, nonce, publicKey).doFinal(secret);
            byte[] sealed = Arrays.copyOf(nonce, NONCE_BYTES + closed.length);
            System.arraycopy(closed, 0, sealed, NONCE_BYTES, closed.length);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The signing key could not be encrypted.", e);
        }
    }

    /** The secret, opened. @throws GeneralSecurityException when the file is another one or what was closed is altered */
    byte[] open(byte[] sealed, String publicKey) throws GeneralSecurityException {
        if (!Files.isReadable(file)) {
            throw new GeneralSecurityException("There is no readable file " + file.getFileName());
        }
        return cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(sealed, NONCE_BYTES), publicKey)
                .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
    }

    private Cipher cipher(int mode, byte[] nonce, String publicKey) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key(), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(publicKey.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private byte[] key() {
        try {
            if (!Files.exists(file)) {
                byte[] fresh = new byte[KEY_BYTES];
                RANDOM.nextBytes(fresh);
                DurableFile.write(file, Base64.getEncoder().encode(fresh));
            }
            return Base64.getDecoder().decode(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
