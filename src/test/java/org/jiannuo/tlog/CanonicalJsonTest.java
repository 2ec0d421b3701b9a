package org.jiannuo.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples of RFC 8785. */
class CanonicalJsonTest {
    @Test
    void writes_the_example_of_the_specification() {
        String given = """
                {
                  "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
                  "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
                  "literals": [null, true, false]
                }""";
        assertThat(CanonicalJson.of(given))
                .isEqualTo("{\"literals\":[null,true,false],\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],"
                        + "\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
    }

    @Test
    void orders_members_by_their_utf_16_units() {
        String given = """
                {"\\u20ac": "Euro Sign", "\\r": "Carriage Return", "\\ufb33": "Hebrew Letter Dalet With Dagesh",
                 "1": "One", "\\ud83d\\ude00": "Emoji: Grinning Face", "\\u0080": "Control",
                 "\\u00f6": "Latin Small Letter O With Diaeresis"}""";
        assertThat(CanonicalJson.of(given))
                .isEqualTo("{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                        + "\"ö\":\"Latin Small Letter O With Diaeresis\",\"€\":\"Euro Sign\","
                        + "\"\ud83d\ude00\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0, 0",
        "-0.0, 0",
        "5e-324, 5e-324",
        "-5e-324, -5e-324",
        "1.7976931348623157e308, 1.7976931348623157e+308",
        "9007199254740992, 9007199254740992",
        "-9007199254740992, -9007199254740992",
        "295147905179352830000, 295147905179352830000",
        "9.999999999999997e22, 9.999999999999997e+22",
        "1e23, 1e+23",
        "1.0000000000000001e23, 1.0000000000000001e+23",
        "999999999999999700000, 999999999999999700000",
        "1e20, 100000000000000000000",
        "1e21, 1e+21",
        "9.999999999999997e-7, 9.999999999999997e-7",
        "0.000001, 0.000001",
        "333333333.3333332, 333333333.3333332",
        "-0.0000033333333333333333, -0.0000033333333333333333",
        "1424953923781206.2, 1424953923781206.2",
        "100, 100",
        "150000000000000000000000, 1.5e+23",
        "0.0000001, 1e-7",
        "0.00000123, 0.00000123",
        "-0.5, -0.5",
        "1e-400, 0",
        "12.50, 12.5",
        "0.1, 0.1"
    })
    void writes_numbers_as_a_browser_does(String given, String wanted) {
        assertThat(CanonicalJson.of(given)).isEqualTo(wanted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "{\"a\":1,\"a\":2}",
                "{\"a\":{\"b\":1,\"b\":1}}",
                "1 2",
                "[1,]",
                "NaN",
                "1e400",
                "9007199254740993",
                "12345678901234567890",
                "\"\\ud800\"",
                "\"\\udc00\\ud800\"",
                "\"\\ud800a\"",
                "\"a\\udc00\"",
                "-9007199254740993",
                "null null",
                "'a'",
                "{a:1}",
                "01"
            })
    void refuses_what_has_no_canonical_form(String given) {
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.of(given));
    }

    @Test
    void escapes_what_must_be_escaped_and_nothing_else() {
        assertThat(CanonicalJson.of("\"\\u0000\\b\\t\\n\\u000b\\f\\r\\u001f \\u007f\\u0022\\u005c/\""))
                .isEqualTo("\"\\u0000\\b\\t\\n\\u000b\\f\\r\\u001f \u007f\\\"\\\\/\"");
    }

    @Test
    void is_its_own_canonical_form() {
        String once = CanonicalJson.of("{\"b\":[1,{\"z\":\"字\",\"a\":null}],\"a\":\"x\\ty\"}");
        assertThat(once).isEqualTo("{\"a\":\"x\\ty\",\"b\":[1,{\"a\":null,\"z\":\"字\"}]}");
        assertThat(CanonicalJson.of(once)).isEqualTo(once);
    }
}
