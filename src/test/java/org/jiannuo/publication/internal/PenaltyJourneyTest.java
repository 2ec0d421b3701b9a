package org.jiannuo.publication.internal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.jiannuo.publication.internal.PublicationFixtures.TODAY;
import static org.jiannuo.publication.internal.PublicationFixtures.director;
import static org.jiannuo.publication.internal.PublicationFixtures.officer;
import static org.jiannuo.publication.internal.PublicationFixtures.penaltyRecord;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.ledger.LeafId;
import org.jiannuo.ledger.Ledger;
import org.jiannuo.publication.PublicationStatus;
import org.jiannuo.publication.PublicationSummary;
import org.jiannuo.publication.Publications;
import org.jiannuo.records.RecordId;
import org.jiannuo.records.Records;
import org.jiannuo.subjects.Units;
import org.jiannuo.testing.BrowserTest;
import org.jiannuo.testing.Browsing;
import org.jiannuo.testing.TestWorld;
import org.jiannuo.testing.Visitor;
import org.jiannuo.witness.internal.VerifiedFromOutside;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A penalty, from its decision over an objection to the end of its term, as the public sees it. */
@BrowserTest
class PenaltyJourneyTest {
    private static final String NAME = "虚构建材";
    private static final String SEARCH = "/portal/search?q=%E8%99%9A%E6%9E%84%E5%BB%BA%E6%9D%90";
    private static final String VERIFIED = "核验一致";

    @Autowired
    private Records records;

    @Autowired
    private Publications publications;

    @Autowired
    private ProposePublication drafts;

    @Autowired
    private PublicationStore store;

    @Autowired
    private TermWatch watch;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Units units;

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
        clock.release();
    }

    @Test
    void it_is_proved_while_it_is_shown_marked_while_it_is_disputed_and_gone_after_its_term(Browsing browsing) {
        RecordId record = records.submit(penaltyRecord(units), UUID.randomUUID(), officer())
                .orThrow();
        PublicationSummary shown = decided(record);
        int _ = ledger.publish();
        String item = "/portal/items/" + shown.code();
        browsing.open(item).page().click("#ledger-proof button");
        assertThat(browsing.page().locator("#ledger-proof-result")).containsText(VERIFIED);
        List<String> surfaces =
                List.of(item, "/portal", "/portal/lists/record", "/portal/units/housing-bureau", SEARCH);
        try (BrowserContext plain = withoutScript(browsing)) {
            Page reader = plain.newPage();
            everywhere(reader, surfaces, NAME);
            records.dispute(record, true, new Records.Ground("异议已受理", ""), officer())
                    .orThrow();
            publications.dispute(shown.id(), "我公司已按图返工", officer()).orThrow();
            everywhere(reader, surfaces, "异议处理中");
            everywhere(reader, surfaces, "我公司已按图返工");
            LocalDate last = Objects.requireNonNull(shown.to());
            clock.turnTo(last.plusDays(1));
            int _ = ledger.publish();
            watch.follow();
            int _ = ledger.publish();
            for (String surface : surfaces) {
                reader.navigate(world.address() + surface);
                assertThat(reader.locator("body")).not().containsText(NAME + "有限公司");
                assertThat(reader.locator("body")).not().containsText("我公司已按图返工");
            }
            reader.navigate(world.address() + "/portal/check?number=" + shown.code());
            assertThat(reader.locator("[role=status]")).hasText("该证明已失效。");
        }
        assertThat(publications.find(shown.id()).orElseThrow().status()).isEqualTo(PublicationStatus.ENDED_BY_TERM);
        assertThat(endLeaf(shown.code())).contains("\"ground\":\"expiry\"");
        assertThat(VerifiedFromOutside.findings(world.address())).isEmpty();
    }

    /** The office proposes what waits, and its director approves. */
    private PublicationSummary decided(RecordId record) {
        await().atMost(Duration.ofSeconds(60)).until(() -> !of(record).isEmpty());
        PublicationSummary waiting = of(record).getFirst();
        Publication one = store.find(waiting.id()).orElseThrow();
        publications
                .propose(
                        drafts.draft(
                                one,
                                new ProposeForm(
                                        "penalty", "", "", "", one.shown().fields())),
                        officer())
                .orThrow();
        return publications.approve(waiting.id(), director()).orThrow();
    }

    private List<PublicationSummary> of(RecordId id) {
        return publications.ofThing(id.county(), OfferRecords.SOURCE, id.toString());
    }

    private void everywhere(Page reader, List<String> surfaces, String words) {
        for (String surface : surfaces) {
            reader.navigate(world.address() + surface);
            assertThat(reader.locator("main")).containsText(words);
        }
    }

    /** The leaf of the log that the feed names for the end. */
    private String endLeaf(String code) {
        Visitor visitor = new Visitor(world);
        long after = 0;
        String body;
        do {
            body = visitor.get("/portal/feed?limit=1000&after=" + after).body();
            for (String line : body.lines().toList()) {
                if (line.contains(code) && line.contains("\"act\":\"ended\"")) {
                    LeafId leaf = LeafId.parse(line.replaceAll(".*\"leaf\":\"([^\"]+)\".*", "$1"));
                    return ledger.inclusion(leaf).orElseThrow().leaf();
                }
            }
            after = Long.parseLong(body.replaceAll("(?s).*\"next\":(\\d+).*", "$1"));
        } while (body.endsWith("\"more\":true}"));
        throw new IllegalStateException("The feed tells of no end.");
    }

    private static BrowserContext withoutScript(Browsing browsing) {
        Browser browser = browsing.page().context().browser();
        return browser.newContext(
                new Browser.NewContextOptions().setJavaScriptEnabled(false).setLocale("zh-CN"));
    }
}
