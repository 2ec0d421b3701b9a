package org.jiannuo.records.internal;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jiannuo.records.LegalityGate.Polarity;
import org.jiannuo.records.RecordDraft.SubjectKind;
import org.jspecify.annotations.Nullable;

/**
 * 目录事项. One item of the catalogue in one edition, with the rules by which the county collects it.
 *
 * @param code its code
 * @param nameZh its name
 * @param name the same in English
 * @param polarity for or against the subject, or neither
 * @param kinds kinds of subject; of units the classes beside
 * @param classes words of the catalogue for the classes of units
 * @param scope default scope
 * @param severityRule how its grade follows
 * @param instrument first instrument of its basis
 * @param article article of its basis
 * @param validFrom first day of the edition in which it stands; null when not known
 * @param collected how the county collects it
 */
record CatalogueItem(
        String code,
        String nameZh,
        String name,
        Polarity polarity,
        Set<SubjectKind> kinds,
        Set<String> classes,
        String scope,
        String severityRule,
        String instrument,
        String article,
        @Nullable LocalDate validFrom,
        Collected collected) {

    /**
     * @param section section of the dossier in which it stands
     * @param direct whether it takes effect by the gate alone
     * @param documents kinds of document on which it may rest
     * @param reporters slugs of units that report it; {@code organ} for the one that issued the document,
     *     {@code subject} for the subject itself
     * @param term beginning of the ids of the publication terms that hold for it; empty for none
     */
    record Collected(String section, boolean direct, Set<String> documents, Set<String> reporters, String term) {}

    static CatalogueItem of(ReferenceTables.Row category, ReferenceTables.Row rules) {
        String validFrom = category.text("valid_from");
        return new CatalogueItem(
                category.text("code"),
                category.text("name_zh"),
                category.text("name_en"),
                Polarity.valueOf(category.upper("polarity")),
                kinds(category, rules),
                Set.copyOf(category.list("subject_kinds", ";")),
                category.text("default_scope"),
                category.text("severity_rule"),
                first(category.list("instrument_id", "[+]")),
                category.text("article"),
                validFrom.length() == 10 ? LocalDate.parse(validFrom) : null,
                new Collected(
                        rules.text("section"),
                        rules.text("route").equals("direct"),
                        Set.copyOf(rules.list("document_kinds", ";")),
                        Set.copyOf(rules.list("reporters", ";")),
                        rules.text("term_regime")));
    }

    private static Set<SubjectKind> kinds(ReferenceTables.Row category, ReferenceTables.Row rules) {
        EnumSet<SubjectKind> kinds = EnumSet.noneOf(SubjectKind.class);
        kinds.add(category.text("archive").equals("official") ? SubjectKind.OFFICIAL : SubjectKind.UNIT);
        rules.list("counterparties", ";")
                .forEach(word -> kinds.add(SubjectKind.valueOf(word.toUpperCase(java.util.Locale.ROOT))));
        return kinds;
    }

    private static String first(List<String> ids) {
        return ids.isEmpty() ? "" : ids.getFirst();
    }

    boolean isNegative() {
        return polarity == Polarity.NEGATIVE;
    }

    boolean isInForceOn(LocalDate day) {
        return validFrom == null || !day.isBefore(validFrom);
    }
}
