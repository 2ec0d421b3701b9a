package org.jiannuo.intake.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jiannuo.formats.FormatFixtures;
import org.jiannuo.intake.ReceiptId;
import org.jiannuo.intake.ReceiptStatus;
import org.jiannuo.intake.ReceiptSummary;
import org.jiannuo.testing.JiannuoTest;
import org.jiannuo.web.Words;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Files and rows that are refused, and the same at the command line. */
@JiannuoTest
class IntakeRulesModuleTest extends IntakeAtWork {
    @Autowired
    TakeFile taking;

    @Autowired
    Words words;

    @Nested
    class INT_30 {
        @Test
        void an_unknown_format_is_refused() {
            Path file = IntakeFixtures.csv(directory, unit.penalties(1, 1, _ -> {}));
            assertThat(codes(take(file, "salaries"))).containsExactly("INT-30");
        }
    }

    @Nested
    class INT_31 {
        @Test
        void a_unit_is_known_by_id_code_or_name_and_others_are_refused() {
            assertThat(taking.unit(unit.unit()).orThrow()).isEqualTo(unit.unit());
            assertThat(taking.unit(unit.code()).orThrow()).isEqualTo(unit.unit());
            assertThat(taking.unit(unit.name()).orThrow()).isEqualTo(unit.unit());
            assertThat(codes(taking.unit("没有这个局"))).containsExactly("INT-31");
        }
    }

    @Nested
    class INT_33 {
        @Test
        void what_has_ended_is_not_cancelled() {
            ReceiptSummary receipt = sent(unit.penalties(1, 1, _ -> {}));
            assertThat(codes(receipts.cancel(receipt.id()))).containsExactly("INT-33");
        }
    }

    @Nested
    class INT_35 {
        @Test
        void what_was_cancelled_is_read_on_and_what_has_ended_is_not() {
            ReceiptId id = take(IntakeFixtures.csv(directory, unit.penalties(1, 2, _ -> {})), "penalty")
                    .orThrow()
                    .id();
            assertThat(receipts.cancel(id).isAccepted()).isTrue();
            assertThat(receipts.read(id).status()).isEqualTo(ReceiptStatus.CANCELLED);
            assertThat(receipts.resume(id).isAccepted()).isTrue();
            assertThat(receipts.read(id).counts().accepted()).isEqualTo(2);
            assertThat(codes(receipts.resume(id))).containsExactly("INT-35");
        }
    }

    @Nested
    class INT_36 {
        @Test
        void a_breach_that_was_not_confirmed_comes_back() {
            Map<String, String> row = new java.util.LinkedHashMap<>();
            formats.find("contract_breach").orElseThrow().fields().forEach(field -> row.put(field.code(), ""));
            row.put("htbh", "HT-2026-1");
            row.put("wyf", "测试建设有限公司");
            row.put("wyfdm", FormatFixtures.creditCode(5));
            row.put("wysy", "逾期未交付。");
            row.put("wyyj", "《中华人民共和国民法典》第五百七十七条");
            row.put("wyrq", "2026-10-01");
            row.put("wyzt", "整改中");
            row.put("sjlydw", unit.name());
            Path file = IntakeFixtures.csv(
                    directory, List.of(FormatFixtures.titles("contract_breach"), List.copyOf(row.values())));
            ReceiptSummary receipt =
                    receipts.read(take(file, "contract_breach").orThrow().id());
            assertThat(receipts.reasons(receipt.id())).containsOnlyKeys("INT-36");
        }
    }

    /** The command on the platform that runs. */
    @Nested
    class OnTheCommandLine {
        private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

        private int run(Path file, String... options) throws IOException {
            printed.reset();
            IntakeCommand command = new IntakeCommand();
            command.out = new PrintStream(printed, true, StandardCharsets.UTF_8);
            List<String> typed = new ArrayList<>(List.of(file.toString(), "--format", "penalty", "--json"));
            typed.addAll(List.of(options));
            new CommandLine(command).parseArgs(typed.toArray(String[]::new));
            return command.run(receipts, taking, words, IntakeFixtures.person());
        }

        private JsonNode answer() {
            return JsonMapper.shared().readTree(printed.toString(StandardCharsets.UTF_8));
        }

        @Test
        void a_clean_file_ends_with_0_and_again_with_the_same_answer() throws IOException {
            Path file = IntakeFixtures.csv(directory, unit.penalties(1, 2, _ -> {}));
            assertThat(run(file, "--unit", unit.unit())).isZero();
            String first = printed.toString(StandardCharsets.UTF_8);
            assertThat(first)
                    .matches("(?s)\\{\"receipt\":\"20261123-\\d{4,}\",\"read\":2,\"accepted\":2,\"returned\":0,"
                            + "\"duplicates\":0,\"reasons\":\\{},\"returnedFile\":null}\\s*");
            assertThat(run(file, "--unit", unit.name())).isZero();
            assertThat(printed.toString(StandardCharsets.UTF_8)).isEqualTo(first);
        }

        @Test
        void returned_rows_are_written_beside_the_file_and_end_with_1() throws IOException {
            Path file =
                    IntakeFixtures.csv(directory, unit.penalties(1, 2, row -> row.replace("CF_WFXW", "未按规定明码标价", "无")));
            assertThat(run(file, "--unit", unit.code())).isEqualTo(1);
            assertThat(answer().at("/reasons/INT-11").asInt()).isEqualTo(2);
            Path returned = Path.of(answer().get("returnedFile").asString());
            assertThat(Files.readString(returned)).contains("INT-11", "违法行为类型", "请填写真实内容");
        }

        @Test
        void a_refusal_ends_with_2_and_says_why() throws IOException {
            Path file = IntakeFixtures.file(directory, ".csv", "甲,乙\n1,2\n".getBytes(StandardCharsets.UTF_8));
            assertThat(run(file, "--unit", unit.unit())).isEqualTo(2);
            assertThat(answer().at("/refused/0/code").asString()).isEqualTo("INT-04");
        }
    }

    @Nested
    class INT_32 {
        @Test
        void a_file_that_is_not_there_is_named() throws IOException {
            ByteArrayOutputStream printed = new ByteArrayOutputStream();
            IntakeCommand command = new IntakeCommand();
            command.out = new PrintStream(printed, true, StandardCharsets.UTF_8);
            new CommandLine(command).parseArgs("missing.csv", "--format", "penalty", "--unit", unit.unit());
            assertThat(command.run(receipts, taking, words, IntakeFixtures.person()))
                    .isEqualTo(2);
            assertThat(printed.toString(StandardCharsets.UTF_8)).startsWith("INT-32");
        }
    }
}
