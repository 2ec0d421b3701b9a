package org.jiannuo.obligations.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiannuo.obligations.internal.ObligationsFixtures.LEAD;

import java.time.LocalDate;
import org.jiannuo.obligations.ObligationStatus.Colour;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WarningTest {
    private static final LocalDate DUE = LocalDate.of(2026, 12, 31);
    private final Warning year = Warning.of(LocalDate.of(2026, 1, 1), DUE, LEAD);

    @ParameterizedTest
    @CsvSource({"31,NONE", "30,YELLOW", "8,YELLOW", "7,ORANGE", "0,ORANGE", "-1,RED", "-90,RED", "-91,BLACK"})
    void colour_follows_the_days_left(int left, Colour colour) {
        assertThat(year.on(DUE.minusDays(left))).isEqualTo(colour);
    }

    @ParameterizedTest
    @CsvSource({"11,NONE", "10,YELLOW", "5,YELLOW", "4,ORANGE", "-1,RED"})
    void a_short_term_turns_at_half_and_at_the_last_fifth(int left, Colour colour) {
        Warning shortTerm = Warning.of(DUE.minusDays(20), DUE, LEAD);
        assertThat(shortTerm.on(DUE.minusDays(left))).isEqualTo(colour);
    }

    @Test
    void the_next_turn_is_the_first_day_of_another_colour() {
        LocalDate day = LocalDate.of(2026, 1, 1);
        for (LocalDate next = year.nextTurn(day); next != null; next = year.nextTurn(day)) {
            assertThat(year.on(next)).isNotEqualTo(year.on(next.minusDays(1)));
            day = next;
        }
        assertThat(year.on(day)).isEqualTo(Colour.BLACK);
    }

    @Test
    void a_term_that_ends_before_it_starts_does_not_break() {
        assertThat(Warning.of(DUE.plusDays(3), DUE, LEAD).on(DUE)).isEqualTo(Colour.ORANGE);
    }
}
