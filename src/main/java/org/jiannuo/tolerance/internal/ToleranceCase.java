package org.jiannuo.tolerance.internal;

import java.time.LocalDate;
import java.util.UUID;
import org.jiannuo.kernel.Decision;
import org.jiannuo.obligations.ObligationId;
import org.jiannuo.records.RecordId;
import org.jiannuo.tolerance.ToleranceId;
import org.jiannuo.tolerance.ToleranceStatus;
import org.jiannuo.tolerance.ToleranceSummary;
import org.jiannuo.tolerance.internal.Lifecycle.Act;
import org.jiannuo.tolerance.internal.Lifecycle.Stage;
import org.jspecify.annotations.Nullable;

/**
 * 容错事项. A tolerance case as it stands, and the only door through which it changes its stage.
 *
 * @param number the number people quote
 * @param about the record and whom it concerns
 * @param asked who applied, with what
 * @param body id of the deciding body
 * @param found what was found
 * @param term the time that runs
 */
record ToleranceCase(
        ToleranceId id,
        String number,
        About about,
        Asked asked,
        String body,
        Found found,
        Term term,
        Stage stage,
        int version) {

    /** 申请人类别. */
    enum Applicant {
        /** 本人. */
        PERSON,
        /** 单位. */
        UNIT,
        /** 追责问责单位. */
        BODY
    }

    /**
     * @param subject name of the subject
     * @param unit id of the unit concerned: the subject itself, or the unit of the person who applied
     * @param document number of the document on which the record rests
     * @param severity its grade, or empty
     * @param recorder id of the recording unit
     */
    record About(RecordId record, String subject, String unit, String document, String severity, String recorder) {}

    /** @param facts what happened and why it should be tolerated */
    record Asked(Applicant by, UUID account, String person, String unit, String facts, LocalDate on) {}

    /**
     * @param finding the finding; null before
     * @param consequence code of what follows in part; empty for none
     * @param correction whether a correction must follow
     * @param on its day
     * @param document its number
     */
    record Found(
            @Nullable ToleranceStatus finding,
            String consequence,
            boolean correction,
            @Nullable LocalDate on,
            String document) {
        static final Found NOTHING = new Found(null, "", false, null, "");
    }

    /**
     * @param duty the obligation of who must act now
     * @param from day from which the time runs
     * @param due its last day
     * @param extended whether it was extended
     */
    record Term(
            @Nullable ObligationId duty,
            @Nullable LocalDate from,
            @Nullable LocalDate due,
            boolean extended) {
        static final Term NONE = new Term(null, null, null, false);
    }

    /** The stage after an act, or the refusal of the table. */
    Decision<ToleranceCase> after(Act act) {
        return Lifecycle.TABLE
                .allow(stage, act)
                .map(move -> new ToleranceCase(id, number, about, asked, body, found, term, move.to(), version + 1));
    }

    ToleranceCase finding(Found newFound) {
        return new ToleranceCase(id, number, about, asked, body, newFound, term, stage, version);
    }

    ToleranceCase running(Term newTerm) {
        return new ToleranceCase(id, number, about, asked, body, found, newTerm, stage, version);
    }

    /** Whose permission an act needs: the applicant's unit, the unit concerned, or the deciding body. */
    String unitFor(Act act) {
        return switch (act) {
            case APPLY, WITHDRAW -> asked.unit();
            case REPORT_CORRECTION -> about.unit();
            default -> body;
        };
    }

    ToleranceStatus status() {
        return found.finding() == null ? stage.status() : found.finding();
    }

    ToleranceSummary summary() {
        return new ToleranceSummary(id, number, about.record(), about.subject(), body, status(), term.due());
    }
}
