package org.jiannuo.accounts.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jiannuo.accounts.Settings;
import org.jiannuo.kernel.Refusal;
import org.springframework.stereotype.Component;

/** What a password must be like. */
@Component
class PasswordRules {
    private static final String FIELD = "password";

    private final Settings settings;

    PasswordRules(Settings settings) {
        this.settings = settings;
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
}
