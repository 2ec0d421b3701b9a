package org.jiannuo.intake.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jiannuo.formats.CheckedRow;
import org.jiannuo.formats.RowChecker;
import org.jiannuo.formats.SentRow;
import org.jiannuo.intake.ReceiptSummary.Counts;
import org.jiannuo.intake.internal.ChunkStore.Reason;
import org.jiannuo.intake.internal.ChunkStore.Returned;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.records.LegalityGate;
import org.jiannuo.records.RecordBatch;

/** Judging the rows of a chunk: by the format, then by the law. Needs no database; used by several threads. */
record JudgeChunk(RowChecker checker, DraftMaker drafts, LegalityGate gate, Lateness lateness) {
    /** Something required was left out. */
    private static final Set<String> MISSING = Set.of("INT-10", "INT-11", "INT-21");

    /** A judged chunk. @param admissible rows that may be recorded @param returned rows that come back */
    record Judged(int read, List<RecordBatch.Row> admissible, List<Returned> returned) {}

    Judged judge(List<SentRow> rows) {
        List<RecordBatch.Row> admissible = new ArrayList<>(rows.size());
        List<Returned> returned = new ArrayList<>();
        for (SentRow row : rows) {
            CheckedRow checked = checker.check(row);
            List<Refusal> reasons = new ArrayList<>(checked.problems());
            if (checked.isSound()) {
                reasons.addAll(drafts.against(checked));
            }
            if (reasons.isEmpty()) {
                LegalityGate.Judged judged = gate.judge(drafts.draft(checked));
                if (judged.isAdmissible()) {
                    admissible.add(new RecordBatch.Row(Math.toIntExact(row.line()), judged));
                }
                reasons.addAll(judged.reasons());
            }
            if (!reasons.isEmpty()) {
                returned.add(new Returned(
                        row.line(),
                        row.cells(),
                        reasons.stream().map(Reason::of).toList()));
            }
        }
        return new Judged(rows.size(), admissible, returned);
    }

    /** The counts of a chunk, when it is known which of its rows were recorded already. */
    Counts counts(Judged judged, RecordBatch.Chunk admitted) {
        Set<Integer> duplicates = new HashSet<>(admitted.duplicates());
        long late = judged.admissible().stream()
                .filter(row -> !duplicates.contains(row.line()))
                .filter(row -> lateness.isLate(
                        Objects.requireNonNull(row.judged().draft().document().date())))
                .count();
        long incomplete = judged.returned().stream()
                .filter(row -> row.codes().stream().anyMatch(MISSING::contains))
                .count();
        long incorrect = judged.returned().stream()
                .filter(row -> !MISSING.containsAll(row.codes()))
                .count();
        return new Counts(
                judged.read(),
                judged.admissible().size() - (long) duplicates.size(),
                judged.returned().size(),
                duplicates.size(),
                late,
                incomplete,
                incorrect);
    }
}
