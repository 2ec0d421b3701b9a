package org.jiannuo.obligations.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jiannuo.evidence.StoredFile;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.obligations.NewObligation;
import org.jiannuo.web.Page;
import org.jiannuo.web.StepBar;
import org.jiannuo.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * One obligation.
 *
 * @param head title and state
 * @param steps the step bar
 * @param actions what the reader can do now, and what a rule forbids
 * @param due the due day and why it is that day
 * @param facts what is owed, by names of messages
 * @param rest evidence, history, related ones
 */
public record ObligationPage(Head head, StepBar steps, List<Action> actions, Due due, List<Fact> facts, Rest rest)
        implements Page {

    /** Title and state. @param days days left, negative when past @param breach the breach whose record is to be collected */
    public record Head(
            LocalDate today,
            String id,
            String number,
            String title,
            String unit,
            String stage,
            String colour,
            long days,
            boolean live,
            String breach) {
        /** Whether this is the duty to collect the record of another one's breach. */
        public boolean collects() {
            return !breach.isEmpty() && !breach.equals(id);
        }
    }

    /** An act. @param because why not; empty when it may be done */
    public record Action(String act, boolean main, List<Refusal> because) {
        /** Whether it leads on along the usual way. */
        public boolean leads() {
            return List.of("REPORT_DONE", "CONFIRM", "ACCEPT", "RESUME", "BEGIN", "STATE")
                    .contains(act);
        }
    }

    /** The due day. @param rule key of the rule that gave it @param changes former due days, the newest last */
    public record Due(
            LocalDate on,
            LocalDate first,
            String rule,
            List<Change> changes,
            @Nullable Why why) {}

    /** One change of the due day. */
    public record Change(
            String act,
            LocalDate before,
            LocalDate after,
            Instant at,
            String person,
            String reason,
            String approver,
            String document) {}

    /** The kept counting of a due day. */
    public record Why(
            String limit, String what, String basis, String article, String from, String unmoved, List<WhyRow> rows) {}

    /** One day of the counting, or a run of days that count alike. */
    public record WhyRow(String first, String last, int days, int total, String key, String name, String basis) {}

    /** One fact. @param key name of the fact @param value what is known, or a key of a message */
    public record Fact(String key, String value, boolean isKey) {
        /** The term that begins with a condition: of the promise itself, or of the law. */
        static Fact promised(NewObligation.Condition condition, Words words) {
            String unit = condition.term().unit().code();
            return new Fact(
                    "promisedTerm",
                    condition.rule().isEmpty()
                            ? words.get(
                                    "obligations.promisedTerm." + unit,
                                    condition.term().amount())
                            : words.get("obligations.promisedTerm.limit", condition.rule()),
                    false);
        }
    }

    /** What follows below. */
    public record Rest(List<StoredFile> files, List<Event> history, List<Related> related, List<Warned> warnings) {}

    /** A warning and its answer. @param answer kind of the answer, empty while there is none @param late answered late */
    public record Warned(
            String colour,
            LocalDate on,
            @Nullable LocalDate answerDue,
            String answer,
            @Nullable LocalDate answeredOn,
            String person,
            String said,
            @Nullable LocalDate expectedOn) {
        /** Whether its answer came after its day, or did not come by then. */
        public boolean isLate(LocalDate today) {
            return answerDue != null && answerDue.isBefore(answeredOn == null ? today : answeredOn);
        }
    }

    /** One text that was corrected. @param field name of the fact */
    public record Correction(String field, String before, String after) {}

    /** One line of the history. */
    public record Event(
            String act,
            String stage,
            Instant at,
            String person,
            String unit,
            String said,
            String approver,
            String document,
            @Nullable LocalDate performedOn,
            String before,
            String after,
            List<Correction> corrections) {}

    /** Another obligation of the same source. */
    public record Related(String id, String number, String unit, String period, LocalDate due, String stage) {}

    /** What can be done, the usual first. */
    public List<Action> main() {
        return actions.stream().filter(Action::main).toList();
    }

    public List<Action> others() {
        return actions.stream().filter(action -> !action.main()).toList();
    }
}
