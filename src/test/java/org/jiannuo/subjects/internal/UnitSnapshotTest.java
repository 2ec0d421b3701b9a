package org.jiannuo.subjects.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jiannuo.subjects.UnitId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UnitSnapshotTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate CHANGE = LocalDate.of(2024, 3, 31);
    private static final Instant ENTERED = Instant.parse("2024-04-02T01:00:00Z");
    private static final UnitId WATER = new UnitId("water-bureau");
    private static final UnitId LAND = new UnitId("natural-resources");
    private static final UnitId FINANCE = new UnitId("finance-bureau");

    private static DatedFact ended(UnitId unit, LocalDate on, Ending how) {
        return new DatedFact(unit, Fact.ENDED, how.name(), on, "测〔2024〕1号");
    }

    private static Succession step(UnitId from, UnitId to, LocalDate on) {
        return step(from, to, on, ENTERED, null);
    }

    private static Succession step(UnitId from, UnitId to, LocalDate on, Instant entered, @Nullable Instant undone) {
        return new Succession(from, to, on, Ending.MERGED, true, "测〔2024〕1号", new Succession.Entry(entered, undone));
    }

    @Test
    void a_step_is_known_from_its_entry_until_it_was_taken_back() {
        Instant undone = ENTERED.plusSeconds(60);
        var register = SubjectsFixtures.founding(
                List.of(), List.of(step(LAND, WATER, CHANGE, ENTERED, undone), step(WATER, FINANCE, CHANGE)));
        assertThat(register.lineage(FINANCE, DAY, ENTERED))
                .extracting(Succession::from)
                .containsExactly(WATER, LAND);
        assertThat(register.lineage(FINANCE, DAY, ENTERED.minusNanos(1000))).isEmpty();
        assertThat(register.lineage(FINANCE, DAY, undone))
                .extracting(Succession::from)
                .containsExactly(WATER);
        assertThat(register.lineage(FINANCE, CHANGE.minusDays(1), ENTERED)).isEmpty();
        assertThat(register.lineage(WATER, DAY, ENTERED))
                .extracting(Succession::from)
                .containsExactly(LAND, WATER);
        assertThat(register.chain(LAND)).isEmpty();
        assertThat(register.predecessors(WATER, DAY)).isEmpty();
    }

    @Test
    void a_unit_is_what_it_was_on_the_day() {
        var register = SubjectsFixtures.founding(
                new DatedFact(WATER, Fact.NAME, "同心县水利局", CHANGE, null),
                new DatedFact(WATER, Fact.SUPERIOR, null, CHANGE, null));
        assertThat(register.asOf(WATER, CHANGE.minusDays(1)).orElseThrow().name())
                .isEqualTo("同心县水务局");
        assertThat(register.asOf(WATER, CHANGE.minusDays(1)).orElseThrow().superior())
                .isEqualTo(new UnitId("county-government"));
        assertThat(register.asOf(WATER, CHANGE).orElseThrow().name()).isEqualTo("同心县水利局");
        assertThat(register.asOf(WATER, CHANGE).orElseThrow().superior()).isNull();
        assertThat(register.asOf(WATER, FoundingUnits.KNOWN_SINCE.minusDays(1))).isEmpty();
    }

    @Test
    void a_line_recorded_later_corrects_an_earlier_one_of_the_same_day() {
        var register = SubjectsFixtures.founding(
                new DatedFact(WATER, Fact.NAME, "同心县水力局", CHANGE, null),
                new DatedFact(WATER, Fact.NAME, "同心县水利局", CHANGE, null));
        assertThat(register.asOf(WATER, DAY).orElseThrow().name()).isEqualTo("同心县水利局");
    }

    @Test
    void an_ended_unit_exists_until_the_day_before_its_end() {
        var register = SubjectsFixtures.founding(
                List.of(ended(WATER, CHANGE, Ending.MERGED)), List.of(step(WATER, LAND, CHANGE)));
        assertThat(register.asOf(WATER, CHANGE.minusDays(1))).isPresent();
        assertThat(register.asOf(WATER, CHANGE)).isEmpty();
        assertThat(register.active(DAY)).noneMatch(unit -> unit.id().equals(WATER));
    }

    @Test
    void successors_are_followed_day_by_day_to_exactly_one_owner() {
        LocalDate later = CHANGE.plusYears(1);
        var register = SubjectsFixtures.founding(
                List.of(ended(WATER, CHANGE, Ending.MERGED), ended(LAND, later, Ending.MERGED)),
                List.of(step(WATER, LAND, CHANGE), step(LAND, FINANCE, later)));
        assertThat(register.successorOf(WATER, CHANGE.minusDays(1))).isEqualTo(WATER);
        assertThat(register.successorOf(WATER, CHANGE)).isEqualTo(LAND);
        assertThat(register.successorOf(WATER, later.minusDays(1))).isEqualTo(LAND);
        assertThat(register.successorOf(WATER, later)).isEqualTo(FINANCE);
        assertThat(register.chain(WATER)).extracting(Succession::to).containsExactly(LAND, FINANCE);
        assertThat(register.predecessors(FINANCE)).extracting(Succession::from).containsExactly(LAND);
    }

    @Test
    void whom_a_unit_follows_is_told_by_day() {
        LocalDate later = CHANGE.plusYears(1);
        var register = SubjectsFixtures.founding(
                List.of(ended(WATER, CHANGE, Ending.MERGED), ended(LAND, later, Ending.MERGED)),
                List.of(step(WATER, LAND, CHANGE), step(LAND, FINANCE, later)));
        assertThat(register.predecessors(LAND, CHANGE.minusDays(1))).isEmpty();
        assertThat(register.predecessors(LAND, CHANGE)).containsExactly(WATER);
        assertThat(register.predecessors(FINANCE, later.minusDays(1))).isEmpty();
        assertThat(register.predecessors(FINANCE, later)).containsExactly(LAND, WATER);
        assertThat(register.unchangedSince(FoundingUnits.KNOWN_SINCE.minusDays(1)))
                .isEqualTo(LocalDate.MIN);
        assertThat(register.unchangedSince(later.minusDays(1))).isEqualTo(CHANGE);
        assertThat(register.unchangedSince(DAY)).isEqualTo(later);
    }

    @Test
    void a_circle_of_successors_is_a_fault_and_not_an_endless_loop() {
        var register =
                SubjectsFixtures.founding(List.of(), List.of(step(WATER, LAND, CHANGE), step(LAND, WATER, CHANGE)));
        assertThatThrownBy(() -> register.successorOf(WATER, DAY)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void the_group_of_townships_has_thirteen_members() {
        assertThat(SubjectsFixtures.founding().members(new UnitId("all-townships-committees"), DAY))
                .hasSize(13);
    }

    @Test
    void the_successor_of_a_member_takes_its_place_in_the_group() {
        UnitId shishi = new UnitId("committee-shishi");
        UnitId park = new UnitId("industrial-park");
        var register = SubjectsFixtures.founding(
                List.of(ended(shishi, CHANGE, Ending.MERGED)), List.of(step(shishi, park, CHANGE)));
        UnitId group = new UnitId("all-townships-committees");
        assertThat(register.members(group, CHANGE.minusDays(1)))
                .contains(shishi)
                .doesNotContain(park);
        assertThat(register.members(group, CHANGE)).contains(park).doesNotContain(shishi);
    }

    @Test
    void a_subtree_holds_everything_below_and_superiors_everything_above() {
        var register = SubjectsFixtures.founding();
        UnitId village = new UnitId("village-640324100200");
        UnitId county = new UnitId("county-government");
        assertThat(register.subtree(county, DAY)).contains(county, WATER, new UnitId("town-yuhai"), village);
        assertThat(register.subtree(WATER, DAY)).containsExactly(WATER);
        assertThat(register.superiors(village, DAY)).containsExactly(village, new UnitId("town-yuhai"), county);
    }

    @Test
    void the_founding_register_holds_all_villages_with_their_township() {
        assertThat(SubjectsFixtures.founding().subtree(new UnitId("town-yuhai"), DAY))
                .hasSize(28);
    }

    @Test
    void new_ids_are_spelt_in_pinyin_and_numbered_when_taken() {
        assertThat(Slugs.free("数据局", _ -> false)).isEqualTo(new UnitId("shu-ju-ju"));
        assertThat(Slugs.free("数据局", id -> id.slug().equals("shu-ju-ju"))).isEqualTo(new UnitId("shu-ju-ju-2"));
        assertThat(Slugs.free("（）", _ -> false)).isEqualTo(new UnitId("unit"));
    }
}
