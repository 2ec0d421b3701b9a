package org.jiannuo.programme.internal;

import java.util.List;
import java.util.UUID;
import org.jiannuo.web.Page;

/** What changed from one version to the next. */
public record ProgrammeChangesPage(UUID id, String name, int from, int to, List<RowChange> changes) implements Page {}
