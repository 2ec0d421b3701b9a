package org.jiannuo.measures.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiannuo.testing.FormToken.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.measures.internal.Lifecycle.Stage;
import org.jiannuo.records.Records;
import org.jiannuo.subjects.Units;
import org.jiannuo.testing.JiannuoTest;
import org.jiannuo.testing.SignIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The pages as their readers see them. */
@JiannuoTest
class MeasuresPageTest {
    @Autowired
    MockMvc mvc;

    @Autowired
    SignIn signIn;

    @Autowired
    ProposeMeasure proposing;

    @Autowired
    HandleMeasure handling;

    @Autowired
    EndMeasure ending;

    @Autowired
    MeasureStore store;

    @Autowired
    MeasureDesk desk;

    @Autowired
    Units units;

    @Autowired
    Records records;

    @Autowired
    BusinessClock clock;

    private MeasurePeople people;
    private String subject = "";

    @BeforeEach
    void somebody_to_ask_about() {
        clock.turnTo(MeasurePeople.TODAY);
        people = new MeasurePeople(
                new MeasurePeople.Use(proposing, handling, ending, store, desk), units, records, clock);
        subject = people.body();
    }

    @AfterEach
    void release() {
        clock.release();
    }

    @Test
    void the_pages_show_what_their_readers_may_see() throws Exception {
        Measure measure = people.at(Stage.DECIDED, subject);
        Cookie office = signIn.everywhere("credit-office", Lifecycle.READS, Lifecycle.EXECUTES, Lifecycle.PROPOSES);
        String list = seen(office, "/measures?q=" + measure.cause().document());
        assertThat(list).contains("/measures/" + measure.id());
        assertThat(seen(office, "/measures/own")).contains("/measures/" + measure.id());
        assertThat(seen(office, "/measures/" + measure.id())).contains("报送执行回执", "告知备忘");
        assertThat(seen(office, "/measures/candidates")).contains("只是建议");
        assertThat(seen(
                        office,
                        "/measures/new?item=B12&record=" + measure.cause().record()))
                .contains("限制专项债券申请");
        mvc.perform(get("/measures/export").cookie(office)).andExpect(status().isOk());
        Cookie stranger = signIn.in("town-hexi", Lifecycle.READS);
        mvc.perform(get("/measures/" + measure.id()).cookie(stranger)).andExpect(status().isNotFound());
        assertThat(seen(stranger, "/measures")).doesNotContain(measure.id().toString());
        assertThat(seen(signIn.in(subject, Lifecycle.READS), "/measures/" + measure.id()))
                .contains(measure.content().number());
    }

    @Test
    void the_page_of_a_record_leads_to_what_follows_from_it() throws Exception {
        Measure measure = people.at(Stage.DECIDED, subject);
        String record = "/records/" + measure.cause().record();
        Cookie office = signIn.everywhere("credit-office", Lifecycle.READS, "records:read");
        assertThat(seen(office, record)).contains("/measures/" + measure.id(), "相关事项");
        Cookie reader = signIn.everywhere("credit-office", "records:read");
        assertThat(seen(reader, record)).doesNotContain("/measures/" + measure.id());
    }

    @Test
    void what_belongs_above_the_county_is_refused_with_who_is_competent() throws Exception {
        var record = people.record(people.penalty(subject));
        Cookie office = signIn.everywhere("credit-office", Lifecycle.READS, Lifecycle.PROPOSES);
        String page = mvc.perform(post("/measures/new")
                        .with(csrf())
                        .cookie(office)
                        .param("record", record.toString())
                        .param("item", "B12")
                        .param("competent", "credit-office")
                        .param("executing", "credit-office")
                        .param("until", "2026-12-31")
                        .param("reason", "写明理由。"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).contains("MEA-11", "国家发展改革委");
    }

    private String seen(Cookie who, String path) throws Exception {
        String page = mvc.perform(get(path).cookie(who))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).doesNotContain("[measures.");
        return page;
    }
}
