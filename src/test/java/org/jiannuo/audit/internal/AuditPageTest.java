package org.jiannuo.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiannuo.testing.FormToken.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.security.AuditEntry;
import org.jiannuo.security.AuditTrail;
import org.jiannuo.testing.JiannuoTest;
import org.jiannuo.testing.SignIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@JiannuoTest
class AuditPageTest {
    @Autowired
    MockMvc pages;

    @Autowired
    SignIn signIn;

    @Autowired
    AuditTrail trail;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    BusinessClock clock;

    private final UUID account = UUID.randomUUID();
    private final String person = "李四测" + account.toString().substring(0, 8);
    private Cookie administrator;

    @BeforeEach
    void somebody_who_may_read() {
        administrator = signIn.as(UUID.randomUUID(), "审计员测", "bureau-test", false, "audit:read");
    }

    @Test
    void shows_who_did_what_in_words_and_no_business() throws Exception {
        write("audit.read_list", "done", clock.now());
        String html = html("/audit?person=" + account);
        assertThat(html).contains("查看审计记录列表", person, "已办理", "/obligations/1");
    }

    @Test
    void english_readers_read_english() throws Exception {
        write("audit.read_list", "refused", clock.now());
        String html = pages.perform(
                        get("/audit?person=" + account).cookie(administrator, new Cookie("jiannuo-language", "en")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(html)
                .contains("Audit trail", "Read the audit trail", "Refused", "OBL-11")
                .doesNotContain("[audit.");
    }

    @Test
    void pages_follow_each_other_without_gap_or_double() throws Exception {
        Instant at = clock.now();
        for (int i = 0; i < 120; i++) {
            write("audit.page_" + (1000 + i), "done", at.plusMillis(i / 3));
        }
        StringBuilder all = new StringBuilder();
        String next = "/audit?person=" + account;
        int count = 0;
        while (next != null) {
            String html = html(next);
            all.append(html.substring(html.indexOf("<tbody>")));
            next = html.contains("rel=\"next\"")
                    ? html.replaceAll("(?s).*rel=\"next\" href=\"([^\"]+)\".*", "$1")
                            .replace("&amp;", "&")
                    : null;
            count++;
        }
        assertThat(count).isEqualTo(3);
        for (int i = 0; i < 120; i++) {
            assertThat(all.toString().split("audit.page_" + (1000 + i) + "<", -1))
                    .hasSize(2);
        }
    }

    @Test
    void filters_narrow_the_list_and_stay_in_the_address() throws Exception {
        write("audit.one", "done", clock.now());
        write("audit.two", "refused", clock.now());
        assertThat(html("/audit?outcome=refused&person=" + account))
                .contains("audit.two<")
                .doesNotContain(">audit.one</td>");
        assertThat(html("/audit?rule=OBL-11&person=" + account)).contains("audit.two<");
        assertThat(html("/audit?rule=OBL-99&person=" + account)).contains("没有符合条件的记录");
        assertThat(html("/audit?event=audit.one&person=" + person))
                .contains("/audit/export.csv?person=", "event=audit.one");
        assertThat(html("/audit?from=2020-01-01&to=2020-01-02&person=" + account))
                .contains("没有符合条件的记录");
    }

    @Test
    void a_wrong_filter_is_refused_with_every_reason_beside_its_field() throws Exception {
        String html = pages.perform(get("/audit?from=gestern&outcome=lost").cookie(administrator))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(html).contains("AUD-02", "AUD-03", "from-refusal", "gestern");
    }

    @Test
    void one_entry_is_shown_whole_and_an_unknown_one_is_missing() throws Exception {
        write("audit.one", "denied", clock.now());
        String id = jdbc.sql("SELECT id FROM audit.entry WHERE account = :account")
                .param("account", account)
                .query(String.class)
                .single();
        assertThat(html("/audit/entries/" + id)).contains(person, "无权", "203.0.113.9", id);
        pages.perform(get("/audit/entries/" + UUID.randomUUID()).cookie(administrator))
                .andExpect(status().isNotFound());
    }

    @Test
    void the_export_holds_the_same_rows_and_no_formula() throws Exception {
        trail.write(new AuditEntry(
                clock.now(), account, "=HYPERLINK(\"x\")", "u", "audit.one", "/x", "done", List.of(), "", ""));
        String csv = pages.perform(get("/audit/export.csv?person=" + account).cookie(administrator))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(csv.lines().toList()).hasSize(2);
        assertThat(csv).contains("时间", "HYPERLINK").doesNotContain(",\"=HYPERLINK", ",=HYPERLINK");
    }

    @Test
    void the_unit_of_somebody_who_was_not_signed_in_yet_has_its_name() throws Exception {
        trail.write(new AuditEntry(
                clock.now(), account, person, "finance-bureau", "audit.one", "/x", "done", List.of(), "", ""));
        assertThat(html("/audit?person=" + account)).contains("财政局").doesNotContain("finance-bureau");
    }

    @Test
    void reading_the_trail_leaves_an_entry_itself() throws Exception {
        UUID reader = UUID.randomUUID();
        Cookie cookie = signIn.as(reader, "审计员测", "bureau-test", false, "audit:read");
        pages.perform(get("/audit").cookie(cookie));
        pages.perform(get("/audit/seals").cookie(cookie));
        pages.perform(get("/audit/export.csv?person=" + account).cookie(cookie));
        pages.perform(post("/audit/seals/check").cookie(cookie).with(csrf())).andExpect(status().isOk());
        assertThat(jdbc.sql("SELECT event || ' ' || outcome FROM audit.entry WHERE account = :account ORDER BY id")
                        .param("account", reader)
                        .query(String.class)
                        .list())
                .containsExactly(
                        "audit.read_list read", "audit.read_seals read", "audit.exported read", "audit.verified done");
    }

    @Test
    void nobody_else_may_read_it() throws Exception {
        for (String path :
                List.of("/audit", "/audit/seals", "/audit/export.csv", "/audit/entries/" + UUID.randomUUID())) {
            pages.perform(get(path).cookie(signIn.everywhere("credit-office", "obligations:read", "accounts:manage")))
                    .andExpect(status().isForbidden());
            pages.perform(get(path)).andExpect(status().is3xxRedirection());
        }
    }

    private String html(String path) throws Exception {
        return pages.perform(get(java.net.URI.create(path.replace("李四测", "%E6%9D%8E%E5%9B%9B%E6%B5%8B")))
                        .cookie(administrator))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private void write(String event, String outcome, Instant at) {
        List<String> rules = outcome.equals("refused") ? List.of("OBL-11") : List.of();
        trail.write(new AuditEntry(
                at, account, person, "bureau-test", event, "/obligations/1", outcome, rules, "203.0.113.9", "r"));
    }
}
