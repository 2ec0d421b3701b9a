package org.jiannuo.records.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.records.LegalityGate;
import org.jiannuo.records.RecordDraft;
import org.jiannuo.records.RecordDraft.Gravity;
import org.jiannuo.records.RecordDraft.Severity;
import org.jiannuo.records.RecordDraft.Standing;
import org.jiannuo.records.RecordDraft.Subject;
import org.jiannuo.records.RecordDraft.SubjectKind;
import org.jspecify.annotations.Nullable;

/** 合法性规则. The gate of one day. */
final class Gate implements LegalityGate {
    private static final String NO_CODE = "00000000000000000X";
    private static final String PUBLIC = "public";

    /** What the gate knows of a unit. @param names its names and its unified code @param unitClass word of the catalogue */
    record KnownUnit(Set<String> names, String unitClass) {}

    private final LocalDate today;
    private final GateReference reference;
    private final KnownUnits units;
    private final Predicate<String> isUnifiedCode;

    /** What the gate knows of the register of units. */
    interface KnownUnits {
        /** The units in force on a day, as they were then, by slug. */
        Map<String, KnownUnit> on(LocalDate day);

        /** The unit itself and the ended ones whose duties are its own today. */
        Set<String> carriedOnBy(String unit);
    }

    Gate(LocalDate today, GateReference reference, KnownUnits units, Predicate<String> isUnifiedCode) {
        this.today = today;
        this.reference = reference;
        this.units = units;
        this.isUnifiedCode = isUnifiedCode;
    }

    @Override
    public LocalDate today() {
        return today;
    }

    GateReference reference() {
        return reference;
    }

    /** Whether a unit is known today. */
    boolean isUnit(String slug) {
        return units.on(today).containsKey(slug);
    }

    /** Whether a unit bears a name. */
    boolean bears(String slug, String name) {
        KnownUnit unit = units.on(today).get(slug);
        return unit != null && unit.names().contains(name);
    }

    @Override
    public Judged judge(RecordDraft draft) {
        List<Refusal> reasons = new ArrayList<>();
        LocalDate date = draft.document().date();
        LocalDate day = date == null ? today : date;
        CatalogueItem item = category(draft, day, reasons);
        subject(draft.subject(), day, reasons);
        document(draft.document(), item, reasons);
        String instrument = new Bases(reference).check(draft.grounds(), item, day, reasons);
        content(draft, item, reasons);
        if (item == null) {
            return new Judged(
                    draft,
                    reasons,
                    new Outcome(Polarity.BASIC, null, false, null, "", PublicTerm.NOT_PUBLIC, null, instrument));
        }
        reporter(draft, item, day, reasons);
        Severity severity = reference.grades().grade(item, draft.gravity(), reasons);
        return new Judged(draft, reasons, outcome(draft, item, severity, day, instrument, reasons));
    }

    private @Nullable CatalogueItem category(RecordDraft draft, LocalDate day, List<Refusal> reasons) {
        CatalogueItem item = reference.item(draft.category(), day);
        if (item == null && reference.isUndecided(draft.category(), day)) {
            reasons.add(Rules.UNDECIDED.brokenAt("category", draft.category()));
            return null;
        }
        if (item == null || !item.isInForceOn(day)) {
            reasons.add(Rules.CATEGORY.brokenAt("category", draft.category(), day));
            return item;
        }
        Subject subject = draft.subject();
        KnownUnit unit = units.on(day).get(subject.id());
        if (!GateReference.admits(item, subject.kind(), unit == null ? "" : unit.unitClass())) {
            reasons.add(Rules.SUBJECT_KIND.brokenAt("subject", item.nameZh()));
        }
        return item;
    }

    private void subject(Subject subject, LocalDate day, List<Refusal> reasons) {
        if (reference.isNameless(subject.name())) {
            reasons.add(Rules.SUBJECT_NAME.brokenAt("subjectName"));
        }
        boolean known = switch (subject.kind()) {
            case UNIT -> units.on(day).containsKey(subject.id());
            case OFFICIAL -> subject.id().length() == 36;
            case ENTERPRISE ->
                subject.code().equals(NO_CODE)
                        ? !subject.otherCode().isBlank()
                        : !subject.code().isBlank() && isUnifiedCode.test(subject.code());
            case PERSON -> person(subject.code(), day, reasons);
        };
        if (!known) {
            reasons.add(Rules.SUBJECT_CODE.brokenAt("subjectCode"));
        }
    }

    /** The identity card tells its age; other documents are only asked for their form. */
    private boolean person(String number, LocalDate day, List<Refusal> reasons) {
        var birth = PersonalNumbers.birthDay(number);
        if (birth.isPresent()) {
            if (birth.get().plusYears(reference.bound("minor_age")).isAfter(day)) {
                reasons.add(Rules.MINOR.brokenAt("subjectCode"));
            }
            return true;
        }
        return number.length() >= 5
                && number.length() < 18
                && number.chars().allMatch(c -> Character.isLetterOrDigit(c) && c < 128);
    }

    private void document(RecordDraft.Document document, @Nullable CatalogueItem item, List<Refusal> reasons) {
        GateReference.DocumentKind kind = reference.documents().get(document.kind());
        if (kind == null
                || !kind.effect()
                || (item != null && !item.collected().documents().contains(document.kind()))) {
            reasons.add(Rules.DOCUMENT_KIND.brokenAt("documentKind"));
        }
        LocalDate date = document.date();
        if (date == null
                || date.isAfter(today)
                || (document.effectiveOn() != null && document.effectiveOn().isBefore(date))) {
            reasons.add(Rules.DOCUMENT_DATE.brokenAt("documentDate"));
        }
        if (reference.isNameless(document.number())) {
            reasons.add(Rules.DOCUMENT_NUMBER.brokenAt("documentNumber"));
        }
        if (!isCompetent(document, kind)) {
            reasons.add(Rules.ORGAN.brokenAt("organ"));
        }
        if (document.standing() != Standing.EFFECTIVE
                || (document.effectiveOn() != null && document.effectiveOn().isAfter(today))) {
            reasons.add(Rules.NOT_EFFECTIVE.brokenAt("standing"));
        }
    }

    /** A private body issues no document with legal effect for others; courts, auditors and the like bear their name. */
    private boolean isCompetent(RecordDraft.Document document, GateReference.@Nullable DocumentKind kind) {
        if (reference.isNameless(document.organ())) {
            return false;
        }
        String code = document.organCode();
        if (!code.isEmpty() && (code.startsWith("9") || !isUnifiedCode.test(code))) {
            return false;
        }
        return kind == null
                || kind.organWords().isEmpty()
                || kind.organWords().stream().anyMatch(document.organ()::contains);
    }

    private void content(RecordDraft draft, @Nullable CatalogueItem item, List<Refusal> reasons) {
        String facts = draft.grounds().facts();
        if (facts.isBlank() || facts.length() > reference.bound("facts_length")) {
            reasons.add(Rules.FACTS.brokenAt("facts", reference.bound("facts_length")));
        }
        Polarity polarity = item == null ? Polarity.NEGATIVE : item.polarity();
        Polarity against = draft.document().kind().equals("penalty_decision") ? Polarity.NEGATIVE : polarity;
        for (String code : reference.excluded().in(facts, draft.subject().kind(), against)) {
            reasons.add(Rules.EXCLUDED.brokenAt("facts", code));
        }
        if (!PersonalNumbers.in(facts).isEmpty()) {
            reasons.add(Rules.NECESSITY.brokenAt("facts"));
        }
    }

    /** A unit of today reports; competent it is as what it was, or as whom it carries on, on the day of the act. */
    private void reporter(RecordDraft draft, CatalogueItem item, LocalDate day, List<Refusal> reasons) {
        String reporter = draft.origin().reporter();
        boolean competent = units.on(today).containsKey(reporter)
                && units.carriedOnBy(reporter).stream().anyMatch(unit -> isCompetent(unit, draft, item, day));
        if (!competent) {
            reasons.add(Rules.REPORTER.brokenAt("reporter", item.nameZh()));
        }
    }

    private boolean isCompetent(String unit, RecordDraft draft, CatalogueItem item, LocalDate day) {
        Set<String> reporters = item.collected().reporters();
        return reporters.contains(unit)
                || (reporters.contains("organ") && isOrgan(units.on(day).get(unit), draft.document()))
                || (reporters.contains("subject") && isOwn(draft.subject(), unit));
    }

    private static boolean isOrgan(@Nullable KnownUnit unit, RecordDraft.Document document) {
        return unit != null
                && (unit.names().contains(document.organ())
                        || (!document.organCode().isEmpty() && unit.names().contains(document.organCode())));
    }

    /** Of an official the unit reports; whether he belongs to it is asked of the register when it is entered. */
    private static boolean isOwn(Subject subject, String reporter) {
        return subject.kind() != SubjectKind.UNIT || subject.id().equals(reporter);
    }

    private Outcome outcome(
            RecordDraft draft,
            CatalogueItem item,
            @Nullable Severity severity,
            LocalDate day,
            String instrument,
            List<Refusal> reasons) {
        LocalDate named = draft.document().effectiveOn();
        LocalDate effective = named == null ? day : named;
        return new Outcome(
                item.polarity(),
                severity,
                item.collected().direct(),
                effective,
                scope(item, severity),
                term(draft, item, severity, day),
                sanctionEnd(draft.gravity(), item, effective, reasons),
                instrument);
    }

    /** What is minor is in principle not published. */
    private static String scope(CatalogueItem item, @Nullable Severity severity) {
        return severity == Severity.MINOR && item.scope().equals(PUBLIC) ? "public_if_needed" : item.scope();
    }

    private PublicTerm term(RecordDraft draft, CatalogueItem item, @Nullable Severity severity, LocalDate day) {
        if (!item.scope().equals(PUBLIC)) {
            return PublicTerm.NOT_PUBLIC;
        }
        return severity == null || item.collected().term().isEmpty()
                ? new PublicTerm("scope", null, draft.origin().until(), null)
                : reference
                        .terms()
                        .of(item.collected().term(), severity, draft.gravity().special(), day);
    }

    /** The last day of the period; a sanction that is released in writing has none. */
    private @Nullable LocalDate sanctionEnd(
            Gravity gravity, CatalogueItem item, LocalDate effective, List<Refusal> reasons) {
        boolean sanctioned = item.collected().documents().contains("discipline_decision")
                && item.isNegative()
                && item.kinds().contains(SubjectKind.OFFICIAL);
        if (!sanctioned) {
            return null;
        }
        GateReference.SanctionPeriod period = reference.sanctions().get(gravity.sanction());
        if (period == null) {
            reasons.add(Rules.GRADE_MISSING.brokenAt("sanction"));
            return null;
        }
        return period.byItself() && period.months() > 0 ? effective.plusMonths(period.months()) : null;
    }
}
