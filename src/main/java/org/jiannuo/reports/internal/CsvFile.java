package org.jiannuo.reports.internal;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiannuo.reports.SheetColumn;
import org.jiannuo.reports.SheetPlan;
import org.jspecify.annotations.Nullable;

/** Writes one list as comma-separated text. */
final class CsvFile {
    private CsvFile() {}

    static <R> long write(SheetPlan<R> plan, Stream<R> rows, OutputStream out) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        text.write('\ufeff');
        text.write(plan.columns().stream()
                .map(column -> CellText.inCsv(column.heading()))
                .collect(Collectors.joining(",", "", "\r\n")));
        long count = 0;
        for (Iterator<R> all = rows.iterator(); all.hasNext(); count++) {
            text.write(line(plan.columns(), all.next()));
        }
        text.flush();
        return count;
    }

    private static <R> String line(List<SheetColumn<R>> columns, R row) {
        return columns.stream()
                .map(column -> field(column.kind(), column.value().apply(row)))
                .collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String field(SheetColumn.Kind kind, @Nullable Object value) {
        if (value == null) {
            return "";
        }
        String shown = CellText.shown(value);
        return kind == SheetColumn.Kind.TEXT ? CellText.inCsv(shown) : shown;
    }
}
