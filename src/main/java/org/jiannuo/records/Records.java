package org.jiannuo.records;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jiannuo.kernel.County;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Signature;
import org.jiannuo.records.RecordDraft.SubjectKind;
import org.jiannuo.records.RecordStates.Archive;
import org.jiannuo.records.RecordStates.Publication;
import org.jiannuo.records.RecordStates.Sharing;
import org.jiannuo.security.SignedInUser;
import org.jiannuo.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * 信用记录. The register of facts about subjects: each from a document with legal effect, of a kind in the catalogue,
 * on a basis in force on that day.
 *
 * <p>All operations join the transaction of the caller, or open one. A refusal changes nothing.
 */
public interface Records {

    /** The gate for today, on the reference data as they are now. */
    LegalityGate gate();

    /**
     * Judges a draft and enters it. A direct one takes effect at once; a breach of faith begins its procedure. Refused
     * with every reason of the gate, or with REC-30 when it is recorded already.
     *
     * @param form makes a second sending of the same form harmless
     */
    Decision<RecordId> submit(RecordDraft draft, UUID form, Signature by);

    /**
     * Opens a batch, or carries one on after a break.
     *
     * @param batch identity given by the caller
     * @param source where it comes from, for instance the number of a receipt
     */
    RecordBatch batch(UUID batch, String source, Signature by);

    Optional<RecordSummary> find(RecordId id);

    /** Many at once; unknown ids are left out. */
    List<RecordSummary> find(Collection<RecordId> ids);

    /** Those of a batch by identity after the given one; at most {@code limit}. */
    List<RecordSummary> ofBatch(County county, UUID batch, @Nullable RecordId after, int limit);

    /**
     * Those of a subject, newest document first.
     *
     * @param key slug of a unit, id of a person, unified code or number of an identity document, by the kind
     */
    List<RecordSummary> ofSubject(County county, SubjectKind kind, String key, int limit);

    /** Subjects whose name, pinyin initials, code or document number fit the words; best first. */
    List<Subject> search(County county, String words, int limit);

    /** A subject by its identity. */
    Optional<Subject> subject(County county, UUID id);

    /** The identity of a subject by its kind and key, whether or not anything is recorded of it. */
    UUID subjectId(County county, SubjectKind kind, String key);

    /** Those of a subject by its identity, newest document first. */
    List<RecordSummary> ofSubject(County county, UUID subject, int limit);

    /**
     * What was recorded of a subject for a day, as known at a moment: what came later is left out, what was corrected
     * later says what it said then, what ended or was annulled later stands as it stood.
     */
    List<Known> asOf(County county, UUID subject, java.time.LocalDate on, java.time.Instant knownAt, int limit);

    /** How many records in force a unit reported by category between two days of report, both included. */
    List<Count> reportedBy(County county, String unit, java.time.LocalDate from, java.time.LocalDate to);

    /** 更正. Replaces the content; the former one stays in the history. Needs the permission {@code records:correct}. */
    Decision<RecordSummary> correct(RecordId id, RecordDraft content, Ground ground, Signature by);

    /** 撤销. The basis is gone: withdrawn, shared no more, kept as a tombstone. */
    Decision<RecordSummary> annul(RecordId id, Ground ground, Signature by);

    /** 终止. Ends a record on a day, for instance because repair was granted; its content stays in the archive. */
    Decision<RecordSummary> end(RecordId id, Ground ground, Signature by);

    /** How far a record is heard that is still examined. */
    Optional<Hearing> hearing(RecordId id);

    /**
     * Holds a record that is still examined: while a tolerance case is open it does not become final. Refused with
     * REC-01 when it is final and with REC-48 when it is held already or does not count against anybody.
     *
     * @param ground why, and the number of the case
     */
    Decision<RecordSummary> hold(RecordId id, Ground ground, Signature by);

    /**
     * Ends the hold. @param tolerated whether the record is kept apart and counts against nobody; else its examination
     * goes on @param ground the finding with what follows from it, and its number
     */
    Decision<RecordSummary> release(RecordId id, boolean tolerated, Ground ground, Signature by);

    /**
     * 恢复. An end that rested on false material is taken back: the record is in force again, public nowhere until that
     * is proposed anew. Told by {@link RecordBecameEffective}.
     */
    Decision<RecordSummary> reinstate(RecordId id, Ground ground, Signature by);

    /** 异议标注. Puts the dispute mark on a record or takes it off. */
    Decision<RecordSummary> dispute(RecordId id, boolean disputed, Ground ground, Signature by);

    /** Says of records whether they are public. @return how many were in another state before */
    int publication(Collection<RecordId> ids, Publication state, Ground ground, Signature by);

    /** Says of records whether they are shared. @return how many were in another state before */
    int sharing(Collection<RecordId> ids, Sharing state, Ground ground, Signature by);

    /** Says of records where they are kept. @return how many were in another state before */
    int archiving(Collection<RecordId> ids, Archive state, Ground ground, Signature by);

    /**
     * Why something is done.
     *
     * @param reason in words, never blank
     * @param document number of the document on which it rests; empty for none
     */
    record Ground(String reason, String document) {}

    /**
     * 异议标注. The dispute mark was put on a record or taken off; it changes nothing else of the record.
     *
     * @param id the record
     * @param disputed whether it is disputed from now on
     */
    record DisputeMarked(RecordId id, boolean disputed) implements org.jiannuo.kernel.DomainEvent {}

    /**
     * 恢复. An end was taken back; {@link RecordBecameEffective} is told as well. What had ended with the record is decided
     * anew, by people.
     *
     * @param id the record
     * @param reason why the end was taken back
     * @param document number of the decision
     */
    record Reinstated(RecordId id, String reason, String document) implements org.jiannuo.kernel.DomainEvent {}

    /** 相关事项. What another module has about a record, for its page; only what the reader may open. */
    interface Concerning {
        List<Related> about(RecordSummary record, SignedInUser reader, Words words);
    }

    /**
     * Something that concerns a record.
     *
     * @param kind what it is, in words
     * @param title its name or number
     * @param state where it stands, in words
     * @param path its address
     */
    record Related(String kind, String title, String state, String path) {}

    /**
     * How far a record is heard.
     *
     * @param toleranceBody unit that is asked about tolerance, or empty
     * @param noticedOn day of the notice to the subject, once it was given
     * @param held whether a tolerance case is open about it
     * @param actors the accounts that entered it or acted on it
     */
    record Hearing(
            String toleranceBody, java.time.@Nullable LocalDate noticedOn, boolean held, java.util.Set<UUID> actors) {
        public Hearing {
            actors = java.util.Set.copyOf(actors);
        }
    }

    /** How many records of a category. */
    record Count(String category, long records) {}

    /**
     * Whom records are about.
     *
     * @param code unified code, or the masked number of an identity document, or empty
     * @param ref slug of a unit or id of a person of the register, or empty
     */
    record Subject(UUID id, SubjectKind kind, String name, String code, String ref) {}

    /**
     * A record as it was known.
     *
     * @param record the record as it stands today
     * @param standing its state then
     * @param says what it said then, field by field; empty when it says the same today
     */
    record Known(RecordSummary record, RecordStates.Standing standing, java.util.Map<String, String> says) {
        public Known {
            says = java.util.Map.copyOf(says);
        }
    }
}
