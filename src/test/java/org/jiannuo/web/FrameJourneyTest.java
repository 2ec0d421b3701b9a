package org.jiannuo.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jiannuo.testing.BrowserTest;
import org.jiannuo.testing.Browsing;
import org.jiannuo.testing.SignIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The frame around every page, as a person meets it. */
@BrowserTest
class FrameJourneyTest {
    @Autowired
    SignIn signIn;

    @Test
    void a_missing_page_says_what_to_do(Browsing browsing) {
        browsing.as(signIn.in("credit-office", "worklist:read")).open("/no-such-page");
        assertThat(browsing.page().locator("h1")).hasText("没有找到");
        browsing.axe();
        browsing.screens("frame-missing");
    }

    @Test
    void the_keys_open_by_a_question_mark_and_the_search_by_a_slash(Browsing browsing) {
        browsing.as(signIn.in("credit-office", "worklist:read")).open("/no-such-page");
        browsing.page().keyboard().press("?");
        assertThat(browsing.page().locator("dialog#keys")).isVisible();
        browsing.axe();
        browsing.page().keyboard().press("Escape");
        browsing.page().keyboard().press("/");
        assertThat(browsing.page().locator("#search")).isFocused();
    }

    @Test
    void what_a_page_must_not_be_is_noticed(Browsing browsing) {
        browsing.page()
                .setContent(
                        "<html lang=zh><title>x</title><main><h1>x</h1><img src='data:,'>"
                                + "<p style='color:#ccc;background:#fff'>pale words</p><input><div style='width:400px'>x</div></main>");
        assertThatThrownBy(browsing::axe)
                .hasMessageContainingAll("image-alt: ", "color-contrast: ", "label: ", "<input>");
        assertThatThrownBy(() -> browsing.screens("frame-too-wide")).hasMessageContaining("wider than a window of 360");
    }
}
