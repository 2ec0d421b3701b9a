package org.jiannuo.records.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiannuo.records.LegalityGate.Polarity;
import org.jiannuo.records.RecordDraft.SubjectKind;

/** 禁止归集事项. Finds in a text what must never be recorded, in one pass over the text. */
final class ExcludedMatters {

    /**
     * One term.
     *
     * @param code of the excluded category; empty for a phrase in which a term is harmless
     * @param word the term
     */
    private record Term(String code, String word, Set<SubjectKind> kinds, Set<Polarity> polarities) {
        boolean concerns(SubjectKind kind, Polarity polarity) {
            return kinds.contains(kind) && polarities.contains(polarity);
        }
    }

    /** Terms by their first character, the longest first. */
    private final Term[][] byFirst = new Term[Character.MAX_VALUE + 1][];

    private ExcludedMatters(List<Term> terms) {
        terms.stream()
                .collect(Collectors.groupingBy(term -> term.word().charAt(0)))
                .forEach((first, group) -> byFirst[first] = group.stream()
                        .sorted(Comparator.comparing((Term term) -> -term.word().length()))
                        .toArray(Term[]::new));
    }

    static ExcludedMatters of(List<ReferenceTables.Row> rows) {
        List<Term> terms = new ArrayList<>();
        for (ReferenceTables.Row row : rows) {
            Set<SubjectKind> kinds = row.list("subject_kinds", ";").stream()
                    .map(word -> SubjectKind.valueOf(word.toUpperCase(Locale.ROOT)))
                    .collect(Collectors.toUnmodifiableSet());
            Set<Polarity> polarities = row.text("polarities").isEmpty()
                    ? Set.of(Polarity.values())
                    : row.list("polarities", ";").stream()
                            .map(word -> Polarity.valueOf(word.toUpperCase(Locale.ROOT)))
                            .collect(Collectors.toUnmodifiableSet());
            row.list("terms", ";").forEach(word -> terms.add(new Term(row.text("code"), word, kinds, polarities)));
            row.list("unless", ";").forEach(word -> terms.add(new Term("", word, kinds, polarities)));
        }
        return new ExcludedMatters(terms);
    }

    /** The codes of the excluded categories that a text touches, in the order of the text. */
    Set<String> in(String text, SubjectKind kind, Polarity polarity) {
        Set<String> codes = Set.of();
        int i = 0;
        while (i < text.length()) {
            Term found = at(text, i, kind, polarity);
            if (found == null) {
                i++;
                continue;
            }
            if (!found.code().isEmpty()) {
                codes = codes.isEmpty() ? new LinkedHashSet<>() : codes;
                codes.add(found.code());
            }
            i += found.word().length();
        }
        return codes;
    }

    private @org.jspecify.annotations.Nullable Term at(String text, int i, SubjectKind kind, Polarity polarity) {
        Term[] terms = byFirst[text.charAt(i)];
        if (terms != null) {
            for (Term term : terms) {
                if (text.startsWith(term.word(), i) && term.concerns(kind, polarity)) {
                    return term;
                }
            }
        }
        return null;
    }
}
