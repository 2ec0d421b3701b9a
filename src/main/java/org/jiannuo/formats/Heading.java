package org.jiannuo.formats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * 表头. Which column of a file is which field.
 *
 * @param titles the cells of the heading as they were sent
 * @param fields for each column the place of its field; -1 for a column that no format knows
 */
public record Heading(List<String> titles, List<Integer> fields) {
    public Heading {
        titles = List.copyOf(titles);
        fields = List.copyOf(fields);
    }

    static Heading of(List<String> cells, RecordFormat format) {
        Map<String, Integer> known = names(format);
        List<Integer> fields = new ArrayList<>();
        for (String cell : cells) {
            String written = Writing.heading(cell);
            Integer place = known.get(written);
            if (place == null && !written.isEmpty()) {
                place = known.get(Writing.heading(Vocabulary.BUNDLED.meant(format.id(), cell)));
            }
            fields.add(place == null ? -1 : place);
        }
        return new Heading(cells, fields);
    }

    /** Every way to write the title of a field: its name, its name without the part in brackets, its code. */
    private static Map<String, Integer> names(RecordFormat format) {
        Map<String, Integer> names = new HashMap<>();
        for (Field field : format.fields()) {
            names.put(Writing.heading(field.name()), field.place());
            names.put(Writing.heading(field.code()), field.place());
        }
        for (Field field : format.fields()) {
            names.putIfAbsent(Writing.heading(field.name().replaceAll("[(\uff08].*[)\uff09]", "")), field.place());
        }
        return names;
    }

    int known() {
        return (int) fields.stream().filter(place -> place >= 0).distinct().count();
    }

    /** Names of the required fields that have no column. */
    List<String> missing(RecordFormat format) {
        return format.fields().stream()
                .filter(field -> field.need() == Field.Need.REQUIRED && !fields.contains(field.place()))
                .map(Field::name)
                .toList();
    }

    /** Names of the fields that have two columns. */
    List<String> doubled(RecordFormat format) {
        return format.fields().stream()
                .filter(field -> fields.indexOf(field.place()) != fields.lastIndexOf(field.place()))
                .map(Field::name)
                .toList();
    }

    /** For each field its column; -1 for a field without one. */
    int[] columns(RecordFormat format) {
        int[] columns = new int[format.fields().size()];
        Arrays.fill(columns, -1);
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i) >= 0) {
                columns[fields.get(i)] = i;
            }
        }
        return columns;
    }
}
