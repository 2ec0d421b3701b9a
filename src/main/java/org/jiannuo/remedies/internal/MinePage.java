package org.jiannuo.remedies.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jiannuo.web.Page;
import org.jiannuo.web.StepBar;
import org.jspecify.annotations.Nullable;

/**
 * What whoever holds a query code sees.
 *
 * @param open the case; null before a code was entered
 * @param elder whether larger type is wanted
 */
public record MinePage(@Nullable Open open, boolean elder) implements Page {

    /**
     * @param can names of the acts of the applicant
     * @param dueOn by when the next thing is due; null when nothing is
     * @param askUntil until when review may be asked for; null when it may not
     * @param conditions conditions of repair with their answers
     */
    public record Open(
            String number,
            String kind,
            String stage,
            String outcome,
            StepBar steps,
            List<String> can,
            @Nullable LocalDate dueOn,
            String waitsFor,
            @Nullable LocalDate askUntil,
            List<RemedyPage.Check> conditions,
            RemedyPage.Told told,
            List<RemedyPage.File> files,
            List<Event> events,
            String form,
            int version) {}

    /** One line of the history, without names of officials. */
    public record Event(
            String act,
            Instant at,
            String ground,
            @Nullable LocalDate day,
            String document,
            String paper,
            List<String> said) {}
}
