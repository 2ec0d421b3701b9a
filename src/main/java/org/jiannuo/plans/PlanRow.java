package org.jiannuo.plans;

import java.util.List;

/**
 * 任务行. One row of a plan as it was understood.
 *
 * @param position place in the plan, from 1
 * @param number the number that the plan gives it
 * @param title first sentence of the task
 * @param task the task as it stands
 * @param correctedTask the corrected task beside it
 * @param measures the measures in their order
 * @param measuresText the cell of measures as it stands
 * @param deliverable the cell of results when the plan has one of its own, else empty
 * @param units the units in their order
 * @param unitsText the cell of units as it stands
 * @param schedule what the cell of time asks for
 */
public record PlanRow(
        int position,
        int number,
        String title,
        String task,
        String correctedTask,
        List<PlanMeasure> measures,
        String measuresText,
        String deliverable,
        List<NamedUnit> units,
        String unitsText,
        Schedule schedule) {
    public PlanRow {
        measures = List.copyOf(measures);
        units = List.copyOf(units);
    }
}
