package org.jiannuo.intake.internal;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiannuo.intake.internal.ChunkStore.Reason;
import org.jiannuo.intake.internal.ChunkStore.Returned;
import org.jiannuo.reports.SheetColumn;
import org.jiannuo.reports.SheetPlan;
import org.jiannuo.reports.Spreadsheets;
import org.jiannuo.web.Words;
import org.springframework.stereotype.Component;

/** 退回文件. The rows that came back, in the columns in which they were sent, with what is wrong and how to mend it. */
@Component
class ReturnedFile {
    private final ChunkStore chunks;
    private final FormatBook formats;
    private final Spreadsheets spreadsheets;
    private final Words words;

    ReturnedFile(ChunkStore chunks, FormatBook formats, Spreadsheets spreadsheets, Words words) {
        this.chunks = chunks;
        this.formats = formats;
        this.spreadsheets = spreadsheets;
        this.words = words;
    }

    long write(ReceiptStore.Stored receipt, String kind, OutputStream out) {
        List<SheetColumn<Returned>> columns = new ArrayList<>();
        List<String> ours = List.of(word("line"), word("reasons"), word("codes"));
        for (int i = 0; i < receipt.titles().size(); i++) {
            int column = i;
            String title = receipt.titles().get(i);
            // A file that was returned and is sent again has our columns already.
            if (!ours.contains(title.strip())) {
                columns.add(SheetColumn.text(
                        title, row -> column < row.cells().size() ? row.cells().get(column) : ""));
            }
        }
        columns.add(SheetColumn.text(ours.get(0), row -> String.valueOf(row.line())));
        columns.add(SheetColumn.text(
                ours.get(1), row -> sentences(row, receipt.summary().format())));
        columns.add(SheetColumn.text(ours.get(2), row -> String.join(" ", row.codes())));
        SheetPlan<Returned> plan = new SheetPlan<>(
                words.get("intake.returned.sheet"),
                words.get("intake.number", receipt.summary().number()),
                columns);
        try (Stream<Returned> rows = chunks.rows(receipt.id())) {
            return kind.equals("xlsx") ? spreadsheets.xlsx(plan, rows, words, out) : spreadsheets.csv(plan, rows, out);
        }
    }

    private String word(String key) {
        return words.get("intake.returned." + key);
    }

    private String sentences(Returned row, String format) {
        return row.reasons().stream()
                .map(reason ->
                        reason.code() + " " + field(reason, format) + sentence(words, reason) + mend(words, reason))
                .collect(Collectors.joining("\n"));
    }

    /** The field of a reason whose sentence does not name it. */
    private String field(Reason reason, String format) {
        boolean named = reason.code().startsWith("INT");
        return named
                ? ""
                : formats.find(format)
                        .flatMap(known -> known.field(reason.where()))
                        .map(field -> words.get("intake.returned.field", field.name()))
                        .orElse("");
    }

    static String sentence(Words words, Reason reason) {
        return words.get("refusal." + reason.code(), reason.arguments().toArray());
    }

    static String mend(Words words, Reason reason) {
        String key = "mend." + reason.code();
        return words.has(key) ? words.get(key, reason.arguments().toArray()) : "";
    }
}
