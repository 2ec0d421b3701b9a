package org.jiannuo.programme.internal;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jiannuo.database.Demonstration;
import org.jiannuo.kernel.Signature;
import org.jiannuo.obligations.ObligationSummary;
import org.jiannuo.obligations.Obligations;
import org.springframework.stereotype.Component;

/**
 * The founding plan of the demonstration, in the short labels of the reference data: the standing duties of everybody,
 * and the past deliverables of the leading units, most of them made and a few never.
 */
@Component
class ProgrammeDemonstration implements Demonstration {
    /** Of a hundred past deliverables, how many were never made. */
    private static final int NEVER = 20;

    private final ImportPlan imports;
    private final VersionStore versions;
    private final VersionRows rows;
    private final OweMeasures owing;
    private final Obligations obligations;
    private final ProgrammePages.Where where;

    ProgrammeDemonstration(
            ImportPlan imports,
            VersionStore versions,
            VersionRows rows,
            OweMeasures owing,
            Obligations obligations,
            ProgrammePages.Where where) {
        this.imports = imports;
        this.versions = versions;
        this.rows = rows;
        this.owing = owing;
        this.obligations = obligations;
        this.where = where;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public void fill() {
        Properties words = words();
        Signature by = Signature.ofPlatform(where.clock().now());
        UUID programme = imports.atOnce(table(words), words.getProperty("file"), by)
                .orThrow()
                .programme()
                .value();
        VersionStore.Version version = versions.versions(programme).getFirst();
        for (StoredRow row : rows.of(programme, version.number())) {
            OweForm planned = owing.fromPlan(row);
            var _ = owing.owe(version, row, each(planned, ProgrammeDemonstration::standing), by)
                    .orThrow();
            if (row.schedule().dueOn() != null) {
                Obligations.Batch once = owing.owe(version, row, each(planned, ProgrammeDemonstration::byLead), by)
                        .orThrow();
                obligations
                        .ofBatch(where.county(), once.batch(), null, Integer.MAX_VALUE)
                        .forEach(owed -> deliver(owed, words.getProperty("delivered"), by));
            }
        }
    }

    private static OweForm each(OweForm form, UnaryOperator<OweForm.Line> change) {
        return new OweForm(form.lines().stream().map(change).toList());
    }

    /** The standing duty of every unit. */
    private static OweForm.Line standing(OweForm.Line line) {
        return new OweForm.Line(
                line.ordinal(),
                true,
                line.title(),
                line.deliverable(),
                line.units(),
                line.lead(),
                "",
                "",
                line.every(),
                line.onDay());
    }

    /** The deliverable, which the leading unit made alone. */
    private static OweForm.Line byLead(OweForm.Line line) {
        List<String> lead = List.of(line.lead());
        return new OweForm.Line(
                line.ordinal(), true, line.title(), line.deliverable(), lead, line.lead(), "", line.dueOn(), "", "");
    }

    /** The same ones on every machine: by the letters of unit and source. */
    private void deliver(ObligationSummary owed, String reason, Signature by) {
        int chance = Math.floorMod((owed.unit() + owed.source().label()).hashCode(), 100);
        if (chance >= NEVER) {
            LocalDate on = owed.dueOn().minusDays(chance);
            var _ = obligations.settle(owed.id(), on, reason, by).orThrow();
        }
    }

    private static byte[] table(Properties words) {
        Map<String, String> names = rows("subjects/units.csv").stream()
                .collect(Collectors.toMap(row -> cell(row, "unit_id"), row -> cell(row, "name_zh")));
        Map<String, List<String>> measures = grouped("programme/plan_2019_measures.csv", "title_zh");
        Map<String, List<String>> units = grouped("programme/plan_2019_units.csv", "unit_id");
        List<String> lines = new ArrayList<>(List.of(words.getProperty("heading"), words.getProperty("header")));
        for (Map<String, String> row : rows("programme/plan_2019.csv")) {
            String number = cell(row, "row");
            String due = cell(row, "due_on");
            lines.add(String.join(
                    "\t",
                    number,
                    cell(row, "title_zh"),
                    String.join("\uff1b", measures.getOrDefault(number, List.of())),
                    units.getOrDefault(number, List.of()).stream()
                            .map(id -> names.getOrDefault(id, id))
                            .collect(Collectors.joining("\u3001")),
                    due.isEmpty()
                            ? words.getProperty("standing")
                            : words.getProperty("due").formatted(due.substring(0, 4))));
        }
        return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, List<String>> grouped(String path, String column) {
        return rows(path).stream()
                .collect(Collectors.groupingBy(
                        row -> cell(row, "row"), Collectors.mapping(row -> cell(row, column), Collectors.toList())));
    }

    private static String cell(Map<String, String> row, String column) {
        return Objects.requireNonNull(row.get(column), column);
    }

    private static List<Map<String, String>> rows(String path) {
        try (InputStream in = ProgrammeDemonstration.class.getResourceAsStream("/reference/" + path)) {
            MappingIterator<Map<String, String>> rows = new CsvMapper()
                    .readerForMapOf(String.class)
                    .with(CsvSchema.emptySchema().withHeader())
                    .readValues(Objects.requireNonNull(in, path));
            return rows.readAll();
        } catch (IOException failure) {
            throw new UncheckedIOException(path, failure);
        }
    }

    private static Properties words() {
        Properties words = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(ProgrammeDemonstration.class.getResourceAsStream(
                        "/reference/programme/demonstration.properties")),
                StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return words;
    }
}
