package org.jiannuo.programme.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.County;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.kernel.Signature;
import org.jiannuo.obligations.NewObligation;
import org.jiannuo.obligations.ObligationSummary;
import org.jiannuo.obligations.Obligations;
import org.jiannuo.programme.Programmes;
import org.jiannuo.testing.JiannuoTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From measures to obligations, on a real database. */
@JiannuoTest
class OweMeasuresModuleTest {
    @Autowired
    Programmes programmes;

    @Autowired
    OweMeasures owing;

    @Autowired
    Obligations obligations;

    @Autowired
    VersionStore versions;

    @Autowired
    VersionRows rows;

    @Autowired
    County county;

    @Autowired
    BusinessClock clock;

    private final Signature by = ProgrammeFixtures.somebody();
    private UUID programme = new UUID(0, 0);

    @BeforeEach
    void imports_a_plan() {
        programme = programmes
                .importPlan(ProgrammeFixtures.plan(ProgrammeFixtures.mark(), "每年11月底前"), "plan.txt", by)
                .orThrow()
                .programme()
                .value();
    }

    @Test
    void owes_each_member_of_a_group_the_deliverable_and_the_standing_duty() {
        StoredRow row = row(0);
        Obligations.Batch batch =
                owing.owe(version(), row, owing.fromPlan(row), by).orThrow();
        // two measures, the finance bureau and thirteen townships and committees, once and standing
        assertThat(batch.created()).isEqualTo(2 * 14 * 2);
        List<ObligationSummary> once = obligations.ofSource(
                county, "programme", row.measures().getFirst().id() + "/once");
        assertThat(once).hasSize(14);
        assertThat(once).allSatisfy(owed -> {
            assertThat(owed.dueOn()).isEqualTo("2020-12-31");
            assertThat(owed.kind()).isEqualTo(NewObligation.Kind.DELIVERABLE);
            assertThat(owed.source().group()).isEqualTo(row.group());
            assertThat(owed.source().label()).isEqualTo("1-1");
        });
        assertThat(once)
                .filteredOn(owed -> owed.role() == NewObligation.Role.LEAD)
                .extracting(ObligationSummary::unit)
                .containsExactly("finance-bureau");
    }

    @Test
    void owes_nothing_twice_and_says_so_before() {
        StoredRow row = row(0);
        OweForm form = owing.fromPlan(row);
        assertThat(owing.preview(version(), row, form).orThrow().present()).isZero();
        assertThat(owing.owe(version(), row, form, by).orThrow().created()).isEqualTo(56);
        assertThat(owing.preview(version(), row, form).orThrow().present()).isEqualTo(56);
        assertThat(owing.owe(version(), row, form, by).orThrow().created()).isZero();
    }

    @Test
    void owes_a_whole_programme_as_planned() {
        int created = programmes
                .oweAll(new org.jiannuo.programme.ProgrammeId(programme), by)
                .orThrow();
        assertThat(created).isEqualTo(56 + 2);
        List<ObligationSummary> yearly = obligations.ofSource(
                county, "programme", row(1).measures().getFirst().id() + "/standing");
        assertThat(yearly)
                .extracting(ObligationSummary::unit)
                .containsExactlyInAnyOrder("credit-office", "housing-bureau");
        assertThat(yearly.getFirst().dueOn().toString()).endsWith("-11-30");
        assertThat(programmes.headings()).anyMatch(heading -> heading.group().equals(row(1).group()));
    }

    @Test
    void owes_what_was_typed() {
        StoredRow row = row(0);
        OweForm.Line typed = new OweForm.Line(
                1,
                true,
                "公开清单",
                "清单一份",
                List.of("finance-bureau", "court"),
                "court",
                "李四测",
                "2027-03-31",
                "QUARTER",
                "");
        Obligations.Batch batch =
                owing.owe(version(), row, new OweForm(List.of(typed)), by).orThrow();
        assertThat(batch.created()).isEqualTo(4);
        List<ObligationSummary> once = obligations.ofSource(
                county, "programme", row.measures().getFirst().id() + "/once");
        assertThat(once)
                .filteredOn(owed -> owed.unit().equals("court"))
                .singleElement()
                .satisfies(owed -> {
                    assertThat(owed.role()).isEqualTo(NewObligation.Role.LEAD);
                    assertThat(owed.responsible()).isEqualTo("李四测");
                    assertThat(owed.title()).isEqualTo("公开清单");
                });
    }

    @Test
    void a_new_version_keeps_what_is_owed_for_a_measure() {
        StoredRow before = row(1);
        assertThat(owing.owe(version(), before, owing.fromPlan(before), by).isAccepted())
                .isTrue();
        String mark = before.title().replaceAll("^开展|检查$", "");
        assertThat(programmes
                        .importPlan(ProgrammeFixtures.plan(mark, "每季度"), "plan.txt", by)
                        .isAccepted())
                .isTrue();
        StoredRow after = row(1);
        assertThat(version().number()).isEqualTo(2);
        assertThat(obligations.ofSource(
                        county, "programme", after.measures().getFirst().id() + "/standing"))
                .hasSize(2);
    }

    @Nested
    class PRG_50 {
        @Test
        void something_is_chosen() {
            assertThat(refusals(line(false, List.of("court"), "2027-01-01", "", "")))
                    .containsExactly("PRG-50");
        }
    }

    @Nested
    class PRG_51 {
        @Test
        void a_measure_has_a_debtor() {
            assertThat(refusals(line(true, List.of(), "2027-01-01", "", ""))).containsExactly("PRG-51");
            assertThat(refusals(line(true, List.of("no-such-unit", "<b>"), "2027-01-01", "", "")))
                    .containsExactly("PRG-51");
        }
    }

    @Nested
    class PRG_52 {
        @Test
        void a_measure_has_a_day_or_a_recurrence() {
            assertThat(refusals(line(true, List.of("court"), "", "", ""))).containsExactly("PRG-52");
        }
    }

    @Nested
    class PRG_53 {
        @Test
        void a_day_is_a_day() {
            assertThat(refusals(line(true, List.of("court"), "2027-02-30", "YEAR", "13-01")))
                    .containsExactly("PRG-53", "PRG-53");
        }
    }

    @Nested
    class PRG_54 {
        @Test
        void a_group_has_members() {
            assertThat(refusals(line(true, List.of("credit-leading-group-members", "court"), "2027-01-01", "", "")))
                    .containsExactly("PRG-54");
        }
    }

    @Nested
    class PRG_55 {
        @Test
        void not_more_than_the_register_takes_at_once() {
            StoredRow row = row(0);
            List<OweForm.Line> lines = new ArrayList<>();
            for (int i = 0; i < 800; i++) {
                lines.add(line(true, List.of("all-townships-committees"), "2027-01-01", "YEAR", ""));
            }
            assertThat(codes(owing.preview(version(), row, new OweForm(lines)))).containsExactly("PRG-55");
        }
    }

    private List<String> refusals(OweForm.Line line) {
        return codes(owing.owe(version(), row(0), new OweForm(List.of(line)), by));
    }

    private static OweForm.Line line(boolean chosen, List<String> units, String due, String every, String on) {
        return new OweForm.Line(1, chosen, "", "", units, "court", "", due, every, on);
    }

    private StoredRow row(int index) {
        return rows.of(programme, version().number()).get(index);
    }

    private VersionStore.Version version() {
        return versions.versions(programme).getFirst();
    }

    private static List<String> codes(Decision<?> decision) {
        return decision.reasons().stream().map(Refusal::code).toList();
    }
}
