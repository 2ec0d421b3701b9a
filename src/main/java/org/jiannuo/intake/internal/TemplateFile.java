package org.jiannuo.intake.internal;

import java.io.OutputStream;
import java.util.List;
import java.util.stream.Stream;
import org.jiannuo.formats.Field;
import org.jiannuo.formats.RecordFormat;
import org.jiannuo.reports.SheetColumn;
import org.jiannuo.reports.SheetPlan;
import org.jiannuo.reports.Spreadsheets;
import org.jiannuo.web.Words;
import org.springframework.stereotype.Component;

/** 模板. An empty table of a format: the heading, and one row that says how each column is filled in. */
@Component
class TemplateFile {
    private final Spreadsheets spreadsheets;
    private final Words words;

    TemplateFile(Spreadsheets spreadsheets, Words words) {
        this.spreadsheets = spreadsheets;
        this.words = words;
    }

    void write(RecordFormat format, boolean workbook, OutputStream out) {
        List<SheetColumn<RecordFormat>> columns = format.fields().stream()
                .map(field -> SheetColumn.<RecordFormat>text(field.name(), of -> explanation(of, field)))
                .toList();
        SheetPlan<RecordFormat> plan = new SheetPlan<>(words.get("formats." + format.id()), "", columns);
        long _ = workbook
                ? spreadsheets.xlsx(plan, Stream.of(format), words, out)
                : spreadsheets.csv(plan, Stream.of(format), out);
    }

    private String explanation(RecordFormat format, Field field) {
        StringBuilder text = new StringBuilder(
                words.get("intake.template.need." + field.need().name()));
        text.append(words.get("intake.template.kind." + field.kind().name(), field.longest()));
        if (!field.hint().isEmpty()) {
            text.append(words.get("intake.template.hint", field.hint()));
        }
        List<String> choices = format.choices(field);
        if (!choices.isEmpty()) {
            text.append(words.get("intake.template.choices", choices));
        }
        return text.toString();
    }
}
