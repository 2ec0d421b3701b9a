package org.jiannuo.formats;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.jiannuo.kernel.Refusal;

/** What a single cell means. */
final class ValueReader {
    private static final Pattern ERROR = Pattern.compile("#(REF|N/A|VALUE|NAME|DIV/0|NUM|NULL)[!?]?.*");
    private static final Pattern SEVERAL = Pattern.compile("[,;|/\u3001\uff0c\uff1b\uff0f]");
    private static final Pattern DIGITS_OF_PERSON = Pattern.compile("(?<!\\d)(\\d{17}[0-9Xx]|1[3-9]\\d{9})(?!\\d)");
    private static final int WHOLE_DIGITS = 12;
    private static final int PLACES = 6;
    /** What stands for an end that is not fixed. */
    private static final String NO_END = "2099-12-31";

    private static final int SHOWN = 60;

    private final Vocabulary words = Vocabulary.BUNDLED;
    private final RecordFormat format;

    ValueReader(RecordFormat format) {
        this.format = format;
    }

    /** The normalised value; what is wrong goes to the problems. */
    String read(Field field, String cell, List<Refusal> problems) {
        boolean text = field.kind() == Field.Kind.STRING || field.kind() == Field.Kind.TEXT;
        String value = Writing.text(cell);
        boolean required = field.need() == Field.Need.REQUIRED;
        if (value.isEmpty()) {
            if (required) {
                problems.add(FormatRules.REQUIRED.brokenAt(field.code(), field.name()));
            }
            return "";
        }
        if (value.charAt(0) == '#' && ERROR.matcher(value).matches() || value.indexOf('\ufffd') >= 0) {
            problems.add(FormatRules.UNREADABLE.brokenAt(field.code(), field.name(), shown(value)));
            return "";
        }
        if (words.isPlaceholder(value) && field.list().isEmpty() && !isFigure(field)) {
            if (required) {
                problems.add(FormatRules.PLACEHOLDER.brokenAt(field.code(), field.name(), value));
            }
            return "";
        }
        if (text && field.longest() > 0 && value.length() > field.longest()) {
            problems.add(FormatRules.TOO_LONG.brokenAt(field.code(), field.name(), field.longest(), value.length()));
        }
        if (field.kind() == Field.Kind.TEXT && namesPerson(value)) {
            problems.add(FormatRules.PERSONAL.brokenAt(field.code(), field.name()));
        }
        return text ? value : typed(field, value, problems);
    }

    private static boolean isFigure(Field field) {
        return field.kind() == Field.Kind.DECIMAL || field.kind() == Field.Kind.INTEGER;
    }

    private String typed(Field field, String value, List<Refusal> problems) {
        return switch (field.kind()) {
            case DATE -> day(field, value, problems);
            case DECIMAL, INTEGER -> figure(field, value, problems);
            case ENUM -> listed(field, value, problems);
            case ENUM_MULTI -> several(field, value, problems);
            case STRING, TEXT -> value;
        };
    }

    private String day(Field field, String value, List<Refusal> problems) {
        if (words.isOpenEnd(value)) {
            return NO_END;
        }
        Optional<LocalDate> day = DayText.read(value);
        if (day.isEmpty()) {
            problems.add(FormatRules.NO_DAY.brokenAt(field.code(), field.name(), shown(value)));
        }
        return day.map(LocalDate::toString).orElse("");
    }

    private static String figure(Field field, String value, List<Refusal> problems) {
        String plain = Writing.code(value).replace(",", "");
        if (!plain.matches("[+-]?\\d{1,24}(\\.\\d{0,24})?")) {
            problems.add(FormatRules.NO_FIGURE.brokenAt(field.code(), field.name(), shown(value)));
            return "";
        }
        BigDecimal figure = new BigDecimal(plain).stripTrailingZeros();
        boolean whole = field.kind() == Field.Kind.INTEGER;
        boolean fits = whole
                ? figure.scale() <= 0 && figure.precision() - figure.scale() <= Math.max(field.longest(), 1)
                : figure.scale() <= PLACES && figure.precision() - figure.scale() <= WHOLE_DIGITS;
        if (!fits) {
            problems.add(FormatRules.FIGURE_BOUNDS.brokenAt(field.code(), field.name(), shown(value)));
            return "";
        }
        return figure.toPlainString();
    }

    private String listed(Field field, String value, List<Refusal> problems) {
        Optional<String> code = format.list(field).code(value);
        if (code.isEmpty()) {
            problems.add(FormatRules.NOT_LISTED.brokenAt(
                    field.code(), field.name(), shown(value), format.list(field).meanings()));
        }
        return code.orElse("");
    }

    private String several(Field field, String value, List<Refusal> problems) {
        Optional<String> whole = format.list(field).code(value);
        if (whole.isPresent()) {
            return whole.get();
        }
        StringJoiner codes = new StringJoiner(",");
        for (String part : SEVERAL.split(value)) {
            String code = part.isBlank() ? "" : listed(field, part.strip(), problems);
            if (!code.isEmpty()) {
                codes.add(code);
            }
        }
        return codes.toString();
    }

    /** An identity number that passes its check, or a mobile telephone number. */
    private static boolean namesPerson(String text) {
        int run = 0;
        boolean long11 = false;
        for (int i = 0; i < text.length() && !long11; i++) {
            char c = text.charAt(i);
            run = c >= '0' && c <= '9' ? run + 1 : 0;
            long11 = run == 11;
        }
        return long11
                && DIGITS_OF_PERSON
                        .matcher(text)
                        .results()
                        .anyMatch(found -> found.group().length() == 11
                                || CheckDigits.isIdentityNumber(Writing.code(found.group())));
    }

    private static String shown(String value) {
        return value.length() <= SHOWN ? value : value.substring(0, SHOWN) + "\u2026";
    }
}
