package org.jiannuo.accounts.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** RFC 6238, appendix B, the last six of eight digits. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void makes_the_codes_of_the_standard(long second, String code) {
        assertThat(Totp.codeAt(SECRET, Instant.ofEpochSecond(second))).isEqualTo(code);
    }

    @Test
    void takes_the_code_of_the_step_before_and_after_and_no_other() {
        Instant now = Instant.ofEpochSecond(1_000_000_000);
        for (int step = -3; step <= 3; step++) {
            String code = Totp.codeAt(SECRET, now.plusSeconds(30L * step));
            assertThat(Totp.accept(SECRET, code, now, 0).isPresent()).isEqualTo(Math.abs(step) <= 1);
        }
    }

    @Test
    void takes_no_code_twice() {
        Instant now = Instant.ofEpochSecond(1_000_000_000);
        String code = Totp.codeAt(SECRET, now);
        long step = Totp.accept(SECRET, code, now, 0).getAsLong();
        assertThat(Totp.accept(SECRET, code, now, step)).isEmpty();
    }

    @Test
    void ignores_blanks_and_refuses_what_is_no_code() {
        Instant now = Instant.ofEpochSecond(1_111_111_109);
        assertThat(Totp.accept(SECRET, "081 804", now, 0)).isPresent();
        assertThat(Totp.accept(SECRET, "", now, 0)).isEmpty();
        assertThat(Totp.accept(SECRET, "81804", now, 0)).isEmpty();
    }

    @Test
    void spells_the_secret_in_base32() {
        assertThat(Totp.base32(SECRET)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
    }
}
