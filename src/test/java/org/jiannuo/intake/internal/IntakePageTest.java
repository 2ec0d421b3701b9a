package org.jiannuo.intake.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.jiannuo.testing.FormToken.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jiannuo.formats.FormatFixtures;
import org.jiannuo.formats.Formats;
import org.jiannuo.intake.Receipts;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.subjects.Units;
import org.jiannuo.testing.JiannuoTest;
import org.jiannuo.testing.SignIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@JiannuoTest
class IntakePageTest {
    @TempDir
    Path directory = Path.of("");

    @Autowired
    MockMvc mvc;

    @Autowired
    SignIn signIn;

    @Autowired
    Receipts receipts;

    @Autowired
    Units units;

    @Autowired
    BusinessClock clock;

    private IntakeFixtures unit;
    private Cookie clerk = new Cookie("none", "");

    @BeforeEach
    void a_unit_of_its_own() {
        clock.turnTo(IntakeFixtures.TODAY);
        unit = new IntakeFixtures(units);
        clerk = signIn.in(unit.unit(), "intake:read", "intake:send");
    }

    @AfterEach
    void release() {
        clock.release();
    }

    private ResultActions send(String forUnit, byte[] content) throws Exception {
        return mvc.perform(multipart("/intake/send")
                .file(new MockMultipartFile("file", "处罚.csv", "text/csv", content))
                .param("format", "penalty")
                .param("unit", forUnit)
                .with(csrf())
                .cookie(clerk));
    }

    private byte[] file(List<List<String>> table) {
        return FormatFixtures.csv(table, StandardCharsets.UTF_8);
    }

    @Test
    void a_sent_file_leads_to_its_receipt_and_the_returned_rows() throws Exception {
        String path = send(unit.unit(), file(unit.penalties(1, 2, row -> row.put("CF_SY", ""))))
                .andExpect(status().isSeeOther())
                .andReturn()
                .getResponse()
                .getHeader("Location");
        String receipt = String.valueOf(path).replaceAll("\\?.*", "");
        var _ = receipts.read(org.jiannuo.intake.ReceiptId.parse(receipt.substring(receipt.lastIndexOf('/') + 1))
                .orElseThrow());
        mvc.perform(get(receipt).cookie(clerk))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("INT-10")));
        assertThat(mvc.perform(get(receipt + "/returned").cookie(clerk))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8))
                .startsWith("\ufeff")
                .contains("退回原因", "INT-10");
        mvc.perform(get(receipt).cookie(signIn.in("elsewhere", "intake:read"))).andExpect(status().isNotFound());
    }

    @Test
    void a_refused_file_shows_the_form_again_with_the_reason_and_the_way_out() throws Exception {
        send(unit.unit(), "甲,乙\n1,2\n".getBytes(StandardCharsets.UTF_8))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("INT-04")))
                .andExpect(content().string(containsString("请使用平台提供的模板")));
    }

    @Test
    void every_format_has_a_template_that_is_understood_when_it_is_sent_again() throws Exception {
        for (String format : Formats.IDS) {
            for (String kind : List.of("xlsx", "csv")) {
                byte[] template = mvc.perform(get("/intake/templates/" + format)
                                .param("kind", kind)
                                .cookie(clerk))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray();
                Path file = IntakeFixtures.file(directory, "." + kind, template);
                assertThat(receipts.take(
                                        new Receipts.Sent(file, "t", format, unit.unit(), "file"),
                                        IntakeFixtures.person())
                                .reasons())
                        .as("%s as %s: the heading is known and the explanation is no row", format, kind)
                        .extracting(refusal -> refusal.code())
                        .containsExactly("INT-01");
            }
        }
    }

    @Nested
    class INT_34 {
        @Test
        void nobody_reports_for_a_unit_that_his_permission_does_not_reach() throws Exception {
            send("credit-office", file(unit.penalties(1, 1, _ -> {})))
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(content().string(containsString("INT-34")));
        }
    }
}
