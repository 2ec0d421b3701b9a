package org.jiannuo.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.jiannuo.kernel.Decision;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the bytes are, the reader answers: a plan, or a refusal with a reason. The seeds are fixed. */
class PlanFuzzTest {
    private static final String[] PIECES = {
        "\t", "\n", "\r\n", "1", "99", "1.", "（", "）", "；", "、", "。", "序号", "时间", "2020年底前", "持续实施", "每", "\"", "|",
        "　", "\u0000"
    };

    @Test
    void survives_mutated_text() {
        String annex = new String(PlanFixtures.annex(), StandardCharsets.UTF_8);
        Random random = new Random(20_260_101);
        for (int round = 0; round < 250; round++) {
            StringBuilder text = new StringBuilder(annex);
            for (int i = 0; i < 1 + random.nextInt(40); i++) {
                int at = random.nextInt(text.length());
                if (random.nextBoolean()) {
                    text.insert(at, PIECES[random.nextInt(PIECES.length)]);
                } else {
                    text.delete(at, Math.min(text.length() - 1, at + random.nextInt(200)));
                }
            }
            answers(text.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void survives_mutated_office_files() {
        byte[] word = OfficeFiles.word("方案", PlanFixtures.annexCells());
        byte[] sheet = OfficeFiles.sheet("方案", "", PlanFixtures.annexCells());
        Random random = new Random(20_260_102);
        for (int round = 0; round < 120; round++) {
            byte[] file = (round % 2 == 0 ? word : sheet).clone();
            for (int i = 0; i < 1 + random.nextInt(6); i++) {
                file[random.nextInt(file.length)] = (byte) random.nextInt();
            }
            answers(random.nextInt(4) == 0 ? Arrays.copyOf(file, random.nextInt(file.length)) : file);
        }
    }

    @Test
    void survives_random_bytes() {
        Random random = new Random(20_260_103);
        for (int round = 0; round < 300; round++) {
            byte[] file = new byte[random.nextInt(4_000)];
            random.nextBytes(file);
            answers(file);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " ", "\n", "\t", "(", "（", "；", "、", "1.", "每", "持续", "的", "任务", "2020年", "一", "|", "\"", "各乡镇（", "；\n"
            })
    void answers_in_time_when_one_piece_is_repeated_without_end(String piece) {
        String flood = piece.repeat(19_000 / piece.length());
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            answers(("序号\t任务\t措施\t责任单位\t时限\n1\t" + flood + "\t" + flood + "\t" + flood + "\t" + flood + "\n")
                    .getBytes(StandardCharsets.UTF_8));
            answers(flood.getBytes(StandardCharsets.UTF_8));
            answers(("序号\n任务\n责任单位\n时限\n1\n" + flood).getBytes(StandardCharsets.UTF_8));
        });
    }

    @Test
    void every_row_of_a_mutated_plan_is_understood_or_marked() {
        String annex = new String(PlanFixtures.annex(), StandardCharsets.UTF_8);
        Random random = new Random(20_260_104);
        for (int round = 0; round < 100; round++) {
            int at = random.nextInt(annex.length() - 50);
            String text = annex.substring(0, at) + annex.substring(at + 1 + random.nextInt(50));
            Decision<PlanDocument> read = PlanFixtures.read(text);
            if (read instanceof Decision.Accepted<PlanDocument>(PlanDocument plan, var _)) {
                assertThat(plan.rows())
                        .allSatisfy(row -> assertThat(isComplete(row) || isMarked(plan, row))
                                .as("row %s after a cut at %s", row.number(), at)
                                .isTrue());
            }
        }
    }

    /** By a problem of the row, or by one of the whole table such as a missing column. */
    private static boolean isMarked(PlanDocument plan, PlanRow row) {
        return plan.problems().stream()
                .anyMatch(problem -> problem.position() == 0 || problem.position() == row.position());
    }

    private static boolean isComplete(PlanRow row) {
        return !row.task().isEmpty()
                && !row.measures().isEmpty()
                && !row.units().isEmpty()
                && row.units().stream().allMatch(NamedUnit::resolved)
                && row.schedule().saysSomething();
    }

    private static void answers(byte[] file) {
        assertThatCode(() -> {
                    Decision<PlanDocument> read = PlanFixtures.READER.read(file);
                    if (read instanceof Decision.Accepted<PlanDocument>(PlanDocument plan, var _)) {
                        assertThat(plan.rows()).isNotEmpty();
                    } else {
                        assertThat(read.reasons()).isNotEmpty();
                    }
                })
                .doesNotThrowAnyException();
    }
}
