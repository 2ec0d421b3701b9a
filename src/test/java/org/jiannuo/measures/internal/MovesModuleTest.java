package org.jiannuo.measures.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Lifecycle.Move;
import org.jiannuo.measures.internal.Lifecycle.Act;
import org.jiannuo.measures.internal.Lifecycle.Stage;
import org.jiannuo.measures.internal.MeasureHistory.Said;
import org.jiannuo.measures.internal.MeasurePeople.Person;
import org.jiannuo.records.Records;
import org.jiannuo.subjects.Units;
import org.jiannuo.testing.JiannuoTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every legal move is walked and every illegal one is tried for every role, from the table itself. */
@JiannuoTest
class MovesModuleTest {
    @Autowired
    ProposeMeasure proposing;

    @Autowired
    HandleMeasure handling;

    @Autowired
    EndMeasure ending;

    @Autowired
    MeasureStore store;

    @Autowired
    MeasureDesk desk;

    @Autowired
    Units units;

    @Autowired
    Records records;

    @Autowired
    BusinessClock clock;

    private final Map<Stage, Measure> reached = new EnumMap<>(Stage.class);
    private MeasurePeople people;
    private String subject = "";

    @BeforeEach
    void somebody_to_sanction() {
        clock.turnTo(MeasurePeople.TODAY);
        people = new MeasurePeople(
                new MeasurePeople.Use(proposing, handling, ending, store, desk), units, records, clock);
        subject = people.body();
    }

    @AfterEach
    void release() {
        clock.release();
    }

    /** One that a move brought there on this day, or a new one. */
    private Measure fresh(Stage stage, Act act) {
        Measure brought = act == Act.GRANT ? null : reached.remove(stage);
        if (brought != null) {
            return brought;
        }
        if (act == Act.GRANT) {
            Measure incentive =
                    people.now(people.propose(people.record(people.award(subject)), "I01", MeasurePeople.UNTIL)
                            .orThrow());
            return people.go(incentive, Act.CHECK);
        }
        return people.at(stage, subject);
    }

    @Test
    void every_legal_move_is_walked_by_the_right_person() {
        int walked = 0;
        for (Move<Stage, Act> move : Lifecycle.TABLE.moves()) {
            clock.turnTo(MeasurePeople.TODAY);
            Measure now = fresh(move.from(), move.act());
            assertThat(now.stage()).as(move.toString()).isEqualTo(move.from());
            Measure after = move.permission().isEmpty()
                    ? people.itself(now, move.act())
                    : people.act(now, move.act(), new Said("写明情况。", "已经答复。"), MeasurePeople.usual(move.permission()))
                            .orThrow();
            assertThat(after.stage()).as(move.toString()).isEqualTo(move.to());
            assertThat(people.now(now.id()).trail().version())
                    .isEqualTo(now.trail().version() + 1);
            walked++;
        }
        assertThat(walked).isGreaterThan(25);
    }

    @Test
    void every_illegal_move_is_refused_and_changes_nothing() {
        int refused = 0;
        for (Stage stage : Stage.values()) {
            clock.turnTo(MeasurePeople.TODAY);
            Measure now = people.at(stage, subject);
            for (Act act : Act.values()) {
                Optional<Move<Stage, Act>> legal = Lifecycle.TABLE.find(stage, act);
                for (Person person : Person.values()) {
                    boolean may = act != Act.GRANT
                            && legal.filter(move -> !move.permission().isEmpty()
                                            && MeasurePeople.may(person, move.permission(), now.unitFor(act), subject))
                                    .isPresent();
                    if (!may) {
                        assertThat(desk.against(now, act, people.actor(person, subject)))
                                .as(stage + " " + act + " " + person)
                                .isNotEmpty();
                        refused++;
                    }
                }
                if (legal.isEmpty()) {
                    assertThat(people.act(now, act, new Said("写明情况。", ""), Person.HEAD)
                                    .isAccepted())
                            .as(stage + " " + act)
                            .isFalse();
                }
            }
            Measure after = people.now(now.id());
            assertThat(List.of(after.stage(), after.trail().version()))
                    .isEqualTo(List.of(now.stage(), now.trail().version()));
        }
        assertThat(refused).isGreaterThan(1_100);
    }
}
