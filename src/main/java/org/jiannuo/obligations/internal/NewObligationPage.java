package org.jiannuo.obligations.internal;

import java.util.List;
import org.jiannuo.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * The form by which the credit office registers a duty that no other module owes.
 *
 * @param typed what was typed
 * @param units units that can owe
 * @param kinds kinds of duties
 * @param rhythms how often it can come back
 * @param termUnits units in which a term is counted
 */
public record NewObligationPage(
        NewObligationForm typed,
        List<ObligationListPage.Unit> units,
        List<String> kinds,
        List<String> rhythms,
        List<String> termUnits)
        implements Page {

    /**
     * What is typed. Everything is text, as it was typed.
     *
     * @param form sheet of the form; registering it twice registers it once
     * @param units ids of the units, the lead unit first
     * @param every how often, or empty for once
     * @param on day in the year of a yearly duty, for instance 11-30
     * @param condition what the term waits for, or empty
     * @param expected the day on which the condition is expected
     * @param term length of the term from then on
     * @param termUnit its unit, a word of the reference data
     */
    public record NewObligationForm(
            @Nullable String form,
            @Nullable List<String> units,
            @Nullable String kind,
            @Nullable String title,
            @Nullable String deliverable,
            @Nullable String measure,
            @Nullable String basis,
            @Nullable String responsible,
            @Nullable String amount,
            @Nullable String start,
            @Nullable String due,
            @Nullable String every,
            @Nullable String on,
            @Nullable String condition,
            @Nullable String expected,
            @Nullable String term,
            @Nullable String termUnit) {

        /** What was typed into a field. */
        public String of(String field) {
            String value = switch (field) {
                case "form" -> form;
                case "kind" -> kind;
                case "title" -> title;
                case "deliverable" -> deliverable;
                case "measure" -> measure;
                case "basis" -> basis;
                case "responsible" -> responsible;
                case "amount" -> amount;
                case "start" -> start;
                case "due" -> due;
                case "every" -> every;
                case "on" -> on;
                case "condition" -> condition;
                case "expected" -> expected;
                case "term" -> term;
                case "termUnit" -> termUnit;
                case String other -> throw new IllegalArgumentException("No field " + other);
            };
            return value == null ? "" : value.strip();
        }

        public List<String> chosen() {
            return units == null ? List.of() : units;
        }
    }
}
