package org.jiannuo.obligations.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiannuo.obligations.internal.ObligationsFixtures.OFFICE;
import static org.jiannuo.testing.FormToken.csrf;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.obligations.NewObligation;
import org.jiannuo.obligations.ObligationId;
import org.jiannuo.obligations.ObligationStatus;
import org.jiannuo.obligations.Obligations;
import org.jiannuo.testing.JiannuoTest;
import org.jiannuo.testing.SignIn;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@JiannuoTest
class ObligationPagesPageTest {
    private static final String HERE = "640324";

    @Autowired
    MockMvcTester pages;

    @Autowired
    SignIn signIn;

    @Autowired
    Obligations obligations;

    @Autowired
    BusinessClock clock;

    @Test
    void a_report_goes_through_the_pages_from_clerk_to_office() {
        ObligationId id = owed("party-school", clock.today().plusDays(40));
        Cookie clerk = signIn.in("party-school", "obligations:read", "obligations:report");
        assertThat(get("/obligations/" + id, clerk)).hasStatusOk().bodyText().contains("填报完成");
        assertThat(get("/obligations/" + id + "/acts/report-done", clerk))
                .hasStatusOk()
                .bodyText()
                .contains("实际完成日");
        assertThat(report(id, clerk, UUID.randomUUID(), "已印发全县各单位")).hasStatus(HttpStatus.SEE_OTHER);
        Cookie head = signIn.in("party-school", "obligations:read", "obligations:report", "obligations:confirm");
        assertThat(act(id, "confirm", head, 2)).hasStatus(HttpStatus.SEE_OTHER);
        Cookie office = signIn.everywhere("credit-office", "obligations:read", "obligations:accept");
        assertThat(get("/obligations?state=at_office&q=" + number(id), office))
                .hasStatusOk()
                .bodyText()
                .contains(number(id));
        assertThat(act(id, "accept", office, 3, "day", clock.today().toString()))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(obligations.find(id).orElseThrow().status()).isEqualTo(ObligationStatus.KEPT);
        assertThat(get("/obligations/" + id, clerk)).hasStatusOk().bodyText().contains("已兑现", "已印发全县各单位", "手册.txt");
    }

    @Test
    void what_was_typed_is_shown_again_with_every_reason() {
        ObligationId id = owed("party-school", clock.today().plusDays(40));
        Cookie clerk = signIn.in("party-school", "obligations:read", "obligations:report");
        MvcTestResult answer = pages.post()
                .uri("/obligations/{id}/acts/report-done", id)
                .with(csrf())
                .cookie(clerk)
                .param("form", UUID.randomUUID().toString())
                .param("version", "1")
                .param("text", "已经写好的一段话")
                .param("day", "2001-01-01")
                .exchange();
        assertThat(answer).hasStatus(422).bodyText().contains("已经写好的一段话", "OBL-21", "OBL-22");
    }

    @Test
    void nobody_sees_what_lies_outside_his_scope() {
        ObligationId id = owed("party-school", clock.today().plusDays(40));
        Cookie stranger = signIn.in("org-department", "obligations:read", "obligations:report");
        assertThat(get("/obligations/" + id, stranger)).hasStatus(404);
        assertThat(act(id, "report-progress", stranger, 1, "text", "进展")).hasStatus(404);
        assertThat(get("/obligations?state=all&q=" + number(id), stranger))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("/obligations/" + id);
        assertThat(get("/obligations?state=all&unit=party-school", stranger))
                .bodyText()
                .doesNotContain("/obligations/" + id);
    }

    @Test
    void titles_are_found_by_words_initials_and_number() {
        ObligationId id = owed("party-school", clock.today().plusDays(40));
        Cookie office = signIn.everywhere("credit-office", "obligations:read");
        for (String words : new String[] {"诚信手册", "bzgwycxsc", "GWYCX", number(id)}) {
            assertThat(get("/obligations?unit=party-school&q=" + words, office))
                    .bodyText()
                    .contains("编制公务员诚信手册");
        }
        assertThat(get("/obligations?unit=party-school&q=%25", office))
                .bodyText()
                .contains("没有符合条件的事项");
    }

    @Test
    void pages_follow_each_other_without_gap_or_repetition() {
        for (int i = 0; i < 60; i++) {
            owed("publicity-department", clock.today().plusDays(100 + i % 7));
        }
        Cookie office = signIn.everywhere("credit-office", "obligations:read");
        for (String order : new String[] {"", "due_last", "newest"}) {
            String first = body("/obligations?unit=publicity-department&order=" + order, office);
            String next = first.replaceFirst("(?s).*rel=\"next\" href=\"([^\"]+)\".*", "$1")
                    .replace("&amp;", "&");
            String second = body(next, office);
            var ids = java.util.regex.Pattern.compile("/obligations/(640324-[0-9a-f-]{36})\"")
                    .matcher(first + second)
                    .results()
                    .map(found -> found.group(1))
                    .toList();
            assertThat(ids).hasSizeGreaterThanOrEqualTo(60).doesNotHaveDuplicates();
        }
    }

    @Test
    void the_export_holds_the_rows_of_the_list() {
        ObligationId id = owed("party-school", clock.today().plusDays(40));
        Cookie office = signIn.everywhere("credit-office", "obligations:read");
        String csv = body("/obligations/export?format=csv&unit=party-school&state=all", office);
        assertThat(csv).contains(number(id), "编制公务员诚信手册", "履行中");
        assertThat(get("/obligations/export?format=xlsx&unit=party-school", office))
                .hasStatusOk()
                .headers()
                .hasValue("Content-Type", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    }

    @Test
    void a_view_is_kept_and_dropped_by_its_owner() {
        Cookie office = signIn.everywhere("credit-office", "obligations:read");
        assertThat(pages.post()
                        .uri("/obligations/views")
                        .with(csrf())
                        .cookie(office)
                        .param("name", "本季度逾期")
                        .param("query", "state=overdue&colour=red"))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(body("/obligations", office)).contains("本季度逾期", "state=overdue&amp;colour=red");
        assertThat(body("/obligations", signIn.everywhere("credit-office", "obligations:read")))
                .doesNotContain("本季度逾期");
        assertThat(pages.post()
                        .uri("/obligations/views/drop")
                        .with(csrf())
                        .cookie(office)
                        .param("name", "本季度逾期"))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(body("/obligations", office)).doesNotContain("本季度逾期");
    }

    @Test
    void a_duty_of_several_units_is_registered_once() {
        Cookie office = signIn.everywhere("credit-office", "obligations:read", "obligations:manage");
        String form = UUID.randomUUID().toString();
        MvcTestResult first = register(office, form);
        assertThat(first).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(register(office, form).getResponse().getHeader("Location"))
                .isEqualTo(first.getResponse().getHeader("Location"));
        assertThat(obligations.ofSource(OFFICE_COUNTY, "obligations", form)).hasSize(2);
    }

    private static final org.jiannuo.kernel.County OFFICE_COUNTY = new org.jiannuo.kernel.County(HERE);

    @Nested
    class OBL_53 {
        @Test
        void something_is_chosen_before_it_is_closed() {
            Cookie office = signIn.everywhere("credit-office", "obligations:read", "obligations:manage");
            assertThat(get("/obligations/closing", office))
                    .hasStatus(422)
                    .bodyText()
                    .contains("OBL-53");
        }

        @Test
        void past_deliverables_are_closed_together_with_reason_and_evidence() {
            ObligationId one = owed("party-school", clock.today().minusDays(400));
            ObligationId other = owed("org-department", clock.today().minusDays(400));
            Cookie office = signIn.everywhere("credit-office", "obligations:read", "obligations:manage");
            assertThat(get("/obligations/closing?pick=" + one + "&pick=" + other, office))
                    .hasStatusOk()
                    .bodyText()
                    .contains(number(one), number(other));
            String form = UUID.randomUUID().toString();
            for (int sending = 0; sending < 2; sending++) {
                assertThat(pages.post()
                                .uri("/obligations/closing")
                                .multipart()
                                .file(proof())
                                .with(csrf())
                                .cookie(office)
                                .param("form", form)
                                .param("text", "已于二〇二〇年底完成")
                                .param("pick", one.toString(), other.toString()))
                        .hasStatus(HttpStatus.SEE_OTHER);
            }
            assertThat(obligations.find(other).orElseThrow().status()).isEqualTo(ObligationStatus.CLOSED);
            assertThat(body("/obligations/" + one, office)).contains("已于二〇二〇年底完成", "手册.txt");
        }
    }

    private MvcTestResult register(Cookie office, String form) {
        return pages.post()
                .uri("/obligations/new")
                .with(csrf())
                .cookie(office)
                .param("form", form)
                .param("title", "公布年度承诺清单")
                .param("units", "party-school", "org-department")
                .param("kind", "COMMITMENT")
                .param("measure", "在门户网站公布")
                .param("basis", "同信办发〔2026〕1号")
                .param("start", clock.today().toString())
                .param("every", "YEAR")
                .param("on", "12-20")
                .exchange();
    }

    private ObligationId owed(String unit, LocalDate due) {
        NewObligation duty =
                ObligationsFixtures.once(HERE, unit, UUID.randomUUID().toString(), due);
        return obligations.owe(duty, OFFICE).orThrow();
    }

    private String number(ObligationId id) {
        return obligations.find(id).orElseThrow().number();
    }

    private MvcTestResult get(String path, Cookie cookie) {
        return pages.get()
                .uri(java.net.URI.create(encoded(path)))
                .cookie(cookie)
                .exchange();
    }

    private String body(String path, Cookie cookie) {
        return new String(get(path, cookie).getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    /** Chinese words of a query as a browser sends them. */
    private static String encoded(String path) {
        StringBuilder all = new StringBuilder();
        path.codePoints()
                .forEach(c -> all.append(
                        c < 128
                                ? Character.toString(c)
                                : java.net.URLEncoder.encode(Character.toString(c), StandardCharsets.UTF_8)));
        return all.toString();
    }

    private MvcTestResult report(ObligationId id, Cookie cookie, UUID form, String text) {
        return pages.post()
                .uri("/obligations/{id}/acts/report-done", id)
                .multipart()
                .file(proof())
                .with(csrf())
                .cookie(cookie)
                .param("form", form.toString())
                .param("version", "1")
                .param("text", text)
                .param("day", clock.today().toString())
                .exchange();
    }

    private static MockMultipartFile proof() {
        return new MockMultipartFile("files", "手册.txt", "text/plain", "诚信手册全文".getBytes(StandardCharsets.UTF_8));
    }

    private MvcTestResult act(ObligationId id, String act, Cookie cookie, int version, String... fields) {
        var request = pages.post()
                .uri("/obligations/{id}/acts/{act}", id, act)
                .with(csrf())
                .cookie(cookie)
                .param("form", UUID.randomUUID().toString())
                .param("version", Integer.toString(version));
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }
}
