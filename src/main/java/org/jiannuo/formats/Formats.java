package org.jiannuo.formats;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jiannuo.statutes.ReferenceRow;

/** 归集格式. All formats, at one moment; never changes. */
public final class Formats {
    /** The formats of the reference data of the law, and the general one of the platform. */
    public static final List<String> IDS =
            List.of("permit", "penalty", "commitment", "contract", "contract_breach", "general");

    private static final String GENERAL = "general";

    private final Map<String, RecordFormat> formats = new LinkedHashMap<>();

    private Formats(Function<String, List<ReferenceRow>> tables) {
        Map<String, CodeList> lists = new HashMap<>();
        tables.apply("record_format_code_lists")
                .forEach(row -> lists.computeIfAbsent(row.text("list"), CodeList::new)
                        .add(row.text("code"), row.text("name_zh")));
        for (Map<String, String> row : Vocabulary.table("code_lists")) {
            lists.computeIfAbsent(Vocabulary.cell(row, "list"), CodeList::new)
                    .add(Vocabulary.cell(row, "code"), Vocabulary.cell(row, "name_zh"));
        }
        List<Map<String, String>> checks = Vocabulary.table("checks");
        for (String id : IDS) {
            List<Map<String, String>> rows = id.equals(GENERAL)
                    ? Vocabulary.table(GENERAL)
                    : tables.apply("record_format_" + id).stream()
                            .map(ReferenceRow::columns)
                            .toList();
            List<Field> fields = fields(rows);
            formats.put(id, new RecordFormat(id, fields, lists, checks(id, fields, checks)));
        }
    }

    /** The formats of the tables as they are. @param tables gives the rows of a reference table */
    public static Formats of(Function<String, List<ReferenceRow>> tables) {
        return new Formats(tables);
    }

    /** The formats that come with the program. */
    public static Formats bundled() {
        List<ReferenceRow> all = ReferenceRow.bundled();
        return new Formats(
                table -> all.stream().filter(row -> row.table().equals(table)).toList());
    }

    /** Every format, in the order of {@link #IDS}. */
    public List<RecordFormat> all() {
        return List.copyOf(formats.values());
    }

    public Optional<RecordFormat> find(String id) {
        return Optional.ofNullable(formats.get(id));
    }

    private static List<Field> fields(List<Map<String, String>> rows) {
        List<Field> fields = new ArrayList<>();
        for (Map<String, String> row : rows) {
            String longest = Vocabulary.cell(row, "max_length");
            fields.add(new Field(
                    fields.size(),
                    Vocabulary.cell(row, "field_code"),
                    Vocabulary.cell(row, "name_zh"),
                    Field.Kind.of(Vocabulary.cell(row, "type")),
                    longest.isEmpty() ? 0 : Integer.parseInt(longest),
                    need(Vocabulary.cell(row, "required")),
                    Vocabulary.cell(row, "code_list"),
                    Vocabulary.cell(row, "condition_zh")));
        }
        return fields;
    }

    private static Field.Need need(String required) {
        return switch (required) {
            case "yes" -> Field.Need.REQUIRED;
            case "conditional" -> Field.Need.CONDITIONAL;
            default -> Field.Need.OPTIONAL;
        };
    }

    private static List<Check> checks(String id, List<Field> fields, List<Map<String, String>> rows) {
        Map<String, Integer> places = new HashMap<>();
        fields.forEach(field -> places.put(field.code(), field.place()));
        List<Check> checks = new ArrayList<>();
        for (Map<String, String> row : rows) {
            Integer field = places.get(Vocabulary.cell(row, "field_code"));
            if (Vocabulary.cell(row, "format").equals(id) && field != null) {
                String values = Vocabulary.cell(row, "values");
                checks.add(new Check(
                        field,
                        Check.Kind.valueOf(Vocabulary.cell(row, "check").toUpperCase(Locale.ROOT)),
                        places.getOrDefault(Vocabulary.cell(row, "other"), -1),
                        values.isEmpty() ? Set.of() : Set.of(values.split("\\|"))));
            }
        }
        return checks;
    }
}
