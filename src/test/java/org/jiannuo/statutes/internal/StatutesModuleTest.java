package org.jiannuo.statutes.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.kernel.Signature;
import org.jiannuo.statutes.InstrumentId;
import org.jiannuo.statutes.LimitId;
import org.jiannuo.statutes.ReferenceRow;
import org.jiannuo.statutes.Statutes;
import org.jiannuo.statutes.TimeLimits;
import org.jiannuo.testing.JiannuoTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@JiannuoTest
class StatutesModuleTest {
    @Autowired
    Statutes statutes;

    @Autowired
    TimeLimits limits;

    @Autowired
    ReferenceStore store;

    @Autowired
    BundledRows bundled;

    @Autowired
    ConfirmRule confirmRule;

    @Autowired
    StoredStatutes stored;

    @Autowired
    BusinessClock clock;

    @Test
    void every_row_of_every_bundled_file_is_kept_with_all_its_columns() {
        List<ReferenceRow> rows = ReferenceRow.bundled();
        assertThat(rows).hasSizeGreaterThan(1_500);
        LocalDate farAhead = LocalDate.parse("2099-12-31");
        for (ReferenceRow row : rows) {
            if (!row.table().equals("time_limits")) {
                assertThat(statutes.row(row.table(), row.key(), farAhead)
                                .orElseThrow()
                                .columns())
                        .isEqualTo(row.columns());
            }
        }
        assertThat(statutes.rows("grades", farAhead))
                .extracting(ReferenceRow::key)
                .containsExactlyElementsOf(rows.stream()
                        .filter(row -> row.table().equals("grades"))
                        .map(ReferenceRow::key)
                        .toList());
        assertThat(statutes.rows("no_such_table", farAhead)).isEmpty();
    }

    @Test
    void a_second_start_adds_nothing_and_a_changed_row_applies_from_today_on() {
        assertThat(bundled.bringIn(ReferenceRow.bundled())).isZero();
        LimitId id = new LimitId("objection.coop_hn");
        List<ReferenceRow> changed = new ArrayList<>();
        for (ReferenceRow row : ReferenceRow.bundled()) {
            boolean same = !row.key().equals(id.value());
            Map<String, String> columns = new LinkedHashMap<>(row.columns());
            columns.computeIfPresent("amount", (_, amount) -> same ? amount : "9");
            changed.add(new ReferenceRow(row.table(), row.key(), 0, row.appliesFrom(), columns));
        }
        List<ReferenceRow> moved = new ArrayList<>(changed);
        moved.sort(java.util.Comparator.comparing(row -> !row.key().equals(id.value())));
        assertThat(bundled.bringIn(moved)).isEqualTo(1);
        stored.refresh();
        LocalDate today = clock.today();
        assertThat(limits.find(id, today.minusDays(1)).orElseThrow().term().amount())
                .isEqualTo(7);
        assertThat(limits.find(id, today).orElseThrow().term().amount()).isEqualTo(9);
    }

    @Test
    void an_instrument_is_found_with_its_validity() {
        var code = statutes.find(new InstrumentId("civil_code")).orElseThrow();
        assertThat(code.validity().isInForceOn(LocalDate.parse("2020-12-31"))).isFalse();
        assertThat(code.validity().isInForceOn(LocalDate.parse("2021-01-01"))).isTrue();
        assertThat(statutes.find(new InstrumentId("no_such_law"))).isEmpty();
        assertThat(statutes.instruments()).hasSize(173);
    }

    @Nested
    class STA_10 {
        @Test
        void asks_for_the_document() {
            assertThat(confirm("breach.verify", "  ")).containsExactly("STA-10");
            assertThat(replace("breach.verify", "20", today(), "")).containsExactly("STA-10");
        }
    }

    @Nested
    class STA_11 {
        @Test
        void confirms_a_version_once() {
            assertThat(confirm("breach.rectify", "县政办发〔2026〕1号")).isEmpty();
            assertThat(confirm("breach.rectify", "县政办发〔2026〕2号")).containsExactly("STA-11");
            assertThat(statutes.isConfirmed(statutes.row("time_limits", "breach.rectify", today())
                            .orElseThrow()))
                    .isTrue();
        }
    }

    @Nested
    class STA_12 {
        @Test
        void keeps_what_binds_nationally() {
            assertThat(replace("disclosure.answer", "30", today(), "县政办发〔2026〕1号"))
                    .containsExactly("STA-12");
        }
    }

    @Nested
    class STA_13 {
        @Test
        void moves_no_term_that_runs() {
            LimitId id = new LimitId("objection.county_own");
            assertThat(replace(id.value(), "5", today().minusDays(1), "县政办发〔2026〕3号"))
                    .containsExactly("STA-13");
            LocalDate start = LocalDate.parse("2026-12-01").isAfter(today()) ? LocalDate.parse("2026-12-01") : today();
            assertThat(replace(id.value(), "5", start, "县政办发〔2026〕3号")).isEmpty();
            assertThat(limits.find(id, start.minusDays(1)).orElseThrow().term().amount())
                    .isEqualTo(3);
            assertThat(limits.find(id, start).orElseThrow().term().amount()).isEqualTo(5);
        }
    }

    @Nested
    class STA_14 {
        @Test
        void refuses_the_same_figure_and_what_is_none() {
            assertThat(replace("tolerance.apply", "10", today(), "县政办发〔2026〕4号"))
                    .containsExactly("STA-14");
            assertThat(replace("tolerance.apply", "ten", today(), "县政办发〔2026〕4号"))
                    .containsExactly("CAL-02");
        }
    }

    private LocalDate today() {
        return clock.today();
    }

    private List<String> confirm(String id, String document) {
        return confirmRule.confirm(new LimitId(id), document, officer()).reasons().stream()
                .map(Refusal::code)
                .toList();
    }

    private List<String> replace(String id, String amount, LocalDate from, String document) {
        return confirmRule
                .replace(new LimitId(id), new NewFigure(amount, from.toString(), document), officer())
                .reasons()
                .stream()
                .map(Refusal::code)
                .toList();
    }

    private Signature officer() {
        return new Signature(UUID.randomUUID(), "张三测", "credit-office", "system_admin", clock.now());
    }
}
