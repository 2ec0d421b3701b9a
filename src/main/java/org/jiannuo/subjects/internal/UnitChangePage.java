package org.jiannuo.subjects.internal;

import java.util.List;
import java.util.Map;
import org.jiannuo.subjects.UnitSummary;
import org.jiannuo.web.Page;

/**
 * A change of a unit: what is typed, and what it would do.
 *
 * @param act {@code rename}, {@code merge}, {@code split}, {@code abolish}, {@code move}, {@code members} or {@code
 *     alias}
 * @param unit the unit as it is
 * @param form what was typed
 * @param effects what the change would do, each a message key with its arguments; empty before the preview
 * @param choices units to choose from, by class
 */
public record UnitChangePage(
        String act, UnitSummary unit, UnitForm form, List<Effect> effects, Map<String, List<UnitSummary>> choices)
        implements Page {

    public boolean isPreview() {
        return !effects.isEmpty();
    }

    /** One thing that the change would do. */
    public record Effect(String key, List<Object> arguments) {
        static Effect of(String key, Object... arguments) {
            return new Effect(key, List.of(arguments));
        }
    }
}
