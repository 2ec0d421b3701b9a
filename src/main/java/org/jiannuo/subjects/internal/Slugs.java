package org.jiannuo.subjects.internal;

import java.util.function.Predicate;
import org.jiannuo.subjects.UnitId;

/** Ids for new units. */
final class Slugs {
    private static final int LONGEST = 50;

    private Slugs() {}

    /** The pinyin of the name, with a number when it is taken. */
    static UnitId free(String name, Predicate<UnitId> taken) {
        String spoken = String.join("-", Pinyin.syllables(name));
        String stem = spoken.length() < 2 ? ("unit-" + spoken) : spoken;
        String brief = stem.length() <= LONGEST ? stem : stem.substring(0, LONGEST);
        UnitId id = new UnitId(brief.replaceAll("-+$", ""));
        for (int number = 2; taken.test(id); number++) {
            id = new UnitId(brief.replaceAll("-+$", "") + "-" + number);
        }
        return id;
    }
}
