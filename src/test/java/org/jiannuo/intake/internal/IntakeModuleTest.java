package org.jiannuo.intake.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jiannuo.formats.FormatFixtures;
import org.jiannuo.intake.ReceiptId;
import org.jiannuo.intake.ReceiptStatus;
import org.jiannuo.intake.ReceiptSummary;
import org.jiannuo.kernel.DayHasPassed;
import org.jiannuo.records.RecordSummary;
import org.jiannuo.records.Records;
import org.jiannuo.testing.JiannuoTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;

@JiannuoTest
class IntakeModuleTest extends IntakeAtWork {
    @Autowired
    ReceiptStore store;

    @Autowired
    ChunkStore chunks;

    @Autowired
    SentFiles files;

    @Autowired
    ReadFile.Law law;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Records records;

    private Set<String> documents(ReceiptId id) {
        Set<String> numbers = new HashSet<>();
        for (RecordSummary record : records.ofBatch(id.county(), id.value(), null, 100_000)) {
            assertThat(numbers.add(record.document().number())).isTrue();
        }
        return numbers;
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
}
