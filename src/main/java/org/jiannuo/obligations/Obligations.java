package org.jiannuo.obligations;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jiannuo.kernel.County;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.DomainEvent;
import org.jiannuo.kernel.Signature;
import org.jspecify.annotations.Nullable;

/**
 * 应履行事项. The one register of what is owed. Every module with a deadline owes an obligation here and keeps no
 * deadline of its own.
 *
 * <p>All operations join the transaction of the caller, or open one. A refusal changes nothing.
 */
public interface Obligations {

    /**
     * What a bulk creation did.
     *
     * @param batch identity of the batch
     * @param ids the obligations in the order asked, also those that were owed already; for a standing duty the one of
     *     the current period
     * @param created how many were new
     */
    record Batch(UUID batch, List<ObligationId> ids, int created) {
        public Batch {
            ids = List.copyOf(ids);
        }
    }

    /** 依据. How an obligation ends without being performed. */
    enum Ending {
        /** 依法变更, by lawful power and procedure, with compensation. */
        CHANGED_LAWFULLY,
        /** 无效, beyond power. */
        INVALID
    }

    /** By what a dashboard counts. */
    enum By {
        /** Heading of the source, for instance the row of the programme. */
        GROUP,
        UNIT,
        /** Month of the due day, {@code 2026-11}. */
        MONTH
    }

    /**
     * One line of a dashboard.
     *
     * @param key group, unit id or month
     * @param open owed and not past the due day
     * @param overdue owed and past the due day
     * @param kept fulfilled in time
     * @param late fulfilled late
     * @param closed closed with others as past deliverables
     * @param leftOut waiting for a condition, suspended, lawfully changed or void: in no numerator and no denominator
     */
    record Count(String key, long open, long overdue, long kept, long late, long closed, long leftOut) {
        /** All of them. */
        public long total() {
            return open + overdue + kept + late + closed + leftOut;
        }
    }

    /**
     * 台面. Many obligations at once, for first pages, dashboards and the search box. Every answer is one statement and
     * bounded, however many obligations there are.
     */
    interface Desk {
        /** The longest count that is made; a pile that says so many has at least so many. */
        int COUNTED = 1_000;

        /** 待办类. Why something lies on a desk. */
        enum Pile {
            /** 退回. Sent back with what is missing. */
            RETURNED,
            /** 逾期. The due day has ended. */
            OVERDUE,
            /** 今日到期. */
            TODAY,
            /** 近期到期. Due within the days asked, today left out. */
            SOON,
            /** 待确认. Waits for the head of the unit. */
            TO_CONFIRM,
            /** 待验收. Waits for the credit office. */
            TO_ACCEPT,
            /** 失信线索待认定. A person must decide whether the delay is a breach of faith. */
            TO_JUDGE
        }

        /**
         * One pile.
         *
         * @param count how many lie on it, at most {@link #COUNTED}
         * @param first the first of them by due day
         */
        record Piled(Pile pile, int count, List<ObligationSummary> first) {
            public Piled {
                first = List.copyOf(first);
            }
        }

        /**
         * What is asked for.
         *
         * @param piles which piles
         * @param units of these units only, and then only what waits for the unit itself; null for all units
         * @param today the present day
         * @param soon how many days ahead are soon
         * @param limit how many of each pile are shown
         */
        record Ask(Collection<Pile> piles, @Nullable Collection<String> units, LocalDate today, int soon, int limit) {}

        /** The piles asked for that are not empty, in the order of {@link Pile}. */
        List<Piled> piles(County county, Ask ask);

        /**
         * Those whose number begins with the words or whose title contains them, also by the first letters of its
         * pinyin; what is still owed first. @param units null for all
         */
        List<ObligationSummary> search(County county, String words, @Nullable Collection<String> units, int limit);

        /**
         * How many were overdue when each month ended, the present one as it stands.
         *
         * @param months as {@code 2026-11}, ascending
         * @param units null for all
         */
        Map<String, Long> overdueAtEndOf(County county, List<String> months, @Nullable Collection<String> units);

        /** How many that are still owed fall due on each day; days without any are left out. @param units null for all */
        Map<LocalDate, Long> dueDays(County county, LocalDate from, LocalDate to, @Nullable Collection<String> units);
    }

    /** Owes one thing. Owing the same source, unit and period again returns the one that exists. */
    Decision<ObligationId> owe(NewObligation what, Signature by);

    /** Owes many things, all or none, set-based; refusals name the index of the item as their place. */
    Decision<Batch> oweAll(List<NewObligation> what, Signature by);

    Optional<ObligationSummary> find(ObligationId id);

    /** Those of one thing of another module: all units, all periods, newest due day first. */
    List<ObligationSummary> ofSource(County county, String module, String sourceId);

    /** Those created by one batch, by identity after the given one; at most {@code limit}. */
    List<ObligationSummary> ofBatch(County county, UUID batch, @Nullable ObligationId after, int limit);

    /** The open ones of a unit by due day; those after the given one, at most {@code limit}. */
    List<ObligationSummary> openOf(County county, String unit, @Nullable ObligationSummary after, int limit);

    /** Those that became overdue with the end of that day; those after the given one, at most {@code limit}. */
    List<ObligationSummary> overdueSince(County county, LocalDate day, @Nullable ObligationSummary after, int limit);

    /**
     * The module that owed it says that it was performed, for instance because the reply to its notice arrived and was
     * accepted there. In time or late follows from the day of performance.
     */
    Decision<ObligationSummary> settle(ObligationId id, LocalDate performedOn, String reason, Signature by);

    /** The module that owed it ends it without performance, for a reason in law and on a document. */
    Decision<ObligationSummary> end(ObligationId id, Ending ending, String reason, String document, Signature by);

    /** Another due day by decision; the old one stays visible. */
    Decision<ObligationSummary> extend(
            ObligationId id, NewObligation.Due newDue, String reason, String approver, Signature by);

    /**
     * 条件成就. The condition for which the term waited came about: the term begins on that day and the due day is
     * counted from it.
     *
     * @param proof the document that shows it
     */
    Decision<ObligationSummary> begin(ObligationId id, LocalDate on, String proof, Signature by);

    /**
     * 列为失信线索. Names an overdue obligation a candidate for the finding of a breach, for instance because a second
     * notice stayed without reply. The unit is heard and a person decides; naming decides nothing.
     */
    Decision<ObligationSummary> nameCandidate(ObligationId id, String ground, Signature by);

    /** Names another responsible person from a day on; the former ones stay in the history. */
    Decision<Integer> entrust(
            Collection<ObligationId> ids, String responsible, LocalDate from, String reason, Signature by);

    /** How many of each unit wait for a condition, are examined as a breach, or were found to be one; none left out. */
    List<Standing> standings(County county, @Nullable Collection<String> units);

    /**
     * One unit's obligations that a dashboard names apart.
     *
     * @param unit id of the unit
     * @param waiting those whose term waits for a condition; in no numerator and no denominator
     * @param candidates overdue ones about which a person must decide
     * @param breached those found to be a breach of faith, also when they were performed later
     */
    record Standing(String unit, long waiting, long candidates, long breached) {}

    /**
     * 认定失信. A named person found, after the unit could state, that a delay is a breach of faith. The record of it is
     * owed by the credit office from that day.
     *
     * @param id the obligation
     * @param number its number
     * @param unit the debtor unit
     * @param source where it comes from
     * @param dueOn the due day that passed
     * @param on day of the finding
     * @param document number of the finding
     * @param reason its reasons
     * @param by who found it
     */
    record BreachFound(
            ObligationId id,
            String number,
            String unit,
            NewObligation.Source source,
            LocalDate dueOn,
            LocalDate on,
            String document,
            String reason,
            Signature by)
            implements DomainEvent {}

    /** The newest finding that a delay is a breach of faith; empty when nobody found so, or it was dismissed. */
    Optional<Finding> finding(ObligationId id);

    /**
     * 认定失信的情况. What a person found about a delay.
     *
     * @param id the obligation
     * @param number its number
     * @param title what was owed
     * @param unit the debtor unit today
     * @param dueOn the due day that passed
     * @param on day of the finding
     * @param document number of the finding
     * @param reason its reasons
     */
    record Finding(
            ObligationId id,
            String number,
            String title,
            String unit,
            LocalDate dueOn,
            LocalDate on,
            String document,
            String reason) {
        /** As whose duty of this module the record of a finding is owed. */
        public static String duty(ObligationId id, LocalDate on) {
            return "breach-" + id + "-" + on;
        }
    }

    /** Counts for a dashboard. @param module only sources of this module; null for all @param units null for all */
    List<Count> counts(County county, By by, @Nullable String module, @Nullable Collection<String> units);
}
