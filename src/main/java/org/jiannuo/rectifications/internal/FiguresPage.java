package org.jiannuo.rectifications.internal;

import java.util.List;
import org.jiannuo.web.Page;

/**
 * The rate of rectification of a year.
 *
 * @param lines by unit that had to put something right
 * @param total all of them together
 */
public record FiguresPage(int year, List<Line> lines, Line total) implements Page {

    /** One unit. @param rate accepted by the last day, of those that fell due, in per cent; -1 for none */
    public record Line(String unit, long due, long onTime, long late, long refused, long rate) {}
}
