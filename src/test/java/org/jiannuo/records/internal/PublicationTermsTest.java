package org.jiannuo.records.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jiannuo.records.LegalityGate.PublicTerm;
import org.jiannuo.records.RecordDraft.Severity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The terms of the two orders on every day of eleven years, beside a plain count of months. */
class PublicationTermsTest {
    private static final LocalDate FIRST = LocalDate.of(2023, 5, 1);
    private static final LocalDate LAST = LocalDate.of(2033, 12, 31);
    private static final LocalDate CHANGE = LocalDate.of(2026, 4, 1);
    private static final PublicationTerms TERMS = GateReference.read(
                    new RecordsFixtures.Bundled(""), RecordsFixtures.TODAY)
            .terms();

    /** The month so many months on, the same number of day or the last one that the month has. */
    private static LocalDate plain(LocalDate from, int months) {
        int all = from.getYear() * 12 + from.getMonthValue() - 1 + months;
        int year = all / 12;
        int month = all % 12 + 1;
        boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        int[] lengths = {31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
        return LocalDate.of(year, month, Math.min(from.getDayOfMonth(), lengths[month - 1]));
    }

    private static PublicTerm order(Severity severity, LocalDate document) {
        return TERMS.of("order", severity, severity == Severity.SERIOUS, document);
    }

    @Test
    void a_general_record_is_public_for_three_months_at_least_and_a_year_at_most() {
        for (LocalDate day = CHANGE; day.isBefore(LAST); day = day.plusDays(1)) {
            expect(order(Severity.GENERAL, day), plain(day, 3), plain(day, 12));
        }
    }

    @Test
    void a_serious_record_is_public_for_a_year_at_least_and_three_at_most() {
        for (LocalDate day = CHANGE; day.isBefore(LAST); day = day.plusDays(1)) {
            expect(order(Severity.SERIOUS, day), plain(day, 12), plain(day, 36));
        }
    }

    private static void expect(PublicTerm term, LocalDate least, LocalDate most) {
        assertThat(term.leastUntil()).isEqualTo(least);
        assertThat(term.until()).isEqualTo(most);
        assertThat(term.repairFrom()).isEqualTo(least.plusDays(1));
    }

    /** Of the order of the day of the document and the one of today the kinder one holds. */
    @ParameterizedTest
    @EnumSource(Severity.class)
    void a_change_of_the_order_never_makes_a_term_longer(Severity severity) {
        for (LocalDate day = FIRST; day.isBefore(CHANGE); day = day.plusDays(1)) {
            PublicTerm before = order(severity, day);
            PublicTerm alone = order(severity, day.plusYears(8));
            assertThat(length(before.until(), day)).isLessThanOrEqualTo(length(alone.until(), day.plusYears(8)) + 1);
        }
    }

    @ParameterizedTest
    @EnumSource(Severity.class)
    void the_least_term_is_never_longer_than_the_longest_and_nothing_ends_before_it_began(Severity severity) {
        for (LocalDate day = FIRST; day.isBefore(LAST); day = day.plusDays(1)) {
            PublicTerm term = order(severity, day);
            LocalDate until = term.until();
            if (until != null) {
                assertThat(until).isAfter(day);
                assertThat(term.isOpenOn(until)).isTrue();
                assertThat(term.isOpenOn(until.plusDays(1))).isFalse();
                LocalDate least = term.leastUntil();
                assertThat(least == null || !least.isAfter(until)).isTrue();
            }
        }
    }

    private static long length(@Nullable LocalDate until, LocalDate from) {
        return until == null ? 0 : until.toEpochDay() - from.toEpochDay();
    }
}
