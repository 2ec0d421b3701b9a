package org.jiannuo.dutycrimes.internal;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 参考数据. The crimes in office, the bodies that keep and ask the register, and the purposes. */
@Component
class Register {
    private final List<Map<String, String>> charges = rows("charges.csv");
    private final List<Map<String, String>> bodies = rows("bodies.csv");
    private final List<Map<String, String>> purposes = rows("purposes.csv");

    /** A charge. @param article article of the criminal law */
    record Charge(String code, String name, String article) {}

    List<Charge> charges() {
        return charges.stream()
                .map(row -> new Charge(
                        row.getOrDefault("code", ""), row.getOrDefault("name_zh", ""), row.getOrDefault("article", "")))
                .toList();
    }

    boolean isCharge(String code) {
        return charges().stream().anyMatch(charge -> charge.code().equals(code));
    }

    String charge(String code) {
        return charges().stream()
                .filter(charge -> charge.code().equals(code))
                .findFirst()
                .map(Charge::name)
                .orElse(code);
    }

    /** Whether a body enters judgments. */
    boolean keeps(String body) {
        return has(body, "keeps");
    }

    /** Whether a body may ask the register. */
    boolean asks(String body) {
        return has(body, "asks");
    }

    private boolean has(String body, String what) {
        return bodies.stream().anyMatch(row -> body.equals(row.get("unit_id")) && "yes".equals(row.get(what)));
    }

    List<String> purposes() {
        return purposes.stream().map(row -> row.getOrDefault("code", "")).toList();
    }

    private static List<Map<String, String>> rows(String file) {
        try (InputStream in = Register.class.getResourceAsStream("/reference/dutycrimes/" + file)) {
            if (in == null) {
                throw new IllegalStateException("The program has no file " + file);
            }
            try (MappingIterator<Map<String, String>> rows = new CsvMapper()
                    .readerForMapOf(String.class)
                    .with(CsvSchema.emptySchema().withHeader())
                    .readValues(in)) {
                return rows.readAll();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The reference data " + file + " cannot be read", e);
        }
    }
}
