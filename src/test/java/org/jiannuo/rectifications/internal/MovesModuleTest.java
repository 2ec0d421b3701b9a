package org.jiannuo.rectifications.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.County;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Lifecycle.Move;
import org.jiannuo.obligations.ObligationId;
import org.jiannuo.obligations.ObligationStatus;
import org.jiannuo.obligations.Obligations;
import org.jiannuo.rectifications.Rectifications;
import org.jiannuo.rectifications.internal.Lifecycle.Act;
import org.jiannuo.rectifications.internal.Lifecycle.Stage;
import org.jiannuo.rectifications.internal.RectificationCast.Person;
import org.jiannuo.testing.JiannuoTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every legal move is walked and every illegal one is tried, for each role, from the table itself. */
@JiannuoTest
class MovesModuleTest {
    @Autowired
    OrderRectification ordering;

    @Autowired
    ActOnRectification acting;

    @Autowired
    RectificationStore store;

    @Autowired
    RectificationHistory history;

    @Autowired
    Rectifications rectifications;

    @Autowired
    OnDays days;

    @Autowired
    Obligations obligations;

    @Autowired
    BusinessClock clock;

    @Autowired
    County county;

    private RectificationCast cast;

    @BeforeEach
    void people() {
        clock.turnTo(RectificationCast.TODAY);
        cast = new RectificationCast(ordering, acting, store, days, clock, county);
    }

    @AfterEach
    void release() {
        clock.release();
    }

    @Test
    void no_stage_is_out_of_reach() {
        assertThat(Lifecycle.TABLE.unreachable()).isEmpty();
    }

    @Test
    void every_legal_move_is_walked_by_the_right_person() {
        int walked = 0;
        for (Move<Stage, Act> move : Lifecycle.TABLE.moves()) {
            Rectification now = cast.at(move.from());
            Rectification after;
            if (move.act() == Act.OPEN_LOOKBACK) {
                after = cast.lookedAt(now);
            } else {
                Decision<Rectification> done =
                        cast.act(cast.prepared(now, move.act()), move.act(), RectificationCast.usual(move.act()));
                assertThat(done.reasons()).as(move.toString()).isEmpty();
                after = done.orThrow();
            }
            assertThat(after.stage()).as(move.toString()).isEqualTo(move.to());
            walked++;
        }
        assertThat(walked).isGreaterThan(18);
    }

    @Test
    void every_illegal_move_is_refused_for_each_role_and_changes_nothing() {
        int refused = 0;
        for (Stage stage : Stage.values()) {
            Rectification now = cast.at(stage);
            for (Act act : Act.values()) {
                Optional<Move<Stage, Act>> legal = Lifecycle.TABLE.find(stage, act);
                for (Person person : Person.values()) {
                    boolean may = legal.filter(move ->
                                    !move.permission().isEmpty() && person.may(move.permission(), now.unitFor(act)))
                            .isPresent();
                    if (!may) {
                        assertThat(cast.act(now, act, person).isAccepted())
                                .as(stage + " " + act + " " + person)
                                .isFalse();
                        refused++;
                    }
                }
            }
            assertThat(cast.now(now.id())).isEqualTo(now);
        }
        assertThat(refused).isGreaterThan(700);
    }

    private ObligationStatus status(@Nullable ObligationId duty) {
        return obligations.find(Objects.requireNonNull(duty)).orElseThrow().status();
    }

    @Test
    void each_limit_is_an_obligation_of_the_unit_that_must_act() {
        Rectification ordered = cast.at(Stage.ORDERED);
        ObligationId plan = Objects.requireNonNull(ordered.clock().duty());
        assertThat(obligations.find(plan).orElseThrow().unit()).isEqualTo("town-yuhai");
        Rectification running = cast.go(ordered, Act.PLAN, Act.APPROVE);
        assertThat(status(plan).isOpen()).isFalse();
        List<RectificationHistory.Month> months = history.months(running.id());
        assertThat(months).hasSize(2).allMatch(month -> month.dueOn().isBefore(RectificationCast.DUE));
        cast.go(running, Act.PROGRESS);
        assertThat(status(months.getFirst().duty()).isOpen()).isFalse();
        assertThat(status(months.getLast().duty()).isOpen()).isTrue();
        Rectification reported = cast.go(running, Act.REPORT);
        ObligationId check = Objects.requireNonNull(reported.clock().duty());
        assertThat(obligations.find(check).orElseThrow().unit()).isEqualTo("credit-office");
        Rectification accepted = cast.go(reported, Act.ACCEPT);
        assertThat(status(check).isOpen()).isFalse();
        assertThat(status(months.getLast().duty()).isOpen()).isFalse();
        assertThat(status(accepted.clock().main())).isEqualTo(ObligationStatus.KEPT);
        Rectification looked = cast.lookedAt(accepted);
        ObligationId back = Objects.requireNonNull(looked.clock().duty());
        assertThat(obligations.find(back).orElseThrow().unit()).isEqualTo("credit-office");
        cast.go(looked, Act.CLOSE);
        assertThat(status(back).isOpen()).isFalse();
    }

    @Test
    void a_day_that_begins_twice_changes_nothing() {
        Rectification looked = cast.at(Stage.LOOKBACK);
        days.begin(clock.today());
        assertThat(cast.now(looked.id())).isEqualTo(looked);
    }

    @Test
    void where_the_calendar_is_not_known_yet_the_look_back_waits_for_it() {
        clock.turnTo(java.time.LocalDate.of(2026, 11, 23));
        Rectification fresh =
                cast.now(cast.order(cast.wanted("town-yuhai", java.time.LocalDate.of(2026, 12, 20)), Person.OFFICER)
                        .orThrow());
        Rectification accepted = cast.go(fresh, Act.PLAN, Act.APPROVE, Act.REPORT, Act.ACCEPT);
        assertThat(accepted.clock().lookBackOn()).isNull();
        days.begin(clock.today().plusDays(1));
        assertThat(cast.now(accepted.id()).stage()).isEqualTo(Stage.ACCEPTED);
    }

    @Test
    void the_rate_counts_what_was_accepted_by_its_day() {
        long before = counted().onTime();
        cast.at(Stage.ACCEPTED);
        cast.at(Stage.REFUSED);
        assertThat(counted().onTime()).isEqualTo(before + 1);
        assertThat(counted().refused()).isPositive();
        assertThat(rectifications.refused(county, 1000)).isNotEmpty();
        assertThat(rectifications.waitingFor(county, "town-yuhai", 1)).hasSize(1);
    }

    private Rectifications.Count counted() {
        return rectifications.counts(county, RectificationCast.TODAY, RectificationCast.DUE.plusYears(1)).stream()
                .filter(count -> count.unit().equals("town-yuhai"))
                .findFirst()
                .orElse(new Rectifications.Count("", 0, 0, 0, 0));
    }
}
