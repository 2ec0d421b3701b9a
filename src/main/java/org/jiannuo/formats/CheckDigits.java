package org.jiannuo.formats;

import java.util.regex.Pattern;

/** Check digits of the codes that stand in rows. All take codes in half width and capital letters. */
final class CheckDigits {
    /** What an individual business without a code writes instead. */
    static final String PLACEHOLDER = "00000000000000000X";

    private static final String CREDIT = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] CREDIT_WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int[] IDENTITY_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String IDENTITY = "10X98765432";
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final Pattern ORGANISATION_CODE = Pattern.compile("[0-9A-Z]{8}-?[0-9X]");
    private static final Pattern IDENTITY_NUMBER = Pattern.compile("[1-9]\\d{16}[0-9X]");

    private CheckDigits() {}

    /** GB 32100. */
    static boolean isCreditCode(String code) {
        if (code.length() != CREDIT_WEIGHTS.length + 1) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < CREDIT_WEIGHTS.length; i++) {
            int value = CREDIT.indexOf(code.charAt(i));
            if (value < 0) {
                return false;
            }
            sum += value * CREDIT_WEIGHTS[i];
        }
        return CREDIT.charAt((31 - sum % 31) % 31) == code.charAt(CREDIT_WEIGHTS.length);
    }

    /** GB 11643, with a possible day of birth. */
    static boolean isIdentityNumber(String number) {
        if (!IDENTITY_NUMBER.matcher(number).matches()
                || DayText.read(number.substring(6, 14)).isEmpty()) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < IDENTITY_WEIGHTS.length; i++) {
            sum += (number.charAt(i) - '0') * IDENTITY_WEIGHTS[i];
        }
        return IDENTITY.charAt(sum % 11) == number.charAt(IDENTITY_WEIGHTS.length);
    }

    /** GB 11714, with or without hyphen. */
    static boolean isOrganisationCode(String code) {
        if (!ORGANISATION_CODE.matcher(code).matches()) {
            return false;
        }
        return code.charAt(code.length() - 1) == ofOrganisation(code);
    }

    /** The check character of the first eight places. */
    static char ofOrganisation(String code) {
        int sum = 0;
        for (int i = 0; i < ORGANISATION_WEIGHTS.length; i++) {
            sum += Character.digit(code.charAt(i), 36) * ORGANISATION_WEIGHTS[i];
        }
        int check = (11 - sum % 11) % 11;
        return check == 10 ? 'X' : (char) ('0' + check);
    }
}
