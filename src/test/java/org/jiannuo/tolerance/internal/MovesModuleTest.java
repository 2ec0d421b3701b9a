package org.jiannuo.tolerance.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Lifecycle.Move;
import org.jiannuo.obligations.Obligations;
import org.jiannuo.records.RecordStates.Standing;
import org.jiannuo.records.Records;
import org.jiannuo.testing.JiannuoTest;
import org.jiannuo.tolerance.internal.Lifecycle.Act;
import org.jiannuo.tolerance.internal.Lifecycle.Stage;
import org.jiannuo.tolerance.internal.ToleranceCast.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every legal move is walked and every illegal one is tried, for each role, from the table itself. */
@JiannuoTest
class MovesModuleTest {
    @Autowired
    ApplyForTolerance applying;

    @Autowired
    ActOnCase acting;

    @Autowired
    CaseStore store;

    @Autowired
    Criteria criteria;

    @Autowired
    Records records;

    @Autowired
    Obligations obligations;

    @Autowired
    BusinessClock clock;

    private ToleranceCast cast;

    @BeforeEach
    void people() {
        clock.turnTo(ToleranceCast.TODAY);
        cast = new ToleranceCast(applying, acting, store, criteria, records, clock);
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
            ToleranceCase now = cast.at(move.from());
            Decision<ToleranceCase> done = cast.act(now, move.act(), ToleranceCast.usual(move.act()));
            assertThat(done.reasons()).as(move.toString()).isEmpty();
            assertThat(done.orThrow().stage()).as(move.toString()).isEqualTo(move.to());
            assertThat(store.find(now.id()).orElseThrow().version()).isEqualTo(now.version() + 1);
            walked++;
        }
        assertThat(walked).isEqualTo(Lifecycle.TABLE.moves().size()).isGreaterThan(15);
    }

    @Test
    void every_illegal_move_is_refused_for_each_role_and_changes_nothing() {
        int refused = 0;
        for (Stage stage : Stage.values()) {
            ToleranceCase now = cast.at(stage);
            for (Act act : Act.values()) {
                Optional<Move<Stage, Act>> legal = Lifecycle.TABLE.find(stage, act);
                for (Person person : Person.values()) {
                    boolean may = legal.filter(move -> person.may(move.permission(), now.unitFor(act)))
                            .isPresent();
                    if (!may) {
                        assertThat(cast.act(now, act, person).isAccepted())
                                .as(stage + " " + act + " " + person)
                                .isFalse();
                        refused++;
                    }
                }
            }
            ToleranceCase after = store.find(now.id()).orElseThrow();
            assertThat(after).isEqualTo(now);
        }
        assertThat(refused).isGreaterThan(700);
    }

    @Test
    void each_limit_is_an_obligation_of_the_body_that_must_act() {
        ToleranceCase taken = cast.go(cast.applied(), Act.ACCEPT);
        var deciding = obligations
                .find(java.util.Objects.requireNonNull(taken.term().duty()))
                .orElseThrow();
        assertThat(deciding.unit()).isEqualTo("org-department");
        assertThat(deciding.dueOn()).isEqualTo(taken.term().due());
        ToleranceCase longer = cast.go(taken, Act.ASSESS, Act.EXTEND);
        assertThat(longer.term().due()).isAfter(taken.term().due());
        ToleranceCase found = cast.go(longer, Act.REPORT, Act.CONSULT, Act.RECOGNISE);
        assertThat(obligations.find(deciding.id()).orElseThrow().status().isOpen())
                .isFalse();
        var feedback = obligations
                .find(java.util.Objects.requireNonNull(found.term().duty()))
                .orElseThrow();
        ToleranceCase planned = cast.go(found, Act.FEED_BACK, Act.PLAN_CORRECTION);
        assertThat(obligations.find(feedback.id()).orElseThrow().status().isOpen())
                .isFalse();
        var correction = obligations
                .find(java.util.Objects.requireNonNull(planned.term().duty()))
                .orElseThrow();
        assertThat(correction.unit()).isEqualTo("town-yuhai");
        cast.go(planned, Act.REPORT_CORRECTION, Act.CLOSE);
        assertThat(obligations.find(correction.id()).orElseThrow().status().isOpen())
                .isFalse();
    }

    @Test
    void the_record_is_held_until_the_finding_and_then_kept_apart_or_goes_on() {
        ToleranceCase open = cast.applied();
        assertThat(records.hearing(open.about().record()).orElseThrow().held()).isTrue();
        ToleranceCase good = cast.at(Stage.RECOGNISED);
        assertThat(records.find(good.about().record()).orElseThrow().states().standing())
                .isEqualTo(Standing.TOLERATED);
        for (Stage stage : new Stage[] {Stage.NOT_RECOGNISED, Stage.PARTLY, Stage.REFUSED, Stage.WITHDRAWN}) {
            ToleranceCase other = cast.at(stage);
            assertThat(records.find(other.about().record())
                            .orElseThrow()
                            .states()
                            .standing())
                    .isEqualTo(Standing.SUBMITTED);
            assertThat(records.hearing(other.about().record()).orElseThrow().held())
                    .isFalse();
        }
    }

    @Test
    void a_second_sending_of_a_sheet_changes_nothing() {
        ToleranceCase now = cast.applied();
        ActOnCase.Wish wish = cast.wish(now, Act.ACCEPT, Person.HANDLER);
        ToleranceCase once = acting.act(wish).orThrow();
        assertThat(acting.act(wish).orThrow()).isEqualTo(once);
    }
}
