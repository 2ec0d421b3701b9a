package org.jiannuo.dossiers.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiannuo.testing.FormToken.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.util.UUID;
import org.jiannuo.kernel.Signature;
import org.jiannuo.subjects.People;
import org.jiannuo.subjects.UnitId;
import org.jiannuo.subjects.Units;
import org.jiannuo.testing.JiannuoTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who opens the file of an official, and for what. */
@JiannuoTest
class OfficialFilesPageTest extends DossiersAtWork {
    @Autowired
    People people;

    @Autowired
    LookUps lookUps;

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
