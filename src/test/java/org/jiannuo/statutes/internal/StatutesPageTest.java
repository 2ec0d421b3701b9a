package org.jiannuo.statutes.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiannuo.testing.FormToken.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jiannuo.statutes.ReferenceRow;
import org.jiannuo.testing.JiannuoTest;
import org.jiannuo.testing.SignIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

@JiannuoTest
class StatutesPageTest {
    private static final Pattern MISSING_WORD = Pattern.compile("\\[(statutes|calendars|web|frame)\\.[^\\]]*]");

    @Autowired
    MockMvc web;

    @Autowired
    SignIn signIn;

    @Test
    void every_table_limit_and_instrument_has_a_page_without_a_missing_word() throws Exception {
        Set<String> paths = new HashSet<>(Set.of("/statutes", "/statutes/limits", "/statutes/instruments"));
        for (ReferenceRow row : ReferenceRow.bundled()) {
            switch (row.table()) {
                case "time_limits" -> paths.add("/statutes/limits/" + row.key());
                case "instruments" -> paths.add("/statutes/instruments/" + row.key());
                case "lasting_terms" -> {}
                default -> {
                    paths.add("/statutes/tables/" + row.table());
                    paths.add("/statutes/tables/" + row.table() + "/" + row.key());
                }
            }
        }
        assertThat(paths).hasSizeGreaterThan(1_400);
        Cookie reader = reader();
        for (String path : paths) {
            Matcher missing = MISSING_WORD.matcher(show(path, reader));
            assertThat(missing.find() ? path + " " + missing.group() : "").isEmpty();
        }
    }

    @Test
    void limits_are_searched_filtered_sorted_and_paged_without_loss() throws Exception {
        assertThat(show("/statutes/limits?q=答复 公开", reader())).contains("disclosure.answer");
        assertThat(show("/statutes/limits?q=zzzz", reader())).contains("没有符合条件的内容");
        assertThat(show("/statutes/limits?confidence=default&topic=repair", reader()))
                .doesNotContain("colour-green\">已核对原文");
        Set<String> seen = new HashSet<>();
        String path = "/statutes/limits?sort=what";
        Pattern id = Pattern.compile("href=\"/statutes/limits/([^\"]+)\"");
        Pattern next = Pattern.compile("class=\"btn\" href=\"(/statutes/limits[^\"]*after=[^\"]*)\"");
        while (!path.isEmpty()) {
            String page = show(path, reader());
            id.matcher(page).results().forEach(found -> seen.add(found.group(1)));
            Matcher more = next.matcher(page);
            path = more.find() ? more.group(1).replace("&amp;", "&") : "";
        }
        assertThat(seen)
                .hasSize(ReferenceRow.bundled().stream()
                        .filter(row -> row.table().equals("time_limits"))
                        .toList()
                        .size());
    }

    @Test
    void a_limit_computes_its_due_day_on_its_page() throws Exception {
        assertThat(show("/statutes/limits/procurement.contract_notice?from=2026-09-30", reader()))
                .contains("2026-10-09", "放假（国庆节）");
        MockHttpServletResponse refused =
                answer(get("/statutes/limits/village.general?from=2026-01-05&suspend=x&extended=on"), reader());
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(answer(get("/statutes/limits/no.such"), reader()).getStatus())
                .isEqualTo(404);
        assertThat(answer(get("/statutes/limits/<b>"), reader()).getStatus()).isEqualTo(404);
    }

    @Test
    void the_basis_of_a_refusal_opens_its_article() throws Exception {
        MockHttpServletResponse found = answer(get("/statutes/basis?of=civil_code 203"), reader());
        assertThat(found.getHeader("Location")).isEqualTo("/statutes/instruments/civil_code?article=203#article-203");
        assertThat(show("/statutes/instruments/civil_code?article=203", reader()))
                .contains("id=\"article-203\"");
        assertThat(answer(get("/statutes/basis?of=//evil"), reader()).getStatus())
                .isEqualTo(404);
    }

    @Test
    void only_who_may_manage_confirms() throws Exception {
        assertThat(show("/statutes/limits/breach.share", reader())).doesNotContain("/confirmation");
        assertThat(answer(
                                post("/statutes/limits/breach.share/confirmation")
                                        .param("document", "县政办发〔2026〕5号")
                                        .with(csrf()),
                                reader())
                        .getStatus())
                .isEqualTo(403);
        Cookie manager = signIn.in("credit-office", "statutes:read", "statutes:manage", "signed-in");
        assertThat(show("/statutes/limits/breach.share", manager)).contains("/confirmation", "/figure");
        assertThat(answer(
                                post("/statutes/limits/breach.share/confirmation")
                                        .param("document", "县政办发〔2026〕5号")
                                        .with(csrf()),
                                manager)
                        .getStatus())
                .isEqualTo(303);
        assertThat(show("/statutes/limits/breach.share", manager)).contains("县已确认", "县政办发〔2026〕5号");
    }

    private Cookie reader() {
        return signIn.in("credit-office", "statutes:read", "calendars:read", "signed-in");
    }

    private String show(String path, Cookie who) throws Exception {
        MockHttpServletResponse response = answer(get(path), who);
        assertThat(response.getStatus()).as(path).isEqualTo(200);
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse answer(AbstractMockHttpServletRequestBuilder<?> request, Cookie who)
            throws Exception {
        return web.perform(request.cookie(who)).andReturn().getResponse();
    }
}
