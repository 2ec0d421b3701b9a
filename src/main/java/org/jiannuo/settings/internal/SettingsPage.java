package org.jiannuo.settings.internal;

import java.time.Instant;
import java.util.List;
import org.jiannuo.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * Every setting with its source.
 *
 * @param refused key of the setting whose change was refused, or empty
 */
public record SettingsPage(List<Row> rows, String refused) implements Page {

    /**
     * One setting.
     *
     * @param first the value before anybody decided
     * @param by who decided last, or empty while nobody has
     */
    public record Row(
            String key,
            String kind,
            String value,
            String first,
            int least,
            int most,
            String source,
            String confidence,
            String by,
            @Nullable Instant at,
            String reason) {}
}
