package org.jiannuo.portal.internal;

import org.jiannuo.web.Page;

/**
 * 核验. Whether a printed page or certificate is still valid. Of one that is no longer valid nothing else is said.
 *
 * @param number what was typed or scanned, or empty
 * @param outcome {@code asked}, {@code valid}, {@code ended} or {@code unknown}
 */
public record CheckPage(String number, String outcome, boolean elder) implements Page {}
