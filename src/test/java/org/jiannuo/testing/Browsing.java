package org.jiannuo.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ScreenshotAnimations;
import jakarta.servlet.http.Cookie;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One private window of the browser, on the platform under test. */
public final class Browsing implements AutoCloseable {
    /** Where the pictures of pages are written at every run. */
    public static final Path SCREENS = Path.of("target", "screens");

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final int DESK = 1440;
    private static final int DESK_HEIGHT = 900;
    private static final int MANUAL_WIDTH = 1120;
    private static final int MANUAL_HEIGHT = 680;
    private static final int PHONE = 360;
    private static final int PHONE_HEIGHT = 740;

    private final BrowserContext window;
    private final Page page;
    private final String address;
    private final List<String> complaints = new ArrayList<>();

    Browsing(BrowserContext window, String address) {
        this.window = window;
        this.address = address;
        this.page = window.newPage();
        page.setViewportSize(DESK, DESK_HEIGHT);
        page.onPageError(complaints::add);
        page.onConsoleMessage(this::hear);
    }

    /** Signs in with a cookie made by {@link SignIn}. */
    public Browsing as(Cookie cookie) {
        window.addCookies(List.of(
                new com.microsoft.playwright.options.Cookie(cookie.getName(), cookie.getValue()).setUrl(address)));
        return this;
    }

    /** Opens a path of the platform. */
    public Browsing open(String path) {
        page.navigate(address + path);
        return this;
    }

    /** The page as Playwright sees it. */
    public Page page() {
        return page;
    }

    /** Asserts that the page as it stands violates nothing of WCAG 2.2 A and AA that a program can find. */
    public void axe() {
        assertThat(Axe.violations(page, WCAG))
                .as("accessibility of %s", page.url())
                .isEmpty();
    }

    /**
     * Writes {@code target/screens/NAME-1440.png} and {@code NAME-360.png} and asserts that neither width needs sideways
     * scrolling.
     */
    public void screens(String name) {
        picture(name, DESK, DESK_HEIGHT, true);
        picture(name, PHONE, PHONE_HEIGHT, true);
        page.setViewportSize(DESK, DESK_HEIGHT);
    }

    /** As {@link #screens}, but only what a window shows at first: for a walk over very many pages. */
    public void glances(String name) {
        picture(name, DESK, DESK_HEIGHT, false);
        picture(name, PHONE, PHONE_HEIGHT, false);
        page.setViewportSize(DESK, DESK_HEIGHT);
    }

    /** Writes {@code target/screens/NAME-print.png}, the page as it goes to paper. */
    public void printScreen(String name) {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        picture(name + "-print", 794, 1123, true);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        page.setViewportSize(DESK, DESK_HEIGHT);
    }

    /**
     * Writes the picture {@code NAME.png} for the manual under {@code target/screens/manual}, or into the folder that
     * the property {@code jiannuo.pictures} names.
     */
    public void manualPicture(String name) {
        page.setViewportSize(MANUAL_WIDTH, MANUAL_HEIGHT);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of(System.getProperty("jiannuo.pictures", "target/screens/manual"), name + ".png"))
                .setAnimations(ScreenshotAnimations.DISABLED));
        page.setViewportSize(DESK, DESK_HEIGHT);
    }

    /** Chooses a file of evidence, as a person does, and waits until the platform has kept it. */
    public void attach(FilePayload file) {
        page.waitForFunction("() => window.evidenceUpload === true");
        page.locator("#evidence-files").setInputFiles(file);
        page.locator(".evidence-upload [data-evidence-hash]").first().waitFor();
    }

    private void picture(String name, int width, int height, boolean whole) {
        page.setViewportSize(width, height);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENS.resolve(name.endsWith("-print") ? name + ".png" : name + "-" + width + ".png"))
                .setFullPage(whole)
                .setAnimations(ScreenshotAnimations.DISABLED));
        Object overflow = page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth");
        assertThat(((Number) overflow).intValue())
                .as("pixels by which %s is wider than a window of %d", page.url(), width)
                .isLessThanOrEqualTo(0);
    }

    private void hear(ConsoleMessage message) {
        if (message.type().equals("error") && message.text().contains("Content Security Policy")) {
            complaints.add(message.text());
        }
    }

    /** Closes the window; fails when a script failed or the content policy was broken. */
    @Override
    public void close() {
        window.close();
        assertThat(complaints).as("complaints of the browser").isEmpty();
    }
}
