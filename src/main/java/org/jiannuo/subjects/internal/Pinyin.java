package org.jiannuo.subjects.internal;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The sound of a Chinese text in Latin letters, for search and for ids. */
final class Pinyin {
    private Pinyin() {}

    /** The syllables without tones, small letters; other letters and digits stay, everything else is dropped. */
    static List<String> syllables(String text) {
        String spoken = PinyinHelper.toPinyin(text, PinyinStyleEnum.NORMAL, " ");
        return List.of(spoken.toLowerCase(Locale.ROOT)
                        .replace("ü", "v")
                        .replaceAll("[^a-z0-9 ]", " ")
                        .strip()
                        .split("\\s+"))
                .stream()
                .filter(syllable -> !syllable.isEmpty())
                .toList();
    }

    /** {@code 人社局} → {@code rensheju}. */
    static String whole(String text) {
        return String.join("", syllables(text));
    }

    /** {@code 人社局} → {@code rsj}. */
    static String initials(String text) {
        return syllables(text).stream()
                .map(syllable -> syllable.substring(0, 1))
                .collect(Collectors.joining());
    }
}
