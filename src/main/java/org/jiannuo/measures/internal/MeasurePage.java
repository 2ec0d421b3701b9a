package org.jiannuo.measures.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jiannuo.calendars.Derivation;
import org.jiannuo.evidence.StoredFile;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.web.Page;
import org.jiannuo.web.StepBar;
import org.jspecify.annotations.Nullable;

/**
 * One measure: where it stands, what can be done now, the due day and why, what it is and why, papers, who was told,
 * history.
 *
 * @param head what identifies it
 * @param steps the way it goes
 * @param doable what this person can do now, or why not
 * @param due what is owed now
 * @param facts what it is
 * @param files its papers, statements and receipts
 * @param told who was told
 * @param moves its history, newest first
 */
public record MeasurePage(
        Head head,
        StepBar steps,
        List<Doable> doable,
        @Nullable Due due,
        Facts facts,
        List<StoredFile> files,
        List<Told> told,
        List<Move> moves)
        implements Page {

    /** @param form id of this sheet @param version what was seen when it was opened */
    public record Head(
            String id, String number, String title, boolean incentive, String stage, String form, int version) {}

    /**
     * Something that can be done.
     *
     * @param act name of the act
     * @param path where the form goes
     * @param text whether something has to be said
     * @param answer whether the statement has to be answered
     * @param files whether files may be added
     * @param because why this person cannot do it; empty when he can
     */
    public record Doable(String act, String path, boolean text, boolean answer, boolean files, List<Refusal> because) {}

    /** @param obligation address of the obligation; empty when the subject is not in the register */
    public record Due(
            LocalDate on, String obligation, String colour, String limit, String basis, Derivation derivation) {}

    /** What it is. @param record address of the record; empty where it is not open to the reader */
    public record Facts(
            String subject,
            String subjectKind,
            String record,
            String document,
            String category,
            String severity,
            String item,
            String content,
            String basis,
            String competent,
            String executing,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            List<String> reason,
            String lifting) {}

    /** Somebody who was told. */
    public record Told(String act, String whom, Instant at) {}

    /** One line of the history. */
    public record Move(String act, Instant at, String person, String unit, List<String> said, List<String> answer) {}
}
