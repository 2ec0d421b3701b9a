package org.jiannuo.web;

import java.util.List;

/**
 * The step bar of a case, drawn from its life-cycle table.
 *
 * @param steps in order
 */
public record StepBar(List<Step> steps) {
    public StepBar {
        steps = List.copyOf(steps);
    }

    /**
     * @param label words of the stage
     * @param state {@code done}, {@code now} or {@code ahead}
     * @param detail who and when, or empty
     */
    public record Step(String label, String state, String detail) {}
}
