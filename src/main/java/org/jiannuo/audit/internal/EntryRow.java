package org.jiannuo.audit.internal;

import java.time.Instant;
import java.util.List;

/** One entry in words for the list and the detail page; empty texts where nothing is known. */
public record EntryRow(
        String id,
        Instant at,
        String account,
        String person,
        String unit,
        String unitName,
        String capacity,
        String event,
        String target,
        String outcome,
        List<String> rules,
        String address,
        String request) {
    public EntryRow {
        rules = List.copyOf(rules);
    }

    static EntryRow of(Entry entry) {
        return new EntryRow(
                entry.id().toString(),
                entry.at(),
                entry.account() == null ? "" : entry.account().toString(),
                plain(entry.person()),
                plain(entry.unit()),
                entry.unitName() == null ? plain(entry.unit()) : entry.unitName(),
                plain(entry.capacity()),
                entry.event(),
                entry.target(),
                entry.outcome(),
                entry.rules(),
                plain(entry.address()),
                plain(entry.request()));
    }

    /** The colour of the outcome. */
    public String colour() {
        return switch (outcome) {
            case "done" -> "green";
            case "read" -> "blue";
            case "refused" -> "orange";
            default -> "red";
        };
    }

    private static String plain(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : text;
    }
}
