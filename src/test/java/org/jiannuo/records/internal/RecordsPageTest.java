package org.jiannuo.records.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiannuo.testing.FormToken.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.util.UUID;
import org.jiannuo.testing.JiannuoTest;
import org.jiannuo.testing.SignIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Lists, forms and pages of records. */
@JiannuoTest
class RecordsPageTest {
    @Autowired
    MockMvc mvc;

    @Autowired
    SignIn signIn;

    private Cookie clerk() {
        return signIn.in("finance-bureau", "records:read", "records:report");
    }

    private Cookie officer() {
        return signIn.everywhere("credit-office", "records:read", "records:check", "records:notify", "records:reply");
    }

    private String seen(Cookie who, String path) throws Exception {
        String page = mvc.perform(get(path).cookie(who))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).doesNotContain("[records.", "[refusal.");
        return page;
    }

    private static MockHttpServletRequestBuilder breach(String number) {
        return post("/records/new")
                .with(csrf())
                .param("category", "U36")
                .param("subjectKind", "UNIT")
                .param("unit", "town-yuhai")
                .param("documentKind", "finding")
                .param("documentNumber", number)
                .param("organ", "同心县财政局")
                .param("documentDate", "2026-11-20")
                .param("basis", "fg_2023_1103")
                .param("facts", "未按公开承诺支付工程款。")
                .param("amount", "50000")
                .param("effect", "WIDER")
                .param("form", UUID.randomUUID().toString());
    }

    private String submitted() throws Exception {
        String location = mvc.perform(breach("同财认〔2026〕" + UUID.randomUUID()).cookie(clerk()))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getHeader("Location");
        return java.util.Objects.requireNonNull(location).replaceAll("\\?.*", "");
    }

    @Test
    void a_breach_is_reported_by_form_and_found_in_the_list() throws Exception {
        String path = submitted();
        assertThat(seen(clerk(), path)).contains("豫海镇人民政府").contains("一般");
        assertThat(seen(officer(), "/records?category=U36&state=SUBMITTED")).contains(path);
        assertThat(seen(officer(), path)).contains("核对通过");
    }

    @Test
    void what_the_gate_finds_stands_beside_the_fields_and_nothing_is_lost() throws Exception {
        String page = mvc.perform(breach("").cookie(clerk()))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).contains("REC-16").contains("未按公开承诺支付工程款。").contains("documentNumber-refusal");
    }

    @Test
    void the_form_offers_what_the_unit_provides() throws Exception {
        assertThat(seen(clerk(), "/records/new")).contains("U36").doesNotContain("value=\"P23\"");
        for (String category : new String[] {"U36", "U04", "U05", "U33", "P22", "U20"}) {
            assertThat(seen(clerk(), "/records/new?category=" + category)).contains("documentNumber");
        }
    }

    @Test
    void a_stranger_sees_no_record_of_another_unit() throws Exception {
        String path = submitted();
        mvc.perform(get(path).cookie(signIn.in("court", "records:read"))).andExpect(status().isNotFound());
        assertThat(seen(signIn.in("court", "records:read"), "/records")).doesNotContain(path);
        mvc.perform(get(path).cookie(signIn.in("town-yuhai", "records:read"))).andExpect(status().isOk());
    }

    @Test
    void the_list_goes_to_excel() throws Exception {
        submitted();
        mvc.perform(get("/records/export?category=U36").cookie(officer())).andExpect(status().isOk());
    }
}
