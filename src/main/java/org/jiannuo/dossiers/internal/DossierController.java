package org.jiannuo.dossiers.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiannuo.dossiers.internal.DossierSearchPage.Choice;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.County;
import org.jiannuo.records.RecordDraft.SubjectKind;
import org.jiannuo.records.Records;
import org.jiannuo.reports.PdfDocuments;
import org.jiannuo.security.Audited;
import org.jiannuo.security.Permit;
import org.jiannuo.security.SignedInUser;
import org.jiannuo.subjects.People;
import org.jiannuo.subjects.PersonId;
import org.jiannuo.subjects.UnitId;
import org.jiannuo.subjects.Units;
import org.jiannuo.web.Answer;
import org.jiannuo.web.Page;
import org.jiannuo.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Finding and opening dossiers. */
@Controller
@PreAuthorize("denyAll()")
class DossierController {
    private static final int MOST = 30;

    private final Records records;
    private final DossierView view;
    private final DossierPaper paper;
    private final OpenFile opening;
    private final LookUps lookUps;
    private final Registers registers;

    DossierController(
            Records records,
            DossierView view,
            DossierPaper paper,
            OpenFile opening,
            LookUps lookUps,
            Registers registers) {
        this.records = records;
        this.view = view;
        this.paper = paper;
        this.opening = opening;
        this.lookUps = lookUps;
        this.registers = registers;
    }

    /** What is asked beside the records. */
    @org.springframework.stereotype.Component
    record Registers(Units units, People people, Purposes purposes, BusinessClock clock, County county) {}

    @GetMapping("/dossiers")
    @Permit("dossiers:read")
    @Audited("dossiers.dossiers_searched")
    Page search(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String unit,
            SignedInUser user) {
        List<DossierSearchPage.Found> found = view.search(q, MOST).stream()
                .filter(subject -> subject.kind() != SubjectKind.OFFICIAL)
                .map(subject -> new DossierSearchPage.Found(
                        "/dossiers/subjects/" + subject.id(),
                        subject.name(),
                        subject.code(),
                        subject.kind().name()))
                .toList();
        boolean officials = user.has("dossiers:officials");
        return new DossierSearchPage(
                q.strip(),
                found,
                officials ? units(user) : List.of(),
                unit,
                officials && UnitId.isSlug(unit) ? peopleOf(unit) : List.of(),
                registers.purposes().codes());
    }

    private List<Choice> units(SignedInUser user) {
        return registers.units().active(registers.clock().today()).stream()
                .filter(unit -> !unit.isGroup())
                .filter(unit -> registers.purposes().manages(user.unit())
                        || unit.id().slug().equals(user.unit()))
                .map(unit -> new Choice(unit.id().slug(), unit.shortName()))
                .toList();
    }

    private List<Choice> peopleOf(String unit) {
        LocalDate today = registers.clock().today();
        return registers.people().tenures(new UnitId(unit)).stream()
                .filter(tenure -> tenure.runsOn(today))
                .map(tenure -> new Choice(tenure.person().toString(), tenure.personName() + " " + tenure.post()))
                .toList();
    }

    @GetMapping("/dossiers/subjects/{id}")
    @Permit("dossiers:read")
    @Audited("dossiers.dossier_viewed")
    Page subject(
            @PathVariable UUID id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate knownOn,
            SignedInUser user,
            Words words) {
        Records.Subject subject = known(id);
        String path = "/dossiers/subjects/" + id;
        return view.page(subject, view.asOf(on, knownOn), path, path + "/report", words);
    }

    @GetMapping("/dossiers/subjects/{id}/report")
    @Permit("dossiers:print")
    @Audited("dossiers.report_printed")
    ResponseEntity<byte[]> report(
            @PathVariable UUID id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate knownOn,
            SignedInUser user,
            Words words) {
        return PdfDocuments.shown(paper.print(known(id), view.asOf(on, knownOn), user), words);
    }

    /** Subjects other than officials, whose files are opened for a purpose. */
    private Records.Subject known(UUID id) {
        return view.subject(id)
                .filter(subject -> subject.kind() != SubjectKind.OFFICIAL)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @PostMapping("/dossiers/officials")
    @Permit("dossiers:officials")
    @Audited("dossiers.official_file_opened")
    Answer open(
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String purpose,
            @RequestParam(defaultValue = "") String caseNumber,
            SignedInUser user) {
        return Answer.of(
                opening.open(uuid(person), purpose, caseNumber.strip(), user),
                id -> Answer.redirect("/dossiers/officials/" + id, "dossiers.opened"));
    }

    @GetMapping("/dossiers/officials/{person}")
    @Permit("dossiers:officials")
    @Audited("dossiers.official_file_viewed")
    Page official(
            @PathVariable UUID person,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate knownOn,
            SignedInUser user,
            Words words) {
        if (!opening.isOpen(person, user)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return view.page(
                official(person),
                view.asOf(on, knownOn),
                new DossierView.Address("/dossiers/officials/" + person, ""),
                new DossierView.Reading(opening.reader(user), user.unit()),
                words);
    }

    private Records.Subject official(UUID person) {
        String name = registers
                .people()
                .find(new PersonId(person))
                .map(People.Person::name)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return new Records.Subject(
                records.subjectId(registers.county(), SubjectKind.OFFICIAL, person.toString()),
                SubjectKind.OFFICIAL,
                name,
                "",
                person.toString());
    }

    @GetMapping("/dossiers/mine")
    @Permit("signed-in")
    @Audited("dossiers.own_file_viewed")
    Page mine(SignedInUser user, Words words) {
        UUID self = opening.self(user).orElse(null);
        if (self == null) {
            return new OwnDossierPage(user.name(), List.of(), List.of(), List.of(), List.of());
        }
        Records.Subject own = official(self);
        List<LookUps.Relation> declared = lookUps.declared(self);
        Map<PersonId, String> names = registers
                .people()
                .names(declared.stream()
                        .map(one -> new PersonId(one.relative()))
                        .toList());
        return new OwnDossierPage(
                own.name(),
                view.sections(own, view.asOf(null, null), words),
                lookUps.of(self, MOST).stream()
                        .map(look -> new OwnDossierPage.Look(
                                look.at(), look.reader(), unit(look.unit()), look.purpose(), look.caseNumber()))
                        .toList(),
                declared.stream()
                        .map(one -> new OwnDossierPage.Relative(
                                names.getOrDefault(new PersonId(one.relative()), ""), one.relation()))
                        .toList(),
                registers.units().active(registers.clock().today()).stream()
                        .filter(unit -> !unit.isGroup())
                        .flatMap(unit -> peopleOf(unit.id().slug()).stream())
                        .filter(choice -> !choice.id().equals(self.toString()))
                        .toList());
    }

    private String unit(String slug) {
        return UnitId.isSlug(slug)
                ? registers.units().names(List.of(new UnitId(slug))).getOrDefault(new UnitId(slug), slug)
                : slug;
    }

    @PostMapping("/dossiers/mine/relatives")
    @Permit("signed-in")
    @Audited("dossiers.relative_declared")
    Answer declare(
            @RequestParam(defaultValue = "") String relative,
            @RequestParam(defaultValue = "") String relation,
            SignedInUser user) {
        return Answer.of(
                opening.declare(uuid(relative), relation.strip(), user),
                _ -> Answer.redirect("/dossiers/mine", "dossiers.declared"));
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            return new UUID(0, 0);
        }
    }
}
