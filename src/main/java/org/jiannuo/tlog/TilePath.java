package org.jiannuo.tlog;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a tile or a bundle of entries is found: {@code tile/<level>/<number>[.p/<width>]} of {@code tlog-tiles}.
 *
 * @param level 0 to 63, or {@link #ENTRIES} for a bundle
 * @param number from 0
 * @param width hashes or entries in it: 1 to 255 for a partial one, 256 for a full one
 */
public record TilePath(int level, long number, int width) {
    /** The level of a bundle of entries. */
    public static final int ENTRIES = -1;

    /** Hashes in a full tile, entries in a full bundle. */
    public static final int FULL = 256;

    private static final int HIGHEST = 63;
    private static final Pattern FORM =
            Pattern.compile("tile/(entries|0|[1-9][0-9]?)/((?:x[0-9]{3}/){0,5})([0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");

    public TilePath {
        if (level < ENTRIES || level > HIGHEST || number < 0 || width < 1 || width > FULL) {
            throw new IllegalArgumentException("No such tile: %d %d %d".formatted(level, number, width));
        }
    }

    /** The path, read. @throws IllegalArgumentException unless it is written exactly as {@link #toString} writes it */
    public static TilePath parse(String path) {
        Matcher form = FORM.matcher(path);
        if (!form.matches()) {
            throw new IllegalArgumentException("Not the path of a tile: " + path);
        }
        String level = form.group(1);
        String width = form.group(4);
        TilePath found = new TilePath(
                level.equals("entries") ? ENTRIES : Integer.parseInt(level),
                Long.parseLong(form.group(2).replace("x", "").replace("/", "") + form.group(3)),
                width == null ? FULL : Integer.parseInt(width));
        if (!found.toString().equals(path)) {
            throw new IllegalArgumentException("Not the one path of its tile: " + path);
        }
        return found;
    }

    /** The tile of that number in a tree of that size. @throws IllegalArgumentException when it would be empty */
    public static TilePath inTree(int level, long number, long size) {
        long hashes = level == ENTRIES ? size : hashesAt(level, size);
        return new TilePath(level, number, (int) Math.min(FULL, hashes - number * FULL));
    }

    /** How many hashes the tiles of a level hold in a tree of that size. */
    public static long hashesAt(int level, long size) {
        int bits = Byte.SIZE * level;
        return bits >= Long.SIZE ? 0 : size >>> bits;
    }

    public boolean isFull() {
        return width == FULL;
    }

    @Override
    public String toString() {
        StringBuilder path = new StringBuilder("%03d".formatted(number % 1000));
        for (long rest = number / 1000; rest > 0; rest /= 1000) {
            path.insert(0, "x%03d/".formatted(rest % 1000));
        }
        path.insert(0, "tile/" + (level == ENTRIES ? "entries" : Integer.toString(level)) + "/");
        return isFull() ? path.toString() : path.append(".p/").append(width).toString();
    }
}
