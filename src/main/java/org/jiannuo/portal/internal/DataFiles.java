package org.jiannuo.portal.internal;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.County;
import org.jiannuo.ledger.LeafId;
import org.jiannuo.ledger.LedgerProofs;
import org.jiannuo.portal.PublicItem;
import org.jiannuo.portal.PublicRegister;
import org.jiannuo.web.Words;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** 数据文件. Lists and changes as files, written while they are read, so that their length does not matter. */
@Component
class DataFiles {
    private static final List<String> COLUMNS = List.of(
            "code",
            "kind",
            "title",
            "document",
            "subject",
            "subject_key",
            "unit",
            "from",
            "to",
            "disputed",
            "statement",
            "basis",
            "fields",
            "leaf",
            "address");

    private final PublicItems items;
    private final County county;
    private final BusinessClock clock;
    private final LedgerProofs log;

    DataFiles(PublicItems items, LedgerProofs log, County county, BusinessClock clock) {
        this.log = log;
        this.items = items;
        this.county = county;
        this.clock = clock;
    }

    void csv(String kind, String site, Words words, PrintWriter out) {
        out.print('\ufeff');
        out.print(line(COLUMNS.stream().map(column -> words.get("portal.data.column." + column))));
        items.each(kind, whole -> out.print(line(cells(whole, site, words))));
        out.flush();
    }

    private Stream<String> cells(PublicItems.Whole whole, String site, Words words) {
        PublicItem item = ReadItem.of(county, whole);
        String fields = item.content().fields().entrySet().stream()
                .map(field -> words.orElse("portal.field." + field.getKey(), field.getKey()) + ": " + field.getValue())
                .collect(Collectors.joining("; "));
        java.util.UUID leaf = whole.proof().leaf();
        PublicItems.Line line = whole.line();
        return Stream.of(
                line.code(),
                words.get("portal.kind." + line.kind()),
                line.title(),
                line.document(),
                line.whose().name(),
                line.whose().key(),
                line.whose().unitName(),
                line.from().toString(),
                line.to() == null ? "" : line.to().toString(),
                Boolean.toString(line.disputed()),
                line.statement(),
                item.heading().basis().text() + " " + item.heading().basis().article(),
                fields,
                leaf == null ? "" : leaf.toString(),
                site + "/portal/items/" + line.code());
    }

    private static String line(Stream<String> cells) {
        return cells.map(DataFiles::cell).collect(Collectors.joining(",")) + "\r\n";
    }

    /** A cell that a spreadsheet would take for a formula begins with an apostrophe. */
    static String cell(String text) {
        String safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }

    void json(String kind, String site, PrintWriter out) {
        out.print("{\"schema\":" + text(site + "/portal/data/item.schema.json") + ",\"county\":" + text(county.code())
                + ",\"kind\":" + text(kind) + ",\"day\":"
                + text(clock.today().toString()) + ",\"items\":[");
        String[] comma = {""};
        items.each(kind, whole -> {
            out.print(comma[0]);
            out.print(item(whole, site));
            comma[0] = ",\n";
        });
        out.print("]}");
        out.flush();
    }

    /** The figures of the plan as they stood on each day, each with what ties it to the log. */
    static void progress(List<PublicProgress.NotedState> states, PrintWriter out) {
        out.print("{\"states\":[");
        String comma = "";
        for (PublicProgress.NotedState state : states) {
            Map<String, Object> beside = new LinkedHashMap<>();
            beside.put("day", state.day().toString());
            beside.put("leaf", state.leaf().toString());
            beside.put("salt", state.salt());
            beside.put("commitment", state.commitment());
            out.print(comma);
            out.print("{\"shown\":" + state.shown() + ","
                    + JsonMapper.shared().writeValueAsString(beside).substring(1));
            comma = ",\n";
        }
        out.print("]}");
        out.flush();
    }

    /** A part of the changes. @return number of the last one */
    long changes(PublicRegister.Part part, PrintWriter out) {
        List<PublicItems.Change> changes = items.changes(part.after(), part.limit());
        Map<LeafId, Long> indexes = log.indexes(changes.stream()
                .flatMap(change -> Stream.ofNullable(change.leaf()))
                .map(LeafId::new)
                .toList());
        out.print("{\"changes\":[");
        String comma = "";
        for (PublicItems.Change change : changes) {
            out.print(comma);
            out.print(change(change, indexes, part.site()));
            comma = ",\n";
        }
        long next = changes.isEmpty() ? part.after() : changes.getLast().seq();
        out.print("],\"next\":" + next + ",\"more\":" + (changes.size() == part.limit()) + "}");
        out.flush();
        return next;
    }

    private static String change(PublicItems.Change change, Map<LeafId, Long> indexes, String site) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("seq", change.seq());
        told.put("act", change.act());
        told.put("code", change.code());
        told.put("kind", change.kind());
        told.put("at", change.at().toString());
        java.util.UUID leaf = change.leaf();
        if (leaf != null) {
            told.put("leaf", leaf.toString());
            Long index = indexes.get(new LeafId(leaf));
            if (index != null) {
                told.put("index", index);
            }
        }
        String head = JsonMapper.shared().writeValueAsString(told);
        PublicItems.Whole now = change.now();
        return now == null || change.act().equals("ended")
                ? head
                : head.substring(0, head.length() - 1) + ",\"item\":" + item(now, site) + "}";
    }

    /** What is shown goes out byte for byte, so that whoever takes it can check it against the log. */
    static String item(PublicItems.Whole whole, String site) {
        Map<String, Object> beside = new LinkedHashMap<>();
        PublicItems.Line line = whole.line();
        beside.put("disputed", line.disputed());
        beside.put("statement", line.statement());
        beside.put("leaf", String.valueOf(whole.proof().leaf()));
        beside.put("salt", whole.proof().salt());
        beside.put("commitment", whole.proof().commitment());
        beside.put("address", site + "/portal/items/" + line.code());
        return "{\"shown\":" + whole.shown() + ","
                + JsonMapper.shared().writeValueAsString(beside).substring(1);
    }

    private static String text(String text) {
        return JsonMapper.shared().writeValueAsString(text);
    }
}
