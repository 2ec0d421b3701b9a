package org.jiannuo.subjects.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jiannuo.subjects.People.Tenure;
import org.jiannuo.subjects.UnitSummary;
import org.jiannuo.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * One unit: what it is, what it was, who follows whom and who works there.
 *
 * @param unit the unit as it is on the day
 * @param day the day that is shown
 * @param today the present day
 * @param superior the unit above it, if any
 * @param history every dated fact, latest first
 * @param chain how its duties moved on, oldest first
 * @param predecessors whose duties it took over
 * @param members units of the group, when it is one
 * @param below units under it
 * @param tenures who held which post, latest first
 * @param undone mergers that were entered in error and undone, the newest first
 * @param planned changes that wait for their day, and those that could not be done
 */
public record UnitPage(
        UnitSummary unit,
        LocalDate day,
        LocalDate today,
        @Nullable Link superior,
        List<String> aliases,
        List<Line> history,
        List<Step> chain,
        List<Step> predecessors,
        List<Link> members,
        List<Link> below,
        List<Tenure> tenures,
        List<Planned> planned,
        List<Undone> undone)
        implements Page {

    /** Whether it ended by a merger that holds. */
    public boolean isMerged() {
        return chain.stream()
                .anyMatch(step ->
                        step.from().id().equals(unit.id().slug()) && step.how().equals("MERGED"));
    }

    /** A merger that was undone. */
    public record Undone(Link to, LocalDate on, Instant at, String person, String reason, String document) {}

    public boolean isEnded() {
        return !unit.existsOn(today);
    }

    /**
     * A change that waits for its day.
     *
     * @param act word of the change, as in addresses
     * @param name the new name, or empty
     * @param units successors or the new superior
     * @param refused codes of the rules that stood against it on its day, or empty
     */
    public record Planned(
            UUID id,
            String act,
            LocalDate on,
            String name,
            List<Link> units,
            String document,
            String person,
            String refused) {}

    /** A unit to go to. */
    public record Link(String id, String name) {}

    /**
     * One line of the history.
     *
     * @param value what is so from the day on, or empty when nothing is
     * @param unit id of the unit that the value names, or empty
     */
    public record Line(LocalDate from, String fact, String value, String unit, String document) {}

    /** One step of a succession. */
    public record Step(Link from, Link to, LocalDate on, String how, boolean leading, String document) {}
}
