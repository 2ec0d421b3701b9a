package org.jiannuo.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecisionTest {
    private static final Refusal REASON = Rule.of("TST-02", "civil_code 203").brokenAt("dueOn", 3);

    @Test
    void keeps_the_events_of_every_step_in_order() {
        DomainEvent first = new DayHasPassed(LocalDate.of(2026, 1, 1));
        DomainEvent second = new DayHasPassed(LocalDate.of(2026, 1, 2));

        Decision<Integer> decision = Decision.accepted(1, first).then(one -> Decision.accepted(one + 1, second));

        assertThat(decision).isEqualTo(new Decision.Accepted<>(2, List.of(first, second)));
    }

    @Test
    void a_refusal_ends_the_chain_with_all_its_reasons() {
        Decision<Integer> decision = Decision.<Integer>refused(REASON).then(_ -> Decision.accepted(1));

        assertThat(decision.reasons()).containsExactly(REASON);
        assertThat(decision.isAccepted()).isFalse();
        assertThatThrownBy(decision::orThrow).hasMessageContaining("TST-02");
    }

    @Test
    void a_refusal_without_a_reason_cannot_exist() {
        assertThatThrownBy(() -> Decision.refused(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_rule_code_has_one_form() {
        assertThatThrownBy(() -> Rule.of("tst-1")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void money_is_rounded_once_and_half_up() {
        assertThat(Money.of("2465.745")).isEqualTo(Money.of("2465.75"));
        assertThat(Money.of("1").minus(Money.of("0.01"))).isEqualTo(Money.of("0.99"));
    }

    @Test
    void a_turned_clock_shows_the_day_it_was_turned_to() {
        BusinessClock clock = BusinessClock.standingAt(LocalDate.of(2026, 11, 23));
        clock.turnTo(LocalDate.of(2027, 1, 1));
        assertThat(clock.today()).isEqualTo(LocalDate.of(2027, 1, 1));
        clock.release();
        assertThat(clock.today()).isEqualTo(LocalDate.of(2026, 11, 23));
        clock.turnTo(LocalDate.of(2026, 3, 2));
        clock.settle();
        clock.turnTo(LocalDate.of(2026, 5, 4));
        clock.release();
        assertThat(clock.today()).isEqualTo(LocalDate.of(2026, 3, 2));
    }
}
