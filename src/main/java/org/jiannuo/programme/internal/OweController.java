package org.jiannuo.programme.internal;

import java.util.List;
import java.util.UUID;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.obligations.Obligations;
import org.jiannuo.security.Audited;
import org.jiannuo.security.Permit;
import org.jiannuo.security.SignedInUser;
import org.jiannuo.web.Answer;
import org.jiannuo.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Turns measures into obligations: form, preview, confirmation. */
@Controller
@PreAuthorize("denyAll()")
class OweController {
    private final VersionStore versions;
    private final VersionRows rows;
    private final OweMeasures owing;
    private final OwePages pages;
    private final BusinessClock clock;

    OweController(VersionStore versions, VersionRows rows, OweMeasures owing, OwePages pages, BusinessClock clock) {
        this.versions = versions;
        this.rows = rows;
        this.owing = owing;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/programme/{id}/rows/{row}/owe")
    @Permit("programme:import")
    @Audited("programme.owe_opened")
    Page form(@PathVariable UUID id, @PathVariable UUID row) {
        VersionStore.Version version = inForce(id);
        StoredRow found = row(version, row);
        return pages.form(version, found, owing.fromPlan(found));
    }

    @PostMapping("/programme/{id}/rows/{row}/owe/preview")
    @Permit("programme:import")
    @Audited("programme.owe_previewed")
    Answer preview(@PathVariable UUID id, @PathVariable UUID row, @RequestParam MultiValueMap<String, String> fields) {
        VersionStore.Version version = inForce(id);
        StoredRow found = row(version, row);
        OweForm form = OweForm.of(found, fields);
        return Answer.of(
                owing.preview(version, found, form),
                preview -> Answer.show(pages.preview(version, found, preview, fields)),
                _ -> pages.form(version, found, form));
    }

    @PostMapping("/programme/{id}/rows/{row}/owe")
    @Permit("programme:import")
    @Audited("programme.measures_owed")
    Answer owe(
            @PathVariable UUID id,
            @PathVariable UUID row,
            @RequestParam MultiValueMap<String, String> fields,
            SignedInUser user) {
        VersionStore.Version version = inForce(id);
        StoredRow found = row(version, row);
        OweForm form = OweForm.of(found, fields);
        return Answer.of(
                owing.owe(version, found, form, user.sign(clock)),
                batch -> Answer.redirect("/programme/" + id + "/rows/" + row, said(batch)),
                _ -> pages.form(version, found, form));
    }

    @GetMapping("/programme/{id}/owe")
    @Permit("programme:import")
    @Audited("programme.owe_all_previewed")
    Answer previewAll(@PathVariable UUID id) {
        VersionStore.Version version = inForce(id);
        return Answer.of(owing.previewAll(version), preview -> Answer.show(pages.previewAll(version, preview)));
    }

    @PostMapping("/programme/{id}/owe")
    @Permit("programme:import")
    @Audited("programme.programme_owed")
    Answer oweAll(@PathVariable UUID id, SignedInUser user) {
        return Answer.of(owing.oweAll(id, user.sign(clock)), batch -> Answer.redirect("/programme/" + id, said(batch)));
    }

    private static String said(Obligations.Batch batch) {
        return batch.created() == 0 ? "programme.said.owed_before" : "programme.said.owed";
    }

    private VersionStore.Version inForce(UUID id) {
        List<VersionStore.Version> all = versions.versions(id);
        if (all.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return all.getFirst();
    }

    private StoredRow row(VersionStore.Version version, UUID row) {
        return rows.of(version.programme(), version.number()).stream()
                .filter(found -> found.id().equals(row))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
