package org.jiannuo.evidence.internal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiannuo.evidence.EvidenceFiles;
import org.jiannuo.evidence.StoredFile;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Signature;
import org.jiannuo.testing.BrowserTest;
import org.jiannuo.testing.Browsing;
import org.jiannuo.testing.JiannuoTest;
import org.jiannuo.testing.SignIn;
import org.jiannuo.web.Frame;
import org.jiannuo.web.PlatformAddress;
import org.jiannuo.web.Words;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The upload fragment and the list of files, as a form of another module has them, against the real server. */
@JiannuoTest
@BrowserTest
class UploadJourneyTest {
    @Autowired
    SignIn signIn;

    @Autowired
    EvidenceFiles files;

    @Autowired
    Words words;

    @Autowired
    BusinessClock clock;

    private final UUID zhang = UUID.randomUUID();

    private static FilePayload payload(String name, byte[] content) {
        return new FilePayload(name, "application/octet-stream", content);
    }

    @Test
    void each_file_is_sent_at_once_with_its_result_and_can_be_taken_back(Browsing browsing) {
        Page page = openForm(browsing);
        page.locator("#evidence-files").setInputFiles(new FilePayload[] {
            payload("同心县预旺镇2026年上半年政务诚信承诺事项完成情况证明材料（盖章扫描件）.pdf", EvidenceFixtures.pdf()),
            payload(
                    "合同.docx",
                    EvidenceFixtures.with(EvidenceFixtures.docx(), Map.of("word/vbaProject.bin", new byte[3]))),
            payload("现场照片.png", EvidenceFixtures.png(900, 600))
        });
        Locator lines = page.locator(".evidence-upload .evidence-line:not(.evidence-sending)");
        assertThat(lines).hasCount(3);
        assertThat(lines.nth(0)).containsText("校验值");
        assertThat(lines.nth(0)).containsText("与本机文件一致");
        assertThat(lines.nth(1)).containsText("EVD-05");
        assertThat(page.locator("input[name=evidence]")).hasCount(2);
        browsing.axe();
        browsing.screens("evidence-upload");

        lines.nth(2).locator("[data-evidence-remove]").click();
        assertThat(page.locator("input[name=evidence]")).hasCount(1);
        assertThat(page.locator("#evidence-files")).isFocused();
    }

    /** Puts the two fragments into a page of ours, with the token of the running session. */
    private Page openForm(Browsing browsing) {
        Page page = browsing.as(signIn.as(zhang, "张三测", "yuwang", false))
                .open("/evidence/none")
                .page();
        String token = page.locator("meta[name=csrf]").getAttribute("content");
        Frame frame = new Frame(
                words,
                null,
                List.of(),
                "/evidence/trial",
                "_csrf",
                token,
                "",
                List.of(),
                new PlatformAddress("", "all"));
        Signature by = new Signature(zhang, "张三测", "yuwang", "unit_clerk", clock.now());
        StoredFile early = files.store(new java.io.ByteArrayInputStream(EvidenceFixtures.lockedPdf("x")), "验收单.pdf", by)
                .orThrow();
        TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
        StringOutput upload = new StringOutput();
        templates.render("evidence/upload.jte", Map.of("frame", frame, "label", "证明材料"), upload);
        StringOutput list = new StringOutput();
        templates.render("evidence/files.jte", Map.of("frame", frame, "files", List.of(early)), list);
        String body = page.content()
                .replaceFirst(
                        "(?s)(<main[^>]*>).*</main>",
                        "$1<div class='container-xl page-body'><h1>试</h1><form method='post'>"
                                + java.util.regex.Matcher.quoteReplacement(upload.toString())
                                + "</form><h2>已附材料</h2>"
                                + java.util.regex.Matcher.quoteReplacement(list.toString()) + "</div></main>");
        page.route(
                "**/evidence/trial",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setStatus(200)
                        .setContentType("text/html;charset=UTF-8")
                        .setBody(body)));
        browsing.open("/evidence/trial");
        return page;
    }
}
