package org.jiannuo.reports.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.reports.DocumentNumber;
import org.jiannuo.reports.DocumentNumbers;
import org.jiannuo.testing.JiannuoTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@JiannuoTest
class NumberSeriesModuleTest {
    @Autowired
    DocumentNumbers numbers;

    @Autowired
    NumberStore store;

    @Autowired
    PlatformTransactionManager transactions;

    /** A series of its own for each test, counted like the real ones. */
    private NumberSeries seriesOf(String prefix) {
        return new NumberSeries(
                store,
                new ReportsSettings(Map.of("trial", prefix)),
                BusinessClock.standingAt(LocalDate.of(2026, 5, 1)));
    }

    private static String fresh() {
        return "试" + UUID.randomUUID();
    }

    private <T> T inTransaction(Callable<T> work) {
        return new TransactionTemplate(transactions).execute(_ -> {
            try {
                return work.call();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @Test
    void numbers_follow_one_another_and_read_as_the_standard_writes_them() {
        String kind = "supervision_notice";
        DocumentNumber first =
                inTransaction(() -> numbers.next("credit-office", kind, fresh()).orThrow());
        DocumentNumber second =
                inTransaction(() -> numbers.next("credit-office", kind, fresh()).orThrow());
        assertThat(second.ordinal()).isEqualTo(first.ordinal() + 1);
        assertThat(new DocumentNumber("同信用督", 2026, 3)).hasToString("同信用督〔2026〕3号");
        assertThat(first.prefix()).isEqualTo("同信用督");
    }

    @Test
    void eight_who_issue_at_once_get_consecutive_numbers() throws Exception {
        NumberSeries series = seriesOf(fresh());
        List<Callable<DocumentNumber>> issuers = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            issuers.add(() ->
                    inTransaction(() -> series.next("unit", "trial", fresh()).orThrow()));
        }
        List<Integer> given = new ArrayList<>();
        try (var pool = Executors.newFixedThreadPool(8)) {
            for (var future : pool.invokeAll(issuers)) {
                given.add(future.get().ordinal());
            }
        }
        assertThat(given)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 40).boxed().toList());
    }

    @Test
    void a_document_that_is_not_issued_leaves_no_gap() {
        NumberSeries series = seriesOf(fresh());
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            assertThat(series.next("unit", "trial", fresh()).orThrow().ordinal())
                    .isEqualTo(1);
            status.setRollbackOnly();
        });
        assertThat(inTransaction(
                        () -> series.next("unit", "trial", fresh()).orThrow().ordinal()))
                .isEqualTo(1);
    }

    @Test
    void who_issues_does_not_wait_for_another_and_a_number_given_back_comes_next() throws Exception {
        NumberSeries series = seriesOf(fresh());
        inTransaction(() -> series.next("unit", "trial", fresh()).orThrow());
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            assertThat(series.next("unit", "trial", fresh()).orThrow().ordinal())
                    .isEqualTo(2);
            try (var other = Executors.newSingleThreadExecutor()) {
                assertThat(other.submit(() -> inTransaction(() ->
                                        series.next("unit", "trial", fresh()).orThrow()))
                                .get(30, TimeUnit.SECONDS)
                                .ordinal())
                        .isEqualTo(3);
            } catch (InterruptedException | ExecutionException | TimeoutException e) {
                throw new IllegalStateException(e);
            }
            status.setRollbackOnly();
        });
        assertThat(inTransaction(
                        () -> series.next("unit", "trial", fresh()).orThrow().ordinal()))
                .isEqualTo(2);
    }

    @Test
    void the_same_matter_asked_twice_and_at_once_has_one_number() throws Exception {
        NumberSeries series = seriesOf(fresh());
        String matter = fresh();
        List<Callable<DocumentNumber>> twice = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            twice.add(() ->
                    inTransaction(() -> series.next("unit", "trial", matter).orThrow()));
        }
        try (var pool = Executors.newFixedThreadPool(8)) {
            for (var future : pool.invokeAll(twice)) {
                assertThat(future.get().ordinal()).isEqualTo(1);
            }
        }
        assertThat(numbers.find(matter)).map(DocumentNumber::ordinal).contains(1);
        assertThat(inTransaction(
                        () -> series.next("unit", "trial", fresh()).orThrow().ordinal()))
                .isEqualTo(2);
    }

    @Test
    void each_year_begins_with_one() {
        String prefix = fresh();
        assertThat(inTransaction(() -> seriesOf(prefix)
                        .next("unit", "trial", fresh())
                        .orThrow()
                        .ordinal()))
                .isEqualTo(1);
        NumberSeries later = new NumberSeries(
                store,
                new ReportsSettings(Map.of("trial", prefix)),
                BusinessClock.standingAt(LocalDate.of(2027, 1, 1)));
        assertThat(inTransaction(() -> later.next("unit", "trial", fresh()).orThrow()))
                .isEqualTo(new DocumentNumber(prefix, 2027, 1));
    }

    @Test
    void a_number_is_given_inside_the_transaction_that_issues_only() {
        assertThatThrownBy(() -> numbers.next("unit", "bulletin", fresh()))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Nested
    class RPT_02 {
        @Test
        void a_kind_without_a_prefix_has_no_number() {
            assertThat(seriesOf(fresh()).next("unit", "unheard_of", fresh()).reasons())
                    .extracting(Refusal::code)
                    .containsExactly("RPT-02");
        }

        @Test
        void a_unit_may_have_a_prefix_of_its_own() {
            ReportsSettings settings = new ReportsSettings(Map.of("trial", "甲", "unit/trial", "乙"));
            assertThat(settings.prefix("unit", "trial")).contains("乙");
            assertThat(settings.prefix("other", "trial")).contains("甲");
        }
    }
}
