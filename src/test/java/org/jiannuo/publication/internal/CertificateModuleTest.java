package org.jiannuo.publication.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiannuo.publication.internal.PublicationFixtures.TODAY;
import static org.jiannuo.publication.internal.PublicationFixtures.director;
import static org.jiannuo.publication.internal.PublicationFixtures.officer;
import static org.jiannuo.publication.internal.PublicationFixtures.penalty;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.ledger.Ledger;
import org.jiannuo.publication.EndGround;
import org.jiannuo.publication.PublicationSummary;
import org.jiannuo.publication.Publications;
import org.jiannuo.testing.JiannuoTest;
import org.jiannuo.testing.TestWorld;
import org.jiannuo.testing.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A certificate that somebody has printed, while the matter is public and afterwards. */
@JiannuoTest
class CertificateModuleTest {
    private static final String FIRM = "测试证明商贸有限公司";
    /** What the tests set as {@code jiannuo.address}. */
    private static final String ADDRESS = "https://credit.example";

    private static final int DPI = 200;

    @Autowired
    private Publications publications;

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
        clock.release();
    }

    @Test
    void its_code_leads_to_the_check_and_after_the_end_says_only_that_it_is_no_longer_valid() throws Exception {
        PublicationSummary one =
                publications.publish(penalty(FIRM), officer(), director()).orThrow();
        publications.dispute(one.id(), "我公司已经整改", officer()).orThrow();
        String path = "/certificates/" + one.code();
        assertThat(new Visitor(world).get("/portal/items/" + one.code()).body()).contains(path);
        byte[] pdf = pdf(path);
        String text = text(pdf);
        assertThat(text).contains(one.code(), FIRM, "异议处理中", "我公司已经整改", "2026年11月23日");
        assertThat(text)
                .contains("证明编号：" + one.code(), "核验地址" + ADDRESS + "/portal/check", "盖章处")
                .containsSubsequence("盖章处", "同心县社会信用体系建设领导小组办公室", "2026年11月23日")
                .doesNotContain("印发");
        String check = scanned(pdf);
        assertThat(check)
                .as("the address of the platform, not the one by which it was asked for")
                .isEqualTo(ADDRESS + "/portal/check?number=" + one.code());
        String inPath = check.substring(ADDRESS.length());
        assertThat(new Visitor(world).get(inPath).body()).contains("/portal/items/" + one.code());
        publications.end(one.id(), EndGround.REPAIR, "测试修复决定", director()).orThrow();
        assertThat(new Visitor(world).get(path).statusCode()).isEqualTo(404);
        assertThat(new Visitor(world).get(inPath).body())
                .contains("该证明已失效")
                .doesNotContain(FIRM)
                .doesNotContain("/portal/items/")
                .doesNotContain("测试修复决定");
    }

    @Test
    void there_is_none_of_what_is_not_public() {
        assertThat(new Visitor(world).get("/certificates/640324-AAAAA-BBBBB").statusCode())
                .isEqualTo(404);
        assertThat(new Visitor(world).get("/certificates/x%2Fy").statusCode()).isIn(400, 404);
    }

    private byte[] pdf(String path) throws Exception {
        HttpResponse<byte[]> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(world.address() + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .endsWith(".pdf\"")
                .doesNotContain("测");
        return answer.body();
    }

    private static String text(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }

    /** What a telephone reads from the paper. */
    private static String scanned(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var picture = new PDFRenderer(document).renderImageWithDPI(0, DPI);
            Path screens = Files.createDirectories(Path.of("target/screens"));
            javax.imageio.ImageIO.write(
                    picture, "png", screens.resolve("certificate.png").toFile());
            return new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(picture))))
                    .getText();
        }
    }
}
