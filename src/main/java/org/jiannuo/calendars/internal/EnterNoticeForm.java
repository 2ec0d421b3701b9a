package org.jiannuo.calendars.internal;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What somebody typed about a notice: {@code year, scope, title, number, issuedOn, replaces, reason, csv}, and a row of
 * {@code first, last, kind, name, statutory} for each run of days. Fields that were not sent are empty texts.
 *
 * @param typed the fields, each with its values in order
 */
public record EnterNoticeForm(Map<String, List<String>> typed) {
    /** How many rows the form offers. */
    public static final int ROWS = 16;

    public EnterNoticeForm {
        typed = Map.copyOf(typed);
    }

    /** A field that is sent once. */
    public String text(String field) {
        return at(field, 0);
    }

    /** A field of a row. */
    public String at(String field, int row) {
        List<String> values = typed.getOrDefault(field, List.of());
        return row < values.size() ? values.get(row).strip() : "";
    }

    /** The rows in which something was typed. */
    public List<Integer> rows() {
        return IntStream.range(0, ROWS)
                .filter(row -> !at("first", row).isEmpty()
                        || !at("last", row).isEmpty()
                        || !at("name", row).isEmpty())
                .boxed()
                .toList();
    }

    /** The same with these days as CSV instead of file and rows. */
    EnterNoticeForm withCsv(String csv) {
        Map<String, List<String>> fields = new java.util.HashMap<>(typed);
        List.of("first", "last", "kind", "name", "statutory").forEach(fields::remove);
        fields.put("csv", List.of(csv));
        return new EnterNoticeForm(fields);
    }
}
