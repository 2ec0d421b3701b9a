package org.jiannuo.publication.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.jiannuo.publication.internal.PublicationFixtures.TODAY;
import static org.jiannuo.publication.internal.PublicationFixtures.director;
import static org.jiannuo.publication.internal.PublicationFixtures.officer;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.ledger.Ledger;
import org.jiannuo.publication.EndGround;
import org.jiannuo.publication.PublicationStatus;
import org.jiannuo.publication.PublicationSummary;
import org.jiannuo.publication.Publications;
import org.jiannuo.records.RecordDraft;
import org.jiannuo.records.RecordDraft.Document;
import org.jiannuo.records.RecordDraft.Gravity;
import org.jiannuo.records.RecordDraft.Grounds;
import org.jiannuo.records.RecordDraft.Origin;
import org.jiannuo.records.RecordDraft.Standing;
import org.jiannuo.records.RecordDraft.Subject;
import org.jiannuo.records.RecordDraft.SubjectKind;
import org.jiannuo.records.RecordId;
import org.jiannuo.records.RecordStates;
import org.jiannuo.records.Records;
import org.jiannuo.subjects.UnitId;
import org.jiannuo.subjects.Units;
import org.jiannuo.testing.JiannuoTest;
import org.jiannuo.testing.TestWorld;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@JiannuoTest
class OnRecordsModuleTest {
    private static final String FIRM = "91320105780688132K";

    @Autowired
    private Records records;

    @Autowired
    private Publications publications;

    @Autowired
    private ProposePublication drafts;

    @Autowired
    private PublicationStore store;

    @Autowired
    private Units units;

    @Autowired
    private Ledger ledger;

    @Autowired
    private TestWorld world;

    @Autowired
    private BusinessClock clock;

    @BeforeEach
    void on_a_known_day() {
        clock.turnTo(TODAY);
        int _ = ledger.publish();
    }

    @AfterEach
    void release() {
        world.release();
    }

    private RecordId penalty() {
        String organ = units.find(new UnitId("housing-bureau")).orElseThrow().name();
        String number = "测建罚字〔2026〕" + UUID.randomUUID().toString().substring(0, 8) + "号";
        return records.submit(
                        new RecordDraft(
                                "U05",
                                new Subject(SubjectKind.ENTERPRISE, "同心县虚构建材有限公司", FIRM, "", ""),
                                new Document(
                                        "penalty_decision",
                                        number,
                                        "行政处罚决定书",
                                        organ,
                                        "",
                                        LocalDate.of(2026, 10, 15),
                                        null,
                                        Standing.EFFECTIVE),
                                new Grounds("", "《中华人民共和国建筑法》第六十五条", "未按照工程设计图纸施工。", ""),
                                new Gravity(null, "", Set.of("3"), false, null, null, Set.of(), ""),
                                new Origin("housing-bureau", "form", null)),
                        UUID.randomUUID(),
                        officer())
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
    void an_annulled_record_is_taken_off_at_once() {
        RecordId id = penalty();
        PublicationSummary shown = shown(candidate(id));
        records.annul(id, new Records.Ground("复议撤销", "测复〔2026〕1号"), director()).orThrow();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> publications.find(shown.id()).orElseThrow().status() == PublicationStatus.WITHDRAWN);
        assertThat(publications.find(shown.id()).orElseThrow().ground()).isEqualTo(EndGround.ANNULMENT);
    }
}
