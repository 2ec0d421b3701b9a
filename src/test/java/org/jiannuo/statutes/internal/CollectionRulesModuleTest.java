package org.jiannuo.statutes.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiannuo.testing.FormToken.csrf;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.kernel.Signature;
import org.jiannuo.statutes.ReferenceRow;
import org.jiannuo.statutes.Statutes;
import org.jiannuo.testing.JiannuoTest;
import org.jiannuo.testing.SignIn;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** An item that a new edition of the catalogue brings waits for the rule of its collection. */
@JiannuoTest
class CollectionRulesModuleTest {
    private static final String DAY = "2098-01-01";
    private static final String DOCUMENT = "同信办发〔2026〕12号";

    @Autowired
    CollectionRules rules;

    @Autowired
    Statutes statutes;

    @Autowired
    BusinessClock clock;

    @Autowired
    MockMvc web;

    @Autowired
    SignIn signIn;

    private Signature somebody() {
        return new Signature(UUID.randomUUID(), "张三测", "credit-office", "credit_director", clock.now());
    }

    private MockHttpServletResponse done(AbstractMockHttpServletRequestBuilder<?> request, String... permissions)
            throws Exception {
        Cookie who = signIn.everywhere("credit-office", permissions);
        return web.perform(request.cookie(who)).andReturn().getResponse();
    }

    private String seen(String path, String... permissions) throws Exception {
        String page = done(MockMvcRequestBuilders.get(path), permissions).getContentAsString(StandardCharsets.UTF_8);
        assertThat(page).doesNotContain("[statutes.", "[dossiers.", "[records.");
        return page;
    }

    private static CollectionForm form(String section, List<String> documents, List<String> reporters) {
        return new CollectionForm(section, "direct", documents, reporters, List.of(), "", DOCUMENT);
    }

    private List<String> codes(String category, CollectionForm form) {
        Decision<ReferenceRow> decision = rules.decide(category, form, somebody());
        return decision.reasons().stream().map(Refusal::code).toList();
    }

    private static CollectionForm good() {
        return form("H", List.of("finding"), List.of("organ", "credit-office"));
    }

    @Test
    void a_new_item_is_told_at_the_import_and_waits_until_the_office_has_decided() throws Exception {
        String before = statutes.row(CollectionRules.CATALOGUE, "U04", clock.today())
                .orElseThrow()
                .columns()
                .toString();
        String csv = done(MockMvcRequestBuilders.get("/statutes/editions/record_categories.csv"), "statutes:read")
                .getContentAsString(StandardCharsets.UTF_8);
        String permit =
                csv.lines().filter(line -> line.startsWith("U04,")).findFirst().orElseThrow();
        String edition = csv.strip() + "\n" + permit.replaceFirst("U04,[^,]*", "U99,虚构的新事项") + "\n";
        String compared = done(
                        MockMvcRequestBuilders.multipart("/statutes/editions/record_categories/preview")
                                .param("csv", edition)
                                .param("appliesFrom", DAY)
                                .param("document", DOCUMENT)
                                .with(csrf()),
                        "statutes:read",
                        "statutes:manage")
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(compared).contains("REC-29", "/statutes/collection", "待定归集规则");
        MockHttpServletResponse imported = done(
                MockMvcRequestBuilders.post("/statutes/editions/record_categories")
                        .param("csv", edition)
                        .param("appliesFrom", DAY)
                        .param("document", DOCUMENT)
                        .with(csrf()),
                "statutes:read",
                "statutes:manage");
        assertThat(imported.getHeader("Location")).startsWith(CollectionController.PATH);
        assertThat(seen(CollectionController.PATH, "statutes:read", "statutes:collect"))
                .contains("虚构的新事项", "/statutes/collection/U99");
        assertThat(seen(CollectionController.PATH, "statutes:read")).doesNotContain("/statutes/collection/U99");

        assertThat(seen("/statutes/collection/U99", "statutes:read", "statutes:collect"))
                .contains("行政许可决定书", "县信用办", "政务违约失信");
        MockHttpServletResponse decided = done(
                MockMvcRequestBuilders.post("/statutes/collection/U99")
                        .param("section", "B")
                        .param("route", "direct")
                        .param("documents", "permit_decision", "admin_decision")
                        .param("reporters", "organ")
                        .param("counterparties", "enterprise")
                        .param("document", DOCUMENT)
                        .with(csrf()),
                "statutes:read",
                "statutes:collect");
        assertThat(decided.getStatus()).isEqualTo(303);
        ReferenceRow rule =
                statutes.row(CollectionRules.TABLE, "U99", clock.today()).orElseThrow();
        assertThat(rule.text("document_kinds")).isEqualTo("permit_decision;admin_decision");
        assertThat(rules.lacks(CollectionRules.CATALOGUE, "U99")).isFalse();
        assertThat(seen(CollectionController.PATH, "statutes:read", "statutes:collect"))
                .contains(DOCUMENT);
        assertThat(statutes.row(CollectionRules.CATALOGUE, "U04", clock.today())
                        .orElseThrow()
                        .columns()
                        .toString())
                .isEqualTo(before);
    }

    @Test
    void only_the_office_decides() throws Exception {
        assertThat(done(MockMvcRequestBuilders.get("/statutes/collection/U36"), "statutes:read", "statutes:manage")
                        .getStatus())
                .isEqualTo(403);
    }

    @Nested
    class STA_30 {
        @Test
        void a_rule_is_for_an_item_of_the_catalogue() {
            assertThat(codes("U00", good())).containsExactly("STA-30");
        }
    }

    @Nested
    class STA_31 {
        @Test
        void it_names_documents_with_legal_effect() {
            assertThat(codes("U36", form("H", List.of(), List.of("organ")))).containsExactly("STA-31");
            assertThat(codes("U36", form("H", List.of("finding", "lead"), List.of("organ"))))
                    .containsExactly("STA-31");
        }
    }

    @Nested
    class STA_32 {
        @Test
        void it_names_units_that_exist() {
            assertThat(codes("U36", form("H", List.of("finding"), List.of()))).containsExactly("STA-32");
            assertThat(codes("U36", form("H", List.of("finding"), List.of("no-such-bureau"))))
                    .containsExactly("STA-32");
        }
    }

    @Nested
    class STA_33 {
        @Test
        void it_stands_in_a_section_of_its_archive() {
            assertThat(codes("U36", form("7", List.of("finding"), List.of("organ"))))
                    .containsExactly("STA-33");
            CollectionForm wrong =
                    new CollectionForm("H", "soon", List.of("finding"), List.of("organ"), List.of(), "never", DOCUMENT);
            assertThat(codes("U36", wrong)).containsExactly("STA-33");
        }
    }
}
