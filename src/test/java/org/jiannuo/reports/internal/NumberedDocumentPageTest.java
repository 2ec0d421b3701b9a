package org.jiannuo.reports.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberedDocumentPageTest {
    @ParameterizedTest
    @CsvSource({
        "0, 6, figure",
        "12, 2, figure",
        "-3, 6, figure",
        "'1,234.50', 6, figure",
        "98.5%, 6, figure",
        "-, 6, figure",
        "2026-11-23, 6, short",
        "逾期未报, 6, short",
        "住房城乡建设局, 3, short",
        "住房城乡建设局, 6, ''",
        "同心县住房和城乡建设局, 3, ''"
    })
    void figures_stand_to_the_right_and_days_and_words_of_state_stay_whole(String cell, int columns, String wanted) {
        assertThat(NumberedDocumentPage.setting(cell, columns)).isEqualTo(wanted);
    }
}
