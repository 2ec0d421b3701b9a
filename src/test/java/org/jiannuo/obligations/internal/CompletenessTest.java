package org.jiannuo.obligations.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiannuo.obligations.internal.ObligationsFixtures.TODAY;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jiannuo.kernel.Money;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.obligations.NewObligation;
import org.jiannuo.obligations.NewObligation.Duty;
import org.jiannuo.obligations.NewObligation.Source;
import org.jiannuo.obligations.NewObligation.Terms;
import org.jiannuo.obligations.NewObligation.When;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CompletenessTest {
    private static final NewObligation GOOD =
            ObligationsFixtures.once("990000", "credit-office", "1", TODAY.plusDays(30));

    @Test
    void a_complete_duty_is_taken() {
        assertThat(codes(GOOD)).isEmpty();
    }

    @Test
    void every_reason_is_named_at_once_with_its_row() {
        NewObligation bad = new NewObligation(
                NewObligation.Debtor.of(GOOD.debtor().county(), "no-such-unit"),
                new Duty(NewObligation.Kind.TARGET, "", "", "", "", ""),
                new Source("", "", "", ""),
                When.once(TODAY, TODAY.minusDays(1)),
                new Terms(Money.ZERO, false));
        List<Refusal> reasons = Rules.Completeness.of(bad, "7.", "credit-office"::equals);
        assertThat(reasons)
                .extracting(Refusal::code)
                .containsExactly("OBL-10", "OBL-11", "OBL-12", "OBL-13", "OBL-14", "OBL-15", "OBL-16");
        assertThat(reasons).allMatch(reason -> reason.where().startsWith("7."));
    }

    @Nested
    class OBL_10 {
        @Test
        void says_what_is_owed_in_500_characters() {
            assertThat(codes(duty(d -> titled(d, "字".repeat(500))))).isEmpty();
            assertThat(codes(duty(d -> titled(d, "字".repeat(501))))).containsExactly("OBL-10");
        }
    }

    @Nested
    class OBL_11 {
        @Test
        void deliverable_or_measure_is_enough() {
            assertThat(codes(duty(d -> new Duty(d.kind(), d.title(), "手册", "", d.basis(), ""))))
                    .isEmpty();
            assertThat(codes(duty(d -> new Duty(d.kind(), d.title(), "", "印发", d.basis(), ""))))
                    .isEmpty();
            assertThat(codes(duty(d -> new Duty(d.kind(), d.title(), " ", "", d.basis(), ""))))
                    .containsExactly("OBL-11");
        }
    }

    @Nested
    class OBL_12 {
        @Test
        void names_its_basis() {
            assertThat(codes(duty(d -> new Duty(d.kind(), d.title(), d.deliverable(), "", " ", ""))))
                    .containsExactly("OBL-12");
        }
    }

    @Nested
    class OBL_13 {
        @Test
        void may_be_due_on_its_first_day_but_not_before() {
            assertThat(codes(when(When.once(TODAY, TODAY)))).isEmpty();
            assertThat(codes(when(When.once(TODAY, TODAY.minusDays(1))))).containsExactly("OBL-13");
        }
    }

    @Nested
    class OBL_14 {
        @Test
        void is_owed_by_a_unit_that_exists() {
            assertThat(Rules.Completeness.of(GOOD, "", _ -> false))
                    .extracting(Refusal::code)
                    .containsExactly("OBL-14");
        }
    }

    @Nested
    class OBL_15 {
        @Test
        void an_amount_is_more_than_nothing() {
            assertThat(codes(terms(new Terms(Money.of("0.01"), false)))).isEmpty();
            assertThat(codes(terms(new Terms(Money.of("0.00"), false)))).containsExactly("OBL-15");
        }
    }

    @Nested
    class OBL_16 {
        @Test
        void comes_from_a_thing_of_a_module() {
            NewObligation nowhere = new NewObligation(
                    GOOD.debtor(), GOOD.duty(), new Source("programme", "", "", ""), GOOD.when(), GOOD.terms());
            assertThat(codes(nowhere)).containsExactly("OBL-16");
        }
    }

    private static List<String> codes(NewObligation what) {
        return Rules.Completeness.of(what, "", "credit-office"::equals).stream()
                .map(Refusal::code)
                .toList();
    }

    private static NewObligation duty(UnaryOperator<Duty> change) {
        return new NewObligation(GOOD.debtor(), change.apply(GOOD.duty()), GOOD.source(), GOOD.when(), GOOD.terms());
    }

    private static Duty titled(Duty duty, String title) {
        return new Duty(duty.kind(), title, duty.deliverable(), duty.measure(), duty.basis(), "");
    }

    private static NewObligation when(When when) {
        return new NewObligation(GOOD.debtor(), GOOD.duty(), GOOD.source(), when, GOOD.terms());
    }

    private static NewObligation terms(Terms terms) {
        return new NewObligation(GOOD.debtor(), GOOD.duty(), GOOD.source(), GOOD.when(), terms);
    }
}
