package org.jiannuo.measures.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jiannuo.database.Identities;
import org.jiannuo.dossiers.OfficialFiles;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.County;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.measures.internal.ItemList.Effect;
import org.jiannuo.measures.internal.ItemList.Item;
import org.jiannuo.measures.internal.Lifecycle.Stage;
import org.jiannuo.records.RecordDraft.SubjectKind;
import org.jiannuo.records.RecordSummary;
import org.jiannuo.records.Records;
import org.jiannuo.security.SignedInUser;
import org.jiannuo.statutes.Statutes;
import org.jiannuo.subjects.People;
import org.jiannuo.subjects.PersonId;
import org.jiannuo.subjects.UnitId;
import org.jiannuo.subjects.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 办事核查. Whether something stands against giving a subject a grant, a post, an honour, an award. It says which rule
 * forbids and what only informs; it decides nothing. Who asked, about whom and for what is kept.
 */
@Component
class LookUp {
    private static final int MOST = 500;
    private static final String APPOINTMENT = "appointment";
    private static final String AWARD = "award";

    private final MeasureStore measures;
    private final LookUpStore store;
    private final ItemList items;
    private final Registers registers;
    private final OfficialFiles officials;
    private final BusinessClock clock;

    LookUp(
            MeasureStore measures,
            LookUpStore store,
            ItemList items,
            Registers registers,
            OfficialFiles officials,
            BusinessClock clock) {
        this.measures = measures;
        this.store = store;
        this.items = items;
        this.registers = registers;
        this.officials = officials;
        this.clock = clock;
    }

    /** The registers that are asked. */
    @Component
    record Registers(Records records, Statutes statutes, Units units, People people, County county) {}

    /**
     * What is asked.
     *
     * @param kind kind of the subject
     * @param key slug of a unit, id of an official, unified code or number of an identity document
     * @param name name as given; needed for a natural person
     * @param use what is to be given
     * @param matter the matter for which it is asked
     */
    record Question(@Nullable SubjectKind kind, String key, String name, String use, String matter) {}

    /** How a program asked. @param call its key of the call @param hash of what it sent */
    record Call(String call, String hash) {}

    /** 核查结果. */
    enum Result {
        /** A rule forbids it. */
        FORBIDDEN,
        /** Nothing forbids it; something is to be weighed. */
        NOTED,
        /** Nothing stands against it. */
        CLEAR
    }

    /** From where a finding comes. */
    enum Source {
        MEASURE,
        STATUTE,
        RECORD,
        INCENTIVE
    }

    /**
     * One thing that matters.
     *
     * @param effect whether it forbids, informs or favours
     * @param title name of the item or of the category of records
     * @param document number of the decision or document
     * @param basis instrument and article
     * @param until last day; null when none is known
     * @param disputed whether an objection runs
     */
    record Finding(
            Effect effect,
            Source source,
            String title,
            String document,
            String basis,
            @Nullable LocalDate until,
            boolean disputed) {}

    /** The answer, as it is kept. */
    record Examined(
            UUID id, String name, SubjectKind kind, String use, LocalDate on, Result result, List<Finding> findings) {
        Examined {
            findings = List.copyOf(findings);
        }
    }

    /** Who is meant. */
    private record Subject(UUID id, SubjectKind kind, String name) {}

    /** Answers and keeps the look-up, or says every reason against it. */
    @Transactional
    public Decision<Examined> ask(Question question, SignedInUser user, @Nullable Call call) {
        List<Refusal> reasons = new ArrayList<>();
        SubjectKind kind = question.kind();
        if (kind == null || !items.uses(kind).contains(question.use())) {
            reasons.add(Rules.PURPOSE.brokenAt("use"));
        }
        if (question.matter().isBlank()) {
            reasons.add(Rules.PURPOSE.brokenAt("matter"));
        }
        reasons.addAll(MeasureDesk.tooLong("matter", question.matter()));
        if (kind == SubjectKind.OFFICIAL && call != null) {
            reasons.add(Rules.NO_PERSONS.brokenAt("kind"));
        }
        Optional<Subject> subject = kind == null ? Optional.empty() : subject(kind, question);
        if (subject.isEmpty()) {
            reasons.add(Rules.NO_SUBJECT.brokenAt("subject"));
        }
        return !reasons.isEmpty() || subject.isEmpty()
                ? Decision.refused(reasons)
                : opened(question, subject.get(), user).map(known -> kept(known, question, user, call));
    }

    /** The file of an official is opened by the rules of dossiers, which shows the look-up to him. */
    private Decision<Subject> opened(Question question, Subject subject, SignedInUser user) {
        if (subject.kind() != SubjectKind.OFFICIAL) {
            return Decision.accepted(subject);
        }
        String purpose = question.use().equals("HONOUR") || question.use().equals("AWARD") ? AWARD : APPOINTMENT;
        return officials
                .open(
                        UUID.fromString(question.key()),
                        purpose,
                        question.matter().strip(),
                        user)
                .map(_ -> subject);
    }

    private Optional<Subject> subject(SubjectKind kind, Question question) {
        String key = question.key().strip();
        return switch (kind) {
            case UNIT ->
                Optional.of(key)
                        .filter(UnitId::isSlug)
                        .flatMap(slug -> registers.units().find(new UnitId(slug)))
                        .map(unit -> new Subject(id(kind, key), kind, unit.name()));
            case OFFICIAL ->
                uuid(key)
                        .flatMap(id -> registers.people().find(new PersonId(id)))
                        .map(person -> new Subject(id(kind, key), kind, person.name()));
            case ENTERPRISE ->
                Optional.of(registers.units().checkCode(key))
                        .filter(Decision::isAccepted)
                        .map(Decision::orThrow)
                        .map(code -> new Subject(id(kind, code), kind, name(id(kind, code), question.name(), code)));
            case PERSON ->
                key.isEmpty() || question.name().isBlank()
                        ? Optional.empty()
                        : Optional.of(
                                new Subject(id(kind, key), kind, question.name().strip()));
        };
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private UUID id(SubjectKind kind, String key) {
        return registers.records().subjectId(registers.county(), kind, key);
    }

    private String name(UUID id, String typed, String code) {
        return registers
                .records()
                .subject(registers.county(), id)
                .map(Records.Subject::name)
                .orElse(typed.isBlank() ? code : typed.strip());
    }

    private Examined kept(Subject subject, Question question, SignedInUser user, @Nullable Call call) {
        List<Finding> findings = examine(subject.id(), question.use());
        Result result = findings.stream().anyMatch(found -> found.effect() == Effect.FORBID)
                ? Result.FORBIDDEN
                : findings.stream().anyMatch(found -> found.effect() == Effect.INFORM) ? Result.NOTED : Result.CLEAR;
        Examined examined = new Examined(
                Identities.next(), subject.name(), subject.kind(), question.use(), clock.today(), result, findings);
        store.keep(examined, subject.id(), question.matter().strip(), call, user.sign(clock));
        return examined;
    }

    /** What matters today for a use, what forbids first. */
    List<Finding> examine(UUID subject, String use) {
        LocalDate today = clock.today();
        List<Finding> findings = new ArrayList<>();
        for (Measure measure : measures.ofSubject(registers.county(), subject)) {
            items.find(measure.content().item(), today).ifPresent(item -> findings.add(of(measure, item, use)));
        }
        for (RecordSummary record : registers.records().ofSubject(registers.county(), subject, MOST)) {
            if (Legality.holds(record, today) && Legality.isAdverse(record)) {
                findings.add(of(record, use, today));
            }
        }
        findings.sort(java.util.Comparator.comparing(Finding::effect));
        return findings;
    }

    /** A measure matters for the uses that the list names; for others, and while it is suspended, it only informs. */
    private static Finding of(Measure measure, Item item, String use) {
        boolean meant = item.uses().contains(use) && measure.stage() != Stage.SUSPENDED;
        Effect effect = item.incentive() ? Effect.FAVOUR : meant ? item.effect() : Effect.INFORM;
        return new Finding(
                effect,
                item.incentive() ? Source.INCENTIVE : Source.MEASURE,
                item.name(),
                measure.content().number(),
                item.basis(),
                measure.term().until(),
                measure.stage() == Stage.SUSPENDED);
    }

    private Finding of(RecordSummary record, String use, LocalDate today) {
        Optional<ItemList.Statutory> law = items.statutory(record.category()).stream()
                .filter(row -> row.use().equals(use))
                .findFirst();
        LocalDate until = Legality.causeEnds(record).orElse(null);
        return new Finding(
                law.map(ItemList.Statutory::effect).orElse(Effect.INFORM),
                law.isPresent() ? Source.STATUTE : Source.RECORD,
                registers
                        .statutes()
                        .row("record_categories", record.category(), today)
                        .map(row -> row.text("name_zh"))
                        .orElse(record.category()),
                record.document().number(),
                law.map(row -> (row.basis() + " " + row.article()).strip()).orElse(""),
                until,
                record.states().disputed());
    }
}
