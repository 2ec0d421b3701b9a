package org.jiannuo.subjects.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.jiannuo.kernel.Refusal;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnifiedCodeTest {
    private static java.util.List<String> reasons(String code) {
        return UnifiedCode.check(code).reasons().stream().map(Refusal::code).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "11500000009275780L",
                "114418020073034851",
                "11500000009277567B",
                "12100000400000624D",
                "91320105780688132K",
                "91350100M000100Y43",
                "G1610000713522976L",
                "G1330000MCW06863XQ",
                "G11100007178352756",
                "11640324MB0000019Y",
                "11640324MB0000027R",
                "116403240100000126",
                "12640324MB0A00018J"
            })
    void accepts_codes_that_are_right(String code) {
        assertThat(UnifiedCode.check(code).orThrow()).isEqualTo(code);
    }

    @Test
    void converts_small_and_full_width_letters() {
        assertThat(UnifiedCode.check(" 91320105780688132k ").orThrow()).isEqualTo("91320105780688132K");
        assertThat(UnifiedCode.check("９１３２０１０５７８０６８８１３２Ｋ").orThrow()).isEqualTo("91320105780688132K");
    }

    @Nested
    class SUB_11 {
        @Test
        void refuses_a_code_of_another_length() {
            assertThat(reasons("1150000000927578")).containsExactly("SUB-11");
        }
    }

    @Nested
    class SUB_12 {
        @Test
        void refuses_letters_outside_the_alphabet_and_names_them() {
            var refusal = UnifiedCode.check("9132O1057806881I2K").reasons().getFirst();
            assertThat(refusal.code()).isEqualTo("SUB-12");
            assertThat(refusal.arguments()).containsExactly("O I");
        }
    }

    @Nested
    class SUB_13 {
        @Test
        void refuses_a_region_with_letters() {
            assertThat(reasons("1150A000009275780L")).contains("SUB-13");
        }
    }

    @Nested
    class SUB_14 {
        @Test
        void refuses_a_wrong_inner_check_character() {
            assertThat(reasons("11500000009275790L")).contains("SUB-14");
        }
    }

    @Nested
    class SUB_15 {
        @Test
        void refuses_a_wrong_check_character() {
            assertThat(reasons("11500000009275780K")).containsExactly("SUB-15");
        }

        @Test
        void refuses_the_placeholder_for_no_code() {
            assertThat(reasons("00000000000000000X")).containsExactly("SUB-15");
        }
    }
}
