package org.jiannuo.portal.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jiannuo.kernel.County;
import org.jiannuo.portal.PublicItem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads an item from what is kept of it: the page shows the very content that the log vouches for. */
final class ReadItem {
    private ReadItem() {}

    static PublicItem of(County county, PublicItems.Whole whole) {
        PublicItems.Line line = whole.line();
        JsonNode shown = JsonMapper.shared().readTree(whole.shown());
        JsonNode basis = shown.path("basis");
        return new PublicItem(
                county,
                line.id(),
                line.code(),
                new PublicItem.Heading(
                        line.kind(),
                        line.title(),
                        text(shown, "category"),
                        text(shown, "severity"),
                        line.document(),
                        new PublicItem.Basis(text(basis, "instrument"), text(basis, "article"), text(basis, "text"))),
                new PublicItem.Subject(
                        line.whose().kind(),
                        line.whose().key(),
                        line.whose().name(),
                        line.whose().unit(),
                        line.whose().unitName()),
                new PublicItem.Term(line.from(), line.to()),
                content(shown.path("content")),
                new PublicItem.Mark(line.disputed(), line.statement()),
                whole.proof());
    }

    private static PublicItem.Content content(JsonNode content) {
        SortedMap<String, String> fields = new TreeMap<>();
        for (Map.Entry<String, JsonNode> field : content.path("fields").properties()) {
            fields.put(field.getKey(), field.getValue().asString());
        }
        List<List<String>> rows = new ArrayList<>();
        content.path("rows").forEach(row -> rows.add(texts(row)));
        return new PublicItem.Content(fields, texts(content.path("columns")), rows);
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(one -> texts.add(one.asString()));
        return texts;
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }
}
