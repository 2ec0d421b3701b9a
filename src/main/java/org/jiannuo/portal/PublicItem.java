package org.jiannuo.portal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jiannuo.kernel.County;
import org.jiannuo.tlog.CanonicalJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * 公开事项. One published thing exactly as the public sees it, masked already.
 *
 * @param county the county in whose register it stands
 * @param id identity, the same as that of its publication
 * @param code public number: county code and ten letters or digits that tell nothing
 * @param heading what it is
 * @param subject whom it concerns
 * @param term how long it is shown
 * @param content what is shown
 * @param mark whether it is disputed
 * @param proof where it stands in the log
 */
public record PublicItem(
        County county,
        UUID id,
        String code,
        Heading heading,
        Subject subject,
        Term term,
        Content content,
        Mark mark,
        Proof proof) {

    /**
     * @param kind kind of publication, in small letters
     * @param title title
     * @param category code of the category in the catalogue, or empty
     * @param severity grade in small letters, or empty
     * @param document number of the decision document, or empty
     * @param basis on what it is public: instrument, article and text
     */
    public record Heading(String kind, String title, String category, String severity, String document, Basis basis) {}

    /**
     * @param instrument id of the instrument
     * @param article article, or empty
     * @param text as it is cited
     */
    public record Basis(String instrument, String article, String text) {}

    /**
     * @param kind unit, enterprise, person or official
     * @param key public number of the subject by which its items belong together, or empty
     * @param name name as shown
     * @param unit id of the unit whose page shows it
     * @param unitName name of that unit
     */
    public record Subject(String kind, String key, String name, String unit, String unitName) {}

    /**
     * @param from first day on which it is shown
     * @param to last day, or null when no end is set
     */
    public record Term(LocalDate from, @Nullable LocalDate to) {}

    /**
     * @param fields value by name of the field
     * @param columns names of the columns of its table; none when it has no table
     * @param rows rows of the table
     */
    public record Content(SortedMap<String, String> fields, List<String> columns, List<List<String>> rows) {
        public Content {
            fields = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(fields));
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /**
     * 异议标注.
     *
     * @param disputed whether an objection is open
     * @param statement what the subject says, or empty
     */
    public record Mark(boolean disputed, String statement) {
        public static final Mark NONE = new Mark(false, "");
    }

    /**
     * 凭证. What ties the item to the log.
     *
     * @param leaf identity of its leaf; null in a preview
     * @param salt hexadecimal; empty in a preview
     * @param commitment hexadecimal; empty in a preview
     */
    public record Proof(@Nullable UUID leaf, String salt, String commitment) {
        public static final Proof NONE = new Proof(null, "", "");
    }

    /** Everything that is shown, as canonical JSON (RFC 8785); the commitment in the log is made over these bytes. */
    public String shown() {
        Map<String, Object> all = new TreeMap<>();
        all.put("code", code);
        all.put("kind", heading.kind());
        all.put("title", heading.title());
        all.put("category", heading.category());
        all.put("severity", heading.severity());
        all.put("document", heading.document());
        all.put(
                "basis",
                Map.of(
                        "instrument", heading.basis().instrument(),
                        "article", heading.basis().article(),
                        "text", heading.basis().text()));
        all.put("subject", Map.of("kind", subject.kind(), "key", subject.key(), "name", subject.name()));
        all.put("unit", Map.of("id", subject.unit(), "name", subject.unitName()));
        LocalDate to = term.to();
        all.put("from", term.from().toString());
        all.put("to", to == null ? "" : to.toString());
        all.put("content", Map.of("fields", content.fields(), "columns", content.columns(), "rows", content.rows()));
        return CanonicalJson.of(JsonMapper.shared().writeValueAsString(all));
    }
}
