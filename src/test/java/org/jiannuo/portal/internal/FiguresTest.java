package org.jiannuo.portal.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FiguresTest {
    @Test
    void the_rate_is_what_was_kept_in_time_out_of_what_was_due() {
        assertThat(new Figures(40, 2, 34, 4, 9).rate()).isEqualTo(85);
    }

    @Test
    void there_is_no_rate_before_anything_was_due() {
        assertThat(new Figures(40, 0, 0, 0, 9).rate()).isEqualTo(-1);
    }

    @Test
    void a_bar_shows_each_part_of_the_whole() {
        PublicPage.Line line = PublicPage.Line.of("1", "", new Figures(50, 0, 25, 25, 0));
        assertThat(line.part(line.kept())).isEqualTo(50);
        assertThat(line.part(line.total())).isEqualTo(200);
        assertThat(PublicPage.Line.of("1", "", Figures.NONE).part(0)).isZero();
    }
}
