package org.jiannuo.remedies.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jiannuo.obligations.Obligations;
import org.jiannuo.publication.EndGround;
import org.jiannuo.publication.PublicationStatus;
import org.jiannuo.publication.PublicationSummary;
import org.jiannuo.records.RecordStates;
import org.jiannuo.records.RecordStates.Standing;
import org.jiannuo.records.RecordSummary;
import org.jiannuo.remedies.Outcome;
import org.jiannuo.remedies.internal.CaseDesk.Correction;
import org.jiannuo.remedies.internal.Lifecycle.ObjectionStage;
import org.jiannuo.remedies.internal.RemedyPeople.Person;
import org.jiannuo.testing.JiannuoTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An objection marks everywhere at once, is decided by others than those who recorded, and is gone everywhere when upheld. */
@JiannuoTest
class ObjectionModuleTest extends ObjectionAtWork {
    @Autowired
    Obligations obligations;

    private RecordStates states() {
        return records.find(record.id()).orElseThrow().states();
    }

    @Test
    void the_mark_is_on_the_record_and_on_what_is_public_in_the_act_of_acceptance() {
        Remedy filed = people.now(people.object(record));
        assertThat(states().disputed()).isFalse();
        assertThat(filed.term().dueOn()).isEqualTo("2026-09-03");
        Remedy marked = people.go(filed, Act.ACCEPT);
        assertThat(states().disputed()).isTrue();
        assertThat(people.publication(shown).disputed()).isTrue();
        assertThat(obligations.ofSource(record.id().county(), Clocks.MODULE, filed.id() + "/1/" + Lifecycle.MARK_LIMIT))
                .singleElement()
                .satisfies(owed -> assertThat(owed.status().isOpen()).isFalse());
        people.act(marked, Act.WITHDRAW, Person.APPLICANT).orThrow();
        assertThat(states().disputed()).isFalse();
        assertThat(people.publication(shown).disputed()).isFalse();
    }

    @Test
    void what_becomes_public_while_an_objection_runs_is_marked_too() {
        record = people.penalty(LocalDate.of(2026, 5, 14));
        people.go(people.now(people.object(record)), Act.ACCEPT);
        PublicationSummary later = people.shown(record);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> people.publication(later).disputed());
    }

    @Test
    void an_upheld_objection_ends_what_is_public_and_leaves_the_record() {
        Remedy done = decide(checked(), Outcome.UPHELD, Correction.NONE, Person.DIRECTOR)
                .orThrow();
        assertThat(done.stage()).isEqualTo(ObjectionStage.REPLIED);
        assertThat(people.publication(shown).status()).isEqualTo(PublicationStatus.WITHDRAWN);
        assertThat(people.publication(shown).ground()).isEqualTo(EndGround.OBJECTION_UPHELD);
        assertThat(states().standing()).isEqualTo(Standing.VALID);
        assertThat(states().disputed()).isFalse();
        assertThat(states().publication()).isEqualTo(RecordStates.Publication.WITHDRAWN);
    }

    @Test
    void a_corrected_record_says_what_is_right_and_waits_to_be_shown_again() {
        Correction right = new Correction("经复核，仅处警告。", "", null, "", "");
        decide(checked(), Outcome.CORRECTED, right, Person.DIRECTOR).orThrow();
        RecordSummary now = records.find(record.id()).orElseThrow();
        assertThat(now.states().standing()).isEqualTo(Standing.CORRECTED);
        assertThat(now.basis().facts()).isEqualTo("经复核，仅处警告。");
        assertThat(people.publication(shown).ground()).isEqualTo(EndGround.CORRECTION);
    }

    @Test
    void a_supplement_stands_after_what_was_written() {
        Correction right = new Correction("当事人已整改。", "", null, "", "");
        decide(checked(), Outcome.SUPPLEMENTED, right, Person.DIRECTOR).orThrow();
        assertThat(records.find(record.id()).orElseThrow().basis().facts())
                .startsWith(record.basis().facts())
                .endsWith("当事人已整改。");
    }

    @Test
    void deleted_stopped_and_delisted_end_as_they_say() {
        decide(checked(), Outcome.DELETED, Correction.NONE, Person.DIRECTOR).orThrow();
        assertThat(states().standing()).isEqualTo(Standing.ANNULLED);
        assertThat(people.publication(shown).status()).isEqualTo(PublicationStatus.WITHDRAWN);
        record = people.penalty(LocalDate.of(2026, 5, 12));
        decide(checked(), Outcome.STOPPED, Correction.NONE, Person.DIRECTOR).orThrow();
        assertThat(states().sharing()).isEqualTo(RecordStates.Sharing.STOPPED);
        record = people.penalty(LocalDate.of(2026, 5, 13));
        decide(checked(), Outcome.DELISTED, Correction.NONE, Person.DIRECTOR).orThrow();
        assertThat(states().standing()).isEqualTo(Standing.ENDED);
    }

    @Test
    void a_rejected_objection_is_reviewed_by_others_and_may_still_win() {
        Remedy replied = decide(checked(), Outcome.REJECTED, Correction.NONE, Person.DIRECTOR)
                .orThrow();
        assertThat(states().disputed()).isTrue();
        assertThat(replied.result().askUntil()).isEqualTo("2026-09-16");
        Remedy review = people.go(replied, Act.ASK_REVIEW);
        assertThat(review.term().wholeDue()).isEqualTo("2026-09-09");
        Remedy done =
                decide(review, Outcome.UPHELD, Correction.NONE, Person.LEADER).orThrow();
        assertThat(done.stage()).isEqualTo(ObjectionStage.CLOSED);
        assertThat(people.publication(shown).status()).isEqualTo(PublicationStatus.WITHDRAWN);
        assertThat(states().disputed()).isFalse();
    }

    @Test
    void with_the_provider_it_takes_seven_days_from_receipt_and_once_five_more() {
        Remedy asked = people.go(people.now(people.object(record)), Act.ACCEPT, Act.FORWARD);
        assertThat(asked.term().waitsFor()).isEqualTo("housing-bureau");
        assertThat(asked.term().dueOn()).isEqualTo("2026-09-07");
        assertThat(asked.term().wholeDue()).isEqualTo("2026-09-11");
        Remedy longer = people.go(asked, Act.ASK_TIME, Act.EXTEND);
        assertThat(longer.term().wholeDue()).isEqualTo("2026-09-18");
        Remedy answered = people.go(longer, Act.ANSWER);
        assertThat(answered.term().owed()).isNull();
        assertThat(obligations.find(
                        java.util.Objects.requireNonNull(answered.term().whole())))
                .get()
                .satisfies(owed -> assertThat(owed.unit()).isEqualTo("credit-office"));
    }

    @Test
    void the_days_of_a_test_are_not_counted() {
        Remedy still = people.go(checked(), Act.ASK_TIME, Act.SUSPEND);
        assertThat(still.term().whole()).isNull();
        clock.turnTo(RemedyPeople.TODAY.plusDays(7));
        Remedy again = people.go(still, Act.RESUME);
        assertThat(store.find(again.id()).orElseThrow().term().wholeDue()).isAfter(LocalDate.of(2026, 9, 9));
    }

    @Test
    void everything_about_a_record_is_found() {
        Remedy one = checked();
        assertThat(store.ofRecord(record.id())).extracting(Remedy::id).isEqualTo(List.of(one.id()));
    }
}
