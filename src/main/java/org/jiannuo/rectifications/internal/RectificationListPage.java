package org.jiannuo.rectifications.internal;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Rectifications, newest first.
 *
 * @param rows a part of the list
 * @param next address of the next part; empty at the end
 * @param stages stages to choose from
 * @param units units to choose from
 * @param asked what was chosen
 * @param orders whether this person may order one
 * @param counts whether this person may see the figures
 * @param export address of the same list as a table; empty when it is empty
 * @param demands what this person's body has to order by hand
 */
public record RectificationListPage(
        List<Row> rows,
        String next,
        List<String> stages,
        List<Unit> units,
        Asked asked,
        boolean orders,
        boolean counts,
        String export,
        List<Demanded> demands)
        implements Page {

    /** One line. @param actBy last day for whoever must act */
    public record Row(
            String path,
            String number,
            String problem,
            String unit,
            String body,
            String stage,
            LocalDate dueOn,
            @Nullable LocalDate actBy,
            boolean late) {}

    /** A demand of a complaint that waits. */
    public record Demanded(String path, String number, String unit, LocalDate due, List<Refusal> because) {}

    /** A unit. */
    public record Unit(String id, String name) {}

    /** What was chosen. */
    public record Asked(
            @Nullable String stage,
            @Nullable String unit,
            @Nullable String source,
            @Nullable String q,
            @Nullable String before) {
        static String of(@Nullable String text) {
            return text == null ? "" : text.strip();
        }

        public boolean isStage(String other) {
            return of(stage).equals(other);
        }

        public boolean isUnit(String other) {
            return of(unit).equals(other);
        }

        public String number() {
            return of(source);
        }

        /** Words of the search box. */
        public String words() {
            return of(q);
        }

        /** Whether anything was asked for at all. */
        public boolean isFiltered() {
            return !(of(stage) + of(unit) + of(source) + of(q)).isEmpty();
        }

        /** The address of this list, or of a part of it. */
        String address(String path, String from) {
            UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
            Map<String, String> parts = new LinkedHashMap<>();
            parts.put("stage", of(stage));
            parts.put("unit", of(unit));
            parts.put("source", of(source));
            parts.put("q", of(q));
            parts.put("before", from);
            parts.values().removeIf(String::isEmpty);
            parts.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
            return address.encode().buildAndExpand(parts).toUriString();
        }
    }
}
