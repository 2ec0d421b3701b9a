package org.jiannuo.plans;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 举措. Splits the cell of measures by its own numbering, or by lines and semicolons when nothing is numbered. */
final class MeasureReader {
    private static final int MOST = 200;
    private static final String HAN_DIGITS = "\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d\u5341";

    /** The styles of numbering; group {@code n} is the figure. */
    private static final List<Pattern> STYLES = List.of(
            Pattern.compile("(?<n>\\d\\d?)\\s*[.\uff0e\u3001](?=\\D|$|\\d{4}\u5e74)\\s*"),
            Pattern.compile("[(\uff08]\\s*(?<n>\\d\\d?)\\s*[)\uff09][.\u3001]?\\s*"),
            Pattern.compile("(?<n>[\u2460-\u2473])[.\u3001]?\\s*"),
            Pattern.compile("[(\uff08]\\s*(?<n>[" + HAN_DIGITS + "]{1,3})\\s*[)\uff09]\\s*"),
            Pattern.compile("(?<n>[" + HAN_DIGITS + "]{1,3})\\s*\u3001\\s*"),
            Pattern.compile("(?<n>\\d\\d?)\\s*[)\uff09]\\s*"));

    private static final Pattern BEFORE_NUMBER = Pattern.compile("[\\s;\uff1b\u3002.\uff0c,:\uff1a\u3001]");
    private static final String TRAILING = ";\uff1b,\uff0c";

    private record Start(int at, int from) {}

    /** The measures in their order, as they stand, without number and without the semicolon that parts them. */
    List<String> read(String cell) {
        String text = cell.strip();
        if (text.isEmpty()) {
            return List.of();
        }
        List<Start> starts = List.of();
        for (Pattern style : STYLES) {
            List<Start> found = numbered(text, style);
            boolean earlier = !found.isEmpty()
                    && (starts.isEmpty()
                            || found.getFirst().at() < starts.getFirst().at());
            if (earlier) {
                starts = found;
            }
        }
        return starts.isEmpty() ? unnumbered(text) : cut(text, starts);
    }

    /** Whether the text begins with a number of a list. */
    static boolean beginsNumbered(String text) {
        return STYLES.stream().anyMatch(style -> style.matcher(text).lookingAt());
    }

    /** The places of 1, 2, 3… in one style; none unless the list begins with 1. */
    private static List<Start> numbered(String text, Pattern style) {
        List<Start> starts = new ArrayList<>();
        Matcher matcher = style.matcher(text);
        while (matcher.find() && starts.size() < MOST) {
            boolean atStart = matcher.start() == 0
                    || BEFORE_NUMBER
                            .matcher(text.substring(matcher.start() - 1, matcher.start()))
                            .matches();
            if (atStart && figure(matcher.group("n")) == starts.size() + 1) {
                starts.add(new Start(matcher.start(), matcher.end()));
            }
        }
        return starts;
    }

    private static int figure(String number) {
        char first = number.charAt(0);
        if (first >= '\u2460' && first <= '\u2473') {
            return first - '\u2460' + 1;
        }
        if (Character.isDigit(first)) {
            return Integer.parseInt(number);
        }
        int tens = number.indexOf('\u5341');
        if (tens < 0) {
            return HAN_DIGITS.indexOf(first) + 1;
        }
        int high = tens == 0 ? 1 : HAN_DIGITS.indexOf(first) + 1;
        int low = tens == number.length() - 1 ? 0 : HAN_DIGITS.indexOf(number.charAt(tens + 1)) + 1;
        return 10 * high + low;
    }

    private static List<String> cut(String text, List<Start> starts) {
        List<String> measures = new ArrayList<>();
        String before = clean(text.substring(0, starts.getFirst().at()));
        if (!before.isEmpty() && !before.endsWith("\uff1a") && !before.endsWith(":")) {
            measures.addAll(unnumbered(before));
        }
        for (int i = 0; i < starts.size(); i++) {
            int end = i + 1 < starts.size() ? starts.get(i + 1).at() : text.length();
            String measure = clean(text.substring(starts.get(i).from(), end));
            if (!measure.isEmpty()) {
                measures.add(measure);
            }
        }
        return measures;
    }

    /** Lines that each end a sentence are measures of their own; so are the parts between semicolons outside brackets. */
    private static List<String> unnumbered(String text) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < text.length() && parts.size() < MOST; i++) {
            char c = text.charAt(i);
            if (c == '(' || c == '\uff08') {
                depth++;
            } else if (c == ')' || c == '\uff09') {
                depth = Math.max(0, depth - 1);
            }
            boolean semicolon = depth == 0 && (c == ';' || c == '\uff1b');
            boolean lineAfterSentence = c == '\n' && endsSentence(text, from, i);
            if (semicolon || lineAfterSentence) {
                parts.add(text.substring(from, i));
                from = i + 1;
            }
        }
        parts.add(text.substring(from));
        return parts.stream()
                .map(MeasureReader::clean)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static boolean endsSentence(String text, int from, int end) {
        int last = end - 1;
        while (last > from && Character.isWhitespace(text.charAt(last))) {
            last--;
        }
        return last > from && text.charAt(last) == '\u3002';
    }

    private static String clean(String part) {
        int end = part.length();
        while (end > 0
                && (Character.isWhitespace(part.charAt(end - 1)) || TRAILING.indexOf(part.charAt(end - 1)) >= 0)) {
            end--;
        }
        return part.substring(0, end).strip();
    }
}
