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

/** OBL-1x. What a good obligation says: what, how one can tell, on what basis, who and by when. */
final class Completeness {
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
        reasons.addIf(title.isBlank() || title.length() > LONGEST_TITLE, Rules.SAYS_WHAT, "title");
        reasons.addIf(
                what.duty().measure().isBlank() && what.duty().deliverable().isBlank(),
                Rules.SAYS_HOW_TO_TELL,
                "measure");
        reasons.addIf(what.duty().basis().isBlank(), Rules.SAYS_BASIS, "basis");
        if (what.when() instanceof When.Once(LocalDate start, NewObligation.Due due)) {
            reasons.addIf(due.on().isBefore(start), Rules.DUE_AFTER_START, "due");
        }
        String unit = what.debtor().unit();
        reasons.addIf(unit.isBlank() || !unitExists.test(unit), Rules.UNIT_EXISTS, "unit", unit);
        Money amount = what.terms().amount();
        reasons.addIf(
                amount != null && amount.yuan().compareTo(BigDecimal.ZERO) <= 0, Rules.AMOUNT_IS_POSITIVE, "amount");
        reasons.addIf(what.source().module().isBlank() || what.source().id().isBlank(), Rules.HAS_A_SOURCE, "source");
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
