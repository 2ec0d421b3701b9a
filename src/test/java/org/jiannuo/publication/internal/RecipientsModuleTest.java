package org.jiannuo.publication.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiannuo.publication.internal.PublicationFixtures.TODAY;
import static org.jiannuo.publication.internal.PublicationFixtures.codes;
import static org.jiannuo.publication.internal.PublicationFixtures.director;
import static org.jiannuo.publication.internal.PublicationFixtures.officer;
import static org.jiannuo.publication.internal.PublicationFixtures.penalty;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.ledger.Ledger;
import org.jiannuo.publication.EndGround;
import org.jiannuo.publication.PublicationSummary;
import org.jiannuo.publication.Publications;
import org.jiannuo.testing.JiannuoTest;
import org.jiannuo.testing.SignIn;
import org.jiannuo.testing.TestWorld;
import org.jiannuo.testing.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@JiannuoTest
class RecipientsModuleTest {
    @Autowired
    private Recipients recipients;

    @Autowired
    private RecipientStore store;

    @Autowired
    private Publications publications;

    @Autowired
    private Ledger ledger;

    @Autowired
    private SignIn signIn;

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

    private HttpResponse<String> ask(String method, String path, String key) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(world.address() + path))
                                .header("Authorization", "Bearer " + key)
                                .method(method, HttpRequest.BodyPublishers.noBody())
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    @Nested
    class PUB_50 {
        @Test
        void a_recipient_has_a_name_and_somebody_who_answers() {
            assertThat(codes(recipients.add(" ", "张三测 0953-0000"))).containsExactly("PUB-50");
            assertThat(codes(recipients.add("示例平台", ""))).containsExactly("PUB-50");
        }
    }

    @Nested
    class PUB_51 {
        @Test
        void a_key_ends_once_and_opens_nothing_afterwards() throws Exception {
            String key = recipients.add("示例市级平台", "张三测 0953-0000").orThrow();
            UUID id = recipients.withKey(key).orElseThrow();
            assertThat(ask("GET", "/api/publication/recalls", key).statusCode()).isEqualTo(200);
            recipients.end(id).orThrow();
            assertThat(codes(recipients.end(id))).containsExactly("PUB-51");
            assertThat(ask("GET", "/api/publication/recalls", key).statusCode()).isEqualTo(401);
            assertThat(ask("GET", "/api/publication/feed", "wrong").statusCode())
                    .isEqualTo(401);
        }
    }

    @Test
    void whoever_got_it_is_told_to_delete_it_and_the_missing_receipt_is_seen() throws Exception {
        String key = recipients.add("示例甲平台", "李四测 0953-0000").orThrow();
        String other = recipients.add("示例乙平台", "李四测 0953-0000").orThrow();
        UUID id = recipients.withKey(key).orElseThrow();
        PublicationSummary one = publications
                .publish(penalty("测试酉商贸有限公司"), officer(), director())
                .orThrow();
        long after = 0;
        String body;
        do {
            body = ask("GET", "/api/publication/feed?limit=1000&after=" + after, key)
                    .body();
            after = Long.parseLong(body.replaceAll("(?s).*\"next\":(\\d+).*", "$1"));
        } while (body.endsWith("\"more\":true}"));
        assertThat(body).contains(one.code());
        publications.end(one.id(), EndGround.ANNULMENT, "测试撤销决定", director()).orThrow();
        assertThat(ask("GET", "/api/publication/recalls", key).body())
                .contains(one.code())
                .contains("2026-11-30");
        assertThat(ask("GET", "/api/publication/recalls", other).body()).doesNotContain(one.code());
        assertThat(late(id)).isZero();
        clock.turnTo(TODAY.plusDays(8));
        assertThat(late(id)).isOne();
        assertThat(ask("POST", "/api/publication/recalls/" + one.code() + "/receipt", other)
                        .statusCode())
                .isEqualTo(404);
        assertThat(ask("POST", "/api/publication/recalls/" + one.code() + "/receipt", key)
                        .statusCode())
                .isEqualTo(200);
        assertThat(late(id)).isZero();
    }

    @Nested
    class PUB_52 {
        @Test
        void a_receipt_on_paper_names_the_paper_and_confirms_what_is_open() {
            UUID id = recipients
                    .withKey(recipients.add("示例丙单位", "王五测 0953-0000").orThrow())
                    .orElseThrow();
            assertThat(codes(recipients.confirmAll(id, " "))).containsExactly("PUB-52");
            assertThat(codes(recipients.confirmAll(id, "测回〔2026〕1号"))).containsExactly("PUB-52");
        }
    }

    @Test
    void whoever_took_a_file_gets_the_recall_as_a_file_and_confirms_on_paper_or_is_late() {
        UUID id = recipients
                .withKey(recipients.add("示例丁单位", "王五测 0953-0000").orThrow())
                .orElseThrow();
        PublicationSummary one = publications
                .publish(penalty("测试戌商贸有限公司"), officer(), director())
                .orThrow();
        Visitor director = new Visitor(
                world,
                signIn.as(UUID.randomUUID(), "周测试", "credit-office", true, "publication:read", "publication:approve"));
        String path = "/publication/recipients/" + id;
        assertThat(director.post(path + "/file", Map.of()).body()).contains(one.code());
        assertThat(director.post(path + "/file", Map.of()).body())
                .as("only what has changed since")
                .doesNotContain(one.code());
        publications.end(one.id(), EndGround.ANNULMENT, "测试撤销决定", director()).orThrow();
        assertThat(director.get(path + "/recalls.csv").body())
                .contains(one.code())
                .contains("等待回执");
        assertThat(late(id)).isZero();
        clock.turnTo(TODAY.plusDays(8));
        assertThat(late(id)).isOne();
        assertThat(director.post(path + "/receipts", Map.of("document", "")).statusCode())
                .isEqualTo(422);
        assertThat(director.post(path + "/receipts", Map.of("document", "测回〔2026〕2号"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(late(id)).isZero();
        assertThat(director.get(path + "/recalls.csv").body()).doesNotContain("等待回执");
        assertThat(director.get("/publication/recipients/none/recalls.csv").statusCode())
                .isEqualTo(404);
    }

    private long late(UUID id) {
        return store.all(clock.today()).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow()
                .late();
    }
}
