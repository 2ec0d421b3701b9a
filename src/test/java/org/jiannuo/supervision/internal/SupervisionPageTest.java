package org.jiannuo.supervision.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.jiannuo.testing.FormToken.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.io.ByteArrayInputStream;
import java.util.UUID;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.testing.JiannuoTest;
import org.jiannuo.testing.SignIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@JiannuoTest
class SupervisionPageTest {
    @Autowired
    MockMvc mvc;

    @Autowired
    SignIn signIn;

    @Autowired
    SupervisionPeople people;

    @Autowired
    BusinessClock clock;

    private String unit = "";

    @BeforeEach
    void a_unit_of_its_own() {
        clock.turnTo(SupervisionFixtures.TODAY);
        unit = people.unit();
    }

    @AfterEach
    void release() {
        clock.release();
    }

    private Cookie officer() {
        return signIn.everywhere("credit-office", "supervision:read", "supervision:draft");
    }

    private Cookie clerk(String of) {
        return signIn.in(of, "supervision:read", "supervision:answer");
    }

    private MockHttpServletRequestBuilder form(String path) {
        return post(path)
                .with(csrf())
                .param("unit", unit)
                .param("obligation", people.overdue(unit).toString())
                .param("title", "关于督促编制诚信手册的督办单")
                .param("addressee", "测试局")
                .param("facts", "逾期未兑现。")
                .param("basis", "《任务分工表》")
                .param("demand", "请限期办结。")
                .param("limit", "own")
                .param("days", "10")
                .param("form", UUID.randomUUID().toString());
    }

    @Test
    void a_unit_sees_its_own_notice_and_no_other() throws Exception {
        Notice notice = people.issued(unit);
        String path = "/supervision/notices/" + notice.id();
        mvc.perform(get(path).cookie(clerk(unit)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(notice.paper().number())));
        mvc.perform(get(path).cookie(clerk("elsewhere"))).andExpect(status().isNotFound());
    }

    @Test
    void a_unit_does_not_see_what_is_not_signed() throws Exception {
        Notice draft = people.submitted(unit);
        mvc.perform(get("/supervision/notices/" + draft.id()).cookie(clerk(unit)))
                .andExpect(status().isNotFound());
        mvc.perform(get("/supervision").cookie(clerk(unit)))
                .andExpect(content().string(not(containsString(draft.id().toString()))));
    }

    @Test
    void the_paper_is_read_by_the_unit_and_not_by_another() throws Exception {
        Notice notice = people.issued(unit);
        String path = "/evidence/" + notice.paper().document();
        mvc.perform(get(path).cookie(clerk(unit))).andExpect(status().isOk());
        mvc.perform(get(path).cookie(clerk("elsewhere"))).andExpect(status().isNotFound());
    }

    @Test
    void a_refused_form_keeps_what_was_typed_and_says_every_reason_at_its_field() throws Exception {
        mvc.perform(post("/supervision/new")
                        .with(csrf())
                        .cookie(officer())
                        .param("unit", unit)
                        .param("title", "没有事项的督办单")
                        .param("limit", "own")
                        .param("days", "1"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("没有事项的督办单")))
                .andExpect(content().string(containsString("SUP-11")))
                .andExpect(content().string(containsString("SUP-12")))
                .andExpect(content().string(containsString("SUP-13")));
    }

    @Test
    void a_draft_is_kept_and_shown() throws Exception {
        mvc.perform(form("/supervision/new").cookie(officer()))
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", containsString("/supervision/notices/640324-")));
    }

    @Test
    void what_was_typed_and_not_sent_is_there_again_until_it_is_sent() throws Exception {
        Cookie officer = officer();
        mvc.perform(post("/web/drafts")
                        .with(csrf())
                        .cookie(officer)
                        .param("draft-form", "/supervision/new/" + unit)
                        .param("facts", "写到一半的事由"))
                .andExpect(status().isNoContent());
        MockHttpServletRequestBuilder open =
                get("/supervision/new").param("unit", unit).cookie(officer);
        mvc.perform(open).andExpect(content().string(containsString("写到一半的事由")));
        mvc.perform(form("/supervision/new").cookie(officer)).andExpect(status().isSeeOther());
        mvc.perform(open).andExpect(content().string(not(containsString("写到一半的事由"))));
    }

    @Test
    void the_preview_is_a_pdf_or_says_what_is_missing() throws Exception {
        byte[] pdf = mvc.perform(form("/supervision/new/preview").cookie(officer()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(new String(pdf, 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
        mvc.perform(post("/supervision/new/preview")
                        .with(csrf())
                        .cookie(officer())
                        .param("unit", unit))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("SUP-12")));
    }

    @Test
    void the_export_has_the_rows_of_the_list() throws Exception {
        Notice notice = people.issued(unit);
        byte[] file = mvc.perform(get("/supervision/export").param("unit", unit).cookie(officer()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            assertThat(book.getSheetAt(0).getLastRowNum()).isEqualTo(1);
            assertThat(book.getSheetAt(0).getRow(1).getCell(0).getStringCellValue())
                    .isEqualTo(notice.paper().number());
        }
    }

    @Test
    void an_act_without_its_permission_is_denied() throws Exception {
        Notice draft = people.submitted(unit);
        mvc.perform(post("/supervision/notices/" + draft.id() + "/issue")
                        .with(csrf())
                        .cookie(officer()))
                .andExpect(status().isForbidden());
    }

    @Test
    void who_was_second_is_told_who_was_first() throws Exception {
        Notice draft = people.submitted(unit);
        mvc.perform(post("/supervision/notices/" + draft.id() + "/discard")
                        .with(csrf())
                        .cookie(officer())
                        .param("version", "1"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("张三测")))
                .andExpect(content().string(containsString("SUP-02")));
    }

    @Test
    void a_bulletin_form_lists_the_units_that_may_be_named() throws Exception {
        Notice _ = people.issued(unit);
        mvc.perform(get("/supervision/bulletins/new").cookie(officer()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("value=\"" + unit + "\"")));
    }

    @Test
    void what_was_typed_into_a_bulletin_is_there_after_the_next_log_in_until_it_is_sent() throws Exception {
        Notice _ = people.issued(unit);
        Cookie writer =
                signIn.as(UUID.randomUUID(), "张三测", "credit-office", true, "supervision:read", "supervision:draft");
        mvc.perform(post("/web/drafts")
                        .with(csrf())
                        .cookie(writer)
                        .param("draft-form", "/supervision/bulletins/new")
                        .param("title", "关于逾期事项的通报（草稿）")
                        .param("scope", "PUBLIC")
                        .param("unit", unit, "no-such-unit"))
                .andExpect(status().isNoContent());
        mvc.perform(get("/supervision/bulletins/new").cookie(writer))
                .andExpect(content().string(containsString("关于逾期事项的通报（草稿）")))
                .andExpect(content().string(containsString("data-draft=\"/supervision/bulletins/new\"")));
        mvc.perform(post("/supervision/bulletins/new")
                        .with(csrf())
                        .cookie(writer)
                        .param("title", "关于逾期事项的通报")
                        .param("scope", "INTERNAL")
                        .param("opening", "经查")
                        .param("demand", "立即整改")
                        .param("exception", "拒收督办单")
                        .param("unit", unit)
                        .param("form", UUID.randomUUID().toString()))
                .andExpect(status().isSeeOther());
        mvc.perform(get("/supervision/bulletins/new").cookie(writer))
                .andExpect(content().string(not(containsString("（草稿）"))));
    }
}
