package org.jiannuo.remedies.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiannuo.remedies.internal.RemedyPeople.codes;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Signature;
import org.jiannuo.records.RecordSummary;
import org.jiannuo.remedies.RemedyKind;
import org.jiannuo.remedies.internal.CaseDesk.Correction;
import org.jiannuo.remedies.internal.FileRemedy.Told;
import org.jiannuo.remedies.internal.FileRemedy.Typed;
import org.jiannuo.remedies.internal.Lifecycle.ObjectionStage;
import org.jiannuo.remedies.internal.RemedyPeople.Person;
import org.jiannuo.testing.FormToken;
import org.jiannuo.testing.JiannuoTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** The rules of filing. */
@JiannuoTest
class FilingRulesModuleTest extends FilingAtWork {
    @Autowired
    ActAsApplicant applicant;

    @Autowired
    QueryCodes guard;

    @Autowired
    SealedFiles files;

    private Decision<FileRemedy.Receipt> sent(Typed typed) {
        return filing.file(typed, List.of(RemedyPeople.proof()), UUID.randomUUID());
    }

    private Typed with(Told told) {
        return new Typed(RemedyKind.OBJECTION, record.id(), "WRONG", "", false, told);
    }

    @Nested
    class REM_10 {
        @Test
        void it_says_what_is_wrong_and_an_agent_shows_his_authority() {
            assertThat(codes(sent(with(new Told("钱九测", "0953", " ", "", ""))))).containsExactly("REM-10");
            Typed agent = new Typed(
                    RemedyKind.OBJECTION,
                    record.id(),
                    "WRONG",
                    "",
                    true,
                    RemedyPeople.objection(record).told());
            assertThat(codes(sent(agent))).containsExactly("REM-10");
        }
    }

    @Nested
    class REM_11 {
        @Test
        void it_names_its_party() {
            assertThat(codes(sent(with(new Told("", "", "写错了。", "", ""))))).containsExactly("REM-11", "REM-11");
        }
    }

    @Nested
    class REM_12 {
        @Test
        void a_text_has_a_bounded_length() {
            assertThat(codes(sent(with(new Told("钱九测", "0953", "长".repeat(4001), "", "")))))
                    .containsExactly("REM-12");
        }
    }

    @Nested
    class REM_13 {
        @Test
        void one_sheet_makes_one_case() {
            UUID form = UUID.randomUUID();
            Typed typed = RemedyPeople.objection(record);
            assertThat(filing.file(typed, List.of(), form).isAccepted()).isTrue();
            assertThat(codes(filing.file(typed, List.of(), form))).contains("REM-13");
        }
    }

    @Nested
    class REM_14 {
        @Test
        void there_is_such_a_record_in_force() {
            Typed none = new Typed(
                    RemedyKind.OBJECTION,
                    null,
                    "WRONG",
                    "",
                    false,
                    RemedyPeople.objection(record).told());
            assertThat(codes(sent(none))).containsExactly("REM-14");
        }
    }

    @Nested
    class REM_15 {
        @Test
        void a_code_opens_one_case_however_it_is_typed() {
            FileRemedy.Receipt receipt = people.object(record);
            String typed = receipt.code().toLowerCase(java.util.Locale.ROOT).replace("-", " ");
            assertThat(guard.guarded("192.0.2.1", () -> applicant.open(typed))
                            .orThrow()
                            .id())
                    .isEqualTo(receipt.id());
            assertThat(codes(guard.guarded("192.0.2.1", () -> applicant.open("ABCD-2345"))))
                    .containsExactly("REM-15");
        }
    }

    @Nested
    class REM_16 {
        @Test
        void after_many_wrong_codes_there_is_a_pause() {
            for (int i = 0; i < 10; i++) {
                assertThat(codes(guard.guarded("192.0.2.7", Optional::empty))).containsExactly("REM-15");
            }
            assertThat(codes(guard.guarded("192.0.2.7", () -> Optional.of(1)))).containsExactly("REM-16");
            assertThat(guard.guarded("192.0.2.8", () -> Optional.of(1)).isAccepted())
                    .isTrue();
        }
    }

    @Nested
    class REM_17 {
        @Test
        void a_record_has_one_running_objection() {
            people.object(record);
            assertThat(codes(sent(RemedyPeople.objection(record)))).containsExactly("REM-17");
            assertThat(sent(RemedyPeople.repair(record)).isAccepted()).isTrue();
        }
    }

    @Nested
    class REM_18 {
        @Test
        void with_a_log_in_only_the_subject_files() throws Exception {
            String page = mvc.perform(MockMvcRequestBuilders.post("/remedies/own/" + record.id() + "/objection")
                            .cookie(signIn.in("housing-bureau", Lifecycle.FILES, Lifecycle.READS))
                            .with(FormToken.csrf())
                            .param("ground", "WRONG")
                            .param("facts", "写错了。")
                            .param("contact", "0953"))
                    .andReturn()
                    .getResponse()
                    .getContentAsString(StandardCharsets.UTF_8);
            assertThat(page).contains("REM-18");
        }
    }

    @Nested
    class REM_19 {
        @Test
        void only_a_negative_record_is_repaired() {
            RecordSummary permit = people.submitted(new org.jiannuo.records.RecordDraft(
                    "U04",
                    new org.jiannuo.records.RecordDraft.Subject(
                            org.jiannuo.records.RecordDraft.SubjectKind.ENTERPRISE,
                            "同心县虚构建材有限公司",
                            RemedyPeople.FIRM,
                            "",
                            ""),
                    new org.jiannuo.records.RecordDraft.Document(
                            "permit_decision",
                            "测许〔2026〕" + UUID.randomUUID().toString().substring(0, 6) + "号",
                            "准予行政许可决定书",
                            "同心县住房和城乡建设局",
                            "",
                            LocalDate.of(2026, 5, 11),
                            null,
                            org.jiannuo.records.RecordDraft.Standing.EFFECTIVE),
                    new org.jiannuo.records.RecordDraft.Grounds("admin_licence_law", "40", "准予施工许可。", ""),
                    org.jiannuo.records.RecordDraft.Gravity.NONE,
                    new org.jiannuo.records.RecordDraft.Origin("housing-bureau", "form", null)));
            assertThat(codes(sent(RemedyPeople.repair(permit)))).contains("REM-19");
        }
    }

    @Nested
    class REM_23 {
        @Test
        void there_is_nobody_else_to_ask_when_the_office_provided_it() {
            Remedy own = people.at(ObjectionStage.MARKED);
            Remedy.Matter matter = own.matter();
            assertThat(matter.provider()).isNotEqualTo(matter.handling());
            jdbc.sql("UPDATE remedies.remedy SET provider = handling WHERE id = :id")
                    .param("id", own.id().value())
                    .update();
            CaseDesk.Actor office = new CaseDesk.Actor(
                    new Signature(UUID.randomUUID(), "王二测", "county-government", "tester", clock.now()),
                    (_, _) -> true,
                    false);
            assertThat(codes(people.act(own, Act.FORWARD, RemedyPeople.good(Act.FORWARD), Correction.NONE, office)))
                    .containsExactly("REM-23");
        }
    }

    @Nested
    class REM_31 {
        @Test
        void nobody_handles_a_matter_of_his_own_unit() {
            Signature by = people.by(Person.OFFICER);
            Typed typed = RemedyPeople.objection(record);
            Remedy own = people.now(
                    filing.fileOwn(typed, List.of(), UUID.randomUUID(), by).orThrow());
            assertThat(own.stage()).isEqualTo(ObjectionStage.MARKED);
            assertThat(records.find(record.id()).orElseThrow().states().disputed())
                    .isTrue();
            assertThat(codes(people.act(own, Act.CHECK, Person.OFFICER))).containsExactly("REM-31");
            assertThat(codes(people.act(own, Act.CHECK, Person.OTHER_OFFICER))).containsExactly("REM-31");
        }
    }

    @Nested
    class REM_60 {
        @Test
        void files_are_bounded() {
            var many = java.util.stream.IntStream.range(0, 11)
                    .mapToObj(i -> (org.springframework.web.multipart.MultipartFile) new MockMultipartFile(
                            "files", "说明" + i + ".txt", "text/plain", "内容。".getBytes(StandardCharsets.UTF_8)))
                    .toList();
            assertThat(codes(files.check(many, SealedFiles.OTHER))).containsExactly("REM-60");
        }
    }
}
