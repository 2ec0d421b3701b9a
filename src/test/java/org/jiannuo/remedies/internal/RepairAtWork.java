package org.jiannuo.remedies.internal;

import java.time.LocalDate;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.ledger.Ledger;
import org.jiannuo.publication.Publications;
import org.jiannuo.records.RecordSummary;
import org.jiannuo.records.Records;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A repair and the people who handle it. */
abstract class RepairAtWork {
    @Autowired
    FileRemedy filing;

    @Autowired
    RemedyActController.Acts acts;

    @Autowired
    RemedyStore store;

    @Autowired
    Records records;

    @Autowired
    Publications publications;

    @Autowired
    Ledger ledger;

    @Autowired
    BusinessClock clock;

    RemedyPeople people;

    RecordSummary record;

    @BeforeEach
    void a_penalty_whose_shortest_term_is_over() {
        clock.turnTo(RemedyPeople.TODAY);
        int _ = ledger.publish();
        people = new RemedyPeople(filing, acts, store, records, publications, clock);
        record = people.penalty(LocalDate.of(2026, 5, 11));
    }

    @AfterEach
    void release() {
        clock.release();
    }

    Remedy accepted() {
        return people.go(people.now(people.askRepair(record)), Act.PUSH, Act.TAKE_UP);
    }

    RecordSummary now() {
        return records.find(record.id()).orElseThrow();
    }

    /** The same record, about a unit. */
    RecordSummary of(String unit) {
        return new RecordSummary(
                record.id(),
                "U36",
                record.polarity(),
                new RecordSummary.About(
                        record.about().subject(), org.jiannuo.records.RecordDraft.SubjectKind.UNIT, unit, "", unit),
                record.document(),
                record.basis(),
                record.severity(),
                record.states(),
                record.scope(),
                record.term(),
                record.days(),
                record.reported());
    }
}
