package org.jiannuo.programme.internal;

import java.util.List;
import java.util.UUID;
import org.jiannuo.programme.internal.ProgrammePage.TimeWords;
import org.jiannuo.web.Page;

/**
 * The form by which the measures of a row become obligations.
 *
 * @param programme the programme
 * @param name its name
 * @param row the row
 * @param number its number
 * @param title its title
 * @param units units that can be chosen: those of the row first
 * @param lines one for each measure, with what was typed or what the plan says
 */
public record OweMeasuresPage(
        UUID programme, String name, UUID row, int number, String title, List<Unit> units, List<Line> lines)
        implements Page {

    /** A unit. @param members how many units a group stands for; -1 for a unit that is no group */
    public record Unit(String id, String name, int members) {
        public boolean usable() {
            return members != 0;
        }
    }

    /** A measure. @param owed how many obligations it has already */
    public record Line(String measure, TimeWords time, OweForm.Line typed, int owed) {}
}
