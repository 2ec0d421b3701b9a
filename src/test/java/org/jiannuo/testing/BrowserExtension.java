package org.jiannuo.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Gives tests their window; one browser serves the whole run. It is kept by the program and not by the engine of tests,
 * which ends after each class when classes are dealt to several programs.
 */
final class BrowserExtension implements ExecutionCondition, ParameterResolver, AfterEachCallback {
    private static final Namespace HERE = Namespace.create(BrowserExtension.class);
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-dev-shm-usage",
            "--force-color-profile=srgb");

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return chromium()
                .map(path -> ConditionEvaluationResult.enabled("Chromium at " + path))
                .orElseGet(() -> ConditionEvaluationResult.disabled(
                        "No Chromium found: install chromium, or name its program in the variable CHROMIUM."));
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType().equals(Browsing.class);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        OneBrowser one = OneBrowser.running();
        String address = SpringExtension.getApplicationContext(context)
                .getBean(TestWorld.class)
                .address();
        // One window for each test, whoever asks for it: a preparing method and the test see the same pages.
        return context.getStore(HERE)
                .computeIfAbsent(
                        Browsing.class,
                        _ -> new Browsing(
                                one.browser.newContext(new Browser.NewContextOptions()
                                        .setLocale("zh-CN")
                                        .setTimezoneId("Asia/Shanghai")
                                        .setAcceptDownloads(true)),
                                address),
                        Browsing.class);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Browsing browsing = context.getStore(HERE).remove(Browsing.class, Browsing.class);
        if (browsing != null) {
            browsing.close();
        }
    }

    private static Optional<Path> chromium() {
        return Stream.of(
                        System.getenv().getOrDefault("CHROMIUM", ""),
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome",
                        "/usr/bin/microsoft-edge",
                        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
                .filter(name -> !name.isEmpty())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** The browser of the run; one that crashed is followed by another. */
    private record OneBrowser(Playwright playwright, Browser browser) {
        private static Optional<OneBrowser> last = Optional.empty();

        static synchronized OneBrowser running() {
            if (last.filter(one -> one.browser.isConnected()).isEmpty()) {
                last = Optional.of(start());
            }
            return last.orElseThrow();
        }

        private static OneBrowser start() {
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            Browser browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(chromium().orElseThrow())
                            .setChromiumSandbox(false)
                            .setArgs(FLAGS));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
            return new OneBrowser(playwright, browser);
        }
    }
}
