package org.jiannuo.portal.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.kernel.Signature;
import org.jiannuo.testing.JiannuoTest;
import org.jiannuo.testing.SignIn;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

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
