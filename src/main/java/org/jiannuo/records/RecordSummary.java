package org.jiannuo.records;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jiannuo.records.LegalityGate.Polarity;
import org.jiannuo.records.LegalityGate.PublicTerm;
import org.jiannuo.records.RecordDraft.Severity;
import org.jiannuo.records.RecordDraft.SubjectKind;
import org.jspecify.annotations.Nullable;

/**
 * A record as others see it. It never holds the number of an identity document.
 *
 * @param id identity
 * @param category code of the catalogue item
 * @param polarity for or against the subject, or neither
 * @param about whom it is about
 * @param document the document on which it rests
 * @param basis where it is written
 * @param severity its grade; null where the category has none
 * @param states the four facts
 * @param scope default scope of the category, for instance {@code public}
 * @param term how long it may be public
 * @param days when it took effect and when it ends
 * @param reported who reported it, in which batch and when
 */
public record RecordSummary(
        RecordId id,
        String category,
        Polarity polarity,
        About about,
        Document document,
        Basis basis,
        @Nullable Severity severity,
        RecordStates states,
        String scope,
        PublicTerm term,
        Days days,
        Reported reported) {

    /**
     * @param subject lasting identity of the subject among all records
     * @param kind its kind
     * @param name name as in the document
     * @param code unified code, or the masked number of an identity document, or empty
     * @param id slug of a unit or id of a person of the register, or empty
     */
    public record About(UUID subject, SubjectKind kind, String name, String code, String id) {}

    /** The document. */
    public record Document(String kind, String number, String title, String organ, LocalDate date) {}

    /** @param facts what happened */
    public record Basis(String instrument, String article, String facts) {}

    /**
     * @param effectiveOn first day of effect; null while it is examined
     * @param endsOn last day, where it ends by itself
     * @param endedOn day on which it ended or was annulled
     */
    public record Days(
            @Nullable LocalDate effectiveOn,
            @Nullable LocalDate endsOn,
            @Nullable LocalDate endedOn) {}

    /** @param batch the batch with which it came, or null */
    public record Reported(
            String unit, String source, @Nullable UUID batch, Instant at) {}

    /** Whether it may be shown to the public on a day, as far as the record itself goes. */
    public boolean isPublishableOn(LocalDate day) {
        return states.standing().isInForce() && scope.equals("public") && term.isOpenOn(day);
    }
}
