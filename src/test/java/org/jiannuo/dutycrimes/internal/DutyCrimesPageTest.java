package org.jiannuo.dutycrimes.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiannuo.testing.FormToken.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.util.UUID;
import org.jiannuo.database.Identities;
import org.jiannuo.dutycrimes.internal.Lifecycle.Stage;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.testing.JiannuoTest;
import org.jiannuo.testing.SignIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The pages of the register, to keepers and to nobody else. */
@JiannuoTest
class DutyCrimesPageTest {
    @Autowired
    KeepJudgment keeping;

    @Autowired
    LookUp lookUps;

    @Autowired
    JudgmentStore store;

    @Autowired
    BusinessClock clock;

    @Autowired
    MockMvc mvc;

    @Autowired
    SignIn signIn;

    private KeeperCast cast;

    @BeforeEach
    void people() {
        cast = new KeeperCast(keeping, store, clock);
    }

    private Cookie keeper(KeeperCast.Person person) {
        UUID account = new UUID(7, person.ordinal() + 1);
        return signIn.as(
                account,
                "测试" + person.ordinal(),
                KeeperCast.unit(person),
                false,
                Lifecycle.READS,
                Lifecycle.ENTERS,
                Lifecycle.CONFIRMS,
                Lifecycle.COUNTS);
    }

    private String seen(Cookie who, String path) throws Exception {
        String page = mvc.perform(get(path).cookie(who))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).doesNotContain("[dutycrimes.", "[refusal.");
        return page;
    }

    @Test
    void pages_show_names_only_to_the_body_that_entered_them_and_each_opening_is_kept() throws Exception {
        for (Stage stage : Stage.values()) {
            Judgment entry = cast.at(stage);
            String list = seen(keeper(KeeperCast.Person.FIRST), "/dutycrimes");
            assertThat(list)
                    .contains(entry.said().caseNumber())
                    .doesNotContain(entry.said().name());
            assertThat(seen(keeper(KeeperCast.Person.FIRST), "/dutycrimes/" + entry.id()))
                    .contains(entry.said().name());
            assertThat(lookUps.of("court", null, 10))
                    .anyMatch(kept -> kept.name().equals(entry.said().name()));
            mvc.perform(get("/dutycrimes/" + entry.id()).cookie(keeper(KeeperCast.Person.OTHER_KEEPER)))
                    .andExpect(status().isNotFound());
        }
        assertThat(seen(keeper(KeeperCast.Person.FIRST), "/dutycrimes/figures?year=2026"))
                .contains("受贿罪");
        assertThat(seen(keeper(KeeperCast.Person.FIRST), "/dutycrimes/new")).contains("玩忽职守罪");
        Judgment entry = cast.at(Stage.IN_FORCE);
        assertThat(seen(keeper(KeeperCast.Person.FIRST), "/dutycrimes/" + entry.id() + "/retry"))
                .contains(entry.said().caseNumber());
        mvc.perform(get("/dutycrimes").cookie(signIn.everywhere("credit-office", "records:read")))
                .andExpect(status().isForbidden());
    }

    @Test
    void a_look_up_on_the_page_answers_and_is_logged() throws Exception {
        Judgment entry = cast.at(Stage.IN_FORCE);
        String page = mvc.perform(post("/dutycrimes/lookup")
                        .with(csrf())
                        .cookie(keeper(KeeperCast.Person.READER))
                        .param("name", entry.said().name())
                        .param("purpose", "RECRUITMENT")
                        .param("matter", "录用审查2号"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).contains(entry.said().caseNumber(), "录用审查2号").doesNotContain("[dutycrimes.");
    }

    @Test
    void a_judgment_is_entered_on_the_page_and_a_refused_one_loses_nothing() throws Exception {
        String number = KeeperCast.number();
        var form = post("/dutycrimes/new")
                .with(csrf())
                .cookie(keeper(KeeperCast.Person.FIRST))
                .param("name", "某子测")
                .param("unit", "town-hexi")
                .param("post", "科员")
                .param("caseNumber", number)
                .param("court", "同心县人民法院")
                .param("charge", "DERELICTION")
                .param("judgedOn", "2026-03-05")
                .param("sentence", "拘役六个月")
                .param("form", Identities.next().toString());
        assertThat(mvc.perform(form).andReturn().getResponse().getContentAsString())
                .contains("DCR-11", number);
        mvc.perform(form.param("effectiveOn", "2026-03-16")).andExpect(status().is3xxRedirection());
    }
}
