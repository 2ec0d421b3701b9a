package org.jiannuo.complaints.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jiannuo.web.Page;
import org.jiannuo.web.StepBar;
import org.jspecify.annotations.Nullable;

/**
 * The complainant's own page, opened with the receipt code. Without a case it asks for the code.
 *
 * @param open the case; null while no code was given
 */
public record MinePage(@Nullable Open open) implements Page {

    /**
     * @param waitsFor name of the unit that must act now; empty when nobody must
     * @param asks whether the office asks to complete the matter
     * @param rating whether the complainant can say if he is satisfied
     * @param again until when the next level can be asked; null when it cannot
     */
    public record Open(
            String number,
            String kind,
            String accused,
            String stage,
            int level,
            LocalDate receivedOn,
            @Nullable LocalDate dueOn,
            String waitsFor,
            boolean asks,
            boolean rating,
            String rated,
            @Nullable LocalDate again,
            StepBar steps,
            ComplaintPage.@Nullable Told told,
            List<ComplaintPage.Message> messages,
            List<ComplaintPage.File> files,
            List<Event> events) {}

    /** Something that the complainant is told. @param said word for word, or nothing */
    public record Event(
            String act,
            Instant at,
            @Nullable LocalDate day,
            String ground,
            String document,
            String paper,
            List<String> said) {}
}
