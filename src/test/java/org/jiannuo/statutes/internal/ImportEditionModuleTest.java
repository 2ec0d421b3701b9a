package org.jiannuo.statutes.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiannuo.testing.FormToken.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.kernel.Signature;
import org.jiannuo.statutes.Statutes;
import org.jiannuo.testing.JiannuoTest;
import org.jiannuo.testing.SignIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** The types of commitments are imported anew, from days so far ahead that no other test meets them. */
@JiannuoTest
class ImportEditionModuleTest {
    private static final String TABLE = "commitment_types";
    private static LocalDate day = LocalDate.of(2090, 1, 1);

    @Autowired
    ImportEdition importEdition;

    @Autowired
    Statutes statutes;

    @Autowired
    BusinessClock clock;

    @Autowired
    MockMvc web;

    @Autowired
    SignIn signIn;

    @BeforeEach
    void a_later_day() {
        day = day.plusYears(1);
    }

    private Signature somebody() {
        return new Signature(UUID.randomUUID(), "张三测", "credit-office", "system_admin", clock.now());
    }

    private String table() throws Exception {
        String csv = web.perform(get("/statutes/editions/" + TABLE + ".csv").cookie(administrator()))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        return csv.substring(1);
    }

    private Cookie administrator() {
        return signIn.everywhere("credit-office", "statutes:read", "statutes:manage");
    }

    /** The table with its second row called otherwise, its last one left out and one more. */
    private String another() throws Exception {
        List<String> lines = List.of(table().strip().split("\n"));
        String second = lines.get(2);
        String[] cells = second.split(",", 3);
        return String.join("\n", lines.subList(0, 2)) + "\n"
                + cells[0] + ",改名后的承诺类型" + day.getYear() + "," + cells[2] + "\n"
                + String.join("\n", lines.subList(3, lines.size() - 1)) + "\n"
                + second.replaceFirst("^[^,]*", "ZZ" + day.getYear()) + "\n";
    }

    private EditionForm form(String csv) {
        return new EditionForm(csv, day.toString(), "同信办发〔2026〕9号");
    }

    private List<String> codes(EditionForm form) {
        return importEdition.preview(TABLE, form).reasons().stream()
                .map(Refusal::code)
                .toList();
    }

    @Test
    void a_new_edition_holds_from_its_day_and_the_old_one_before_it() throws Exception {
        List<String> before = statutes.rows(TABLE, day.minusDays(1)).stream()
                .map(row -> row.key() + row.columns())
                .toList();
        Edition edition =
                importEdition.bringIn(TABLE, form(another()), somebody()).orThrow();
        assertThat(edition.changes().stream().map(Edition.Change::kind))
                .containsExactly(Edition.Kind.CHANGED, Edition.Kind.ADDED, Edition.Kind.ENDED);
        assertThat(statutes.row(TABLE, "ZZ" + day.getYear(), day)).isPresent();
        String ended = edition.changes().getLast().key();
        assertThat(statutes.row(TABLE, ended, day).orElseThrow().text("valid_to"))
                .isEqualTo(day.minusDays(1).toString());
        assertThat(statutes.row(TABLE, ended, day.minusDays(1)).orElseThrow().text("valid_to"))
                .isEmpty();
        assertThat(statutes.rows(TABLE, day.minusDays(1)).stream().map(row -> row.key() + row.columns()))
                .containsExactlyElementsOf(before);
    }

    @Test
    void the_file_of_a_spreadsheet_is_compared_confirmed_and_told_the_second_time() throws Exception {
        byte[] file = another().getBytes(Charset.forName("GB18030"));
        String shown = web.perform(multipart("/statutes/editions/" + TABLE + "/preview")
                        .file(new MockMultipartFile("file", "新版.csv", "text/csv", file))
                        .param("appliesFrom", day.toString())
                        .param("document", "同信办发〔2026〕9号")
                        .cookie(administrator())
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(shown).contains("改名后的承诺类型" + day.getYear(), "确认导入").doesNotContain("[statutes.");
        int status = web.perform(post("/statutes/editions/" + TABLE)
                        .param("csv", another())
                        .param("appliesFrom", day.toString())
                        .param("document", "同信办发〔2026〕9号")
                        .cookie(administrator())
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getStatus();
        assertThat(status).isEqualTo(303);
        assertThat(codes(form(another()))).containsExactly("STA-22");
    }

    @Nested
    class STA_20 {
        @Test
        void every_column_is_there_and_no_other() throws Exception {
            assertThat(codes(form(table().replaceFirst("name_zh", "name")))).containsExactly("STA-20");
            assertThat(codes(form("<html>"))).containsExactly("STA-20");
            assertThat(codes(form(""))).containsExactly("STA-20");
        }
    }

    @Nested
    class STA_21 {
        @Test
        void a_key_stands_once() throws Exception {
            String[] lines = table().strip().split("\n");
            assertThat(codes(form(table() + lines[1] + "\n"))).containsExactly("STA-21");
            assertThat(codes(form(table() + lines[1].replaceFirst("^[^,]*", "") + "\n")))
                    .containsExactly("STA-21");
        }
    }

    @Nested
    class STA_22 {
        @Test
        void the_same_is_no_new_edition() throws Exception {
            String newest = table();
            assertThat(importEdition.preview(TABLE, form(newest)).reasons().stream()
                            .allMatch(refusal -> refusal.code().equals("STA-22")))
                    .isTrue();
        }
    }

    @Nested
    class STA_23 {
        @Test
        void not_for_a_day_that_is_over() throws Exception {
            LocalDate today = clock.today();
            EditionForm late = new EditionForm(another(), today.minusDays(1).toString(), "同信办发〔2026〕9号");
            assertThat(codes(late)).containsExactly("STA-23");
            assertThat(codes(new EditionForm(another(), "明年", ""))).containsExactly("STA-10", "STA-23");
        }
    }

    @Nested
    class STA_24 {
        @Test
        void limits_are_changed_one_by_one() throws Exception {
            String limits = table();
            assertThat(importEdition.preview("time_limits", form(limits)).reasons().stream()
                            .map(Refusal::code))
                    .contains("STA-24");
        }
    }
}
