package org.jiannuo.formats;

/**
 * 数据项. One column of a format.
 *
 * @param place its place in the format, from 0 on
 * @param code its code, for instance {@code CF_WSH}
 * @param name its Chinese name, as it stands in the heading
 * @param kind what stands in it
 * @param longest the longest text; 0 for no bound of its own
 * @param need whether it must be filled in
 * @param list name of its code list; empty when it has none
 * @param hint when and how it is filled in, for the template; may be empty
 */
public record Field(int place, String code, String name, Kind kind, int longest, Need need, String list, String hint) {

    /** What stands in a field. */
    public enum Kind {
        STRING,
        TEXT,
        ENUM,
        ENUM_MULTI,
        DATE,
        DECIMAL,
        INTEGER;

        static Kind of(String type) {
            return switch (type.replaceAll("\\(.*", "")) {
                case "text" -> TEXT;
                case "enum" -> ENUM;
                case "enum_multi" -> ENUM_MULTI;
                case "date" -> DATE;
                case "decimal" -> DECIMAL;
                case "integer" -> INTEGER;
                default -> STRING;
            };
        }
    }

    /** Whether a field must be filled in. */
    public enum Need {
        REQUIRED,
        CONDITIONAL,
        OPTIONAL
    }
}
