package org.jiannuo.intake.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jiannuo.formats.FormatFixtures;
import org.jiannuo.intake.ReceiptId;
import org.jiannuo.intake.ReceiptStatus;
import org.jiannuo.intake.ReceiptSummary;
import org.jiannuo.intake.Receipts;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.DayHasPassed;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.records.RecordSummary;
import org.jiannuo.records.Records;
import org.jiannuo.subjects.Units;
import org.jiannuo.testing.JiannuoTest;
import org.jiannuo.web.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@JiannuoTest
class IntakeModuleTest {
    @TempDir
    Path directory = Path.of("");

    @Autowired
    ReceiptRegister receipts;

    @Autowired
    TakeFile taking;

    @Autowired
    ReceiptStore store;

    @Autowired
    ChunkStore chunks;

    @Autowired
    SentFiles files;

    @Autowired
    FormatBook formats;

    @Autowired
    ReadFile.Law law;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Records records;

    @Autowired
    Units units;

    @Autowired
    Words words;

    @Autowired
    BusinessClock clock;

    private IntakeFixtures unit;

    @BeforeEach
    void a_unit_of_its_own() {
        clock.turnTo(IntakeFixtures.TODAY);
        unit = new IntakeFixtures(units);
    }

    @AfterEach
    void release() {
        clock.release();
    }

    private Decision<ReceiptSummary> take(Path file, String format) {
        return receipts.take(
                new Receipts.Sent(file, String.valueOf(file.getFileName()), format, unit.unit(), "file"),
                IntakeFixtures.person());
    }

    private ReceiptSummary sent(List<List<String>> table) {
        return receipts.read(
                take(IntakeFixtures.csv(directory, table), "penalty").orThrow().id());
    }

    private Set<String> documents(ReceiptId id) {
        Set<String> numbers = new HashSet<>();
        for (RecordSummary record : records.ofBatch(id.county(), id.value(), null, 100_000)) {
            assertThat(numbers.add(record.document().number())).isTrue();
        }
        return numbers;
    }

    private static List<String> codes(Decision<?> decision) {
        return decision.reasons().stream().map(Refusal::code).distinct().toList();
    }

    @Test
    void a_sound_file_is_in_with_its_original_beside_each_record() {
        ReceiptSummary receipt = sent(unit.penalties(1, 3, row -> row.put("CF_JDRQ", "2026年11月16日")));
        assertThat(receipt.status()).isEqualTo(ReceiptStatus.DONE);
        assertThat(receipt.counts()).isEqualTo(new ReceiptSummary.Counts(3, 3, 0, 0, 0, 0, 0));
        assertThat(documents(receipt.id())).hasSize(3);
        assertThat(files.has(store.find(receipt.id()).orElseThrow().hash())).isFalse();
    }

    @Test
    void the_same_file_again_changes_nothing() {
        Path file = IntakeFixtures.csv(directory, unit.penalties(1, 3, _ -> {}));
        ReceiptSummary first = receipts.read(take(file, "penalty").orThrow().id());
        ReceiptSummary again = receipts.read(take(file, "penalty").orThrow().id());
        assertThat(again).isEqualTo(first);
        assertThat(documents(first.id())).hasSize(3);
    }

    @Test
    void rows_that_were_sent_before_or_twice_are_recognised() {
        List<List<String>> table = unit.penalties(1, 3, _ -> {});
        ReceiptSummary _ = sent(table);
        List<List<String>> more = new ArrayList<>(table);
        more.addAll(unit.penalties(4, 2, _ -> {}).subList(1, 3));
        more.add(more.getLast());
        ReceiptSummary receipt = sent(more);
        assertThat(receipt.counts()).isEqualTo(new ReceiptSummary.Counts(6, 2, 0, 4, 0, 0, 0));
    }

    @Test
    void bad_rows_come_back_and_are_in_once_they_are_mended() throws IOException {
        List<List<String>> table = unit.penalties(1, 4, row -> {
            if (String.valueOf(row.get("CF_XDR_MC")).endsWith("2")) {
                row.put("CF_YJ", "");
                row.put("CF_JDRQ", "2026-11-31");
            }
            if (String.valueOf(row.get("CF_XDR_MC")).endsWith("3")) {
                row.put("CF_CFJG", "别的局");
                row.put("CF_CFJGDM", FormatFixtures.organCode(7));
            }
        });
        Path sheet = IntakeFixtures.file(directory, ".xlsx", FormatFixtures.xlsx(table));
        ReceiptSummary receipt = receipts.read(take(sheet, "penalty").orThrow().id());
        assertThat(receipt.counts()).isEqualTo(new ReceiptSummary.Counts(4, 2, 2, 0, 0, 1, 2));
        assertThat(receipts.reasons(receipt.id()))
                .containsKeys("INT-10", "INT-13")
                .anySatisfy((code, rows) -> assertThat(code).startsWith("REC-"));
        ByteArrayOutputStream returned = new ByteArrayOutputStream();
        assertThat(receipts.writeReturned(receipt.id(), "xlsx", returned)).isEqualTo(2);
        Path mended = mended(returned.toByteArray());
        ReceiptSummary again = receipts.read(take(mended, "penalty").orThrow().id());
        assertThat(again.counts()).isEqualTo(new ReceiptSummary.Counts(2, 2, 0, 0, 0, 0, 0));
    }

    /** What a clerk does with a returned file: the cells named are corrected, the added columns stay. */
    private Path mended(byte[] returned) throws IOException {
        List<List<String>> table = new ArrayList<>();
        try (XSSFWorkbook book = new XSSFWorkbook(new java.io.ByteArrayInputStream(returned))) {
            for (var row : book.getSheetAt(0)) {
                List<String> cells = new ArrayList<>();
                for (int i = 0; i < row.getLastCellNum(); i++) {
                    cells.add(row.getCell(i) == null ? "" : row.getCell(i).getStringCellValue());
                }
                table.add(cells);
            }
        }
        List<String> titles = table.getFirst();
        assertThat(titles).contains("原行号", "退回原因", "规则编号");
        List<String> codes = formats.find("penalty").orElseThrow().fields().stream()
                .map(field -> field.code())
                .toList();
        for (List<String> row : table.subList(1, table.size())) {
            row.set(codes.indexOf("CF_YJ"), "《中华人民共和国价格法》第四十二条");
            row.set(codes.indexOf("CF_JDRQ"), "2026/11/16");
            row.set(codes.indexOf("CF_CFJG"), unit.name());
            row.set(codes.indexOf("CF_CFJGDM"), unit.code());
        }
        return IntakeFixtures.file(directory, ".xlsx", FormatFixtures.xlsx(table));
    }

    @Test
    void lateness_is_counted_in_working_days() {
        // From Friday 13 November seven working days end on Tuesday 24 November; from Thursday on Monday 23.
        assertThat(sent(unit.penalties(1, 1, row -> row.put("CF_JDRQ", "2026-11-12")))
                        .counts()
                        .late())
                .isZero();
        assertThat(sent(unit.penalties(2, 1, row -> row.put("CF_JDRQ", "2026-11-11")))
                        .counts()
                        .late())
                .isEqualTo(1);
    }

    @Test
    void after_a_break_every_row_is_in_and_none_twice() {
        int rows = 3 * ReadFile.CHUNK + 5;
        Path file = IntakeFixtures.csv(directory, unit.penalties(1, rows, _ -> {}));
        ReceiptId id = take(file, "penalty").orThrow().id();
        assertThatThrownBy(() -> breaking(2).read(id)).hasMessageContaining("chunk");
        long before = store.find(id).orElseThrow().summary().counts().read();
        assertThat(before).isPositive().isLessThan(rows);
        ReadFile whole = breaking(Integer.MAX_VALUE);
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> whole.read(id)))
                .isNull();
        ReceiptSummary receipt = receipts.find(id).orElseThrow();
        assertThat(receipt.counts()).isEqualTo(new ReceiptSummary.Counts(rows, rows, 0, 0, 0, 0, 0));
        assertThat(documents(id)).hasSize(rows);
    }

    /** Reading that is killed after some transactions. */
    private ReadFile breaking(int after) {
        AtomicInteger begun = new AtomicInteger();
        TransactionTemplate template = new TransactionTemplate(transactions) {
            private static final long serialVersionUID = 1L;

            @Override
            public <T extends @org.jspecify.annotations.Nullable Object> T execute(TransactionCallback<T> action) {
                boolean killed = begun.incrementAndGet() > after;
                return super.execute((TransactionStatus status) -> {
                    T done = action.doInTransaction(status);
                    if (killed) {
                        throw new IllegalStateException("killed");
                    }
                    return done;
                });
            }
        };
        return new ReadFile(store, chunks, files, formats, law, new ReadFile.Running(template, events, clock));
    }

    @Test
    void returned_rows_are_forgotten_when_the_time_to_mend_them_is_over_and_the_counts_stay() {
        ReceiptSummary receipt = sent(unit.penalties(1, 2, row -> row.put("CF_SY", "")));
        ReturnedRowsWatch watch = new ReturnedRowsWatch(chunks, receipt.id().county(), 0);
        watch.on(new DayHasPassed(IntakeFixtures.TODAY));
        assertThat(chunks.rows(receipt.id(), 0, 5)).hasSize(2);
        watch.on(new DayHasPassed(IntakeFixtures.TODAY.plusDays(1)));
        assertThat(chunks.rows(receipt.id(), 0, 5)).isEmpty();
        assertThat(receipts.reasons(receipt.id())).containsEntry("INT-10", 2L);
    }

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
