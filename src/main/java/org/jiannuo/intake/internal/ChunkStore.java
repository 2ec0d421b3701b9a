package org.jiannuo.intake.internal;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiannuo.intake.ReceiptId;
import org.jiannuo.intake.ReceiptSummary.Counts;
import org.jiannuo.kernel.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The chunks of files that are in, and the rows that came back. */
@Component
class ChunkStore {
    private static final TypeReference<List<String>> CELLS = new TypeReference<>() {};
    private static final TypeReference<List<Reason>> REASONS = new TypeReference<>() {};
    private static final int PORTION = 1_000;

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.shared();

    ChunkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One reason against a row. @param where code of the field; empty for the row */
    record Reason(String code, String where, List<Object> arguments) {
        static Reason of(Refusal refusal) {
            return new Reason(
                    refusal.code(),
                    refusal.where(),
                    refusal.arguments().stream()
                            .map(argument -> argument instanceof Number || argument instanceof List<?>
                                    ? argument
                                    : String.valueOf(argument))
                            .toList());
        }
    }

    /** A row that came back. */
    record Returned(long line, List<String> cells, List<Reason> reasons) {
        Returned {
            cells = List.copyOf(cells);
            reasons = List.copyOf(reasons);
        }

        List<String> codes() {
            return reasons.stream().map(Reason::code).distinct().toList();
        }
    }

    /** Numbers of the chunks that are in. */
    Set<Integer> done(ReceiptId id) {
        return new HashSet<>(
                jdbc.sql("SELECT c.chunk FROM intake.chunk c WHERE c.county = :county AND c.receipt = :receipt")
                        .param("county", id.county().code())
                        .param("receipt", id.value())
                        .query(Integer.class)
                        .list());
    }

    /** Writes a chunk with its returned rows; a chunk that is in stays as it is. @return whether it was new */
    boolean add(ReceiptId id, int chunk, Counts counts, List<Returned> returned) {
        boolean fresh = jdbc.sql("""
                INSERT INTO intake.chunk (county, receipt, chunk, read, accepted, returned, duplicates, late,
                       incomplete, incorrect)
                VALUES (:county, :receipt, :chunk, :read, :accepted, :returned, :duplicates, :late,
                       :incomplete, :incorrect)
                ON CONFLICT DO NOTHING
                """)
                        .param("county", id.county().code())
                        .param("receipt", id.value())
                        .param("chunk", chunk)
                        .param("read", counts.read())
                        .param("accepted", counts.accepted())
                        .param("returned", counts.returned())
                        .param("duplicates", counts.duplicates())
                        .param("late", counts.late())
                        .param("incomplete", counts.incomplete())
                        .param("incorrect", counts.incorrect())
                        .update()
                == 1;
        if (fresh && !returned.isEmpty()) {
            addRows(id, returned);
            addReasons(id, chunk, returned);
        }
        return fresh;
    }

    private void addRows(ReceiptId id, List<Returned> returned) {
        int _ = jdbc.sql("""
                INSERT INTO intake.returned_row (county, receipt, line, cells, codes, reasons)
                SELECT :county, :receipt, n.line, CAST(n.cells AS jsonb), string_to_array(n.codes, ','),
                       CAST(n.reasons AS jsonb)
                  FROM unnest(CAST(:lines AS bigint[]), CAST(:cells AS text[]), CAST(:codes AS text[]),
                              CAST(:reasons AS text[])) AS n (line, cells, codes, reasons)
                """)
                .param("county", id.county().code())
                .param("receipt", id.value())
                .param("lines", returned.stream().map(Returned::line).toArray(Long[]::new))
                .param("cells", returned.stream().map(row -> json(row.cells())).toArray(String[]::new))
                .param(
                        "codes",
                        returned.stream()
                                .map(row -> String.join(",", row.codes()))
                                .toArray(String[]::new))
                .param(
                        "reasons",
                        returned.stream().map(row -> json(row.reasons())).toArray(String[]::new))
                .update();
    }

    /** Null characters cannot stand in the database. */
    private String json(Object value) {
        return json.writeValueAsString(value).replace("\\u0000", "");
    }

    private void addReasons(ReceiptId id, int chunk, List<Returned> returned) {
        Map<String, Long> codes = returned.stream()
                .flatMap(row -> row.codes().stream())
                .collect(Collectors.groupingBy(code -> code, TreeMap::new, Collectors.counting()));
        int _ = jdbc.sql("""
                INSERT INTO intake.chunk_reason (county, receipt, chunk, code, rows)
                SELECT :county, :receipt, :chunk, n.code, n.rows
                  FROM unnest(CAST(:codes AS text[]), CAST(:rows AS int[])) AS n (code, rows)
                """)
                .param("county", id.county().code())
                .param("receipt", id.value())
                .param("chunk", chunk)
                .param("codes", codes.keySet().toArray(String[]::new))
                .param("rows", codes.values().stream().map(Long::intValue).toArray(Integer[]::new))
                .update();
    }

    /** How many rows came back for each rule, the most frequent first. */
    Map<String, Long> reasons(ReceiptId id) {
        Map<String, Long> reasons = new LinkedHashMap<>();
        jdbc.sql("""
                SELECT c.code, sum(c.rows) AS rows FROM intake.chunk_reason c
                 WHERE c.county = :county AND c.receipt = :receipt
                 GROUP BY c.code ORDER BY sum(c.rows) DESC, c.code
                """)
                .param("county", id.county().code())
                .param("receipt", id.value())
                .query((row, _) -> reasons.put(row.getString(1), row.getLong(2)))
                .list();
        return reasons;
    }

    /** Rows that came back, after a line. */
    List<Returned> rows(ReceiptId id, long after, int limit) {
        return jdbc.sql("""
                SELECT r.line, r.cells, r.reasons FROM intake.returned_row r
                 WHERE r.county = :county AND r.receipt = :receipt AND r.line > :after
                 ORDER BY r.line LIMIT :limit
                """)
                .param("county", id.county().code())
                .param("receipt", id.value())
                .param("after", after)
                .param("limit", limit)
                .query((row, _) -> new Returned(
                        row.getLong(1),
                        json.readValue(row.getString(2), CELLS),
                        json.readValue(row.getString(3), REASONS)))
                .list();
    }

    /** Every row that came back, in portions. */
    Stream<Returned> rows(ReceiptId id) {
        return Stream.iterate(
                        rows(id, 0, PORTION),
                        part -> !part.isEmpty(),
                        part -> rows(id, part.getLast().line(), PORTION))
                .flatMap(List::stream);
    }

    /** Forgets the rows of receipts that ended before a day. @return how many rows */
    int forget(String county, java.time.LocalDate before) {
        return jdbc.sql("""
                DELETE FROM intake.returned_row w
                 USING intake.receipt r
                 WHERE r.county = :county AND r.received_on < :before AND r.status <> 'READING'
                   AND w.county = r.county AND w.receipt = r.id
                """).param("county", county).param("before", before).update();
    }
}
