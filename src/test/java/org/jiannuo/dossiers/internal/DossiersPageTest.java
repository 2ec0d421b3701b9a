package org.jiannuo.dossiers.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiannuo.testing.FormToken.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import jakarta.servlet.http.Cookie;
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
import org.jiannuo.subjects.People;
import org.jiannuo.subjects.UnitId;
import org.jiannuo.subjects.Units;
import org.jiannuo.testing.JiannuoTest;
import org.jiannuo.testing.SignIn;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Dossiers: found, read, printed, asked as of a day; of officials only by those who may. */
@JiannuoTest
class DossiersPageTest {
    private static final String FIRM = "91350100M000100Y43";
    private static final String SERIAL = UUID.randomUUID().toString().substring(0, 8);

    @Autowired
    MockMvc mvc;

    @Autowired
    SignIn signIn;

    @Autowired
    Records records;

    @Autowired
    People people;

    @Autowired
    LookUps lookUps;

    @Autowired
    BusinessClock clock;

    @Autowired
    County county;

    private Signature by(String unit) {
        return new Signature(UUID.randomUUID(), "张三测", unit, "credit_officer", clock.now());
    }

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

    private String seen(Cookie who, String path) throws Exception {
        String page = mvc.perform(get(path).cookie(who))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).doesNotContain("[dossiers.");
        return page;
    }

    private Cookie reader() {
        return signIn.in("credit-office", "dossiers:read", "dossiers:print");
    }

    private UUID firm() {
        return records.subjectId(county, SubjectKind.ENTERPRISE, FIRM);
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
            assertThat(read).contains("/dossiers/subjects/" + firm());
        }
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

    private String official(String unit, boolean principal) {
        Signature by = by("org-department");
        var tenure = people.appointNew(
                        "赵官测" + SERIAL,
                        new UnitId(unit),
                        "测试职务",
                        principal,
                        new Units.Act(clock.today().minusDays(10), "测任〔2026〕1号", by))
                .orThrow();
        return people.tenures(new UnitId(unit)).stream()
                .filter(one -> one.id().equals(tenure))
                .findFirst()
                .orElseThrow()
                .person()
                .toString();
    }

    private int open(Cookie who, String person, String purpose) throws Exception {
        return mvc.perform(post("/dossiers/officials")
                        .with(csrf())
                        .param("person", person)
                        .param("purpose", purpose)
                        .cookie(who))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private String refused(Cookie who, String person, String purpose) throws Exception {
        return mvc.perform(post("/dossiers/officials")
                        .with(csrf())
                        .param("person", person)
                        .param("purpose", purpose)
                        .cookie(who))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private Cookie organisation() {
        return signIn.in("org-department", "dossiers:read", "dossiers:officials");
    }

    @Nested
    class DOS_01 {
        @Test
        void a_purpose_is_named_and_the_look_up_kept() throws Exception {
            String person = official("town-hexi", false);
            Cookie reader = organisation();
            assertThat(refused(reader, person, "")).contains("DOS-01");
            assertThat(refused(reader, person, "case")).contains("DOS-01");
            mvc.perform(get("/dossiers/officials/" + person).cookie(reader)).andExpect(status().isNotFound());
            assertThat(open(reader, person, "appraisal")).isEqualTo(303);
            assertThat(seen(reader, "/dossiers/officials/" + person)).contains("赵官测");
            assertThat(lookUps.of(UUID.fromString(person), 5))
                    .extracting(LookUps.LookUp::purpose)
                    .containsExactly("appraisal");
        }
    }

    @Nested
    class DOS_02 {
        @Test
        void a_stranger_opens_nothing() throws Exception {
            String person = official("town-hexi", false);
            Cookie stranger = signIn.in("finance-bureau", "dossiers:read", "dossiers:officials");
            assertThat(refused(stranger, person, "appraisal")).contains("DOS-02");
            Cookie own = signIn.in("town-hexi", "dossiers:read", "dossiers:officials");
            assertThat(open(own, person, "appraisal")).isEqualTo(303);
        }
    }

    @Nested
    class DOS_03 {
        @Test
        void nobody_opens_the_file_of_who_leads_him() throws Exception {
            String leader = official("town-weizhou", true);
            Cookie own = signIn.in("town-weizhou", "dossiers:read", "dossiers:officials");
            assertThat(refused(own, leader, "appraisal")).contains("DOS-03");
        }
    }

    @Nested
    class DOS_04 {
        @Test
        void relatives_are_known_both_ways() {
            UUID one = UUID.randomUUID();
            UUID other = UUID.randomUUID();
            lookUps.declare(one, other, "配偶", by("town-hexi"));
            assertThat(lookUps.areRelated(one, other)).isTrue();
            assertThat(lookUps.areRelated(other, one)).isTrue();
            assertThat(lookUps.areRelated(one, UUID.randomUUID())).isFalse();
        }
    }

    @Nested
    class DOS_05 {
        @Test
        void an_unknown_person_has_no_file() throws Exception {
            assertThat(refused(organisation(), UUID.randomUUID().toString(), "appraisal"))
                    .contains("DOS-05");
        }
    }

    @Nested
    class DOS_06 {
        @Test
        void a_declaration_names_somebody_else() throws Exception {
            assertThat(mvc.perform(post("/dossiers/mine/relatives")
                                    .with(csrf())
                                    .param("relative", "")
                                    .param("relation", "配偶")
                                    .cookie(organisation()))
                            .andReturn()
                            .getResponse()
                            .getContentAsString())
                    .contains("DOS-06");
            assertThat(seen(organisation(), "/dossiers/mine")).contains("谁查阅过我的档案");
        }
    }
}
