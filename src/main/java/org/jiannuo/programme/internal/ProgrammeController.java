package org.jiannuo.programme.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.kernel.Signature;
import org.jiannuo.security.Audited;
import org.jiannuo.security.Permit;
import org.jiannuo.security.SignedInUser;
import org.jiannuo.web.Answer;
import org.jiannuo.web.NavigationEntry;
import org.jiannuo.web.Page;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Programmes, their versions and their rows. */
@Controller
@PreAuthorize("denyAll()")
class ProgrammeController {
    private static final int LONGEST_TEXT = 4000;

    private final VersionStore versions;
    private final VersionRows rows;
    private final ProgrammePages pages;
    private final BusinessClock clock;

    ProgrammeController(VersionStore versions, VersionRows rows, ProgrammePages pages, BusinessClock clock) {
        this.clock = clock;
        this.versions = versions;
        this.rows = rows;
        this.pages = pages;
    }

    @GetMapping("/programme")
    @Permit("programme:read")
    @Audited("programme.list_read")
    Page list(SignedInUser user) {
        return pages.list(user.has("programme:import"));
    }

    @GetMapping("/programme/{id}")
    @Permit("programme:read")
    @Audited("programme.programme_read")
    Page programme(@PathVariable UUID id, @RequestParam(defaultValue = "0") int version) {
        List<VersionStore.Version> all = all(id);
        return pages.programme(all, version == 0 ? all.getFirst() : version(all, version));
    }

    @GetMapping("/programme/{id}/changes")
    @Permit("programme:read")
    @Audited("programme.changes_read")
    Page changes(@PathVariable UUID id, @RequestParam int version) {
        List<VersionStore.Version> all = all(id);
        VersionStore.Version to = version(all, version);
        VersionStore.Version from = version(all, version - 1);
        return new ProgrammeChangesPage(
                id,
                to.name(),
                from.number(),
                to.number(),
                RowChange.between(rows.of(id, from.number()), rows.of(id, to.number())));
    }

    @GetMapping("/programme/{id}/rows/{row}")
    @Permit("programme:read")
    @Audited("programme.row_read")
    Page row(@PathVariable UUID id, @PathVariable UUID row) {
        VersionStore.Version version = all(id).getFirst();
        return pages.row(version, row(version, row));
    }

    /** Corrects the words of a measure; the version stays, and so do the former words. */
    @PostMapping("/programme/{id}/rows/{row}/measures/{measure}/correct")
    @Permit("programme:import")
    @Audited("programme.measure_corrected")
    Answer correct(
            @PathVariable UUID id,
            @PathVariable UUID row,
            @PathVariable UUID measure,
            @RequestParam String text,
            @RequestParam String reason,
            @RequestParam(defaultValue = "0") int seen,
            SignedInUser user) {
        VersionStore.Version version = all(id).getFirst();
        StoredRow.Measure found = row(version, row).measures().stream()
                .filter(each -> each.id().equals(measure))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Signature by = user.sign(clock);
        VersionRows.Correction wanted = new VersionRows.Correction(
                measure, seen + 1, found.corrected(), text.strip(), reason.strip(), by.person(), by.at());
        return Answer.of(
                corrected(version, wanted, by),
                _ -> Answer.redirect("/programme/" + id + "/rows/" + row, "programme.corrected.done"));
    }

    private Decision<VersionRows.Correction> corrected(
            VersionStore.Version version, VersionRows.Correction wanted, Signature by) {
        List<Refusal> because = new ArrayList<>();
        if (wanted.after().isBlank() || wanted.after().length() > LONGEST_TEXT) {
            because.add(ProgrammeRules.CORRECTION_SAYS_WHAT.brokenAt("text", LONGEST_TEXT));
        }
        if (wanted.reason().isBlank()) {
            because.add(ProgrammeRules.CORRECTION_SAYS_WHY.brokenAt("reason"));
        }
        if (wanted.after().equals(wanted.before())) {
            because.add(ProgrammeRules.CORRECTION_CHANGES_WORDS.brokenAt("text"));
        }
        if (!because.isEmpty()) {
            return Decision.refused(because);
        }
        return rows.add(version.programme(), version.number(), wanted, by.account())
                ? Decision.accepted(wanted)
                : Decision.refused(first(version, wanted.measure()));
    }

    private Refusal first(VersionStore.Version version, UUID measure) {
        VersionRows.Correction newest = rows.corrections(version.programme(), version.number())
                .getOrDefault(measure, List.of())
                .getFirst();
        return ProgrammeRules.SOMEBODY_WAS_FIRST.broken(newest.person(), newest.at());
    }

    @GetMapping("/programme/{id}/versions/{version}/file")
    @Permit("programme:read")
    @Audited("programme.file_read")
    ResponseEntity<byte[]> file(@PathVariable UUID id, @PathVariable int version) {
        VersionStore.Version found = version(all(id), version);
        ContentDisposition attachment = ContentDisposition.attachment()
                .filename(found.fileName(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .body(versions.file(id, version));
    }

    private List<VersionStore.Version> all(UUID id) {
        List<VersionStore.Version> all = versions.versions(id);
        if (all.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return all;
    }

    private static VersionStore.Version version(List<VersionStore.Version> all, int number) {
        return all.stream()
                .filter(version -> version.number() == number)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private StoredRow row(VersionStore.Version version, UUID row) {
        return rows.of(version.programme(), version.number()).stream()
                .filter(found -> found.id().equals(row))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Where this module stands in the navigation. */
    @Configuration(proxyBeanMethods = false)
    static class ProgrammeConfiguration {
        @Bean
        NavigationEntry programmeEntry() {
            return new NavigationEntry("duties", "programme.title", "/programme", "programme:read", "list-check", 10);
        }
    }
}
