package org.jiannuo.rectifications;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A rectification as other modules see it.
 *
 * @param id identity
 * @param number number of the order
 * @param unit id of the unit that must put it right
 * @param body id of the body that ordered it
 * @param problem what is wrong
 * @param status where it stands
 * @param dueOn last day to put it right
 * @param acceptedOn the day on which it was accepted; null before
 * @param actor id of the unit that must act now; empty for none
 * @param actBy last day for that; null where nothing has a limit
 */
public record RectificationSummary(
        RectificationId id,
        String number,
        String unit,
        String body,
        String problem,
        RectificationStatus status,
        LocalDate dueOn,
        @Nullable LocalDate acceptedOn,
        String actor,
        @Nullable LocalDate actBy) {}
