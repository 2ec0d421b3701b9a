package org.jiannuo.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * 加盐摘要. What stands in the log instead of the content. Content and salt are kept by who publishes, shown while the
 * publication lasts, and destroyed with it; then nobody can tell what the log committed to.
 *
 * @param content canonical JSON of what is shown; this text, byte for byte, is what the commitment is about
 * @param salt 32 bytes by chance, in 64 hexadecimal digits
 * @param value SHA-256 over the bytes of the salt and the UTF-8 of the content, in 64 hexadecimal digits
 */
public record Commitment(String content, String salt, String value) {
    /** The commitment to a content that has its canonical form, with this salt. */
    public static Commitment of(byte[] salt, String content) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            byte[] value = digest.digest(content.getBytes(StandardCharsets.UTF_8));
            return new Commitment(
                    content, HexFormat.of().formatHex(salt), HexFormat.of().formatHex(value));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java knows SHA-256.", e);
        }
    }
}
