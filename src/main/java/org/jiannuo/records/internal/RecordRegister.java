package org.jiannuo.records.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jiannuo.kernel.County;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Signature;
import org.jiannuo.records.LegalityGate;
import org.jiannuo.records.RecordBatch;
import org.jiannuo.records.RecordDraft;
import org.jiannuo.records.RecordDraft.SubjectKind;
import org.jiannuo.records.RecordId;
import org.jiannuo.records.RecordStates.Archive;
import org.jiannuo.records.RecordStates.Publication;
import org.jiannuo.records.RecordStates.Sharing;
import org.jiannuo.records.RecordSummary;
import org.jiannuo.records.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The records as the other modules see them. */
@Component
class RecordRegister implements Records {
    private final Gates gates;
    private final SubmitRecord submitting;
    private final ChangeRecord changing;
    private final BatchDesk batches;
    private final Reading reading;
    private final County county;

    RecordRegister(
            Gates gates,
            SubmitRecord submitting,
            ChangeRecord changing,
            BatchDesk batches,
            Reading reading,
            County county) {
        this.gates = gates;
        this.submitting = submitting;
        this.changing = changing;
        this.batches = batches;
        this.reading = reading;
        this.county = county;
    }

    /** Where records are read. */
    @Component
    record Reading(RecordStore store, RecordQueue queue, RecordHistory history, SubjectKeys keys) {}

    @Override
    public LegalityGate gate() {
        return gates.today();
    }

    @Override
    public Decision<RecordId> submit(RecordDraft draft, UUID form, Signature by) {
        return submitting.submit(draft, form, by);
    }

    @Override
    public RecordBatch batch(UUID batch, String source, Signature by) {
        return batches.open(county, batch, source, by);
    }

    @Override
    public Optional<RecordSummary> find(RecordId id) {
        return reading.store().find(id).map(CreditRecord::summary);
    }

    @Override
    public List<RecordSummary> find(Collection<RecordId> ids) {
        List<RecordSummary> found = new ArrayList<>();
        ids.stream()
                .collect(Collectors.groupingBy(RecordId::county))
                .forEach((of, some) -> found.addAll(reading.store()
                        .find(of, some.stream().map(RecordId::value).toList())));
        return found;
    }

    @Override
    public List<RecordSummary> ofBatch(County of, UUID batch, @Nullable RecordId after, int limit) {
        return reading.queue().ofBatch(of, batch, after == null ? null : after.value(), limit);
    }

    @Override
    public List<RecordSummary> ofSubject(County of, SubjectKind kind, String key, int limit) {
        return reading.queue().ofSubject(of, reading.keys().subject(of, kind, key), limit);
    }

    @Override
    public List<Subject> search(County of, String words, int limit) {
        return reading.queue().search(of, words, limit);
    }

    @Override
    public Optional<Subject> subject(County of, UUID id) {
        return reading.queue().subject(of, id);
    }

    @Override
    public UUID subjectId(County of, SubjectKind kind, String key) {
        return reading.keys().subject(of, kind, key);
    }

    @Override
    public List<RecordSummary> ofSubject(County of, UUID subject, int limit) {
        return reading.queue().ofSubject(of, subject, limit);
    }

    @Override
    public List<Known> asOf(County of, UUID subject, LocalDate on, Instant knownAt, int limit) {
        return reading.history().asOf(reading.queue().ofSubject(of, subject, limit), on, knownAt);
    }

    @Override
    public List<Count> reportedBy(County of, String unit, LocalDate from, LocalDate to) {
        return reading.queue().reportedBy(of, unit, from, to);
    }

    @Override
    public Decision<RecordSummary> correct(RecordId id, RecordDraft content, Ground ground, Signature by) {
        return changing.correct(id, content, ground, by);
    }

    @Override
    public Decision<RecordSummary> annul(RecordId id, Ground ground, Signature by) {
        return changing.annul(id, ground, by);
    }

    @Override
    public Decision<RecordSummary> end(RecordId id, Ground ground, Signature by) {
        return changing.end(id, ground, by);
    }

    @Override
    public Optional<Hearing> hearing(RecordId id) {
        return reading.store()
                .find(id)
                .map(record -> new Hearing(
                        record.procedure().toleranceBody(),
                        record.procedure().noticedOn(),
                        reading.store().isHeld(id),
                        reading.store().actors(id)));
    }

    @Override
    public Decision<RecordSummary> hold(RecordId id, Ground ground, Signature by) {
        return changing.hold(id, ground, by);
    }

    @Override
    public Decision<RecordSummary> release(RecordId id, boolean tolerated, Ground ground, Signature by) {
        return changing.release(id, tolerated, ground, by);
    }

    @Override
    public Decision<RecordSummary> reinstate(RecordId id, Ground ground, Signature by) {
        return changing.reinstate(id, ground, by);
    }

    @Override
    public Decision<RecordSummary> dispute(RecordId id, boolean disputed, Ground ground, Signature by) {
        return changing.dispute(id, disputed, ground, by);
    }

    @Override
    public int publication(Collection<RecordId> ids, Publication state, Ground ground, Signature by) {
        return changing.state(ids, ContentStore.Fact.PUBLICATION, state.name(), ground, by);
    }

    @Override
    public int sharing(Collection<RecordId> ids, Sharing state, Ground ground, Signature by) {
        return changing.state(ids, ContentStore.Fact.SHARING, state.name(), ground, by);
    }

    @Override
    public int archiving(Collection<RecordId> ids, Archive state, Ground ground, Signature by) {
        return changing.state(ids, ContentStore.Fact.ARCHIVE, state.name(), ground, by);
    }
}
