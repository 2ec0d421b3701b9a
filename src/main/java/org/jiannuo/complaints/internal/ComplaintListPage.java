package org.jiannuo.complaints.internal;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiannuo.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The list of complaints.
 *
 * @param asked the filters as asked
 * @param rows a part of the list
 * @param count how many there are in all, at most as many as are counted
 * @param next address of the next part; empty at the end
 * @param export address of the export of exactly this list; empty for who may not export
 * @param units bodies that may be asked for
 * @param statuses states that may be asked for
 * @param kinds kinds that may be asked for
 */
public record ComplaintListPage(
        Asked asked,
        List<Row> rows,
        long count,
        String next,
        String export,
        List<Choice> units,
        List<String> statuses,
        List<String> kinds)
        implements Page {

    /** A unit that may be chosen. */
    public record Choice(String id, String name) {}

    /** One line. @param late whether its due day has passed @param waitsFor name of the unit that must act */
    public record Row(
            String id,
            String number,
            String kind,
            boolean lead,
            String accused,
            LocalDate receivedOn,
            String status,
            String stage,
            int level,
            @Nullable LocalDate dueOn,
            boolean late,
            String waitsFor) {}

    /** What the filter bar sends. */
    public record Asked(
            @Nullable String unit,
            @Nullable String status,
            @Nullable String kind,
            @Nullable String term,
            @Nullable Boolean mine,
            @Nullable String q,
            @Nullable String before) {
        public String unitOrAll() {
            return unit == null ? "" : unit;
        }

        public String statusOrAll() {
            return status == null ? "" : status;
        }

        public String kindOrAll() {
            return kind == null ? "" : kind;
        }

        public String termOrAll() {
            return term == null ? "" : term;
        }

        public boolean onlyMine() {
            return mine != null && mine;
        }

        public String words() {
            return q == null ? "" : q.strip();
        }

        /** The address of the same list, from a place on. */
        String address(String path, String from) {
            Map<String, Object> parts = new LinkedHashMap<>();
            parts.put("unit", unitOrAll());
            parts.put("status", statusOrAll());
            parts.put("kind", kindOrAll());
            parts.put("term", termOrAll());
            parts.put("mine", onlyMine() ? "true" : "");
            parts.put("q", words());
            parts.put("before", from);
            parts.values().removeIf(value -> value.equals(""));
            UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
            parts.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
            return address.encode().buildAndExpand(parts).toUriString();
        }

        /** Whether anything was asked for at all. */
        public boolean isFiltered() {
            return onlyMine() || !(unitOrAll() + statusOrAll() + kindOrAll() + termOrAll() + words()).isEmpty();
        }
    }
}
