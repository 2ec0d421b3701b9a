package org.jiannuo.accounts.internal;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** 动态口令. Time-based one-time codes of RFC 6238: six digits, thirty seconds, HMAC-SHA-1, as every app knows them. */
final class Totp {
    static final int SECRET_BYTES = 20;

    private static final int STEP_SECONDS = 30;
    private static final int DIGITS = 6;
    private static final int MODULUS = 1_000_000;
    /** A clock of a telephone may be one step off. */
    private static final int DRIFT = 1;

    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Totp() {}

    /**
     * The step that a code belongs to, if it is right now and was not used before.
     *
     * @param usedStep the last step whose code was accepted
     */
    static OptionalLong accept(byte[] secret, String code, Instant now, long usedStep) {
        String typed = code.replaceAll("\\s", "");
        long present = now.getEpochSecond() / STEP_SECONDS;
        OptionalLong accepted = OptionalLong.empty();
        for (long step = present - DRIFT; step <= present + DRIFT; step++) {
            if (step > usedStep && constantTimeEquals(code(secret, step), typed)) {
                accepted = OptionalLong.of(step);
            }
        }
        return accepted;
    }

    static String codeAt(byte[] secret, Instant moment) {
        return code(secret, moment.getEpochSecond() / STEP_SECONDS);
    }

    private static String code(byte[] secret, long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "RAW"));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0xf;
            int number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & Integer.MAX_VALUE;
            return String.format(Locale.ROOT, "%0" + DIGITS + "d", number % MODULUS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The runtime has no HMAC-SHA-1.", e);
        }
    }

    private static boolean constantTimeEquals(String right, String typed) {
        return java.security.MessageDigest.isEqual(
                right.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                typed.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /** The secret as an app takes it by hand. */
    static String base32(byte[] secret) {
        StringBuilder text = new StringBuilder();
        int buffer = 0;
        int bits = 0;
        for (byte octet : secret) {
            buffer = (buffer << 8) | (octet & 0xff);
            bits += 8;
            while (bits >= 5) {
                text.append(BASE32.charAt((buffer >> (bits - 5)) & 31));
                bits -= 5;
            }
        }
        return text.toString();
    }
}
