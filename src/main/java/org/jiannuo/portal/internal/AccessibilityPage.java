package org.jiannuo.portal.internal;

import org.jiannuo.web.Page;

/** What was done so that everybody can use the site. */
public record AccessibilityPage(boolean elder) implements Page {}
