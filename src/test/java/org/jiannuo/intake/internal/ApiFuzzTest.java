package org.jiannuo.intake.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.jiannuo.formats.Formats;
import org.jiannuo.formats.RecordFormat;
import org.jiannuo.kernel.Decision;
import org.jiannuo.testing.Mutants;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Whatever a program sends, the interface answers: rows as wide as the format, or a reason. The seeds are fixed. */
class ApiFuzzTest {
    private static final RecordFormat PENALTY =
            Formats.bundled().find("penalty").orElseThrow();
    private static final String GOOD = "{\"rows\":[" + row() + "," + row() + "]}";

    private static String row() {
        return PENALTY.fields().stream()
                .map(field -> "\"" + field.code() + "\":\"测试\"")
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static void answers(byte[] body) {
        assertThatCode(() -> {
                    Decision<List<List<String>>> read = ApiCalls.rows(body, PENALTY);
                    if (read instanceof Decision.Accepted<List<List<String>>>(List<List<String>> rows, var _)) {
                        assertThat(rows)
                                .isNotEmpty()
                                .allSatisfy(row -> assertThat(row).hasSameSizeAs(PENALTY.fields()));
                    } else {
                        assertThat(read.reasons()).isNotEmpty();
                        assertThat(String.valueOf(read.reasons()).length()).isLessThan(100_000);
                    }
                })
                .doesNotThrowAnyException();
    }

    @Test
    void survives_mutated_bodies() {
        Mutants.of(GOOD, 3_000, 20_261_123).forEach(ApiFuzzTest::answers);
    }

    @Test
    void answers_in_time_when_one_piece_is_repeated_without_end() {
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            Mutants.floods("", 400_000).forEach(ApiFuzzTest::answers);
            Mutants.floods("{\"rows\":[", 400_000).forEach(ApiFuzzTest::answers);
        });
    }

    @Test
    void a_body_of_invented_fields_has_a_short_answer() {
        StringBuilder body = new StringBuilder("{\"rows\":[");
        for (int row = 0; row < 4_000; row++) {
            body.append(row == 0 ? "" : ",").append('{');
            for (int field = 0; field < 20; field++) {
                body.append(field == 0 ? "" : ",")
                        .append("\"invented-")
                        .append(row)
                        .append('-')
                        .append(field);
                body.append("\":1");
            }
            body.append('}');
        }
        answers(body.append("]}").toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
