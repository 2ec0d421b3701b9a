package org.jiannuo.programme.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiannuo.testing.FormToken.csrf;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jiannuo.programme.Programmes;
import org.jiannuo.testing.JiannuoTest;
import org.jiannuo.testing.SignIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Words of a measure that were wrong are corrected as an event; the former ones stay. */
@JiannuoTest
class MeasureCorrectionPageTest {
    @Autowired
    MockMvcTester pages;

    @Autowired
    SignIn signIn;

    @Autowired
    Programmes programmes;

    @Autowired
    VersionRows rows;

    private UUID programme = new UUID(0, 0);
    private String page = "";
    private String path = "";
    private String words = "";

    @BeforeEach
    void a_programme_of_its_own() {
        byte[] plan = ProgrammeFixtures.plan(ProgrammeFixtures.mark(), "每年");
        programme = programmes
                .importPlan(plan, "plan.txt", ProgrammeFixtures.somebody())
                .orThrow()
                .programme()
                .value();
        StoredRow row = rows.of(programme, 1).getFirst();
        StoredRow.Measure measure = row.measures().getFirst();
        words = measure.corrected();
        page = "/programme/" + programme + "/rows/" + row.id();
        path = page + "/measures/" + measure.id() + "/correct";
    }

    @Test
    void the_new_words_hold_and_all_former_ones_stay_readable() {
        assertThat(correct("更正后的" + words, "漏字", "0")).hasStatus(303);
        assertThat(correct("再次更正的" + words, "又漏一字", "1")).hasStatus(303);
        assertThat(body())
                .contains("更正记录", "<s>" + words + "</s>", "<s>更正后的" + words + "</s>", "再次更正的" + words, "又漏一字");
        assertThat(rows.of(programme, 1).getFirst().measures().getFirst().corrected())
                .isEqualTo("再次更正的" + words);
        assertThat(rows.of(programme, 1).getFirst().measures().getFirst().text())
                .isEqualTo(words);
    }

    @Test
    void who_may_only_read_corrects_nothing() {
        Cookie reader = signIn.in("finance-bureau", "programme:read");
        assertThat(pages.post()
                        .uri(path)
                        .with(csrf())
                        .cookie(reader)
                        .param("text", "甲")
                        .param("reason", "乙"))
                .hasStatus(403);
    }

    @Nested
    class PRG_60 {
        @Test
        void a_correction_says_the_words() {
            assertThat(correct(" ", "漏字", "0")).hasStatus(422).bodyText().contains("PRG-60");
        }
    }

    @Nested
    class PRG_61 {
        @Test
        void a_correction_says_why() {
            assertThat(correct("更正后的" + words, " ", "0"))
                    .hasStatus(422)
                    .bodyText()
                    .contains("PRG-61");
        }
    }

    @Nested
    class PRG_62 {
        @Test
        void a_correction_changes_something() {
            assertThat(correct(words, "漏字", "0")).hasStatus(422).bodyText().contains("PRG-62");
        }
    }

    @Nested
    class PRG_63 {
        @Test
        void the_second_of_two_is_told_who_was_first() {
            assertThat(correct("更正后的" + words, "漏字", "0")).hasStatus(303);
            assertThat(correct("另一种" + words, "漏字", "0"))
                    .hasStatus(422)
                    .bodyText()
                    .contains("PRG-63", "测试员");
        }
    }

    private MvcTestResult correct(String text, String reason, String seen) {
        return pages.post()
                .uri(path)
                .with(csrf())
                .cookie(officer())
                .param("text", text)
                .param("reason", reason)
                .param("seen", seen)
                .exchange();
    }

    private String body() {
        return new String(
                pages.get().uri(page).cookie(officer()).exchange().getResponse().getContentAsByteArray(),
                StandardCharsets.UTF_8);
    }

    private Cookie officer() {
        return signIn.everywhere("credit-office", "programme:read", "programme:import");
    }
}
