package org.jiannuo.rectifications.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jiannuo.accounts.Accounts;
import org.jiannuo.evidence.EvidenceUpload;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.County;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.kernel.Signature;
import org.jiannuo.rectifications.NewRectification;
import org.jiannuo.rectifications.internal.ActOnRectification.Actor;
import org.jiannuo.rectifications.internal.ActOnRectification.Wish;
import org.jiannuo.rectifications.internal.Lifecycle.Act;
import org.jiannuo.rectifications.internal.Lifecycle.Stage;
import org.jiannuo.rectifications.internal.Rectification.Plan;
import org.jiannuo.rectifications.internal.RectificationCast.Person;
import org.jiannuo.subjects.People;
import org.jiannuo.subjects.PersonId;
import org.jiannuo.subjects.UnitId;
import org.jiannuo.subjects.Units;
import org.jiannuo.testing.JiannuoTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The rules of rectification, each at its edge. */
@JiannuoTest
class RectificationsModuleTest {
    @Autowired
    OrderRectification ordering;

    @Autowired
    ActOnRectification acting;

    @Autowired
    RectificationStore store;

    @Autowired
    OnDays days;

    @Autowired
    People people;

    @Autowired
    Accounts accounts;

    @Autowired
    BusinessClock clock;

    @Autowired
    County county;

    private RectificationCast cast;

    @BeforeEach
    void cast() {
        clock.turnTo(RectificationCast.TODAY);
        cast = new RectificationCast(ordering, acting, store, days, clock, county);
    }

    @AfterEach
    void release() {
        clock.release();
    }

    private static List<String> codes(Decision<?> decision) {
        return decision.reasons().stream().map(Refusal::code).toList();
    }

    private static Wish with(Wish wish, String text, Plan plan, @Nullable LocalDate day, EvidenceUpload upload) {
        return new Wish(
                wish.id(), wish.act(), text, plan, day, wish.way(), upload, wish.form(), wish.version(), wish.actor());
    }

    private List<String> without(Rectification now, Act act) {
        Wish wish = cast.wish(now, act, RectificationCast.usual(act));
        return codes(acting.act(with(wish, "", Plan.NONE, null, RectificationCast.NOTHING)));
    }

    private static NewRectification changed(
            NewRectification what, String body, String unit, String problem, String causer, LocalDate due) {
        return new NewRectification(
                what.county(), body, unit, what.source(), problem, what.standard(), causer, due, UUID.randomUUID());
    }

    @Nested
    class RCT_01 {
        @Test
        void nothing_is_done_outside_the_table() {
            assertThat(codes(cast.act(cast.at(Stage.ORDERED), Act.CLOSE, Person.DIRECTOR)))
                    .containsExactly("RCT-01");
        }
    }

    @Nested
    class RCT_02 {
        @Test
        void who_saw_an_older_state_is_told_and_the_same_sheet_is_harmless() {
            Rectification now = cast.at(Stage.ORDERED);
            Wish late = cast.wish(now, Act.WITHDRAW, Person.DIRECTOR);
            Wish plan = cast.wish(now, Act.PLAN, Person.UNIT);
            Rectification once = acting.act(plan).orThrow();
            assertThat(acting.act(plan).orThrow()).isEqualTo(once);
            assertThat(codes(acting.act(late))).containsExactly("RCT-02");
        }
    }

    @Nested
    class RCT_03 {
        @Test
        void another_unit_does_nothing_whatever_it_may_elsewhere() {
            Rectification now = cast.at(Stage.PLANNED);
            Actor elsewhere = new Actor(cast.by(Person.OTHER_HEAD), (_, _) -> true);
            assertThat(acting.against(now, Act.APPROVE, elsewhere).stream().map(Refusal::code))
                    .containsExactly("RCT-03");
        }
    }

    @Nested
    class RCT_04 {
        @Test
        void what_is_returned_is_explained() {
            assertThat(without(cast.at(Stage.PLANNED), Act.RETURN)).containsExactly("RCT-04");
        }
    }

    @Nested
    class RCT_05 {
        @Test
        void who_acted_for_the_unit_does_not_check_it_after_a_change_of_post() {
            Rectification reported = cast.at(Stage.REPORTED);
            Signature before = cast.by(Person.UNIT);
            Actor moved = new Actor(
                    new Signature(before.account(), before.person(), "credit-office", "tester", clock.now()),
                    (_, _) -> true);
            assertThat(acting.against(reported, Act.ACCEPT, moved).stream().map(Refusal::code))
                    .containsExactly("RCT-05");
        }
    }

    @Nested
    class RCT_06 {
        @Test
        void who_caused_the_breach_does_not_close_it_in_whatever_unit() {
            Signature by = cast.by(Person.OFFICER);
            PersonId causer = people.register("造成人测", by).orThrow();
            people.appoint(
                            causer,
                            new UnitId("town-yuhai"),
                            "副镇长",
                            false,
                            new Units.Act(LocalDate.of(2026, 1, 5), "任字〔2026〕1号", by))
                    .orThrow();
            Accounts.Opened account = accounts.open(
                            new Accounts.NewAccount(
                                    "causer." + UUID.randomUUID().toString().substring(0, 8),
                                    causer,
                                    "",
                                    new UnitId("town-yuhai"),
                                    LocalDate.of(2027, 1, 1)),
                            Signature.ofPlatform(clock.now()))
                    .orThrow();
            NewRectification what = changed(
                    cast.wanted("town-yuhai", RectificationCast.DUE),
                    "credit-office",
                    "town-yuhai",
                    "合同款项逾期未付。",
                    causer.toString(),
                    RectificationCast.DUE);
            Rectification now = cast.now(cast.order(what, Person.OFFICER).orThrow());
            Rectification reported = cast.go(now, Act.PLAN, Act.APPROVE, Act.REPORT);
            Actor moved = new Actor(
                    new Signature(account.account().value(), "造成人测", "credit-office", "tester", clock.now()),
                    (_, _) -> true);
            assertThat(acting.against(reported, Act.ACCEPT, moved).stream().map(Refusal::code))
                    .containsExactly("RCT-06");
            assertThat(cast.act(reported, Act.ACCEPT, Person.DIRECTOR).isAccepted())
                    .isTrue();
        }
    }

    @Nested
    class RCT_13 {
        @Test
        void a_plan_explains_and_names_measures_and_people() {
            assertThat(without(cast.at(Stage.ORDERED), Act.PLAN)).containsExactly("RCT-13");
        }
    }

    @Nested
    class RCT_20 {
        @Test
        void nothing_is_reported_without_proof() {
            assertThat(without(cast.at(Stage.RUNNING), Act.REPORT)).contains("RCT-20");
        }
    }

    @Nested
    class RCT_21 {
        @Test
        void the_time_is_extended_once() {
            Rectification longer = cast.go(cast.at(Stage.RUNNING), Act.EXTEND);
            assertThat(codes(cast.act(longer, Act.EXTEND, Person.DIRECTOR))).containsExactly("RCT-21");
        }
    }

    @Nested
    class RCT_22 {
        @Test
        void a_refusal_is_found_on_the_day_after_the_last_and_not_on_it() {
            Rectification running = cast.at(Stage.RUNNING);
            clock.turnTo(RectificationCast.DUE);
            assertThat(codes(cast.act(running, Act.FIND_REFUSED, Person.DIRECTOR)))
                    .containsExactly("RCT-22");
            clock.turnTo(RectificationCast.DUE.plusDays(1));
            assertThat(cast.act(running, Act.FIND_REFUSED, Person.DIRECTOR).isAccepted())
                    .isTrue();
        }
    }

    @Nested
    class RCT_23 {
        @Test
        void a_report_is_returned_once_more_and_then_decided() {
            Rectification again = cast.go(cast.at(Stage.NOT_ACCEPTED), Act.REPORT);
            assertThat(codes(cast.act(again, Act.NOT_ACCEPT, Person.DIRECTOR))).containsExactly("RCT-23");
            assertThat(cast.act(again, Act.ACCEPT, Person.DIRECTOR).isAccepted())
                    .isTrue();
        }
    }

    @Nested
    class RCT_24 {
        @Test
        void a_first_report_is_returned_before_a_refusal_is_found() {
            assertThat(codes(cast.act(cast.at(Stage.REPORTED), Act.FIND_REFUSED, Person.DIRECTOR)))
                    .containsExactly("RCT-24");
        }
    }

    @Nested
    class RCT_30 {
        @Test
        void a_look_back_says_what_was_seen() {
            assertThat(without(cast.at(Stage.LOOKBACK), Act.CLOSE)).containsExactly("RCT-30");
        }
    }

    @Test
    void a_report_that_is_returned_before_the_last_day_leaves_that_day() {
        Rectification reported = cast.at(Stage.REPORTED);
        Wish early = cast.wish(reported, Act.NOT_ACCEPT, Person.DIRECTOR);
        Rectification returned = acting.act(
                        with(early, "补正。", Plan.NONE, RectificationCast.TODAY.plusDays(5), RectificationCast.NOTHING))
                .orThrow();
        assertThat(returned.order().due()).isEqualTo(RectificationCast.DUE);
        assertThat(cast.go(returned, Act.REPORT, Act.ACCEPT).stage()).isEqualTo(Stage.ACCEPTED);
    }
}
