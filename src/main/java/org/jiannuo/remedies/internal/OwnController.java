package org.jiannuo.remedies.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jiannuo.accounts.AccountId;
import org.jiannuo.accounts.Officers;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.records.RecordDraft.SubjectKind;
import org.jiannuo.records.RecordId;
import org.jiannuo.records.RecordSummary;
import org.jiannuo.records.Records;
import org.jiannuo.remedies.RemedyKind;
import org.jiannuo.security.Audited;
import org.jiannuo.security.Permit;
import org.jiannuo.security.SignedInUser;
import org.jiannuo.web.Answer;
import org.jiannuo.web.Page;
import org.jiannuo.web.SheetId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** 我的记录. An official sees what is recorded of him, a unit what is recorded of it, and what can be done by when. */
@Controller
@PreAuthorize("denyAll()")
class OwnController {
    private static final int MOST = 200;

    private final CaseDesk desk;
    private final RemedyStore store;
    private final FileRemedy filing;
    private final Beside beside;
    private final SealedFiles files;
    private final Catalogue catalogue;

    OwnController(
            CaseDesk desk,
            RemedyStore store,
            FileRemedy filing,
            Beside beside,
            SealedFiles files,
            Catalogue catalogue) {
        this.desk = desk;
        this.store = store;
        this.filing = filing;
        this.beside = beside;
        this.files = files;
        this.catalogue = catalogue;
    }

    /** Who is who, and what is recorded. */
    @org.springframework.stereotype.Component
    record Beside(Officers officers, Records records, Conditions conditions) {}

    /** What the form of a record sends. */
    record Sent(
            @Nullable String ground,
            @Nullable String statement,
            @Nullable String contact,
            @Nullable String facts,
            @Nullable String wanted,
            @Nullable String promise,
            @Nullable String form) {
        static String text(@Nullable String text) {
            return text == null ? "" : text.strip();
        }
    }

    @GetMapping("/remedies/own")
    @Permit("signed-in")
    @Audited("remedies.own_records_viewed")
    Page own(SignedInUser user) {
        List<OwnPage.Part> parts = new ArrayList<>();
        parts.add(new OwnPage.Part("person", user.name(), lines(ofPerson(user))));
        if (user.may(Lifecycle.FILES, user.unit())) {
            parts.add(new OwnPage.Part("unit", user.unitName(), lines(ofUnit(user))));
        }
        return new OwnPage(parts, catalogue.grounds(Catalogue.OBJECT));
    }

    private List<RecordSummary> ofPerson(SignedInUser user) {
        return beside.officers().find(new AccountId(user.account())).stream()
                .flatMap(self -> beside
                        .records()
                        .ofSubject(
                                desk.county(),
                                SubjectKind.OFFICIAL,
                                self.person().value().toString(),
                                MOST)
                        .stream())
                .toList();
    }

    private List<RecordSummary> ofUnit(SignedInUser user) {
        return beside.records().ofSubject(desk.county(), SubjectKind.UNIT, user.unit(), MOST);
    }

    private List<OwnPage.Line> lines(List<RecordSummary> records) {
        return records.stream()
                .filter(record -> switch (record.states().standing()) {
                    case VALID, CORRECTED, ENDED -> true;
                    case SUBMITTED, ANNULLED, TOLERATED, NOT_RECORDED -> false;
                })
                .map(this::line)
                .toList();
    }

    private OwnPage.Line line(RecordSummary record) {
        List<Remedy> remedies = store.ofRecord(record.id());
        boolean inForce = record.states().standing().isInForce();
        boolean negative = inForce && Conditions.isAgainst(record);
        var conditions = negative
                ? beside.conditions().check(record, new Conditions.Shown(true, "-"), desk.today())
                : List.<Conditions.Condition>of();
        List<Refusal> against = Conditions.unmet(conditions);
        return new OwnPage.Line(
                record.id().toString(),
                catalogue.category(record),
                record.document().number(),
                record.document().organ(),
                record.document().date(),
                record.severity() == null ? "" : record.severity().name(),
                record.states().standing().name(),
                record.states().publication().name(),
                record.states().disputed(),
                negative ? record.term().repairFrom() : null,
                record.term().until(),
                inForce && !runs(remedies, RemedyKind.OBJECTION),
                negative && against.isEmpty() && !runs(remedies, RemedyKind.REPAIR),
                conditions.stream()
                        .filter(one -> !one.rule().equals(Rules.DUTY_PROVED)
                                && !one.rule().equals(Rules.PROMISE))
                        .map(RemedyView::check)
                        .toList(),
                against,
                remedies.stream().map(OwnController::cases).toList(),
                UUID.randomUUID().toString());
    }

    private static boolean runs(List<Remedy> remedies, RemedyKind kind) {
        return remedies.stream()
                .anyMatch(one -> one.matter().kind() == kind && one.stage().isRunning());
    }

    private static OwnPage.Case cases(Remedy one) {
        LocalDate until =
                one.stage() == Lifecycle.ObjectionStage.REPLIED ? one.result().askUntil() : null;
        return new OwnPage.Case(
                "/remedies/cases/" + one.id(),
                one.matter().number(),
                RemedyView.key(one, one.stage().name()),
                one.term().next(),
                until);
    }

    @PostMapping("/remedies/own/{record}/objection")
    @Permit("signed-in")
    @Audited("remedies.own_objection_filed")
    Answer object(
            @PathVariable String record,
            @ModelAttribute Sent sent,
            @RequestParam(required = false) @Nullable List<MultipartFile> proof,
            SignedInUser user) {
        return file(RemedyKind.OBJECTION, record, sent, proof, user);
    }

    @PostMapping("/remedies/own/{record}/repair")
    @Permit("signed-in")
    @Audited("remedies.own_repair_filed")
    Answer repair(
            @PathVariable String record,
            @ModelAttribute Sent sent,
            @RequestParam(required = false) @Nullable List<MultipartFile> proof,
            SignedInUser user) {
        return file(RemedyKind.REPAIR, record, sent, proof, user);
    }

    private Answer file(
            RemedyKind kind, String record, Sent sent, @Nullable List<MultipartFile> proof, SignedInUser user) {
        RecordId id = RecordId.parse(record).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        FileRemedy.Typed typed = new FileRemedy.Typed(
                kind,
                id,
                Sent.text(sent.ground()),
                Sent.text(sent.statement()),
                false,
                new FileRemedy.Told(
                        user.name(),
                        Sent.text(sent.contact()),
                        Sent.text(sent.facts()),
                        Sent.text(sent.wanted()),
                        Sent.text(sent.promise())));
        Decision<List<SealedFiles.Clean>> clean = isOwn(id, user)
                ? files.check(proof, SealedFiles.PROOF)
                : Decision.refused(Rules.NOT_THE_SUBJECT.broken());
        return Answer.of(
                clean.then(sure -> filing.fileOwn(typed, sure, SheetId.of(sent.form()), user.sign(desk.clock()))),
                receipt -> Answer.redirect("/remedies/cases/" + receipt.id(), "remedies.done.filed"));
    }

    private boolean isOwn(RecordId id, SignedInUser user) {
        boolean own = ofPerson(user).stream().anyMatch(record -> record.id().equals(id));
        boolean units = user.may(Lifecycle.FILES, user.unit())
                && beside.records()
                        .find(id)
                        .filter(record -> record.about().kind() == SubjectKind.UNIT
                                && record.about().id().equals(user.unit()))
                        .isPresent();
        return own || units;
    }
}
