package org.jiannuo.formats;

import java.util.Locale;

/** How texts are written: the same text in one way, whatever keyboard it was typed on. */
final class Writing {
    private static final int WIDTH = 0xfee0;

    private Writing() {}

    /** Running text: letters and digits in half width, blanks at the ends and doubled ones taken away. */
    static String text(String written) {
        if (isTidy(written)) {
            return written;
        }
        StringBuilder text = new StringBuilder(written.length());
        boolean blank = false;
        for (int i = 0; i < written.length(); i++) {
            char c = half(written.charAt(i));
            if (isBlank(c)) {
                blank = !text.isEmpty();
            } else if (!isInvisible(c)) {
                if (blank) {
                    text.append(' ');
                    blank = false;
                }
                text.append(c);
            }
        }
        return text.toString();
    }

    /** A code: half width, capital letters, no blanks. */
    static String code(String written) {
        StringBuilder code = new StringBuilder(written.length());
        boolean same = true;
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            char half = c >= '\uff01' && c <= '\uff5e' ? (char) (c - WIDTH) : c;
            if (!isBlank(half) && !isInvisible(half)) {
                code.append(half);
            }
            same &= half == c;
        }
        String plain = same && code.length() == written.length() ? written : code.toString();
        return plain.toUpperCase(Locale.ROOT);
    }

    /** The text by which headings are compared: half width, without blanks, brackets and marks. */
    static String heading(String written) {
        StringBuilder text = new StringBuilder(written.length());
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            char half = c >= '\uff01' && c <= '\uff5e' ? (char) (c - WIDTH) : c;
            if (Character.isLetterOrDigit(half) || half == '_') {
                text.append(Character.toUpperCase(half));
            }
        }
        return text.toString();
    }

    private static boolean isTidy(String text) {
        boolean blank = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ') {
                if (blank) {
                    return false;
                }
                blank = true;
            } else if (c != half(c) || isBlank(c) || isInvisible(c)) {
                return false;
            } else {
                blank = false;
            }
        }
        return text.isEmpty() || !blank;
    }

    private static char half(char c) {
        boolean wide = (c >= '\uff10' && c <= '\uff19')
                || (c >= '\uff21' && c <= '\uff3a')
                || (c >= '\uff41' && c <= '\uff5a');
        return wide ? (char) (c - WIDTH) : c;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\u3000' || c == '\u00a0' || c == '\t' || c == '\n' || c == '\r';
    }

    private static boolean isInvisible(char c) {
        return c < ' ' || c == '\u007f' || c == '\ufeff' || (c >= '\u200b' && c <= '\u200f');
    }
}
