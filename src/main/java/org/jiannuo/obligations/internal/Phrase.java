package org.jiannuo.obligations.internal;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;

/**
 * 事项名称. A title as it is searched.
 *
 * @param id the same for the same title
 * @param title the title
 * @param initials first letters of its pinyin, small
 */
record Phrase(UUID id, String title, String initials) {

    static Phrase of(String title) {
        return new Phrase(idOf(title), title, initials(title));
    }

    static UUID idOf(String title) {
        return UUID.nameUUIDFromBytes(title.getBytes(StandardCharsets.UTF_8));
    }

    private static String initials(String title) {
        return PinyinHelper.toPinyin(title, PinyinStyleEnum.FIRST_LETTER, "").toLowerCase(Locale.ROOT);
    }
}
