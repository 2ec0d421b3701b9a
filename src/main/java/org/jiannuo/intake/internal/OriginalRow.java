package org.jiannuo.intake.internal;

import java.util.Set;
import org.jiannuo.formats.CheckedRow;
import org.jiannuo.formats.Field;

/** 原值. A row as it came, as JSON beside the record. Numbers of identity documents and of telephones are masked. */
final class OriginalRow {
    private static final Set<String> PERSONAL =
            Set.of("XK_FR_ZJHM", "XK_XDR_ZJHM", "CF_FR_ZJHM", "CF_XDR_ZJHM", "gyslxfs");
    private static final Set<String> CODES_OF_PEOPLE_TOO = Set.of("CN_RDM", "TY_ZTDM");
    private static final int SHOWN = 4;

    private OriginalRow() {}

    static String json(CheckedRow row) {
        StringBuilder json = new StringBuilder(1_024).append('{');
        for (Field field : row.format().fields()) {
            String written = row.written().get(field.place());
            if (!written.isBlank()) {
                json.append(json.length() == 1 ? "\"" : ",\"")
                        .append(field.code())
                        .append("\":\"");
                text(json, isPersonal(field, row.value(field.code())) ? masked(written) : written);
                json.append('"');
            }
        }
        return json.append('}').toString();
    }

    /** A code of 18 places that begins with a digit of a division is that of a person. */
    private static boolean isPersonal(Field field, String value) {
        return PERSONAL.contains(field.code())
                || (CODES_OF_PEOPLE_TOO.contains(field.code())
                        && value.length() == 18
                        && value.chars().limit(17).allMatch(Character::isDigit));
    }

    private static String masked(String number) {
        int hidden = Math.max(number.length() - SHOWN, 0);
        return "*".repeat(hidden) + number.substring(hidden);
    }

    private static void text(StringBuilder json, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\n' -> json.append("\\n");
                case '\r' -> json.append("\\r");
                case '\t' -> json.append("\\t");
                default -> {
                    if (c >= ' ' && !Character.isSurrogate(c)) {
                        json.append(c);
                    } else if (Character.isHighSurrogate(c)
                            && i + 1 < text.length()
                            && Character.isLowSurrogate(text.charAt(i + 1))) {
                        json.append(c).append(text.charAt(++i));
                    }
                }
            }
        }
    }
}
