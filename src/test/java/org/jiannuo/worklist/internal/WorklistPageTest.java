package org.jiannuo.worklist.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.County;
import org.jiannuo.kernel.Signature;
import org.jiannuo.obligations.ObligationId;
import org.jiannuo.obligations.Obligations;
import org.jiannuo.programme.Programmes;
import org.jiannuo.testing.JiannuoTest;
import org.jiannuo.testing.SignIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@JiannuoTest
class WorklistPageTest {
    @Autowired
    MockMvc browser;

    @Autowired
    SignIn signIn;

    @Autowired
    Obligations obligations;

    @Autowired
    Programmes programmes;

    @Autowired
    BusinessClock clock;

    @Autowired
    County county;

    @Test
    void a_day_without_anything_says_why_and_where_to_go() throws Exception {
        Cookie clerk = signIn.in("party-school", "worklist:read", "obligations:read", "obligations:report");
        browser.perform(get("/worklist").cookie(clerk))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("今天没有待办")))
                .andExpect(content().string(containsString("href=\"/worklist/unit\"")));
        browser.perform(get("/worklist/unit").cookie(clerk))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("还没有应履行事项")));
    }

    @Test
    void nobody_sees_the_tasks_of_another_unit() throws Exception {
        ObligationId id = WorklistFixtures.owe(
                obligations, clock, county, "court", 1, clock.today().minusDays(2));
        browser.perform(get("/worklist").cookie(signIn.in("court", "worklist:read", "obligations:report")))
                .andExpect(content().string(containsString(id.toString())));
        Cookie other = signIn.in("procuratorate", "worklist:read", "obligations:read", "obligations:report");
        browser.perform(get("/worklist").cookie(other)).andExpect(content().string(not(containsString(id.toString()))));
        String number = obligations.find(id).orElseThrow().number();
        browser.perform(get("/worklist/search").param("q", number).cookie(other))
                .andExpect(content().string(not(containsString(id.toString()))));
    }

    @Test
    void the_county_is_for_those_who_may_see_it() throws Exception {
        Cookie clerk = signIn.in("hr-bureau", "worklist:read", "obligations:report");
        browser.perform(get("/worklist/county").cookie(clerk)).andExpect(status().isForbidden());
        browser.perform(get("/worklist/county/export").cookie(clerk)).andExpect(status().isForbidden());
        browser.perform(get("/worklist")).andExpect(status().is3xxRedirection());
    }

    @Test
    void the_export_holds_the_lines_of_the_table() throws Exception {
        WorklistFixtures.busy(obligations, clock, county, "water-bureau");
        Cookie clerk = signIn.in("water-bureau", "worklist:read", "obligations:read", "obligations:report");
        byte[] file = browser.perform(
                        get("/worklist/unit/export").param("by", "row").cookie(clerk))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("方案任务");
            double total = 0;
            for (int row = 1; row <= sheet.getLastRowNum(); row++) {
                total += sheet.getRow(row).getCell(7).getNumericCellValue();
            }
            assertThat(total).isEqualTo(13);
        }
    }

    @Test
    void a_row_of_the_plan_is_found_by_its_words_by_those_who_may_read_the_plan() throws Exception {
        String mark = "核对" + UUID.randomUUID().toString().substring(0, 8);
        String plan = """
                任务表
                序号\t工作任务\t主要举措\t责任单位\t完成时限
                1\t建立%1$s制度。分级落实。\t1.制定%1$s办法\t财政局\t持续实施
                """.formatted(mark);
        var _ = programmes
                .importPlan(plan.getBytes(StandardCharsets.UTF_8), "plan.txt", Signature.ofPlatform(clock.now()))
                .orThrow();
        browser.perform(get("/worklist/search")
                        .param("q", mark)
                        .cookie(signIn.everywhere("credit-office", "worklist:read", "programme:read")))
                .andExpect(content().string(containsString("/rows/")));
        browser.perform(get("/worklist/search").param("q", mark).cookie(signIn.everywhere("court", "worklist:read")))
                .andExpect(content().string(not(containsString("/rows/"))));
    }
}
