package org.jiannuo.statutes.internal;

import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.FileText;
import org.jiannuo.security.Audited;
import org.jiannuo.security.Harmless;
import org.jiannuo.security.Permit;
import org.jiannuo.security.SignedInUser;
import org.jiannuo.statutes.ReferenceRow;
import org.jiannuo.web.Answer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** A new edition of a catalogue or list: the table to download, the file to send, what it changes, confirmation. */
@Controller
@PreAuthorize("denyAll()")
class EditionController {
    private final StoredStatutes statutes;
    private final ImportEdition importEdition;
    private final CollectionRules collection;
    private final BusinessClock clock;

    EditionController(
            StoredStatutes statutes, ImportEdition importEdition, CollectionRules collection, BusinessClock clock) {
        this.statutes = statutes;
        this.importEdition = importEdition;
        this.collection = collection;
        this.clock = clock;
    }

    @GetMapping("/statutes/editions/{table}.csv")
    @Permit("statutes:read")
    @Harmless(ReferenceController.PUBLIC)
    void download(@PathVariable String table, HttpServletResponse response) throws IOException {
        List<ReferenceRow> rows = known(table);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + table + ".csv\"");
        CsvSchema.Builder heading = CsvSchema.builder().setUseHeader(true);
        rows.getFirst().columns().keySet().forEach(heading::addColumn);
        try (OutputStream out = response.getOutputStream()) {
            out.write("\ufeff".getBytes(StandardCharsets.UTF_8));
            new CsvMapper()
                    .writer(heading.build())
                    .writeValue(out, rows.stream().map(ReferenceRow::columns).toList());
        }
    }

    @GetMapping("/statutes/editions/{table}")
    @Permit("statutes:manage")
    @Harmless("Shows an empty form.")
    EditionPage form(@PathVariable String table) {
        var _ = known(table);
        return new EditionPage(table, new EditionForm("", "", ""), null);
    }

    @PostMapping("/statutes/editions/{table}/preview")
    @Permit("statutes:manage")
    @Harmless("Shows what would change and changes nothing.")
    Answer preview(
            @PathVariable String table,
            @RequestParam(defaultValue = "") String csv,
            @RequestParam(defaultValue = "") String appliesFrom,
            @RequestParam(defaultValue = "") String document,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        var _ = known(table);
        EditionForm form = new EditionForm(
                file == null || file.isEmpty()
                        ? csv
                        : FileText.read(file.getBytes()).orElse(""),
                appliesFrom,
                document);
        return Answer.of(
                importEdition.preview(table, form),
                edition -> Answer.show(new EditionPage(table, form, preview(table, edition))),
                _ -> new EditionPage(table, form, null));
    }

    @PostMapping("/statutes/editions/{table}")
    @Permit("statutes:manage")
    @Audited("statutes.edition_imported")
    Answer bringIn(
            @PathVariable String table,
            @RequestParam(defaultValue = "") String csv,
            @RequestParam(defaultValue = "") String appliesFrom,
            @RequestParam(defaultValue = "") String document,
            SignedInUser user) {
        var _ = known(table);
        EditionForm form = new EditionForm(csv, appliesFrom, document);
        return Answer.of(
                importEdition.bringIn(table, form, user.sign(clock)),
                edition -> Answer.redirect(
                        preview(table, edition).undecided() > 0
                                ? CollectionController.PATH
                                : "/statutes/tables/" + table,
                        "statutes.said.edition"),
                _ -> new EditionPage(table, form, null));
    }

    private List<ReferenceRow> known(String table) {
        List<ReferenceRow> rows = Edition.open(statutes.rows(table, clock.today()), clock.today());
        if (rows.isEmpty() || !ImportEdition.takes(table)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return rows;
    }

    private EditionPage.Preview preview(String table, Edition edition) {
        return new EditionPage.Preview(
                count(edition, Edition.Kind.ADDED),
                count(edition, Edition.Kind.CHANGED),
                count(edition, Edition.Kind.ENDED),
                edition.same(),
                edition.changes().stream()
                        .map(change -> new EditionPage.Line(
                                change.kind().name().toLowerCase(Locale.ROOT),
                                change.key(),
                                ReferenceController.title(new ReferenceRow(
                                        table, change.key(), 0, ReferenceRow.ALWAYS, change.columns())),
                                change.kind() != Edition.Kind.ENDED && collection.lacks(table, change.key()),
                                change.fields().stream()
                                        .map(field ->
                                                new EditionPage.Field(field.column(), field.before(), field.after()))
                                        .toList()))
                        .toList());
    }

    private static int count(Edition edition, Edition.Kind kind) {
        return (int) edition.changes().stream()
                .filter(change -> change.kind() == kind)
                .count();
    }
}
