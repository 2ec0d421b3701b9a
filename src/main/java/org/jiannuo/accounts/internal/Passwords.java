package org.jiannuo.accounts.internal;

import java.security.SecureRandom;
import java.util.concurrent.Semaphore;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/** Hashes passwords with argon2id and compares them; as many at a time as there are processors. */
@Component
class Passwords {
    // Letters and digits that nobody confuses on paper.
    private static final String SMALL = "abcdefghjkmnpqrstuvwxyz";
    private static final String CAPITALS = "ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final String DIGITS = "23456789";
    private static final int GROUPS = 4;

    private final SecureRandom random = new SecureRandom();
    private final Argon2PasswordEncoder encoder = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    private final Semaphore processors = new Semaphore(Runtime.getRuntime().availableProcessors());
    private final String nobodys = hash(oneTime());

    String hash(String password) {
        processors.acquireUninterruptibly();
        try {
            return encoder.encode(password);
        } finally {
            processors.release();
        }
    }

    boolean matches(String password, String hash) {
        processors.acquireUninterruptibly();
        try {
            return encoder.matches(password, hash);
        } finally {
            processors.release();
        }
    }

    /** Takes the time of a comparison, so that the answer for an unknown name comes no sooner. */
    void compareWithNobody(String password) {
        boolean _ = matches(password, nobodys);
    }

    /** A password to be handed over and changed at once: four groups with a capital, a digit and two small letters. */
    final String oneTime() {
        StringBuilder password = new StringBuilder();
        for (int group = 0; group < GROUPS; group++) {
            password.append(group == 0 ? "" : "-")
                    .append(one(CAPITALS))
                    .append(one(SMALL))
                    .append(one(DIGITS))
                    .append(one(SMALL));
        }
        return password.toString();
    }

    private char one(String letters) {
        return letters.charAt(random.nextInt(letters.length()));
    }
}
