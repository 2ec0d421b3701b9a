package org.jiannuo.measures.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import org.jiannuo.kernel.Decision;
import org.jiannuo.testing.Mutants;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Whatever a program asks, the interface answers: a question, or a reason. The seeds are fixed. */
class LookUpFuzzTest {
    private static final String GOOD = """
            {"kind":"ENTERPRISE","subject":"91320105780688132K","name":"同心县虚构建材有限公司","use":"TENDER","matter":"招标"}
            """;

    private static void answers(byte[] body) {
        assertThatCode(() -> {
                    Decision<LookUp.Question> question = LookUpApiController.question(body);
                    assertThat(question.isAccepted() || !question.reasons().isEmpty())
                            .isTrue();
                })
                .doesNotThrowAnyException();
    }

    @Test
    void survives_mutated_questions() {
        Mutants.of(GOOD, 3_000, 20_261_123).forEach(LookUpFuzzTest::answers);
    }

    @Test
    void answers_in_time_when_one_piece_is_repeated_without_end() {
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> Mutants.floods("{\"kind\":", 16_000).forEach(LookUpFuzzTest::answers));
    }
}
