package org.jiannuo.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.jiannuo.testing.JiannuoTest;
import org.jiannuo.testing.SignIn;
import org.jiannuo.testing.TestWorld;
import org.jiannuo.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What the frame promises of every page, seen through a real server. */
@JiannuoTest
class FramePageTest {
    @Autowired
    TestWorld world;

    @Autowired
    SignIn signIn;

    @Autowired
    Drafts drafts;

    @Autowired
    DataSource dataSource;

    private final UUID account = UUID.randomUUID();
    private Visitor visitor;

    @BeforeEach
    void somebody() {
        visitor = new Visitor(world, signIn.as(account, "赵六测", "bureau-test", false, "acts:do", "audit:read"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/audit",
                "/no/such/page",
                "/static/web/workbench.css",
                "/webjars/htmx.org/2.0.10/dist/htmx.min.js",
                "/actuator/health",
                "/web/language?to=en",
                "/error",
                "/audit/entries/no-id",
                "/audit;x=1"
            })
    void every_response_carries_the_headers_that_protect_it(String path) {
        for (HttpResponse<String> response : List.of(visitor.get(path), new Visitor(world).get(path))) {
            assertThat(header(response, "Content-Security-Policy"))
                    .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(header(response, "X-Frame-Options")).isEqualTo("DENY");
            assertThat(header(response, "Referrer-Policy")).isEqualTo("same-origin");
            assertThat(header(response, "Permissions-Policy")).contains("camera=()");
            assertThat(header(response, "Server")).isEmpty();
        }
    }

    @Test
    void pages_are_not_kept_by_the_browser_but_static_things_are() {
        assertThat(header(visitor.get("/audit"), "Cache-Control")).contains("no-store");
        assertThat(header(visitor.get("/static/web/workbench.css"), "Cache-Control"))
                .contains("max-age");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "https://evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "/\t/evil.example",
                "/\n/evil.example",
                "javascript:alert(1)",
                ""
            })
    void nobody_is_led_to_another_site(String to) {
        String encoded = java.net.URLEncoder.encode(to, java.nio.charset.StandardCharsets.UTF_8);
        HttpResponse<String> response = visitor.get("/web/language?to=en&back=" + encoded);
        assertThat(header(response, "Location")).isEqualTo("/");
        assertThat(Answer.isOurs(to)).isFalse();
    }

    @Test
    void the_way_back_within_the_site_is_kept() {
        assertThat(header(visitor.get("/web/language?to=en&back=/audit?x=1"), "Location"))
                .isEqualTo("/audit?x=1");
    }

    @Test
    void log_in_remembers_where_somebody_wanted_to_go_and_only_on_this_site() {
        String location = header(new Visitor(world).get("/audit?unit=a&event=b"), "Location");
        assertThat(location).endsWith("/accounts/login?to=%2Faudit%3Funit%3Da%26event%3Db");
        assertThat(new Visitor(world).get("//evil.example/x").statusCode()).isEqualTo(400);
    }

    @Test
    void an_unknown_page_says_so_in_both_languages() {
        HttpResponse<String> chinese = visitor.get("/no/such/page");
        assertThat(chinese.statusCode()).isEqualTo(404);
        assertThat(chinese.body()).contains("没有找到", "返回首页", "lang=\"zh-CN\"");
        HttpResponse<String> english = visitor.with("jiannuo-language", "en").get("/no/such/page");
        assertThat(english.statusCode()).isEqualTo(404);
        assertThat(english.body()).contains("lang=\"en\"").doesNotContain("没有找到", "[error.");
    }

    @Test
    void a_wrong_method_and_a_missing_field_are_explained() {
        HttpResponse<String> method = visitor.post("/audit", Map.of());
        assertThat(method.statusCode()).isEqualTo(405);
        assertThat(method.body()).contains("操作方式有误");
        HttpResponse<String> field = visitor.post("/web/acts", Map.of());
        assertThat(field.statusCode()).isEqualTo(400);
        assertThat(field.body()).contains("请求有误").doesNotContain("MissingServletRequestParameter");
        HttpResponse<String> type = visitor.get("/audit/entries/no-id");
        assertThat(type.statusCode()).isEqualTo(400);
    }

    @Test
    void a_bug_shows_a_number_and_no_trace_in_both_languages() {
        HttpResponse<String> chinese = visitor.post("/web/acts", Map.of("how", "break"));
        assertThat(chinese.statusCode()).isEqualTo(500);
        assertThat(chinese.body()).contains("系统出错", "编号", "<code>").doesNotContain("Exception", "secret inner");
        HttpResponse<String> english = visitor.with("jiannuo-language", "en").post("/web/acts", Map.of("how", "break"));
        assertThat(english.body()).contains("<code>").doesNotContain("系统出错", "Exception", "secret inner", "[error.");
    }

    @Test
    void while_the_database_is_away_the_page_says_so_and_then_all_is_well() throws Exception {
        var pool = dataSource.unwrap(com.zaxxer.hikari.HikariDataSource.class);
        int size = pool.getMaximumPoolSize();
        List<java.sql.Connection> taken = new java.util.ArrayList<>();
        try {
            for (int i = 0; i < size; i++) {
                taken.add(pool.getConnection());
            }
            // Both wait for a connection until the pool gives up, and they do it together.
            CompletableFuture<HttpResponse<String>> other = CompletableFuture.supplyAsync(() -> new Visitor(world)
                    .with("jiannuo", "unknown-token")
                    .with("jiannuo-language", "en")
                    .get("/audit"));
            HttpResponse<String> chinese = visitor.get("/audit");
            assertThat(chinese.statusCode()).isEqualTo(503);
            assertThat(chinese.body()).contains("暂时无法办理").doesNotContain("Exception", "Hikari");
            HttpResponse<String> english = other.join();
            assertThat(english.statusCode()).isEqualTo(503);
            assertThat(english.body()).contains("lang=\"en\"").doesNotContain("暂时无法办理", "[error.", "Exception");
        } finally {
            for (java.sql.Connection connection : taken) {
                connection.close();
            }
        }
        assertThat(visitor.get("/audit").statusCode()).isEqualTo(200);
    }

    @Nested
    class WEB_01 {
        @Test
        void a_form_without_its_token_is_refused_and_nothing_is_done() {
            HttpResponse<String> response = visitor.postAsIs("/web/acts", Map.of("how", "do"));
            assertThat(response.statusCode()).isEqualTo(403);
            assertThat(response.body()).contains("WEB-01", "页面已过期");
            assertThat(drafts.find(account, org.jiannuo.testing.Acts.FORM + "do"))
                    .isEmpty();
        }

        @Test
        void a_token_of_somebody_else_is_refused() {
            HttpResponse<String> response =
                    visitor.postAsIs("/web/acts", Map.of("how", "do", "_csrf", "AAAAAAAAAAAAAAAAAAAAAAAA"));
            assertThat(response.statusCode()).isEqualTo(403);
            assertThat(response.body()).contains("WEB-01");
        }

        @Test
        void the_reason_is_said_in_english_too() {
            HttpResponse<String> response =
                    visitor.with("jiannuo-language", "en").postAsIs("/web/acts", Map.of("how", "do"));
            assertThat(response.body()).contains("WEB-01").doesNotContain("页面已过期", "[refusal.");
        }
    }

    @Nested
    class WEB_02 {
        @Test
        void a_draft_is_given_back_to_who_typed_it_and_to_nobody_else() {
            assertThat(visitor.post("/web/drafts", Map.of("draft-form", "notice-1", "text", "写到一半"))
                            .statusCode())
                    .isEqualTo(204);
            assertThat(drafts.find(account, "notice-1")).hasValue(Map.of("text", "写到一半"));
            assertThat(drafts.find(UUID.randomUUID(), "notice-1")).isEmpty();
            Visitor other = new Visitor(world, signIn.in("bureau-test", "acts:do"));
            assertThat(other.post("/web/drafts", Map.of("draft-form", "notice-1", "text", "别人的"))
                            .statusCode())
                    .isEqualTo(204);
            assertThat(drafts.find(account, "notice-1")).hasValue(Map.of("text", "写到一半"));
        }

        @Test
        void nobody_keeps_a_draft_without_signing_in() {
            HttpResponse<String> response =
                    new Visitor(world).post("/web/drafts", Map.of("draft-form", "notice-2", "text", "x"));
            assertThat(response.statusCode()).isEqualTo(302);
        }

        @Test
        void passwords_and_tokens_are_never_kept() {
            visitor.post("/web/drafts", Map.of("draft-form", "f", "password", "geheim", "newpassword", "x", "a", "b"));
            assertThat(drafts.find(account, "f")).hasValue(Map.of("a", "b"));
        }

        @Test
        void the_newest_draft_wins_and_a_sent_one_is_forgotten() {
            drafts.keep(account, "g", Map.of("a", "1"));
            drafts.keep(account, "g", Map.of("a", "2"));
            assertThat(drafts.find(account, "g")).hasValue(Map.of("a", "2"));
            drafts.forget(account, "g");
            assertThat(drafts.find(account, "g")).isEmpty();
        }
    }

    @Nested
    class WEB_03 {
        @Test
        void an_oversize_draft_is_refused_and_the_last_good_one_stays() {
            drafts.keep(account, "long", Map.of("text", "good"));
            HttpResponse<String> response =
                    visitor.post("/web/drafts", Map.of("draft-form", "long", "text", "x".repeat(200_001)));
            assertThat(response.statusCode()).isEqualTo(413);
            assertThat(drafts.find(account, "long")).hasValue(Map.of("text", "good"));
        }

        @Test
        void a_form_that_is_far_too_large_is_refused_with_the_reason() {
            HttpResponse<String> response =
                    visitor.post("/web/acts", Map.of("how", "do", "text", "x".repeat(3_000_000)));
            assertThat(response.statusCode()).isEqualTo(413);
            assertThat(response.body()).contains("WEB-03");
        }
    }

    private static String header(HttpResponse<String> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
