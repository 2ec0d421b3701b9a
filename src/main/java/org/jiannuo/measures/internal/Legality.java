package org.jiannuo.measures.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.measures.internal.ItemList.Item;
import org.jiannuo.measures.internal.ItemList.Nature;
import org.jiannuo.records.LegalityGate.Polarity;
import org.jiannuo.records.RecordDraft.SubjectKind;
import org.jiannuo.records.RecordSummary;
import org.jspecify.annotations.Nullable;

/** 合法性核对. Whether a measure may be taken by law: every reason against it at once. It asks nobody and keeps nothing. */
final class Legality {
    private static final String COUNTY = "county";

    private Legality() {}

    /**
     * What is judged.
     *
     * @param item the item of the list on that day; null when the list has none
     * @param record the record as it stands; null when it is unknown
     * @param plan who decides and executes, and until when
     * @param today the day
     * @param second number or stage of another running measure of the same kind for the same record; empty for none
     * @param managed whether the competent body manages officials
     */
    record Case(
            @Nullable Item item,
            @Nullable RecordSummary record,
            Plan plan,
            LocalDate today,
            String second,
            boolean managed) {}

    /** @param until last day; null when none is stated */
    record Plan(
            String competent, String executing, @Nullable LocalDate until) {}

    static List<Refusal> faults(Case of) {
        List<Refusal> reasons = new ArrayList<>();
        Item item = of.item();
        RecordSummary record = of.record();
        if (item == null) {
            reasons.add(Rules.NOT_IN_LIST.brokenAt("item"));
        }
        if (record == null) {
            reasons.add(Rules.UNKNOWN.brokenAt("record"));
        }
        if (item == null || record == null) {
            return reasons;
        }
        reasons.addAll(basis(item));
        reasons.addAll(bodies(item, record, of));
        reasons.addAll(cause(item, record, of));
        reasons.addAll(end(item, record, of));
        return reasons;
    }

    /** The basis is in force, binds here, and leaves the decision to a county. */
    static List<Refusal> basis(Item item) {
        List<Refusal> reasons = new ArrayList<>();
        if (!item.level().equals(COUNTY)) {
            reasons.add(Rules.LEVEL.brokenAt("item", item.row().text("executing_unit_zh"), item.level()));
        }
        String binding = item.row().text("binding");
        boolean borrowed = binding.equals("model_only") || binding.equals("local_practice");
        boolean open = binding.equals("proposal") && !item.confirmed();
        if (!item.incentive() && (borrowed || open)) {
            reasons.add(Rules.NOT_BINDING.brokenAt("item", item.basis()));
        }
        if (!item.inForce()) {
            reasons.add(Rules.REPEALED.brokenAt("item", item.basis()));
        }
        return reasons;
    }

    private static List<Refusal> bodies(Item item, RecordSummary record, Case of) {
        List<Refusal> reasons = new ArrayList<>();
        Plan plan = of.plan();
        boolean self =
                record.about().kind() == SubjectKind.UNIT && record.about().id().equals(plan.competent());
        if (self || !item.decides(plan.competent())) {
            reasons.add(Rules.COMPETENT.brokenAt("competent", item.row().text("executing_unit_zh")));
        }
        if (!item.executes(plan.executing())) {
            reasons.add(Rules.EXECUTING.brokenAt("executing", item.row().text("executing_unit_zh")));
        }
        if (!item.incentive() && record.about().kind() == SubjectKind.OFFICIAL && !of.managed()) {
            reasons.add(Rules.OFFICIALS.brokenAt("competent"));
        }
        if (!item.subjects().contains(record.about().kind())) {
            reasons.add(Rules.SUBJECT.brokenAt("item", item.name()));
        }
        return reasons;
    }

    private static List<Refusal> cause(Item item, RecordSummary record, Case of) {
        List<Refusal> reasons = new ArrayList<>();
        if (!holds(record, of.today())) {
            reasons.add(Rules.RECORD_NOT_IN_FORCE.brokenAt(
                    "record", record.document().number()));
        }
        if (record.states().disputed() && !item.incentive()) {
            reasons.add(Rules.DISPUTED.brokenAt("record", record.document().number()));
        }
        boolean fits = item.incentive() ? record.polarity() == Polarity.POSITIVE : isAdverse(record);
        if (!fits) {
            reasons.add(Rules.POLARITY.brokenAt("record", record.document().number()));
        }
        if (!item.incentive() && !item.carriedBy(record.severity())) {
            reasons.add(Rules.TOO_GRAVE.brokenAt("item", item.name()));
        }
        if (!of.second().isEmpty()) {
            reasons.add(Rules.SECOND.brokenAt("item", of.second()));
        }
        return reasons;
    }

    /** Whether a record counts against its subject: a negative item, or one that has a grade. */
    static boolean isAdverse(RecordSummary record) {
        return record.polarity() == Polarity.NEGATIVE
                || (record.polarity() == Polarity.BASIC && record.severity() != null);
    }

    /** Whether a record still is a basis: in force, and its term of publication not over. */
    static boolean holds(RecordSummary record, LocalDate today) {
        LocalDate until = record.term().until();
        return record.states().standing().isInForce()
                && record.days().effectiveOn() != null
                && !record.days().effectiveOn().isAfter(today)
                && (until == null || !today.isAfter(until));
    }

    /** The last day on which the cause holds, as far as it is known. */
    static Optional<LocalDate> causeEnds(RecordSummary record) {
        return java.util.stream.Stream.of(
                        Optional.ofNullable(record.days().endsOn()),
                        Optional.ofNullable(record.term().until()))
                .flatMap(Optional::stream)
                .min(LocalDate::compareTo);
    }

    private static List<Refusal> end(Item item, RecordSummary record, Case of) {
        List<Refusal> reasons = new ArrayList<>();
        LocalDate until = of.plan().until();
        if (until == null) {
            if (item.nature() != Nature.LASTING) {
                reasons.add(Rules.END.brokenAt("until"));
            }
            return reasons;
        }
        Optional<LocalDate> cause =
                item.incentive() || item.nature() == Nature.YEAR ? Optional.empty() : causeEnds(record);
        if (until.isBefore(of.today()) || cause.filter(until::isAfter).isPresent()) {
            reasons.add(Rules.END.brokenAt("until"));
        }
        boolean tooShort = item.bound("least", of.today())
                .filter(least -> until.isBefore(least.minusDays(1)))
                .isPresent();
        boolean tooLong = item.bound("most", of.today()).filter(until::isAfter).isPresent();
        boolean pastYear =
                item.nature() == Nature.YEAR && until.getYear() > of.today().getYear() + 1;
        if (tooShort || tooLong || pastYear) {
            reasons.add(Rules.LENGTH.brokenAt("until", item.row().text("duration")));
        }
        return reasons;
    }
}
