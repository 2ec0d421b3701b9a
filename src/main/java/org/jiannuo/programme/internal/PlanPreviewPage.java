package org.jiannuo.programme.internal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.programme.internal.ProgrammePage.SideBySide;
import org.jiannuo.programme.internal.ProgrammePage.TimeWords;
import org.jiannuo.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * A draft before it is confirmed; nothing of it is in force.
 *
 * @param id the draft
 * @param file where it comes from
 * @param rows the rows as they were understood
 * @param problems what a person must look at
 * @param names names that nobody knows or that mean several units
 * @param change what it would change
 * @param choices what can be chosen
 */
public record PlanPreviewPage(
        UUID id,
        File file,
        List<Row> rows,
        List<Problem> problems,
        List<OpenName> names,
        Change change,
        Choices choices)
        implements Page {

    /** Where the draft comes from. */
    public record File(String heading, String name, String uploadedBy, Instant uploadedAt) {}

    /** A row. */
    public record Row(
            int position,
            int number,
            String title,
            SideBySide task,
            List<Measure> measures,
            List<Unit> units,
            TimeWords time,
            boolean timeOpen,
            List<Problem> problems) {}

    /** A measure. */
    public record Measure(int ordinal, SideBySide text, TimeWords time) {}

    /** A unit chip. @param state {@code known}, {@code unknown} or {@code several} */
    public record Unit(String text, String name, String state, String role) {}

    /** A problem. @param anchor where on the page it is */
    public record Problem(int row, String column, String anchor, Refusal refusal) {}

    /** A name to be settled. @param nearest the most similar units, best first */
    public record OpenName(int ordinal, String text, String state, List<Choice> nearest) {}

    /** Something that can be chosen. */
    public record Choice(String id, String name) {}

    /**
     * What confirming would do.
     *
     * @param target the programme of which it becomes the next version; none for a new one
     * @param version number of its version in force; 0 for none
     * @param changes the rows that change
     * @param inForce whether exactly this is in force already
     */
    public record Change(@Nullable Choice target, int version, List<RowChange> changes, boolean inForce) {}

    /** What can be chosen. */
    public record Choices(List<Choice> programmes, List<Choice> units, List<String> classes) {}

    public int measureCount() {
        return rows.stream().mapToInt(row -> row.measures().size()).sum();
    }

    public int unitCount() {
        return rows.stream().mapToInt(row -> row.units().size()).sum();
    }

    public int correctedCount() {
        return (int) rows.stream()
                .filter(row -> row.task().differs()
                        || row.measures().stream()
                                .anyMatch(measure -> measure.text().differs()))
                .count();
    }
}
