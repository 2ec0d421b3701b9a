package org.jiannuo.reports.internal;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.reports.SheetPlan;
import org.jiannuo.reports.Spreadsheets;
import org.jiannuo.web.Words;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Writes exports in the language of the reader. */
@Component
final class SpreadsheetFiles implements Spreadsheets {
    private final BusinessClock clock;

    SpreadsheetFiles(BusinessClock clock) {
        this.clock = clock;
    }

    @Override
    public <R> long xlsx(SheetPlan<R> plan, Stream<R> rows, Words words, OutputStream out) {
        try {
            return WorkbookFile.write(plan, rows, SheetWords.in(words), clock.now(), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public <R> long csv(SheetPlan<R> plan, Stream<R> rows, OutputStream out) {
        try {
            return CsvFile.write(plan, rows, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public <L, R> void download(
            SheetPlan<R> plan,
            Portions<L> lines,
            Function<List<L>, List<R>> rows,
            Words words,
            HttpServletResponse response)
            throws IOException {
        response.setContentType(XLSX);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(plan.title() + ".xlsx", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        Stream<R> all = Stream.iterate(lines.after(null), part -> !part.isEmpty(), part -> lines.after(part.getLast()))
                .map(rows)
                .flatMap(List::stream);
        long _ = xlsx(plan, all, words, response.getOutputStream());
    }
}
