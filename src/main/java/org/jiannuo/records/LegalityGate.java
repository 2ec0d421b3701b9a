package org.jiannuo.records;

import java.time.LocalDate;
import java.util.List;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.records.RecordDraft.Severity;
import org.jspecify.annotations.Nullable;

/**
 * 合法性规则. Judges whether a record may exist by law. It rests on the reference data as they were when it was taken
 * and never asks a database, so that files of a million rows go through it; it may be shared by threads.
 *
 * <p>A gate holds for one day; take a new one from {@link Records#gate} for each file or form.
 */
public interface LegalityGate {

    /** The day for which it judges. */
    LocalDate today();

    /** All reasons against a draft at once, and what follows when there are none. */
    Judged judge(RecordDraft draft);

    /** 记录属性. */
    enum Polarity {
        BASIC,
        POSITIVE,
        NEGATIVE
    }

    /**
     * A judged draft.
     *
     * @param draft what was judged
     * @param reasons every rule that it breaks, {@code where} naming the field; none when it may be recorded
     * @param outcome what follows; meaningful only when there are no reasons
     */
    record Judged(RecordDraft draft, List<Refusal> reasons, Outcome outcome) {
        public Judged {
            reasons = List.copyOf(reasons);
        }

        public boolean isAdmissible() {
            return reasons.isEmpty();
        }
    }

    /**
     * What follows from a record that may exist.
     *
     * @param polarity for or against the subject, or neither
     * @param severity its grade; null where the category has none
     * @param direct whether it takes effect by the gate alone; otherwise it goes through notice and reply
     * @param effectiveOn first day of effect
     * @param scope default scope of the category, for instance {@code public}
     * @param term how long it may be public
     * @param endsOn last day of a sanction period that ends by itself; null for others
     * @param instrument the instrument on which it rests
     */
    record Outcome(
            Polarity polarity,
            @Nullable Severity severity,
            boolean direct,
            @Nullable LocalDate effectiveOn,
            String scope,
            PublicTerm term,
            @Nullable LocalDate endsOn,
            String instrument) {}

    /**
     * 公示期. From the day of the document, by months and years of the Civil Code 202.
     *
     * @param regime id of {@code publication_terms.csv}; empty when it is not published at all
     * @param leastUntil last day of the shortest term; null for none
     * @param until last day on which it may be public; null without an end
     * @param repairFrom first day on which repair may be asked for; null when at once
     */
    record PublicTerm(
            String regime,
            @Nullable LocalDate leastUntil,
            @Nullable LocalDate until,
            @Nullable LocalDate repairFrom) {
        /** Not published. */
        public static final PublicTerm NOT_PUBLIC = new PublicTerm("", null, null, null);

        /** Whether it may be shown to the public on a day. */
        public boolean isOpenOn(LocalDate day) {
            return !regime.isEmpty() && (until == null || !day.isAfter(until));
        }
    }
}
