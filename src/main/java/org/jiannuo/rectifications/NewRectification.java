package org.jiannuo.rectifications;

import java.time.LocalDate;
import java.util.UUID;
import org.jiannuo.kernel.County;

/**
 * What is to be put right.
 *
 * @param county the county
 * @param body id of the body that orders it
 * @param unit id of the unit that must put it right
 * @param source why it is ordered
 * @param problem what is wrong
 * @param standard how anybody can tell that it was put right
 * @param causer id of the person who caused it, as a text; empty when nobody is named
 * @param due last day
 * @param form makes a second sending of the same order harmless
 */
public record NewRectification(
        County county,
        String body,
        String unit,
        Source source,
        String problem,
        String standard,
        String causer,
        LocalDate due,
        UUID form) {

    /**
     * Why it is ordered.
     *
     * @param kind where it comes from
     * @param number number of the thing, for instance of a complaint; empty for none
     * @param basis instrument or document on which the order rests
     */
    public record Source(Kind kind, String number, String basis) {}

    /** 来源. */
    public enum Kind {
        /** 违约失信投诉. Its term to put it right stays with the complaint. */
        COMPLAINT,
        /** 失信记录. */
        RECORD,
        /** 督办. */
        SUPERVISION,
        /** 考核不合格. */
        ASSESSMENT,
        /** 检查发现. */
        INSPECTION
    }
}
