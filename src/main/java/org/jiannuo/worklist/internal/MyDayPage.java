package org.jiannuo.worklist.internal;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jiannuo.obligations.ObligationStatus.Colour;
import org.jiannuo.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has to do today.
 *
 * @param today the present day
 * @param sections the piles that are not empty, what waits for a decision first
 * @param next where to go when there is nothing to do: a key of the words, and an address
 */
public record MyDayPage(LocalDate today, List<Section> sections, Next next) implements Page {
    public MyDayPage {
        sections = List.copyOf(sections);
    }

    /**
     * One pile.
     *
     * @param key its name in words and as an anchor
     * @param count how many lie on it
     * @param isFull whether there are more than were counted
     * @param more address of the whole list; empty when all are shown or there is no such list
     * @param lines the first of them
     */
    public record Section(String key, int count, boolean isFull, String more, List<Line> lines) {
        public Section {
            lines = List.copyOf(lines);
        }
    }

    /**
     * One thing to do.
     *
     * @param href where it is done
     * @param title what it is
     * @param notes number, unit and source, without empty ones
     * @param due when it falls due; null while that is not settled
     * @param action key of the word on the button
     */
    public record Line(
            String href,
            String title,
            List<String> notes,
            @Nullable DueMark due,
            String action) {
        public Line {
            notes = List.copyOf(notes);
        }
    }

    /**
     * A due day as a person reads it: colour, words and day together.
     *
     * @param on the due day
     * @param colour name of the colour, small
     * @param key key of the words
     * @param days how many days are left, or by how many it is late
     */
    public record DueMark(LocalDate on, String colour, String key, long days) {
        static DueMark of(LocalDate due, Colour colour, LocalDate today) {
            long days = ChronoUnit.DAYS.between(today, due);
            String key = days < 0 ? "worklist.due.late" : days == 0 ? "worklist.due.today" : "worklist.due.left";
            return new DueMark(due, colour.name().toLowerCase(Locale.ROOT), key, Math.abs(days));
        }
    }

    /** Where to go when there is nothing to do. */
    public record Next(String key, String href) {}
}
