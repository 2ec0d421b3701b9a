package org.jiannuo.subjects.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.kernel.Signature;
import org.jiannuo.subjects.UnitId;
import org.jiannuo.subjects.Units.Act;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class UnitRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final UnitId WATER = new UnitId("water-bureau");
    private static final UnitId LAND = new UnitId("natural-resources");
    private static final UnitId COURT = new UnitId("court");
    private static final UnitId TOWNSHIPS = new UnitId("all-townships-committees");
    private static final UnitSnapshot REGISTER = SubjectsFixtures.founding(
            List.of(
                    new DatedFact(LAND, Fact.NAME, "同心县自然资源和规划局", TODAY.minusDays(10), "测〔2026〕1号"),
                    new DatedFact(COURT, Fact.ENDED, "MERGED", TODAY.minusDays(5), "测〔2026〕2号")),
            List.of(new Succession(
                    COURT,
                    WATER,
                    TODAY.minusDays(5),
                    Ending.MERGED,
                    true,
                    "测〔2026〕2号",
                    new Succession.Entry(Instant.EPOCH, null))));

    private static List<String> broken(Consumer<UnitRules> check) {
        UnitRules rules = new UnitRules(REGISTER, TODAY);
        check.accept(rules);
        assertThat(rules.hold()).isEqualTo(rules.because().isEmpty());
        return rules.because().stream().map(Refusal::code).toList();
    }

    private static Act act(LocalDate on, String document) {
        return new Act(
                on,
                document,
                Signature.ofPlatform(BusinessClock.standingAt(TODAY).now()));
    }

    @Nested
    class SUB_01 {
        @Test
        void a_unit_exists_until_the_day_before_its_end() {
            assertThat(broken(rules -> rules.exists(COURT, TODAY.minusDays(6)))).isEmpty();
            assertThat(broken(rules -> rules.exists(COURT, TODAY.minusDays(5)))).containsExactly("SUB-01");
            assertThat(broken(rules -> rules.exists(new UnitId("nowhere"), TODAY)))
                    .containsExactly("SUB-01");
        }
    }

    @Nested
    class SUB_02 {
        @Test
        void a_name_is_neither_a_letter_nor_a_story() {
            assertThat(broken(rules -> rules.named("name", "局"))).containsExactly("SUB-02");
            assertThat(broken(rules -> rules.named("name", "局".repeat(101)))).containsExactly("SUB-02");
            assertThat(broken(rules -> rules.named("name", "法院"))).isEmpty();
        }
    }

    @Nested
    class SUB_03 {
        @Test
        void two_existing_units_have_two_names() {
            assertThat(broken(rules -> rules.ownName(null, "同心县水务局", TODAY))).containsExactly("SUB-03");
            assertThat(broken(rules -> rules.ownName(WATER, "同心县水务局", TODAY))).isEmpty();
            assertThat(broken(rules -> rules.ownName(null, "同心县人民法院", TODAY))).isEmpty();
        }
    }

    @Nested
    class SUB_04 {
        @Test
        void an_event_of_tomorrow_is_registered_tomorrow() {
            assertThat(broken(rules -> rules.act(act(TODAY, "测")))).isEmpty();
            assertThat(broken(rules -> rules.act(act(TODAY.plusDays(1), "测")))).containsExactly("SUB-04");
        }
    }

    @Nested
    class SUB_05 {
        @Test
        void changes_are_registered_in_the_order_of_their_days() {
            assertThat(broken(rules -> rules.inOrder(LAND, Fact.NAME, TODAY.minusDays(11))))
                    .containsExactly("SUB-05");
            assertThat(broken(rules -> rules.inOrder(LAND, Fact.NAME, TODAY.minusDays(10))))
                    .isEmpty();
            assertThat(broken(rules -> rules.afterPredecessors(WATER, TODAY.minusDays(6))))
                    .containsExactly("SUB-05");
            assertThat(broken(rules -> rules.afterPredecessors(WATER, TODAY.minusDays(5))))
                    .isEmpty();
        }
    }

    @Nested
    class SUB_07 {
        @Test
        void a_successor_is_another_living_unit_and_no_group() {
            assertThat(broken(rules -> rules.successor(WATER, LAND, TODAY))).isEmpty();
            assertThat(broken(rules -> rules.successor(WATER, WATER, TODAY))).containsExactly("SUB-07");
            assertThat(broken(rules -> rules.successor(WATER, TOWNSHIPS, TODAY)))
                    .containsExactly("SUB-07");
            assertThat(broken(rules -> rules.successor(WATER, COURT, TODAY.minusDays(9))))
                    .containsExactly("SUB-07");
        }
    }

    @Nested
    class SUB_08 {
        @Test
        void a_split_has_several_successors_and_one_of_them_leads() {
            assertThat(broken(rules -> rules.split(LAND, List.of(LAND, WATER)))).isEmpty();
            assertThat(broken(rules -> rules.split(LAND, List.of(LAND, LAND)))).containsExactly("SUB-08");
            assertThat(broken(rules -> rules.split(COURT, List.of(LAND, WATER))))
                    .containsExactly("SUB-08");
        }
    }

    @Nested
    class SUB_09 {
        @Test
        void a_unit_stands_under_none_of_its_own() {
            UnitId county = new UnitId("county-government");
            assertThat(broken(rules -> rules.noCircle(county, WATER, TODAY))).containsExactly("SUB-09");
            assertThat(broken(rules -> rules.noCircle(WATER, WATER, TODAY))).containsExactly("SUB-09");
            assertThat(broken(rules -> rules.noCircle(WATER, county, TODAY))).isEmpty();
        }
    }

    @Nested
    class SUB_10 {
        @Test
        void a_change_names_its_document() {
            assertThat(broken(rules -> rules.act(act(TODAY, " ")))).containsExactly("SUB-10");
        }
    }

    @Nested
    class SUB_31 {
        @Test
        void only_a_group_has_members_and_they_are_units() {
            assertThat(broken(rules -> rules.groupOfUnits(TOWNSHIPS, List.of(WATER), TODAY)))
                    .isEmpty();
            assertThat(broken(rules -> rules.groupOfUnits(WATER, List.of(LAND), TODAY)))
                    .containsExactly("SUB-31");
            assertThat(broken(rules -> rules.groupOfUnits(TOWNSHIPS, List.of(TOWNSHIPS), TODAY)))
                    .containsExactly("SUB-31");
        }
    }
}
