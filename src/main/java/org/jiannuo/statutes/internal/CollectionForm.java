package org.jiannuo.statutes.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiannuo.statutes.ReferenceRow;

/**
 * 归集规则. How the county collects an item of the catalogue, as typed.
 *
 * @param section section of the dossier
 * @param route {@code direct} or {@code procedure}
 * @param documents kinds of document on which a record may rest
 * @param reporters ids of the units that report; {@code organ} for the one that issued the document, {@code subject}
 *     for the subject itself
 * @param counterparties further kinds of subject
 * @param term beginning of the ids of the publication terms; empty for none
 * @param document the document by which the county decided it
 */
public record CollectionForm(
        String section,
        String route,
        List<String> documents,
        List<String> reporters,
        List<String> counterparties,
        String term,
        String document) {
    private static final String BETWEEN = ";";

    public CollectionForm {
        documents = List.copyOf(documents);
        reporters = List.copyOf(reporters);
        counterparties = List.copyOf(counterparties);
        document = document.strip();
    }

    /** A rule that holds, to be changed. */
    static CollectionForm of(ReferenceRow rule) {
        return new CollectionForm(
                rule.text("section"),
                rule.text("route"),
                list(rule.text("document_kinds")),
                list(rule.text("reporters")),
                list(rule.text("counterparties")),
                rule.text("term_regime"),
                "");
    }

    static CollectionForm empty() {
        return new CollectionForm("", "", List.of(), List.of(), List.of(), "", "");
    }

    static List<String> list(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split(BETWEEN));
    }

    /** The columns of the table, in their order. */
    Map<String, String> columns(String category, String name) {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("category", category);
        columns.put("section", section);
        columns.put("route", route);
        columns.put("document_kinds", String.join(BETWEEN, documents));
        columns.put("reporters", String.join(BETWEEN, reporters));
        columns.put("counterparties", String.join(BETWEEN, counterparties));
        columns.put("term_regime", term);
        columns.put("name_zh", name);
        return columns;
    }
}
