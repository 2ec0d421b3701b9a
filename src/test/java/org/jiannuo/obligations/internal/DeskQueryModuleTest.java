package org.jiannuo.obligations.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiannuo.obligations.internal.ObligationsFixtures.CLERK;
import static org.jiannuo.obligations.internal.ObligationsFixtures.HEAD;
import static org.jiannuo.obligations.internal.ObligationsFixtures.OFFICE;
import static org.jiannuo.obligations.internal.ObligationsFixtures.once;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.County;
import org.jiannuo.kernel.Signature;
import org.jiannuo.obligations.ObligationId;
import org.jiannuo.obligations.ObligationSummary;
import org.jiannuo.obligations.Obligations;
import org.jiannuo.obligations.Obligations.Desk;
import org.jiannuo.obligations.Obligations.Desk.Pile;
import org.jiannuo.obligations.internal.Lifecycle.Act;
import org.jiannuo.testing.JiannuoTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@JiannuoTest
class DeskQueryModuleTest {
    private static int counties;

    @Autowired
    Obligations obligations;

    @Autowired
    Desk desk;

    @Autowired
    ActOnObligation acting;

    @Autowired
    BusinessClock clock;

    private County county = new County("970000");

    @BeforeEach
    void a_county_of_its_own() {
        county = new County("97%04d".formatted(++counties));
    }

    @Test
    void each_lies_on_one_pile_by_its_due_day() {
        LocalDate today = clock.today();
        owed("late", today.minusDays(1));
        owed("today", today);
        owed("soon", today.plusDays(7));
        owed("far", today.plusDays(8));
        Map<Pile, List<String>> piles = piles(List.of("credit-office"));
        assertThat(piles).containsOnlyKeys(Pile.OVERDUE, Pile.TODAY, Pile.SOON);
        assertThat(piles.get(Pile.OVERDUE)).containsExactly("late");
        assertThat(piles.get(Pile.TODAY)).containsExactly("today");
        assertThat(piles.get(Pile.SOON)).containsExactly("soon");
    }

    @Test
    void what_was_reported_waits_for_the_next_and_no_longer_for_the_unit() {
        LocalDate today = clock.today();
        ObligationId id = owed("late", today.minusDays(1));
        act(id, Act.REPORT_DONE, reported(today), CLERK, 1);
        assertThat(piles(List.of("credit-office"))).containsOnlyKeys(Pile.TO_CONFIRM);
        act(id, Act.CONFIRM, Details.NONE, HEAD, 2);
        assertThat(piles(List.of("credit-office"))).containsOnlyKeys(Pile.TO_ACCEPT);
        assertThat(piles(null)).as("the county sees it as overdue all the same").containsKey(Pile.OVERDUE);
        act(id, Act.RETURN, Details.of("缺少印发文件"), OFFICE, 3);
        assertThat(piles(List.of("credit-office"))).containsOnlyKeys(Pile.RETURNED);
    }

    @Test
    void another_unit_has_another_desk() {
        owed("late", clock.today().minusDays(1));
        assertThat(piles(List.of("education"))).isEmpty();
        assertThat(piles(List.of())).isEmpty();
    }

    @Test
    void a_pile_counts_more_than_it_shows() {
        for (int i = 0; i < 5; i++) {
            owed("late" + i, clock.today().minusDays(1 + i));
        }
        Desk.Piled pile = desk.piles(county, new Desk.Ask(EnumSet.of(Pile.OVERDUE), null, clock.today(), 7, 2))
                .getFirst();
        assertThat(pile.count()).isEqualTo(5);
        assertThat(pile.first())
                .extracting(ObligationSummary::dueOn)
                .containsExactly(clock.today().minusDays(5), clock.today().minusDays(4));
    }

    @Test
    void is_found_by_number_text_and_initials_and_wildcards_mean_themselves() {
        ObligationId id = owed("one", clock.today().plusDays(3));
        String number = obligations.find(id).orElseThrow().number();
        assertThat(found(number.substring(0, 8))).containsExactly(id);
        assertThat(found("诚信手册")).containsExactly(id);
        assertThat(found("GWYCX")).containsExactly(id);
        assertThat(found("%")).isEmpty();
        assertThat(found(" ")).isEmpty();
        assertThat(desk.search(county, "诚信", List.of("education"), 9)).isEmpty();
    }

    @Test
    void the_course_of_overdue_counts_what_was_kept_late_since() {
        YearMonth now = YearMonth.from(clock.today());
        LocalDate twoMonthsAgo = now.minusMonths(2).atDay(10);
        owed("still", twoMonthsAgo);
        ObligationId late = owed("late", twoMonthsAgo);
        act(late, Act.REPORT_DONE, reported(clock.today()), CLERK, 1);
        act(late, Act.CONFIRM, Details.NONE, HEAD, 2);
        act(late, Act.ACCEPT, Details.NONE, OFFICE, 3);
        List<String> months = List.of(
                now.minusMonths(3).toString(),
                now.minusMonths(2).toString(),
                now.minusMonths(1).toString(),
                now.toString());
        assertThat(desk.overdueAtEndOf(county, months, null).values()).containsExactly(0L, 2L, 2L, 1L);
        assertThat(desk.overdueAtEndOf(county, months, List.of("education")).values())
                .containsExactly(0L, 0L, 0L, 0L);
    }

    @Test
    void due_days_count_what_is_still_owed() {
        LocalDate today = clock.today();
        owed("one", today.plusDays(3));
        owed("two", today.plusDays(3));
        owed("far", today.plusDays(90));
        assertThat(desk.dueDays(county, today, today.plusDays(30), null))
                .containsExactly(Map.entry(today.plusDays(3), 2L));
    }

    private ObligationId owed(String source, LocalDate due) {
        return obligations
                .owe(once(county.code(), "credit-office", source, due), OFFICE)
                .orThrow();
    }

    private static Details reported(LocalDate performed) {
        return Details.of("已印发").on(performed).files(List.of(UUID.randomUUID().toString()));
    }

    private void act(ObligationId id, Act act, Details details, Signature by, int version) {
        var sheet = new ActOnObligation.Sheet(UUID.randomUUID(), version);
        assertThat(acting.act(new ActOnObligation.Wish(id, act, details, sheet, by, (_, _) -> true))
                        .reasons())
                .isEmpty();
    }

    private List<ObligationId> found(String words) {
        return desk.search(county, words, null, 9).stream()
                .map(ObligationSummary::id)
                .toList();
    }

    private Map<Pile, List<String>> piles(@org.jspecify.annotations.Nullable List<String> units) {
        return desk.piles(county, new Desk.Ask(EnumSet.allOf(Pile.class), units, clock.today(), 7, 8)).stream()
                .collect(java.util.stream.Collectors.toMap(
                        Desk.Piled::pile,
                        pile -> pile.first().stream()
                                .map(line -> line.source().id())
                                .toList()));
    }
}
