package org.jiannuo.remedies.internal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.publication.Publications;
import org.jiannuo.records.RecordDraft;
import org.jiannuo.records.RecordSummary;
import org.jiannuo.records.Records;
import org.jiannuo.remedies.Remedies;
import org.jiannuo.remedies.RemedyKind;
import org.jiannuo.remedies.RemedySummary;
import org.jiannuo.remedies.internal.Lifecycle.ObjectionStage;
import org.jiannuo.remedies.internal.RemedyPeople.Person;
import org.jiannuo.testing.FormToken;
import org.jiannuo.testing.JiannuoTest;
import org.jiannuo.testing.SignIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** A unit sees what is recorded of it and what it can do by when, and does it with its log-in. */
@JiannuoTest
class OwnRecordsModuleTest {
    @Autowired
    FileRemedy filing;

    @Autowired
    RemedyActController.Acts acts;

    @Autowired
    RemedyStore store;

    @Autowired
    Records records;

    @Autowired
    Publications publications;

    @Autowired
    Remedies remedies;

    @Autowired
    Papers papers;

    @Autowired
    CaseDesk desk;

    @Autowired
    BusinessClock clock;

    @Autowired
    MockMvc mvc;

    @Autowired
    SignIn signIn;

    private RemedyPeople people;
    private RecordSummary record;
    private Cookie head;

    @BeforeEach
    void a_unit_was_fined() {
        clock.turnTo(RemedyPeople.TODAY);
        people = new RemedyPeople(filing, acts, store, records, publications, clock);
        record = people.submitted(new RecordDraft(
                "U33",
                new RecordDraft.Subject(RecordDraft.SubjectKind.UNIT, "同心县人力资源和社会保障局", "", "", "hr-bureau"),
                new RecordDraft.Document(
                        "penalty_decision",
                        "测建罚字〔2026〕" + UUID.randomUUID().toString().substring(0, 8) + "号",
                        "行政处罚决定书",
                        "同心县住房和城乡建设局",
                        "",
                        LocalDate.of(2026, 5, 11),
                        null,
                        RecordDraft.Standing.EFFECTIVE),
                new RecordDraft.Grounds("", "《中华人民共和国建筑法》第六十五条", "办公楼改造未申领施工许可。", ""),
                new RecordDraft.Gravity(null, "", Set.of("3"), false, null, null, Set.of(), ""),
                new RecordDraft.Origin("housing-bureau", "form", null)));
        head = signIn.as(UUID.randomUUID(), "冯二测", "hr-bureau", false, Lifecycle.READS, Lifecycle.FILES);
    }

    @AfterEach
    void release() {
        clock.release();
    }

    private String page(RequestBuilder asked) throws Exception {
        return mvc.perform(asked).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void it_reads_what_it_can_do_and_by_when_and_its_objection_is_marked_at_once() throws Exception {
        String own = page(MockMvcRequestBuilders.get("/remedies/own").cookie(head));
        assertThat(own)
                .contains(record.document().number())
                .contains(String.valueOf(record.term().repairFrom()))
                .contains("/remedies/own/" + record.id() + "/objection")
                .contains("/remedies/own/" + record.id() + "/repair");
        String _ = page(MockMvcRequestBuilders.post("/remedies/own/" + record.id() + "/objection")
                .cookie(head)
                .with(FormToken.csrf())
                .param("ground", "WRONG_GRADE")
                .param("facts", "属于轻微情形。")
                .param("contact", "0953-0000测试"));
        RemedySummary filed = remedies.ofRecord(record.id()).getFirst();
        assertThat(records.find(record.id()).orElseThrow().states().disputed()).isTrue();
        assertThat(store.find(filed.id()).orElseThrow().stage()).isEqualTo(ObjectionStage.MARKED);
        assertThat(remedies.waitingFor(desk.county(), "credit-office", Set.of(Lifecycle.HANDLES), 1000))
                .extracting(RemedySummary::id)
                .contains(filed.id());
        assertThat(remedies.waitingFor(desk.county(), "credit-office", Set.of(Lifecycle.REVIEWS), 1000))
                .extracting(RemedySummary::id)
                .doesNotContain(filed.id());
        assertThat(page(MockMvcRequestBuilders.get("/remedies/cases/" + filed.id())
                        .cookie(head)))
                .contains("属于轻微情形。");
        String _ = page(MockMvcRequestBuilders.post("/remedies/cases/" + filed.id() + "/own/withdraw")
                .cookie(head)
                .with(FormToken.csrf())
                .param("version", "2"));
        assertThat(store.find(filed.id()).orElseThrow().stage()).isEqualTo(ObjectionStage.CLOSED);
        assertThat(records.find(record.id()).orElseThrow().states().disputed()).isFalse();
    }

    @Test
    void the_repair_of_a_public_body_is_decided_within_three_days_and_by_another_body() throws Exception {
        String _ = page(MockMvcRequestBuilders.multipart("/remedies/own/" + record.id() + "/repair")
                .file(new MockMultipartFile(
                        "proof", "补办许可.txt", "text/plain", "许可已补办。".getBytes(StandardCharsets.UTF_8)))
                .cookie(head)
                .with(FormToken.csrf())
                .param("facts", "许可已补办，罚款已缴清。")
                .param("promise", "冯二测")
                .param("contact", "0953-0000测试"));
        RemedySummary filed = remedies.ofRecord(record.id()).getFirst();
        assertThat(filed.kind()).isEqualTo(RemedyKind.REPAIR);
        Remedy taken = people.go(store.find(filed.id()).orElseThrow(), Act.PUSH, Act.TAKE_UP);
        assertThat(taken.matter().provider()).isEqualTo("housing-bureau");
        assertThat(taken.term().dueOn()).isEqualTo("2026-09-07");
        assertThat(people.act(taken, Act.GRANT, Person.STRANGER).isAccepted()).isFalse();
        Remedy denied = people.go(taken, Act.DENY);
        List<RemedyHistory.Kept> moves = desk.moves(denied);
        for (int seq : List.of(1, moves.getLast().seq())) {
            assertThat(papers.paper(denied, moves, seq).orElseThrow().orThrow())
                    .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        }
    }

    @Test
    void every_paper_can_be_printed() {
        RecordSummary fined = people.penalty(LocalDate.of(2026, 5, 12));
        Remedy replied = people.go(
                people.now(people.object(fined)),
                Act.ACCEPT,
                Act.FORWARD,
                Act.ASK_TIME,
                Act.EXTEND,
                Act.ANSWER,
                Act.DECIDE,
                Act.ASK_REVIEW,
                Act.DECIDE_REVIEW);
        List<RemedyHistory.Kept> moves = desk.moves(replied);
        long printed = moves.stream()
                .filter(move -> papers.paper(replied, moves, move.seq())
                        .filter(paper -> paper.isAccepted())
                        .isPresent())
                .count();
        assertThat(printed).isEqualTo(5);
    }
}
