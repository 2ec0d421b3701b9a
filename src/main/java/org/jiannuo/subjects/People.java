package org.jiannuo.subjects;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.DomainEvent;
import org.jiannuo.kernel.Signature;
import org.jspecify.annotations.Nullable;

/** 人员. The people who hold posts in units, and since when. Names only: nothing about family, health or belief. */
public interface People {

    Optional<Person> find(PersonId id);

    /** Names of many people at once; unknown ids are left out. */
    Map<PersonId, String> names(Collection<PersonId> ids);

    /** The principal leader of the unit on the day; empty when the post is empty. */
    Optional<Person> principalLeader(UnitId unit, LocalDate day);

    /** Every tenure in the unit, latest first. */
    List<Tenure> tenures(UnitId unit);

    /** Every tenure of the person, latest first. */
    List<Tenure> tenures(PersonId person);

    /** The last day of the last tenure of the person; empty while one has no end, and for a person without any. */
    Optional<LocalDate> lastDay(PersonId person);

    /** Registers a person. Two people may have one name; they are never merged by name. */
    Decision<PersonId> register(String name, Signature by);

    /**
     * Puts a person into a post.
     *
     * @param principal whether it is the post of the principal leader; the one who held it leaves the day before
     */
    Decision<TenureId> appoint(PersonId person, UnitId unit, String post, boolean principal, Units.Act act);

    /** Registers a person and puts him into a post at once; neither happens when the appointment is refused. */
    Decision<TenureId> appointNew(String name, UnitId unit, String post, boolean principal, Units.Act act);

    /** Ends a tenure. @param act the first day on which the person no longer holds the post */
    Decision<TenureId> leave(TenureId tenure, Units.Act act);

    /**
     * 离任. Somebody no longer holds a post.
     *
     * @param lastDay the last day on which he held it
     */
    record TenureEnded(TenureId tenure, PersonId person, UnitId unit, LocalDate lastDay) implements DomainEvent {}

    /** A human being. @param name as in the appointment document */
    record Person(PersonId id, String name) {}

    /**
     * 任职. One person in one post.
     *
     * @param from first day
     * @param until last day; null while it runs
     * @param document number of the appointment document
     */
    record Tenure(
            TenureId id,
            PersonId person,
            String personName,
            UnitId unit,
            String post,
            boolean principal,
            LocalDate from,
            @Nullable LocalDate until,
            String document) {
        /** Whether the person held the post on the day. */
        public boolean runsOn(LocalDate day) {
            return !day.isBefore(from) && (until == null || !day.isAfter(until));
        }
    }
}
