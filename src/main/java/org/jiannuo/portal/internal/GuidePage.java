package org.jiannuo.portal.internal;

import java.util.List;
import org.jiannuo.web.Page;

/**
 * How to object, to ask for repair or to complain.
 *
 * @param guide {@code objection}, {@code repair} or {@code complaint}
 * @param limits time limits in the order of their sentence
 */
public record GuidePage(String guide, List<Integer> limits, boolean elder) implements Page {
    public GuidePage {
        limits = List.copyOf(limits);
    }

    /** The limits as arguments of their sentence. */
    public Object[] figures() {
        return limits.toArray();
    }
}
