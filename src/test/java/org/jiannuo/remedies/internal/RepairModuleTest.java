package org.jiannuo.remedies.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.jiannuo.remedies.internal.RemedyPeople.codes;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Rule;
import org.jiannuo.ledger.Ledger;
import org.jiannuo.publication.PublicationStatus;
import org.jiannuo.publication.PublicationSummary;
import org.jiannuo.publication.Publications;
import org.jiannuo.records.RecordStates;
import org.jiannuo.records.RecordStates.Standing;
import org.jiannuo.records.RecordSummary;
import org.jiannuo.records.Records;
import org.jiannuo.remedies.internal.CaseDesk.Correction;
import org.jiannuo.remedies.internal.Lifecycle.RepairStage;
import org.jiannuo.remedies.internal.RemedyHistory.Words;
import org.jiannuo.remedies.internal.RemedyPeople.Person;
import org.jiannuo.testing.JiannuoTest;
import org.jiannuo.testing.TestWorld;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Repair: conditions are checked by the machine, a person decides, everything ends together, false material takes it back. */
@JiannuoTest
class RepairModuleTest {
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
    Conditions conditions;

    @Autowired
    Catalogue catalogue;

    @Autowired
    Papers papers;

    @Autowired
    CaseDesk desk;

    @Autowired
    Ledger ledger;

    @Autowired
    TestWorld world;

    @Autowired
    BusinessClock clock;

    private RemedyPeople people;
    private RecordSummary record;

    @BeforeEach
    void a_penalty_whose_shortest_term_is_over() {
        clock.turnTo(RemedyPeople.TODAY);
        int _ = ledger.publish();
        people = new RemedyPeople(filing, acts, store, records, publications, clock);
        record = people.penalty(LocalDate.of(2026, 5, 11));
    }

    @AfterEach
    void release() {
        clock.release();
    }

    private Remedy accepted() {
        return people.go(people.now(people.askRepair(record)), Act.PUSH, Act.TAKE_UP);
    }

    private RecordSummary now() {
        return records.find(record.id()).orElseThrow();
    }

    private List<String> unmet(RecordSummary of, Conditions.Shown shown) {
        return Conditions.unmet(conditions.check(of, shown, clock.today())).stream()
                .map(refusal -> refusal.rule())
                .map(Rule::code)
                .toList();
    }

    @Test
    void granted_it_is_gone_everywhere_at_once_and_who_got_it_is_told() throws Exception {
        PublicationSummary shown = people.shown(record);
        String key = recipient();
        long after = 0;
        String body;
        do {
            body = ask("/api/publication/feed?limit=1000&after=" + after, key);
            after = Long.parseLong(body.replaceAll("(?s).*\"next\":(\\d+).*", "$1"));
        } while (body.endsWith("\"more\":true}"));
        assertThat(body).contains(shown.code());
        Remedy done = people.go(accepted(), Act.GRANT);
        assertThat(now().states().standing()).isEqualTo(Standing.ENDED);
        assertThat(now().states().publication()).isEqualTo(RecordStates.Publication.ENDED_BY_REPAIR);
        assertThat(now().states().sharing()).isEqualTo(RecordStates.Sharing.STOPPED);
        assertThat(people.publication(shown).status()).isEqualTo(PublicationStatus.ENDED_BY_REPAIR);
        assertThat(ask("/api/publication/recalls", key)).contains(shown.code());
        int seq = desk.moves(done).getLast().seq();
        assertThat(papers.paper(done, desk.moves(done), seq).orElseThrow().orThrow())
                .startsWith("%PDF".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        assertThat(people.go(done, Act.SYNC).stage()).isEqualTo(RepairStage.SYNCED);
    }

    @Autowired
    org.springframework.test.web.servlet.MockMvc mvc;

    @Autowired
    org.jiannuo.testing.SignIn signIn;

    /** A recipient is registered by its own page; the key is shown once. */
    private String recipient() throws Exception {
        String page = mvc.perform(org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post(
                                "/publication/recipients")
                        .cookie(signIn.everywhere("credit-office", "publication:read", "publication:approve"))
                        .with(org.jiannuo.testing.FormToken.csrf())
                        .param("name", "示例修复接收平台")
                        .param("contact", "张三测 0953-0000"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        return page.replaceAll("(?s).*<code[^>]*>([A-Za-z0-9_-]{30,})</code>.*", "$1");
    }

    private String ask(String path, String key) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(world.address() + path))
                                .header("Authorization", "Bearer " + key)
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    @Test
    void false_material_takes_the_repair_back_and_the_record_may_be_shown_again() {
        PublicationSummary shown = people.shown(record);
        Remedy done = people.go(accepted(), Act.GRANT, Act.REVOKE);
        assertThat(done.stage()).isEqualTo(RepairStage.REVOKED);
        assertThat(now().states().standing()).isEqualTo(Standing.VALID);
        assertThat(now().days().endedOn()).isNull();
        assertThat(people.publication(shown).status()).isEqualTo(PublicationStatus.ENDED_BY_REPAIR);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> publications
                                .ofThing(
                                        record.id().county(),
                                        "records",
                                        record.id().toString())
                                .getFirst()
                                .status()
                        == PublicationStatus.NOT_PUBLIC);
    }

    @Test
    void the_terms_are_those_of_the_order() {
        Remedy filed = people.now(people.askRepair(record));
        assertThat(filed.term().dueOn()).isEqualTo("2026-09-03");
        assertThat(filed.term().wholeDue()).isEqualTo("2026-09-16");
        Remedy pushed = people.go(filed, Act.PUSH);
        assertThat(pushed.term().waitsFor()).isEqualTo("housing-bureau");
        assertThat(pushed.term().dueOn()).isEqualTo("2026-09-07");
        assertThat(people.go(pushed, Act.TAKE_UP).term().dueOn()).isEqualTo("2026-09-10");
    }

    @Nested
    class REM_34 {
        @Test
        void only_the_body_that_made_the_finding_decides() {
            CaseDesk.Actor other = new CaseDesk.Actor(people.by(Person.DIRECTOR), (_, _) -> true, false);
            assertThat(codes(people.act(accepted(), Act.GRANT, RemedyPeople.good(Act.GRANT), Correction.NONE, other)))
                    .containsExactly("REM-34");
        }
    }

    @Nested
    class REM_50 {
        @Test
        void before_the_shortest_term_is_over_nothing_is_filed_and_on_its_day_it_is() {
            RecordSummary late = people.penalty(LocalDate.of(2026, 6, 2));
            LocalDate from = java.util.Objects.requireNonNull(late.term().repairFrom());
            clock.turnTo(from.minusDays(1));
            assertThat(codes(filing.file(RemedyPeople.repair(late), List.of(RemedyPeople.proof()), UUID.randomUUID())))
                    .containsExactly("REM-50");
            clock.turnTo(from);
            assertThat(filing.file(RemedyPeople.repair(late), List.of(RemedyPeople.proof()), UUID.randomUUID())
                            .isAccepted())
                    .isTrue();
        }
    }

    @Nested
    class REM_51 {
        @Test
        void performance_is_proved() {
            assertThat(codes(filing.file(RemedyPeople.repair(record), List.of(), UUID.randomUUID())))
                    .containsExactly("REM-51");
            assertThat(unmet(record, new Conditions.Shown(false, "钱九测"))).containsExactly("REM-51");
        }
    }

    @Nested
    class REM_52 {
        @Test
        void the_promise_is_signed() {
            assertThat(unmet(record, new Conditions.Shown(true, " "))).containsExactly("REM-52");
        }
    }

    @Nested
    class REM_53 {
        @Test
        void what_the_court_ends_the_county_does_not_repair() {
            assertThat(unmet(barred(), new Conditions.Shown(true, "钱九测"))).contains("REM-53");
        }

        /** The same record, of a category that only a court ends. */
        private RecordSummary barred() {
            return new RecordSummary(
                    record.id(),
                    "U32",
                    record.polarity(),
                    record.about(),
                    record.document(),
                    record.basis(),
                    record.severity(),
                    record.states(),
                    record.scope(),
                    record.term(),
                    record.days(),
                    record.reported());
        }
    }

    @Nested
    class REM_54 {
        @Test
        void a_disputed_record_waits_for_the_objection() {
            Remedy accepted = accepted();
            people.go(people.now(people.object(record)), Act.ACCEPT);
            assertThat(codes(people.act(accepted, Act.GRANT, Person.HEAD))).containsExactly("REM-54");
        }
    }

    @Nested
    class REM_55 {
        @Test
        void what_is_over_is_not_repaired() {
            Remedy accepted = accepted();
            records.annul(record.id(), new Records.Ground("复议撤销", "测复〔2026〕9号"), people.by(Person.DIRECTOR))
                    .orThrow();
            assertThat(codes(people.act(accepted, Act.GRANT, Person.HEAD))).containsExactly("REM-55");
            Decision<Remedy> denied = people.act(
                    accepted, Act.DENY, new Words("记录已撤销。", "", null, ""), Correction.NONE, people.actor(Person.HEAD));
            assertThat(denied.orThrow().stage()).isEqualTo(RepairStage.REFUSED);
        }
    }

    @Test
    void the_body_that_decides_is_never_the_subject() {
        RecordSummary own = of("housing-bureau");
        assertThat(catalogue.deciding(own)).isEqualTo("credit-office");
        assertThat(catalogue.deciding(of("hr-bureau"))).isEqualTo("housing-bureau");
        assertThat(catalogue.handling(of("credit-office"))).isEqualTo("county-government");
    }

    /** The same record, about a unit. */
    private RecordSummary of(String unit) {
        return new RecordSummary(
                record.id(),
                "U36",
                record.polarity(),
                new RecordSummary.About(
                        record.about().subject(), org.jiannuo.records.RecordDraft.SubjectKind.UNIT, unit, "", unit),
                record.document(),
                record.basis(),
                record.severity(),
                record.states(),
                record.scope(),
                record.term(),
                record.days(),
                record.reported());
    }
}
