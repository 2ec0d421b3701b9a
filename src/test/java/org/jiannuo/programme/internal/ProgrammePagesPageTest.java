package org.jiannuo.programme.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiannuo.testing.FormToken.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jiannuo.programme.Programmes;
import org.jiannuo.testing.JiannuoTest;
import org.jiannuo.testing.SignIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** The pages of programmes. */
@JiannuoTest
class ProgrammePagesPageTest {
    @Autowired
    MockMvc web;

    @Autowired
    SignIn signIn;

    @Autowired
    Programmes programmes;

    @Autowired
    VersionStore versions;

    @Autowired
    VersionRows rows;

    @Test
    void an_upload_is_previewed_with_everything_a_person_must_see_and_then_confirmed() throws Exception {
        String mark = ProgrammeFixtures.mark();
        byte[] plan = new String(ProgrammeFixtures.plan(mark, "财政局、无此单位" + mark, "视情况"), StandardCharsets.UTF_8)
                .replace("分级落实", "机遇限制,分级落实")
                .getBytes(StandardCharsets.UTF_8);
        String draft = location(upload(plan));
        String preview = show(draft, officer());
        assertThat(preview)
                .contains("PRG-25", "PRG-31", "row-1-units", "row-2-schedule", "无此单位" + mark)
                .contains("<del>机遇</del>", "<ins>给予</ins>", "同心县财政局", "/new-unit")
                .doesNotContain("[programme.", "[refusal.", "[mend.");
        assertThat(answer(post(draft + "/adopt").param("name", mark).with(csrf()), officer())
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("PRG-41");
        MockHttpServletResponse chosen = answer(
                post(draft + "/unit")
                        .param("text", "无此单位" + mark)
                        .param("unit", "court")
                        .with(csrf()),
                officer());
        assertThat(chosen.getStatus()).isEqualTo(303);
        assertThat(answer(
                                post(draft + "/time")
                                        .param("position", "2")
                                        .param("dueOn", "2027-05-31")
                                        .with(csrf()),
                                officer())
                        .getStatus())
                .isEqualTo(303);
        assertThat(show(draft, officer())).doesNotContain("PRG-25", "PRG-31");
        String programme = location(answer(
                post(draft + "/adopt")
                        .param("name", mark)
                        .param("document", "测政办发〔2026〕9号")
                        .param("issuedOn", "2026-01-05")
                        .with(csrf()),
                officer()));
        assertThat(show(programme, reader()))
                .contains(mark, "测政办发〔2026〕9号", "2027-05-31")
                .doesNotContain("[programme.");
        assertThat(location(answer(get(draft), officer()))).isEqualTo(programme);
    }

    @Test
    void the_same_file_again_leads_to_the_programme_and_says_that_nothing_changed() throws Exception {
        byte[] plan = ProgrammeFixtures.plan(ProgrammeFixtures.mark(), "每年");
        UUID programme = adopt(plan);
        MockHttpServletResponse again = upload(plan);
        assertThat(location(again)).isEqualTo("/programme/" + programme);
        assertThat(again.getHeaders("Set-Cookie")).anyMatch(cookie -> cookie.contains("programme.said.unchanged"));
    }

    @Test
    void a_changed_file_shows_its_differences_before_and_after() throws Exception {
        String mark = ProgrammeFixtures.mark();
        UUID programme = adopt(ProgrammeFixtures.plan(mark, "每年"));
        String draft = location(upload(ProgrammeFixtures.plan(mark, "2027年6月底前")));
        assertThat(show(draft, officer())).contains("change-changed", "第 2 版").doesNotContain("[programme.");
        String adopted = location(answer(
                post(draft + "/adopt")
                        .param("target", programme.toString())
                        .param("seen", "1")
                        .with(csrf()),
                officer()));
        assertThat(adopted).isEqualTo("/programme/" + programme);
        assertThat(show(adopted + "/changes?version=2", reader()))
                .contains("change-changed")
                .doesNotContain("[programme.");
        assertThat(show(adopted + "?version=1", reader())).contains("这是旧版本");
        MockHttpServletResponse file = answer(get(adopted + "/versions/1/file"), reader());
        assertThat(file.getContentAsByteArray()).isEqualTo(ProgrammeFixtures.plan(mark, "每年"));
        assertThat(file.getHeader("Content-Disposition")).startsWith("attachment");
    }

    @Test
    void a_wrong_file_is_refused_with_the_reason_and_the_way_out() throws Exception {
        MockHttpServletResponse refused = upload("%PDF-1.7".getBytes(StandardCharsets.UTF_8));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString(StandardCharsets.UTF_8))
                .contains("PRG-03", "PDF", "请另存为")
                .doesNotContain("[mend.");
    }

    @Test
    void measures_become_obligations_after_a_preview() throws Exception {
        String mark = ProgrammeFixtures.mark();
        UUID programme = adopt(ProgrammeFixtures.plan(mark, "每年"));
        StoredRow row = rows.of(programme, 1).getFirst();
        String base = "/programme/" + programme + "/rows/" + row.id();
        assertThat(show(base + "/owe", officer()))
                .contains("name=\"m1-units\"", "all-townships-committees", "2020-12-31")
                .doesNotContain("[programme.");
        String preview = answer(owe(base + "/owe/preview"), officer()).getContentAsString(StandardCharsets.UTF_8);
        assertThat(preview).contains("李四测", "2020-12-31", "name=\"m1-lead\"").doesNotContain("[programme.");
        assertThat(location(answer(owe(base + "/owe"), officer()))).isEqualTo(base);
        assertThat(show(base, reader()))
                .contains("同心县财政局", "2020-12-31", "/obligations/")
                .doesNotContain("[programme.");
        assertThat(answer(post(base + "/owe/preview").with(csrf()), officer())
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("PRG-50");
        assertThat(show("/programme/" + programme + "/owe", officer())).doesNotContain("[programme.");
        assertThat(location(answer(post("/programme/" + programme + "/owe").with(csrf()), officer())))
                .isEqualTo("/programme/" + programme);
        assertThat(show("/programme/" + programme, reader())).contains("逾期").doesNotContain("[programme.");
    }

    @Test
    void pages_speak_english() throws Exception {
        adopt(ProgrammeFixtures.plan(ProgrammeFixtures.mark(), "每年"));
        String draft = location(upload(ProgrammeFixtures.plan(ProgrammeFixtures.mark(), "视情况")));
        Cookie english = new Cookie("jiannuo-language", "en");
        for (String path : new String[] {"/programme", "/programme/imports", draft}) {
            String page = web.perform(get(path).cookie(officer(), english))
                    .andReturn()
                    .getResponse()
                    .getContentAsString(StandardCharsets.UTF_8);
            assertThat(page).contains("lang=\"en\"").doesNotContain("[programme.", "[mend.", "[refusal.");
        }
    }

    @Test
    void who_may_only_read_cannot_import() throws Exception {
        assertThat(show("/programme", reader())).doesNotContain("/programme/imports");
        assertThat(answer(get("/programme/imports"), reader()).getStatus()).isEqualTo(403);
        assertThat(answer(
                                multipart("/programme/imports")
                                        .file(file(new byte[] {1}))
                                        .with(csrf()),
                                reader())
                        .getStatus())
                .isEqualTo(403);
        UUID nowhere = UUID.randomUUID();
        assertThat(answer(get("/programme/" + nowhere), reader()).getStatus()).isEqualTo(404);
        assertThat(answer(get("/programme/imports/" + nowhere), officer()).getStatus())
                .isEqualTo(404);
        assertThat(answer(get("/programme/" + nowhere + "/owe"), officer()).getStatus())
                .isEqualTo(404);
    }

    private AbstractMockHttpServletRequestBuilder<?> owe(String path) {
        return post(path)
                .param("m1-chosen", "yes")
                .param("m1-title", "公开清单")
                .param("m1-units", "finance-bureau", "court")
                .param("m1-lead", "finance-bureau")
                .param("m1-responsible", "李四测")
                .param("m1-due", "2020-12-31")
                .param("m1-every", "QUARTER")
                .with(csrf());
    }

    private UUID adopt(byte[] plan) {
        return programmes
                .importPlan(plan, "plan.txt", ProgrammeFixtures.somebody())
                .orThrow()
                .programme()
                .value();
    }

    private MockHttpServletResponse upload(byte[] plan) throws Exception {
        return answer(multipart("/programme/imports").file(file(plan)).with(csrf()), officer());
    }

    private static MockMultipartFile file(byte[] plan) {
        return new MockMultipartFile("file", "方案.txt", "text/plain", plan);
    }

    private static String location(MockHttpServletResponse response) {
        String location = response.getHeader("Location");
        return location == null ? "status " + response.getStatus() : location;
    }

    private String show(String path, Cookie cookie) throws Exception {
        MockHttpServletResponse response = answer(get(path), cookie);
        assertThat(response.getStatus()).as(path).isEqualTo(200);
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse answer(AbstractMockHttpServletRequestBuilder<?> request, Cookie cookie)
            throws Exception {
        return web.perform(request.cookie(cookie)).andReturn().getResponse();
    }

    private Cookie officer() {
        return signIn.everywhere("credit-office", "programme:read", "programme:import");
    }

    private Cookie reader() {
        return signIn.in("finance-bureau", "programme:read");
    }
}
