package org.jiannuo.help.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jiannuo.testing.JiannuoTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.web.servlet.MockMvc;

@JiannuoTest
class HelpPageTest {
    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"(/help/[^\"#]+)");

    @Autowired
    MockMvc browser;

    @Autowired
    Manual manual;

    @Test
    void opens_without_a_log_in_at_the_page_of_the_screen() throws Exception {
        browser.perform(get("/help").param("from", "/worklist/search"))
                .andExpect(status().isOk())
                .andExpect(
                        content().string(org.hamcrest.Matchers.containsString("<h1 class=\"page-title\">我的一天</h1>")));
    }

    @Test
    void an_unknown_page_is_not_found() throws Exception {
        browser.perform(get("/help/no-such-page")).andExpect(status().isNotFound());
    }

    @Test
    void every_link_and_picture_of_the_manual_leads_somewhere() {
        List<String> slugs = manual.pages().stream().map(ManualPage::slug).toList();
        assertThat(slugs).isNotEmpty().doesNotHaveDuplicates();
        for (ManualPage page : manual.pages()) {
            assertThat(page.title()).as(page.slug()).isNotBlank();
            Matcher links = LINK.matcher(page.html());
            while (links.find()) {
                String target = links.group(1).substring("/help/".length());
                assertThat(slugs.contains(target) || new ClassPathResource("manual/" + target).exists())
                        .as("%s leads to %s", page.slug(), target)
                        .isTrue();
            }
        }
    }
}
