package org.jiannuo.remedies.internal;

import java.time.LocalDate;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Decision;
import org.jiannuo.ledger.Ledger;
import org.jiannuo.publication.PublicationSummary;
import org.jiannuo.publication.Publications;
import org.jiannuo.records.RecordSummary;
import org.jiannuo.records.Records;
import org.jiannuo.remedies.Outcome;
import org.jiannuo.remedies.internal.CaseDesk.Correction;
import org.jiannuo.remedies.internal.Lifecycle.ObjectionStage;
import org.jiannuo.remedies.internal.RemedyHistory.Words;
import org.jiannuo.remedies.internal.RemedyPeople.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** An objection and the people who handle it. */
abstract class ObjectionAtWork {
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

    PublicationSummary shown;

    @BeforeEach
    void a_published_penalty() {
        clock.turnTo(RemedyPeople.TODAY);
        int _ = ledger.publish();
        people = new RemedyPeople(filing, acts, store, records, publications, clock);
        record = people.penalty(LocalDate.of(2026, 5, 11));
        shown = people.shown(record);
    }

    @AfterEach
    void release() {
        clock.release();
    }

    Remedy checked() {
        return people.go(people.now(people.object(record)), Act.ACCEPT, Act.CHECK);
    }

    Decision<Remedy> decide(Remedy remedy, Outcome outcome, Correction right, Person person) {
        Act act = remedy.stage() == ObjectionStage.REVIEW ? Act.DECIDE_REVIEW : Act.DECIDE;
        return people.act(remedy, act, new Words("经核查。", outcome.name(), null, ""), right, people.actor(person));
    }
}
