package org.jiannuo.records.internal;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** 名称检索. Pairs of characters and first letters of the pinyin of a name, for search. */
final class SubjectNames {
    private static final int LONGEST_INITIALS = 60;

    /** First letter of the pinyin of each character; 0 while it was not asked for, a blank for none. */
    private static final char[] INITIALS = new char[Character.MAX_VALUE + 1];

    private SubjectNames() {}

    /** {@code 同心县宏达} → {@code txxhd}; letters and digits stay. */
    static String initials(String name) {
        StringBuilder letters = new StringBuilder(name.length());
        for (int i = 0; i < name.length() && letters.length() < LONGEST_INITIALS; i++) {
            char letter = initial(name.charAt(i));
            if (letter != ' ') {
                letters.append(letter);
            }
        }
        return letters.toString();
    }

    private static char initial(char c) {
        char known = INITIALS[c];
        if (known == 0) {
            known = asked(c);
            INITIALS[c] = known;
        }
        return known;
    }

    private static char asked(char c) {
        if (c < 128) {
            return Character.isLetterOrDigit(c) ? Character.toLowerCase(c) : ' ';
        }
        if (Character.UnicodeScript.of(c) != Character.UnicodeScript.HAN) {
            return ' ';
        }
        String spoken =
                PinyinHelper.toPinyin(String.valueOf(c), PinyinStyleEnum.NORMAL).toLowerCase(Locale.ROOT);
        return !spoken.isEmpty() && spoken.charAt(0) >= 'a' && spoken.charAt(0) <= 'z' ? spoken.charAt(0) : ' ';
    }

    /** Every pair of neighbouring characters, once each; of a single character itself. */
    static Set<String> grams(String name) {
        String text = name.toLowerCase(Locale.ROOT);
        Set<String> grams = new LinkedHashSet<>();
        for (int i = 0; i + 1 < text.length(); i++) {
            if (!Character.isWhitespace(text.charAt(i)) && !Character.isWhitespace(text.charAt(i + 1))) {
                grams.add(text.substring(i, i + 2));
            }
        }
        if (grams.isEmpty() && !text.isBlank()) {
            grams.add(text);
        }
        return grams;
    }

    /** The words of a search box, one by one. */
    static List<String> words(String query) {
        List<String> words = new ArrayList<>();
        for (String word : query.strip().split("\\s+")) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }
}
