package org.jiannuo.subjects.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Words before and after the name of a unit that documents of the county leave out at will. */
record NameAffixes(List<String> prefixes, List<String> suffixes) {
    private static final int SHORTEST_STEM = 2;

    NameAffixes {
        prefixes = longestFirst(prefixes);
        suffixes = longestFirst(suffixes);
    }

    private static List<String> longestFirst(List<String> words) {
        return words.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    /** The text without them, as far as at least two letters remain. */
    String strip(String normal) {
        String rest = normal;
        Optional<String> word;
        while ((word = first(prefixes, rest, rest::startsWith)).isPresent()) {
            rest = rest.substring(word.get().length());
        }
        while ((word = first(suffixes, rest, rest::endsWith)).isPresent()) {
            rest = rest.substring(0, rest.length() - word.get().length());
        }
        return rest;
    }

    private static Optional<String> first(List<String> words, String text, Predicate<String> found) {
        return words.stream()
                .filter(word -> text.length() - word.length() >= SHORTEST_STEM && found.test(word))
                .findFirst();
    }
}
