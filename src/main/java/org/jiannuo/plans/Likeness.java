package org.jiannuo.plans;

import java.util.HashSet;
import java.util.Set;

/** How alike two names of units are: half the edit distance, half the characters that one has of the other. */
public final class Likeness {
    /** Below this, two names have nothing to do with each other. */
    public static final double LEAST = 0.34;

    private static final int LONGEST = 60;

    private Likeness() {}

    /** Between 0, nothing in common, and 1, the same. */
    public static double of(String one, String other) {
        String a = cut(Wording.halfWidth(one));
        String b = cut(Wording.halfWidth(other));
        if (a.isEmpty() || b.isEmpty()) {
            return 0;
        }
        double edit = 1 - (double) distance(a, b) / Math.max(a.length(), b.length());
        return (edit + contained(a, b)) / 2;
    }

    private static String cut(String name) {
        return name.length() > LONGEST ? name.substring(0, LONGEST) : name;
    }

    private static double contained(String a, String b) {
        Set<Integer> shorter =
                new HashSet<>((a.length() <= b.length() ? a : b).chars().boxed().toList());
        int all = shorter.size();
        shorter.retainAll((a.length() <= b.length() ? b : a).chars().boxed().toList());
        return (double) shorter.size() / all;
    }

    private static int distance(String a, String b) {
        int[] before = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] now = new int[b.length() + 1];
            now[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = before[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(change, 1 + Math.min(before[j], now[j - 1]));
            }
            before = now;
        }
        return before[b.length()];
    }
}
