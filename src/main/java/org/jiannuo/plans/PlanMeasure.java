package org.jiannuo.plans;

/**
 * 举措. One measure of a row.
 *
 * @param ordinal its place in the row, from 1
 * @param text as it stands
 * @param corrected the corrected text beside it
 * @param schedule what the plan says about this measure alone; says nothing when the schedule of the row holds
 */
public record PlanMeasure(int ordinal, String text, String corrected, Schedule schedule) {}
