package org.jiannuo.dossiers.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.County;
import org.jiannuo.kernel.Signature;
import org.jiannuo.records.RecordDraft;
import org.jiannuo.records.RecordDraft.SubjectKind;
import org.jiannuo.records.RecordId;
import org.jiannuo.records.Records;
import org.jiannuo.records.Records.Ground;
import org.jiannuo.testing.JiannuoTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Dossiers: found, read, printed, asked as of a day; of officials only by those who may. */
@JiannuoTest
class DossiersPageTest extends DossiersAtWork {
    private static final String FIRM = "91350100M000100Y43";

    @Autowired
    Records records;

    @Autowired
    County county;

    private RecordDraft penalty(String number, String facts) {
        return new RecordDraft(
                "U05",
                new RecordDraft.Subject(SubjectKind.ENTERPRISE, "同心县虚构晨曦粮油店", FIRM, "", ""),
                new RecordDraft.Document(
                        "penalty_decision",
                        number,
                        "",
                        "同心县住房和城乡建设局",
                        "",
                        LocalDate.of(2026, 9, 1),
                        null,
                        RecordDraft.Standing.EFFECTIVE),
                new RecordDraft.Grounds("", "《虚构条例》第一条", facts, ""),
                new RecordDraft.Gravity(null, "", Set.of("3"), false, null, null, Set.of(), ""),
                new RecordDraft.Origin("housing-bureau", "form", null));
    }

    private RecordId entered(String number, String facts) {
        return records.submit(penalty(number, facts), UUID.randomUUID(), by("housing-bureau"))
                .orThrow();
    }

    private UUID firm() {
        return records.subjectId(county, SubjectKind.ENTERPRISE, FIRM);
    }

    private Map<String, String> said(RecordId id, LocalDate knownOn) {
        return records.asOf(county, firm(), clock.today(), endOf(knownOn), 50).stream()
                .filter(one -> one.record().id().equals(id))
                .findFirst()
                .orElseThrow()
                .says();
    }

    private boolean known(RecordId id, LocalDate knownOn) {
        return records.asOf(county, firm(), clock.today(), endOf(knownOn), 50).stream()
                .anyMatch(one -> one.record().id().equals(id));
    }

    private static java.time.Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(BusinessClock.ZONE).toInstant();
    }

    private static String decoded(BufferedImage picture) {
        try {
            return new QRCodeReader()
                    .decode(
                            new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(picture))),
                            Map.of(com.google.zxing.DecodeHintType.TRY_HARDER, true))
                    .getText();
        } catch (com.google.zxing.ReaderException none) {
            return "";
        }
    }

    @Test
    void a_subject_is_found_by_name_initials_code_and_number() throws Exception {
        String number = "同住建罚〔2026〕" + SERIAL + "1";
        var _ = entered(number, "储存间通道被占用。");
        for (String words : new String[] {"晨曦粮油", "晨曦", "txxxgcx", FIRM, number}) {
            assertThat(seen(reader(), "/dossiers?q=" + words)).as(words).contains("/dossiers/subjects/" + firm());
        }
        assertThat(seen(reader(), "/dossiers?q=并无此店名")).doesNotContain("/dossiers/subjects/");
        assertThat(seen(reader(), "/dossiers/subjects/" + firm())).contains("储存间通道被占用。");
    }

    @Test
    void the_file_says_what_was_known_on_a_day() {
        String number = "同住建罚〔2026〕" + SERIAL + "2";
        RecordId id = entered(number, "先前写的事实。");
        LocalDate first = clock.today();
        clock.turnTo(first.plusDays(1));
        try {
            Signature later = by("housing-bureau");
            assertThat(records.correct(id, penalty(number, "更正后的事实。"), new Ground("有误", "更〔2026〕1号"), later)
                            .isAccepted())
                    .isTrue();
            assertThat(said(id, first)).containsEntry("facts", "先前写的事实。");
            assertThat(said(id, first.plusDays(1))).containsEntry("facts", "更正后的事实。");
            assertThat(records.annul(id, new Ground("撤销", "撤〔2026〕1号"), later).isAccepted())
                    .isTrue();
            assertThat(known(id, first)).isTrue();
            assertThat(known(id, first.plusDays(1))).isFalse();
            assertThat(known(id, first.minusDays(1))).isFalse();
        } finally {
            clock.release();
        }
    }

    @Test
    void the_report_is_numbered_and_its_code_leads_back() throws Exception {
        var _ = entered("同住建罚〔2026〕" + SERIAL + "3", "未设置警示标志。");
        byte[] pdf = mvc.perform(get("/dossiers/subjects/" + firm() + "/report").cookie(reader()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        Path screens = Files.createDirectories(Path.of("target", "screens"));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFRenderer renderer = new PDFRenderer(document);
            String read = "";
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                BufferedImage picture = renderer.renderImageWithDPI(page, 150);
                ImageIO.write(
                        picture,
                        "png",
                        screens.resolve("dossier-report-" + page + ".png").toFile());
                read += decoded(picture);
            }
            assertThat(read).contains("https://credit.example/dossiers/subjects/" + firm());
        }
    }
}
