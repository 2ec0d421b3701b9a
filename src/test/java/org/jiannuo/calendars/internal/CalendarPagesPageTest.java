package org.jiannuo.calendars.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiannuo.testing.FormToken.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import org.jiannuo.testing.JiannuoTest;
import org.jiannuo.testing.SignIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

@JiannuoTest
class CalendarPagesPageTest {
    @Autowired
    MockMvc web;

    @Autowired
    SignIn signIn;

    @Test
    void the_year_is_shown_with_each_kind_of_day_in_words() throws Exception {
        String page = show("/calendars/2026", reader());
        assertThat(page)
                .contains("2026 年 5 月", "day-makeup_workday", "day-holiday", "劳动节", "2026放假通知")
                .doesNotContain("[calendars.", "[web.");
        assertThat(status("/calendars/2024", reader())).isEqualTo(404);
        assertThat(status("/calendars/2024x", reader())).isEqualTo(404);
    }

    @Test
    void the_list_names_the_missing_notice() throws Exception {
        assertThat(show("/calendars", reader()))
                .contains("国务院办公厅关于", "holiday_2026", "已载入")
                .doesNotContain("/calendars/notices/new", "[calendars.");
        assertThat(show("/calendars", manager())).contains("/calendars/notices/new");
        assertThat(show("/calendars/notices/holiday_2026", reader())).doesNotContain("[calendars.");
    }

    @Test
    void the_derivation_lists_each_day_with_its_reason() throws Exception {
        String page = show("/calendars/derivation?amount=7&unit=working_day&from=2026-04-30", reader());
        assertThat(page)
                .contains("2026-05-13", "调休上班日（劳动节调休）", "民法典第二百零一条", "/calendars/notices/holiday_2026")
                .doesNotContain("[calendars.");
        String refused = answer(get("/calendars/derivation?amount=15&unit=working_day&from=2026-12-25"), reader())
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(refused).contains("CAL-01", "国务院办公厅关于 2027 年部分节假日安排的通知");
        assertThat(answer(get("/calendars/derivation?amount=<b>&unit=x&from=y&suspend=z"), reader())
                        .getStatus())
                .isEqualTo(422);
    }

    @Test
    void only_who_may_manage_sees_the_form() throws Exception {
        assertThat(status("/calendars/notices/new", reader())).isEqualTo(403);
        assertThat(answer(post("/calendars/notices").with(csrf()), reader()).getStatus())
                .isEqualTo(403);
        assertThat(show("/calendars/notices/new", manager())).doesNotContain("[calendars.");
    }

    @Test
    void a_notice_is_previewed_with_all_problems_and_then_entered() throws Exception {
        MockMultipartFile wrong = new MockMultipartFile(
                "file",
                "a.csv",
                "text/csv",
                "date,kind,name_zh\n2025-09-31,holiday,\n".getBytes(StandardCharsets.UTF_8));
        MockHttpServletResponse refused = answer(upload(wrong), manager());
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString(StandardCharsets.UTF_8)).contains("CAL-11", "CAL-13", "row-refused");

        MockMultipartFile right = new MockMultipartFile(
                "file",
                "a.csv",
                "text/csv",
                "date,kind,name_zh\n2025-09-11,holiday,预览节\n".getBytes(StandardCharsets.UTF_8));
        String preview = answer(upload(right), manager()).getContentAsString(StandardCharsets.UTF_8);
        assertThat(preview).contains("预览：共 1 天", "预览节", "确认录入");

        MockHttpServletResponse entered = answer(
                post("/calendars/notices")
                        .param("year", "2025")
                        .param("scope", "ningxia")
                        .param("title", "测试通知")
                        .param("number", "宁测〔2025〕9号")
                        .param("issuedOn", "2025-09-01")
                        .param("csv", "date,kind,name_zh\n2025-09-11,holiday,预览节\n")
                        .with(csrf()),
                manager());
        assertThat(entered.getStatus()).isEqualTo(303);
        assertThat(show(String.valueOf(entered.getHeader("Location")), reader()))
                .contains("宁测〔2025〕9号", "预览节");
        assertThat(show("/calendars/2025", reader())).contains("day-local_holiday");
    }

    private static org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder<?> upload(
            MockMultipartFile file) {
        return multipart("/calendars/notices/preview")
                .file(file)
                .param("year", "2025")
                .param("scope", "ningxia")
                .param("title", "测试通知")
                .param("number", "宁测〔2025〕9号")
                .param("issuedOn", "2025-09-01")
                .with(csrf());
    }

    private Cookie reader() {
        return signIn.in("credit-office", "calendars:read", "signed-in");
    }

    private Cookie manager() {
        return signIn.in("credit-office", "calendars:read", "calendars:manage", "signed-in");
    }

    private String show(String path, Cookie who) throws Exception {
        MockHttpServletResponse response = answer(get(path), who);
        assertThat(response.getStatus()).isEqualTo(200);
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private int status(String path, Cookie who) throws Exception {
        return answer(get(path), who).getStatus();
    }

    private MockHttpServletResponse answer(
            org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder<?> request, Cookie who)
            throws Exception {
        return web.perform(request.cookie(who)).andReturn().getResponse();
    }
}
