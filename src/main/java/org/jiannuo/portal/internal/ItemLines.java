package org.jiannuo.portal.internal;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list of public items.
 *
 * @param lines newest first
 * @param next address of the next part, or empty
 */
public record ItemLines(List<Line> lines, String next) {
    public ItemLines {
        lines = List.copyOf(lines);
    }

    /**
     * One item: what kind, whose, from when to when, and whether it is disputed.
     *
     * @param to last day, or null when no end is set
     */
    public record Line(
            String code,
            String kind,
            String title,
            String document,
            String subject,
            String unit,
            String unitName,
            LocalDate from,
            @Nullable LocalDate to,
            boolean disputed,
            String statement) {
        static Line of(PublicItems.Line line) {
            return new Line(
                    line.code(),
                    line.kind(),
                    line.title(),
                    line.document(),
                    line.whose().name(),
                    line.whose().unit(),
                    line.whose().unitName(),
                    line.from(),
                    line.to(),
                    line.disputed(),
                    line.statement());
        }
    }

    /** @param found one more than is shown when there is more @param address where the next part is, to be continued */
    static ItemLines of(List<PublicItems.Line> found, int shown, String address) {
        boolean more = found.size() > shown;
        List<PublicItems.Line> part = more ? found.subList(0, shown) : found;
        return new ItemLines(
                part.stream().map(Line::of).toList(),
                more ? address + "after=" + part.getLast().key() : "");
    }
}
