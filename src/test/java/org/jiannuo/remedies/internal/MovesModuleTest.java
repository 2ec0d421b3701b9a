package org.jiannuo.remedies.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiannuo.remedies.internal.RemedyPeople.codes;

import java.util.List;
import java.util.stream.Stream;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Lifecycle.Move;
import org.jiannuo.publication.Publications;
import org.jiannuo.records.Records;
import org.jiannuo.remedies.internal.Lifecycle.ObjectionStage;
import org.jiannuo.remedies.internal.Lifecycle.RepairStage;
import org.jiannuo.remedies.internal.Lifecycle.Stage;
import org.jiannuo.remedies.internal.RemedyPeople.Person;
import org.jiannuo.testing.JiannuoTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every legal move of both procedures is walked and every illegal one is tried, for each role, from the tables themselves. */
@JiannuoTest
class MovesModuleTest {
    @Autowired
    FileRemedy filing;

    @Autowired
    RemedyActController.Acts acts;

    @Autowired
    ActAsApplicant applicant;

    @Autowired
    RemedyStore store;

    @Autowired
    Records records;

    @Autowired
    Publications publications;

    @Autowired
    CaseDesk desk;

    @Autowired
    BusinessClock clock;

    private RemedyPeople people;

    @BeforeEach
    void on_a_known_day() {
        clock.turnTo(RemedyPeople.TODAY);
        people = new RemedyPeople(filing, acts, store, records, publications, clock);
    }

    @AfterEach
    void release() {
        clock.release();
    }

    private static List<Stage> stages() {
        return Stream.<Stage>concat(Stream.of(ObjectionStage.values()), Stream.of(RepairStage.values()))
                .toList();
    }

    /** What has to have happened so that nothing but the table stands against a move. */
    private Remedy prepared(Remedy now, Act act) {
        return act == Act.EXTEND || act == Act.SUSPEND ? people.go(now, Act.ASK_TIME) : now;
    }

    private void walk(Move<? extends Stage, Act> move) {
        Act act = move.act();
        if (act == Act.MARK || act == Act.LAPSE) {
            return;
        }
        Remedy now = prepared(people.at(move.from()), act);
        Decision<Remedy> done = people.act(now, act, RemedyPeople.usual(now, act));
        assertThat(done.reasons()).as(move.toString()).isEmpty();
        assertThat(done.orThrow().stage()).as(move.toString()).isEqualTo(move.to());
        Remedy kept = store.find(now.id()).orElseThrow();
        assertThat(kept.stage()).isEqualTo(move.to());
        boolean waits = kept.term().owed() != null || kept.term().whole() != null;
        if (!kept.stage().isRunning()) {
            assertThat(waits).as(move + " owes nothing").isFalse();
        }
    }

    @Test
    void every_legal_move_of_an_objection_is_walked_by_the_right_person() {
        Lifecycle.OBJECTION.moves().forEach(this::walk);
        assertThat(Lifecycle.OBJECTION.unreachable()).isEmpty();
    }

    @Test
    void every_legal_move_of_a_repair_is_walked_by_the_right_person() {
        Lifecycle.REPAIR.moves().forEach(this::walk);
        assertThat(Lifecycle.REPAIR.unreachable()).isEmpty();
    }

    @Test
    void every_illegal_move_is_refused_for_each_role_and_changes_nothing() {
        int refused = 0;
        for (Stage stage : stages()) {
            Remedy now = people.at(stage);
            for (Act act : Act.values()) {
                refused += tried(now, act);
            }
            Remedy after = store.find(now.id()).orElseThrow();
            assertThat(List.of(after.stage(), after.trail().version()))
                    .isEqualTo(List.of(now.stage(), now.trail().version()));
        }
        assertThat(refused).isGreaterThan(3500);
    }

    private int tried(Remedy now, Act act) {
        var legal = Lifecycle.allow(now.stage(), act);
        int refused = 0;
        for (Person person : Person.values()) {
            boolean may = legal.isAccepted() && permitted(now, act, person);
            if (!may) {
                assertThat(desk.against(now, act, people.actor(person)))
                        .as(now.stage() + " " + act + " " + person)
                        .isNotEmpty();
                refused++;
            }
        }
        if (!legal.isAccepted()) {
            assertThat(people.act(now, act, Person.OFFICER).isAccepted())
                    .as(now.stage() + " " + act)
                    .isFalse();
        }
        return refused;
    }

    private static boolean permitted(Remedy now, Act act, Person person) {
        String permission = Lifecycle.allow(now.stage(), act).orThrow().permission();
        return act.isApplicants()
                ? person == Person.APPLICANT
                : !permission.isEmpty() && person.may(permission, now.scopeOf(permission));
    }

    @Nested
    class REM_01 {
        @Test
        void an_objection_moves_by_its_table_only() {
            assertThat(codes(Lifecycle.allow(ObjectionStage.CLOSED, Act.DECIDE)))
                    .containsExactly("REM-01");
        }
    }

    @Nested
    class REM_05 {
        @Test
        void a_repair_moves_by_its_table_only() {
            assertThat(codes(Lifecycle.allow(RepairStage.FILED, Act.GRANT))).containsExactly("REM-05");
        }
    }

    @Nested
    class REM_02 {
        @Test
        void who_comes_second_is_told_and_the_same_sheet_twice_is_harmless() {
            Remedy now = people.at(ObjectionStage.FILED);
            CaseDesk.Sheet sheet = new CaseDesk.Sheet(java.util.UUID.randomUUID(), 1);
            CaseDesk.Wish wish = new CaseDesk.Wish(
                    now.id(),
                    Act.ACCEPT,
                    RemedyPeople.good(Act.ACCEPT),
                    CaseDesk.Correction.NONE,
                    List.of(),
                    sheet,
                    people.actor(Person.OFFICER));
            acts.act(wish).orThrow();
            assertThat(acts.act(wish).orThrow().trail().version()).isEqualTo(2);
            CaseDesk.Wish other = new CaseDesk.Wish(
                    now.id(),
                    Act.REFUSE,
                    RemedyPeople.good(Act.REFUSE),
                    CaseDesk.Correction.NONE,
                    List.of(),
                    new CaseDesk.Sheet(java.util.UUID.randomUUID(), 1),
                    people.actor(Person.OFFICER));
            assertThat(codes(acts.act(other))).containsExactly("REM-02");
        }
    }

    @Nested
    class REM_03 {
        @Test
        void what_is_not_there_cannot_be_acted_on() {
            CaseDesk.Wish wish = new CaseDesk.Wish(
                    new org.jiannuo.remedies.RemedyId(desk.county(), java.util.UUID.randomUUID()),
                    Act.ACCEPT,
                    RemedyPeople.good(Act.ACCEPT),
                    CaseDesk.Correction.NONE,
                    List.of(),
                    new CaseDesk.Sheet(java.util.UUID.randomUUID(), 1),
                    people.actor(Person.OFFICER));
            assertThat(codes(acts.act(wish))).containsExactly("REM-03");
        }
    }

    @Nested
    class REM_04 {
        @Test
        void a_permission_that_does_not_reach_does_not_help() {
            Remedy now = people.at(ObjectionStage.AT_PROVIDER);
            assertThat(codes(people.act(now, Act.ANSWER, Person.STRANGER))).contains("REM-04");
            assertThat(codes(people.act(now, Act.WITHDRAW, Person.OFFICER))).containsExactly("REM-04");
        }
    }

    @Test
    void an_objection_whose_time_for_review_is_over_is_closed_and_the_mark_goes() {
        Remedy replied = people.at(ObjectionStage.REPLIED);
        assertThat(people.record(replied).states().disputed()).isTrue();
        int _ = applicant.closeLapsed(
                java.util.Objects.requireNonNull(replied.result().askUntil()), 1000);
        assertThat(store.find(replied.id()).orElseThrow().stage()).isEqualTo(ObjectionStage.REPLIED);
        assertThat(applicant.closeLapsed(
                        java.util.Objects.requireNonNull(replied.result().askUntil())
                                .plusDays(1),
                        1000))
                .isPositive();
        assertThat(store.find(replied.id()).orElseThrow().stage()).isEqualTo(ObjectionStage.CLOSED);
        assertThat(people.record(replied).states().disputed()).isFalse();
    }
}
