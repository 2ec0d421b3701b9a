package org.jiannuo.dossiers.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiannuo.testing.FormToken.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Signature;
import org.jiannuo.records.RecordDraft;
import org.jiannuo.records.RecordDraft.SubjectKind;
import org.jiannuo.records.RecordId;
import org.jiannuo.records.Records;
import org.jiannuo.subjects.People;
import org.jiannuo.subjects.UnitId;
import org.jiannuo.subjects.Units;
import org.jiannuo.testing.JiannuoTest;
import org.jiannuo.testing.SignIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What the clerk, the head and the managing department see in the file of an official. */
@JiannuoTest
class OfficialSectionsPageTest {
    private static final String UNIT = "town-yuwang";
    private static final String AWARD = "评为先进工作者。";
    private static final String FAULT = "工作失职，造成损失。";

    @Autowired
    Records records;

    @Autowired
    People people;

    @Autowired
    BusinessClock clock;

    @Autowired
    MockMvc mvc;

    @Autowired
    SignIn signIn;

    private String person = "";

    @BeforeEach
    void an_official_who_was_praised_and_sanctioned() {
        String name = "周官测" + UUID.randomUUID().toString().substring(0, 6);
        var tenure = people.appointNew(
                        name,
                        new UnitId(UNIT),
                        "测试职务",
                        false,
                        new Units.Act(clock.today().minusDays(400), "测任〔2025〕1号", by("org-department")))
                .orThrow();
        person = people.tenures(new UnitId(UNIT)).stream()
                .filter(one -> one.id().equals(tenure))
                .findFirst()
                .orElseThrow()
                .person()
                .toString();
        RecordId _ = entered(name, "P11", "award_decision", "中共同心县委组织部", AWARD, "", "org-department");
        RecordId _ = entered(
                name, "P21", "discipline_decision", "同心县监察委员会", FAULT, "public.demerit", "discipline-supervision");
    }

    private Signature by(String unit) {
        return new Signature(UUID.randomUUID(), "张三测", unit, "unit_clerk", clock.now());
    }

    private RecordId entered(
            String name, String category, String kind, String organ, String facts, String sanction, String reporter) {
        RecordDraft draft = new RecordDraft(
                category,
                new RecordDraft.Subject(SubjectKind.OFFICIAL, name, "", "", person),
                new RecordDraft.Document(
                        kind,
                        "测〔2026〕" + UUID.randomUUID() + "号",
                        "",
                        organ,
                        "",
                        LocalDate.of(2026, 9, 1),
                        null,
                        RecordDraft.Standing.EFFECTIVE),
                new RecordDraft.Grounds("public_sanctions_law", "7、8", facts, ""),
                new RecordDraft.Gravity(null, "", Set.of(), false, null, null, Set.of(), sanction),
                new RecordDraft.Origin(reporter, "form", null));
        return records.submit(draft, UUID.randomUUID(), by(reporter)).orThrow();
    }

    private String file(String unit, String... permissions) throws Exception {
        Cookie who = signIn.in(unit, permissions);
        int opened = mvc.perform(post("/dossiers/officials")
                        .with(csrf())
                        .param("person", person)
                        .param("purpose", "appraisal")
                        .cookie(who))
                .andReturn()
                .getResponse()
                .getStatus();
        assertThat(opened).isEqualTo(303);
        String page = mvc.perform(get("/dossiers/officials/" + person).cookie(who))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(page).doesNotContain("[dossiers.");
        return page;
    }

    @Test
    void the_clerk_of_the_unit_reads_commendations_and_nothing_about_conduct() throws Exception {
        assertThat(file(UNIT, "dossiers:read", "dossiers:officials"))
                .contains(AWARD)
                .doesNotContain(FAULT, "违法违纪违规", "政务处分");
    }

    @Test
    void the_head_sees_that_there_was_a_sanction_and_not_what_for() throws Exception {
        assertThat(file(UNIT, "dossiers:read", "dossiers:officials", OpenFile.CONDUCT))
                .contains(AWARD, "政务处分", "内容由主管机关掌握")
                .doesNotContain(FAULT);
    }

    @Test
    void who_manages_officials_reads_everything() throws Exception {
        assertThat(file("org-department", "dossiers:read", "dossiers:officials"))
                .contains(AWARD, "政务处分", FAULT);
    }
}
