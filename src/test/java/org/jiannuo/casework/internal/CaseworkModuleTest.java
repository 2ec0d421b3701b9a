package org.jiannuo.casework.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jiannuo.casework.internal.ConferenceLifecycle.Act;
import org.jiannuo.casework.internal.ConferenceLifecycle.Stage;
import org.jiannuo.complaints.Complaints;
import org.jiannuo.evidence.EvidenceUpload;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.County;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.kernel.Signature;
import org.jiannuo.obligations.Obligations;
import org.jiannuo.testing.JiannuoTest;
import org.jiannuo.testing.SignIn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@JiannuoTest
class CaseworkModuleTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 10);
    private static final String HEADINGS = "编号,收到日期,领域,被投诉单位,姓名,联系方式,事情经过\n";

    @Autowired
    ImportComplaints imports;

    @Autowired
    HoldConference conferences;

    @Autowired
    Dossier dossier;

    @Autowired
    Complaints complaints;

    @Autowired
    Obligations obligations;

    @Autowired
    MockMvc mvc;

    @Autowired
    SignIn signIn;

    @Autowired
    County county;

    @Autowired
    BusinessClock clock;

    @BeforeEach
    void on_a_day() {
        clock.turnTo(TODAY);
    }

    @AfterEach
    void release() {
        clock.release();
    }

    private Signature officer() {
        return new Signature(new UUID(7, 7), "张三测", "credit-office", "credit_officer", clock.now());
    }

    private Decision<ImportComplaints.Result> read(String text) {
        return imports.read("CH04", text.getBytes(StandardCharsets.UTF_8), "来件.csv", officer());
    }

    private static List<String> codes(Decision<?> decision) {
        return decision.reasons().stream().map(Refusal::code).toList();
    }

    private static List<String> codes(ImportComplaints.Row row) {
        return row.because().stream().map(Refusal::code).toList();
    }

    @Test
    void one_number_of_a_channel_is_one_case() throws IOException {
        String theirs = "RX" + UUID.randomUUID();
        String file = HEADINGS + theirs + ",2026-06-08,拖欠账款,同心县财政局,钱九测,13900001111,合同到期未付款\n";
        ImportComplaints.Row first = read(file).orThrow().rows().getFirst();
        assertThat(first.fresh()).isTrue();
        ImportComplaints.Row again = read(file).orThrow().rows().getFirst();
        assertThat(again.fresh()).isFalse();
        assertThat(again.number()).isEqualTo(first.number());
        assertThat(complaints.byNumber(county, first.number()))
                .hasValueSatisfying(found -> assertThat(found.unit()).isEqualTo("finance-bureau"));
        byte[] pdf = dossier.of(first.number()).orElseThrow().orThrow();
        try (PDDocument paper = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(paper))
                    .contains(first.number(), "卷内目录", "办理记录")
                    .doesNotContain("钱九测", "13900001111", "合同到期未付款");
        }
    }

    @Test
    void the_dossier_says_who_opened_the_case_and_what_for() throws Exception {
        String theirs = "RX" + UUID.randomUUID();
        String number = read(HEADINGS + theirs + ",2026-06-08,拖欠账款,同心县财政局,钱九测,13900001111,合同到期未付款\n")
                .orThrow()
                .rows()
                .getFirst()
                .number();
        String path = "/complaints/cases/"
                + complaints.byNumber(county, number).orElseThrow().id();
        mvc.perform(get(path)
                        .cookie(signIn.as(
                                UUID.randomUUID(),
                                "查阅人测",
                                "credit-office",
                                true,
                                "complaints:read",
                                "complaints:handle")))
                .andExpect(status().isOk());
        mvc.perform(get(path).cookie(signIn.as(UUID.randomUUID(), "无权人测", "town-hexi", false, "complaints:read")))
                .andExpect(status().isNotFound());
        byte[] pdf = dossier.of(number).orElseThrow().orThrow();
        try (PDDocument paper = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(paper)).contains("查阅和办理留痕", "查阅人测", "无权人测");
        }
    }

    @Test
    void an_unknown_case_has_no_dossier() {
        assertThat(dossier.of("TS-1999-000001")).isEmpty();
    }

    private Decision<Conference> act(Conference now, Act act, String text, @Nullable LocalDate day, String outcome) {
        return conferences.act(new HoldConference.Wish(
                now.id(),
                act,
                now.version(),
                text,
                "finance-bureau",
                day,
                outcome,
                new EvidenceUpload(null, null),
                officer()));
    }

    private Conference called() {
        return conferences
                .call(
                        UUID.randomUUID(),
                        new Conference.Call("某项目欠款协调", "", TODAY, List.of("finance-bureau", "housing-bureau"), "赵教授测"),
                        officer())
                .orThrow();
    }

    @Test
    void what_bodies_agree_on_becomes_their_duty() {
        Conference held = act(called(), Act.HOLD, "双方确认欠款金额。", null, "").orThrow();
        Conference agreed = act(held, Act.AGREE, "付清余款", TODAY.plusDays(20), "").orThrow();
        assertThat(obligations.ofSource(county, "casework", held.id() + "/" + held.version()))
                .singleElement()
                .satisfies(owed -> assertThat(owed.dueOn()).isEqualTo(TODAY.plusDays(20)));
        assertThat(act(agreed, Act.CLOSE, "已付清", null, "SETTLED").orThrow().stage())
                .isEqualTo(Stage.CLOSED);
    }

    @Nested
    class CWK_01 {
        @Test
        void every_legal_move_leads_on_and_every_other_is_refused() {
            assertThat(ConferenceLifecycle.TABLE.unreachable()).isEmpty();
            for (Stage stage : Stage.values()) {
                for (Act act : Act.values()) {
                    assertThat(ConferenceLifecycle.TABLE.allow(stage, act).isAccepted())
                            .isEqualTo(
                                    ConferenceLifecycle.TABLE.find(stage, act).isPresent());
                }
            }
            assertThat(codes(act(called(), Act.CLOSE, "没有开", null, "SETTLED"))).containsExactly("CWK-01");
        }
    }

    @Nested
    class CWK_02 {
        @Test
        void the_second_of_two_is_refused() {
            Conference now = called();
            Conference _ = act(now, Act.HOLD, "纪要", null, "").orThrow();
            assertThat(codes(act(now, Act.HOLD, "纪要", null, ""))).containsExactly("CWK-02");
        }
    }

    @Nested
    class CWK_03 {
        @Test
        void a_conference_has_a_subject_and_two_bodies() {
            assertThat(codes(conferences.call(
                            UUID.randomUUID(),
                            new Conference.Call("", "", TODAY, List.of("finance-bureau"), ""),
                            officer())))
                    .containsExactly("CWK-03", "CWK-03");
        }
    }

    @Nested
    class CWK_04 {
        @Test
        void a_conference_that_was_held_has_minutes() {
            assertThat(codes(act(called(), Act.HOLD, "", null, ""))).containsExactly("CWK-04");
        }
    }

    @Nested
    class CWK_05 {
        @Test
        void a_step_has_a_day_ahead() {
            Conference held = act(called(), Act.HOLD, "纪要", null, "").orThrow();
            assertThat(codes(act(held, Act.AGREE, "付清余款", TODAY, ""))).containsExactly("CWK-05");
        }
    }

    @Nested
    class CWK_06 {
        @Test
        void a_conference_ends_with_an_outcome() {
            Conference held = act(called(), Act.HOLD, "纪要", null, "").orThrow();
            assertThat(codes(act(held, Act.CLOSE, "完了", null, "PERHAPS"))).containsExactly("CWK-06");
        }
    }

    @Nested
    class CWK_10 {
        @Test
        void a_file_has_the_columns() {
            assertThat(codes(read("编号,事情经过\n1,某事\n"))).containsExactly("CWK-10", "CWK-10");
        }
    }

    @Nested
    class CWK_11 {
        @Test
        void a_row_names_a_body_and_what_happened() {
            assertThat(codes(read(HEADINGS + "A1,2026-06-08,,没有这个单位,,,某事\n")
                            .orThrow()
                            .rows()
                            .getFirst()))
                    .containsExactly("CWK-11");
        }
    }

    @Nested
    class CWK_12 {
        @Test
        void a_row_has_a_number_and_a_day_that_has_come() {
            assertThat(codes(read(HEADINGS + ",2027-06-08,,同心县财政局,,,某事\n")
                            .orThrow()
                            .rows()
                            .getFirst()))
                    .containsExactly("CWK-12");
        }
    }

    @Nested
    class CWK_13 {
        @Test
        void a_text_that_is_no_table_is_refused() {
            assertThat(codes(imports.read("CH04", new byte[] {(byte) 0xFF, (byte) 0xD8, 1, 2, 3}, "a.jpg", officer())))
                    .isNotEmpty();
            assertThat(ComplaintSheet.read(org.jiannuo.evidence.FileKind.PDF, new byte[] {1})
                            .reasons())
                    .extracting(Refusal::code)
                    .containsExactly("CWK-13");
        }
    }
}
