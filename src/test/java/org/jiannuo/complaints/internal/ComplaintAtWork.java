package org.jiannuo.complaints.internal;

import java.util.List;
import org.jiannuo.complaints.internal.ComplaintHistory.Words;
import org.jiannuo.complaints.internal.ComplaintPeople.Person;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.subjects.Units;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A place to complain, people who handle it, and a body that is complained of. */
abstract class ComplaintAtWork {
    @Autowired
    LodgeComplaint lodging;

    @Autowired
    CorrespondWithComplainant correspondence;

    @Autowired
    ComplaintActController.Acts acts;

    @Autowired
    ComplaintStore store;

    @Autowired
    CaseKeys keys;

    @Autowired
    Units units;

    @Autowired
    BusinessClock clock;

    ComplaintPeople people;

    String accused = "";

    @BeforeEach
    void somebody_to_complain_of() {
        clock.turnTo(ComplaintPeople.TODAY);
        people = new ComplaintPeople(lodging, acts, store, units, clock);
        accused = people.body();
    }

    @AfterEach
    void release() {
        clock.release();
    }

    static List<String> codes(Decision<?> decision) {
        return decision.reasons().stream().map(Refusal::code).toList();
    }

    Complaint at(Stage stage) {
        return people.at(stage, accused, null);
    }

    Decision<Complaint> saying(Complaint now, Act act, String ground, String target, Person person) {
        return people.act(now, act, new Words("写明理由。", ground, target, null, ""), person);
    }

    static LodgeComplaint.Receipt receiptOf(Complaint complaint) {
        return new LodgeComplaint.Receipt(complaint.id(), complaint.matter().number(), "");
    }
}
