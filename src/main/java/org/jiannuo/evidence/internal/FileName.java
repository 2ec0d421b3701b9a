package org.jiannuo.evidence.internal;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A declared name made harmless: no path, no invisible or direction-changing characters, nothing a file system or a
 * shell reads as more than a letter, and short enough for every disk.
 *
 * @param stem the name before the last dot; empty when nothing usable was left
 * @param extension lower-case letters and digits after the last dot, or empty
 */
record FileName(String stem, String extension) {
    private static final int LONGEST_STEM_BYTES = 200;
    private static final Pattern PATH = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}]");
    private static final Pattern UNSAFE = Pattern.compile("[<>:\"|?*`$;&]");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern EDGE = Pattern.compile("^[. ]+|[. ]+$");
    private static final Pattern EXTENSION = Pattern.compile("[A-Za-z0-9]{1,10}");
    private static final Pattern RESERVED =
            Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?", Pattern.DOTALL);

    static FileName of(String declared) {
        String name = PATH.matcher(Normalizer.normalize(declared, Normalizer.Form.NFC))
                .replaceFirst("");
        name = SPACE.matcher(name).replaceAll(" ");
        name = INVISIBLE.matcher(name).replaceAll("");
        name = UNSAFE.matcher(name).replaceAll("_");
        int dot = name.lastIndexOf('.');
        String ending = dot < 0 ? "" : name.substring(dot + 1).strip();
        if (!EXTENSION.matcher(ending).matches()) {
            return new FileName(harmless(name), "");
        }
        return new FileName(harmless(name.substring(0, dot)), ending.toLowerCase(Locale.ROOT));
    }

    private static String harmless(String stem) {
        String edged = EDGE.matcher(stem).replaceAll("");
        String free = RESERVED.matcher(edged).matches() ? "_" + edged : edged;
        int end = free.length();
        while (free.substring(0, end).getBytes(StandardCharsets.UTF_8).length > LONGEST_STEM_BYTES) {
            end = free.offsetByCodePoints(end, -1);
        }
        return EDGE.matcher(free.substring(0, end)).replaceAll("");
    }

    /** Whether there is something to call the file by. */
    boolean isUsable() {
        return !stem.isEmpty() && !extension.isEmpty();
    }

    /** The whole name. */
    String text() {
        return extension.isEmpty() ? stem : stem + "." + extension;
    }
}
