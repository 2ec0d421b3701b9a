package org.jiannuo.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiannuo.formats.FormatFixtures.PENALTY;
import static org.jiannuo.formats.FormatFixtures.codes;
import static org.jiannuo.formats.FormatFixtures.penalty;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jiannuo.kernel.Refusal;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule of a row, just inside and just outside. */
class RowCheckTest {
    private static CheckedRow check(RecordFormat format, Map<String, String> row) {
        Heading heading = Heading.of(format.fields().stream().map(Field::code).toList(), format);
        List<String> cells = format.fields().stream()
                .map(field -> row.getOrDefault(field.code(), ""))
                .toList();
        return new RowChecker(format, heading, FormatFixtures.TODAY).check(new SentRow(2, cells));
    }

    private static CheckedRow with(String field, String value) {
        Map<String, String> row = penalty(1);
        row.put(field, value);
        return check(PENALTY, row);
    }

    private static List<String> found(String field, String value) {
        return codes(with(field, value).problems());
    }

    @Test
    void a_sound_row_has_no_problems() {
        assertThat(check(PENALTY, penalty(1)).problems()).isEmpty();
    }

    @Test
    void every_problem_is_said_at_once_with_its_field() {
        Map<String, String> row = penalty(1);
        row.put("CF_WSH", "");
        row.put("CF_JDRQ", "去年");
        row.put("CF_CFLB", "罚款、训诫");
        CheckedRow checked = check(PENALTY, row);
        assertThat(codes(checked.problems())).containsExactlyInAnyOrder("INT-10", "INT-13", "INT-18");
        assertThat(checked.problems().stream().map(Refusal::where))
                .containsExactlyInAnyOrder("CF_WSH", "CF_JDRQ", "CF_CFLB");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-4-1",
        "2026/04/01",
        "2026年4月1日",
        "2026.4.1",
        "20260401",
        "46113",
        "46113.5",
        "２０２６-０４-０１",
        "' 2026 - 04 - 01 '",
        "2026-04-01 00:00:00",
        "2026/4/1 8:30",
        "2026-04-01T00:00:00"
    })
    void days_are_understood_in_every_spelling(String written) {
        CheckedRow row = with("CF_JDRQ", written);
        assertThat(row.problems()).isEmpty();
        assertThat(row.value("CF_JDRQ")).isEqualTo("2026-04-01");
    }

    @Test
    void the_original_stands_beside_what_was_normalised() {
        CheckedRow row = with("CF_JDRQ", "2026年4月1日");
        assertThat(row.originals()).containsEntry("CF_JDRQ", "2026年4月1日").doesNotContainKey("CF_WSH");
    }

    @Test
    void full_width_digits_and_blanks_in_codes_are_understood() {
        String code = FormatFixtures.creditCode(1);
        StringBuilder wide = new StringBuilder();
        code.chars().forEach(c -> wide.append((char) (c + 0xfee0)).append(' '));
        assertThat(with("CF_XDR_SHXYM", wide.toString()).value("CF_XDR_SHXYM")).isEqualTo(code);
        assertThat(with("CF_NR_FK", "１,２００.50").value("CF_NR_FK")).isEqualTo("1200.5");
    }

    @Test
    void an_end_that_is_not_fixed_has_a_day() {
        assertThat(with("CF_YXQ", "长期有效").value("CF_YXQ")).isEqualTo("2099-12-31");
    }

    @Test
    void several_kinds_are_separated_by_any_mark() {
        Map<String, String> row = penalty(1);
        row.put("CF_CFLB", "警告、罚款；4");
        row.put("CF_NR_WFFF", "2");
        CheckedRow checked = check(PENALTY, row);
        assertThat(checked.problems()).isEmpty();
        assertThat(checked.value("CF_CFLB")).isEqualTo("1,3,4");
    }

    @Nested
    class INT_10 {
        @Test
        void a_required_field_is_filled_in() {
            assertThat(found("CF_WSH", " \u3000")).containsExactly("INT-10");
        }
    }

    @Nested
    class INT_11 {
        @Test
        void a_required_field_says_something() {
            assertThat(found("CF_SY", "测试")).containsExactly("INT-11");
            assertThat(found("BZ", "无")).isEmpty();
        }
    }

    @Nested
    class INT_12 {
        @Test
        void a_text_has_a_bounded_length() {
            assertThat(found("CF_WSH", "号".repeat(128))).isEmpty();
            assertThat(found("CF_WSH", "号".repeat(129))).containsExactly("INT-12");
        }
    }

    @Nested
    class INT_13 {
        @ParameterizedTest
        @CsvSource({"2026-02-29", "2026-13-01", "26-4-1", "四月一日", "1999", "2026040"})
        void what_is_no_day_is_said(String written) {
            assertThat(found("CF_JDRQ", written)).contains("INT-13");
        }
    }

    @Nested
    class INT_14 {
        @Test
        void today_is_allowed_and_tomorrow_is_not() {
            assertThat(found("CF_JDRQ", "2026-11-23")).isEmpty();
            assertThat(found("CF_JDRQ", "2026-11-24")).containsExactly("INT-14");
        }
    }

    @Nested
    class INT_15 {
        @Test
        void an_end_is_not_before_its_beginning() {
            assertThat(found("CF_YXQ", "2026-11-16")).isEmpty();
            assertThat(found("CF_YXQ", "2026-11-15")).containsExactly("INT-15");
        }
    }

    @Nested
    class INT_16 {
        @Test
        void an_amount_is_a_figure() {
            assertThat(found("CF_NR_FK", "壹仟元")).contains("INT-16");
        }
    }

    @Nested
    class INT_17 {
        @Test
        void an_amount_lies_within_its_bounds() {
            assertThat(found("CF_NR_FK", "0.000001")).isEmpty();
            assertThat(found("CF_NR_FK", "0.0000001")).contains("INT-17");
            assertThat(found("CF_NR_FK", "-1")).containsExactly("INT-17");
            assertThat(found("CF_NR_FK", "999999999999")).isEmpty();
            assertThat(found("CF_NR_FK", "1000000000000")).contains("INT-17");
        }
    }

    @Nested
    class INT_18 {
        @Test
        void a_value_stands_in_its_list_by_name_code_or_known_spelling() {
            assertThat(found("CF_XDR_LB", "1")).isEmpty();
            assertThat(found("CF_XDR_LB", "企业")).isEmpty();
            assertThat(found("CF_XDR_LB", "机构")).contains("INT-18");
        }
    }

    @Nested
    class INT_19 {
        @Test
        void a_credit_code_has_its_check_digit() {
            assertThat(found("CF_CFJGDM", FormatFixtures.CREDIT_CODE)).isEmpty();
            assertThat(found("CF_CFJGDM", FormatFixtures.CREDIT_CODE.replace("11640324", "11640325")))
                    .containsExactly("INT-19");
        }

        @Test
        void only_an_individual_business_may_use_the_placeholder_and_then_gives_its_registration_number() {
            assertThat(found("CF_XDR_SHXYM", CheckDigits.PLACEHOLDER)).contains("INT-19");
            Map<String, String> row = penalty(1);
            row.put("CF_XDR_LB", "个体工商户");
            row.put("CF_XDR_SHXYM", CheckDigits.PLACEHOLDER);
            assertThat(codes(check(PENALTY, row).problems())).containsExactly("INT-21");
            row.put("CF_XDR_GSZC", "640324600000001");
            assertThat(check(PENALTY, row).problems()).isEmpty();
        }
    }

    @Nested
    class INT_20 {
        @Test
        void an_identity_number_has_its_check_digit_and_is_never_repeated() {
            Map<String, String> row = penalty(1);
            row.put("CF_XDR_LB", "自然人");
            row.put("CF_XDR_ZJLX", "身份证");
            row.put("CF_XDR_ZJHM", "11010519491231002x");
            assertThat(check(PENALTY, row).problems()).isEmpty();
            row.put("CF_XDR_ZJHM", "110105194912310021");
            assertThat(codes(check(PENALTY, row).problems())).containsExactly("INT-20");
            assertThat(check(PENALTY, row).problems().toString()).doesNotContain("110105194912310021");
        }
    }

    @Nested
    class INT_21 {
        @Test
        void a_fine_has_an_amount() {
            assertThat(found("CF_NR_FK", "")).containsExactly("INT-21");
        }
    }

    @Nested
    class INT_22 {
        @Test
        void without_a_fine_there_is_no_amount() {
            assertThat(found("CF_CFLB", "警告")).containsExactly("INT-22");
        }
    }

    @Nested
    class INT_23 {
        @Test
        void free_text_names_no_person_by_number() {
            assertThat(found("CF_SY", "联系电话13800138000。")).containsExactly("INT-23");
            assertThat(found("CF_SY", "身份证11010519491231002X。")).containsExactly("INT-23");
            assertThat(found("CF_SY", "流水号202611160000123456789。")).isEmpty();
        }
    }

    @Nested
    class INT_24 {
        @Test
        void an_organisation_code_has_its_check_character() {
            assertThat(found("CF_XDR_ZZJG", "D2143569X")).isEmpty();
            assertThat(found("CF_XDR_ZZJG", "D21435691")).containsExactly("INT-24");
        }
    }

    @Nested
    class INT_25 {
        @Test
        void a_row_is_not_wider_than_its_heading() {
            List<String> cells = new ArrayList<>(penalty(1).values());
            Heading heading =
                    Heading.of(PENALTY.fields().stream().map(Field::code).toList(), PENALTY);
            RowChecker checker = new RowChecker(PENALTY, heading, FormatFixtures.TODAY);
            cells.add(" ");
            assertThat(checker.check(new SentRow(2, cells)).problems()).isEmpty();
            cells.add("多");
            assertThat(codes(checker.check(new SentRow(2, cells)).problems())).containsExactly("INT-25");
        }
    }

    @Nested
    class INT_26 {
        @Test
        void a_broken_formula_is_no_content() {
            assertThat(found("BZ", "#REF!")).containsExactly("INT-26");
            assertThat(found("BZ", "#1")).isEmpty();
        }
    }

    @Nested
    class INT_27 {
        @Test
        void the_code_of_a_commitment_holds_its_day() {
            RecordFormat format = FormatFixtures.FORMATS.find("commitment").orElseThrow();
            assertThat(codes(check(format, Map.of("CN_BM", "64032420260415000001", "CN_RQ", "2026-04-15"))
                            .problems()))
                    .doesNotContain("INT-27");
            assertThat(codes(check(format, Map.of("CN_BM", "64032420260415000001", "CN_RQ", "2026-04-16"))
                            .problems()))
                    .contains("INT-27");
        }
    }
}
