package org.jiannuo.complaints.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jiannuo.calendars.Calendars;
import org.jiannuo.calendars.Suspension;
import org.jiannuo.complaints.internal.ComplaintPeople.Person;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Lifecycle.Move;
import org.jiannuo.statutes.LimitId;
import org.jiannuo.statutes.TimeLimits;
import org.jiannuo.subjects.Units;
import org.jiannuo.testing.JiannuoTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every legal move is walked and every illegal one is tried, from the table itself; due days are counted day by day. */
@JiannuoTest
class MovesModuleTest {
    @Autowired
    LodgeComplaint lodging;

    @Autowired
    CorrespondWithComplainant correspondence;

    @Autowired
    ComplaintActController.Acts acts;

    @Autowired
    ComplaintStore store;

    @Autowired
    CaseDesk desk;

    @Autowired
    Clocks clocks;

    @Autowired
    TimeLimits limits;

    @Autowired
    Calendars calendars;

    @Autowired
    Units units;

    @Autowired
    BusinessClock clock;

    private ComplaintPeople people;
    private String accused = "";

    @BeforeEach
    void somebody_to_complain_of() {
        clock.turnTo(ComplaintPeople.TODAY);
        people = new ComplaintPeople(lodging, acts, store, units, clock);
        accused = people.body();
    }

    @AfterEach
    void release() {
        clock.release();
    }

    /** A case in a stage, with its code. */
    private record Fresh(Complaint complaint, String code) {}

    private Fresh fresh(Stage stage, boolean lead) {
        LodgeComplaint.Receipt receipt = people.lodge(accused, lead);
        if (lead) {
            return new Fresh(people.go(people.now(receipt), Act.TAKE), receipt.code());
        }
        Complaint now = people.at(stage, accused, receipt);
        if (stage == Stage.ESCALATED) {
            Complaint raised = correspondence.escalate(receipt.code()).orThrow();
            now = people.act(raised, Act.TAKE, ComplaintHistory.Words.NONE, Person.OTHER_OFFICER)
                    .orThrow();
        }
        assertThat(now.stage()).isEqualTo(stage);
        return new Fresh(now, receipt.code());
    }

    private static Person usual(Stage stage, String permission) {
        return stage == Stage.ESCALATED && permission.equals(Lifecycle.HANDLES)
                ? Person.OTHER_OFFICER
                : ComplaintPeople.usual(permission);
    }

    /** What has to have happened so that nothing but the table stands against a move. */
    private Complaint prepared(Complaint now, Act act) {
        return switch (act) {
            case TAKE -> people.go(now, Act.RELEASE);
            case EXTEND, SUSPEND -> people.go(now, Act.ASK_TIME);
            case CONFIRM -> people.go(now, Act.STATE);
            case FIND_REFUSED -> {
                if (now.stage() == Stage.RECTIFYING) {
                    clock.turnTo(
                            java.util.Objects.requireNonNull(now.term().dueOn()).plusDays(1));
                }
                yield now;
            }
            default -> now;
        };
    }

    @Test
    void every_legal_move_is_walked_by_the_right_person() {
        int walked = 0;
        for (Move<Stage, Act> move : Lifecycle.TABLE.moves()) {
            clock.turnTo(ComplaintPeople.TODAY);
            Fresh fresh = fresh(move.from(), move.act() == Act.FORWARD);
            Decision<Complaint> done = switch (move.act()) {
                case COMPLETE -> correspondence.write(fresh.code(), "补充材料。", List.of());
                case RATE -> correspondence.rate(fresh.code(), "SATISFIED");
                case ESCALATE -> correspondence.escalate(fresh.code());
                default -> {
                    Complaint now = prepared(fresh.complaint(), move.act());
                    Person person = move.act() == Act.TAKE && now.way().level() > 1
                            ? Person.OTHER_OFFICER
                            : usual(move.from(), move.permission());
                    yield people.act(now, move.act(), ComplaintPeople.good(move.act()), person);
                }
            };
            assertThat(done.reasons()).as(move.toString()).isEmpty();
            assertThat(done.orThrow().stage()).as(move.toString()).isEqualTo(move.to());
            walked++;
        }
        assertThat(walked).isGreaterThan(60);
    }

    @Test
    void every_illegal_move_is_refused_and_changes_nothing() {
        int refused = 0;
        for (Stage stage : Stage.values()) {
            clock.turnTo(ComplaintPeople.TODAY);
            Complaint now = fresh(stage, false).complaint();
            for (Act act : Act.values()) {
                Optional<Move<Stage, Act>> legal = Lifecycle.TABLE.find(stage, act);
                for (Person person : Person.values()) {
                    boolean may = legal.filter(move -> !move.permission().isEmpty()
                                    && ComplaintPeople.may(
                                            person, move.permission(), now.scopeOf(move.permission()), now))
                            .isPresent();
                    if (!may) {
                        assertThat(desk.against(now, act, actor(now, person)))
                                .as(stage + " " + act + " " + person)
                                .isNotEmpty();
                        refused++;
                    }
                }
                if (legal.isEmpty() || legal.get().permission().isEmpty()) {
                    assertThat(people.act(now, act, ComplaintPeople.good(act), Person.OFFICER)
                                    .isAccepted())
                            .as(stage + " " + act)
                            .isFalse();
                }
            }
            Complaint after = store.find(now.id()).orElseThrow();
            assertThat(List.of(after.stage(), after.trail().version()))
                    .isEqualTo(List.of(now.stage(), now.trail().version()));
        }
        assertThat(refused).isGreaterThan(3000);
    }

    private CaseDesk.Actor actor(Complaint now, Person person) {
        return new CaseDesk.Actor(
                people.by(person, accused), (permission, unit) -> ComplaintPeople.may(person, permission, unit, now));
    }

    @Test
    void a_due_day_equals_the_day_by_day_count_whatever_stopped_or_lengthened_it() {
        Random random = new Random(5);
        int amount = limits.find(new LimitId(Lifecycle.VERIFY_LIMIT))
                .orElseThrow()
                .term()
                .amount();
        for (int round = 0; round < 300; round++) {
            LocalDate from = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(600));
            List<Suspension> pauses = new ArrayList<>();
            LocalDate at = from;
            for (int i = random.nextInt(4); i > 0; i--) {
                LocalDate first = at.plusDays(random.nextInt(9));
                LocalDate last = first.plusDays(random.nextInt(12));
                pauses.add(new Suspension(first, last));
                at = last;
            }
            boolean extended = random.nextBoolean();
            LocalDate due = clocks.due(Lifecycle.VERIFY_LIMIT, from, pauses, extended)
                    .orThrow()
                    .dueDay()
                    .due();
            assertThat(due)
                    .as(from + " " + pauses + " " + extended)
                    .isEqualTo(counted(from, pauses, extended ? 2 * amount : amount));
        }
    }

    private LocalDate counted(LocalDate from, List<Suspension> pauses, int amount) {
        LocalDate day = from;
        int left = amount;
        while (left > 0) {
            day = day.plusDays(1);
            LocalDate today = day;
            boolean still = pauses.stream().anyMatch(pause -> pause.covers(today));
            if (!still && calendars.isWorkingDay(day).orThrow()) {
                left--;
            }
        }
        return day;
    }

    @Test
    void the_acts_themselves_come_to_the_same_day() {
        Random random = new Random(7);
        int amount = limits.find(new LimitId(Lifecycle.VERIFY_LIMIT))
                .orElseThrow()
                .term()
                .amount();
        for (int round = 0; round < 5; round++) {
            LocalDate from = LocalDate.of(2026, 1, 5).plusDays(random.nextInt(100));
            clock.turnTo(from);
            Complaint now = people.at(Stage.VERIFYING, accused, null);
            List<Suspension> pauses = new ArrayList<>();
            boolean extended = false;
            for (int i = 0; i < 3; i++) {
                clock.turnTo(clock.today().plusDays(random.nextInt(4)));
                if (!extended && random.nextBoolean()) {
                    now = people.go(now, Act.ASK_TIME, Act.EXTEND);
                    extended = true;
                } else {
                    LocalDate first = clock.today();
                    now = people.go(now, Act.ASK_TIME, Act.SUSPEND);
                    clock.turnTo(first.plusDays(random.nextInt(15)));
                    now = people.go(now, Act.RESUME);
                    pauses.add(new Suspension(first, clock.today()));
                }
                assertThat(now.term().dueOn())
                        .as(from + " " + pauses + " " + extended)
                        .isEqualTo(counted(from, pauses, extended ? 2 * amount : amount));
            }
        }
    }
}
