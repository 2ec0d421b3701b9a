package org.jiannuo.audit.internal;

import org.jiannuo.web.Page;

/** One entry, whole. */
public record EntryPage(EntryRow row) implements Page {}
