package org.jiannuo.programme.internal;

import java.util.List;
import java.util.UUID;
import org.jiannuo.plans.NamedUnit;
import org.jiannuo.plans.Schedule;

/**
 * 任务行. A row of a version, with the identity that it keeps through all versions.
 *
 * @param id lasting identity
 * @param position place in the version, from 1
 * @param number number that the plan gives it
 * @param texts what stands in it
 * @param schedule what its cell of time asks for
 * @param measures its measures in order
 * @param units its units in order
 */
public record StoredRow(
        UUID id, int position, int number, Texts texts, Schedule schedule, List<Measure> measures, List<Unit> units) {

    public StoredRow {
        measures = List.copyOf(measures);
        units = List.copyOf(units);
    }

    /** What stands in the cells, and the corrected text of the task. */
    public record Texts(
            String title, String task, String correctedTask, String measures, String deliverable, String units) {}

    /** 举措. A measure with the identity that it keeps through all versions. */
    public record Measure(UUID id, int ordinal, String text, String corrected, Schedule schedule) {}

    /** A unit as the row names it, and the unit that is meant. */
    public record Unit(String text, String unit, NamedUnit.Role role) {}

    String title() {
        return texts.title();
    }

    /** The heading under which the obligations of this row are counted. */
    public String group() {
        return "%02d %s".formatted(number, texts.title());
    }

    /** What holds for a measure: what it says itself, else what the row says. */
    public Schedule scheduleOf(Measure measure) {
        return measure.schedule().saysSomething() ? measure.schedule() : schedule;
    }
}
