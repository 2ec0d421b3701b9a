package org.jiannuo.rectifications;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jiannuo.kernel.County;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Signature;

/** 整改. What was ordered to be put right, and whether it was. */
public interface Rectifications {

    /**
     * Orders one. The same form, or the same source and unit, is ordered once; ordering it again returns the one that
     * exists. Refused with RCT-1x.
     */
    Decision<RectificationId> order(NewRectification what, Signature by);

    Optional<RectificationSummary> find(RectificationId id);

    /** Those of one thing, for instance of a complaint by its number; newest first. */
    List<RectificationSummary> ofSource(County county, NewRectification.Kind kind, String number);

    /** Those on which a unit must act now, the earliest day first; at most {@code limit}. */
    List<RectificationSummary> waitingFor(County county, String unit, int limit);

    /** Demands of complaints that a body has to order by hand, the longest waiting first; at most {@code limit}. */
    List<Demanded> demandsWaiting(County county, String body, int limit);

    /** Those that a unit refused, newest first: candidates for a notice or a bulletin; at most {@code limit}. */
    List<RectificationSummary> refused(County county, int limit);

    /** Figures of those whose last day lies in a time, both days included, by unit that must put right. */
    List<Count> counts(County county, LocalDate from, LocalDate to);

    /**
     * What a founded complaint demands and a rule stands against.
     *
     * @param id its identity
     * @param number number of the complaint
     * @param unit id of the unit that has to put it right
     * @param dueOn last day to put it right, as demanded
     * @param codes codes of the rules
     */
    record Demanded(UUID id, String number, String unit, LocalDate dueOn, List<String> codes) {}

    /**
     * Figures of one unit. The rate of rectification is {@code onTime} by {@code due}.
     *
     * @param unit id of the unit
     * @param due how many fell due
     * @param onTime accepted by the last day
     * @param late accepted later
     * @param refused refused
     */
    record Count(String unit, long due, long onTime, long late, long refused) {}
}
