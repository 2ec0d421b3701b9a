package org.jiannuo.programme.internal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jiannuo.programme.internal.ProgrammePage.Progress;
import org.jiannuo.web.Page;

/**
 * The programmes of the county and the drafts that wait.
 *
 * @param programmes by name
 * @param drafts newest first
 */
public record ProgrammeListPage(List<Line> programmes, List<Waiting> drafts) implements Page {
    /** A programme with the counts of its obligations. */
    public record Line(UUID id, String name, String document, int version, int rows, Progress progress) {}

    /** A draft. */
    public record Waiting(UUID id, String heading, String fileName, Instant uploadedAt, String uploadedBy) {}
}
