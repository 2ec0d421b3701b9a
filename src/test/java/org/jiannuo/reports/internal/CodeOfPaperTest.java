package org.jiannuo.reports.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.ReaderException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jiannuo.reports.NumberedDocument;
import org.jiannuo.reports.NumberedDocument.Check;
import org.jiannuo.reports.NumberedDocument.Ending;
import org.jiannuo.reports.NumberedDocument.Entries;
import org.jiannuo.reports.NumberedDocument.Entry;
import org.jiannuo.reports.NumberedDocument.Letterhead;
import org.jiannuo.reports.NumberedDocument.Paragraph;
import org.jiannuo.reports.NumberedDocument.Part;
import org.jiannuo.web.PlatformAddress;
import org.junit.jupiter.api.Test;

/** Every paper has a QR code that a telephone can open, or words in its place. */
class CodeOfPaperTest {
    private static final String PATH = "/supervision/notices/019a2c31-7d4e-7b1a";
    private static final String NUMBER = "同信用督〔2026〕3号";

    private static byte[] set(String address, String number, String verification, Part... body) {
        NumberedDocument document = new NumberedDocument(
                new Letterhead("同心县社会信用体系建设领导小组办公室文件", number, ""),
                "督办通知",
                "",
                List.of(body),
                new Ending(List.of(), List.of(), "同心县信用办", LocalDate.of(2026, 3, 5), List.of()),
                verification);
        return new DocumentSetting(ReportsFixtures.words(), new PlatformAddress(address, "all"))
                .render(document)
                .orThrow();
    }

    private static String text(byte[] pdf, int first, int last) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setStartPage(first);
            stripper.setEndPage(last);
            return stripper.getText(document).replaceAll("\\s+", "");
        }
    }

    /** What a telephone reads from a page; empty when there is no code. */
    private static String scanned(byte[] pdf, int page) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var picture = new PDFRenderer(document).renderImageWithDPI(page, 200);
            return new QRCodeReader()
                    .decode(
                            new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(picture))),
                            Map.of(DecodeHintType.TRY_HARDER, true))
                    .getText();
        } catch (ReaderException none) {
            return "";
        }
    }

    @Test
    void a_path_becomes_the_address_where_people_reach_the_platform() throws Exception {
        byte[] pdf = set("https://credit.example/", NUMBER, PATH, new Paragraph("请于期限内回复。"));
        assertThat(scanned(pdf, 0)).isEqualTo("https://credit.example" + PATH);
        assertThat(text(pdf, 1, 1))
                .contains("扫码核验本文书", "https://credit.example" + PATH)
                .doesNotContain("凭文号");
    }

    @Test
    void where_no_address_is_set_it_says_whom_to_ask_by_number_and_has_no_code() throws Exception {
        byte[] pdf = set("", NUMBER, PATH, new Paragraph("请于期限内回复。"));
        assertThat(scanned(pdf, 0)).isEmpty();
        assertThat(text(pdf, 1, 1))
                .contains("本文书的真伪，凭文号" + NUMBER + "向同心县信用办核对。")
                .doesNotContain("扫码")
                .doesNotContain(PATH);
    }

    @Test
    void a_draft_without_number_and_a_paper_that_nobody_compares_say_nothing() throws Exception {
        assertThat(text(set("", "", PATH, new Paragraph("请于期限内回复。")), 1, 1)).doesNotContain("凭文号");
        assertThat(text(set("", NUMBER, "", new Paragraph("请于期限内回复。")), 1, 1)).doesNotContain("凭文号");
    }

    @Test
    void number_and_code_of_a_check_stay_on_the_first_page_however_long_the_name_is() throws Exception {
        String name = "同心县虚构测试农牧产品生产加工销售及冷链物流配送综合服务专业合作社联合社有限责任公司".repeat(12);
        byte[] pdf = set(
                "",
                "证明编号：640324-ABCDE-12345",
                "https://portal.example/portal/check?number=640324-ABCDE-12345",
                new Paragraph("下列事项正在公示。"),
                new Check(List.of(
                        new Entry("证明编号", "640324-ABCDE-12345"),
                        new Entry("核验地址", "https://portal.example/portal/check"))),
                new Entries(List.of(new Entry("当事人", name), new Entry("内容", name))));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(1);
            java.nio.file.Path screens = java.nio.file.Files.createDirectories(java.nio.file.Path.of("target/screens"));
            javax.imageio.ImageIO.write(
                    new PDFRenderer(document).renderImageWithDPI(0, 60),
                    "png",
                    screens.resolve("check.png").toFile());
        }
        assertThat(scanned(pdf, 0)).endsWith("/portal/check?number=640324-ABCDE-12345");
        assertThat(text(pdf, 1, 1)).contains("核验地址https://portal.example/portal/check", "扫码核验本文书");
        assertThat(text(pdf, 2, 9)).doesNotContain("扫码");
    }
}
