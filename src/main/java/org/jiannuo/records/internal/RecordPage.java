package org.jiannuo.records.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jiannuo.calendars.Derivation;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.records.Records;
import org.jiannuo.web.Page;
import org.jiannuo.web.StepBar;
import org.jspecify.annotations.Nullable;

/**
 * One record.
 *
 * @param head what it is and where it stands
 * @param steps its way
 * @param doable what this person can do now
 * @param facts what it says
 * @param due the time to reply and its counting, while it runs
 * @param moves its history, newest first
 * @param changes what was said of its other facts, newest first
 * @param bodies units that may be asked about tolerance
 * @param conditions tolerance conditions that may be chosen
 * @param related what other modules have about it
 */
public record RecordPage(
        Head head,
        StepBar steps,
        List<Doable> doable,
        Facts facts,
        @Nullable Due due,
        List<Move> moves,
        List<Change> changes,
        List<RecordListPage.Choice> bodies,
        List<RecordListPage.Choice> conditions,
        List<Records.Related> related)
        implements Page {

    /** @param form id of this sheet @param version what was seen when it was opened */
    public record Head(
            String id,
            String category,
            String categoryName,
            String subject,
            String number,
            String stage,
            boolean disputed,
            boolean tombstone,
            String publication,
            String sharing,
            String archive,
            String form,
            int version) {
        /** Whether it is still examined, so that tolerance can be asked for. */
        public boolean tolerable() {
            return Lifecycle.Stage.valueOf(stage).standing() == org.jiannuo.records.RecordStates.Standing.SUBMITTED;
        }
    }

    /**
     * What it says.
     *
     * @param basis id of the instrument, empty when the text alone names it
     * @param basisName its title
     */
    public record Facts(
            String subjectCode,
            String subjectKind,
            String organ,
            String documentKind,
            String documentTitle,
            LocalDate documentDate,
            String basis,
            String basisName,
            String article,
            List<String> said,
            String severity,
            @Nullable LocalDate effectiveOn,
            @Nullable LocalDate endsOn,
            @Nullable LocalDate endedOn,
            Term term,
            String reporter,
            Instant reportedAt,
            String source) {}

    /** How long it may be public. @param regime id of the publication term; empty when it is not published */
    public record Term(
            String regime,
            @Nullable LocalDate leastUntil,
            @Nullable LocalDate until,
            @Nullable LocalDate repairFrom) {}

    /**
     * Something that can be done.
     *
     * @param act name of the act
     * @param path where the form goes
     * @param fields names of the fields that have to be filled in
     * @param grave whether it cannot be taken back
     * @param because why this person cannot do it; empty when he can
     */
    public record Doable(String act, String path, List<String> fields, boolean grave, List<Refusal> because) {
        public boolean asks(String field) {
            return fields.contains(field);
        }
    }

    /** The time to reply. @param obligation address of the duty; empty where the subject is no unit */
    public record Due(LocalDate on, String limit, String basis, String obligation, Derivation derivation) {}

    /** One line of the history. */
    public record Move(
            String act,
            Instant at,
            String person,
            String unit,
            List<String> said,
            String document,
            List<String> conditions) {}

    /** One change of another fact. */
    public record Change(String fact, String before, String after, Instant at, String person, String reason) {}
}
