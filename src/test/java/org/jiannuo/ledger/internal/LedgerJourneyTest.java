package org.jiannuo.ledger.internal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jiannuo.ledger.Commitment;
import org.jiannuo.ledger.EndGround;
import org.jiannuo.ledger.Inclusion;
import org.jiannuo.ledger.LeafAct;
import org.jiannuo.ledger.LeafDraft;
import org.jiannuo.ledger.LeafId;
import org.jiannuo.ledger.Ledger;
import org.jiannuo.testing.BrowserTest;
import org.jiannuo.testing.Browsing;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserTest
class LedgerJourneyTest {
    /** Puts the proof into a page of this site, as the page of a record has it, and lets the real script see it. */
    private static final String SHOW = """
            data => new Promise(done => {
                document.querySelectorAll("#ledger-proof, #ledger-proof-result").forEach(old => old.remove());
                const box = document.createElement("div");
                box.id = "ledger-proof";
                box.appendChild(document.createElement("button")).textContent = "verify";
                Object.assign(box.dataset, data);
                const result = document.createElement("p");
                result.id = "ledger-proof-result";
                document.querySelector("main").append(box, result);
                const script = document.createElement("script");
                script.src = "/static/ledger/verify.js?" + Math.random();
                script.onload = () => done(true);
                document.head.append(script);
            })
            """;

    @Autowired
    Ledger ledger;

    @Test
    void anybody_reads_what_the_log_is(Browsing browsing) {
        int _ = ledger.publish();
        browsing.open("/ledger");
        assertThat(browsing.page().locator("h1")).hasText("透明日志");
        browsing.axe();
        browsing.screens("ledger");
    }

    @Test
    void a_browser_verifies_a_record_and_sees_every_forgery(Browsing browsing) {
        Commitment shown = ledger.commit("{\"name\":\"张三测\",\"n\":1}");
        LeafId leaf = LeafId.next();
        ledger.append(LeafDraft.shown(leaf, LeafAct.PUBLISHED, "test 1", shown)).orThrow();
        int _ = ledger.publish();
        Map<String, String> data = data(ledger.inclusion(leaf).orElseThrow(), shown);
        browsing.open("/ledger");
        Page page = browsing.page();
        verifies(page, data, "good");
        forged(page, data, "content", shown.content().replace("1", "2"));
        forged(page, data, "salt", "00".repeat(32));
        forged(page, data, "index", "0");
        forged(page, data, "leaf", data.getOrDefault("leaf", "").replace("test 1", "test 2"));
        forged(page, data, "note", data.getOrDefault("note", "").replaceFirst("\n\\d+\n", "\n999999999\n"));
        forged(page, data, "hashes", "");
        forged(page, data, "key", "other" + data.get("key"));
        ledger.append(LeafDraft.ended(LeafId.next(), leaf, EndGround.EXPIRY, "test"))
                .orThrow();
        int _ = ledger.publish();
    }

    private static void forged(Page page, Map<String, String> data, String what, String otherwise) {
        Map<String, String> altered = new LinkedHashMap<>(data);
        String _ = altered.put(what, otherwise);
        verifies(page, altered, "bad");
    }

    private static void verifies(Page page, Map<String, String> data, String wanted) {
        Object _ = page.evaluate(SHOW, data);
        page.locator("#ledger-proof button").click();
        assertThat(page.locator("#ledger-proof-result")).hasText(wanted);
    }

    private static Map<String, String> data(Inclusion proof, Commitment shown) {
        Map<String, String> data = new LinkedHashMap<>();
        data.put("content", shown.content());
        data.put("salt", shown.salt());
        data.put("leaf", proof.leaf());
        data.put("index", Long.toString(proof.index()));
        data.put("hashes", String.join(" ", proof.hashes()));
        data.put("note", proof.checkpoint().note());
        data.put("key", proof.checkpoint().key());
        data.put("good", "good");
        data.put("bad", "bad");
        data.put("unsigned", "good");
        data.put("cannot", "cannot");
        return data;
    }
}
