package org.jiannuo.rectifications.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiannuo.testing.FormToken.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.util.UUID;
import org.jiannuo.complaints.RectificationDemanded;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.County;
import org.jiannuo.rectifications.internal.Lifecycle.Stage;
import org.jiannuo.testing.JiannuoTest;
import org.jiannuo.testing.SignIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The pages of rectifications, to those who may see them. */
@JiannuoTest
class RectificationsPageTest {
    @Autowired
    MockMvc mvc;

    @Autowired
    SignIn signIn;

    @Autowired
    OrderRectification ordering;

    @Autowired
    ActOnRectification acting;

    @Autowired
    RectificationStore store;

    @Autowired
    OnDays days;

    @Autowired
    OnComplaints complaints;

    @Autowired
    BusinessClock clock;

    @Autowired
    County county;

    private RectificationCast cast;

    @BeforeEach
    void people() {
        clock.turnTo(RectificationCast.TODAY);
        cast = new RectificationCast(ordering, acting, store, days, clock, county);
    }

    @AfterEach
    void release() {
        clock.release();
    }

    private Cookie office() {
        return signIn.everywhere(
                "credit-office", Lifecycle.READS, Lifecycle.ORDERS, Lifecycle.DECIDES, Lifecycle.COUNTS);
    }

    private String seen(Cookie who, String path) throws Exception {
        String page = mvc.perform(get(path).cookie(who))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).doesNotContain("[rectifications.", "[refusal.");
        return page;
    }

    @Test
    void every_stage_has_its_page_and_its_place_in_the_list() throws Exception {
        for (Stage stage : Stage.values()) {
            Rectification now = cast.at(stage);
            assertThat(seen(office(), "/rectifications/" + now.id()))
                    .contains(now.order().number());
            assertThat(seen(office(), "/rectifications?unit=town-yuhai&stage=" + stage))
                    .contains(now.order().number());
        }
        assertThat(seen(office(), "/rectifications/figures?year=2026")).contains("豫海", "%");
    }

    @Test
    void an_order_that_is_refused_loses_nothing_and_one_that_is_good_is_sent() throws Exception {
        assertThat(seen(office(), "/rectifications/new?unit=town-yuhai")).contains("name=\"problem\"");
        var order = post("/rectifications/new")
                .with(csrf())
                .cookie(office())
                .param("unit", "town-yuhai")
                .param("kind", "INSPECTION")
                .param("basis", "督查通报")
                .param("problem", "公开栏两个季度没有更新。")
                .param("form", UUID.randomUUID().toString());
        String refused = mvc.perform(order).andReturn().getResponse().getContentAsString();
        assertThat(refused).contains("RCT-10", "RCT-12", "公开栏两个季度没有更新。");
        mvc.perform(order.param("standard", "按季度更新。").param("due", "2026-08-01"))
                .andExpect(status().is3xxRedirection());
    }

    @Test
    void what_could_not_be_ordered_by_itself_is_ordered_from_a_filled_form_or_set_aside() throws Exception {
        RectificationDemanded demand = cast.demanded("credit-office", RectificationCast.TODAY.minusDays(1));
        assertThat(complaints.demanded(demand).isAccepted()).isFalse();
        assertThat(seen(office(), "/rectifications")).contains(demand.number(), "RCT-12");
        String form = "/rectifications/new?demand=" + demand.id().value();
        assertThat(seen(office(), form)).contains(demand.number(), demand.words(), demand.document(), "RCT-12");
        String late = mvc.perform(byHand(demand, "")).andReturn().getResponse().getContentAsString();
        assertThat(late).contains("RCT-12", demand.words());
        mvc.perform(byHand(demand, "2026-08-01")).andExpect(status().is3xxRedirection());
        assertThat(seen(office(), "/rectifications?source=" + demand.number()))
                .contains("豫海")
                .doesNotContain("demand=" + demand.id().value());
        RectificationDemanded other = cast.demanded("credit-office", RectificationCast.TODAY);
        assertThat(complaints.demanded(other).isAccepted()).isFalse();
        mvc.perform(post("/rectifications/demands/" + other.id().value() + "/set-aside")
                        .with(csrf())
                        .cookie(office())
                        .param("reason", "投诉人已撤回。"))
                .andExpect(status().is3xxRedirection());
        assertThat(seen(office(), "/rectifications")).doesNotContain(other.number());
    }

    private MockHttpServletRequestBuilder byHand(RectificationDemanded demand, String due) {
        return post("/rectifications/new")
                .with(csrf())
                .cookie(office())
                .param("demand", demand.id().value().toString())
                .param("unit", demand.unit())
                .param("basis", demand.document())
                .param("problem", demand.words())
                .param("standard", "付清并提供凭证。")
                .param("due", due);
    }

    @Test
    void what_follows_from_a_refusal_is_chosen_on_its_page() throws Exception {
        Rectification now = cast.at(Stage.REFUSED);
        assertThat(seen(office(), "/rectifications/" + now.id())).contains("value=\"SUPERVISION\"", "value=\"RECORD\"");
        mvc.perform(post("/rectifications/" + now.id() + "/follow")
                        .with(csrf())
                        .cookie(office())
                        .param("way", "RECORD")
                        .param("text", "拒不整改，报送失信记录。")
                        .param("version", String.valueOf(now.version()))
                        .param("form", UUID.randomUUID().toString()))
                .andExpect(status().is3xxRedirection());
        Cookie reporter = signIn.everywhere("credit-office", Lifecycle.READS, "records:report");
        assertThat(seen(reporter, "/rectifications/" + now.id())).contains("href=\"/records/new\"", "报送失信记录");
    }

    @Test
    void the_list_is_searched_by_initials_and_taken_home_as_a_table() throws Exception {
        Rectification now = cast.at(Stage.ORDERED);
        assertThat(seen(office(), "/rectifications?q=yhz")).contains(now.order().number());
        assertThat(seen(office(), "/rectifications?q=" + now.order().number())).contains("/rectifications/export?q=");
        assertThat(seen(office(), "/rectifications?q=zzzzzz"))
                .doesNotContain(now.order().number());
        byte[] sheet = mvc.perform(get("/rectifications/export?unit=town-yuhai").cookie(office()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(sheet).startsWith('P', 'K');
    }

    @Test
    void a_stranger_sees_nothing_of_it() throws Exception {
        Rectification now = cast.at(Stage.RUNNING);
        Cookie stranger = signIn.in("town-hexi", Lifecycle.READS);
        mvc.perform(get("/rectifications/" + now.id()).cookie(stranger)).andExpect(status().isNotFound());
        mvc.perform(get("/rectifications/" + now.id() + "/papers/1").cookie(stranger))
                .andExpect(status().isNotFound());
        assertThat(seen(stranger, "/rectifications")).doesNotContain(now.order().number());
        mvc.perform(get("/rectifications/" + now.id() + "/papers/1").cookie(office()))
                .andExpect(status().isOk());
    }
}
