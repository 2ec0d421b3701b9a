package org.jiannuo.plans;

import java.util.List;

/**
 * A plan as it was understood from a file.
 *
 * @param heading what the file calls itself, from the lines before the table; may be empty
 * @param rows its rows in the order of the file
 * @param problems what a person must look at, in the order of the rows
 */
public record PlanDocument(String heading, List<PlanRow> rows, List<PlanProblem> problems) {
    public PlanDocument {
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
    }

    /** The problems of one row. */
    public List<PlanProblem> problemsOf(PlanRow row) {
        return problems.stream()
                .filter(problem -> problem.position() == row.position())
                .toList();
    }
}
