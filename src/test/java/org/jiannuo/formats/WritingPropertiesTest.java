package org.jiannuo.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold of every text, day and code, tried on many. The seeds are fixed. */
class WritingPropertiesTest {
    private static final String SIGNS = " \t\u3000\u00a0\ufeff\u200b\u200faZz09ａＺ０９（）()〔〕〈，,、·同心县-_/*";
    private static final String CREDIT = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int TEXTS = 20_000;

    private static String any(Random random) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(24); length > 0; length--) {
            text.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return text.toString();
    }

    /** The same text as it comes from a keyboard in full width. */
    private static String wide(String text) {
        StringBuilder wide = new StringBuilder();
        text.chars().forEach(c -> wide.append((char) (c > ' ' && c < '\u007f' ? c + 0xfee0 : c)));
        return wide.toString();
    }

    @Test
    void a_text_that_is_in_order_stays_as_it_is() {
        Random random = new Random(1);
        for (int i = 0; i < TEXTS; i++) {
            String written = any(random);
            String text = Writing.text(written);
            assertThat(Writing.text(text)).as(written).isEqualTo(text);
            assertThat(text).as(written).isEqualTo(text.strip()).doesNotContain("  ", "\u3000", "\u200b", "０");
            String code = Writing.code(written);
            assertThat(Writing.code(code)).as(written).isEqualTo(code);
            assertThat(Writing.heading(Writing.heading(written))).isEqualTo(Writing.heading(written));
        }
    }

    @Test
    void a_code_is_the_same_in_full_width_and_with_blanks_between() {
        Random random = new Random(2);
        for (int i = 0; i < TEXTS; i++) {
            StringBuilder code = new StringBuilder();
            StringBuilder spaced = new StringBuilder();
            for (int place = 0; place < 18; place++) {
                char c = CREDIT.charAt(random.nextInt(CREDIT.length()));
                code.append(c);
                spaced.append(c).append(" \u3000\u200b".charAt(random.nextInt(3)));
            }
            String lower = code.toString().toLowerCase(java.util.Locale.ROOT);
            assertThat(List.of(Writing.code(wide(lower)), Writing.code(spaced.toString())))
                    .containsOnly(code.toString());
        }
    }

    @Test
    void every_day_is_read_in_each_way_of_writing_it() {
        LocalDate zero = LocalDate.of(1899, 12, 30);
        for (LocalDate day = LocalDate.of(1985, 1, 1); day.getYear() < 2041; day = day.plusDays(1)) {
            int y = day.getYear();
            int m = day.getMonthValue();
            int d = day.getDayOfMonth();
            List<String> ways = List.of(
                    "%d-%02d-%02d".formatted(y, m, d),
                    "%d/%d/%d".formatted(y, m, d),
                    "%d.%d.%d".formatted(y, m, d),
                    "%d年%d月%d日".formatted(y, m, d),
                    "%d%02d%02d".formatted(y, m, d),
                    wide("%d-%02d-%02d".formatted(y, m, d)),
                    " %d年 %02d月 %02d日 ".formatted(y, m, d),
                    "%d-%d-%d 00:00:00".formatted(y, m, d),
                    "%d/%d/%d 9:30".formatted(y, m, d),
                    "%d-%02d-%02dT23:59:59.999".formatted(y, m, d),
                    "%d年%d月%d日17:05".formatted(y, m, d),
                    "%d%02d%02d 08:00:00".formatted(y, m, d),
                    Long.toString(ChronoUnit.DAYS.between(zero, day)));
            for (String way : ways) {
                assertThat(DayText.read(way)).as(way).contains(day);
            }
        }
    }

    @Test
    void a_day_that_the_calendar_does_not_have_is_no_day() {
        for (int year = 1999; year < 2033; year++) {
            for (int month = 0; month <= 13; month++) {
                for (int day = 0; day <= 32; day++) {
                    int[] lengths = {31, year % 4 == 0 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
                    boolean real = month >= 1 && month <= 12 && day >= 1 && day <= lengths[month - 1];
                    assertThat(DayText.read("%d-%d-%d".formatted(year, month, day))
                                    .isPresent())
                            .as("%d-%d-%d", year, month, day)
                            .isEqualTo(real);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 4, 5})
    void one_wrong_character_is_always_noticed(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 400; i++) {
            String credit = credit(random);
            String identity = identity(random);
            assertThat(CheckDigits.isCreditCode(credit)).as(credit).isTrue();
            assertThat(CheckDigits.isIdentityNumber(identity)).as(identity).isTrue();
            for (int place = 0; place < 18; place++) {
                for (char c : CREDIT.toCharArray()) {
                    if (c != credit.charAt(place)) {
                        assertThat(CheckDigits.isCreditCode(changed(credit, place, c)))
                                .as("%s, place %d", credit, place)
                                .isFalse();
                    }
                    if (c != identity.charAt(place)) {
                        assertThat(CheckDigits.isIdentityNumber(changed(identity, place, c)))
                                .as("%s, place %d", identity, place)
                                .isFalse();
                    }
                }
            }
        }
    }

    private static String changed(String code, int place, char c) {
        return code.substring(0, place) + c + code.substring(place + 1);
    }

    /** A code with the right check character, found by trying: the other way round than the check goes. */
    private static String credit(Random random) {
        StringBuilder code = new StringBuilder("91640324");
        while (code.length() < 17) {
            code.append(CREDIT.charAt(random.nextInt(CREDIT.length())));
        }
        return closed(code.toString(), CREDIT, CheckDigits::isCreditCode);
    }

    private static String identity(Random random) {
        LocalDate born = LocalDate.of(1950, 1, 1).plusDays(random.nextInt(20_000));
        String begin = "640324" + born.toString().replace("-", "") + "%03d".formatted(random.nextInt(1000));
        return closed(begin, "0123456789X", CheckDigits::isIdentityNumber);
    }

    private static String closed(String begin, String signs, java.util.function.Predicate<String> right) {
        List<String> found =
                signs.chars().mapToObj(c -> begin + (char) c).filter(right).toList();
        assertThat(found).as("exactly one character closes %s", begin).hasSize(1);
        return found.getFirst();
    }
}
