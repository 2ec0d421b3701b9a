package org.jiannuo.publication.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.jiannuo.publication.internal.PublicationFixtures.TODAY;
import static org.jiannuo.publication.internal.PublicationFixtures.director;
import static org.jiannuo.publication.internal.PublicationFixtures.officer;
import static org.jiannuo.publication.internal.PublicationFixtures.penaltyRecord;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.County;
import org.jiannuo.ledger.LeafId;
import org.jiannuo.ledger.Ledger;
import org.jiannuo.publication.EndGround;
import org.jiannuo.publication.PublicationStatus;
import org.jiannuo.publication.PublicationSummary;
import org.jiannuo.publication.Publications;
import org.jiannuo.publication.internal.Lifecycle.Act;
import org.jiannuo.records.RecordBatch;
import org.jiannuo.records.RecordDraft;
import org.jiannuo.records.RecordId;
import org.jiannuo.records.RecordStates;
import org.jiannuo.records.RecordSummary;
import org.jiannuo.records.Records;
import org.jiannuo.subjects.Units;
import org.jiannuo.testing.JiannuoTest;
import org.jiannuo.testing.TestWorld;
import org.jiannuo.testing.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@JiannuoTest
class OnRecordsModuleTest {
    @Autowired
    private Records records;

    @Autowired
    private Publications publications;

    @Autowired
    private ProposePublication drafts;

    @Autowired
    private PublicationStore store;

    @Autowired
    private PublicationQueue queue;

    @Autowired
    private OfferRecords offering;

    @Autowired
    private Recipients recipients;

    @Autowired
    private Units units;

    @Autowired
    private Ledger ledger;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestWorld world;

    @Autowired
    private BusinessClock clock;

    @Autowired
    private County county;

    @BeforeEach
    void on_a_known_day() {
        clock.turnTo(TODAY);
        int _ = ledger.publish();
    }

    @AfterEach
    void release() {
        world.release();
    }

    /** Events come again after a crash, and a file may hold what came before. */
    @Test
    void what_is_offered_again_with_others_waits_once_each_with_its_first_act() {
        RecordId first = penalty();
        RecordId second = penalty();
        PublicationSummary waiting = candidate(first);
        PublicationSummary other = candidate(second);
        List<RecordSummary> both =
                List.of(records.find(first).orElseThrow(), records.find(second).orElseThrow());

        offering.offer(both);
        offering.offer(both.reversed());

        assertThat(of(first)).containsExactly(waiting);
        assertThat(of(second)).containsExactly(other);
        assertThat(queue.moves(waiting.id()))
                .extracting(PublicationQueue.Kept::act)
                .containsExactly(Act.OFFER);
    }

    @Test
    void a_batch_whose_following_was_broken_off_waits_once_for_each_record() {
        RecordBatch batch = records.batch(UUID.randomUUID(), "R-测", officer());
        RecordBatch.Chunk _ = batch.admit(
                0,
                IntStream.range(0, 30)
                        .mapToObj(
                                line -> new RecordBatch.Row(line, records.gate().judge(penaltyRecord(units))))
                        .toList());
        List<RecordSummary> all = records.ofBatch(county, batch.id(), null, 30);
        offering.offer(all.subList(0, 10));
        Publication before = store.find(of(all.getFirst().id()).getFirst().id()).orElseThrow();

        RecordBatch.Totals _ = batch.finish();
        PublicationSummary last = candidate(all.getLast().id());
        offering.offer(all);

        assertThat(all).hasSize(30).allSatisfy(record -> {
            assertThat(of(record.id())).hasSize(1);
            assertThat(queue.moves(of(record.id()).getFirst().id())).hasSize(1);
        });
        assertThat(store.find(before.id())).contains(before);
        Publication written = store.find(last.id()).orElseThrow();
        assertThat(written.what().document()).isEqualTo(all.getLast().document().number());
        assertThat(written.what().decidedOn())
                .isEqualTo(all.getLast().document().date());
        assertThat(written.shown().fields()).isEqualTo(before.shown().fields());
        assertThat(written.footing().latest())
                .isEqualTo(before.footing().latest())
                .isNotNull();
    }

    private RecordId penalty() {
        return records.submit(penaltyRecord(units), UUID.randomUUID(), officer())
                .orThrow();
    }

    private PublicationSummary candidate(RecordId id) {
        await().atMost(Duration.ofSeconds(60)).until(() -> !of(id).isEmpty());
        return of(id).getFirst();
    }

    private List<PublicationSummary> of(RecordId id) {
        return publications.ofThing(id.county(), OfferRecords.SOURCE, id.toString());
    }

    private PublicationSummary shown(PublicationSummary candidate) {
        Publication one = store.find(candidate.id()).orElseThrow();
        publications
                .propose(
                        drafts.draft(
                                one,
                                new ProposeForm(
                                        "penalty", "", "", "", one.shown().fields())),
                        officer())
                .orThrow();
        return publications.approve(candidate.id(), director()).orThrow();
    }

    @Test
    void a_record_that_the_law_makes_public_waits_and_the_register_of_records_follows() {
        RecordId id = penalty();
        PublicationSummary shown = shown(candidate(id));
        assertThat(shown.status()).isEqualTo(PublicationStatus.PUBLISHED);
        assertThat(shown.to()).isEqualTo("2027-10-15");
        assertThat(records.find(id).orElseThrow().states().publication()).isEqualTo(RecordStates.Publication.PUBLISHED);
        publications.end(shown.id(), EndGround.REPAIR, "测试修复决定", director()).orThrow();
        assertThat(records.find(id).orElseThrow().states().publication())
                .isEqualTo(RecordStates.Publication.ENDED_BY_REPAIR);
    }

    @Test
    void a_disputed_record_is_shown_with_the_mark_from_its_first_moment() {
        RecordId id = penalty();
        PublicationSummary candidate = candidate(id);
        records.dispute(id, true, new Records.Ground("异议已受理", ""), officer()).orThrow();
        PublicationSummary shown = shown(candidate);
        assertThat(shown.disputed()).isTrue();
        assertThat(publications.find(shown.id()).orElseThrow().disputed()).isTrue();
        assertThat(new Visitor(world).get("/portal/items/" + shown.code()).body())
                .contains("异议处理中");
        records.dispute(id, false, new Records.Ground("异议不成立", ""), officer()).orThrow();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> !publications.find(shown.id()).orElseThrow().disputed());
        records.dispute(id, true, new Records.Ground("申请复核", ""), officer()).orThrow();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> publications.find(shown.id()).orElseThrow().disputed());
        publications.end(shown.id(), EndGround.ORDER, "清理", director()).orThrow();
    }

    @Test
    void what_the_office_refused_to_show_lets_the_end_of_its_record_pass() {
        RecordId id = penalty();
        PublicationSummary candidate = candidate(id);
        publications.refuse(candidate.id(), "不宜公示", officer()).orThrow();
        records.annul(id, new Records.Ground("文书被撤销", "测撤〔2026〕1号"), director()).orThrow();
        await().atMost(Duration.ofSeconds(60)).until(() -> stillToBeHeard(id) == 0);
        assertThat(publications.find(candidate.id()).orElseThrow().status()).isEqualTo(PublicationStatus.NOT_PUBLIC);
    }

    private long stillToBeHeard(RecordId id) {
        return jdbc.sql("""
                        SELECT count(*) FROM database.event_publication
                        WHERE completion_date IS NULL AND listener_id LIKE '%publication.internal.OnRecords%'
                          AND serialized_event LIKE '%' || :id || '%'
                        """)
                .param("id", id.value().toString())
                .query(Long.class)
                .single();
    }

    @Test
    void a_corrected_record_goes_at_once_and_the_right_one_stands_in_its_place_in_the_log_too() {
        RecordDraft wrong = penaltyRecord(units);
        RecordId id = records.submit(wrong, UUID.randomUUID(), officer()).orThrow();
        PublicationSummary shown = shown(candidate(id));
        UUID recipient = recipients
                .withKey(recipients.add("示例更正接收平台", "张三测 0953-0000").orThrow())
                .orElseThrow();
        assertThat(delivered(recipient)).contains(shown.code());
        records.correct(id, correctly(wrong), new Records.Ground("文书文字有误", "测更〔2026〕1号"), director())
                .orThrow();
        await().atMost(Duration.ofSeconds(60)).until(() -> of(id).size() == 2);
        assertThat(publications.find(shown.id()).orElseThrow().ground()).isEqualTo(EndGround.CORRECTION);
        assertThat(recipients.recallsOf(recipient))
                .extracting(RecipientStore.Recall::code)
                .contains(shown.code());
        PublicationSummary right = shown(of(id).getFirst());
        assertThat(new Visitor(world).get("/portal/items/" + right.code()).body())
                .contains("已按图纸返工");
        assertThat(new Visitor(world).get("/portal/items/" + shown.code()).body())
                .doesNotContain("未按照工程设计图纸施工");
        assertThat(delivered(recipient)).contains(right.code());
        Publication kept = store.find(right.id()).orElseThrow();
        assertThat(kept.footing().corrects()).isEqualTo(shown.id().value());
        int _ = ledger.publish();
        UUID leaf = java.util.Objects.requireNonNull(kept.proof().leaf());
        UUID former = java.util.Objects.requireNonNull(
                store.find(shown.id()).orElseThrow().proof().leaf());
        assertThat(ledger.inclusion(new LeafId(leaf)).orElseThrow().leaf())
                .contains("\"act\":\"corrected\"", "\"refers\":\"" + new LeafId(former) + "\"");
    }

    private static RecordDraft correctly(RecordDraft wrong) {
        return new RecordDraft(
                wrong.category(),
                wrong.subject(),
                wrong.document(),
                new RecordDraft.Grounds("", wrong.grounds().article(), "未按照施工技术标准施工，已按图纸返工。", ""),
                wrong.gravity(),
                wrong.origin());
    }

    private String delivered(UUID recipient) {
        StringWriter file = new StringWriter();
        PrintWriter out = new PrintWriter(file);
        recipients.deliverFile(recipient, "https://example.test", out);
        out.flush();
        return file.toString();
    }

    @Test
    void an_annulled_record_is_taken_off_at_once() {
        RecordId id = penalty();
        PublicationSummary shown = shown(candidate(id));
        records.annul(id, new Records.Ground("复议撤销", "测复〔2026〕1号"), director()).orThrow();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> publications.find(shown.id()).orElseThrow().status() == PublicationStatus.WITHDRAWN);
        assertThat(publications.find(shown.id()).orElseThrow().ground()).isEqualTo(EndGround.ANNULMENT);
    }
}
