package org.jiannuo.dutycrimes.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jiannuo.database.Identities;
import org.jiannuo.dutycrimes.DutyCrimes;
import org.jiannuo.dutycrimes.JudgmentId;
import org.jiannuo.dutycrimes.internal.Judgment.Says;
import org.jiannuo.dutycrimes.internal.KeepJudgment.Wish;
import org.jiannuo.dutycrimes.internal.Lifecycle.Act;
import org.jiannuo.dutycrimes.internal.Lifecycle.Stage;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.County;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Lifecycle.Move;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.testing.JiannuoTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The register of duty crimes: what is entered, who confirms, who asks, and what nobody sees. */
@JiannuoTest
class DutyCrimesModuleTest {
    @Autowired
    KeepJudgment keeping;

    @Autowired
    LookUp lookUps;

    @Autowired
    JudgmentStore store;

    @Autowired
    DutyCrimes crimes;

    @Autowired
    County county;

    @Autowired
    BusinessClock clock;

    private KeeperCast cast;

    @BeforeEach
    void people() {
        cast = new KeeperCast(keeping, store, clock);
    }

    private static List<String> codes(Decision<?> decision) {
        return decision.reasons().stream().map(Refusal::code).toList();
    }

    private List<String> entering(Says says) {
        return codes(keeping.enter(says, Identities.next(), cast.actor(KeeperCast.Person.FIRST)));
    }

    @Test
    void every_legal_move_is_walked_and_every_illegal_one_refused_for_each_role() {
        assertThat(Lifecycle.TABLE.unreachable()).isEmpty();
        int refused = 0;
        for (Stage stage : Stage.values()) {
            Judgment now = cast.at(stage);
            for (Act act : Act.values()) {
                Optional<Move<Stage, Act>> legal = Lifecycle.TABLE.find(stage, act);
                for (KeeperCast.Person person : KeeperCast.Person.values()) {
                    boolean may = legal.isPresent()
                            && (person == KeeperCast.usual(act) || person == KeeperCast.Person.SECOND);
                    if (!may) {
                        assertThat(cast.act(now, act, person).isAccepted())
                                .as(stage + " " + act + " " + person)
                                .isFalse();
                        refused++;
                    }
                }
            }
            assertThat(store.find(now.id()).orElseThrow()).isEqualTo(now);
        }
        for (Move<Stage, Act> move : Lifecycle.TABLE.moves()) {
            assertThat(cast.act(cast.at(move.from()), move.act(), KeeperCast.usual(move.act()))
                            .orThrow()
                            .stage())
                    .isEqualTo(move.to());
        }
        assertThat(refused).isGreaterThan(180);
    }

    @Test
    void a_retrial_is_a_new_version_and_an_acquittal_takes_the_entry_out_of_look_ups() {
        String name = "某乙测" + UUID.randomUUID();
        Judgment entry = cast.go(cast.entered(name), Act.CONFIRM, Act.RETRY);
        assertThat(asked(name).getFirst().said().charge()).isEqualTo("BRIBE_TAKING");
        cast.go(entry, Act.CONFIRM);
        assertThat(asked(name).getFirst().said().charge()).isEqualTo("EMBEZZLEMENT");
        assertThat(store.versions(entry.id())).hasSize(2);
        cast.go(entry, Act.ACQUIT, Act.CONFIRM);
        assertThat(asked(name)).isEmpty();
        assertThat(store.versions(entry.id())).hasSize(2);
    }

    private List<Judgment> asked(String name) {
        return lookUps.ask(name, "APPOINTMENT", "任免审查1号", cast.actor(KeeperCast.Person.READER))
                .orThrow();
    }

    @Test
    void what_another_one_entered_waits_to_be_checked_and_what_came_back_to_be_amended() {
        Judgment entered = cast.at(Stage.ENTERED);
        Judgment returned = cast.at(Stage.RETURNED);
        assertThat(waiting(KeeperCast.Person.SECOND)).contains(entered.id()).contains(returned.id());
        assertThat(waiting(KeeperCast.Person.FIRST))
                .doesNotContain(entered.id())
                .contains(returned.id());
        assertThat(waiting(KeeperCast.Person.OTHER_KEEPER)).doesNotContain(entered.id(), returned.id());
        assertThat(waiting(KeeperCast.Person.NOBODY)).isEmpty();
    }

    private List<JudgmentId> waiting(KeeperCast.Person person) {
        return crimes
                .waitingFor(
                        county,
                        KeeperCast.unit(person),
                        cast.actor(person).by().account(),
                        KeeperCast.permissions(person),
                        10_000)
                .stream()
                .map(DutyCrimes.Waiting::id)
                .toList();
    }

    @Test
    void what_is_not_confirmed_is_told_to_nobody() {
        String name = "某丙测" + UUID.randomUUID();
        cast.entered(name);
        assertThat(asked(name)).isEmpty();
    }

    @Test
    void other_modules_learn_numbers_and_units_and_no_names() {
        cast.at(Stage.IN_FORCE);
        assertThat(crimes.counts(county, 2026))
                .anyMatch(count -> count.charge().equals("BRIBE_TAKING") && count.judgments() > 0);
        assertThat(crimes.unitsOfConvictedLeaders(county, KeeperCast.JUDGED, clock.today()))
                .contains("town-hexi");
    }

    @Nested
    class DCR_01 {
        @Test
        void nothing_is_done_outside_the_table() {
            assertThat(codes(cast.act(cast.at(Stage.ENTERED), Act.RETRY, KeeperCast.Person.FIRST)))
                    .containsExactly("DCR-01");
        }
    }

    @Nested
    class DCR_02 {
        @Test
        void who_saw_an_older_state_is_told() {
            Judgment entry = cast.at(Stage.ENTERED);
            cast.go(entry, Act.CONFIRM);
            assertThat(codes(keeping.act(new Wish(
                            entry.id(),
                            Act.RETURN,
                            null,
                            "迟到",
                            "",
                            UUID.randomUUID(),
                            1,
                            cast.actor(KeeperCast.Person.SECOND)))))
                    .containsExactly("DCR-02");
        }
    }

    @Nested
    class DCR_03 {
        @Test
        void a_unit_that_does_not_keep_the_register_enters_and_asks_nothing_with_whatever_permission() {
            assertThat(codes(keeping.enter(
                            KeeperCast.says("某测", KeeperCast.number()),
                            UUID.randomUUID(),
                            cast.actor(KeeperCast.Person.CLERK))))
                    .containsExactly("DCR-03");
            assertThat(codes(lookUps.ask("某测", "CASE", "1号", cast.actor(KeeperCast.Person.CLERK))))
                    .containsExactly("DCR-03");
            assertThat(codes(cast.act(cast.at(Stage.ENTERED), Act.CONFIRM, KeeperCast.Person.OTHER_KEEPER)))
                    .containsExactly("DCR-03");
        }
    }

    @Nested
    class DCR_04 {
        @Test
        void who_entered_does_not_confirm() {
            assertThat(codes(cast.act(cast.at(Stage.ENTERED), Act.CONFIRM, KeeperCast.Person.FIRST)))
                    .containsExactly("DCR-04");
            assertThat(codes(cast.act(cast.at(Stage.RETRIED), Act.CONFIRM, KeeperCast.Person.FIRST)))
                    .containsExactly("DCR-04");
        }
    }

    @Nested
    class DCR_05 {
        @Test
        void what_is_returned_is_explained() {
            Judgment entry = cast.at(Stage.ENTERED);
            assertThat(codes(keeping.act(new Wish(
                            entry.id(),
                            Act.RETURN,
                            null,
                            "",
                            "",
                            UUID.randomUUID(),
                            1,
                            cast.actor(KeeperCast.Person.SECOND)))))
                    .containsExactly("DCR-05");
        }
    }

    @Nested
    class DCR_10 {
        @Test
        void every_field_is_stated() {
            Says good = KeeperCast.says("某丁测", KeeperCast.number());
            assertThat(entering(KeeperCast.changed(good, good.charge(), good.effectiveOn(), "")))
                    .containsExactly("DCR-10");
        }
    }

    @Nested
    class DCR_11 {
        @Test
        void a_judgment_takes_effect_today_at_the_latest_and_not_before_its_date() {
            Says good = KeeperCast.says("某戊测", KeeperCast.number());
            assertThat(entering(KeeperCast.changed(
                            good, good.charge(), clock.today().plusDays(1), good.post())))
                    .containsExactly("DCR-11");
            assertThat(entering(KeeperCast.changed(good, good.charge(), KeeperCast.JUDGED.minusDays(1), good.post())))
                    .containsExactly("DCR-11");
            assertThat(entering(KeeperCast.changed(good, good.charge(), null, good.post())))
                    .containsExactly("DCR-11");
            assertThat(entering(KeeperCast.changed(good, good.charge(), clock.today(), good.post())))
                    .isEmpty();
        }
    }

    @Nested
    class DCR_12 {
        @Test
        void one_judgment_about_one_person_is_entered_once() {
            String number = KeeperCast.number();
            Says says = KeeperCast.says("某己测", number);
            keeping.enter(says, Identities.next(), cast.actor(KeeperCast.Person.FIRST))
                    .orThrow();
            assertThat(entering(says)).containsExactly("DCR-12");
            assertThat(entering(KeeperCast.says("某庚测", number))).isEmpty();
        }
    }

    @Nested
    class DCR_13 {
        @Test
        void other_crimes_are_not_entered() {
            Says good = KeeperCast.says("某辛测", KeeperCast.number());
            assertThat(entering(KeeperCast.changed(good, "THEFT", good.effectiveOn(), good.post())))
                    .containsExactly("DCR-13");
        }
    }

    @Nested
    class DCR_14 {
        @Test
        void an_acquittal_rests_on_its_judgment() {
            Judgment entry = cast.at(Stage.IN_FORCE);
            assertThat(codes(keeping.act(new Wish(
                            entry.id(),
                            Act.ACQUIT,
                            null,
                            "宣告无罪",
                            "",
                            UUID.randomUUID(),
                            entry.version(),
                            cast.actor(KeeperCast.Person.FIRST)))))
                    .containsExactly("DCR-14");
        }
    }

    @Nested
    class DCR_20 {
        @Test
        void parts_of_names_are_not_searched() {
            for (String name : List.of("", "某", "某%", "某 测", "*")) {
                assertThat(codes(lookUps.ask(name, "CASE", "1号", cast.actor(KeeperCast.Person.READER))))
                        .containsExactly("DCR-20");
            }
        }
    }

    @Nested
    class DCR_21 {
        @Test
        void a_look_up_has_a_purpose_and_is_kept_even_when_nothing_was_found() {
            assertThat(codes(lookUps.ask("某壬测", "CASE", " ", cast.actor(KeeperCast.Person.READER))))
                    .containsExactly("DCR-21");
            assertThat(codes(lookUps.ask("某壬测", "KEEPING", "1号", cast.actor(KeeperCast.Person.READER))))
                    .containsExactly("DCR-21");
            String name = "某癸测" + UUID.randomUUID();
            assertThat(asked(name)).isEmpty();
            assertThat(lookUps.of("org-department", null, 100))
                    .anyMatch(kept -> kept.name().equals(name)
                            && kept.found() == 0
                            && kept.purpose().equals("APPOINTMENT"));
        }
    }
}
