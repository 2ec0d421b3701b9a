package org.jiannuo.supervision.internal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jiannuo.evidence.EvidenceFiles;
import org.jiannuo.evidence.FileId;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.supervision.BulletinId;
import org.jiannuo.supervision.NoticeId;
import org.jiannuo.testing.BrowserTest;
import org.jiannuo.testing.Browsing;
import org.jiannuo.testing.SignIn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserTest
class SupervisionJourneyTest {
    @Autowired
    SignIn signIn;

    @Autowired
    SupervisionPeople people;

    @Autowired
    NoticeStore notices;

    @Autowired
    BulletinStore bulletins;

    @Autowired
    EvidenceFiles files;

    @Autowired
    BusinessClock clock;

    private String unit = "";
    private Cookie officer = new Cookie("none", "");
    private Cookie director = officer;
    private Cookie clerk = officer;
    private Cookie head = officer;

    @BeforeAll
    static void a_busy_machine_answers_too() {
        setDefaultAssertionTimeout(30_000);
    }

    @BeforeEach
    void people_with_their_permissions() {
        clock.turnTo(SupervisionFixtures.TODAY);
        unit = people.unit();
        officer = signIn.everywhere("credit-office", "supervision:read", "supervision:draft", "evidence:read");
        director = signIn.as(
                UUID.randomUUID(),
                "李四测",
                "credit-office",
                true,
                "supervision:read",
                "supervision:issue",
                "supervision:bulletin");
        clerk = signIn.as(UUID.randomUUID(), "赵六测", unit, false, "supervision:read", "supervision:answer");
        head = signIn.as(
                UUID.randomUUID(), "孙七测", unit, false, "supervision:read", "supervision:answer", "supervision:sign");
    }

    @AfterEach
    void release() {
        clock.release();
    }

    private static void press(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }

    @Test
    void an_overdue_obligation_is_supervised_answered_and_closed(Browsing browsing) throws IOException {
        var _ = people.overdue(unit);
        Page page = browsing.as(officer).open("/supervision/new?unit=" + unit).page();
        page.locator("input[name=obligation]").first().check();
        page.locator("#title").fill("关于督促编制诚信手册的督办单");
        browsing.screens("supervision-form");
        browsing.axe();
        press(page, "保存草稿");
        browsing.screens("supervision-draft");
        browsing.axe();
        String path = page.url().replaceAll("^https?://[^/]+", "");
        press(page, "送签");

        browsing.as(director).open(path);
        press(page, "签发");
        assertThat(page.locator(".alert-success")).containsText("已签发");
        browsing.screens("supervision-issued");
        browsing.axe();
        look(document(path), "supervision-notice");

        browsing.as(clerk).open(path);
        press(page, "签收");
        page.locator("#said").fill("手册已编制并印发，逾期原因为人员调整，今后按月报告进展。");
        browsing.screens("supervision-reply");
        browsing.axe();
        browsing.attach(
                new FilePayload("印发通知.txt", "text/plain", "手册已印发。".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        assertThat(page.locator(".evidence-upload [data-evidence-hash]")).isVisible();
        assertThat(page.locator("#evidence-state")).hasText("");
        press(page, "保存并送负责人签发");
        assertThat(page.locator(".alert-success")).containsText("答复已保存");

        browsing.as(head).open(path);
        press(page, "签发答复并报送");

        browsing.as(officer).open(path);
        assertThat(page.locator("main")).containsText("印发通知");
        press(page, "审核通过并办结");
        assertThat(page.locator(".page-subtitle")).containsText("办结");
        browsing.screens("supervision-closed");
        browsing.axe();
        browsing.open("/supervision");
        browsing.screens("supervision-list");
        browsing.axe();
    }

    @Test
    void a_bulletin_follows_with_a_reason_for_the_exception(Browsing browsing) throws IOException {
        Notice _ = people.issued(unit);
        Page page = browsing.as(officer).open("/supervision/bulletins/new").page();
        page.locator("input[name=unit][value=\"" + unit + "\"]").check();
        page.locator("#exception").fill("事关群众切身利益，情况紧急。");
        browsing.screens("supervision-bulletin-form");
        browsing.axe();
        press(page, "保存草稿");
        press(page, "送签");
        String path = page.url().replaceAll("^https?://[^/]+", "");
        browsing.as(director).open(path);
        press(page, "签发");
        assertThat(page.locator(".alert-success")).containsText("通报已签发");
        browsing.screens("supervision-bulletin");
        browsing.axe();
        BulletinId id =
                BulletinId.parse(path.substring(path.lastIndexOf('/') + 1)).orElseThrow();
        look(bulletins.find(id).orElseThrow().paper().document(), "supervision-bulletin-paper");
        browsing.open("/supervision/bulletins");
        browsing.screens("supervision-bulletins");
        browsing.axe();
    }

    @Test
    void an_empty_list_says_what_will_be_there(Browsing browsing) {
        browsing.as(clerk).open("/supervision");
        assertThat(browsing.page().locator(".empty-title")).hasText("还没有督办单");
        browsing.axe();
    }

    private @Nullable FileId document(String path) {
        NoticeId id = NoticeId.parse(path.substring(path.lastIndexOf('/') + 1)).orElseThrow();
        return notices.find(id).orElseThrow().paper().document();
    }

    /** Writes the pages of a paper as pictures, so that a person can look at them, and reads their text. */
    private void look(@Nullable FileId file, String name) throws IOException {
        try (InputStream in = files.open(java.util.Objects.requireNonNull(file));
                PDDocument paper = Loader.loadPDF(in.readAllBytes())) {
            PDFRenderer renderer = new PDFRenderer(paper);
            Files.createDirectories(Browsing.SCREENS);
            for (int page = 0; page < paper.getNumberOfPages(); page++) {
                assertThat(ImageIO.write(
                                renderer.renderImageWithDPI(page, 80),
                                "png",
                                Browsing.SCREENS
                                        .resolve(name + "-" + (page + 1) + ".png")
                                        .toFile()))
                        .isTrue();
            }
            assertThat(new PDFTextStripper().getText(paper)).contains("2026年6月10日", "盖章");
        }
    }
}
