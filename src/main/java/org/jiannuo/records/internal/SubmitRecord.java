package org.jiannuo.records.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.County;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.kernel.Signature;
import org.jiannuo.obligations.ObligationId;
import org.jiannuo.obligations.Obligations;
import org.jiannuo.records.LegalityGate.Judged;
import org.jiannuo.records.RecordBatch;
import org.jiannuo.records.RecordBecameEffective;
import org.jiannuo.records.RecordDraft;
import org.jiannuo.records.RecordDraft.SubjectKind;
import org.jiannuo.records.RecordId;
import org.jiannuo.records.RecordSummary;
import org.jiannuo.records.Records;
import org.jiannuo.records.internal.Lifecycle.Act;
import org.jiannuo.records.internal.Lifecycle.Stage;
import org.jiannuo.security.SignedInUser;
import org.jiannuo.subjects.People;
import org.jiannuo.subjects.PersonId;
import org.jiannuo.web.Words;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
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

    /**
     * 归集认定失信. A delay that a person found to be a breach of faith becomes a record only when somebody enters it by
     * name, through the gate; with that the duty to collect it is performed. What the finding says is only proposed.
     */
    @Component
    static class FoundBreach implements Records.Concerning {
        private static final String FINDING = "finding";

        private final SubmitRecord submitting;
        private final Obligations obligations;
        private final JdbcClient jdbc;
        private final BusinessClock clock;

        FoundBreach(SubmitRecord submitting, Obligations obligations, JdbcClient jdbc, BusinessClock clock) {
            this.submitting = submitting;
            this.obligations = obligations;
            this.jdbc = jdbc;
            this.clock = clock;
        }

        /** The finding that this person may enter. */
        Optional<Obligations.Finding> finding(String obligation, SignedInUser user) {
            return ObligationId.parse(obligation)
                    .flatMap(obligations::finding)
                    .filter(found -> user.may("obligations:read", found.unit()));
        }

        /** Whether records of such findings are made of an item. */
        static boolean fits(CatalogueItem item) {
            return item.isNegative()
                    && item.kinds().contains(SubjectKind.UNIT)
                    && item.collected().documents().contains(FINDING);
        }

        /** What the finding says, by field of the form. */
        static Map<String, String> proposed(Obligations.Finding found, Words words) {
            return Map.of(
                    "subjectKind", SubjectKind.UNIT.name(),
                    "unit", found.unit(),
                    "documentKind", FINDING,
                    "documentNumber", found.document(),
                    "documentDate", found.on().toString(),
                    "facts",
                            words.get(
                                    "records.finding.facts",
                                    found.title(),
                                    found.number(),
                                    words.day(found.dueOn()),
                                    found.reason()));
        }

        /** Enters the record, and notes whose breach it is when it is of this finding. */
        @Transactional
        public Decision<RecordId> submit(RecordDraft draft, UUID form, Obligations.Finding found, Signature by) {
            return submitting.submit(draft, form, by).map(id -> {
                if (draft.document().number().equals(found.document())
                        && draft.subject().id().equals(found.unit())) {
                    collected(id, found, by);
                }
                return id;
            });
        }

        private void collected(RecordId id, Obligations.Finding found, Signature by) {
            int fresh = jdbc.sql("""
                            INSERT INTO records.found_breach (county, record, obligation)
                            VALUES (:county, :record, :obligation)
                            ON CONFLICT DO NOTHING
                            """)
                    .param("county", id.county().code())
                    .param("record", id.value())
                    .param("obligation", found.id().value())
                    .update();
            if (fresh > 0) {
                String duty = Obligations.Finding.duty(found.id(), found.on());
                obligations.ofSource(id.county(), "obligations", duty).stream()
                        .filter(owed -> owed.performedOn() == null)
                        .forEach(owed -> {
                            var _ = obligations.settle(owed.id(), clock.today(), found.document(), by);
                        });
            }
        }

        @Override
        public List<Records.Related> about(RecordSummary record, SignedInUser reader, Words words) {
            return jdbc
                    .sql("SELECT obligation FROM records.found_breach WHERE county = :county AND record = :record")
                    .param("county", record.id().county().code())
                    .param("record", record.id().value())
                    .query((row, _) -> new ObligationId(record.id().county(), row.getObject("obligation", UUID.class)))
                    .optional()
                    .flatMap(obligations::find)
                    .filter(owed -> reader.may("obligations:read", owed.unit()))
                    .map(owed -> new Records.Related(
                            words.get("records.finding.of"),
                            owed.number() + " " + owed.title(),
                            words.get("records.finding.on", words.day(owed.dueOn())),
                            "/obligations/" + owed.id()))
                    .stream()
                    .toList();
        }
    }
}
