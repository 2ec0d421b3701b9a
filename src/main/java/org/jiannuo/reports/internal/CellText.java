package org.jiannuo.reports.internal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Money;

/** Text that a spreadsheet program shows as it is, and never runs. */
final class CellText {
    /** The most characters that Excel keeps in one cell. */
    static final int LONGEST = 32_767;

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(BusinessClock.ZONE);
    private static final Pattern NOT_XML =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{d7ff}\\x{e000}-\\x{fffd}\\x{10000}-\\x{10ffff}]");
    /** Excel reads {@code _x0041_} inside a cell as one character; the underscore itself must then be written so. */
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private static final Pattern FORMULA =
            Pattern.compile("^[\\s\\u00a0\\ufeff]*[=+\\-@\\uff1d\\uff0b\\uff0d\\uff20].*|^[\\t\\r].*", Pattern.DOTALL);

    private CellText() {}

    /** For a typed text cell of a workbook, in which a program calculates nothing. */
    static String inWorkbook(String text) {
        String clean = ESCAPE.matcher(NOT_XML.matcher(text).replaceAll("")).replaceAll("_x005F_");
        if (clean.length() <= LONGEST) {
            return clean;
        }
        int end = Character.isHighSurrogate(clean.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
        return clean.substring(0, end) + "…";
    }

    /** For a quoted field of a CSV file, which programs read without types: what looks like a formula gets a quote. */
    static String inCsv(String text) {
        String clean = text.replace("\u0000", "");
        String safe = FORMULA.matcher(clean).matches() ? "'" + clean : clean;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }

    /** A value as it is shown, without quotes. */
    static String shown(Object value) {
        return switch (value) {
            case Money money -> money.yuan().toPlainString();
            case BigDecimal number -> number.toPlainString();
            case LocalDate day -> day.toString();
            case Instant moment -> MOMENT.format(moment);
            default -> value.toString();
        };
    }

    /** How wide a text stands, in Latin letters: a Chinese character takes two. Only the longest line counts. */
    static int width(String text) {
        return text.lines()
                .mapToInt(line -> line.codePoints()
                        .map(c -> c >= 0x1100 && (c < 0x2000 || c > 0x206f) ? 2 : 1)
                        .sum())
                .max()
                .orElse(0);
    }
}
