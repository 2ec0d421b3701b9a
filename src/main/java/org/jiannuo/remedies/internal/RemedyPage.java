package org.jiannuo.remedies.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.web.Page;
import org.jiannuo.web.StepBar;
import org.jspecify.annotations.Nullable;

/**
 * One objection or application for repair, as far as this reader may see it.
 *
 * @param head what identifies it
 * @param steps the way it goes
 * @param doable what this person can do now, or why not
 * @param terms what is owed now, with the day
 * @param record the record that it is about
 * @param told what the applicant wrote
 * @param conditions the conditions of repair with their answers; none for an objection
 * @param files the files that this reader may open
 * @param moves its history, newest first
 */
public record RemedyPage(
        Head head,
        StepBar steps,
        List<Doable> doable,
        List<Due> terms,
        About record,
        Told told,
        List<Check> conditions,
        List<File> files,
        List<Move> moves)
        implements Page {

    /** @param form id of this sheet @param version what was seen when it was opened */
    public record Head(
            String id,
            String number,
            String kind,
            String stage,
            String ground,
            String statement,
            boolean agent,
            String door,
            String handling,
            String provider,
            LocalDate receivedOn,
            String outcome,
            String document,
            @Nullable LocalDate askUntil,
            String form,
            int version) {}

    /**
     * Something that can be done.
     *
     * @param act name of the act
     * @param path where the form goes
     * @param text whether a text is needed
     * @param choices codes to choose from, with the key of their words before them
     * @param correction whether it may say what is right; {@code person} when the subject is a natural person
     * @param because why this person cannot do it; empty when he can
     */
    public record Doable(
            String act,
            String path,
            boolean text,
            Choices choices,
            String correction,
            boolean files,
            boolean grave,
            List<Refusal> because) {
        public boolean nothing() {
            return !text && choices.codes().isEmpty() && !files;
        }
    }

    /** @param key beginning of the message keys of the codes */
    public record Choices(String key, List<String> codes) {}

    /** @param obligation address of the obligation @param owes name of the unit that must act */
    public record Due(LocalDate on, String owes, String what, boolean late, String obligation) {}

    /** The record. @param path its page; empty when this reader may not open it */
    public record About(
            String path,
            String category,
            String subject,
            String document,
            String organ,
            @Nullable LocalDate date,
            List<String> facts,
            String standing,
            String publication,
            boolean disputed,
            @Nullable LocalDate repairFrom) {}

    /** @param name empty for who may not see it */
    public record Told(
            boolean shown, String name, String contact, List<String> facts, List<String> wanted, String promise) {}

    /** A condition. @param code rule @param detail what explains it, or empty */
    public record Check(String code, boolean met, String detail) {}

    /** A file. @param origin {@code proof}, {@code applicant} or the word of an act */
    public record File(String path, String name, String size, String sha256, Instant at, String origin) {}

    /** One line of the history. @param ground key of the words of the reason, or empty @param paper address of the document */
    public record Move(
            String act,
            Instant at,
            String person,
            String unit,
            String ground,
            @Nullable LocalDate day,
            String document,
            String paper,
            List<String> said) {}
}
