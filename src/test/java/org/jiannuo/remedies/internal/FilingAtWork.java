package org.jiannuo.remedies.internal;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.publication.Publications;
import org.jiannuo.records.RecordSummary;
import org.jiannuo.records.Records;
import org.jiannuo.testing.SignIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** A penalty against which something is filed. */
abstract class FilingAtWork {
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
    BusinessClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc mvc;

    @Autowired
    SignIn signIn;

    RemedyPeople people;

    RecordSummary record;

    @BeforeEach
    void a_penalty() {
        clock.turnTo(RemedyPeople.TODAY);
        people = new RemedyPeople(filing, acts, store, records, publications, clock);
        record = people.penalty(LocalDate.of(2026, 5, 11));
    }

    @AfterEach
    void release() {
        clock.release();
    }

    String page(jakarta.servlet.http.Cookie cookie, Remedy remedy) throws Exception {
        return mvc.perform(MockMvcRequestBuilders.get("/remedies/cases/" + remedy.id())
                        .cookie(cookie))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
