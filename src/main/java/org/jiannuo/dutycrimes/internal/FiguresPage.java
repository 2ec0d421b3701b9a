package org.jiannuo.dutycrimes.internal;

import java.util.List;
import org.jiannuo.web.Page;

/**
 * Judgments of a year by charge.
 *
 * @param least figures below this are not told
 * @param total all of them; -1 where they are too few
 */
public record FiguresPage(int year, int least, List<Line> lines, long total) implements Page {

    /** One charge. @param judgments how many; -1 where they are too few */
    public record Line(String charge, long judgments) {}
}
