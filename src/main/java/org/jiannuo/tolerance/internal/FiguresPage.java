package org.jiannuo.tolerance.internal;

import java.util.List;
import org.jiannuo.web.Page;

/**
 * Figures of a year.
 *
 * @param least figures below this are not told
 * @param bodies by deciding body
 * @param weights what spoke for tolerance where it was recognised
 */
public record FiguresPage(int year, int least, List<Line> bodies, List<Weight> weights) implements Page {

    /** One body. @param hidden whether its figures stay untold because they are few */
    public record Line(
            String body, boolean hidden, long applied, long recognised, long partly, long against, long refused) {}

    /** One factor. @param hidden whether its figure stays untold */
    public record Weight(String code, String name, boolean hidden, long cases) {}
}
