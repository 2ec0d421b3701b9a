package org.jiannuo.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiannuo.formats.FormatFixtures.PENALTY;
import static org.jiannuo.formats.FormatFixtures.codes;
import static org.jiannuo.formats.FormatFixtures.csv;
import static org.jiannuo.formats.FormatFixtures.file;
import static org.jiannuo.formats.FormatFixtures.penalties;
import static org.jiannuo.formats.FormatFixtures.penalty;
import static org.jiannuo.formats.FormatFixtures.read;
import static org.jiannuo.formats.FormatFixtures.utf8;
import static org.jiannuo.formats.FormatFixtures.xlsx;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jiannuo.kernel.Decision;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files are told by their content, and their rows are found wherever the heading stands. */
class SentFilesTest {
    @TempDir
    Path directory = Path.of("");

    private Decision<List<CheckedRow>> sent(byte[] content) {
        return read(file(directory, content), PENALTY);
    }

    private void isReadWhole(byte[] content) {
        List<CheckedRow> rows = sent(content).orThrow();
        assertThat(rows)
                .hasSize(2)
                .allSatisfy(row -> assertThat(codes(row.problems())).isEmpty());
        assertThat(rows.getFirst().value("CF_XDR_MC")).isEqualTo("同心县测试商贸有限公司1");
        assertThat(rows.getFirst().value("CF_CFLB")).isEqualTo("3");
    }

    @Test
    void reads_the_same_rows_from_every_kind_of_file() {
        List<List<String>> table = penalties(penalty(1), penalty(2));
        byte[] plain = csv(table, StandardCharsets.UTF_8);
        isReadWhole(plain);
        isReadWhole(utf8('\ufeff' + new String(plain, StandardCharsets.UTF_8)));
        isReadWhole(csv(table, Charset.forName("GB18030")));
        isReadWhole(('\ufeff' + new String(plain, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_16LE));
        isReadWhole(utf8(new String(plain, StandardCharsets.UTF_8).replace("\",\"", "\"\t\"")));
        isReadWhole(xlsx(table));
    }

    @Test
    void skips_titles_above_and_explanations_below_the_heading() {
        List<List<String>> table = new ArrayList<>(penalties(penalty(1), penalty(2)));
        table.addFirst(List.of("行政处罚信息归集表", "", ""));
        table.add(2, PENALTY.fields().stream().map(Field::code).toList());
        table.add(3, PENALTY.fields().stream().map(_ -> "必填，文本型").toList());
        table.add(4, List.of("填写说明：红色为必填项"));
        table.add(5, List.of("", ""));
        isReadWhole(xlsx(table));
        isReadWhole(csv(table, StandardCharsets.UTF_8));
        assertThat(sent(xlsx(table)).orThrow().getFirst().sent().line()).isEqualTo(7);
    }

    @Test
    void knows_columns_by_name_code_old_code_and_name_without_brackets() {
        List<String> titles = new ArrayList<>(FormatFixtures.titles("penalty"));
        titles.set(0, " * 行政相对人名称 ");
        titles.set(2, "统一社会信用代码");
        titles.set(13, "cf_wsh");
        titles.set(14, "CF_CFMC");
        titles.set(19, "罚款金额");
        List<List<String>> table = new ArrayList<>(penalties(penalty(1), penalty(2)));
        table.set(0, titles);
        isReadWhole(xlsx(table));
    }

    @Test
    void a_cell_may_hold_separators_quotation_marks_and_line_ends() {
        var row = penalty(1);
        row.put("CF_SY", "第一行,\"引号\"\n第二行");
        assertThat(sent(csv(penalties(row), StandardCharsets.UTF_8))
                        .orThrow()
                        .getFirst()
                        .value("CF_SY"))
                .isEqualTo("第一行,\"引号\" 第二行");
    }

    @Test
    void many_different_texts_of_a_workbook_are_kept_beside_memory() throws Exception {
        try (SharedTexts texts = new SharedTexts()) {
            String text = "字".repeat(3_000_000);
            for (int i = 0; i < 5; i++) {
                texts.add(text + i);
            }
            for (int i = 0; i < 100; i++) {
                texts.add("文" + i);
            }
            assertThat(texts.get(4)).endsWith("字4");
            assertThat(texts.get(104)).isEqualTo("文99");
            assertThat(texts.get(105)).isEmpty();
        }
    }

    @Nested
    class INT_01 {
        @Test
        void an_empty_file_and_a_heading_alone_are_refused() {
            assertThat(codes(sent(new byte[0]).reasons())).containsExactly("INT-01");
            assertThat(codes(sent(xlsx(penalties())).reasons())).containsExactly("INT-01");
            assertThat(codes(sent(utf8("\r\n\r\n")).reasons())).containsExactly("INT-01");
        }
    }

    @Nested
    class INT_02 {
        @Test
        void a_pdf_an_old_workbook_and_a_program_are_refused() {
            assertThat(codes(sent(utf8("%PDF-1.7 ")).reasons())).containsExactly("INT-02");
            byte[] old = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0, 0, 0, 0};
            assertThat(codes(sent(old).reasons())).containsExactly("INT-02");
            assertThat(codes(sent(new byte[] {'M', 'Z', 0, 1}).reasons())).containsExactly("INT-02");
        }
    }

    @Nested
    class INT_03 {
        @Test
        void text_in_no_known_encoding_is_refused() {
            assertThat(codes(sent(new byte[] {'a', (byte) 0xff, (byte) 0xff, '\n'})
                            .reasons()))
                    .containsExactly("INT-03");
        }
    }

    @Nested
    class INT_04 {
        @Test
        void a_file_of_another_kind_has_no_heading() {
            assertThat(codes(sent(utf8("姓名,电话\n张三测,无\n")).reasons())).containsExactly("INT-04");
        }
    }

    @Nested
    class INT_05 {
        @Test
        void the_missing_columns_are_named() {
            Decision<List<CheckedRow>> refused = sent(utf8("行政相对人名称,行政相对人类别,处罚类别\n甲,自然人,罚款\n"));
            assertThat(codes(refused.reasons())).containsExactly("INT-05");
            assertThat(refused.reasons().getFirst().arguments().toString()).contains("行政处罚决定书文号");
        }
    }

    @Nested
    class INT_06 {
        @Test
        void a_column_that_stands_twice_is_refused() {
            List<String> titles = new ArrayList<>(FormatFixtures.titles("penalty"));
            titles.add("CF_WSH");
            assertThat(codes(sent(xlsx(List.of(titles, titles))).reasons())).containsExactly("INT-06");
        }
    }

    @Nested
    class INT_07 {
        @Test
        void a_damaged_workbook_is_refused() {
            byte[] whole = xlsx(penalties(penalty(1)));
            assertThat(codes(sent(java.util.Arrays.copyOf(whole, whole.length / 2))
                            .reasons()))
                    .containsExactly("INT-07");
        }
    }

    @Nested
    class INT_08 {
        @Test
        void a_quotation_mark_that_is_not_closed_ends_the_reading() {
            byte[] open = utf8(new String(csv(penalties(penalty(1)), StandardCharsets.UTF_8), StandardCharsets.UTF_8)
                    + "\"甲,乙\n丙,丁\n");
            assertThat(codes(sent(open).reasons())).containsExactly("INT-08");
        }
    }
}
