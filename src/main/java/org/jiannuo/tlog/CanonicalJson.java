package org.jiannuo.tlog;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON written in exactly one way, so that its hash is the same everywhere (RFC 8785). */
public final class CanonicalJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final String SHORT = "\b\t\n\f\r\"\\";
    private static final String SHORT_LETTERS = "btnfr\"\\";
    private static final int LONGEST_PLAIN = 21;
    private static final int SMALLEST_PLAIN = -6;

    private CanonicalJson() {}

    /**
     * The canonical form of a JSON text.
     *
     * @throws IllegalArgumentException when it is not JSON, names a member twice, or holds a number that a double cannot
     *     hold; such a number belongs into a string
     */
    public static String of(String json) {
        return of(parse(json));
    }

    /** A JSON text as a tree. @throws IllegalArgumentException when it is not JSON or names a member twice */
    public static JsonNode parse(String json) {
        try {
            JsonNode tree = MAPPER.readTree(json);
            if (tree == null || tree.isMissingNode()) {
                throw new IllegalArgumentException("Not JSON: nothing.");
            }
            return tree;
        } catch (JacksonException e) {
            throw new IllegalArgumentException("Not JSON: " + e.getOriginalMessage(), e);
        }
    }

    /** The canonical form of a tree. */
    public static String of(JsonNode tree) {
        StringBuilder text = new StringBuilder();
        write(tree, text);
        return text.toString();
    }

    private static void write(JsonNode value, StringBuilder text) {
        if (value.isObject()) {
            writeObject(value, text);
        } else if (value.isArray()) {
            text.append('[');
            String between = "";
            for (JsonNode item : value) {
                text.append(between);
                write(item, text);
                between = ",";
            }
            text.append(']');
        } else if (value.isString()) {
            writeString(value.stringValue(), text);
        } else if (value.isNumber()) {
            text.append(number(value.decimalValue()));
        } else {
            text.append(value.isNull() ? "null" : Boolean.toString(value.booleanValue()));
        }
    }

    /** Members in the order of the UTF-16 units of their names, which is the order of Java's strings. */
    private static void writeObject(JsonNode value, StringBuilder text) {
        List<Map.Entry<String, JsonNode>> members = new ArrayList<>(value.properties());
        members.sort(Map.Entry.comparingByKey());
        text.append('{');
        String between = "";
        for (Map.Entry<String, JsonNode> member : members) {
            text.append(between);
            writeString(member.getKey(), text);
            text.append(':');
            write(member.getValue(), text);
            between = ",";
        }
        text.append('}');
    }

    private static void writeString(String value, StringBuilder text) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            int escape = SHORT.indexOf(c);
            if (escape >= 0) {
                text.append('\\').append(SHORT_LETTERS.charAt(escape));
            } else if (c < ' ') {
                text.append("\\u%04x".formatted((int) c));
            } else {
                if (Character.isSurrogate(c) && !isPaired(value, i)) {
                    throw new IllegalArgumentException("Half of a character has no canonical form.");
                }
                text.append(c);
            }
        }
        text.append('"');
    }

    private static boolean isPaired(String value, int at) {
        char c = value.charAt(at);
        return Character.isHighSurrogate(c)
                ? at + 1 < value.length() && Character.isLowSurrogate(value.charAt(at + 1))
                : at > 0 && Character.isHighSurrogate(value.charAt(at - 1));
    }

    /** As ECMAScript writes a number. */
    private static String number(BigDecimal written) {
        double value = written.doubleValue();
        if (!Double.isFinite(value) || isWhole(written) && shortest(value).compareTo(written.abs()) != 0) {
            throw new IllegalArgumentException("A double cannot hold this number: " + written);
        }
        if (value == 0) {
            return "0";
        }
        BigDecimal shortest = shortest(value).stripTrailingZeros();
        String digits = shortest.unscaledValue().toString();
        int point = digits.length() - shortest.scale();
        return (written.signum() == -1 ? "-" : "") + placed(digits, point);
    }

    private static String placed(String digits, int point) {
        if (point > LONGEST_PLAIN || point <= SMALLEST_PLAIN) {
            String rest = digits.length() == 1 ? "" : "." + digits.substring(1);
            return digits.charAt(0) + rest + String.format(Locale.ROOT, "e%+d", point - 1);
        }
        if (point <= 0) {
            return "0." + "0".repeat(-point) + digits;
        }
        return point >= digits.length()
                ? digits + "0".repeat(point - digits.length())
                : digits.substring(0, point) + "." + digits.substring(point);
    }

    /** Java writes two digits where one would do, and then may choose other ones: 4.9E-324 for 5e-324. */
    private static BigDecimal shortest(double value) {
        double size = Math.abs(value);
        BigDecimal written = new BigDecimal(Double.toString(size));
        BigDecimal oneDigit = written.round(new MathContext(1, RoundingMode.HALF_EVEN));
        return oneDigit.doubleValue() == size ? oneDigit : written;
    }

    private static boolean isWhole(BigDecimal written) {
        return written.stripTrailingZeros().scale() <= 0;
    }
}
