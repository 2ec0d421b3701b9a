package org.jiannuo.tolerance.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiannuo.testing.FormToken.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.util.UUID;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.records.RecordId;
import org.jiannuo.records.Records;
import org.jiannuo.testing.JiannuoTest;
import org.jiannuo.testing.SignIn;
import org.jiannuo.tolerance.internal.Lifecycle.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The pages of tolerance, to those who may see them. */
@JiannuoTest
class TolerancePageTest {
    @Autowired
    MockMvc mvc;

    @Autowired
    SignIn signIn;

    @Autowired
    ApplyForTolerance applying;

    @Autowired
    ActOnCase acting;

    @Autowired
    CaseStore store;

    @Autowired
    Criteria criteria;

    @Autowired
    Records records;

    @Autowired
    BusinessClock clock;

    private ToleranceCast cast;

    @BeforeEach
    void people() {
        clock.turnTo(ToleranceCast.TODAY);
        cast = new ToleranceCast(applying, acting, store, criteria, records, clock);
    }

    @AfterEach
    void release() {
        clock.release();
    }

    private Cookie concerned() {
        return signIn.in("town-yuhai", Lifecycle.READS, Lifecycle.APPLIES);
    }

    private Cookie handler() {
        return signIn.in("org-department", Lifecycle.READS, Lifecycle.INVESTIGATES, Lifecycle.COUNTS);
    }

    private String seen(Cookie who, String path) throws Exception {
        String page = mvc.perform(get(path).cookie(who))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).doesNotContain("[tolerance.", "[refusal.");
        return page;
    }

    @Test
    void the_unit_concerned_applies_on_a_form_that_loses_nothing() throws Exception {
        RecordId record = cast.record();
        assertThat(seen(concerned(), "/tolerance/new?record=" + record)).contains("org-department", "不可抗力");
        String refused = mvc.perform(post("/tolerance/new")
                        .with(csrf())
                        .cookie(concerned())
                        .param("record", record.toString())
                        .param("body", "finance-bureau")
                        .param("facts", "因不可抗力未能按期。")
                        .param("form", UUID.randomUUID().toString()))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(refused).contains("TOL-12", "因不可抗力未能按期。");
        mvc.perform(post("/tolerance/new")
                        .with(csrf())
                        .cookie(concerned())
                        .param("record", record.toString())
                        .param("body", "org-department")
                        .param("facts", "因不可抗力未能按期。")
                        .param("form", UUID.randomUUID().toString()))
                .andExpect(status().is3xxRedirection());
        mvc.perform(get("/tolerance/new?record=" + record)
                        .cookie(signIn.in("town-hexi", Lifecycle.READS, Lifecycle.APPLIES)))
                .andExpect(status().isNotFound());
    }

    @Test
    void every_stage_has_its_page_and_its_place_in_the_list() throws Exception {
        for (Stage stage : Stage.values()) {
            ToleranceCase now = cast.at(stage);
            String page = seen(handler(), "/tolerance/" + now.id());
            assertThat(page).contains(now.number()).doesNotContain(">null<");
            assertThat(seen(handler(), "/tolerance?stage=" + stage)).contains(now.number());
        }
    }

    @Test
    void who_applied_sees_the_way_and_not_how_it_was_weighed() throws Exception {
        ToleranceCase now = cast.at(Stage.CONSULTING);
        assertThat(seen(handler(), "/tolerance/" + now.id())).contains("没有谋取私利。");
        assertThat(seen(concerned(), "/tolerance/" + now.id()))
                .contains(now.number())
                .doesNotContain("没有谋取私利。", "有材料证明。");
    }

    @Test
    void the_list_is_searched_by_number_name_and_initials_and_taken_home_as_a_table() throws Exception {
        ToleranceCase now = cast.applied();
        assertThat(seen(handler(), "/tolerance?q=yhz")).contains(now.number());
        assertThat(seen(handler(), "/tolerance?q=zzzzzz")).doesNotContain(now.number());
        for (String words : new String[] {
            now.number(),
            now.about().document(),
            now.about().subject(),
            now.asked().person()
        }) {
            assertThat(seen(handler(), "/tolerance?q=" + words)).as(words).contains(now.number());
        }
        byte[] sheet = mvc.perform(get("/tolerance/export?q=" + now.number()).cookie(handler()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(sheet).startsWith('P', 'K');
    }

    @Test
    void a_stranger_sees_nothing_of_it() throws Exception {
        ToleranceCase now = cast.at(Stage.FED_BACK);
        Cookie stranger = signIn.in("town-hexi", Lifecycle.READS);
        mvc.perform(get("/tolerance/" + now.id()).cookie(stranger)).andExpect(status().isNotFound());
        mvc.perform(get("/tolerance/" + now.id() + "/papers/" + now.version()).cookie(stranger))
                .andExpect(status().isNotFound());
        assertThat(seen(stranger, "/tolerance")).doesNotContain(now.number());
        mvc.perform(get("/tolerance/" + now.id() + "/papers/" + now.version()).cookie(concerned()))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "application/pdf"));
    }

    @Test
    void figures_hold_no_names() throws Exception {
        for (int i = 0; i < 5; i++) {
            cast.at(Stage.RECOGNISED);
        }
        assertThat(seen(handler(), "/tolerance/figures?year=2026"))
                .contains("县委组织部", "TF1")
                .doesNotContain("豫海", "赵六测");
    }

    @Test
    void an_act_on_the_page_goes_through_the_rules() throws Exception {
        ToleranceCase now = cast.applied();
        mvc.perform(post("/tolerance/" + now.id() + "/accept")
                        .with(csrf())
                        .cookie(handler())
                        .param("version", "1")
                        .param("form", UUID.randomUUID().toString()))
                .andExpect(status().is3xxRedirection());
        String refused = mvc.perform(post("/tolerance/" + now.id() + "/report")
                        .with(csrf())
                        .cookie(handler())
                        .param("version", "2")
                        .param("text", "调查结论。")
                        .param("form", UUID.randomUUID().toString()))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(refused).contains("TOL-20");
    }
}
