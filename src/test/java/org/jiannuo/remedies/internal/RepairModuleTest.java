package org.jiannuo.remedies.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.jiannuo.publication.PublicationStatus;
import org.jiannuo.publication.PublicationSummary;
import org.jiannuo.records.RecordStates;
import org.jiannuo.records.RecordStates.Standing;
import org.jiannuo.records.RecordSummary;
import org.jiannuo.remedies.internal.Lifecycle.RepairStage;
import org.jiannuo.testing.JiannuoTest;
import org.jiannuo.testing.TestWorld;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Repair: conditions are checked by the machine, a person decides, everything ends together, false material takes it back. */
@JiannuoTest
class RepairModuleTest extends RepairAtWork {
    @Autowired
    Catalogue catalogue;

    @Autowired
    Papers papers;

    @Autowired
    CaseDesk desk;

    @Autowired
    TestWorld world;

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

    @Test
    void the_body_that_decides_is_never_the_subject() {
        RecordSummary own = of("housing-bureau");
        assertThat(catalogue.deciding(own)).isEqualTo("credit-office");
        assertThat(catalogue.deciding(of("hr-bureau"))).isEqualTo("housing-bureau");
        assertThat(catalogue.handling(of("credit-office"))).isEqualTo("county-government");
    }
}
