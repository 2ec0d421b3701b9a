package org.jiannuo.portal.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.kernel.Signature;
import org.jiannuo.ledger.Commitment;
import org.jiannuo.ledger.LeafId;
import org.jiannuo.ledger.Ledger;
import org.jiannuo.ledger.PublishedRecords;
import org.jiannuo.testing.JiannuoTest;
import org.jiannuo.testing.SignIn;
import org.jiannuo.tlog.CanonicalJson;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@JiannuoTest
class OpenProgrammeModuleTest {
    @Autowired
    private OpenProgramme openProgramme;

    @Autowired
    private ProgressStore store;

    @Autowired
    @Qualifier("portal")
    private DataSource portal;

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private Ledger ledger;

    @Autowired
    private PublishedRecords published;

    @Autowired
    private Projection projection;

    @Autowired
    private Freshness freshness;

    @Autowired
    private SignIn signIn;

    private static Signature director() {
        return new Signature(
                UUID.randomUUID(),
                "周测试",
                "credit-office",
                "credit_director",
                BusinessClock.standingAt(LocalDate.of(2026, 11, 23)).now());
    }

    private static List<String> codes(Decision<?> decision) {
        return decision.reasons().stream().map(Refusal::code).toList();
    }

    @Nested
    class POR_01 {
        @Test
        void a_programme_is_opened_by_a_named_person_on_a_basis() {
            UUID programme = UUID.randomUUID();
            assertThat(codes(openProgramme.decide(programme, true, " ", director())))
                    .containsExactly("POR-01");
            assertThat(codes(openProgramme.decide(
                            programme,
                            true,
                            "测试公开〔2026〕1号",
                            Signature.ofPlatform(director().at()))))
                    .containsExactly("POR-01");
            assertThat(openProgramme
                            .decide(programme, true, "测试公开〔2026〕1号", director())
                            .isAccepted())
                    .isTrue();
            assertThat(store.decisions())
                    .anyMatch(decision -> decision.programme().equals(programme)
                            && decision.opened()
                            && decision.person().equals("周测试"));
        }
    }

    @Nested
    class POR_02 {
        @Test
        void it_is_opened_once_at_a_time() {
            UUID programme = UUID.randomUUID();
            assertThat(codes(openProgramme.decide(programme, false, "理由", director())))
                    .containsExactly("POR-02");
            openProgramme.decide(programme, true, "测试公开〔2026〕2号", director()).orThrow();
            assertThat(codes(openProgramme.decide(programme, true, "测试公开〔2026〕2号", director())))
                    .containsExactly("POR-02");
        }
    }

    @Nested
    class POR_03 {
        @Test
        void it_is_closed_with_a_reason_and_may_be_opened_again() {
            UUID programme = UUID.randomUUID();
            openProgramme.decide(programme, true, "测试公开〔2026〕3号", director()).orThrow();
            assertThat(codes(openProgramme.decide(programme, false, "", director())))
                    .containsExactly("POR-03");
            openProgramme.decide(programme, false, "数字有误", director()).orThrow();
            assertThat(openProgramme
                            .decide(programme, true, "测试公开〔2026〕3号", director())
                            .isAccepted())
                    .isTrue();
        }
    }

    @Test
    void the_portal_role_reads_the_figures_and_nothing_else() {
        JdbcClient reading = JdbcClient.create(portal);
        assertThat(reading.sql("SELECT count(*) FROM portal.row_progress")
                        .query(Long.class)
                        .single())
                .isNotNegative();
        for (String table : List.of(
                "obligations.obligation",
                "obligations.move",
                "accounts.account",
                "audit.entry",
                "portal.opening",
                "subjects.person",
                "programme.version",
                "publication.publication",
                "publication.move",
                "web.draft")) {
            assertThatThrownBy(() -> reading.sql("SELECT count(*) FROM " + table)
                            .query(Long.class)
                            .single())
                    .as(table)
                    .hasStackTraceContaining("permission denied");
        }
        assertThatThrownBy(() -> reading.sql("DELETE FROM portal.row_progress").update())
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void the_state_of_the_day_stands_in_the_log_until_the_programme_is_closed() throws Exception {
        int _ = ledger.publish();
        UUID programme = UUID.randomUUID();
        openProgramme.decide(programme, true, "测试公开〔2026〕8号", director()).orThrow();
        int _ = ledger.publish();
        JsonNode state = noted().path(0);
        LeafId leaf = LeafId.parse(state.path("leaf").asString());
        String shown = CanonicalJson.of(state.path("shown"));
        byte[] salt = HexFormat.of().parseHex(state.path("salt").asString());
        assertThat(Commitment.of(salt, shown).value())
                .isEqualTo(state.path("commitment").asString());
        assertThat(state.path("shown").path("kind").asString()).isEqualTo("plan_progress");
        assertThat(ledger.inclusion(leaf)).isPresent();
        assertThat(publicNow()).contains(leaf);
        openProgramme.decide(programme, false, "数字有误", director()).orThrow();
        assertThat(noted().valueStream().map(one -> one.path("leaf").asString()))
                .doesNotContain(leaf.toString());
        assertThat(publicNow()).doesNotContain(leaf);
    }

    private JsonNode noted() throws Exception {
        return JsonMapper.shared()
                .readTree(pages.get()
                        .uri("/portal/data/progress.json")
                        .exchange()
                        .getResponse()
                        .getContentAsString())
                .path("states");
    }

    private List<LeafId> publicNow() {
        return published.after(null, 1_000_000).stream()
                .map(PublishedRecords.Published::leaf)
                .toList();
    }

    @Test
    void figures_that_are_the_same_leave_the_tag_as_it_is() {
        int _ = ledger.publish();
        projection.refresh();
        String before = freshness.version();
        projection.refresh();
        assertThat(freshness.version()).isEqualTo(before);
        UUID programme = UUID.randomUUID();
        openProgramme
                .decide(programme, true, "测试公开〔2026〕9号" + programme, director())
                .orThrow();
        assertThat(freshness.version()).isNotEqualTo(before);
        openProgramme.decide(programme, false, "清理", director()).orThrow();
    }

    @Test
    void a_page_that_is_kept_is_the_page_that_would_be_made() {
        for (String page : List.of("/portal", "/portal/lists/record", "/portal/statistics")) {
            var made = pages.get().uri(page + "?made").exchange().getResponse();
            var first = pages.get().uri(page).exchange().getResponse();
            var kept = pages.get().uri(page).exchange().getResponse();
            assertThat(kept.getContentAsByteArray())
                    .isEqualTo(first.getContentAsByteArray())
                    .isEqualTo(made.getContentAsByteArray());
            assertThat(kept.getHeader("ETag")).isEqualTo(made.getHeader("ETag"));
            assertThat(kept.getContentType()).isEqualTo(made.getContentType());
            assertThat(kept.getHeader("Content-Security-Policy")).isNotBlank();
            var packed = pages.get()
                    .uri(page)
                    .header("Accept-Encoding", "gzip")
                    .exchange()
                    .getResponse();
            assertThat(packed.getHeader("Content-Encoding")).isEqualTo("gzip");
            assertThat(packed.getContentAsByteArray()).hasSizeLessThan(kept.getContentAsByteArray().length);
        }
    }

    @Test
    void the_public_pages_need_no_log_in_and_the_decision_needs_the_permission() {
        assertThat(pages.get().uri("/portal")).hasStatusOk();
        assertThat(pages.get().uri("/portal/accessibility")).hasStatusOk();
        assertThat(pages.get().uri("/portal/units/nobody")).hasStatus(404);
        assertThat(pages.get().uri("/portal/openings")).hasStatus3xxRedirection();
        assertThat(pages.get().uri("/portal/openings").cookie(signIn.in("hr-bureau", "obligations:read")))
                .hasStatus(403);
        assertThat(pages.get().uri("/portal/openings").cookie(signIn.in("credit-office", "portal:publish")))
                .hasStatusOk();
    }
}
