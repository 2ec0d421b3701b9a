package org.jiannuo.records.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.records.RecordDraft;
import org.jiannuo.statutes.Instrument;
import org.jspecify.annotations.Nullable;

/** 依据. Whether what is named as basis is a basis, and was in force on the day of the document. */
final class Bases {
    private static final char OPENS = '\u300a';
    private static final char CLOSES = '\u300b';
    private static final char ARTICLE_FROM = '\u7b2c';
    private static final char ARTICLE_TO = '\u6761';
    private static final Set<String> WITH_ARTICLES = Set.of("law", "regulation", "rule");

    private final GateReference reference;

    Bases(GateReference reference) {
        this.reference = reference;
    }

    /** The instrument on which it rests. Reasons against it are added to those given. */
    String check(RecordDraft.Grounds grounds, @Nullable CatalogueItem item, LocalDate day, List<Refusal> reasons) {
        return grounds.instrument().isBlank()
                ? cited(grounds.article(), item, day, reasons)
                : named(grounds, day, reasons);
    }

    private String named(RecordDraft.Grounds grounds, LocalDate day, List<Refusal> reasons) {
        Instrument instrument = reference.instruments().get(grounds.instrument());
        if (instrument == null) {
            reasons.add(Rules.BASIS.brokenAt("basis"));
            return "";
        }
        boolean wantsArticle = WITH_ARTICLES.contains(instrument.document().level());
        if (wantsArticle && grounds.article().isBlank()) {
            reasons.add(Rules.BASIS.brokenAt("article"));
        }
        if (!instrument.validity().isInForceOn(day)) {
            reasons.add(Rules.BASIS_NOT_IN_FORCE.brokenAt("basis", instrument.shortZh(), day));
        }
        return instrument.id().value();
    }

    /**
     * A text that cites law and article. A law that the register knows must have been in force; one that it does not
     * know is taken as cited, and the record stands in the register on the basis of its catalogue item.
     */
    private String cited(String text, @Nullable CatalogueItem item, LocalDate day, List<Refusal> reasons) {
        int opens = text.indexOf(OPENS);
        int closes = text.indexOf(CLOSES, opens + 1);
        int article = text.indexOf(ARTICLE_FROM, Math.max(closes, 0));
        if (opens < 0 || closes < 0 || article < 0 || text.indexOf(ARTICLE_TO, article) < 0) {
            reasons.add(Rules.BASIS.brokenAt("basis"));
            return "";
        }
        String title = text.substring(opens + 1, closes);
        List<Instrument> known = reference.titles().getOrDefault(GateReference.plain(title), List.of());
        if (known.isEmpty()) {
            return item == null ? "" : item.instrument();
        }
        for (Instrument instrument : known) {
            if (instrument.validity().isInForceOn(day)) {
                return instrument.id().value();
            }
        }
        reasons.add(Rules.BASIS_NOT_IN_FORCE.brokenAt("basis", title, day));
        return known.getFirst().id().value();
    }
}
