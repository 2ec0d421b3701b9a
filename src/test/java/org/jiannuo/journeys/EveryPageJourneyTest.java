package org.jiannuo.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jiannuo.testing.Browsing;
import org.jiannuo.testing.DemonstrationTest;
import org.jiannuo.testing.TestWorld;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/**
 * Logs in as each person of the demonstration and follows every link: each page answers, has all its words, breaks no
 * rule of accessibility and fits a desk and a phone. Nothing has to be listed here when a page is added.
 */
@DemonstrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageJourneyTest {
    private static final Pattern ID = Pattern.compile(
            "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|(?<=/)[A-Za-z]*-?\\d[\\w.-]*");
    /** What names one thing of many by a word: a unit, a table of reference, a page of the manual. */
    private static final Pattern NAMED = Pattern.compile("(?<=/units/|/statutes/tables/|/help/)[a-z0-9-]+");

    private static final Pattern MISSING_WORD = Pattern.compile("\\[[a-zA-Z]+(\\.[\\w-]+)+]");
    private static final Pattern NOT_A_PAGE = Pattern.compile(
            "/web/language|/accounts/logout|/portal/elder|/evidence/[^/]+$|export|\\.(pdf|xlsx|csv|json|xml|txt)|/pdf|download|/static/|/webjars/|^/log/|/feed|/papers/|^/certificates/");
    private static final int PAGES_EACH = 60;
    private static final int ALIKE = 1;
    private static final int PEOPLE_EACH = 1;

    /** Kinds of pages that were looked at closely already, whoever opened them. */
    private final Set<String> examined = new HashSet<>();

    /** How many people opened a kind of page; one is enough, the first pages of everybody apart. */
    private final Map<String, Integer> opened = new HashMap<>();

    @Autowired
    private TestWorld world;

    @Value("${jiannuo.test.password:Jiannuo-2026}")
    private String password;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "credit.director",
                "credit.officer",
                "hr-bureau.clerk",
                "hr-bureau.head",
                "county.leader",
                "system.admin",
                "security.admin",
                "audit.admin"
            })
    void every_page_that_somebody_can_reach_is_whole(String login, Browsing browsing) {
        Page page = browsing.page();
        if (!login.isEmpty()) {
            logIn(browsing, login);
        }
        Map<String, Integer> seen = new HashMap<>();
        Set<String> asked = new TreeSet<>();
        ArrayDeque<String> ahead = new ArrayDeque<>(List.of(login.isEmpty() ? "/portal" : "/"));
        for (int visited = 0; !ahead.isEmpty() && visited < PAGES_EACH; ) {
            String path = ahead.remove();
            String kind = kind(path);
            if (!asked.add(path) || seen.merge(kind, 1, Integer::sum) > ALIKE) {
                continue;
            }
            if (NOT_A_PAGE.matcher(path).find()) {
                answers(browsing, path);
                continue;
            }
            if (visited > 0 && opened.merge(kind, 1, Integer::sum) > PEOPLE_EACH) {
                continue;
            }
            visited++;
            Response response = page.navigate(world.address() + path);
            assertThat(response).as(path).isNotNull();
            assertThat(response.status()).as("%s opened by %s", path, login).isEqualTo(200);
            assertThat(MISSING_WORD.matcher(page.innerText("body")).results().map(r -> r.group()))
                    .as("words that are missing on %s", path)
                    .isEmpty();
            if (examined.add(kind)) {
                browsing.axe();
                browsing.glances("all" + kind.replaceAll("[^a-z]+", "-"));
            }
            ahead.addAll(links(page));
        }
        assertThat(asked).as("pages reached by %s", login).hasSizeGreaterThan(3);
    }

    private void logIn(Browsing browsing, String login) {
        Page page = browsing.open("/accounts/login").page();
        page.fill("input[name=login]", login);
        page.fill("input[name=password]", password);
        page.click("main button[type=submit]");
        assertThat(page.url()).as("%s logs in", login).doesNotContain("/accounts/login");
    }

    /** What is downloaded answers too. */
    private void answers(Browsing browsing, String path) {
        if (path.contains("language") || path.contains("logout") || path.contains("elder")) {
            return;
        }
        APIResponse response = browsing.page().request().get(world.address() + path);
        assertThat(response.status()).as(path).isEqualTo(200);
        assertThat(response.body()).as(path).isNotEmpty();
    }

    private static List<String> links(Page page) {
        Object found = page.evaluate("() => [...document.querySelectorAll('a[href]')].map(a => a.href)");
        return ((List<?>) found)
                .stream()
                        .map(href -> URI.create(href.toString().replace(" ", "%20")))
                        .filter(uri -> "localhost".equals(uri.getHost()))
                        .map(uri -> uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery()))
                        .toList();
    }

    /** The kind of a page: its path with what names a thing taken out; a filter makes no other kind. */
    private static String kind(String path) {
        String bare = path.replaceAll("[?#].*", "");
        return NAMED.matcher(ID.matcher(bare).replaceAll("id")).replaceAll("named");
    }
}
