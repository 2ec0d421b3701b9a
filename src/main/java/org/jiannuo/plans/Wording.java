package org.jiannuo.plans;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 校正文本. The corrected text beside the text as it stands: known slips, stray spaces, half-width marks, doubled words. */
final class Wording {
    private static final String WIDE =
            "\u3001\uff0c\u3002\uff1b\uff1a\uff08\uff09\u3010\u3011\u2014\u2013\uff0d\uff5e~";
    private static final String NARROW = ",,.;:()[]-----";
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0\\u3000\\u200b\\ufeff]+");
    private static final Pattern SPACE_IN_CHINESE = Pattern.compile(
            "(?<=[\\p{IsHan}\\p{IsPunctuation}])[ \\t\\u00a0\\u3000\\u200b]+(?=[\\p{IsHan}\\p{IsPunctuation}])");
    private static final Pattern HALF_MARK =
            Pattern.compile("(?<=[\\p{IsHan}\u201d\u300b\uff09])([,;:?!])|([,;:?!])(?=\\p{IsHan})");
    private static final Pattern BRACKETS = Pattern.compile("\\(([^()]*)\\)");
    private static final Pattern MARK_TWICE = Pattern.compile("([\u3001\uff0c\u3002\uff1b\uff1a])\\1+");
    private static final Pattern WORD_TWICE = Pattern.compile("(\\p{IsHan}{2,6})\\1");
    private static final Pattern BREAK = Pattern.compile("[ \\t\\u3000]*\\n+[ \\t\\u3000]*");

    private final List<Vocabulary.Correction> corrections;
    private final Pattern doubled;

    Wording(Vocabulary words) {
        this.corrections = words.corrections();
        this.doubled = Pattern.compile("(" + String.join("|", words.marks("doubled")) + ")\\1");
    }

    /** The text with every known slip mended. Equal to the text as it stands when there is none. */
    String correct(String text) {
        String mended = unwrap(text);
        mended = SPACE_IN_CHINESE.matcher(mended).replaceAll("");
        mended = HALF_MARK.matcher(mended).replaceAll(found -> fullWidth(found.group()));
        mended = BRACKETS.matcher(mended).replaceAll(Wording::chineseBrackets);
        mended = MARK_TWICE.matcher(mended).replaceAll("$1");
        mended = doubled.matcher(mended).replaceAll("$1");
        mended = WORD_TWICE.matcher(mended).replaceAll("$1");
        for (Vocabulary.Correction correction : corrections) {
            mended = mended.replace(correction.wrong(), correction.right());
        }
        return mended;
    }

    private static String chineseBrackets(java.util.regex.MatchResult found) {
        boolean chinese = found.group(1).codePoints().anyMatch(Character::isIdeographic);
        return Matcher.quoteReplacement(chinese ? "\uff08" + found.group(1) + "\uff09" : found.group());
    }

    private static String fullWidth(String mark) {
        return switch (mark.charAt(0)) {
            case ',' -> "\uff0c";
            case ';' -> "\uff1b";
            case ':' -> "\uff1a";
            case '?' -> "\uff1f";
            default -> "\uff01";
        };
    }

    /** The text without the line breaks of a narrow column: a break after Chinese is nothing, else a space. */
    static String unwrap(String text) {
        String plain = text.strip();
        StringBuilder joined = new StringBuilder(plain.length());
        Matcher breaks = BREAK.matcher(plain);
        int from = 0;
        while (breaks.find()) {
            joined.append(plain, from, breaks.start());
            boolean latin = breaks.start() > 0
                    && breaks.end() < plain.length()
                    && plain.charAt(breaks.start() - 1) < 128
                    && Character.isLetterOrDigit(plain.charAt(breaks.start() - 1))
                    && plain.charAt(breaks.end()) < 128;
            joined.append(latin ? " " : "");
            from = breaks.end();
        }
        return joined.append(plain, from, plain.length()).toString();
    }

    /** The text in one line without spaces, digits and marks in their half-width form: for comparing, never for showing. */
    static String halfWidth(String text) {
        String plain =
                SPACE.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
        StringBuilder narrow = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            int known = WIDE.indexOf(plain.charAt(i));
            narrow.append(known < 0 ? plain.charAt(i) : NARROW.charAt(known));
        }
        return narrow.toString();
    }
}
