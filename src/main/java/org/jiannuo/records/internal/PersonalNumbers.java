package org.jiannuo.records.internal;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Optional;

/** 个人信息号码. Recognises numbers that belong to a person: identity cards, mobile telephones, bank accounts. */
final class PersonalNumbers {
    private static final int CARD = 18;
    private static final int MOBILE = 11;
    private static final int SHORTEST_ACCOUNT = 16;
    private static final int LONGEST_ACCOUNT = 19;
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    private PersonalNumbers() {}

    /** The birth day in an identity number (GB 11643); empty when it is none. */
    static Optional<LocalDate> birthDay(String number) {
        if (number.length() != CARD || digits(number, 0) < CARD - 1) {
            return Optional.empty();
        }
        int sum = 0;
        for (int i = 0; i < CARD - 1; i++) {
            sum += (number.charAt(i) - '0') * WEIGHTS[i];
        }
        if (Character.toUpperCase(number.charAt(CARD - 1)) != CHECKS.charAt(sum % CHECKS.length())) {
            return Optional.empty();
        }
        int year = Integer.parseInt(number, 6, 10, 10);
        int month = Integer.parseInt(number, 10, 12, 10);
        int day = Integer.parseInt(number, 12, 14, 10);
        boolean exists = year > 0
                && month >= Month.JANUARY.getValue()
                && month <= Month.DECEMBER.getValue()
                && day >= 1
                && day <= YearMonth.of(year, month).lengthOfMonth();
        return exists ? Optional.of(LocalDate.of(year, month, day)) : Optional.empty();
    }

    /** Which kind of number a text holds, {@code identity}, {@code phone} or {@code account}; empty for none. */
    static String in(String text) {
        int i = 0;
        while (i < text.length()) {
            int length = digits(text, i);
            if (length >= MOBILE) {
                String kind = kind(text, i, length);
                if (!kind.isEmpty()) {
                    return kind;
                }
            }
            i += length + 1;
        }
        return "";
    }

    private static String kind(String text, int from, int length) {
        if (length == MOBILE) {
            return text.charAt(from) == '1' && text.charAt(from + 1) >= '3' ? "phone" : "";
        }
        boolean card = length == CARD || (length == CARD - 1 && isCheck(text, from + length));
        if (card && birthDay(text.substring(from, from + CARD)).isPresent()) {
            return "identity";
        }
        return length >= SHORTEST_ACCOUNT && length <= LONGEST_ACCOUNT && text.charAt(from) == '6' ? "account" : "";
    }

    private static boolean isCheck(String text, int at) {
        return at < text.length() && Character.toUpperCase(text.charAt(at)) == 'X';
    }

    private static int digits(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end - from;
    }

    /** The number with its middle hidden, for instance {@code 640324********0010}. */
    static String masked(String number) {
        int shown = 6;
        int tail = 4;
        return number.length() <= shown + tail
                ? "*".repeat(number.length())
                : number.substring(0, shown)
                        + "*".repeat(number.length() - shown - tail)
                        + number.substring(number.length() - tail);
    }
}
