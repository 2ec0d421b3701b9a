package org.jiannuo.plans;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 序号. The number of a row, written with figures or with Chinese numerals. */
final class PlanNumber {
    private static final Pattern FIGURES = Pattern.compile("[(\\[]?(\\d{1,4})[)\\]]?[.,]?");
    private static final Pattern BARE = Pattern.compile("\\s*[0-9\uff10-\uff19]{1,4}\\s*");
    private static final String HAN = "\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d";
    private static final Pattern WORDS = Pattern.compile("[(]?([" + HAN + "])?(\u5341)?([" + HAN + "])?[)]?[.,]?");

    private PlanNumber() {}

    /** The number, when the text is nothing else. */
    static Optional<Integer> of(String text) {
        if (text.length() > 40) {
            return Optional.empty();
        }
        String plain = Wording.halfWidth(text);
        Matcher figures = FIGURES.matcher(plain);
        if (figures.matches()) {
            return Optional.of(Integer.parseInt(figures.group(1)));
        }
        Matcher words = WORDS.matcher(plain);
        if (plain.isEmpty() || !words.matches()) {
            return Optional.empty();
        }
        int number = words.group(2) == null ? digit(words.group(1), 0) : 10 * digit(words.group(1), 1);
        boolean twoDigits = words.group(2) == null && words.group(1) != null && words.group(3) != null;
        number += digit(words.group(3), 0);
        return number == 0 || twoDigits ? Optional.empty() : Optional.of(number);
    }

    /** Whether the text is a number without any mark, as a cell of numbers has it and a list of measures has not. */
    static boolean isBare(String text) {
        return BARE.matcher(text).matches();
    }

    private static int digit(@org.jspecify.annotations.Nullable String word, int otherwise) {
        return word == null ? otherwise : HAN.indexOf(word) + 1;
    }
}
