package org.jiannuo.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.jiannuo.formats.FormatFixtures.PENALTY;
import static org.jiannuo.formats.FormatFixtures.penalties;
import static org.jiannuo.formats.FormatFixtures.penalty;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jiannuo.kernel.Decision;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the bytes are, the reader answers: rows, or a reason. The seeds are fixed. */
class FormatFuzzTest {
    private static final String[] PIECES = {
        "\"", ",", "\n", "\r", "\t", ";", "，", "　", "\u0000", "\ufeff", "９", "年", "2026", "#REF!", "必填", "CF_WSH"
    };

    @TempDir
    Path directory = Path.of("");

    private Path file = Path.of("");

    private void answers(byte[] content) {
        assertThatCode(() -> {
                    file = Files.write(directory.resolve("sent"), content);
                    Decision<List<CheckedRow>> read = FormatFixtures.read(file, PENALTY);
                    if (read instanceof Decision.Accepted<List<CheckedRow>>(List<CheckedRow> rows, var _)) {
                        assertThat(rows)
                                .isNotEmpty()
                                .allSatisfy(row -> assertThat(row.values()).hasSameSizeAs(PENALTY.fields()));
                    } else {
                        assertThat(read.reasons()).isNotEmpty();
                    }
                })
                .doesNotThrowAnyException();
    }

    @Test
    void survives_mutated_text() {
        String text = new String(
                FormatFixtures.csv(penalties(penalty(1), penalty(2)), StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        Random random = new Random(20_261_123);
        for (int round = 0; round < 600; round++) {
            StringBuilder mutated = new StringBuilder(text);
            for (int i = 0; i < 1 + random.nextInt(20); i++) {
                int at = random.nextInt(mutated.length());
                if (random.nextBoolean()) {
                    mutated.insert(at, PIECES[random.nextInt(PIECES.length)]);
                } else {
                    mutated.delete(at, Math.min(mutated.length() - 1, at + random.nextInt(60)));
                }
            }
            answers(mutated.toString().getBytes(round % 3 == 0 ? Charset.forName("GB18030") : StandardCharsets.UTF_8));
        }
    }

    @Test
    void survives_mutated_workbooks_and_random_bytes() {
        byte[] sheet = FormatFixtures.xlsx(penalties(penalty(1), penalty(2)));
        Random random = new Random(20_261_124);
        for (int round = 0; round < 400; round++) {
            byte[] mutated = sheet.clone();
            for (int i = 0; i < 1 + random.nextInt(6); i++) {
                mutated[random.nextInt(mutated.length)] = (byte) random.nextInt();
            }
            answers(random.nextInt(4) == 0 ? Arrays.copyOf(mutated, random.nextInt(mutated.length)) : mutated);
            byte[] bytes = new byte[random.nextInt(2_000)];
            random.nextBytes(bytes);
            answers(bytes);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", ",", "\n", "a", "１", "\r\n", "\",\"", "年", "#"})
    void answers_in_time_when_one_piece_is_repeated_without_end(String piece) {
        String flood = piece.repeat(400_000 / piece.length());
        String heading = String.join(",", FormatFixtures.titles("penalty")) + "\n";
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            answers(FormatFixtures.utf8(flood));
            answers(FormatFixtures.utf8(heading + flood));
        });
    }

    @Test
    void what_was_normalised_once_stays_as_it_is() {
        Random random = new Random(20_261_125);
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < random.nextInt(12); i++) {
                text.append(
                        random.nextInt(3) == 0
                                ? PIECES[random.nextInt(PIECES.length)]
                                : String.valueOf(
                                        (char) (random.nextBoolean() ? random.nextInt(128) : random.nextInt(0xd800))));
            }
            String written = text.toString();
            assertThat(Writing.text(Writing.text(written))).isEqualTo(Writing.text(written));
            assertThat(Writing.code(Writing.code(written))).isEqualTo(Writing.code(written));
            DayText.read(written)
                    .ifPresent(day -> assertThat(DayText.read(day.toString())).contains(day));
        }
    }

    @Test
    void every_day_is_the_same_in_every_spelling() {
        for (LocalDate day = LocalDate.of(1990, 1, 1); day.getYear() < 2030; day = day.plusDays(1)) {
            String shortly = day.getYear() + "/" + day.getMonthValue() + "/" + day.getDayOfMonth();
            String serial =
                    String.valueOf(day.toEpochDay() - LocalDate.of(1899, 12, 30).toEpochDay());
            assertThat(DayText.read(day.toString())).contains(day);
            assertThat(DayText.read(shortly)).contains(day);
            assertThat(DayText.read(day.toString().replace("-", ""))).contains(day);
            assertThat(DayText.read(serial)).contains(day);
        }
    }

    @Test
    void a_code_with_one_wrong_character_fails_its_check() {
        for (int number = 0; number < 200; number++) {
            String code = FormatFixtures.creditCode(number);
            for (int i = 0; i < code.length(); i++) {
                char other = code.charAt(i) == '2' ? '3' : '2';
                String wrong = code.substring(0, i) + other + code.substring(i + 1);
                assertThat(CheckDigits.isCreditCode(wrong)).as(wrong).isFalse();
            }
        }
    }
}
