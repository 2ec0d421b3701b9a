package org.jiannuo.testing;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Damaged copies of a good file, the same at every run: for parsers that answer whatever comes. */
public final class Mutants {
    private static final String[] PIECES = {
        "\"", ",", "\n", "\r", ";", "{", "}", "[", "]", ":", "\\", "\u0000", "\ufeff", "９", "年", "-1", "1e999", "null",
        "=1+1"
    };

    private Mutants() {}

    /** Some that are still near to text, some with any bytes, some that break off. */
    public static Stream<byte[]> of(String good, int count, long seed) {
        Random random = new Random(seed);
        return IntStream.range(0, count).mapToObj(round -> round % 4 == 3 ? bytes(good, random) : text(good, random));
    }

    /** One piece repeated without end, after a good beginning. */
    public static Stream<byte[]> floods(String beginning, int length) {
        return Stream.of("\"", ",", "\n", "[", "{", "{\"a\":", "9", "年", "\\u0000")
                .map(piece -> (beginning + piece.repeat(length / piece.length())).getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] text(String good, Random random) {
        StringBuilder text = new StringBuilder(good);
        for (int i = 0; i < 1 + random.nextInt(12); i++) {
            int at = random.nextInt(text.length());
            if (random.nextBoolean()) {
                text.insert(at, PIECES[random.nextInt(PIECES.length)]);
            } else {
                text.delete(at, Math.min(text.length() - 1, at + random.nextInt(40)));
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String good, Random random) {
        byte[] bytes = good.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 1 + random.nextInt(6); i++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        return random.nextBoolean() ? bytes : Arrays.copyOf(bytes, random.nextInt(bytes.length));
    }
}
