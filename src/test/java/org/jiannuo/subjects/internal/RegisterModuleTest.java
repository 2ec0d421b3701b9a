package org.jiannuo.subjects.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.DomainEvent;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.kernel.Signature;
import org.jiannuo.subjects.LeaderChanged;
import org.jiannuo.subjects.People;
import org.jiannuo.subjects.People.Person;
import org.jiannuo.subjects.PersonId;
import org.jiannuo.subjects.TenureId;
import org.jiannuo.subjects.UnitAbolished;
import org.jiannuo.subjects.UnitClass;
import org.jiannuo.subjects.UnitId;
import org.jiannuo.subjects.UnitMerged;
import org.jiannuo.subjects.UnitRenamed;
import org.jiannuo.subjects.UnitSplit;
import org.jiannuo.subjects.Units;
import org.jiannuo.subjects.Units.Act;
import org.jiannuo.subjects.Units.Match;
import org.jiannuo.subjects.Units.NewUnit;
import org.jiannuo.testing.JiannuoTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The register with its tables: changes, chains of successors, leaders (N11, N35). */
@JiannuoTest
class RegisterModuleTest {
    private static final UnitId COUNTY = new UnitId("county-government");

    @Autowired
    Units units;

    @Autowired
    People people;

    @Autowired
    PreviewChange preview;

    @Autowired
    BusinessClock clock;

    private Signature by() {
        return Signature.ofPlatform(clock.now());
    }

    private Act act(int daysAgo) {
        return new Act(clock.today().minusDays(daysAgo), "测〔2026〕1号", by());
    }

    private UnitId unit(UnitId superior) {
        String name = "测试局" + UUID.randomUUID().toString().substring(0, 8);
        LocalDate since = LocalDate.of(2020, 1, 1);
        return units.create(new NewUnit(name, "", UnitClass.COUNTY_ORGAN, null, null, superior, since), by())
                .orThrow();
    }

    private static <T> List<DomainEvent> events(Decision<T> decision) {
        return switch (decision) {
            case Decision.Accepted<T> accepted -> accepted.events();
            case Decision.Refused<T> refused -> throw new AssertionError(refused.because());
        };
    }

    private static List<String> codes(Decision<?> decision) {
        return decision.reasons().stream().map(Refusal::code).toList();
    }

    @Test
    void the_founding_units_are_there() {
        assertThat(units.find(new UnitId("credit-office")).orElseThrow().shortName())
                .isEqualTo("县信用办");
        assertThat(units.names(List.of(new UnitId("hr-bureau"), new UnitId("no-such"))))
                .containsValues("县人社局", "no-such");
        assertThat(units.members(new UnitId("all-townships-committees"), clock.today()))
                .hasSize(13);
    }

    @Test
    void a_new_unit_gets_an_id_of_its_name_and_is_found_by_it() {
        LocalDate since = clock.today();
        String name = "同心县数据" + UUID.randomUUID().toString().substring(0, 6);
        UnitId id = units.create(
                        new NewUnit(
                                name, "数据中心", UnitClass.PUBLIC_INSTITUTION, null, "12640324MB0A00018J", COUNTY, since),
                        by())
                .orThrow();
        assertThat(id.slug()).startsWith("shu-ju-zhong-xin");
        assertThat(units.resolve(name, since)).isInstanceOf(Match.Resolved.class);
        assertThat(units.subtree(COUNTY, since)).contains(id);
    }

    @Test
    void a_new_unit_with_a_wrong_code_and_a_known_name_hears_both_reasons() {
        var wish = new NewUnit("同心县财政局", "", UnitClass.COUNTY_ORGAN, null, "11500000009275780K", null, clock.today());
        assertThat(codes(units.create(wish, by()))).containsExactly("SUB-03", "SUB-15");
    }

    @Test
    void a_renamed_unit_keeps_its_id_and_its_former_name() {
        UnitId unit = unit(COUNTY);
        String former = units.find(unit).orElseThrow().name();
        String name = former + "二";
        Decision<UnitId> renamed = units.rename(unit, name, "", act(30));
        assertThat(events(renamed))
                .isEqualTo(List.of(
                        new UnitRenamed(unit, former, name, clock.today().minusDays(30))));
        assertThat(units.unitAsOf(unit, clock.today().minusDays(31))
                        .orElseThrow()
                        .name())
                .isEqualTo(former);
        assertThat(units.unitAsOf(unit, clock.today().minusDays(30))
                        .orElseThrow()
                        .name())
                .isEqualTo(name);
        assertThat(units.resolve(former, clock.today()))
                .isInstanceOfSatisfying(
                        Match.Resolved.class, match -> assertThat(match.how()).isEqualTo(Match.How.FORMER_NAME));
    }

    /** N35: after any sequence of changes each unit has exactly one present owner of its duties, and it exists. */
    @Test
    void after_merge_split_and_abolition_every_duty_has_one_present_owner() {
        UnitId first = unit(COUNTY);
        UnitId second = unit(COUNTY);
        UnitId third = unit(COUNTY);
        UnitId fourth = unit(COUNTY);
        UnitId below = unit(first);
        assertThat(events(units.merge(first, second, act(90))))
                .isEqualTo(List.of(new UnitMerged(first, second, clock.today().minusDays(90))));
        assertThat(events(units.split(second, third, List.of(third, fourth), act(60))))
                .hasOnlyElementsOfType(UnitSplit.class);
        assertThat(events(units.abolish(third, null, act(30))))
                .isEqualTo(
                        List.of(new UnitAbolished(third, COUNTY, clock.today().minusDays(30))));
        LocalDate today = clock.today();
        for (UnitId unit : List.of(first, second, third, fourth, below)) {
            UnitId owner = units.successorOf(unit, today);
            assertThat(units.unitAsOf(owner, today)).as("owner of " + unit).isPresent();
        }
        assertThat(units.successorOf(first, today.minusDays(91))).isEqualTo(first);
        assertThat(units.successorOf(first, today.minusDays(90))).isEqualTo(second);
        assertThat(units.successorOf(first, today.minusDays(60))).isEqualTo(third);
        assertThat(units.successorOf(first, today)).isEqualTo(COUNTY);
        assertThat(units.chain(first)).hasSize(4);
        assertThat(units.find(below).orElseThrow().superior()).isEqualTo(COUNTY);
    }

    @Nested
    class SUB_06 {
        @Test
        void a_unit_without_superior_is_not_abolished_without_successor() {
            UnitId lone = unit(COUNTY);
            units.moveUnder(lone, null, act(50)).orThrow();
            assertThat(codes(units.abolish(lone, null, act(10)))).containsExactly("SUB-06");
            assertThat(units.abolish(lone, COUNTY, act(10)).isAccepted()).isTrue();
        }
    }

    @Test
    void of_two_merges_at_once_one_is_registered() throws Exception {
        UnitId unit = unit(COUNTY);
        UnitId left = unit(COUNTY);
        UnitId right = unit(COUNTY);
        CyclicBarrier start = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var one = threads.submit(() -> {
                start.await();
                return units.merge(unit, left, act(1));
            });
            var other = threads.submit(() -> {
                start.await();
                return units.merge(unit, right, act(1));
            });
            assertThat(List.of(one.get(), other.get()))
                    .filteredOn(Decision::isAccepted)
                    .hasSize(1);
        }
        assertThat(units.successorOf(unit, clock.today())).isIn(left, right);
    }

    @Test
    void a_preview_says_what_would_happen_and_changes_nothing() {
        UnitId unit = unit(COUNTY);
        UnitId to = unit(COUNTY);
        UnitId below = unit(unit);
        var effects = preview.of(unit, clock.today(), () -> units.merge(unit, to, act(0)))
                .orThrow();
        assertThat(effects)
                .extracting(UnitChangePage.Effect::key)
                .contains("subjects.effect.owes", "subjects.effect.below");
        assertThat(units.unitAsOf(unit, clock.today())).isPresent();
        assertThat(units.chain(unit)).isEmpty();
        assertThat(units.find(below).orElseThrow().superior()).isEqualTo(unit);
    }

    @Test
    void members_of_a_group_are_supplied_by_day() {
        UnitId group = new UnitId("credit-leading-group-members");
        UnitId member = unit(COUNTY);
        List<UnitId> before = units.members(group, clock.today());
        List<UnitId> more = new java.util.ArrayList<>(before);
        more.add(member);
        units.setMembers(group, more, act(5)).orThrow();
        assertThat(units.members(group, clock.today().minusDays(6))).doesNotContain(member);
        assertThat(units.members(group, clock.today())).contains(member);
        units.setMembers(group, before, act(0)).orThrow();
        assertThat(units.members(group, clock.today().minusDays(1))).contains(member);
        assertThat(units.members(group, clock.today())).doesNotContain(member);
    }

    @Test
    void a_new_leader_ends_the_tenure_of_the_one_before() {
        UnitId unit = unit(COUNTY);
        PersonId first = people.register("张三测", by()).orThrow();
        PersonId second = people.register("李四测", by()).orThrow();
        people.appoint(first, unit, "局长", true, act(100)).orThrow();
        assertThat(events(people.appoint(second, unit, "局长", true, act(10))))
                .isEqualTo(List.of(
                        new LeaderChanged(unit, first, second, clock.today().minusDays(10))));
        LocalDate today = clock.today();
        assertThat(people.principalLeader(unit, today.minusDays(11)).map(Person::id))
                .contains(first);
        assertThat(people.principalLeader(unit, today.minusDays(10)).map(Person::id))
                .contains(second);
        assertThat(people.principalLeader(unit, today.minusDays(101))).isEmpty();
        assertThat(people.lastDay(first)).contains(today.minusDays(11));
        assertThat(people.lastDay(second)).isEmpty();
    }

    @Nested
    class SUB_21 {
        @Test
        void a_person_has_a_name() {
            assertThat(codes(people.register(" ", by()))).containsExactly("SUB-21");
        }
    }

    @Nested
    class SUB_22 {
        @Test
        void nobody_unknown_is_appointed_or_leaves() {
            UnitId unit = unit(COUNTY);
            assertThat(codes(people.appoint(new PersonId(UUID.randomUUID()), unit, "局长", true, act(1))))
                    .containsExactly("SUB-22");
            assertThat(codes(people.leave(new TenureId(UUID.randomUUID()), act(1))))
                    .containsExactly("SUB-22");
        }
    }

    @Nested
    class SUB_23 {
        @Test
        void a_leader_begins_after_the_one_before() {
            UnitId unit = unit(COUNTY);
            people.appointNew("张三测", unit, "局长", true, act(10)).orThrow();
            assertThat(codes(people.appointNew("李四测", unit, "局长", true, act(10))))
                    .containsExactly("SUB-23");
        }
    }

    @Nested
    class SUB_24 {
        @Test
        void nobody_holds_a_post_twice() {
            UnitId unit = unit(COUNTY);
            PersonId person = people.register("张三测", by()).orThrow();
            people.appoint(person, unit, "科员", false, act(10)).orThrow();
            assertThat(codes(people.appoint(person, unit, "科员", false, act(5)))).containsExactly("SUB-24");
        }
    }

    @Nested
    class SUB_25 {
        @Test
        void a_tenure_ends_once_and_after_its_beginning() {
            UnitId unit = unit(COUNTY);
            TenureId tenure =
                    people.appointNew("张三测", unit, "科员", false, act(10)).orThrow();
            assertThat(codes(people.leave(tenure, act(10)))).containsExactly("SUB-25");
            assertThat(people.leave(tenure, act(9)).isAccepted()).isTrue();
            assertThat(codes(people.leave(tenure, act(5)))).containsExactly("SUB-25");
        }
    }
}
