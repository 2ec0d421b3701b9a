package org.jiannuo.subjects.internal;

import java.time.LocalDate;
import org.jiannuo.subjects.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * One line of the history of a unit: from this day on, this is so.
 *
 * @param value the value; null when there is none from that day on
 * @param document what it rests on
 */
record DatedFact(
        UnitId unit,
        Fact fact,
        @Nullable String value,
        LocalDate from,
        @Nullable String document) {}
