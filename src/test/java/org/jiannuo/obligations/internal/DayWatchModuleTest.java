package org.jiannuo.obligations.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.jiannuo.obligations.internal.ObligationsFixtures.OFFICE;
import static org.jiannuo.obligations.internal.ObligationsFixtures.once;
import static org.jiannuo.obligations.internal.ObligationsFixtures.standing;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.jiannuo.calendars.CalendarChanged;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.County;
import org.jiannuo.kernel.Signature;
import org.jiannuo.obligations.NewObligation;
import org.jiannuo.obligations.NewObligation.Every;
import org.jiannuo.obligations.NewObligation.When;
import org.jiannuo.obligations.ObligationId;
import org.jiannuo.obligations.ObligationStatus.Colour;
import org.jiannuo.obligations.ObligationSummary;
import org.jiannuo.obligations.Obligations;
import org.jiannuo.testing.JiannuoTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@JiannuoTest
class DayWatchModuleTest {
    private static int counties;

    @Autowired
    Obligations obligations;

    @Autowired
    DayWatch watch;

    @Autowired
    OnOthers.UnitEnded successions;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEventPublisher events;

    private String county = "";
    private LocalDate today = LocalDate.EPOCH;

    @BeforeEach
    void a_county_of_its_own() {
        county = "98%04d".formatted(++counties);
        today = clock.today();
    }

    @Test
    void each_colour_is_turned_and_told_once() {
        ObligationId id = owed(today.plusDays(60));
        for (int day = 1; day <= 200; day++) {
            night(today.plusDays(day));
        }
        assertThat(told(id)).containsExactly("YELLOW", "ORANGE", "RED", "BLACK");
        assertThat(colour(id)).isEqualTo(Colour.BLACK);
    }

    @Test
    void days_of_downtime_are_made_up_for_with_the_colour_of_today() {
        ObligationId id = owed(today.plusDays(60));
        night(today.plusDays(65));
        assertThat(colour(id)).isEqualTo(Colour.RED);
        assertThat(told(id)).containsExactly("RED");
        assertThat(count().overdue()).isEqualTo(1);
    }

    @Test
    void a_clock_that_jumps_forward_and_back_turns_nothing_twice_and_nothing_back() {
        ObligationId id = owed(today.plusDays(31));
        night(today.plusDays(8));
        night(today.plusDays(7));
        night(today.plusDays(8));
        assertThat(colour(id)).isEqualTo(Colour.YELLOW);
        assertThat(told(id)).containsExactly("YELLOW");
    }

    @Test
    void an_extension_begins_a_new_round_of_warnings() {
        ObligationId id = owed(today.plusDays(40));
        night(today.plusDays(12));
        assertThat(obligations
                        .extend(id, NewObligation.Due.fixed(today.plusDays(80)), "印刷厂停产", "赵六测", OFFICE)
                        .isAccepted())
                .isTrue();
        assertThat(colour(id)).isEqualTo(Colour.NONE);
        night(today.plusDays(52));
        assertThat(told(id)).containsExactly("YELLOW", "YELLOW");
    }

    @Test
    void each_period_of_a_standing_duty_is_opened_once_also_after_downtime() {
        obligations
                .owe(standing(county, "credit-office", Every.MONTH, null), OFFICE)
                .orThrow();
        obligations
                .owe(standing(county, "credit-office", Every.YEAR, MonthDay.of(11, 30)), OFFICE)
                .orThrow();
        assertThat(open()).hasSize(2);
        LocalDate later = today.plusMonths(3);
        long opened = inTransaction(() -> watch.open(county, later, platform()));
        long yearTurns = later.getYear() - today.getYear();
        assertThat(opened).isEqualTo(3 + yearTurns);
        assertThat(inTransaction(() -> watch.open(county, later, platform()))).isZero();
        assertThat(open()).extracting(ObligationSummary::period).contains(month(today), month(later));
        assertThat(obligations
                        .owe(standing(county, "credit-office", Every.MONTH, null), OFFICE)
                        .isAccepted())
                .isTrue();
        assertThat(open()).hasSize(5 + (int) yearTurns);
    }

    @Test
    void what_a_dissolved_unit_owes_is_owed_by_its_successor() {
        ObligationId id = owed(today.plusDays(60));
        obligations
                .owe(standing(county, "credit-office", Every.MONTH, null), OFFICE)
                .orThrow();
        assertThat(inTransaction(() -> successions.follow(county, "credit-office", "party-school", today)))
                .isEqualTo(2);
        assertThat(inTransaction(() -> successions.follow(county, "credit-office", "party-school", today)))
                .isZero();
        assertThat(obligations.find(id).orElseThrow().unit()).isEqualTo("party-school");
        assertThat(obligations.openOf(new County(county), "credit-office", null, 10))
                .isEmpty();
        assertThat(obligations.counts(new County(county), Obligations.By.UNIT, null, null))
                .extracting(Obligations.Count::key)
                .containsExactly("party-school");
        assertThat(jdbc.sql("SELECT value_before || '>' || value_after FROM obligations.move"
                                + " WHERE obligation = ? AND act = 'HAND_OVER'")
                        .param(id.value())
                        .query(String.class)
                        .single())
                .isEqualTo("credit-office>party-school");
        long next = inTransaction(() -> watch.open(county, today.plusMonths(1), platform()));
        assertThat(next).isEqualTo(1);
        assertThat(obligations.openOf(new County(county), "party-school", null, 10))
                .hasSize(3);
    }

    @Test
    void a_transaction_that_dies_leaves_nothing() {
        ObligationId id = owed(today.plusDays(60));
        transaction.executeWithoutResult(status -> {
            assertThat(obligations.settle(id, today, "已办结", OFFICE).isAccepted())
                    .isTrue();
            status.setRollbackOnly();
        });
        assertThat(obligations.find(id).orElseThrow().status().isOpen()).isTrue();
        assertThat(count().open()).isEqualTo(1);
        assertThat(count().kept()).isZero();
    }

    @Test
    void a_new_notice_moves_open_terms_and_keeps_the_old_day() {
        LocalDate event = LocalDate.of(2026, 3, 2);
        LocalDate wrong = LocalDate.of(2026, 3, 10);
        NewObligation counted = ObligationsFixtures.duty(
                county,
                "credit-office",
                "counted",
                new When.Once(event, new NewObligation.Due(wrong, "obligations.warning_answer", "{\"rows\":[]}")));
        ObligationId id = obligations.owe(counted, OFFICE).orThrow();
        transaction.executeWithoutResult(_ -> events.publishEvent(
                new CalendarChanged(7, "holiday_2026", LocalDate.of(2026, 3, 1), LocalDate.of(2026, 12, 31))));
        await().until(() -> !obligations.find(id).orElseThrow().dueOn().equals(wrong));
        assertThat(obligations.find(id).orElseThrow().dueOn()).isEqualTo(LocalDate.of(2026, 3, 16));
        assertThat(jdbc.sql("SELECT document FROM obligations.move WHERE obligation = ? AND due_before = ?")
                        .param(id.value())
                        .param(wrong)
                        .query(String.class)
                        .single())
                .isEqualTo("holiday_2026");
    }

    private void night(LocalDate day) {
        assertThat(inTransaction(() -> watch.turn(county, day, platform()))).isNotNegative();
    }

    private long inTransaction(java.util.function.LongSupplier work) {
        return java.util.Objects.requireNonNull(transaction.execute(_ -> work.getAsLong()));
    }

    private ObligationId owed(LocalDate due) {
        return obligations.owe(once(county, "credit-office", "m", due), OFFICE).orThrow();
    }

    private List<ObligationSummary> open() {
        return obligations.openOf(new County(county), "credit-office", null, 100);
    }

    private Obligations.Count count() {
        return obligations
                .counts(new County(county), Obligations.By.GROUP, null, null)
                .getFirst();
    }

    private Colour colour(ObligationId id) {
        return obligations.find(id).orElseThrow().colour();
    }

    private List<String> told(ObligationId id) {
        return jdbc.sql("SELECT colour FROM obligations.notice WHERE obligation = ? ORDER BY on_day")
                .param(id.value())
                .query((row, _) -> row.getString(1))
                .list();
    }

    private Signature platform() {
        return Signature.ofPlatform(clock.now());
    }

    private static String month(LocalDate day) {
        return Tally.month(day);
    }
}
