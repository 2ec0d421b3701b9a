package org.jiannuo.calendars.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.Map;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.FileText;
import org.jiannuo.testing.Mutants;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Whatever is sent as the calendar of a year, it is entered or refused with a reason. The seeds are fixed. */
class CalendarFuzzTest {
    private static void answers(byte[] file) {
        assertThatCode(() -> {
                    String csv = FileText.read(file).orElse("");
                    Decision<Notice> checked = NoticeCheckTest.check(NoticeCheckTest.form(csv, Map.of()));
                    if (checked instanceof Decision.Accepted<Notice>(Notice notice, var _)) {
                        assertThat(notice.days()).isNotEmpty();
                    } else {
                        assertThat(checked.reasons()).isNotEmpty();
                    }
                })
                .doesNotThrowAnyException();
    }

    @Test
    void survives_mutated_calendars() {
        Mutants.of(NoticeCheckTest.year2027(), 1_000, 20_261_123).forEach(CalendarFuzzTest::answers);
    }

    @Test
    void answers_in_time_when_one_piece_is_repeated_without_end() {
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            Mutants.floods("", 400_000).forEach(CalendarFuzzTest::answers);
            Mutants.floods(NoticeCheckTest.year2027(), 400_000).forEach(CalendarFuzzTest::answers);
        });
    }
}
