package org.jiannuo.plans;

import org.jiannuo.kernel.Refusal;

/**
 * Something in a plan that a person must look at.
 *
 * @param position place of the row in the plan, from 1; 0 when the whole table is meant
 * @param row the number of the row as the plan gives it; 0 when the whole table is meant
 * @param column where in the row
 * @param refusal the rule with the figures for its sentence
 */
public record PlanProblem(int position, int row, Column column, Refusal refusal) {
    /** Code of the rule. */
    public String code() {
        return refusal.code();
    }
}
