package org.jiannuo.formats;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;

/** Files as units send them, about firms and people that do not exist. */
public final class FormatFixtures {
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    /** A code with a sound check digit that belongs to nobody. */
    public static final String CREDIT_CODE = organCode(1);

    static final Formats FORMATS = Formats.bundled();
    static final RecordFormat PENALTY = FORMATS.find("penalty").orElseThrow();

    private FormatFixtures() {}

    /** A sound penalty row, by code of the field. */
    public static Map<String, String> penalty(int number) {
        Map<String, String> row = new LinkedHashMap<>();
        PENALTY.fields().forEach(field -> row.put(field.code(), ""));
        row.put("CF_XDR_MC", "同心县测试商贸有限公司" + number);
        row.put("CF_XDR_LB", "法人及非法人组织");
        row.put("CF_XDR_SHXYM", creditCode(number));
        row.put("CF_FRDB", "张三测");
        row.put("CF_WSH", "同市监罚〔2026〕" + number + "号");
        row.put("CF_WFXW", "未按规定明码标价");
        row.put("CF_SY", "当事人销售商品未按规定明码标价。");
        row.put("CF_YJ", "《中华人民共和国价格法》第四十二条");
        row.put("CF_CFLB", "罚款");
        row.put("CF_NR", "罚款人民币壹仟元");
        row.put("CF_NR_FK", "0.1");
        row.put("CF_JDRQ", "2026-11-16");
        row.put("CF_YXQ", "2027-11-16");
        row.put("CF_CFJG", "同心县市场监督管理局");
        row.put("CF_CFJGDM", CREDIT_CODE);
        row.put("CF_SJLY", "同心县市场监督管理局");
        row.put("CF_SJLYDM", CREDIT_CODE);
        return row;
    }

    /** A sound code of a firm for a number of at most seven digits. */
    public static String creditCode(int number) {
        return withCheckDigits("91640324", "M%07d".formatted(number));
    }

    /** A sound code of an organ for a number of at most seven digits. */
    public static String organCode(int number) {
        return withCheckDigits("11640324", "B%07d".formatted(number));
    }

    private static String withCheckDigits(String division, String organisation) {
        String body = division + organisation + CheckDigits.ofOrganisation(organisation);
        for (char digit : "0123456789ABCDEFGHJKLMNPQRTUWXY".toCharArray()) {
            if (CheckDigits.isCreditCode(body + digit)) {
                return body + digit;
            }
        }
        throw new IllegalArgumentException(body);
    }

    /** The names of the columns of a format. */
    public static List<String> titles(String format) {
        return FORMATS.find(format).orElseThrow().fields().stream()
                .map(Field::name)
                .toList();
    }

    public static byte[] csv(List<List<String>> rows, Charset charset) {
        return rows.stream()
                .map(row -> row.stream()
                        .map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"")
                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", "", "\r\n"))
                .getBytes(charset);
    }

    public static byte[] xlsx(List<List<String>> rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "test", "1.0")) {
            var sheet = book.newWorksheet("Sheet1");
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    sheet.value(row, column, rows.get(row).get(column));
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return out.toByteArray();
    }

    /** A heading and rows of penalties. */
    @SafeVarargs
    public static List<List<String>> penalties(Map<String, String>... rows) {
        List<List<String>> table = new ArrayList<>(List.of(titles("penalty")));
        for (Map<String, String> row : rows) {
            table.add(List.copyOf(row.values()));
        }
        return table;
    }

    static Path file(Path directory, byte[] content) {
        try {
            return Files.write(Files.createTempFile(directory, "sent", ""), content);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What becomes of a file: its checked rows, or why it was refused. */
    static Decision<List<CheckedRow>> read(Path file, RecordFormat format) {
        try {
            return SentFile.inspect(file).then(sent -> {
                try {
                    return SentTable.open(sent, format).then(table -> rows(table, format));
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
            });
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Decision<List<CheckedRow>> rows(SentTable opened, RecordFormat format) {
        try (SentTable table = opened) {
            RowChecker checker = new RowChecker(format, table.heading(), TODAY);
            List<CheckedRow> rows = new ArrayList<>();
            for (SentRow row = table.next(); row != null; row = table.next()) {
                rows.add(checker.check(row));
            }
            return Decision.accepted(rows);
        } catch (SentTable.Unreadable unreadable) {
            return Decision.refused(unreadable.reason());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static List<String> codes(List<Refusal> reasons) {
        return reasons.stream().map(Refusal::code).distinct().toList();
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
