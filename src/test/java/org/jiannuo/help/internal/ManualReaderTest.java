package org.jiannuo.help.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ManualReaderTest {
    private final ManualReader reader = new ManualReader();

    @Test
    void takes_title_screens_and_sections_out_of_the_text() {
        ManualPage page = reader.read("one", """
                <!-- screens: /obligations /evidence -->
                # 应履行事项

                ## 填报
                甲

                ## 验收
                """);
        assertThat(page.title()).isEqualTo("应履行事项");
        assertThat(page.screens()).containsExactly("/obligations", "/evidence");
        assertThat(page.sections()).extracting(ManualPage.Section::title).containsExactly("填报", "验收");
        assertThat(page.html())
                .contains("<h2 id=\"s1\">填报</h2>")
                .doesNotContain("<h1")
                .doesNotContain("screens");
    }

    @Test
    void shows_raw_html_as_text_and_drops_addresses_that_run_a_script() {
        ManualPage page = reader.read("one", "# 一\n\n<script>alert(1)</script>\n\n[x](javascript:alert(1))\n");
        assertThat(page.html()).doesNotContain("<script>").doesNotContain("javascript:");
    }

    @Test
    void points_links_between_files_to_their_addresses() {
        ManualPage page = reader.read("one", "# 一\n\n[二](04-obligations.md#s2) ![图](images/my-day.png)\n");
        assertThat(page.html()).contains("href=\"/help/obligations#s2\"").contains("src=\"/help/images/my-day.png\"");
    }

    @Test
    void knows_a_screen_by_the_longest_part_of_its_path() {
        ManualPage day = reader.read("a", "<!-- screens: /worklist -->\n# 一\n");
        ManualPage county = reader.read("b", "<!-- screens: /worklist/county -->\n# 二\n");
        assertThat(county.nearness("/worklist/county")).isGreaterThan(day.nearness("/worklist/county"));
        assertThat(county.nearness("/worklist/countyside")).isZero();
    }
}
