package org.jiannuo.complaints.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.jiannuo.complaints.Complaints.Count;
import org.junit.jupiter.api.Test;

/** What the public is told of few cases: nothing, and nothing from which it could be reckoned. */
class StatisticsTest {
    private static final int LEAST = 5;

    private static Count count(String unit, long received) {
        return new Count(unit, received, received, 2, 1, 1, 3, 4, 3, 4);
    }

    private static List<String> hidden(boolean open, Count... counts) {
        return Statistics.lines(Stream.of(counts).toList(), open, LEAST).stream()
                .filter(FiguresPage.Line::hidden)
                .map(FiguresPage.Line::what)
                .toList();
    }

    @Test
    void a_single_line_of_few_is_hidden_together_with_the_smallest_of_the_others() {
        assertThat(hidden(true, count("甲局测", 4), count("乙局测", 9), count("丙局测", 6)))
                .containsExactly("甲局测", "丙局测");
    }

    @Test
    void several_lines_of_few_hide_each_other_and_officials_see_all() {
        assertThat(hidden(true, count("甲局测", 4), count("乙局测", 1), count("丙局测", 6)))
                .containsExactly("甲局测", "乙局测");
        assertThat(hidden(true, count("乙局测", 9), count("丙局测", 5))).isEmpty();
        assertThat(hidden(false, count("甲局测", 4), count("乙局测", 9))).isEmpty();
    }

    @Test
    void a_share_of_few_is_not_told_and_a_hidden_line_has_no_figures() {
        FiguresPage.Line told =
                Statistics.lines(List.of(count("乙局测", 9)), true, LEAST).getFirst();
        assertThat(told.received()).isEqualTo(9);
        assertThat(told.onTime()).isEqualTo(-1);
        assertThat(told.satisfied()).isEqualTo(-1);
        assertThat(Statistics.lines(List.of(count("甲局测", 2)), true, LEAST)
                        .getFirst()
                        .received())
                .isZero();
    }
}
