package org.jiannuo.portal.internal;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jiannuo.portal.PublicItem;

/**
 * Pairs of neighbouring characters, by which two characters of a Chinese name are found as quickly as ten. Width and case
 * of letters make no difference, and signs between them none either.
 */
final class Grams {
    private Grams() {}

    /** Every pair of what an item is found by: names, title, numbers. */
    static Set<String> of(PublicItem item) {
        Set<String> grams = new TreeSet<>();
        for (String text : new String[] {
            item.heading().title(),
            item.heading().document(),
            item.subject().name(),
            item.subject().key(),
            item.subject().unitName(),
            item.code()
        }) {
            grams.addAll(of(text));
        }
        return grams;
    }

    static Set<String> of(String text) {
        Set<String> grams = new TreeSet<>();
        String plain = plain(text);
        int[] points = plain.codePoints().toArray();
        for (int i = 0; i + 1 < points.length; i++) {
            grams.add(new String(points, i, 2));
        }
        return grams;
    }

    private static String plain(String text) {
        StringBuilder kept = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
