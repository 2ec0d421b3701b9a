package org.jiannuo.remedies.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jiannuo.database.Identities;
import org.jiannuo.database.Vault;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.kernel.Rule;
import org.jiannuo.kernel.Signature;
import org.jiannuo.publication.Publications;
import org.jiannuo.records.RecordId;
import org.jiannuo.records.RecordSummary;
import org.jiannuo.records.Records;
import org.jiannuo.remedies.ObjectionFiled;
import org.jiannuo.remedies.RemedyId;
import org.jiannuo.remedies.RemedyKind;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** 提出异议、申请修复. Takes what was filed, from the public service or with a log-in, and says what is missing. */
@Component
class FileRemedy {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SOURCE = "records";
    private static final int MOST = 200;

    private final CaseDesk desk;
    private final RemedyStore store;
    private final Catalogue catalogue;
    private final Clocks clocks;
    private final Sealing sealing;
    private final Registers registers;

    FileRemedy(
            CaseDesk desk,
            RemedyStore store,
            Catalogue catalogue,
            Clocks clocks,
            Sealing sealing,
            Registers registers) {
        this.desk = desk;
        this.store = store;
        this.catalogue = catalogue;
        this.clocks = clocks;
        this.sealing = sealing;
        this.registers = registers;
    }

    /** What is kept sealed, and what it leads to. */
    @Component
    record Sealing(
            CaseVault vault, SealedFiles files, Marks marks, Conditions conditions, ApplicationEventPublisher events) {}

    /** Where records and their publications are found. */
    @Component
    record Registers(Records records, Publications publications) {}

    /**
     * What somebody wrote.
     *
     * @param name name of the applicant
     * @param contact how to reach him
     * @param facts what is wrong, or how it was put right
     * @param wanted what he asks for; may be empty
     * @param promise who signed the public credit promise; empty for none
     */
    record Told(String name, String contact, String facts, String wanted, String promise) {
        String json() {
            return JSON.writeValueAsString(this);
        }

        static Told of(String json) {
            return JSON.readValue(json, Told.class);
        }
    }

    /** A form. @param ground code of the ground of an objection @param statement what is to be shown beside the record */
    record Typed(
            RemedyKind kind, @Nullable RecordId record, String ground, String statement, boolean agent, Told told) {}

    /** What the applicant gets. @param code shown once and kept nowhere; empty for who is signed in */
    record Receipt(RemedyId id, String number, String code) {}

    /**
     * The record that is meant by its public number, or by the number of its document and the code of its subject.
     *
     * @return nothing when there is none, whichever of the two is wrong
     */
    Optional<RecordSummary> meant(String reference, String code) {
        Optional<RecordSummary> shown = registers
                .publications()
                .withCode(desk.county(), reference)
                .filter(one -> one.source().equals(SOURCE))
                .flatMap(one -> RecordId.parse(one.thing()))
                .flatMap(registers.records()::find);
        return shown.isPresent() || reference.isBlank() || code.isBlank() ? shown : byDocument(reference, code);
    }

    private Optional<RecordSummary> byDocument(String number, String code) {
        return registers.records().search(desk.county(), number, MOST).stream()
                .filter(subject -> subject.code().equalsIgnoreCase(code))
                .flatMap(subject -> registers.records().ofSubject(desk.county(), subject.id(), MOST).stream())
                .filter(record -> record.document().number().equals(number))
                .findFirst();
    }

    /** Every reason against a form, files apart; none when it can go on. */
    List<Refusal> faults(Typed typed) {
        List<Refusal> because = new ArrayList<>();
        Told told = typed.told();
        Optional<RecordSummary> record = Optional.ofNullable(typed.record()).flatMap(registers.records()::find);
        if (record.filter(one -> one.states().standing().isInForce()).isEmpty()) {
            because.add(Rules.NO_SUCH_RECORD.brokenAt("reference"));
        }
        required(because, Rules.INCOMPLETE, "facts", told.facts());
        required(because, Rules.NAMES_ITS_PARTY, "name", told.name());
        required(because, Rules.NAMES_ITS_PARTY, "contact", told.contact());
        if (typed.kind() == RemedyKind.OBJECTION && !catalogue.isGround(Catalogue.OBJECT, typed.ground())) {
            because.add(Rules.NO_GROUND.brokenAt("ground"));
        }
        for (String text : List.of(told.name(), told.contact(), told.facts(), told.wanted(), typed.statement())) {
            if (text.length() > CaseDesk.LONGEST_TEXT) {
                because.add(Rules.TOO_LONG.brokenAt("facts", CaseDesk.LONGEST_TEXT));
            }
        }
        record.ifPresent(one -> because.addAll(standing(typed, one)));
        return because;
    }

    /** What the record itself has against it. */
    private List<Refusal> standing(Typed typed, RecordSummary record) {
        List<Refusal> because = new ArrayList<>();
        boolean runs = store.ofRecord(record.id()).stream()
                .anyMatch(other ->
                        other.matter().kind() == typed.kind() && other.stage().isRunning());
        if (runs) {
            because.add(Rules.RUNS_ALREADY.broken());
        }
        if (typed.kind() == RemedyKind.REPAIR) {
            if (!Conditions.isAgainst(record)) {
                because.add(Rules.NOTHING_TO_REPAIR.broken());
            }
            var conditions = sealing.conditions()
                    .check(record, new Conditions.Shown(true, typed.told().promise()), desk.today());
            because.addAll(Conditions.unmet(conditions));
        }
        return because;
    }

    private static void required(List<Refusal> because, Rule rule, String field, String text) {
        if (text.isBlank()) {
            because.add(rule.brokenAt(field));
        }
    }

    /** Takes what was sent by the public page; the code is given out once. */
    @Transactional
    public Decision<Receipt> file(Typed typed, List<SealedFiles.Clean> files, UUID form) {
        Signature by = CaseDesk.applicant(desk.clock().now());
        return checked(typed, files, form)
                .then(record -> take(typed, record, new Remedy.Applicant(null, "", typed.agent()), form, by))
                .then(taken -> kept(taken, files, by.at()));
    }

    /** Takes what somebody with a log-in files about himself or his unit; an objection is marked at once. */
    @Transactional
    public Decision<Receipt> fileOwn(Typed typed, List<SealedFiles.Clean> files, UUID form, Signature by) {
        return checked(typed, files, form)
                .then(record -> take(typed, record, new Remedy.Applicant(by.account(), by.unit(), false), form, by))
                .then(taken -> kept(taken, files, by.at()))
                .then(receipt ->
                        typed.kind() == RemedyKind.OBJECTION ? marked(receipt, by) : Decision.accepted(receipt));
    }

    private Decision<RecordSummary> checked(Typed typed, List<SealedFiles.Clean> files, UUID form) {
        List<Refusal> because = new ArrayList<>(faults(typed));
        if (store.wasFiled(desk.county(), form)) {
            because.add(Rules.ALREADY_FILED.broken());
        }
        boolean proved = files.stream().anyMatch(file -> file.origin().equals(SealedFiles.PROOF));
        if (typed.kind() == RemedyKind.REPAIR && !proved) {
            because.add(Rules.DUTY_PROVED.brokenAt("proof", ""));
        }
        boolean identified = files.stream().anyMatch(file -> file.origin().equals(SealedFiles.OTHER));
        if (typed.agent() && !identified) {
            because.add(Rules.INCOMPLETE.brokenAt("files"));
        }
        return because.isEmpty() && typed.record() != null
                ? Decision.accepted(registers.records().find(typed.record()).orElseThrow())
                : Decision.refused(because);
    }

    private record Taken(Remedy remedy, String code) {}

    private Decision<Taken> take(Typed typed, RecordSummary record, Remedy.Applicant who, UUID form, Signature by) {
        LocalDate today = Remedy.today(by);
        boolean objection = typed.kind() == RemedyKind.OBJECTION;
        Remedy.Matter matter = new Remedy.Matter(
                typed.kind(),
                (objection ? "YY-%d-%06d" : "XF-%d-%06d").formatted(today.getYear(), store.nextNumber()),
                record.id(),
                objection ? typed.ground() : RemedyKind.REPAIR.name(),
                typed.statement(),
                who,
                catalogue.handling(record),
                objection ? catalogue.provider(record) : catalogue.deciding(record),
                today);
        Remedy fresh = Remedy.filed(new RemedyId(desk.county(), Identities.next()), matter, by);
        String limit = objection ? Lifecycle.MARK_LIMIT : Lifecycle.PUSH_LIMIT;
        return clocks.next(fresh, Clocks.Start.of(limit, matter.handling(), today), by)
                .then(owed -> objection
                        ? Decision.accepted(owed)
                        : clocks.examine(owed, Clocks.Start.of(Lifecycle.RESULT_LIMIT, matter.handling(), today), by))
                .map(owed -> {
                    String code = who.account() == null ? Vault.newCode() : "";
                    store.insert(
                            owed,
                            sealing.vault().lock(owed.id(), typed.told().json()),
                            code.isEmpty() ? null : sealing.vault().codeHash(code),
                            form,
                            by);
                    return new Taken(owed, code);
                });
    }

    private Decision<Receipt> kept(Taken taken, List<SealedFiles.Clean> files, Instant at) {
        Remedy remedy = taken.remedy();
        return sealing.files().keep(remedy.id(), files, at).map(_ -> {
            if (remedy.isObjection()) {
                sealing.events()
                        .publishEvent(
                                new ObjectionFiled(remedy.id(), remedy.matter().record()));
            }
            return new Receipt(remedy.id(), remedy.matter().number(), taken.code());
        });
    }

    private Decision<Receipt> marked(Receipt receipt, Signature by) {
        Remedy filed = store.lock(receipt.id()).orElseThrow();
        Signature platform = Signature.ofPlatform(by.at());
        return sealing.marks()
                .mark(filed, by)
                .then(marked -> clocks.settle(marked, by))
                .then(idle -> desk.follow(idle, Act.MARK, RemedyHistory.Words.NONE, null, platform))
                .map(_ -> receipt);
    }

    /** What the applicant wrote. */
    Told told(Remedy remedy) {
        return Told.of(sealing.vault().open(remedy.id(), store.told(remedy.id())));
    }
}
