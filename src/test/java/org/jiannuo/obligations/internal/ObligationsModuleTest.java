package org.jiannuo.obligations.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiannuo.obligations.internal.ObligationsFixtures.CLERK;
import static org.jiannuo.obligations.internal.ObligationsFixtures.HEAD;
import static org.jiannuo.obligations.internal.ObligationsFixtures.OFFICE;
import static org.jiannuo.obligations.internal.ObligationsFixtures.once;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.County;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.kernel.Signature;
import org.jiannuo.obligations.NewObligation;
import org.jiannuo.obligations.ObligationId;
import org.jiannuo.obligations.ObligationStatus;
import org.jiannuo.obligations.Obligations;
import org.jiannuo.obligations.internal.Lifecycle.Act;
import org.jiannuo.testing.JiannuoTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@JiannuoTest
class ObligationsModuleTest {
    private static int counties;

    @Autowired
    Obligations obligations;

    @Autowired
    ActOnObligation acting;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcClient jdbc;

    private String county = "";

    @BeforeEach
    void a_county_of_its_own() {
        county = "99%04d".formatted(++counties);
    }

    @Test
    void the_same_thing_is_owed_once() {
        NewObligation duty = once(county, "credit-office", "m1", clock.today().plusDays(60));
        ObligationId first = obligations.owe(duty, OFFICE).orThrow();
        assertThat(obligations.owe(duty, OFFICE).orThrow()).isEqualTo(first);
        assertThat(obligations.find(first).orElseThrow().number()).endsWith("-000001");
        assertThat(obligations.ofSource(new County(county), "programme", "m1")).hasSize(1);
    }

    @Test
    void two_who_owe_the_same_at_once_make_one() throws Exception {
        NewObligation duty = once(county, "credit-office", "m1", clock.today().plusDays(60));
        List<Decision<ObligationId>> both =
                atOnce(() -> obligations.owe(duty, OFFICE), () -> obligations.owe(duty, HEAD));
        assertThat(both).allMatch(Decision::isAccepted);
        assertThat(both.get(0).orThrow()).isEqualTo(both.get(1).orThrow());
        assertThat(total(Obligations.By.GROUP)).isEqualTo(1);
    }

    @Test
    void a_batch_is_owed_whole_or_not_at_all() {
        List<NewObligation> batch = new ArrayList<>(batch(20));
        batch.add(once(county, "no-such-unit", "bad", clock.today()));
        assertThat(obligations.oweAll(batch, OFFICE).reasons())
                .extracting(Refusal::where)
                .containsExactly("20.unit");
        assertThat(total(Obligations.By.GROUP)).isZero();
    }

    @Test
    void a_batch_is_counted_and_found_again() {
        Obligations.Batch batch = obligations.oweAll(batch(3000), OFFICE).orThrow();
        assertThat(batch.created()).isEqualTo(3000);
        assertThat(total(Obligations.By.MONTH)).isEqualTo(3000);
        assertThat(obligations.ofBatch(new County(county), batch.batch(), null, 5000))
                .hasSize(3000);
        assertThat(obligations.oweAll(batch(3000), OFFICE).orThrow().created()).isZero();
        assertThat(numbers()).hasSize(3000).doesNotHaveDuplicates();
    }

    @Test
    void the_day_of_performance_decides_whether_it_is_late() {
        LocalDate today = clock.today();
        assertThat(kept("in-time", today, today)).isEqualTo(ObligationStatus.KEPT);
        assertThat(kept("late", today.minusDays(1), today)).isEqualTo(ObligationStatus.KEPT_LATE);
        assertThat(obligations.counts(new County(county), Obligations.By.UNIT, "programme", null))
                .containsExactly(new Obligations.Count("credit-office", 0, 0, 1, 1, 0, 0));
    }

    @Test
    void the_owner_module_settles_what_it_owed() {
        ObligationId id = owed("m1", clock.today().minusDays(3));
        assertThat(obligations
                        .settle(id, clock.today(), "已答复", OFFICE)
                        .orThrow()
                        .status())
                .isEqualTo(ObligationStatus.KEPT_LATE);
        assertThat(obligations.settle(id, clock.today(), "已答复", OFFICE).reasons())
                .extracting(Refusal::code)
                .contains("OBL-01");
    }

    @Test
    void an_extension_keeps_the_old_day() {
        LocalDate due = clock.today().plusDays(10);
        ObligationId id = owed("m1", due);
        assertThat(obligations
                        .extend(id, NewObligation.Due.fixed(due.plusDays(30)), "印刷厂停产", "赵六测", OFFICE)
                        .orThrow()
                        .dueOn())
                .isEqualTo(due.plusDays(30));
        assertThat(jdbc.sql("SELECT due_before FROM obligations.move WHERE obligation = ? AND act = 'EXTEND'")
                        .param(id.value())
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(due);
    }

    @Nested
    class OBL_02 {
        @Test
        void an_unknown_obligation_is_refused() {
            ObligationId nobody = new ObligationId(new County(county), UUID.randomUUID());
            assertThat(obligations.settle(nobody, clock.today(), "", OFFICE).reasons())
                    .extracting(Refusal::code)
                    .containsExactly("OBL-02");
        }
    }

    @Nested
    class OBL_03 {
        @Test
        void of_two_who_accept_at_once_one_wins_and_the_other_learns_who() throws Exception {
            ObligationId id = waiting("m1", clock.today());
            Signature other = ObligationsFixtures.person("孙八测");
            List<Decision<Obligation>> both = atOnce(
                    () -> acting.act(wish(id, Act.ACCEPT, Details.NONE, OFFICE, 3)),
                    () -> acting.act(wish(id, Act.ACCEPT, Details.NONE, other, 3)));
            assertThat(both.stream().filter(Decision::isAccepted)).hasSize(1);
            Refusal loser = both.stream()
                    .flatMap(decision -> decision.reasons().stream())
                    .findFirst()
                    .orElseThrow();
            assertThat(loser.code()).isEqualTo("OBL-03");
            assertThat(loser.arguments().getFirst()).isIn("王五测", "孙八测");
            assertThat(moves(id)).isEqualTo(4);
        }

        @Test
        void the_same_sheet_sent_twice_is_one_act() {
            ObligationId id = owed("m1", clock.today());
            var wish = wish(id, Act.REPORT_PROGRESS, Details.of("正在编写"), CLERK, 1);
            assertThat(acting.act(wish).isAccepted()).isTrue();
            assertThat(acting.act(wish).isAccepted()).isTrue();
            assertThat(moves(id)).isEqualTo(2);
        }

        @Test
        void the_same_sheet_sent_twice_at_once_is_one_act() throws Exception {
            ObligationId id = owed("m1", clock.today());
            var wish = wish(id, Act.REPORT_PROGRESS, Details.of("正在编写"), CLERK, 1);
            assertThat(atOnce(() -> acting.act(wish), () -> acting.act(wish))).allMatch(Decision::isAccepted);
            assertThat(moves(id)).isEqualTo(2);
        }
    }

    @Nested
    class OBL_04 {
        @Test
        void without_the_permission_for_the_unit_nothing_is_done() {
            ObligationId id = owed("m1", clock.today());
            var wish = new ActOnObligation.Wish(
                    id, Act.REPORT_PROGRESS, Details.of("正在编写"), null, CLERK, (_, unit) -> unit.equals("other"));
            assertThat(acting.act(wish).reasons()).extracting(Refusal::code).containsExactly("OBL-04");
            assertThat(moves(id)).isEqualTo(1);
        }
    }

    @Test
    void history_can_be_added_to_and_not_changed() {
        ObligationId id = owed("m1", clock.today());
        for (String table : List.of("move", "report", "responsibility", "notice", "derivation", "phrase")) {
            org.assertj.core.api.Assertions.assertThatThrownBy(
                            () -> jdbc.sql("DELETE FROM obligations." + table).update())
                    .isInstanceOf(DataAccessException.class)
                    .hasStackTraceContaining("permission denied");
        }
        assertThat(moves(id)).isEqualTo(1);
    }

    private ObligationStatus kept(String source, LocalDate due, LocalDate performed) {
        ObligationId id = waiting(source, due, performed);
        assertThat(acting.act(wish(id, Act.ACCEPT, Details.NONE, OFFICE, 3)).isAccepted())
                .isTrue();
        return obligations.find(id).orElseThrow().status();
    }

    private ObligationId waiting(String source, LocalDate due) {
        return waiting(source, due, clock.today());
    }

    private ObligationId waiting(String source, LocalDate due, LocalDate performed) {
        ObligationId id = owed(source, due);
        Details done =
                Details.of("已印发").on(performed).files(List.of(UUID.randomUUID().toString()));
        assertThat(acting.act(wish(id, Act.REPORT_DONE, done, CLERK, 1)).isAccepted())
                .isTrue();
        assertThat(acting.act(wish(id, Act.CONFIRM, Details.NONE, HEAD, 2)).isAccepted())
                .isTrue();
        return id;
    }

    private ObligationId owed(String source, LocalDate due) {
        return obligations
                .owe(once(county, "credit-office", source, due), OFFICE)
                .orThrow();
    }

    private List<NewObligation> batch(int size) {
        return IntStream.range(0, size)
                .mapToObj(i ->
                        once(county, "credit-office", "m" + i, clock.today().plusDays(i % 400)))
                .toList();
    }

    private static ActOnObligation.Wish wish(ObligationId id, Act act, Details details, Signature by, int version) {
        return new ActOnObligation.Wish(
                id, act, details, new ActOnObligation.Sheet(UUID.randomUUID(), version), by, (_, _) -> true);
    }

    private long moves(ObligationId id) {
        return jdbc.sql("SELECT count(*) FROM obligations.move WHERE obligation = ?")
                .param(id.value())
                .query(Long.class)
                .single();
    }

    private long total(Obligations.By by) {
        return obligations.counts(new County(county), by, null, null).stream()
                .mapToLong(Obligations.Count::total)
                .sum();
    }

    private List<String> numbers() {
        return jdbc.sql("SELECT number FROM obligations.obligation WHERE county = ?")
                .param(county)
                .query((row, _) -> row.getString(1))
                .list();
    }

    private static <T> List<T> atOnce(Callable<T> one, Callable<T> other) throws Exception {
        try (var both = Executors.newFixedThreadPool(2)) {
            var first = both.submit(one);
            var second = both.submit(other);
            return List.of(first.get(), second.get());
        }
    }
}
