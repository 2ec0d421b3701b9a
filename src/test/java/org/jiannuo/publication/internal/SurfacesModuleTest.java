package org.jiannuo.publication.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiannuo.publication.internal.PublicationFixtures.TODAY;
import static org.jiannuo.publication.internal.PublicationFixtures.director;
import static org.jiannuo.publication.internal.PublicationFixtures.officer;
import static org.jiannuo.publication.internal.PublicationFixtures.penalty;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.ledger.Ledger;
import org.jiannuo.publication.EndGround;
import org.jiannuo.publication.PublicationDraft;
import org.jiannuo.publication.PublicationSummary;
import org.jiannuo.publication.Publications;
import org.jiannuo.testing.JiannuoTest;
import org.jiannuo.testing.TestWorld;
import org.jiannuo.testing.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Tries every surface on which something public can be found, while it is public and after it has ended. */
@JiannuoTest
class SurfacesModuleTest {
    private static final String FIRM = "测试未央科技有限公司";

    @Autowired
    private Publications publications;

    @Autowired
    private TestWorld world;

    @Autowired
    private BusinessClock clock;

    @Autowired
    private Ledger ledger;

    private PublicationDraft draft = penalty(FIRM);
    private Visitor visitor;

    @BeforeEach
    void something_public() {
        clock.turnTo(TODAY);
        int _ = ledger.publish();
        visitor = new Visitor(world);
        draft = penalty(FIRM);
    }

    @AfterEach
    void release() {
        world.release();
    }

    private PublicationSummary shown() {
        return publications.publish(draft, officer(), director()).orThrow();
    }

    /** Every address under which the item or a part of it can be found. */
    private Map<String, String> surfaces(String code) {
        Map<String, String> surfaces = new LinkedHashMap<>();
        surfaces.put("page", "/portal/items/" + code);
        surfaces.put("first page", "/portal");
        surfaces.put("list", "/portal/lists/record");
        surfaces.put("unit page", "/portal/units/hr-bureau");
        surfaces.put("search by name", "/portal/search?q=" + encoded("未央科技"));
        surfaces.put(
                "search by document",
                "/portal/search?q=" + encoded(draft.thing().document()));
        surfaces.put("search by code", "/portal/search?q=" + code);
        surfaces.put("search by firm", "/portal/search?q=" + draft.subject().key());
        surfaces.put("CSV", "/portal/data/record.csv");
        surfaces.put("JSON", "/portal/data/record.json");
        surfaces.put("news", "/portal/atom.xml");
        return surfaces;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private String feed(String code) {
        StringBuilder all = new StringBuilder();
        long after = 0;
        for (int part = 0; part < 100; part++) {
            String body = visitor.get("/portal/feed?limit=1000&after=" + after).body();
            body.lines()
                    .filter(line -> line.contains(code))
                    .forEach(line -> all.append(line).append('\n'));
            after = Long.parseLong(body.replaceAll("(?s).*\"next\":(\\d+).*", "$1"));
            if (body.endsWith("\"more\":false}")) {
                return all.toString();
            }
        }
        throw new IllegalStateException("The feed has no end.");
    }

    private void nowhere(String code) {
        surfaces(code).forEach((surface, path) -> {
            HttpResponse<String> answer = visitor.get(path);
            assertThat(answer.body()).as(surface).doesNotContain(FIRM);
            if (!surface.equals("search by code") && !surface.equals("page")) {
                assertThat(answer.body()).as(surface).doesNotContain(code);
            }
        });
        assertThat(visitor.get("/portal/items/" + code).statusCode()).isEqualTo(404);
        assertThat(feed(code)).doesNotContain(FIRM).contains("\"act\":\"ended\"");
        assertThat(visitor.get("/portal/check?number=" + code).body())
                .contains("该证明已失效")
                .doesNotContain(FIRM)
                .doesNotContain("/portal/items/");
    }

    @Test
    void what_has_ended_is_found_nowhere() {
        PublicationSummary one = shown();
        surfaces(one.code())
                .forEach((surface, path) ->
                        assertThat(visitor.get(path).body()).as(surface).contains(FIRM));
        assertThat(feed(one.code())).contains(FIRM);
        assertThat(visitor.get("/portal/check?number=" + one.code()).body()).contains("/portal/items/" + one.code());
        publications.end(one.id(), EndGround.REPAIR, "测试修复决定", director()).orThrow();
        nowhere(one.code());
        int _ = ledger.publish();
        assertThat(feed(one.code()).lines())
                .as("what was published and what has ended stand in the log")
                .hasSize(2)
                .allMatch(line -> line.matches(".*\"leaf\":\"[0-9a-f-]{36}\",\"index\":[0-9]+.*"));
    }

    @Test
    void its_last_day_ends_it_even_if_nothing_has_run() {
        PublicationSummary one = shown();
        LocalDate last = java.util.Objects.requireNonNull(one.to());
        clock.turnTo(last);
        assertThat(visitor.get("/portal/items/" + one.code()).statusCode()).isEqualTo(200);
        clock.turnTo(last.plusDays(1));
        surfaces(one.code())
                .forEach((surface, path) ->
                        assertThat(visitor.get(path).body()).as(surface).doesNotContain(FIRM));
        assertThat(feed(one.code())).doesNotContain(FIRM);
        publications.end(one.id(), EndGround.TERM, "期满", director()).orThrow();
        nowhere(one.code());
    }

    @Test
    void while_an_objection_is_open_every_surface_says_so_with_the_statement() {
        PublicationSummary one = shown();
        publications.dispute(one.id(), "我单位已经整改到位", officer()).orThrow();
        surfaces(one.code()).forEach((surface, path) -> {
            String body = visitor.get(path).body();
            assertThat(body).as(surface).containsAnyOf("异议处理中", "\"disputed\":true");
            if (!surface.equals("news")) {
                assertThat(body).as(surface).contains("我单位已经整改到位");
            }
        });
        assertThat(feed(one.code())).contains("\"act\":\"disputed\"").contains("我单位已经整改到位");
        publications.settle(one.id(), "异议不成立", officer()).orThrow();
        assertThat(visitor.get("/portal/items/" + one.code()).body()).doesNotContain("我单位已经整改到位");
        publications.end(one.id(), EndGround.ORDER, "清理", director()).orThrow();
    }

    @Test
    void a_cache_that_knew_it_learns_that_it_is_gone() throws Exception {
        PublicationSummary one = shown();
        String path = "/portal/items/" + one.code();
        assertThat(visitor.get(path).headers().firstValue("Cache-Control")).hasValue("no-store");
        int _ = ledger.publish();
        HttpResponse<String> first = visitor.get(path);
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(first.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(asked(path, tag)).isEqualTo(304);
        publications.end(one.id(), EndGround.ANNULMENT, "测试撤销决定", director()).orThrow();
        assertThat(asked(path, tag)).isEqualTo(404);
    }

    private int asked(String path, String tag) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(world.address() + path))
                                .header("If-None-Match", tag)
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    @Test
    void what_is_shown_is_what_its_commitment_says() throws Exception {
        PublicationSummary one = shown();
        var item = tools.jackson.databind.json.JsonMapper.shared()
                .readTree(visitor.get("/portal/data/record.json").body())
                .path("items");
        boolean found = false;
        for (var each : item) {
            if (each.path("shown").path("code").asString("").equals(one.code())) {
                found = true;
                var digest = java.security.MessageDigest.getInstance("SHA-256");
                digest.update(
                        java.util.HexFormat.of().parseHex(each.path("salt").asString("")));
                String shown = visitor.get("/portal/data/record.json").body();
                int at = shown.lastIndexOf("{\"shown\":", shown.indexOf("\"code\":\"" + one.code())) + 9;
                String bytes = shown.substring(at, shown.indexOf(",\"disputed\":", at));
                assertThat(java.util.HexFormat.of().formatHex(digest.digest(bytes.getBytes(StandardCharsets.UTF_8))))
                        .isEqualTo(each.path("commitment").asString(""));
            }
        }
        assertThat(found).isTrue();
        publications.end(one.id(), EndGround.ORDER, "清理", director()).orThrow();
    }
}
