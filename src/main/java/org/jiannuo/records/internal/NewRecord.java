package org.jiannuo.records.internal;

import java.time.LocalDate;
import java.util.UUID;
import org.jiannuo.kernel.County;
import org.jiannuo.kernel.Signature;
import org.jiannuo.records.LegalityGate.Judged;
import org.jiannuo.records.LegalityGate.Outcome;
import org.jiannuo.records.RecordDraft;
import org.jiannuo.records.RecordStates.Archive;
import org.jiannuo.records.internal.Lifecycle.Stage;
import org.jspecify.annotations.Nullable;

/**
 * A judged draft as it is going to be stored, for the first time or as corrected content.
 *
 * @param id identity
 * @param county the county in whose register it stands
 * @param subject identity of the subject
 * @param code code of the subject as it is kept
 * @param fingerprint what must not be recorded twice
 * @param judged draft and outcome
 * @param today the day on which it is stored
 * @param by who enters it
 */
record NewRecord(
        UUID id,
        County county,
        UUID subject,
        String code,
        UUID fingerprint,
        Judged judged,
        LocalDate today,
        Signature by) {

    static NewRecord of(UUID id, County county, SubjectKeys keys, Judged judged, LocalDate today, Signature by) {
        RecordDraft draft = judged.draft();
        UUID subject = keys.subject(county, draft.subject());
        return new NewRecord(
                id,
                county,
                subject,
                SubjectKeys.kept(draft.subject()),
                SubjectKeys.fingerprint(draft.category(), subject, draft.document()),
                judged,
                today,
                by);
    }

    RecordDraft draft() {
        return judged.draft();
    }

    Outcome outcome() {
        return judged.outcome();
    }

    Stage stage() {
        return outcome().direct() ? Stage.EFFECTIVE : Stage.SUBMITTED;
    }

    /** What was never shown in time is not shown any more; it goes to the archive at once. */
    Archive archive() {
        LocalDate until = outcome().term().until();
        return until != null && until.isBefore(today) ? Archive.ARCHIVED : Archive.LIVE;
    }

    LocalDate documentDate() {
        return java.util.Objects.requireNonNull(draft().document().date());
    }

    @Nullable
    LocalDate effectiveOn() {
        return outcome().direct() ? outcome().effectiveOn() : null;
    }
}
