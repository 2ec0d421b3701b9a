package org.jiannuo.programme.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.kernel.Signature;
import org.jiannuo.programme.Programmes;
import org.jiannuo.programme.Programmes.Imported;
import org.jiannuo.programme.internal.ImportPlan.Confirmation;
import org.jiannuo.programme.internal.ImportPlan.Uploaded;
import org.jiannuo.subjects.UnitId;
import org.jiannuo.subjects.Units;
import org.jiannuo.testing.JiannuoTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From a file to a version in force, on a real database. */
@JiannuoTest
class ImportPlanModuleTest {
    @Autowired
    Programmes programmes;

    @Autowired
    ImportPlan imports;

    @Autowired
    SettleDraft settling;

    @Autowired
    PlanDraftStore drafts;

    @Autowired
    ReadDraft reading;

    @Autowired
    VersionStore versions;

    @Autowired
    VersionRows rows;

    @Autowired
    Units units;

    private final Signature by = ProgrammeFixtures.somebody();

    @Test
    void the_county_plan_goes_in_once() {
        Imported first = programmes
                .importPlan(ProgrammeFixtures.annex(), "plan-annex.txt", by)
                .orThrow();
        List<StoredRow> stored = rows.of(first.programme().value(), first.version());
        assertThat(stored).hasSize(15);
        assertThat(stored.stream().mapToInt(row -> row.measures().size()).sum()).isEqualTo(32);
        assertThat(stored.stream().mapToInt(row -> row.units().size()).sum()).isEqualTo(81);
        assertThat(stored.get(4).texts().task()).contains("机遇限制");
        assertThat(stored.get(4).texts().correctedTask()).contains("给予限制");
        Imported second = programmes
                .importPlan(ProgrammeFixtures.annex(), "plan-annex.txt", by)
                .orThrow();
        assertThat(second).isEqualTo(new Imported(first.programme(), first.version(), false));
        assertThat(versions.versions(first.programme().value())).hasSize(first.version());
    }

    @Test
    void the_same_table_in_another_wrapping_changes_nothing() {
        String mark = ProgrammeFixtures.mark();
        byte[] plan = ProgrammeFixtures.plan(mark, "每年11月底前");
        Imported first = programmes.importPlan(plan, "plan.txt", by).orThrow();
        byte[] wrapped = new String(plan, java.nio.charset.StandardCharsets.UTF_8)
                .replace("\n", "\r\n")
                .getBytes(java.nio.charset.Charset.forName("GB18030"));
        Imported second = programmes.importPlan(wrapped, "plan2.txt", by).orThrow();
        assertThat(second).isEqualTo(new Imported(first.programme(), 1, false));
    }

    @Test
    void a_changed_plan_is_a_new_version_in_which_rows_keep_their_identity() {
        String mark = ProgrammeFixtures.mark();
        UUID programme = programmes
                .importPlan(ProgrammeFixtures.plan(mark, "每年11月底前"), "plan.txt", by)
                .orThrow()
                .programme()
                .value();
        Imported changed = programmes
                .importPlan(ProgrammeFixtures.plan(mark, "2027年6月底前"), "plan.txt", by)
                .orThrow();
        assertThat(changed.changed()).isTrue();
        assertThat(changed.version()).isEqualTo(2);
        assertThat(changed.programme().value()).isEqualTo(programme);
        List<StoredRow> before = rows.of(programme, 1);
        List<StoredRow> after = rows.of(programme, 2);
        assertThat(after)
                .extracting(StoredRow::id)
                .isEqualTo(before.stream().map(StoredRow::id).toList());
        List<RowChange> changes = RowChange.between(before, after);
        assertThat(changes).hasSize(1);
        assertThat(changes.getFirst().cells())
                .extracting(RowChange.Cell::column)
                .containsExactly("schedule");
        assertThat(before.get(1).schedule().standing()).isTrue();
    }

    @Test
    void an_upload_changes_nothing_until_it_is_confirmed_and_the_same_upload_is_the_same_draft() {
        String mark = ProgrammeFixtures.mark();
        byte[] plan = ProgrammeFixtures.plan(mark, "每年");
        UUID draft = upload(plan);
        assertThat(upload(plan)).isEqualTo(draft);
        assertThat(versions.named(mark + "任务表")).isEmpty();
        Imported done = imports.adopt(draft, asNew(mark), by).orThrow();
        assertThat(versions.named(mark)).contains(done.programme().value());
    }

    @Test
    void a_chosen_unit_counts_and_can_be_remembered_as_an_alias() {
        String mark = ProgrammeFixtures.mark();
        String name = "财务综合局" + mark;
        UUID draft = upload(ProgrammeFixtures.plan(mark, name, "每年"));
        assertThat(settling.choose(draft, name, "finance-bureau", true, by).isAccepted())
                .isTrue();
        Imported done = imports.adopt(draft, asNew(mark), by).orThrow();
        assertThat(rows.of(done.programme().value(), 1).getFirst().units())
                .extracting(StoredRow.Unit::unit)
                .containsExactly("finance-bureau");
        assertThat(units.resolve(name, java.time.LocalDate.of(2026, 11, 1))).isInstanceOf(Units.Match.Resolved.class);
    }

    @Test
    void a_unit_can_be_registered_on_the_way() {
        String mark = ProgrammeFixtures.mark();
        String name = "测试" + mark + "中心";
        UUID draft = upload(ProgrammeFixtures.plan(mark, name, "每年"));
        assertThat(settling.create(draft, name, "同心县" + name, "PUBLIC_INSTITUTION", by)
                        .isAccepted())
                .isTrue();
        Imported done = imports.adopt(draft, asNew(mark), by).orThrow();
        String unit = rows.of(done.programme().value(), 1)
                .getFirst()
                .units()
                .getFirst()
                .unit();
        assertThat(units.find(new UnitId(unit))).isPresent();
    }

    @Nested
    class PRG_40 {
        @Test
        void a_settled_draft_is_not_settled_again() {
            UUID draft = upload(ProgrammeFixtures.plan(ProgrammeFixtures.mark(), "每年"));
            assertThat(imports.discard(draft).isAccepted()).isTrue();
            assertThat(codes(imports.adopt(draft, asNew("x"), by))).containsExactly("PRG-40");
            assertThat(codes(imports.discard(draft))).containsExactly("PRG-40");
            assertThat(codes(settling.time(draft, 1, null, true))).containsExactly("PRG-40");
        }
    }

    @Nested
    class PRG_41 {
        @Test
        void unknown_units_stop_the_confirmation_and_an_import_at_once() {
            String mark = ProgrammeFixtures.mark();
            byte[] plan = ProgrammeFixtures.plan(mark, "无此单位" + mark, "每年");
            assertThat(codes(programmes.importPlan(plan, "plan.txt", by))).containsExactly("PRG-41");
            assertThat(versions.named(mark + "任务表")).isEmpty();
            assertThat(codes(imports.adopt(upload(plan), asNew(mark), by))).containsExactly("PRG-41");
        }
    }

    @Nested
    class PRG_42 {
        @Test
        void a_new_programme_has_a_name() {
            UUID draft = upload(ProgrammeFixtures.plan(ProgrammeFixtures.mark(), "每年"));
            assertThat(codes(imports.adopt(draft, asNew(" "), by))).containsExactly("PRG-42");
        }
    }

    @Nested
    class PRG_43 {
        @Test
        void a_name_is_used_once() {
            String mark = ProgrammeFixtures.mark();
            assertThat(imports.adopt(upload(ProgrammeFixtures.plan(mark, "每年")), asNew(mark), by)
                            .isAccepted())
                    .isTrue();
            UUID other = upload(ProgrammeFixtures.plan(ProgrammeFixtures.mark(), "每年"));
            assertThat(codes(imports.adopt(other, asNew(mark), by))).containsExactly("PRG-43");
        }
    }

    @Nested
    class PRG_44 {
        @Test
        void the_programme_to_be_changed_exists() {
            UUID draft = upload(ProgrammeFixtures.plan(ProgrammeFixtures.mark(), "每年"));
            Confirmation said = new Confirmation("x", Optional.of(UUID.randomUUID()), "", null, 0);
            assertThat(codes(imports.adopt(draft, said, by))).containsExactly("PRG-44");
        }
    }

    @Nested
    class PRG_45 {
        @Test
        void a_chosen_unit_exists() {
            UUID draft = upload(ProgrammeFixtures.plan(ProgrammeFixtures.mark(), "每年"));
            assertThat(codes(settling.choose(draft, "x", "no-such-unit", false, by)))
                    .containsExactly("PRG-45");
            assertThat(codes(settling.choose(draft, "x", "<b>", false, by))).containsExactly("PRG-45");
        }
    }

    @Nested
    class PRG_46 {
        @Test
        void the_class_of_a_new_unit_is_known() {
            UUID draft = upload(ProgrammeFixtures.plan(ProgrammeFixtures.mark(), "每年"));
            assertThat(codes(settling.create(draft, "x", "y", "CIRCUS", by))).containsExactly("PRG-46");
        }
    }

    @Nested
    class PRG_47 {
        @Test
        void a_row_is_given_a_day_or_stands() {
            UUID draft = upload(ProgrammeFixtures.plan(ProgrammeFixtures.mark(), "视情况"));
            assertThat(codes(settling.time(draft, 2, null, false))).containsExactly("PRG-47");
            assertThat(settling.time(draft, 2, java.time.LocalDate.of(2027, 3, 1), false)
                            .isAccepted())
                    .isTrue();
            DraftPlan plan = reading.of(drafts.find(draft).orElseThrow(), Optional.empty())
                    .orThrow();
            assertThat(plan.plan().problems()).isEmpty();
            assertThat(plan.rows().get(1).schedule().dueOn()).isEqualTo("2027-03-01");
        }
    }

    @Nested
    class PRG_48 {
        @Test
        void who_looked_at_an_older_version_looks_again() {
            String mark = ProgrammeFixtures.mark();
            UUID programme = programmes
                    .importPlan(ProgrammeFixtures.plan(mark, "每年"), "plan.txt", by)
                    .orThrow()
                    .programme()
                    .value();
            UUID mine = upload(ProgrammeFixtures.plan(mark, "每季度"));
            assertThat(programmes
                            .importPlan(ProgrammeFixtures.plan(mark, "每月"), "plan.txt", by)
                            .isAccepted())
                    .isTrue();
            Confirmation said = new Confirmation("", Optional.of(programme), "", null, 1);
            assertThat(codes(imports.adopt(mine, said, by))).containsExactly("PRG-48");
        }
    }

    private UUID upload(byte[] plan) {
        Uploaded uploaded = imports.upload(plan, "plan.txt", by).orThrow();
        assertThat(uploaded).isInstanceOf(Uploaded.Waiting.class);
        return ((Uploaded.Waiting) uploaded).draft();
    }

    private static Confirmation asNew(String name) {
        return new Confirmation(name, Optional.empty(), "测政办发〔2026〕1号", null, 0);
    }

    private static List<String> codes(Decision<?> decision) {
        return decision.reasons().stream().map(Refusal::code).toList();
    }
}
