package org.jiannuo.programme.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jiannuo.programme.internal.ProgrammePage.Progress;
import org.jiannuo.programme.internal.ProgrammePage.SideBySide;
import org.jiannuo.programme.internal.ProgrammePage.TimeWords;
import org.jiannuo.web.Page;

/**
 * One row of the version in force.
 *
 * @param programme the programme
 * @param name its name
 * @param id the row
 * @param number its number
 * @param title its title
 * @param task its task
 * @param time its schedule
 * @param units its units
 * @param measures its measures with what is owed for each
 * @param progress counts of all of them
 */
public record ProgrammeRowPage(
        UUID programme,
        String name,
        UUID id,
        int number,
        String title,
        SideBySide task,
        TimeWords time,
        List<Unit> units,
        List<Measure> measures,
        Progress progress)
        implements Page {

    /** A unit of the row. @param role key of its part @param group whether it stands for several */
    public record Unit(String id, String name, String text, String role, boolean group) {}

    /**
     * A measure.
     *
     * @param words its words as they stand, corrected ones included
     * @param corrections what was corrected, the newest first
     * @param more obligations that are not shown
     */
    public record Measure(
            UUID id,
            int ordinal,
            SideBySide text,
            String words,
            List<Correction> corrections,
            TimeWords time,
            List<Owed> owed,
            int more) {}

    /** One correction. */
    public record Correction(String before, String after, String reason, String person, Instant at) {}

    /** One obligation. */
    public record Owed(
            String id,
            String number,
            String unit,
            String role,
            String period,
            LocalDate dueOn,
            String status,
            String colour,
            boolean overdue,
            boolean closable) {}

    /** Whether anything can be closed together: a past deliverable that is still open. */
    public boolean hasClosable() {
        return measures.stream().flatMap(measure -> measure.owed().stream()).anyMatch(Owed::closable);
    }
}
