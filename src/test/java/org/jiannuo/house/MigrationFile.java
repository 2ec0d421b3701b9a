package org.jiannuo.house;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One migration. A table that is never rewritten is marked {@code -- append-only} in the comment above it, one that
 * grows without end {@code -- big}; a later file may mark it with {@code -- append-only: schema.table}.
 */
record MigrationFile(String module, String name, String text) {
    private static final Pattern TABLE = Pattern.compile(
            "(?im)((?:^--.*\\R)*)^CREATE TABLE(?: IF NOT EXISTS)?\\s+(\\w+)\\.(\\w+)\\s*\\(((?s:.*?))\\R?\\)(?:\\s*PARTITION BY[^;]*)?;");
    private static final Pattern LATER = Pattern.compile("(?m)^--\\s*(append-only|big):\\s*(\\w+\\.\\w+)\\s*$");
    private static final Pattern GRANT =
            Pattern.compile("(?is)\\bGRANT\\s+(.*?)\\s+ON\\s+(?:TABLE\\s+)?(.*?)\\s+TO\\s+(.*?);");
    private static final Pattern INDEX = Pattern.compile(
            "(?is)\\bCREATE\\s+(?:UNIQUE\\s+)?INDEX\\s+(?:IF NOT EXISTS\\s+)?(\\w+)\\s+ON\\s+(\\w+\\.\\w+)\\s*(?:USING\\s+\\w+\\s*)?\\(\\s*([\\w\"]+)");

    record Table(String name, Set<String> marks, String columns) {
        boolean isAppendOnly() {
            return marks.contains("append-only");
        }

        boolean isBig() {
            return marks.contains("big");
        }

        /** First columns of the primary and unique keys that stand in the table itself. */
        List<String> firstColumnsOfKeys() {
            List<String> first = new ArrayList<>();
            Matcher key = Pattern.compile("(?i)\\b(?:PRIMARY KEY|UNIQUE)\\s*\\(\\s*(\\w+)")
                    .matcher(columns);
            while (key.find()) {
                first.add(key.group(1));
            }
            Matcher inline = Pattern.compile("(?im)^\\s*(\\w+)\\s[^,\\n]*\\b(?:PRIMARY KEY|UNIQUE)\\s*(?:,|$)")
                    .matcher(columns);
            while (inline.find()) {
                if (!inline.group(1).equalsIgnoreCase("CONSTRAINT")) {
                    first.add(inline.group(1));
                }
            }
            return first;
        }
    }

    record Grant(Set<String> rights, Set<String> tables, String role) {}

    record Index(String name, String table, String firstColumn) {}

    static MigrationFile of(Path file) {
        return new MigrationFile(
                file.getParent().getFileName().toString(), file.getFileName().toString(), House.read(file));
    }

    static List<MigrationFile> all() {
        return House.files("src/main/resources/db/migration", file -> true).stream()
                .map(MigrationFile::of)
                .toList();
    }

    List<Table> tables() {
        List<Table> tables = new ArrayList<>();
        Matcher table = TABLE.matcher(text);
        while (table.find()) {
            Set<String> marks = new TreeSet<>();
            Pattern.compile("(?m)^--\\s*((?:append-only|big)(?:\\s*,\\s*(?:append-only|big))*)\\s*(?:[.:;(].*)?$")
                    .matcher(table.group(1))
                    .results()
                    .forEach(line -> marks.addAll(List.of(line.group(1).split("\\s*,\\s*"))));
            tables.add(new Table(table.group(2) + "." + table.group(3), marks, withoutComments(table.group(4))));
        }
        return tables;
    }

    /** Marks given to tables of earlier files: the table and the mark. */
    List<Table> laterMarks() {
        return LATER.matcher(text)
                .results()
                .map(mark -> new Table(mark.group(2), Set.of(mark.group(1)), ""))
                .toList();
    }

    List<Grant> grants() {
        return GRANT.matcher(withoutComments(text))
                .results()
                .map(grant -> new Grant(
                        words(grant.group(1).replaceAll("\\([^)]*\\)", "").toUpperCase(java.util.Locale.ROOT)),
                        words(grant.group(2)),
                        grant.group(3).strip()))
                .toList();
    }

    List<Index> indexes() {
        return INDEX.matcher(withoutComments(text))
                .results()
                .map(index -> new Index(index.group(1), index.group(2), index.group(3)))
                .toList();
    }

    String withoutComments() {
        return withoutComments(text);
    }

    private static String withoutComments(String sql) {
        return sql.replaceAll("(?m)--.*$", "");
    }

    private static Set<String> words(String list) {
        Set<String> words = new TreeSet<>();
        for (String word : list.split(",")) {
            words.add(word.strip());
        }
        return words;
    }
}
