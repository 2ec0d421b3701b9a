package org.jiannuo.portal.internal;

import java.time.Instant;
import org.jiannuo.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * What a unit promised, how much it kept, and what is public about it.
 *
 * @param line its figures
 * @param items what is public about it, newest first
 */
public record UnitPage(
        PublicPage.Line line, ItemLines items, @Nullable Instant refreshed, boolean elder) implements Page {}
