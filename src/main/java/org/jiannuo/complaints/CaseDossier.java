package org.jiannuo.complaints;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 案卷. Everything of a case but what the complainant wrote: who did what and when, the numbers of the papers, the hashes
 * of all files.
 *
 * @param complaint the case
 * @param handling the office that handles it
 * @param verifying the body that verifies; empty before
 * @param substance what a handler wrote for the bodies
 * @param steps every move, oldest first
 * @param files every file, in the order of their coming
 */
public record CaseDossier(
        ComplaintSummary complaint,
        String handling,
        String verifying,
        String substance,
        List<Step> steps,
        List<FileHash> files) {
    public CaseDossier {
        steps = List.copyOf(steps);
        files = List.copyOf(files);
    }

    /** One move. @param act code of the act @param document number of the paper; empty for none */
    public record Step(
            int seq,
            String act,
            Instant at,
            String person,
            String unit,
            String target,
            @Nullable LocalDate day,
            String document,
            String said) {}

    /** One file. @param origin code of what it came with @param name its name; empty when it is secret */
    public record FileHash(String origin, String name, long size, String sha256, Instant at) {}
}
