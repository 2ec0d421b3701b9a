package org.jiannuo.statutes.internal;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.kernel.Rule;
import org.jiannuo.statutes.ReferenceRow;

/**
 * A new edition of a reference table beside the one in force: what comes, what changes, what goes.
 *
 * @param changes every row that is not the same, in the order of the new edition, those that go last
 * @param same how many rows stay as they are
 */
record Edition(List<Change> changes, int same) {
    /** STA-20. A new edition is a CSV with the heading of the table. */
    static final Rule HEADING = Rule.of("STA-20");
    /** STA-21. Each row has a key of its own. */
    static final Rule KEY = Rule.of("STA-21");
    /** STA-22. A new edition differs from the one in force. */
    static final Rule NOTHING_NEW = Rule.of("STA-22");

    /** The column that ends a row of which a later edition says nothing. */
    static final String VALID_TO = "valid_to";

    private static final String VALID_FROM = "valid_from";
    private static final int ROWS_AT_MOST = 5_000;

    Edition {
        changes = List.copyOf(changes);
    }

    enum Kind {
        ADDED,
        CHANGED,
        ENDED
    }

    /**
     * One row that is not the same.
     *
     * @param columns its columns from the first day of the edition on
     * @param fields what differs; empty for a row that comes or goes
     */
    record Change(Kind kind, String key, Map<String, String> columns, List<Field> fields) {}

    /** One column that differs. */
    record Field(String column, String before, String after) {}

    /**
     * Compares. Every reason is told at once.
     *
     * @param inForce the rows of the edition in force
     * @param from first day of the new edition
     */
    static Decision<Edition> compare(List<ReferenceRow> inForce, String csv, LocalDate from) {
        List<String> columns = List.copyOf(inForce.getFirst().columns().keySet());
        Decision<List<Map<String, String>>> read = read(csv, columns);
        if (!(read instanceof Decision.Accepted<List<Map<String, String>>>(List<Map<String, String>> rows, var _))) {
            return Decision.refused(read.reasons());
        }
        boolean firstIsKey = inForce.stream().allMatch(row -> row.key().equals(row.text(columns.getFirst())));
        Map<String, Map<String, String>> sent = new LinkedHashMap<>();
        List<Refusal> because = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            String key = key(rows.get(i), columns, firstIsKey);
            if (!key.matches("[A-Za-z0-9_.-]{1,80}") || sent.put(key, rows.get(i)) != null) {
                because.add(KEY.brokenAt("csv", i + 2, key));
            }
        }
        if (!because.isEmpty()) {
            return Decision.refused(because);
        }
        Edition edition = compare(inForce, sent, from);
        return edition.changes().isEmpty()
                ? Decision.refused(NOTHING_NEW.brokenAt("csv", edition.same()))
                : Decision.accepted(edition);
    }

    private static Edition compare(List<ReferenceRow> inForce, Map<String, Map<String, String>> sent, LocalDate from) {
        Map<String, ReferenceRow> known = new LinkedHashMap<>();
        inForce.forEach(row -> known.put(row.key(), row));
        List<Change> changes = new ArrayList<>();
        sent.forEach((key, columns) -> {
            ReferenceRow before = known.get(key);
            if (before == null) {
                changes.add(new Change(Kind.ADDED, key, columns, List.of()));
            } else {
                List<Field> fields = differences(before.columns(), columns);
                if (!fields.isEmpty()) {
                    changes.add(new Change(Kind.CHANGED, key, columns, fields));
                }
            }
        });
        int same = sent.size() - changes.size();
        known.values().stream()
                .filter(row -> !sent.containsKey(row.key()))
                .forEach(row -> changes.add(ended(row, from)));
        return new Edition(changes, same);
    }

    private static Change ended(ReferenceRow row, LocalDate from) {
        Map<String, String> columns = new LinkedHashMap<>(row.columns());
        columns.put(VALID_TO, from.minusDays(1).toString());
        return new Change(Kind.ENDED, row.key(), columns, List.of());
    }

    /** The rows that have not ended by a day. */
    static List<ReferenceRow> open(List<ReferenceRow> rows, LocalDate day) {
        return rows.stream().filter(row -> isOpenOn(row.columns(), day)).toList();
    }

    private static boolean isOpenOn(Map<String, String> columns, LocalDate day) {
        String to = columns.getOrDefault(VALID_TO, "");
        return to.length() != 10 || !LocalDate.parse(to).isBefore(day);
    }

    /** The day from which a row holds is said by the edition, so it alone makes no difference. */
    private static List<Field> differences(Map<String, String> before, Map<String, String> after) {
        return after.keySet().stream()
                .filter(column -> !column.equals(VALID_FROM))
                .filter(column -> !before.getOrDefault(column, "").equals(after.getOrDefault(column, "")))
                .map(column -> new Field(column, before.getOrDefault(column, ""), after.getOrDefault(column, "")))
                .toList();
    }

    private static String key(Map<String, String> row, List<String> columns, boolean firstIsKey) {
        String first = row.getOrDefault(columns.getFirst(), "");
        return firstIsKey ? first : first + "." + row.getOrDefault(columns.get(1), "");
    }

    private static Decision<List<Map<String, String>>> read(String csv, List<String> columns) {
        try (MappingIterator<Map<String, String>> rows = new CsvMapper()
                .enable(CsvParser.Feature.TRIM_SPACES)
                .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(csv)) {
            List<Map<String, String>> read = new ArrayList<>();
            while (rows.hasNextValue()) {
                Map<String, String> row = rows.nextValue();
                if (!row.keySet().equals(Set.copyOf(columns)) || read.size() == ROWS_AT_MOST) {
                    return heading(columns, row.keySet());
                }
                read.add(row);
            }
            return read.isEmpty() ? heading(columns, Set.of()) : Decision.accepted(read);
        } catch (JacksonException e) {
            return heading(columns, Set.of());
        } catch (IOException e) {
            throw new IllegalStateException("A text cannot fail to be read", e);
        }
    }

    private static Decision<List<Map<String, String>>> heading(List<String> wanted, Set<String> found) {
        String missing = String.join(
                ", ", wanted.stream().filter(column -> !found.contains(column)).toList());
        String unknown = String.join(
                ", ", found.stream().filter(column -> !wanted.contains(column)).toList());
        return Decision.refused(HEADING.brokenAt("csv", missing, unknown));
    }
}
