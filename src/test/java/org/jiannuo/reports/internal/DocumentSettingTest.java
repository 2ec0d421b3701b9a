package org.jiannuo.reports.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Decision;
import org.jiannuo.reports.NumberedDocument;
import org.jiannuo.reports.NumberedDocument.Ending;
import org.jiannuo.reports.NumberedDocument.Entries;
import org.jiannuo.reports.NumberedDocument.Entry;
import org.jiannuo.reports.NumberedDocument.Heading;
import org.jiannuo.reports.NumberedDocument.Letterhead;
import org.jiannuo.reports.NumberedDocument.Listing;
import org.jiannuo.reports.NumberedDocument.Paragraph;
import org.jiannuo.reports.NumberedDocument.Part;
import org.jiannuo.web.PlatformAddress;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DocumentSettingTest {
    private static final String ADDRESS = "https://tongxin.example/verify/019a2c31-7d4e-7b1a";

    private final DocumentSetting setting =
            new DocumentSetting(ReportsFixtures.words(), new PlatformAddress("", "all"));

    static NumberedDocument notice(Part... more) {
        List<Part> body = new ArrayList<>(List.of(
                new Paragraph("经查，你单位承担的下列事项已超过到期日，尚未报告办理情况。现予督办，请于2026年3月19日前书面回复。"),
                new Heading("一、督办事项"),
                new Entries(List.of(
                        new Entry("事项名称", "建立政务诚信考核评价机制"),
                        new Entry("责任单位", "同心县预旺镇人民政府"),
                        new Entry("到期日", "2026年2月27日（逾期4个工作日）"))),
                new Heading("二、办理要求"),
                new Paragraph("请查明原因，明确责任人和完成时限，并附证明材料。逾期不回复的，按规定予以通报。")));
        body.addAll(List.of(more));
        return new NumberedDocument(
                new Letterhead("同心县社会信用体系建设领导小组办公室文件", "同信用督〔2026〕3号", "特急"),
                "关于督促履行《政务诚信建设实施方案》第十四项任务的督办通知",
                "预旺镇人民政府",
                body,
                new Ending(
                        List.of("《关于加强政务诚信建设的指导意见》（国发〔2016〕76号）第二条", "《同心县政务诚信建设实施方案》第十四项"),
                        List.of("逾期事项清单", "到期日推算表"),
                        "同心县社会信用体系建设领导小组办公室",
                        LocalDate.of(2026, 3, 5),
                        List.of("县人大常委会办公室", "县政协办公室", "县纪委监委")),
                ADDRESS);
    }

    private byte[] render(NumberedDocument document) {
        return setting.render(document).orThrow();
    }

    private static String textOf(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", "");
        }
    }

    @Test
    void says_everything_in_chinese_text_that_can_be_copied() throws IOException {
        byte[] pdf = render(notice());
        Path screens = Files.createDirectories(Path.of("target/screens"));
        Files.write(screens.resolve("supervision-notice.pdf"), pdf);
        assertThat(textOf(pdf))
                .contains("同信用督〔2026〕3号", "特急", "预旺镇人民政府：", "建立政务诚信考核评价机制", "一、督办事项")
                .contains("依据：《关于加强政务诚信建设的指导意见》", "附件：1.逾期事项清单", "2.到期日推算表", "2026年3月5日", "抄送：县人大常委会办公室");
    }

    @Test
    void embeds_every_font_as_a_subset() throws IOException {
        byte[] pdf = render(notice());
        assertThat(pdf).hasSizeLessThan(400_000);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDPage page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    var font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).isTrue();
                    assertThat(font.getName()).matches("[A-Z]{6}\\+JiannuoSerifSC-(Regular|Bold)");
                }
            }
        }
    }

    @Test
    void carries_title_language_and_tags() throws IOException {
        try (PDDocument document = Loader.loadPDF(render(notice()))) {
            var catalog = document.getDocumentCatalog();
            assertThat(document.getDocumentInformation().getTitle()).startsWith("关于督促履行");
            assertThat(document.getDocumentInformation().getAuthor()).isEqualTo("同心县社会信用体系建设领导小组办公室");
            assertThat(catalog.getLanguage()).isEqualTo("zh-CN");
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getStructureTreeRoot().getKids()).isNotEmpty();
            assertThat(new String(catalog.getMetadata().toByteArray(), java.nio.charset.StandardCharsets.UTF_8))
                    .contains("pdfaid");
        }
    }

    @Test
    void its_code_is_read_back_from_the_page() throws Exception {
        try (PDDocument document = Loader.loadPDF(render(notice()))) {
            int last = document.getNumberOfPages() - 1;
            BufferedImage image = new PDFRenderer(document).renderImageWithDPI(last, 200);
            var bitmap = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(image)));
            var hints = java.util.Map.of(com.google.zxing.DecodeHintType.TRY_HARDER, true);
            assertThat(new QRCodeReader().decode(bitmap, hints).getText()).isEqualTo(ADDRESS);
        }
    }

    @Test
    void the_same_document_gives_the_same_bytes() {
        assertThat(render(notice())).isEqualTo(render(notice()));
    }

    @Test
    void the_file_bears_the_day_of_the_document_and_not_the_hour_of_setting() throws IOException {
        try (PDDocument document = Loader.loadPDF(render(notice()))) {
            String day = document.getDocumentInformation()
                    .getCreationDate()
                    .toInstant()
                    .atZone(BusinessClock.ZONE)
                    .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
            assertThat(day).endsWith("T00:00:00+08:00");
            String metadata =
                    new String(document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
            assertThat(metadata).contains("<xmp:CreateDate>" + day + "</xmp:CreateDate>");
        }
    }

    @Test
    void a_long_table_repeats_its_heading_on_every_page() throws IOException {
        List<List<String>> rows = new ArrayList<>();
        LocalDate day = LocalDate.of(2026, 1, 1);
        for (int i = 0; i < 120; i++, day = day.plusDays(1)) {
            rows.add(List.of(day.toString(), i % 7 < 5 ? "计入" : "不计入", i % 7 < 5 ? "工作日" : "国务院办公厅通知规定的休息日"));
        }
        byte[] pdf = render(notice(new Listing(List.of("日期", "是否计入", "理由"), rows)));
        Files.write(Files.createDirectories(Path.of("target/screens")).resolve("due-day.pdf"), pdf);
        String text = textOf(pdf);
        assertThat(text).contains("2026-04-30");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(text.split("是否计入", -1).length - 1).isBetween(3, document.getNumberOfPages());
        }
    }

    @Test
    void what_people_typed_is_shown_and_never_becomes_markup() throws IOException {
        byte[] pdf =
                render(notice(new Paragraph("<b>甲</b> & <script>alert(1)</script> <img src='file:///etc/passwd'/>")));
        assertThat(textOf(pdf)).contains("<b>甲</b>&<script>alert(1)</script><imgsrc='file:///etc/passwd'/>");
    }

    @Nested
    class RPT_01 {
        @Test
        void a_character_that_no_font_has_is_named_and_not_printed_as_an_empty_box() {
            Decision<byte[]> decision = setting.render(notice(new Paragraph("张\ud840\udc00测 \ud83d\ude00")));
            assertThat(decision.reasons()).hasSize(1);
            assertThat(decision.reasons().getFirst().code()).isEqualTo("RPT-01");
            assertThat(decision.reasons().getFirst().arguments())
                    .isEqualTo(List.<Object>of("\ud840\udc00 \ud83d\ude00"));
        }

        @Test
        void all_characters_of_the_national_table_can_be_shown() {
            assertThat(new DocumentFonts().missingIn("㑇䶮鿍镕喆堃犇淼翀赟")).isEmpty();
        }
    }
}
