package org.jiannuo.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test that drives the real platform with a real Chromium. It is skipped, saying why, when no Chromium is installed.
 *
 * <p>A test method takes a {@link Browsing} as a parameter: a fresh private window of the one browser of this run.
 *
 * <pre>{@code
 * @BrowserTest
 * class MyDayJourneyTest {
 *     @Autowired SignIn signIn;
 *
 *     @Test
 *     void shows_what_is_due(Browsing browsing) {
 *         browsing.as(signIn.in("credit-office", "worklist:read")).open("/worklist");
 *         assertThat(browsing.page().locator("h1")).hasText("我的一天");
 *         browsing.axe();
 *         browsing.screens("my-day");
 *     }
 * }
 * }</pre>
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@JiannuoTest
@Tag("browser")
@ExtendWith(BrowserExtension.class)
public @interface BrowserTest {}
