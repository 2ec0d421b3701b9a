package org.jiannuo.programme.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.UUID;
import org.jiannuo.obligations.Obligations;
import org.jiannuo.plans.Difference;
import org.jiannuo.plans.Schedule;
import org.jiannuo.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * One version of a programme.
 *
 * @param id the programme
 * @param name its name
 * @param shown the version that is shown
 * @param rows its rows
 * @param versions every version, newest first
 */
public record ProgrammePage(UUID id, String name, Version shown, List<Row> rows, List<Version> versions)
        implements Page {

    /** A version and where it comes from. */
    public record Version(
            int number,
            boolean inForce,
            String document,
            @Nullable LocalDate issuedOn,
            String fileName,
            Instant adoptedAt,
            String adoptedBy) {}

    /** A row in the table. @param lead short name of the first unit @param units how many units it names */
    public record Row(
            UUID id,
            int number,
            String title,
            int measures,
            String lead,
            int units,
            TimeWords time,
            Progress progress) {}

    public boolean showsThePresent() {
        return shown.inForce();
    }

    /**
     * How far something has come.
     *
     * @param open owed, not past the due day
     * @param overdue owed, past the due day
     * @param kept fulfilled in time
     * @param late fulfilled late
     * @param closed closed as a past deliverable
     */
    public record Progress(long open, long overdue, long kept, long late, long closed) {
        static final Progress NONE = new Progress(0, 0, 0, 0, 0);

        static Progress of(Obligations.Count count) {
            return new Progress(count.open(), count.overdue(), count.kept(), count.late(), count.closed());
        }

        Progress and(Progress other) {
            return new Progress(
                    open + other.open,
                    overdue + other.overdue,
                    kept + other.kept,
                    late + other.late,
                    closed + other.closed);
        }

        public long total() {
            return open + overdue + kept + late + closed;
        }

        public long done() {
            return kept + late + closed;
        }
    }

    /**
     * What a schedule asks for, as a page shows it.
     *
     * @param text as it stands
     * @param dueOn day of the deliverable, if any
     * @param standing whether it goes on
     * @param cycle key of the cycle, or empty
     * @param onDay month and day of a yearly duty, or empty
     */
    public record TimeWords(String text, @Nullable LocalDate dueOn, boolean standing, String cycle, String onDay) {
        static TimeWords of(Schedule schedule) {
            MonthDay day = schedule.onDay();
            return new TimeWords(
                    schedule.text(),
                    schedule.dueOn(),
                    schedule.standing(),
                    schedule.cycle() == null
                            ? ""
                            : String.valueOf(schedule.cycle()).toLowerCase(java.util.Locale.ROOT),
                    schedule.cycle() != Schedule.Cycle.YEARLY || day == null
                            ? ""
                            : day.toString().substring(2));
        }

        public boolean saysSomething() {
            return dueOn != null || standing;
        }
    }

    /** A text as it stands and the corrected text beside it, in pieces. */
    public record SideBySide(List<Difference.Piece> original, List<Difference.Piece> corrected) {
        static SideBySide of(String original, String corrected) {
            return new SideBySide(Difference.of(original, corrected), Difference.of(corrected, original));
        }

        public boolean differs() {
            return original.stream().anyMatch(Difference.Piece::changed)
                    || corrected.stream().anyMatch(Difference.Piece::changed);
        }
    }
}
