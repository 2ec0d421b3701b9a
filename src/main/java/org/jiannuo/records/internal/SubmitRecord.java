package org.jiannuo.records.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jiannuo.kernel.County;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.kernel.Signature;
import org.jiannuo.records.LegalityGate.Judged;
import org.jiannuo.records.RecordBatch;
import org.jiannuo.records.RecordBecameEffective;
import org.jiannuo.records.RecordDraft;
import org.jiannuo.records.RecordDraft.SubjectKind;
import org.jiannuo.records.RecordId;
import org.jiannuo.records.internal.Lifecycle.Act;
import org.jiannuo.records.internal.Lifecycle.Stage;
import org.jiannuo.subjects.People;
import org.jiannuo.subjects.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 提交. Enters one record through the gate. */
@Component
class SubmitRecord {
    private final Gates gates;
    private final BatchWriter writer;
    private final RecordStore store;
    private final RecordHistory history;
    private final Around around;

    SubmitRecord(Gates gates, BatchWriter writer, RecordStore store, RecordHistory history, Around around) {
        this.gates = gates;
        this.writer = writer;
        this.store = store;
        this.history = history;
        this.around = around;
    }

    /** What is asked beside the records. */
    @Component
    record Around(County county, SubjectKeys keys, People people, ApplicationEventPublisher events) {}

    /** The judged draft with the reasons that only the registers know. */
    Judged judge(RecordDraft draft) {
        Gate gate = gates.today();
        Judged judged = gate.judge(draft);
        List<Refusal> reasons = new ArrayList<>(judged.reasons());
        CatalogueItem item = gate.reference().items().get(draft.category());
        if (item != null && draft.subject().kind() == SubjectKind.OFFICIAL) {
            official(draft, item, reasons);
        }
        return new Judged(draft, reasons, judged.outcome());
    }

    /** The unit of an official reports about him only while he belongs or belonged to it. */
    private void official(RecordDraft draft, CatalogueItem item, List<Refusal> reasons) {
        PersonId person = personOf(draft).orElse(null);
        if (person == null || around.people().find(person).isEmpty()) {
            reasons.add(Rules.SUBJECT_CODE.brokenAt("subjectCode"));
            return;
        }
        String reporter = draft.origin().reporter();
        boolean ownOnly = item.collected().reporters().contains("subject")
                && !item.collected().reporters().contains(reporter);
        if (ownOnly
                && around.people().tenures(person).stream()
                        .noneMatch(tenure -> tenure.unit().slug().equals(reporter))) {
            reasons.add(Rules.REPORTER.brokenAt("reporter", item.nameZh()));
        }
        boolean sanction = draft.document().kind().equals("discipline_decision") && item.isNegative();
        if (sanction
                && draft.gravity().reason().isBlank()
                && store.isSanctionedFor(
                        around.county(),
                        around.keys().subject(around.county(), draft.subject()),
                        draft.grounds().facts())) {
            reasons.add(Rules.SECOND_SANCTION.brokenAt("severityReason"));
        }
    }

    private static Optional<PersonId> personOf(RecordDraft draft) {
        try {
            return Optional.of(PersonId.of(draft.subject().id()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Enters it, or says every reason against it. */
    @Transactional
    public Decision<RecordId> submit(RecordDraft draft, UUID form, Signature by) {
        Optional<RecordId> made = store.madeBy(around.county(), form);
        if (made.isPresent()) {
            return Decision.accepted(made.get());
        }
        Judged judged = judge(draft);
        if (!judged.isAdmissible()) {
            return Decision.refused(judged.reasons());
        }
        UUID fingerprint = SubjectKeys.fingerprint(
                draft.category(), around.keys().subject(around.county(), draft.subject()), draft.document());
        if (!writer.write(around.county(), null, List.of(new RecordBatch.Row(1, judged)), by)
                .isEmpty()) {
            return Decision.refused(
                    Rules.DUPLICATE.brokenAt("documentNumber", draft.document().number()));
        }
        RecordId id = store.same(around.county(), fingerprint).orElseThrow();
        store.madeBy(around.county(), fingerprint, form);
        return Decision.accepted(entered(id, judged, form, by));
    }

    private RecordId entered(RecordId id, Judged judged, UUID form, Signature by) {
        history.append(id, 0, Act.SUBMIT, null, Stage.SUBMITTED, RecordHistory.Said.nothing(form), by);
        if (judged.outcome().direct()) {
            Signature platform = Signature.ofPlatform(by.at());
            history.append(
                    id, 1, Act.ADMIT, Stage.SUBMITTED, Stage.EFFECTIVE, RecordHistory.Said.nothing(null), platform);
            java.time.LocalDate on = judged.outcome().effectiveOn();
            around.events()
                    .publishEvent(new RecordBecameEffective(
                            id,
                            judged.draft().category(),
                            on == null ? gates.today().today() : on));
        }
        return id;
    }
}
