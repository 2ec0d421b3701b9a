package org.jiannuo.dossiers.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
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
        return by(unit, clock.now());
    }

    private static Signature by(String unit, Instant at) {
        return new Signature(UUID.randomUUID(), "张三测", unit, "credit_officer", at);
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(BusinessClock.ZONE).toInstant();
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
        return repaired(unit, name, clock.now());
    }

    private RecordId repaired(UnitId unit, String name, Instant at) {
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
        return records.submit(draft, UUID.randomUUID(), by("housing-bureau", at))
                .orThrow();
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
    void a_merger_is_known_from_the_day_of_its_entry_and_not_from_the_day_of_the_merger() throws Exception {
        LocalDate entry = MERGED.plusMonths(3);
        UnitId atLastMoment = unit("同心县旧测试" + UUID.randomUUID() + "局");
        UnitId nextDay = unit("同心县旧测试" + UUID.randomUUID() + "局");
        UnitId present = unit("同心县新测试" + UUID.randomUUID() + "局");
        RecordId known =
                repaired(atLastMoment, units.find(atLastMoment).orElseThrow().name(), startOf(MERGED));
        RecordId later = repaired(nextDay, units.find(nextDay).orElseThrow().name(), startOf(MERGED));
        merged(atLastMoment, present, startOf(entry.plusDays(1)).minusMillis(1));
        merged(nextDay, present, startOf(entry.plusDays(1)));

        String path = dossier(present) + "?on=" + MERGED + "&knownOn=";
        assertThat(seen(path + entry.minusDays(1)))
                .doesNotContain(known.toString(), later.toString(), dossier(atLastMoment), dossier(nextDay));
        assertThat(seen(path + entry))
                .contains(known.toString(), dossier(atLastMoment))
                .doesNotContain(later.toString(), dossier(nextDay));
        assertThat(seen(path + entry.plusDays(1)))
                .contains(known.toString(), later.toString(), dossier(atLastMoment), dossier(nextDay));
        assertThat(seen(dossier(nextDay) + "?on=" + MERGED + "&knownOn=" + entry))
                .doesNotContain(dossier(present));
        assertThat(seen(dossier(nextDay) + "?on=" + MERGED + "&knownOn=" + entry.plusDays(1)))
                .contains(dossier(present));
    }

    @Test
    void a_merger_that_was_undone_is_still_there_as_known_before() throws Exception {
        UnitId former = unit("同心县旧测试" + UUID.randomUUID() + "局");
        UnitId present = unit("同心县新测试" + UUID.randomUUID() + "局");
        RecordId record = repaired(former, units.find(former).orElseThrow().name(), startOf(MERGED));
        RecordId own = repaired(present, units.find(present).orElseThrow().name(), startOf(MERGED));
        LocalDate entry = MERGED.plusMonths(1);
        merged(former, present, startOf(entry));
        LocalDate undone = MERGED.plusMonths(2);
        UnitId _ = units.undoMerge(former, "录入有误", "测〔2026〕2号", by("org-department", startOf(undone)))
                .orThrow();

        String path = "?on=" + MERGED + "&knownOn=";
        assertThat(seen(dossier(former) + path + undone.minusDays(1))).contains(dossier(present));
        assertThat(seen(dossier(former) + path + undone)).doesNotContain(dossier(present));
        assertThat(seen(dossier(present) + path + undone.minusDays(1))).contains(record.toString(), own.toString());
        assertThat(seen(dossier(present) + path + undone))
                .contains(own.toString())
                .doesNotContain(record.toString());
    }

    private void merged(UnitId from, UnitId to, Instant at) {
        UnitId _ = units.merge(from, to, new Units.Act(MERGED, "测〔2026〕1号", by("org-department", at)))
                .orThrow();
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
