package org.jiannuo.records.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiannuo.records.RecordDraft.SubjectKind;
import org.jiannuo.statutes.Instrument;
import org.jiannuo.statutes.ReferenceRow;
import org.jiannuo.statutes.Statutes;
import org.jspecify.annotations.Nullable;

/**
 * What the gate knows of the law: the editions of the catalogue, instruments, kinds of document, terms and grades, as
 * they were when it was read. It never changes.
 *
 * @param editions the items by the first day of the edition
 * @param undecided items for which the county has no rule of collection yet, by the first day of the edition
 * @param documents kinds of document by code
 * @param instruments instruments by id
 * @param titles instruments by title, as texts cite them
 * @param excluded what must never be recorded
 * @param grades tables of severity
 * @param terms publication terms
 * @param sanctions sanction periods by id
 * @param bounds figures of the county
 * @param words words by which texts are understood
 */
record GateReference(
        NavigableMap<LocalDate, Map<String, CatalogueItem>> editions,
        NavigableMap<LocalDate, Set<String>> undecided,
        Map<String, DocumentKind> documents,
        Map<String, Instrument> instruments,
        Map<String, List<Instrument>> titles,
        ExcludedMatters excluded,
        SeverityTable grades,
        PublicationTerms terms,
        Map<String, SanctionPeriod> sanctions,
        Map<String, Integer> bounds,
        Map<String, Set<String>> words) {
    private static final String TITLE_OF_STATE = "state";
    private static final Map<String, Set<String>> WORDS = readWords();

    /** @param effect whether it has legal effect @param organWords one of which the name of its organ contains */
    record DocumentKind(String code, boolean effect, Set<String> organWords) {}

    /** @param months length; 0 when it is a range or has no end @param byItself whether it ends by itself */
    record SanctionPeriod(String id, int months, boolean byItself) {}

    static GateReference read(Statutes statutes, LocalDate today) {
        NavigableMap<LocalDate, Set<String>> undecided = new TreeMap<>();
        return new GateReference(
                readEditions(statutes, today, undecided),
                undecided,
                readDocuments(),
                readInstruments(statutes),
                readTitles(statutes),
                ExcludedMatters.of(ReferenceTables.rows("excluded_terms")),
                SeverityTable.of(
                        ReferenceTables.rows("severity_of_penalties"), ReferenceTables.rows("severity_of_breaches")),
                PublicationTerms.of(
                        rows(statutes, "publication_terms", today), WORDS.getOrDefault("unpublished", Set.of())),
                readSanctions(statutes, today),
                readBounds(),
                WORDS);
    }

    private static List<ReferenceTables.Row> rows(Statutes statutes, String table, LocalDate day) {
        return statutes.rows(table, day).stream()
                .map(row -> new ReferenceTables.Row(row.columns()))
                .toList();
    }

    /** Every edition back to the first: a row that came later is another edition. */
    private static NavigableMap<LocalDate, Map<String, CatalogueItem>> readEditions(
            Statutes statutes, LocalDate today, NavigableMap<LocalDate, Set<String>> undecided) {
        Map<String, ReferenceTables.Row> rules = new HashMap<>();
        rows(statutes, "category_rules", today).forEach(row -> rules.put(row.text("category"), row));
        NavigableMap<LocalDate, Map<String, CatalogueItem>> editions = new TreeMap<>();
        LocalDate day = today;
        while (day != null) {
            List<ReferenceRow> rows = statutes.rows("record_categories", day);
            LocalDate of = day;
            LocalDate first = rows.stream()
                    .map(ReferenceRow::appliesFrom)
                    .filter(from -> !from.isAfter(of))
                    .max(LocalDate::compareTo)
                    .orElse(ReferenceRow.ALWAYS);
            editions.put(first, items(rows, rules, of));
            undecided.put(
                    first,
                    open(rows, of)
                            .map(ReferenceRow::key)
                            .filter(key -> !rules.containsKey(key))
                            .collect(Collectors.toUnmodifiableSet()));
            day = first.equals(ReferenceRow.ALWAYS) ? null : first.minusDays(1);
        }
        return editions;
    }

    private static Map<String, CatalogueItem> items(
            List<ReferenceRow> rows, Map<String, ReferenceTables.Row> rules, LocalDate day) {
        Map<String, CatalogueItem> items = new HashMap<>();
        open(rows, day).forEach(row -> {
            ReferenceTables.Row rule = rules.get(row.key());
            if (rule != null) {
                items.put(row.key(), CatalogueItem.of(new ReferenceTables.Row(row.columns()), rule));
            }
        });
        return Map.copyOf(items);
    }

    private static Stream<ReferenceRow> open(List<ReferenceRow> rows, LocalDate day) {
        return rows.stream().filter(row -> {
            String to = row.text("valid_to");
            return to.isEmpty() || !LocalDate.parse(to).isBefore(day);
        });
    }

    private static Map<String, DocumentKind> readDocuments() {
        Map<String, DocumentKind> kinds = new HashMap<>();
        ReferenceTables.rows("document_kinds")
                .forEach(row -> kinds.put(
                        row.text("kind"),
                        new DocumentKind(
                                row.text("kind"),
                                row.text("effect").equals("yes"),
                                Set.copyOf(row.list("organ_words", ";")))));
        return Map.copyOf(kinds);
    }

    private static Map<String, Instrument> readInstruments(Statutes statutes) {
        Map<String, Instrument> known = new HashMap<>();
        statutes.instruments().forEach(instrument -> known.put(instrument.id().value(), instrument));
        return Map.copyOf(known);
    }

    private static Map<String, List<Instrument>> readTitles(Statutes statutes) {
        Map<String, List<Instrument>> titles = new HashMap<>();
        for (Instrument instrument : statutes.instruments()) {
            for (String title : new HashSet<>(List.of(plain(instrument.titleZh()), plain(instrument.shortZh())))) {
                titles.computeIfAbsent(title, _ -> new ArrayList<>()).add(instrument);
            }
        }
        return Map.copyOf(titles);
    }

    /** A title without the name of the state and what stands in brackets. */
    static String plain(String title) {
        int bracket = title.indexOf('\uff08');
        int narrow = title.indexOf('(');
        int end = bracket < 0 ? narrow : narrow < 0 ? bracket : Math.min(bracket, narrow);
        String name = end > 0 ? title.substring(0, end) : title;
        return WORDS.getOrDefault(TITLE_OF_STATE, Set.of()).stream()
                .filter(name::startsWith)
                .findFirst()
                .map(state -> name.substring(state.length()))
                .orElse(name);
    }

    private static Map<String, Set<String>> readWords() {
        Map<String, Set<String>> words = new HashMap<>();
        ReferenceTables.rows("words").forEach(row -> words.put(row.text("key"), Set.copyOf(row.list("words", ";"))));
        return Map.copyOf(words);
    }

    /** Whether a text stands for nothing at all. */
    boolean isNameless(String text) {
        return text.isBlank() || words.getOrDefault("nameless", Set.of()).contains(text);
    }

    private static Map<String, SanctionPeriod> readSanctions(Statutes statutes, LocalDate today) {
        Map<String, SanctionPeriod> periods = new HashMap<>();
        for (ReferenceTables.Row row : rows(statutes, "sanction_periods", today)) {
            String period = row.text("period");
            periods.put(
                    row.text("id"),
                    new SanctionPeriod(
                            row.text("id"),
                            period.matches("\\d+") ? Integer.parseInt(period) : 0,
                            row.text("auto_release").equals("yes")));
        }
        return Map.copyOf(periods);
    }

    private static Map<String, Integer> readBounds() {
        Map<String, Integer> bounds = new HashMap<>();
        ReferenceTables.rows("bounds").forEach(row -> bounds.put(row.text("key"), Integer.valueOf(row.text("value"))));
        return Map.copyOf(bounds);
    }

    /** The item in the edition in force on a day; null when there is none. */
    @Nullable
    CatalogueItem item(String code, LocalDate day) {
        var edition = editions.floorEntry(day);
        return edition == null ? null : edition.getValue().get(code);
    }

    /** Whether the edition in force on a day names an item that the county does not yet know how to collect. */
    boolean isUndecided(String code, LocalDate day) {
        var edition = undecided.floorEntry(day);
        return edition != null && edition.getValue().contains(code);
    }

    /** Every item of the newest edition. */
    Map<String, CatalogueItem> items() {
        return editions.lastEntry().getValue();
    }

    /** Whether an item is open to a kind of subject and, of units, to their class. */
    static boolean admits(CatalogueItem item, SubjectKind kind, String unitClass) {
        return item.kinds().contains(kind)
                && (kind != SubjectKind.UNIT || item.classes().contains(unitClass));
    }

    /** A figure of the county. */
    int bound(String key) {
        Integer value = bounds.get(key);
        if (value == null) {
            throw new IllegalStateException("The reference data have no bound " + key);
        }
        return value;
    }
}
