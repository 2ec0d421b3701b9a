package org.jiannuo.supervision.internal;

import java.util.List;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A unit to which notices are issued. */
abstract class NoticeAtWork {
    @Autowired
    SupervisionPeople people;

    @Autowired
    BusinessClock clock;

    String unit = "";

    @BeforeEach
    void a_unit_of_its_own() {
        clock.turnTo(SupervisionFixtures.TODAY);
        unit = people.unit();
    }

    @AfterEach
    void release() {
        clock.release();
    }

    static List<String> codes(Decision<?> decision) {
        return decision.reasons().stream().map(Refusal::code).distinct().toList();
    }
}
