package org.jiannuo.kernel;

import java.util.regex.Pattern;

/**
 * A numbered rule of one topic, for instance {@code OBL-12}. Codes are retired, never used again.
 *
 * <p>The sentence of the rule is the message {@code refusal.<code>} in each language; the legal ground is a
 * reference to an instrument and an article, as in {@code instruments.csv}.
 *
 * @param code letters, a hyphen, two or three digits
 * @param basis {@code instrument_id} and article joined by a blank, for instance {@code "civil_code 203"}, or empty
 *     for a rule of the platform's own order
 */
public record Rule(String code, String basis) {
    private static final Pattern CODE = Pattern.compile("[A-Z]{3}-\\d{2,3}");

    public Rule {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("A rule code is three letters, a hyphen and digits: " + code);
        }
    }

    /** A rule of the platform's own order, without an article behind it. */
    public static Rule of(String code) {
        return new Rule(code, "");
    }

    /** A rule that rests on an article. */
    public static Rule of(String code, String basis) {
        return new Rule(code, basis);
    }

    /** This rule, broken in one place. */
    public Refusal broken(Object... arguments) {
        return new Refusal(this, "", java.util.List.of(arguments));
    }

    /** This rule, broken by the content of one field or row of what was sent. */
    public Refusal brokenAt(String where, Object... arguments) {
        return new Refusal(this, where, java.util.List.of(arguments));
    }
}
