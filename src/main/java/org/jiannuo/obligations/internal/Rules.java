package org.jiannuo.obligations.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jiannuo.kernel.Money;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.kernel.Rule;
import org.jiannuo.obligations.NewObligation;
import org.jiannuo.obligations.NewObligation.When;

/** Every rule of the register of obligations, by topic. */
final class Rules {
    /** Arguments: stage, act. */
    static final Rule LIFECYCLE = Rule.of("OBL-01");

    static final Rule UNKNOWN = Rule.of("OBL-02");
    /** Arguments: person, moment. */
    static final Rule SOMEBODY_WAS_FIRST = Rule.of("OBL-03");
    /** Arguments: permission. */
    static final Rule NOT_ALLOWED = Rule.of("OBL-04");

    static final Rule CONFIRMER_IS_NOT_REPORTER = Rule.of("OBL-05");
    static final Rule CLOSER_IS_NOT_ENTERER = Rule.of("OBL-06");

    static final Rule SAYS_WHAT = Rule.of("OBL-10");
    static final Rule SAYS_HOW_TO_TELL = Rule.of("OBL-11");
    static final Rule SAYS_BASIS = Rule.of("OBL-12");
    static final Rule DUE_AFTER_START = Rule.of("OBL-13");
    /** Arguments: unit. */
    static final Rule UNIT_EXISTS = Rule.of("OBL-14");

    static final Rule AMOUNT_IS_POSITIVE = Rule.of("OBL-15");
    static final Rule HAS_A_SOURCE = Rule.of("OBL-16");

    static final Rule SAYS_WHAT_WAS_DONE = Rule.of("OBL-20");
    static final Rule DONE_NEEDS_PROOF = Rule.of("OBL-21");
    /** Arguments: first possible day, last possible day. */
    static final Rule PERFORMED_ON_A_POSSIBLE_DAY = Rule.of("OBL-22");

    static final Rule RETURN_SAYS_WHAT_IS_MISSING = Rule.of("OBL-23");
    static final Rule PARTLY_SAYS_WHAT_IS_MISSING = Rule.of("OBL-24");
    /** Arguments: old due day. */
    static final Rule EXTENSION_IS_LATER = Rule.of("OBL-30");

    static final Rule EXTENSION_HAS_REASON = Rule.of("OBL-31");
    static final Rule EXTENSION_HAS_APPROVER = Rule.of("OBL-32");
    /** Arguments: due day. */
    static final Rule EXTENSION_BEFORE_DUE = Rule.of("OBL-33");

    static final Rule EXTENSION_ONCE = Rule.of("OBL-34");

    static final Rule PAUSE_HAS_GROUND = Rule.of("OBL-40");
    static final Rule CHANGE_HAS_GROUND = Rule.of("OBL-41", "business_environment 31");
    static final Rule REOPENING_HAS_FINDING = Rule.of("OBL-42");

    static final Rule CLOSING_HAS_REASON = Rule.of("OBL-50");
    static final Rule CLOSING_HAS_EVIDENCE = Rule.of("OBL-51");
    /** Arguments: due day. */
    static final Rule CLOSING_ONLY_PAST = Rule.of("OBL-52");

    static final Rule SOMETHING_IS_CHOSEN = Rule.of("OBL-53");

    static final Rule PERSON_IS_NAMED = Rule.of("OBL-60");

    static final Rule CONDITION_IS_STATED = Rule.of("OBL-70");
    /** Arguments: first possible day. */
    static final Rule CONDITION_IS_EXPECTED = Rule.of("OBL-71");

    static final Rule CONDITION_HAS_TERM = Rule.of("OBL-72");
    /** Arguments: first possible day, last possible day. */
    static final Rule BEGINS_ON_A_POSSIBLE_DAY = Rule.of("OBL-73");

    static final Rule BEGINNING_HAS_PROOF = Rule.of("OBL-74");
    /** Arguments: due day. */
    static final Rule AWAITS_BEFORE_DUE = Rule.of("OBL-75");

    static final Rule AWAITING_HAS_DOCUMENT = Rule.of("OBL-76");
    /** Arguments: due day. */
    static final Rule CANDIDATE_IS_OVERDUE = Rule.of("OBL-80");

    static final Rule BREACH_HAS_REASONS = Rule.of("OBL-81");
    static final Rule BREACH_HAS_FINDING = Rule.of("OBL-82");
    static final Rule NAMER_DOES_NOT_DECIDE = Rule.of("OBL-83");
    /** Arguments: last day to state. */
    static final Rule UNIT_IS_HEARD = Rule.of("OBL-84");

    static final Rule STATEMENT_SAYS_WHY = Rule.of("OBL-85");
    static final Rule SOMETHING_IS_ASKED = Rule.of("OBL-90");
    static final Rule ANSWER_SAYS_WHY = Rule.of("OBL-91");
    static final Rule ANSWER_SAYS_WHEN = Rule.of("OBL-92");
    static final Rule CORRECTION_CHANGES_WORDS = Rule.of("OBL-95");
    static final Rule CORRECTION_HAS_REASON = Rule.of("OBL-96");

    private Rules() {}

    /** OBL-1x. What a good obligation says: what, how one can tell, on what basis, who and by when. */
    static final class Completeness {
        private static final int LONGEST_TITLE = 500;

        private Completeness() {}

        /**
         * Every reason against it.
         *
         * @param place prefix of the names of fields, for rows of a batch; empty for one
         * @param unitExists whether a unit exists on the day it begins to owe
         */
        static List<Refusal> of(NewObligation what, String place, Predicate<String> unitExists) {
            Reasons reasons = new Reasons(place);
            String title = what.duty().title();
            reasons.addIf(title.isBlank() || title.length() > LONGEST_TITLE, SAYS_WHAT, "title");
            reasons.addIf(
                    what.duty().measure().isBlank() && what.duty().deliverable().isBlank(),
                    SAYS_HOW_TO_TELL,
                    "measure");
            reasons.addIf(what.duty().basis().isBlank(), SAYS_BASIS, "basis");
            if (what.when() instanceof When.Once(LocalDate start, NewObligation.Due due)) {
                reasons.addIf(due.on().isBefore(start), DUE_AFTER_START, "due");
            }
            if (what.when() instanceof When.Conditional(LocalDate from, NewObligation.Condition condition)) {
                reasons.addIf(!isStated(condition.said()), CONDITION_IS_STATED, "condition");
                reasons.addIf(condition.expectedOn().isBefore(from), CONDITION_IS_EXPECTED, "expected", from);
                reasons.addIf(condition.rule().isEmpty() && condition.term().amount() == 0, CONDITION_HAS_TERM, "term");
            }
            String unit = what.debtor().unit();
            reasons.addIf(unit.isBlank() || !unitExists.test(unit), UNIT_EXISTS, "unit", unit);
            Money amount = what.terms().amount();
            reasons.addIf(
                    amount != null && amount.yuan().compareTo(BigDecimal.ZERO) <= 0, AMOUNT_IS_POSITIVE, "amount");
            reasons.addIf(what.source().module().isBlank() || what.source().id().isBlank(), HAS_A_SOURCE, "source");
            return reasons.all;
        }

        /** What a condition says can be read and checked. */
        static boolean isStated(String condition) {
            return !condition.isBlank() && condition.length() <= LONGEST_TITLE;
        }

        /** What a corrected text lacks. */
        static List<Refusal> of(Details.Wording words) {
            Reasons reasons = new Reasons("");
            reasons.addIf(words.title().isBlank() || words.title().length() > LONGEST_TITLE, SAYS_WHAT, "title");
            reasons.addIf(words.measure().isBlank() && words.deliverable().isBlank(), SAYS_HOW_TO_TELL, "measure");
            reasons.addIf(words.basis().isBlank(), SAYS_BASIS, "basis");
            return reasons.all;
        }

        private record Reasons(String place, List<Refusal> all) {
            Reasons(String place) {
                this(place, new ArrayList<>());
            }

            void addIf(boolean broken, Rule rule, String field, Object... arguments) {
                if (broken) {
                    all.add(rule.brokenAt(place + field, arguments));
                }
            }
        }
    }
}
