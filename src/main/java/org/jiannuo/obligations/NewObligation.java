package org.jiannuo.obligations;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.jiannuo.calendars.DueDay;
import org.jiannuo.calendars.Term;
import org.jiannuo.calendars.TermUnit;
import org.jiannuo.kernel.County;
import org.jiannuo.kernel.Money;
import org.jiannuo.statutes.LimitDue;
import org.jiannuo.statutes.LimitId;
import org.jspecify.annotations.Nullable;

/**
 * What is to be owed. The same source, unit and period is owed once only: owing it again changes nothing.
 *
 * @param debtor who must do it
 * @param duty what must be done, and on what basis
 * @param source the thing of another module that it comes from
 * @param when once by a day, or again and again
 * @param terms amount and publicity
 */
public record NewObligation(Debtor debtor, Duty duty, Source source, When when, Terms terms) {

    /** 事项类别. What kind of duty it is; it decides the proof that closes it and the grace after the due day. */
    public enum Kind {
        /** 承诺. */
        COMMITMENT,
        /** 成果. A thing that is built once. */
        DELIVERABLE,
        /** 持续任务. One period of a standing duty. */
        STANDING_DUTY,
        /** 采购人信用承诺. */
        BUYER_COMMITMENT,
        /** 履约节点. */
        PERFORMANCE_NODE,
        /** 付款. */
        PAYMENT,
        /** 保证金退还. */
        DEPOSIT_REFUND,
        /** 公开事项. */
        DISCLOSURE_ITEM,
        /** 偿债. */
        DEBT_SERVICE,
        /** 目标任务. */
        TARGET,
        /** 生效裁判履行. */
        JUDGMENT_DUTY,
        /** 答复. A reply to a notice, a suggestion or a complaint. */
        REPLY,
        /** 整改. */
        RECTIFICATION,
        /** 培训. */
        TRAINING_DUTY,
        /** 承诺书. */
        PLEDGE,
        /** 交接. The signing of a hand-over list. */
        HANDOVER
    }

    /** The part of a unit in a duty of several units. */
    public enum Role {
        /** 牵头. */
        LEAD,
        /** 配合. */
        CO_HANDLER
    }

    /** How often a standing duty falls due. Periods end with the month, quarter, half-year or year. */
    public enum Every {
        MONTH,
        QUARTER,
        HALF_YEAR,
        YEAR
    }

    /**
     * 责任单位. Who owes.
     *
     * @param county the county in whose register it stands
     * @param unit id of the debtor unit
     * @param role lead or co-handler
     * @param others ids of the other units of the same duty
     * @param responsible name of the responsible person; empty while none is named
     */
    public record Debtor(County county, String unit, Role role, List<String> others, String responsible) {
        public Debtor {
            others = List.copyOf(others);
        }

        /** A unit that owes alone, no person named yet. */
        public static Debtor of(County county, String unit) {
            return new Debtor(county, unit, Role.LEAD, List.of(), "");
        }
    }

    /**
     * What must be done.
     *
     * @param kind its kind
     * @param title what is owed, in one sentence
     * @param deliverable the thing that will exist; may be empty when the measure says it
     * @param measure how anybody can tell that it was fulfilled; may be empty when the deliverable says it
     * @param basis law, policy, contract or decision on which it rests
     * @param beneficiary to whom it is owed; empty for the public
     */
    public record Duty(Kind kind, String title, String deliverable, String measure, String basis, String beneficiary) {}

    /**
     * The thing of another module that it comes from.
     *
     * @param module name of the module
     * @param id identity of the thing within the module; with the unit it makes the obligation unique
     * @param label what people call it, for instance 第4行第2项
     * @param group the heading under which it is counted, for instance the row of the programme
     */
    public record Source(String module, String id, String label, String group) {}

    /** When it must be done. */
    public sealed interface When {
        /**
         * Once.
         *
         * @param start first day of the term; of a counted due day the day of the event
         * @param due the last day, and why it is that day
         */
        record Once(LocalDate start, Due due) implements When {}

        /**
         * Again and again: the obligation of the current period is opened now, each later one by the daily watch.
         *
         * @param every the length of a period
         * @param on for a year, the fixed day on which it falls due; empty for the last day of the period
         * @param from the first day on which the duty holds
         */
        record Standing(Every every, @Nullable MonthDay on, LocalDate from) implements When {}

        /**
         * 附条件. Once a stated condition has come about: the term begins on that day. Until then nothing is due; the
         * due day shown is the one that follows if the condition comes about when it is expected.
         *
         * @param from first day on which the condition may come about
         * @param condition what the term waits for
         */
        record Conditional(LocalDate from, Condition condition) implements When {}

        /** By a day counted from an event. */
        static When counted(LimitDue limit) {
            return new Once(limit.dueDay().run().from(), Due.of(limit));
        }

        /** By a day that the source itself names. */
        static When once(LocalDate start, LocalDate dueOn) {
            return new Once(start, Due.fixed(dueOn));
        }
    }

    /**
     * 履行条件. What a term waits for.
     *
     * @param said what must come about
     * @param expectedOn the day on which it is expected
     * @param rule id of the time limit that counts the due day from the day on which it comes about; empty when the
     *     promise names its own term
     * @param term the term that the promise names; not looked at when there is a limit
     */
    public record Condition(String said, LocalDate expectedOn, String rule, Term term) {
        /** A term of the reference data. */
        public static Condition within(String said, LocalDate expectedOn, LimitId limit) {
            return new Condition(said, expectedOn, limit.value(), Term.deadline(0, TermUnit.DAY));
        }

        /** A term that the promise itself names. */
        public static Condition within(String said, LocalDate expectedOn, Term term) {
            return new Condition(said, expectedOn, "", term);
        }
    }

    /**
     * The due day with its explanation.
     *
     * @param on the last day on which performance is in time
     * @param rule id of the time limit that gave it; empty for a day fixed by the source
     * @param derivation the counted and skipped days as JSON, as the calendar wrote them; empty for a fixed day
     */
    public record Due(LocalDate on, String rule, String derivation) {
        /** A day counted by a time limit, with its counted and skipped days; the term starts on the day of the event. */
        public static Due of(LimitDue limit) {
            return new Due(
                    limit.dueDay().due(),
                    limit.limit().id().value(),
                    WhyThisDay.of(limit).json());
        }

        /** A day counted by a term that is not one of the reference data. @param what what the term waited for */
        public static Due of(DueDay day, String what) {
            return new Due(
                    day.due(),
                    day.run().term().toString(),
                    WhyThisDay.of(day, what).json());
        }

        /** A day that the source itself names. */
        public static Due fixed(LocalDate on) {
            return new Due(on, "", "");
        }
    }

    /**
     * Amount and publicity.
     *
     * @param amount the amount owed, if it is money
     * @param published whether the public may see it
     */
    public record Terms(@Nullable Money amount, boolean published) {
        /** No amount, not public. */
        public static final Terms NONE = new Terms(null, false);
    }
}
