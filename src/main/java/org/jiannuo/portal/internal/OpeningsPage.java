package org.jiannuo.portal.internal;

import java.time.Instant;
import java.util.List;
import org.jiannuo.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * Which programmes are open to the public, and the form to open or close one.
 *
 * @param typed what was typed when it was refused
 */
public record OpeningsPage(List<Line> lines, OpeningForm typed) implements Page {
    public OpeningsPage {
        lines = List.copyOf(lines);
    }

    /**
     * One programme.
     *
     * @param rows how many rows it has
     * @param person who decided last; empty when nobody has
     */
    public record Line(
            String programme,
            String title,
            int rows,
            boolean open,
            String basis,
            String person,
            @Nullable Instant at) {}
}
