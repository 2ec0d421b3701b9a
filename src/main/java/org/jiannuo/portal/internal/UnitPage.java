package org.jiannuo.portal.internal;

import java.time.Instant;
import org.jiannuo.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * What a unit promised and how much it kept.
 *
 * @param line its figures
 */
public record UnitPage(PublicPage.Line line, @Nullable Instant refreshed, boolean elder) implements Page {}
