package org.jiannuo.statutes.internal;

import java.util.List;
import java.util.stream.Stream;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.security.Audited;
import org.jiannuo.security.Harmless;
import org.jiannuo.security.Permit;
import org.jiannuo.security.SignedInUser;
import org.jiannuo.statutes.ReferenceRow;
import org.jiannuo.statutes.internal.CollectionPage.Choice;
import org.jiannuo.web.Answer;
import org.jiannuo.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Which items of the catalogue still wait for a rule of collection, and the sheet on which the office decides one. */
@Controller
@PreAuthorize("denyAll()")
class CollectionController {
    static final String PATH = "/statutes/collection";

    private final CollectionRules rules;
    private final BusinessClock clock;

    CollectionController(CollectionRules rules, BusinessClock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    @GetMapping(PATH)
    @Permit("statutes:read")
    @Harmless(ReferenceController.PUBLIC)
    CollectionListPage list() {
        List<ReferenceRow> items = rules.items();
        return new CollectionListPage(
                items.stream()
                        .filter(item -> rules.rule(item.key()).isEmpty())
                        .map(item -> line(item, ""))
                        .toList(),
                items.stream()
                        .flatMap(item -> rules.decision(item.key()).map(ReferenceStore.Origin::document).stream()
                                .map(document -> line(item, document)))
                        .toList(),
                (int) items.stream()
                        .filter(item -> rules.rule(item.key()).isPresent())
                        .count());
    }

    private static CollectionListPage.Line line(ReferenceRow item, String document) {
        return new CollectionListPage.Line(
                item.key(), item.text("name_zh"), item.text("collecting_unit_zh"), item.appliesFrom(), document);
    }

    @GetMapping(PATH + "/{category}")
    @Permit("statutes:collect")
    @Harmless("Shows a form about a kind of record.")
    CollectionPage form(@PathVariable String category, Words words) {
        return page(
                known(category), rules.rule(category).map(CollectionForm::of).orElse(CollectionForm.empty()), words);
    }

    @PostMapping(PATH + "/{category}")
    @Permit("statutes:collect")
    @Audited("statutes.collection_decided")
    Answer decide(
            @PathVariable String category,
            @RequestParam(defaultValue = "") String section,
            @RequestParam(defaultValue = "") String route,
            @RequestParam(required = false) @Nullable List<String> documents,
            @RequestParam(required = false) @Nullable List<String> reporters,
            @RequestParam(required = false) @Nullable List<String> counterparties,
            @RequestParam(defaultValue = "") String term,
            @RequestParam(defaultValue = "") String document,
            SignedInUser user,
            Words words) {
        ReferenceRow item = known(category);
        CollectionForm form =
                new CollectionForm(section, route, of(documents), of(reporters), of(counterparties), term, document);
        return Answer.of(
                rules.decide(category, form, user.sign(clock)),
                _ -> Answer.redirect(PATH, "statutes.said.collection"),
                _ -> page(item, form, words));
    }

    private static List<String> of(@Nullable List<String> sent) {
        return sent == null ? List.of() : sent;
    }

    private ReferenceRow known(String category) {
        return rules.item(category).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private CollectionPage page(ReferenceRow item, CollectionForm form, Words words) {
        String prefix = item.text("archive").equals("official") ? "P" : "";
        return new CollectionPage(
                new CollectionPage.Item(
                        item.key(),
                        item.text("name_zh"),
                        item.text("required_document_zh"),
                        item.text("collecting_unit_zh"),
                        item.text("basis_zh") + " " + item.text("article")),
                form,
                rules.sections(item.text("archive")).stream()
                        .map(section -> new Choice(section, words.orElse("dossiers.section." + prefix + section, "")))
                        .filter(choice -> !choice.name().isEmpty())
                        .toList(),
                rules.used("document_kinds").stream()
                        .map(kind -> new Choice(kind, words.orElse("records.document." + kind, kind)))
                        .toList(),
                Stream.concat(
                                Stream.of("organ", "subject")
                                        .map(role -> new Choice(role, words.get("statutes.collection.role." + role))),
                                rules.units().stream()
                                        .map(unit -> new Choice(unit.id().slug(), unit.shortName())))
                        .toList(),
                rules.used("term_regime").stream()
                        .map(term -> new Choice(term, words.orElse("statutes.collection.term." + term, term)))
                        .toList());
    }
}
