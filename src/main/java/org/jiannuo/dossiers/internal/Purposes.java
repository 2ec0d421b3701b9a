package org.jiannuo.dossiers.internal;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 查阅目的与管理权限. What files are opened for, who manages officials, and what belongs into which section. */
@Component
class Purposes {
    private final List<Map<String, String>> purposes = rows("purposes");
    private final List<Map<String, String>> authorities = rows("authorities");
    private final List<Map<String, String>> sections = rows("sections");

    private static List<Map<String, String>> rows(String file) {
        try (InputStream in = Purposes.class.getResourceAsStream("/reference/dossiers/" + file + ".csv");
                MappingIterator<Map<String, String>> rows = new CsvMapper()
                        .readerForMapOf(String.class)
                        .with(CsvSchema.emptySchema().withHeader())
                        .readValues(in)) {
            return rows.readAll();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> codes() {
        return purposes.stream().map(row -> row.getOrDefault("purpose", "")).toList();
    }

    boolean known(String purpose) {
        return codes().contains(purpose);
    }

    /** Whether the purpose is given together with the number of a case. */
    boolean wantsCase(String purpose) {
        return purposes.stream()
                .anyMatch(row -> row.getOrDefault("purpose", "").equals(purpose)
                        && row.getOrDefault("case_number", "").equals("yes"));
    }

    /** Whether a unit manages officials of all units. */
    boolean manages(String unit) {
        return authorities.stream().anyMatch(row -> row.getOrDefault("unit", "").equals(unit));
    }

    /** The sections of an archive, {@code unit} or {@code official}, in the order of the law. */
    List<Section> sections(String archive) {
        return sections.stream()
                .filter(row -> row.getOrDefault("archive", "").equals(archive))
                .map(row -> new Section(
                        row.getOrDefault("section", ""),
                        Depth.of(row.getOrDefault("clerk", "")),
                        Depth.of(row.getOrDefault("head", ""))))
                .toList();
    }

    /** How much of a section a reader sees. */
    enum Depth {
        NONE,
        OUTLINE,
        ALL;

        static Depth of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /** As whom somebody opens the file of an official. */
    enum Reader {
        /** Works on the personnel of the official's unit. */
        CLERK,
        /** Leads the official's unit. */
        HEAD,
        /** Manages officials of all units, or is the official. */
        AUTHORITY
    }

    /** @param code its code @param clerk what the clerk of the unit sees @param head what its head sees */
    record Section(String code, Depth clerk, Depth head) {
        Depth of(Reader reader) {
            return switch (reader) {
                case CLERK -> clerk;
                case HEAD -> head;
                case AUTHORITY -> Depth.ALL;
            };
        }
    }
}
