package org.jiannuo.publication.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Signature;
import org.jiannuo.publication.PublicContent;
import org.jiannuo.publication.PublicationDraft;
import org.jiannuo.publication.PublicationDraft.Severity;
import org.jiannuo.publication.PublicationDraft.SubjectKind;
import org.jiannuo.publication.PublicationId;
import org.jiannuo.publication.PublicationKind;
import org.jiannuo.publication.Publications;
import org.jiannuo.records.RecordDraft;
import org.jiannuo.records.RecordId;
import org.jiannuo.records.RecordStates;
import org.jiannuo.records.RecordSummary;
import org.jiannuo.records.Records;
import org.jiannuo.statutes.Statutes;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 记录公示. Makes candidates of records, and tells the register of records what is public. */
@Component
class OfferRecords {
    static final String SOURCE = "records";

    private final Records records;
    private final ObjectProvider<Publications> publications;
    private final CandidateStore store;
    private final Filling filling;
    private final Statutes statutes;
    private final BusinessClock clock;

    OfferRecords(
            Records records,
            ObjectProvider<Publications> publications,
            CandidateStore store,
            Filling filling,
            Statutes statutes,
            BusinessClock clock) {
        this.store = store;
        this.filling = filling;
        this.records = records;
        this.publications = publications;
        this.statutes = statutes;
        this.clock = clock;
    }

    /** Puts what was corrected before the credit office, with what the transaction that runs has ended already. */
    @Transactional
    public void offerInPlace(RecordSummary record) {
        offered(record);
    }

    /** Puts those that may be public before the credit office. What is new goes as a set. */
    @Transactional
    public void offer(List<RecordSummary> found) {
        LocalDate today = clock.today();
        List<RecordSummary> allowed =
                found.stream().filter(record -> record.isPublishableOn(today)).toList();
        if (allowed.isEmpty()) {
            return;
        }
        Set<String> known = store.known(
                allowed.getFirst().id().county(),
                SOURCE,
                allowed.stream().map(record -> record.id().toString()).toList());
        Signature by = Signature.ofPlatform(clock.now());
        List<Publication> fresh = new ArrayList<>();
        Map<String, String> names = new HashMap<>();
        for (RecordSummary record : allowed) {
            PublicationDraft draft = draft(record, names.computeIfAbsent(record.category(), this::name));
            boolean isNew = !known.contains(draft.thing().id())
                    && Masks.faults(draft.thing().kind(), draft.content()).isEmpty();
            if (isNew) {
                fresh.add(filling.fresh(draft, null, by));
            } else {
                offered(record);
            }
        }
        store.insert(fresh, by);
    }

    private void offered(RecordSummary record) {
        if (record.isPublishableOn(clock.today())) {
            PublicationId _ = publications
                    .getObject()
                    .offer(draft(record, name(record.category())), Signature.ofPlatform(clock.now()))
                    .orThrow();
        }
    }

    /** Says of a record whether it is public, when the thing is one. */
    void tell(Publication one, RecordStates.Publication state, String reason, Signature by) {
        if (one.what().source().equals(SOURCE)) {
            RecordId.parse(one.what().thing()).ifPresent(id -> {
                int _ = records.publication(List.of(id), state, new Records.Ground(reason, ""), by);
            });
        }
    }

    /** Whether the thing is a record about which an objection or a review runs. */
    boolean isDisputed(Publication one) {
        return one.what().source().equals(SOURCE)
                && RecordId.parse(one.what().thing())
                        .flatMap(records::find)
                        .map(record -> record.states().disputed())
                        .orElse(false);
    }

    private String name(String category) {
        return statutes.row("record_categories", category, clock.today())
                .map(row -> row.text("name_zh"))
                .orElse(category);
    }

    private static PublicationDraft draft(RecordSummary record, String category) {
        String title = record.document().title();
        return new PublicationDraft(
                new PublicationDraft.Thing(
                        PublicationKind.RECORD,
                        SOURCE,
                        record.id().toString(),
                        title.isBlank() ? category : title,
                        record.category(),
                        severity(record),
                        record.document().number(),
                        record.document().date()),
                subject(record),
                content(record, category),
                new PublicationDraft.Footing("", null, null, "", record.term().until()));
    }

    private static PublicationDraft.Subject subject(RecordSummary record) {
        RecordSummary.About about = record.about();
        boolean unit = about.kind() == RecordDraft.SubjectKind.UNIT;
        return new PublicationDraft.Subject(
                SubjectKind.valueOf(about.kind().name()),
                about.code(),
                about.name(),
                unit ? about.id() : record.reported().unit());
    }

    private static PublicContent content(RecordSummary record, String category) {
        String facts = record.basis().facts();
        Map<String, String> fields = new HashMap<>(Map.of(
                "categoryName",
                category,
                "facts",
                facts.isBlank() ? category : facts,
                "organ",
                record.document().organ(),
                "decidedOn",
                record.document().date().toString()));
        LocalDate repairFrom = record.term().repairFrom();
        if (repairFrom != null) {
            fields.put("repairFrom", repairFrom.toString());
        }
        return PublicContent.of(fields);
    }

    private static Severity severity(RecordSummary record) {
        return record.severity() == null
                ? Severity.NONE
                : Severity.valueOf(record.severity().name());
    }
}
