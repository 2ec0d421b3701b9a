package org.jiannuo.portal.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jiannuo.kernel.County;
import org.jiannuo.portal.PublicItem;
import org.jspecify.annotations.Nullable;
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

    /** One row with everything that its page shows. */
    static PublicItems.Whole whole(ResultSet row) throws SQLException {
        return new PublicItems.Whole(
                line(row),
                row.getString("shown"),
                new PublicItem.Proof(
                        row.getObject("leaf", UUID.class), row.getString("salt"), row.getString("commitment")));
    }

    /** One row of a list. */
    static PublicItems.Line line(ResultSet row) throws SQLException {
        LocalDate to = row.getObject("ends_on", LocalDate.class);
        return new PublicItems.Line(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("kind"),
                row.getString("title"),
                orEmpty(row.getString("document")),
                new PublicItems.Line.Whose(
                        row.getString("subject_kind"),
                        orEmpty(row.getString("subject_key")),
                        row.getString("subject_name"),
                        row.getString("unit"),
                        row.getString("unit_name")),
                row.getObject("published_on", LocalDate.class),
                to.equals(PublicItems.NO_END) ? null : to,
                row.getBoolean("disputed"),
                orEmpty(row.getString("statement")));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
