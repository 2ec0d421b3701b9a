package org.jiannuo.accounts.internal;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.settings.Settings;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/** Hashes passwords with argon2id compares them, and says what a new one must be like. As many are hashed at a time as there are processors. */
@Component
class Passwords {
    // Letters and digits that nobody confuses on paper.
    private static final String SMALL = "abcdefghjkmnpqrstuvwxyz";
    private static final String CAPITALS = "ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final String DIGITS = "23456789";
    private static final int GROUPS = 4;
    private static final String FIELD = "password";

    private final SecureRandom random = new SecureRandom();
    private final Argon2PasswordEncoder encoder = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    private final Semaphore processors = new Semaphore(Runtime.getRuntime().availableProcessors());
    private final String nobodys = hash(oneTime());
    private final Settings settings;

    Passwords(Settings settings) {
        this.settings = settings;
    }

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

    /** Every reason against a new password; none when it may be used. */
    List<Refusal> check(String password, String login) {
        List<Refusal> because = new ArrayList<>();
        int least = settings.number("password.least-length");
        if (password.codePointCount(0, password.length()) < least) {
            because.add(AccountRules.LONG_ENOUGH.brokenAt(FIELD, least));
        }
        int classes = settings.number("password.least-classes");
        if (classes(password) < classes) {
            because.add(AccountRules.MIXED.brokenAt(FIELD, classes));
        }
        if (password.toLowerCase(Locale.ROOT).contains(login)) {
            because.add(AccountRules.NOT_THE_NAME.brokenAt(FIELD));
        }
        return because;
    }

    /** How many of the four classes occur: small letters, capitals, digits, everything else. */
    private static long classes(String password) {
        return Stream.of("[a-z]", "[A-Z]", "[0-9]", "[^a-zA-Z0-9]")
                .filter(kind -> password.matches("(?s).*" + kind + ".*"))
                .count();
    }

    /** How long a password may be used. */
    int longestAgeInDays() {
        return settings.number("password.longest-age-days");
    }

    /** The form for a change, with the rules that hold now. */
    PasswordPage page(boolean forced) {
        return new PasswordPage(
                forced, settings.number("password.least-length"), settings.number("password.least-classes"));
    }
}
