package org.jiannuo.dossiers.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.County;
import org.jiannuo.kernel.Signature;
import org.jiannuo.records.RecordDraft;
import org.jiannuo.records.RecordDraft.SubjectKind;
import org.jiannuo.records.RecordId;
import org.jiannuo.records.Records;
import org.jiannuo.subjects.UnitClass;
import org.jiannuo.subjects.UnitId;
import org.jiannuo.subjects.Units;
import org.jiannuo.testing.JiannuoTest;
import org.jiannuo.testing.SignIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** The dossier of a unit that another was merged into shows the records of that one, and says so. */
@JiannuoTest
class InheritedDossierPageTest {
    private static final LocalDate MERGED = LocalDate.of(2026, 6, 1);
    private static final String FACTS = "整改完成，准予信用修复。";

    @Autowired
    Records records;

    @Autowired
    Units units;

    @Autowired
    BusinessClock clock;

    @Autowired
    County county;

    @Autowired
    MockMvc mvc;

    @Autowired
    SignIn signIn;

    private Signature by(String unit) {
        return new Signature(UUID.randomUUID(), "张三测", unit, "credit_officer", clock.now());
    }

    private UnitId unit(String name) {
        return units.create(
                        new Units.NewUnit(
                                name,
                                "",
                                UnitClass.COUNTY_ORGAN,
                                null,
                                null,
                                new UnitId("county-government"),
                                LocalDate.of(2020, 1, 1)),
                        by("credit-office"))
                .orThrow();
    }

    private RecordId repaired(UnitId unit, String name) {
        RecordDraft draft = new RecordDraft(
                "U56",
                new RecordDraft.Subject(SubjectKind.UNIT, name, "", "", unit.slug()),
                new RecordDraft.Document(
                        "repair_decision",
                        "同住建修〔2026〕" + UUID.randomUUID() + "号",
                        "",
                        "同心县住房和城乡建设局",
                        "",
                        MERGED.minusDays(20),
                        null,
                        RecordDraft.Standing.EFFECTIVE),
                new RecordDraft.Grounds("founding_plan", "6", FACTS, ""),
                new RecordDraft.Gravity(null, "", Set.of(), false, null, null, Set.of(), ""),
                new RecordDraft.Origin("housing-bureau", "form", null));
        return records.submit(draft, UUID.randomUUID(), by("housing-bureau")).orThrow();
    }

    private byte[] got(String path) throws Exception {
        return mvc.perform(MockMvcRequestBuilders.get(path)
                        .cookie(signIn.everywhere("credit-office", "dossiers:read", "dossiers:print")))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    private String seen(String path) throws Exception {
        String page = new String(got(path), StandardCharsets.UTF_8);
        assertThat(page).doesNotContain("[dossiers.");
        return page;
    }

    private String dossier(UnitId unit) {
        return "/dossiers/subjects/" + records.subjectId(county, SubjectKind.UNIT, unit.slug());
    }

    @Test
    void the_dossier_of_a_successor_shows_what_it_inherited_by_day() throws Exception {
        String serial = UUID.randomUUID().toString().substring(0, 8);
        String formerName = "同心县旧测试" + serial + "局";
        String presentName = "同心县新测试" + serial + "局";
        UnitId former = unit(formerName);
        UnitId present = unit(presentName);
        RecordId record = repaired(former, formerName);
        assertThat(seen("/dossiers?q=新测试" + serial)).doesNotContain(dossier(present));
        UnitId _ = units.merge(former, present, new Units.Act(MERGED, "测〔2026〕1号", by("org-department")))
                .orThrow();

        assertThat(seen("/dossiers?q=新测试" + serial)).contains(dossier(present));
        String now = seen(dossier(present));
        assertThat(now).contains(FACTS, "承继自" + formerName, "/records/" + record, dossier(former));
        String before = seen(dossier(present) + "?on=" + MERGED.minusDays(1));
        assertThat(before).contains(presentName).doesNotContain(FACTS);
        String own = seen(dossier(former));
        assertThat(own).contains(FACTS, presentName, dossier(present)).doesNotContain("承继自" + formerName);

        try (PDDocument paper = Loader.loadPDF(got(dossier(present) + "/report"))) {
            assertThat(new PDFTextStripper().getText(paper).replaceAll("\\s", ""))
                    .contains("承继自" + formerName);
        }
    }
}
