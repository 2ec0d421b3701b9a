package org.jiannuo.plans;

import java.util.ArrayList;
import java.util.List;

/** Which parts of two texts differ, for showing them side by side. */
public final class Difference {
    private static final int LARGEST = 3_000;

    private Difference() {}

    /** A piece of a text, and whether it differs from the text beside it. */
    public record Piece(String text, boolean changed) {}

    /** The pieces of {@code text}; a piece is changed when {@code other} has not got it in that place. */
    public static List<Piece> of(String text, String other) {
        int start = 0;
        int shorter = Math.min(text.length(), other.length());
        while (start < shorter && text.charAt(start) == other.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < shorter - start
                && text.charAt(text.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
            end++;
        }
        String middle = text.substring(start, text.length() - end);
        boolean[] kept = kept(middle, other.substring(start, other.length() - end));
        List<Piece> pieces = new ArrayList<>();
        append(pieces, text.substring(0, start), false);
        int from = 0;
        for (int i = 1; i <= middle.length(); i++) {
            if (i == middle.length() || kept[i] != kept[from]) {
                append(pieces, middle.substring(from, i), !kept[from]);
                from = i;
            }
        }
        append(pieces, text.substring(text.length() - end), false);
        return pieces;
    }

    private static void append(List<Piece> pieces, String text, boolean changed) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, changed));
        }
    }

    /** For each character of {@code a} whether it belongs to a longest common subsequence with {@code b}. */
    private static boolean[] kept(String a, String b) {
        boolean[] kept = new boolean[a.length()];
        if (a.length() > LARGEST || b.length() > LARGEST) {
            return kept;
        }
        short[][] common = new short[a.length() + 1][b.length() + 1];
        for (int i = a.length() - 1; i >= 0; i--) {
            for (int j = b.length() - 1; j >= 0; j--) {
                common[i][j] = (short)
                        (a.charAt(i) == b.charAt(j)
                                ? common[i + 1][j + 1] + 1
                                : Math.max(common[i + 1][j], common[i][j + 1]));
            }
        }
        for (int i = 0, j = 0; i < a.length() && j < b.length(); ) {
            if (a.charAt(i) == b.charAt(j)) {
                kept[i] = true;
                i++;
                j++;
            } else if (common[i + 1][j] >= common[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        return kept;
    }
}
