package org.jiannuo.formats;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days as people and programs write them: 2026-4-1, 2026/04/01, with characters, 20260401, or a spreadsheet's number. */
final class DayText {
    private static final Pattern PARTED =
            Pattern.compile("(\\d{4})(?:[-/.]|\\p{IsHan})(\\d{1,2})(?:[-/.]|\\p{IsHan})(\\d{1,2})\\p{IsHan}?");
    /** A time behind the day. It goes before blanks do: a day of one digit would take the first digit of the hour. */
    private static final Pattern TIME =
            Pattern.compile("(?:[ T]|(?<=\\p{IsHan}))\\d{1,2}[:\uff1a]\\d{1,2}(?:[:\uff1a]\\d{1,2}(?:\\.\\d{1,9})?)?$");

    private static final Pattern SERIAL = Pattern.compile("([1-9]\\d{4})(?:\\.\\d{1,12})?");
    /** Day 0 of spreadsheets, in which 1900 was wrongly a leap year. */
    private static final LocalDate SPREADSHEET = LocalDate.of(1899, 12, 30);
    /** Figures of five digits from here on are days of spreadsheets: 1954 to 2119. */
    private static final int FIRST_SERIAL = 20_000;

    private static final int LAST_SERIAL = 80_000;

    private DayText() {}

    static Optional<LocalDate> read(String written) {
        String plain = Writing.code(TIME.matcher(Writing.text(written)).replaceFirst(""));
        if (plain.length() == 10 && plain.charAt(4) == '-' && plain.charAt(7) == '-') {
            return day(plain.substring(0, 4), plain.substring(5, 7), plain.substring(8));
        }
        if (plain.matches("\\d{8}")) {
            return day(plain.substring(0, 4), plain.substring(4, 6), plain.substring(6));
        }
        Matcher serial = SERIAL.matcher(plain);
        if (serial.matches()) {
            int number = Integer.parseInt(serial.group(1));
            return number < FIRST_SERIAL || number > LAST_SERIAL
                    ? Optional.empty()
                    : Optional.of(SPREADSHEET.plusDays(number));
        }
        Matcher parted = PARTED.matcher(plain);
        return parted.matches() ? day(parted.group(1), parted.group(2), parted.group(3)) : Optional.empty();
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException | NumberFormatException noDay) {
            return Optional.empty();
        }
    }
}
