package org.jiannuo.intake.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jiannuo.formats.Field;
import org.jiannuo.formats.Formats;
import org.jiannuo.formats.RecordFormat;
import org.jiannuo.intake.ReceiptId;
import org.jiannuo.intake.ReceiptSummary;
import org.jiannuo.intake.Receipts;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.County;
import org.jiannuo.kernel.Decision;
import org.jiannuo.security.SignedInUser;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What programs send. The same call with the same key of the call has one receipt, however often it is sent. */
@Component
class ApiCalls {
    private static final int MOST_ROWS = 5_000;
    private static final int MOST_UNKNOWN = 20;

    private final Receipts receipts;
    private final FormatBook formats;
    private final JdbcClient jdbc;
    private final BusinessClock clock;
    private final County county;

    ApiCalls(Receipts receipts, FormatBook formats, JdbcClient jdbc, BusinessClock clock, County county) {
        this.receipts = receipts;
        this.formats = formats;
        this.jdbc = jdbc;
        this.clock = clock;
        this.county = county;
    }

    @Transactional
    public Decision<ReceiptSummary> take(String format, String call, byte[] body, SignedInUser user) {
        if (!call.matches("[\\x21-\\x7e]{8,100}")) {
            return Decision.refused(IntakeRules.CALL.broken());
        }
        String hash = AccessKeys.hash(format + "\n" + new String(body, StandardCharsets.ISO_8859_1));
        Optional<Decision<ReceiptSummary>> before = before(call, hash, user);
        if (before.isPresent()) {
            return before.get();
        }
        Optional<RecordFormat> known = formats.find(format);
        if (known.isEmpty()) {
            return Decision.refused(IntakeRules.UNKNOWN_FORMAT.brokenAt("format", format, Formats.IDS));
        }
        return rows(body, known.get()).then(rows -> taken(known.get(), rows, call, hash, user));
    }

    private Optional<Decision<ReceiptSummary>> before(String call, String hash, SignedInUser user) {
        record Noted(String hash, UUID receipt) {}
        return jdbc.sql("""
                SELECT c.body_hash, c.receipt FROM intake.api_call c
                 WHERE c.county = :county AND c.key_id = :key AND c.call = :call
                """)
                .param("county", county.code())
                .param("key", user.account())
                .param("call", call)
                .query((row, _) -> new Noted(row.getString(1), row.getObject(2, UUID.class)))
                .optional()
                .map(noted -> noted.hash().equals(hash)
                        ? Decision.accepted(receipts.find(new ReceiptId(county, noted.receipt()))
                                .orElseThrow())
                        : Decision.refused(IntakeRules.CALL.broken()));
    }

    /** The rows as cells in the order of the format. */
    static Decision<List<List<String>>> rows(byte[] body, RecordFormat format) {
        JsonNode rows;
        try {
            rows = JsonMapper.shared().readTree(body).path("rows");
        } catch (JacksonException noJson) {
            return Decision.refused(IntakeRules.ROWS.broken(MOST_ROWS));
        }
        if (!rows.isArray() || rows.isEmpty() || rows.size() > MOST_ROWS) {
            return Decision.refused(IntakeRules.ROWS.broken(MOST_ROWS));
        }
        Set<String> unknown = new TreeSet<>();
        List<List<String>> cells = new ArrayList<>();
        for (JsonNode row : rows) {
            Map<String, String> values = new LinkedHashMap<>();
            row.properties().forEach(field -> values.put(field.getKey(), text(field.getValue())));
            values.keySet().stream()
                    .filter(code -> format.field(code).isEmpty())
                    .limit(Math.max(MOST_UNKNOWN - unknown.size(), 0))
                    .forEach(unknown::add);
            cells.add(format.fields().stream()
                    .map(field -> values.getOrDefault(field.code(), ""))
                    .toList());
        }
        return unknown.isEmpty()
                ? Decision.accepted(cells)
                : Decision.refused(IntakeRules.UNKNOWN_FIELDS.broken(List.copyOf(unknown)));
    }

    private static String text(JsonNode value) {
        return value.isNull() || value.isContainer() ? "" : value.asString();
    }

    private Decision<ReceiptSummary> taken(
            RecordFormat format, List<List<String>> rows, String call, String hash, SignedInUser user) {
        try {
            Path file = Files.createTempFile("jiannuo-api", ".csv");
            try {
                Files.write(file, csv(format, rows));
                return receipts.take(new Receipts.Sent(file, "", format.id(), user.unit(), "api"), user.sign(clock))
                        .map(receipt -> noted(receipt, call, hash, user));
            } finally {
                boolean _ = Files.deleteIfExists(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private ReceiptSummary noted(ReceiptSummary receipt, String call, String hash, SignedInUser user) {
        int _ = jdbc.sql("""
                INSERT INTO intake.api_call (county, key_id, call, body_hash, receipt, on_day)
                VALUES (:county, :key, :call, :hash, :receipt, :on)
                ON CONFLICT DO NOTHING
                """)
                .param("county", county.code())
                .param("key", user.account())
                .param("call", call)
                .param("hash", hash)
                .param("receipt", receipt.id().value())
                .param("on", clock.today())
                .update();
        return receipt;
    }

    private static List<String> csv(RecordFormat format, List<List<String>> rows) {
        List<String> lines = new ArrayList<>(
                List.of(line(format.fields().stream().map(Field::code).toList())));
        rows.forEach(row -> lines.add(line(row)));
        return lines;
    }

    private static String line(List<String> cells) {
        return cells.stream()
                .map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"")
                .collect(Collectors.joining(","));
    }
}
