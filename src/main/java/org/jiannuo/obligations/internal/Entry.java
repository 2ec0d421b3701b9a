package org.jiannuo.obligations.internal;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jiannuo.obligations.NewObligation;
import org.jspecify.annotations.Nullable;

/**
 * 登记项. One obligation on its way into the register.
 *
 * @param id its new identity
 * @param what what is owed
 * @param slot what makes it this one and not another of the same duty
 */
record Entry(UUID id, NewObligation what, Slot slot) {

    /**
     * The place of an obligation within its source.
     *
     * @param firstUnit the unit that owed first; it stays when the unit is merged
     * @param period label of the period; empty when owed once
     * @param start first day
     * @param due last day and why
     * @param standing the standing duty of which it is a period
     */
    record Slot(
            String firstUnit,
            String period,
            LocalDate start,
            NewObligation.Due due,
            @Nullable UUID standing) {}

    /** What is owed once only. */
    record Key(String module, String sourceId, String firstUnit, String period) {}

    Key key() {
        return new Key(what.source().module(), what.source().id(), slot.firstUnit(), slot.period());
    }

    /** Where it stands on its first day. */
    Stage stage() {
        return what.when() instanceof NewObligation.When.Conditional ? Stage.CONDITION_PENDING : Stage.ACTIVE;
    }

    Stage.Outcome outcome(LocalDate today) {
        return Stage.Outcome.of(stage(), slot.due().on(), today);
    }

    Tally.Place place() {
        return new Tally.Place(
                what.source().module(),
                what.debtor().unit(),
                what.source().group(),
                Tally.month(slot.due().on()));
    }

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
            return PinyinHelper.toPinyin(title, PinyinStyleEnum.FIRST_LETTER, "")
                    .toLowerCase(Locale.ROOT);
        }
    }
}
