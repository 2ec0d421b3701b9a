package org.jiannuo.complaints.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jiannuo.calendars.Calendars;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.County;
import org.jiannuo.kernel.Signature;
import org.jiannuo.obligations.NewObligation;
import org.jiannuo.obligations.ObligationId;
import org.jiannuo.obligations.ObligationStatus;
import org.jiannuo.obligations.ObligationSummary;
import org.jiannuo.obligations.Obligations;
import org.jiannuo.subjects.Units;
import org.jiannuo.testing.JiannuoTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A term that reaches into a year without its notice: somebody owes the notice, and the term begins with it. */
@JiannuoTest
class CalendarMissingModuleTest {
    private static final LocalDate LATE = LocalDate.of(2026, 11, 23);

    @Autowired
    LodgeComplaint lodging;

    @Autowired
    ComplaintActController.Acts acts;

    @Autowired
    ComplaintStore store;

    @Autowired
    ComplaintsConfiguration.OnCalendar onCalendar;

    @Autowired
    Obligations obligations;

    @Autowired
    Calendars calendars;

    @Autowired
    Units units;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    BusinessClock clock;

    @Autowired
    County county;

    private ComplaintPeople people;

    @BeforeEach
    void on_a_late_day() {
        clock.turnTo(LATE);
        people = new ComplaintPeople(lodging, acts, store, units, clock);
    }

    @AfterEach
    void release() {
        clock.release();
    }

    private void noticeEntered() {
        onCalendar.entered("gov_holidays_2026");
    }

    @Test
    void whoever_enters_the_notices_owes_the_missing_one_once_before_its_year_begins() {
        Complaint accepted = people.at(Stage.ACCEPTED, people.body(), null);
        assertThat(accepted.term().whole()).isNull();
        people.at(Stage.ACCEPTED, people.body(), null);
        int missing = java.util.Collections.max(calendars.loadedYears()) + 1;
        assertThat(obligations.ofSource(county, Clocks.MODULE, Clocks.CALENDAR + missing))
                .singleElement()
                .satisfies(owed -> {
                    assertThat(owed.status()).isEqualTo(ObligationStatus.OPEN);
                    assertThat(owed.dueOn()).isEqualTo(LocalDate.of(missing - 1, 12, 31));
                    assertThat(owed.unit()).isEqualTo("credit-office");
                });
        noticeEntered();
        assertThat(store.find(accepted.id()).orElseThrow().term().whole()).isNull();
    }

    @Test
    void with_the_notice_its_duty_is_done_and_the_term_runs_from_the_day_of_acceptance() {
        clock.turnTo(ComplaintPeople.TODAY);
        Complaint accepted = people.at(Stage.ACCEPTED, people.body(), null);
        LocalDate counted = owed(accepted).dueOn();
        int _ = jdbc.sql("UPDATE complaints.complaint SET whole = NULL WHERE county = :county AND id = :id")
                .param("county", county.code())
                .param("id", accepted.id().value())
                .update();
        ObligationId notice = obligations
                .owe(
                        new NewObligation(
                                NewObligation.Debtor.of(county, "credit-office"),
                                new NewObligation.Duty(
                                        NewObligation.Kind.DELIVERABLE, "录入2026年放假安排", "", "录入", "通知", ""),
                                new NewObligation.Source(
                                        Clocks.MODULE, Clocks.CALENDAR + 2026, "TS-2026-000001", Clocks.MODULE),
                                NewObligation.When.once(ComplaintPeople.TODAY, LocalDate.of(2026, 12, 31)),
                                NewObligation.Terms.NONE),
                        Signature.ofPlatform(clock.now()))
                .orThrow();
        clock.turnTo(ComplaintPeople.TODAY.plusDays(3));
        noticeEntered();
        assertThat(obligations.find(notice).orElseThrow().status()).isEqualTo(ObligationStatus.KEPT);
        Complaint now = store.find(accepted.id()).orElseThrow();
        assertThat(owed(now).dueOn()).isEqualTo(counted);
        noticeEntered();
        assertThat(store.find(accepted.id()).orElseThrow()).isEqualTo(now);
    }

    private ObligationSummary owed(Complaint complaint) {
        return obligations
                .find(java.util.Objects.requireNonNull(complaint.term().whole()))
                .orElseThrow();
    }
}
