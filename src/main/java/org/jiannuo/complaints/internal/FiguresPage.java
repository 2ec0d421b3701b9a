package org.jiannuo.complaints.internal;

import java.time.LocalDate;
import java.util.List;
import org.jiannuo.web.Page;

/**
 * Figures of complaints by body and by field, for officials and for the public.
 *
 * @param open whether it is the public page
 * @param from first day of receipt
 * @param to last day
 * @param least figures below this are not told
 * @param total all together
 * @param bodies by body complained of
 * @param kinds by field
 */
public record FiguresPage(
        boolean open, LocalDate from, LocalDate to, int least, Line total, List<Line> bodies, List<Line> kinds)
        implements Page {

    /** One line. Shares are whole percentages, -1 where there is nothing to divide; a hidden line has figures below the least. */
    public record Line(
            String what,
            boolean hidden,
            long received,
            long accepted,
            long founded,
            long rectified,
            long confirmed,
            int onTime,
            int satisfied) {
        Line called(String name) {
            return new Line(name, hidden, received, accepted, founded, rectified, confirmed, onTime, satisfied);
        }
    }

    /** The same with bodies by their names. */
    FiguresPage named(java.util.function.UnaryOperator<String> names) {
        return new FiguresPage(
                open,
                from,
                to,
                least,
                total,
                bodies.stream()
                        .map(line -> line.called(names.apply(line.what())))
                        .toList(),
                kinds);
    }
}
