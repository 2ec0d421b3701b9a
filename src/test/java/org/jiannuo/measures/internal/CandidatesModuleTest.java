package org.jiannuo.measures.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.County;
import org.jiannuo.kernel.Signature;
import org.jiannuo.measures.internal.MeasurePeople.Person;
import org.jiannuo.records.RecordBatch;
import org.jiannuo.records.RecordId;
import org.jiannuo.records.RecordSummary;
import org.jiannuo.records.Records;
import org.jiannuo.subjects.Units;
import org.jiannuo.testing.JiannuoTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a whole batch of records suggests. */
@JiannuoTest
class CandidatesModuleTest {
    private static final int ROWS = 40;
    private static final int DONE = 15;

    @Autowired
    ProposeMeasure proposing;

    @Autowired
    HandleMeasure handling;

    @Autowired
    EndMeasure ending;

    @Autowired
    MeasureStore store;

    @Autowired
    MeasureDesk desk;

    @Autowired
    Candidates candidates;

    @Autowired
    Units units;

    @Autowired
    Records records;

    @Autowired
    BusinessClock clock;

    @Autowired
    County county;

    private MeasurePeople people;

    @BeforeEach
    void somebody_to_sanction() {
        clock.turnTo(MeasurePeople.TODAY);
        people = new MeasurePeople(
                new MeasurePeople.Use(proposing, handling, ending, store, desk), units, records, clock);
    }

    @AfterEach
    void release() {
        clock.release();
    }

    @Test
    void what_was_broken_off_goes_on_and_suggests_nothing_twice() {
        RecordBatch batch = admitted();
        List<RecordSummary> all = records.ofBatch(county, batch.id(), null, ROWS);
        assertThat(all).hasSize(ROWS);
        // As far as it came before it was broken off.
        candidates.suggest(all.subList(0, DONE));
        Candidates.Candidate dismissed = of(all.getFirst().id()).getFirst();
        candidates
                .dismiss(dismissed.id(), "情节轻微。", people.by(Person.CHECKER, ""))
                .orThrow();
        int each = of(all.get(1).id()).size();

        RecordBatch.Totals _ = batch.finish();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> !of(all.getLast().id()).isEmpty());
        candidates.suggest(all);

        assertThat(each).isPositive();
        assertThat(of(all.getFirst().id()))
                .as("what a person set aside stays so")
                .hasSize(each - 1);
        assertThat(all.subList(1, ROWS))
                .allSatisfy(record -> assertThat(of(record.id())).hasSize(each));
    }

    @Test
    void a_suggestion_of_a_batch_says_what_the_record_says() {
        RecordBatch batch = admitted();
        RecordSummary record = records.ofBatch(county, batch.id(), null, 1).getFirst();
        candidates.suggest(List.of(record));
        assertThat(of(record.id())).isNotEmpty().allSatisfy(one -> {
            assertThat(one.document()).isEqualTo(record.document().number());
            assertThat(one.category()).isEqualTo(record.category());
            assertThat(one.about())
                    .isEqualTo(new Candidates.About(
                            record.about().kind(),
                            record.about().name(),
                            record.about().id()));
            assertThat(one.reporter()).isEqualTo(record.reported().unit());
            assertThat(one.on()).isEqualTo(MeasurePeople.TODAY);
        });
    }

    private RecordBatch admitted() {
        String unit = people.body();
        Signature by = people.by(Person.STRANGER, "");
        RecordBatch batch = records.batch(UUID.randomUUID(), "R-测", by);
        RecordBatch.Chunk chunk = batch.admit(
                0,
                IntStream.range(0, ROWS)
                        .mapToObj(
                                line -> new RecordBatch.Row(line, records.gate().judge(people.penalty(unit))))
                        .toList());
        assertThat(chunk.admitted()).isEqualTo(ROWS);
        return batch;
    }

    private List<Candidates.Candidate> of(RecordId record) {
        return candidates.open(new Candidates.Filter(false, "", true), null, 10_000).stream()
                .filter(one -> one.record().equals(record))
                .toList();
    }
}
