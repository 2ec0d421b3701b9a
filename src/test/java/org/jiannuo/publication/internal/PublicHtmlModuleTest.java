package org.jiannuo.publication.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiannuo.publication.internal.PublicationFixtures.TODAY;
import static org.jiannuo.publication.internal.PublicationFixtures.director;
import static org.jiannuo.publication.internal.PublicationFixtures.officer;
import static org.jiannuo.publication.internal.PublicationFixtures.penalty;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import nu.validator.validation.SimpleDocumentValidator;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.ledger.Ledger;
import org.jiannuo.publication.EndGround;
import org.jiannuo.publication.PublicationSummary;
import org.jiannuo.publication.Publications;
import org.jiannuo.testing.JiannuoTest;
import org.jiannuo.testing.TestWorld;
import org.jiannuo.testing.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/** Every public page is valid by the checker of the W3C, in both sizes of type and both languages, and small. */
@JiannuoTest
class PublicHtmlModuleTest {
    private static final int FIRST_VIEW_BYTES = 100_000;
    private static final Pattern PARTS =
            Pattern.compile("(?:<link rel=\"stylesheet\" href|<script src|<img src)=\"([^\"]+)\"");

    @Autowired
    private Publications publications;

    @Autowired
    private ProposePublication drafts;

    @Autowired
    private Ledger ledger;

    @Autowired
    private TestWorld world;

    @Autowired
    private BusinessClock clock;

    @BeforeEach
    void on_a_known_day() {
        clock.turnTo(TODAY);
        int _ = ledger.publish();
    }

    @AfterEach
    void release() {
        clock.release();
    }

    private static List<String> pages(String code, String ended) {
        return List.of(
                "/portal",
                "/portal/search",
                "/portal/search?q=%E6%B5%8B%E8%AF%95%E5%BB%BA%E7%AB%A0",
                "/portal/search?q=%22%3E%3Cb%3E",
                "/portal/lists/record",
                "/portal/lists/quality_figures",
                "/portal/items/" + code,
                "/portal/items/" + ended,
                "/portal/units/hr-bureau",
                "/portal/check",
                "/portal/check?number=" + code,
                "/portal/check?number=" + ended,
                "/portal/check?number=640324-AAAAA-BBBBB",
                "/portal/statistics",
                "/portal/guides/objection",
                "/portal/guides/repair",
                "/portal/guides/complaint",
                "/portal/open-data",
                "/portal/accessibility",
                "/ledger",
                "/complaints/lodge",
                "/complaints/mine",
                "/complaints/figures/open",
                "/accounts/login",
                "/help");
    }

    @Test
    void every_page_is_valid_in_both_sizes_of_type_and_both_languages() throws Exception {
        PublicationSummary one = publications
                .publish(penalty("测试建章建材有限公司"), officer(), director())
                .orThrow();
        publications.dispute(one.id(), "我公司对“处罚金额”有异议 <b>", officer()).orThrow();
        PublicationSummary figures =
                publications.publish(drafts.figures(), officer(), director()).orThrow();
        PublicationSummary gone = publications
                .publish(penalty("测试已结束建材有限公司"), officer(), director())
                .orThrow();
        publications.end(gone.id(), EndGround.REPAIR, "测试修复决定", director()).orThrow();
        int _ = ledger.publish();
        StringBuilder found = new StringBuilder();
        Checker checker = new Checker();
        for (Visitor visitor : List.of(
                new Visitor(world),
                new Visitor(world).with("jiannuo-elder", "on"),
                new Visitor(world).with("jiannuo-language", "en"))) {
            for (String page : pages(one.code(), gone.code())) {
                checker.findings(visitor.get(page).body())
                        .forEach(finding ->
                                found.append(page).append(' ').append(finding).append('\n'));
            }
        }
        publications.end(one.id(), EndGround.ORDER, "清理", director()).orThrow();
        publications.end(figures.id(), EndGround.ORDER, "清理", director()).orThrow();
        assertThat(found.toString()).isEmpty();
    }

    @Test
    void the_checker_sees_what_is_wrong() throws Exception {
        assertThat(new Checker()
                        .findings("<!DOCTYPE html><html lang=\"en\"><head><title>x</title></head>"
                                + "<body><img src=\"x\"><p><div>y</div></p></body></html>"))
                .hasSize(2);
    }

    /** The checker of the W3C, its schema read once. */
    private static final class Checker implements ErrorHandler {
        /** In the standard since 2019, in the schema of this checker not yet. */
        private static final String DIALOG = "“dialog” for attribute “method”";

        private final SimpleDocumentValidator checker = new SimpleDocumentValidator(true, false, false);
        private final List<String> found = new ArrayList<>();

        Checker() throws Exception {
            checker.setUpMainSchema("http://s.validator.nu/html5-rdfalite.rnc", this);
        }

        List<String> findings(String html) throws Exception {
            found.clear();
            checker.setUpValidatorAndParsers(this, false, false);
            checker.checkHtmlInputSource(new InputSource(new StringReader(html)));
            return List.copyOf(found);
        }

        @Override
        public void warning(SAXParseException exception) {
            // Advice is not a fault.
        }

        @Override
        public void error(SAXParseException exception) {
            if (!String.valueOf(exception.getMessage()).contains(DIALOG)) {
                found.add("line " + exception.getLineNumber() + ": " + exception.getMessage());
            }
        }

        @Override
        public void fatalError(SAXParseException exception) {
            error(exception);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/portal",
                "/portal/lists/record",
                "/portal/statistics",
                "/portal/open-data",
                "/portal/guides/repair",
                "/ledger",
                "/complaints/lodge"
            })
    void the_first_view_is_below_a_hundred_kilobytes(String first) throws IOException {
        Visitor visitor = new Visitor(world);
        String page = visitor.get(first).body();
        List<String> parts = PARTS.matcher(page)
                .results()
                .map(part -> part.group(1))
                .distinct()
                .toList();
        assertThat(parts).isNotEmpty();
        int bytes = compressed(page);
        for (String part : parts) {
            bytes += compressed(visitor.get(part).body());
        }
        assertThat(bytes).isBetween(1, FIRST_VIEW_BYTES);
    }

    private static int compressed(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return out.size();
    }
}
