package org.jiannuo.portal.internal;

import java.time.Instant;
import java.util.List;
import org.jiannuo.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * The first public page: search, the newest, what was promised and how much was kept, by row of the plan and by unit.
 *
 * @param total all duties of the open programmes
 * @param rows by row of the programme
 * @param units by unit
 * @param newest what was published last
 * @param refreshed as of when; null before the first projection
 * @param elder whether the large and simple form is wanted
 */
public record PublicPage(
        Line total,
        List<Line> rows,
        List<Line> units,
        ItemLines newest,
        @Nullable Instant refreshed,
        String basis,
        boolean elder)
        implements Page {
    public PublicPage {
        rows = List.copyOf(rows);
        units = List.copyOf(units);
    }

    /**
     * One line of figures.
     *
     * @param key number of the row or id of the unit
     * @param rate kept in time out of due, in per cent; null when nothing was due yet
     */
    public record Line(
            String key,
            String title,
            long open,
            long overdue,
            long kept,
            long late,
            long closed,
            @Nullable Integer rate) {
        static Line of(String key, String title, Figures figures) {
            return new Line(
                    key,
                    title,
                    figures.open(),
                    figures.overdue(),
                    figures.kept(),
                    figures.late(),
                    figures.closed(),
                    figures.rate() < 0 ? null : figures.rate());
        }

        public long total() {
            return open + overdue + kept + late + closed;
        }

        /** How many of two hundred units of a bar, so that it can be drawn without a style. */
        public long part(long figure) {
            return total() == 0 ? 0 : Math.round(200.0 * figure / total());
        }
    }
}
