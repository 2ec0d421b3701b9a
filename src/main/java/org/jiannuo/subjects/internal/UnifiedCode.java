package org.jiannuo.subjects.internal;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.kernel.Rule;

/** 统一社会信用代码. The check of GB 32100-2015: 18 characters, an inner and an outer check character. */
final class UnifiedCode {
    static final Rule LENGTH = Rule.of("SUB-11");
    static final Rule CHARACTERS = Rule.of("SUB-12");
    static final Rule REGION = Rule.of("SUB-13");
    static final Rule INNER_CHECK = Rule.of("SUB-14");
    static final Rule CHECK = Rule.of("SUB-15");

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int[] INNER_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final int REGION_START = 2;
    private static final int BODY_START = 8;
    private static final int LAST = WEIGHTS.length;

    private UnifiedCode() {}

    /** The code as it is stored, or every reason why it is none. */
    static Decision<String> check(String text) {
        String code = Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
        if (code.length() != LAST + 1) {
            return Decision.refused(LENGTH.brokenAt("creditCode", code.length()));
        }
        List<Refusal> because = new ArrayList<>();
        String foreign = foreignCharacters(code);
        if (!foreign.isEmpty()) {
            because.add(CHARACTERS.brokenAt("creditCode", foreign));
        }
        if (!code.substring(REGION_START, BODY_START).matches("\\d+")) {
            because.add(REGION.brokenAt("creditCode", code.substring(REGION_START, BODY_START)));
        }
        if (foreign.isEmpty()) {
            if (code.charAt(LAST - 1) != innerCheck(code)) {
                because.add(INNER_CHECK.brokenAt("creditCode", code.substring(BODY_START, LAST)));
            }
            if (code.charAt(LAST) != outerCheck(code)) {
                because.add(CHECK.brokenAt("creditCode", code.substring(LAST)));
            }
        }
        return because.isEmpty() ? Decision.accepted(code) : Decision.refused(because);
    }

    private static String foreignCharacters(String code) {
        StringBuilder foreign = new StringBuilder();
        code.chars()
                .filter(c -> ALPHABET.indexOf(c) < 0)
                .distinct()
                .forEach(c -> foreign.appendCodePoint(c).append(' '));
        return foreign.toString().strip();
    }

    private static char outerCheck(String code) {
        int sum = 0;
        for (int i = 0; i < LAST; i++) {
            sum += ALPHABET.indexOf(code.charAt(i)) * WEIGHTS[i];
        }
        int modulus = ALPHABET.length();
        return ALPHABET.charAt((modulus - sum % modulus) % modulus);
    }

    private static char innerCheck(String code) {
        int sum = 0;
        for (int i = 0; i < INNER_WEIGHTS.length; i++) {
            sum += Character.digit(code.charAt(BODY_START + i), Character.MAX_RADIX) * INNER_WEIGHTS[i];
        }
        int check = 11 - sum % 11;
        return check == 10 ? 'X' : check == 11 ? '0' : Character.forDigit(check, 10);
    }
}
