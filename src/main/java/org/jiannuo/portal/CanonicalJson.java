package org.jiannuo.portal;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** JSON in the one form of RFC 8785: keys in the order of their UTF-16 units, no blanks, the shortest escapes. */
final class CanonicalJson {
    private CanonicalJson() {}

    static String write(Object value) {
        StringBuilder out = new StringBuilder();
        write(value, out);
        return out.toString();
    }

    private static void write(Object value, StringBuilder out) {
        switch (value) {
            case Map<?, ?> map -> {
                TreeMap<String, Object> sorted = new TreeMap<>();
                map.forEach((key, one) -> sorted.put(key.toString(), one));
                String comma = "";
                out.append('{');
                for (Map.Entry<String, Object> entry : sorted.entrySet()) {
                    out.append(comma);
                    text(entry.getKey(), out);
                    out.append(':');
                    write(entry.getValue(), out);
                    comma = ",";
                }
                out.append('}');
            }
            case List<?> list -> {
                String comma = "";
                out.append('[');
                for (Object one : list) {
                    out.append(comma);
                    write(one, out);
                    comma = ",";
                }
                out.append(']');
            }
            default -> text(value.toString(), out);
        }
    }

    private static void text(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < ' ') {
                        out.append("\\u%04x".formatted((int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
