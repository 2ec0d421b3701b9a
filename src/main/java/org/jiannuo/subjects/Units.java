package org.jiannuo.subjects;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.DomainEvent;
import org.jiannuo.kernel.Signature;
import org.jspecify.annotations.Nullable;

/**
 * 单位. The register of units over time. Reading needs no database: the few hundred units are held in memory and
 * read again within a second of a change on another node.
 *
 * <p>Days are legal days; a day before the first known one gives no unit.
 */
public interface Units {

    /** The unit as it is today, or as it was on its last day. */
    Optional<UnitSummary> find(UnitId id);

    /** The unit as it was on the day; empty when it did not exist then. */
    Optional<UnitSummary> unitAsOf(UnitId id, LocalDate day);

    /** Short names of today for many ids at once; an unknown id gives its slug. */
    Map<UnitId, String> names(Collection<UnitId> ids);

    /** Summaries of today for many ids at once; unknown ids are left out. */
    Map<UnitId, UnitSummary> summaries(Collection<UnitId> ids);

    /** Every unit that exists on the day, groups included, in the order of class and name. */
    List<UnitSummary> active(LocalDate day);

    /**
     * Finds the unit that a text means: by name, short name, alias or former name, then by the same without blanks,
     * width and the prefix of the county. A text that means several units, or none, gives the nearest candidates.
     *
     * @param text a name as it stands in a document
     * @param day among several bearers of a name, the one that exists on this day is meant
     */
    Match resolve(String text, LocalDate day);

    /** Units whose name, former name, alias, code or pinyin (whole or initials) contains the words of a search box. */
    List<UnitSummary> search(String query, int limit);

    /** The members of a group on the day; empty for a unit that is no group. */
    List<UnitId> members(UnitId group, LocalDate day);

    /** The unit and every unit below it on the day. */
    Set<UnitId> subtree(UnitId top, LocalDate day);

    /** The unit and every unit above it on the day, nearest first. */
    List<UnitId> superiors(UnitId unit, LocalDate day);

    /**
     * Who carries on the duties of a unit on the day: the unit itself while it exists, else its leading successor,
     * followed as far as needed. There is exactly one.
     */
    UnitId successorOf(UnitId unit, LocalDate day);

    /** How duties of the unit moved, oldest first: owed by the unit until, by the next since. Empty without an end. */
    List<Succession> chain(UnitId unit);

    /**
     * The ended units whose duties came to a unit by the day, directly or through others, the nearest first. After a
     * split each successor follows the unit that was split.
     */
    Set<UnitId> predecessors(UnitId unit, LocalDate day);

    /**
     * 承继关系. The steps by the day that led to a unit, the nearest first, and then the unit's own, as the register knew
     * them at a moment: what was entered later is left out, what was taken back later stands.
     *
     * @param knownAt the last moment of what counts as known
     */
    List<Succession> lineage(UnitId unit, LocalDate day, Instant knownAt);

    /**
     * The first day since when every unit has been as it was on the day: on two days with the same answer the register
     * is the same. {@link LocalDate#MIN} for a day before the first known one.
     */
    LocalDate unchangedSince(LocalDate day);

    /**
     * Checks a unified social credit code (GB 32100) with all reasons; small and full-width letters are converted.
     *
     * @return the code as it is stored
     */
    Decision<String> checkCode(String text);

    /** Registers a new unit. Its id is made of the pinyin of its short name. */
    Decision<UnitId> create(NewUnit unit, Signature by);

    /** 更名. Gives the unit a new name from the day on; the old one stays searchable. */
    Decision<UnitId> rename(UnitId unit, String name, String shortName, Act act);

    /** 合并. Ends the first unit; the second owes what it owed. */
    Decision<UnitId> merge(UnitId from, UnitId to, Act act);

    /**
     * 撤销合并登记. Takes back a merger that was entered in error: the unit exists as before, and what it owed comes back
     * to it. Refused when something stands on the merger since.
     */
    Decision<UnitId> undoMerge(UnitId from, String reason, String document, Signature by);

    /** 分立. Ends the unit; the leading successor holds what nobody has assigned yet. */
    Decision<UnitId> split(UnitId from, UnitId leading, List<UnitId> into, Act act);

    /** 撤销. Ends the unit; without a named successor its superior follows. */
    Decision<UnitId> abolish(UnitId unit, @Nullable UnitId successor, Act act);

    /** 隶属调整. Puts the unit under another superior, or under none. */
    Decision<UnitId> moveUnder(UnitId unit, @Nullable UnitId superior, Act act);

    /** Adds a text under which the unit is also known. */
    Decision<UnitId> addAlias(UnitId unit, String alias, Signature by);

    /** Says which units a group has from the day on. */
    Decision<UnitId> setMembers(UnitId group, List<UnitId> members, Act act);

    /**
     * On what a change of units rests.
     *
     * @param on first day of the new state; a change of name, structure or superior of a coming day is kept and takes
     *     effect on that day by itself, everything else is registered when it has happened
     * @param document number of the document that orders it
     * @param by who registers it
     */
    record Act(LocalDate on, String document, Signature by) {}

    /**
     * What is known of a unit when it is registered.
     *
     * @param name full official name
     * @param shortName name for lists; the full name when blank
     * @param unitClass its class
     * @param code division or local code, if any
     * @param creditCode unified social credit code, if known
     * @param superior the unit above it, if any
     * @param since first day on which it exists
     */
    record NewUnit(
            String name,
            String shortName,
            UnitClass unitClass,
            @Nullable String code,
            @Nullable String creditCode,
            @Nullable UnitId superior,
            LocalDate since) {}

    /** Another module says how much stands on a merger, so that it can no longer be undone. */
    interface BuiltOnMerger {
        /** How many things were done since that would be wrong without the merger. */
        long builtOn(UnitId from, UnitId to, LocalDate on);
    }

    /**
     * 撤销合并登记. A merger was entered in error and is undone: what followed the successor comes back.
     *
     * @param from the unit that exists again
     * @param to the unit that was thought to follow it
     * @param mergedOn the day of the merger as entered
     * @param on the day on which it was undone
     */
    record MergerUndone(UnitId from, UnitId to, LocalDate mergedOn, LocalDate on) implements DomainEvent {}

    /** One step of a chain of successors. @param enteredAt when it was entered in the register */
    record Succession(UnitId from, UnitId to, LocalDate on, String how, String document, Instant enteredAt) {}

    /** What a text means. */
    sealed interface Match {
        /** Exactly one unit is meant. @param how by which kind of name */
        record Resolved(UnitSummary unit, How how) implements Match {}

        /** Nobody can say for sure; the nearest units, best first, possibly none. */
        record Candidates(List<Candidate> nearest) implements Match {
            public Candidates {
                nearest = List.copyOf(nearest);
            }
        }

        /** By which kind of name a unit was recognised. */
        enum How {
            NAME,
            SHORT_NAME,
            ALIAS,
            FORMER_NAME,
            NORMALISED
        }
    }

    /** A unit that could be meant. @param nearness from 0 (nothing in common) to 1 (the same text) */
    record Candidate(UnitSummary unit, double nearness) {}

    /**
     * 隶属调整. A unit has another superior; access and appraisal group change from that day.
     *
     * @param unit the unit
     * @param from the superior before, if any
     * @param to the superior from that day on, if any
     * @param on first day of the new state
     */
    record SuperiorChanged(
            UnitId unit, @Nullable UnitId from, @Nullable UnitId to, LocalDate on) implements DomainEvent {}
}
