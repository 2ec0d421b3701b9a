package org.jiannuo.records.internal;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** One line of the text that COPY reads: values between tabs, nothing as {@code \N}. */
final class CopyLine {
    private static final String NOTHING = "\\N";

    private final StringBuilder text;
    private boolean first = true;

    CopyLine(StringBuilder text) {
        this.text = text;
    }

    /** A value without special characters. */
    CopyLine put(@Nullable Object value) {
        tab();
        text.append(value == null ? NOTHING : value.toString());
        return this;
    }

    /** Any text; an empty one is nothing. */
    CopyLine text(String value) {
        tab();
        if (value.isEmpty()) {
            text.append(NOTHING);
        } else {
            escaped(value);
        }
        return this;
    }

    /** Texts as an array of PostgreSQL. */
    CopyLine array(Collection<String> values) {
        tab();
        text.append('{');
        boolean more = false;
        for (String value : values) {
            if (more) {
                text.append(',');
            }
            more = true;
            text.append('"');
            escaped(value.replace("\\", "\\\\").replace("\"", "\\\""));
            text.append('"');
        }
        text.append('}');
        return this;
    }

    void end() {
        text.append('\n');
    }

    private void tab() {
        if (!first) {
            text.append('\t');
        }
        first = false;
    }

    private void escaped(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\0' -> text.append(' ');
                default -> text.append(c);
            }
        }
    }
}
