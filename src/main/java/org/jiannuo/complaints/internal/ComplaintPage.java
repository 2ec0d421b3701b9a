package org.jiannuo.complaints.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jiannuo.calendars.Derivation;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.web.Page;
import org.jiannuo.web.StepBar;
import org.jspecify.annotations.Nullable;

/**
 * One complaint, as far as this reader may see it.
 *
 * @param head what identifies it
 * @param steps the way it goes
 * @param doable what this person can do now, or why not
 * @param due what is owed now and its counting; null when nothing is
 * @param told what the complainant wrote; null for who is not named in the case
 * @param messages what was written to and fro; empty for who is not named
 * @param files the files that this reader may open
 * @param moves its history, newest first
 * @param likely other cases that are likely the same matter
 */
public record ComplaintPage(
        Head head,
        StepBar steps,
        List<Doable> doable,
        @Nullable Due due,
        @Nullable Told told,
        List<Message> messages,
        List<File> files,
        List<Move> moves,
        List<Likely> likely)
        implements Page {

    /**
     * @param substance what a handler wrote for the bodies that act; without the complainant
     * @param handler name of the handler; empty while nobody has taken it
     * @param named whether this reader is named in the case and opens what the complainant wrote
     * @param limited whether this reader belongs to the body complained of and sees only what concerns it
     * @param form id of this sheet
     * @param version what was seen when it was opened
     */
    public record Head(
            String id,
            String number,
            String kind,
            boolean lead,
            String channel,
            String foreignNumber,
            String accused,
            String stage,
            int level,
            int transfers,
            int mostTransfers,
            String verifying,
            String handler,
            LocalDate receivedOn,
            List<String> substance,
            String rating,
            boolean named,
            boolean limited,
            String form,
            int version) {}

    /**
     * Something that can be done.
     *
     * @param act name of the act
     * @param path where the form goes
     * @param needs what has to be said with it
     * @param grave whether it cannot be taken back
     * @param because why this person cannot do it; empty when he can
     */
    public record Doable(String act, String path, Needs needs, boolean grave, List<Refusal> because) {}

    /**
     * @param text whether a text is needed
     * @param use for what the reasons are; empty when none is chosen
     * @param grounds reasons to choose from
     * @param targets bodies to choose from
     * @param day whether a day may be set
     * @param files whether files may be sent
     */
    public record Needs(
            boolean text, String use, List<String> grounds, List<Target> targets, boolean day, boolean files) {
        public boolean nothing() {
            return !text && grounds.isEmpty() && targets.isEmpty() && !day && !files;
        }
    }

    /** A body to which it may be handed. */
    public record Target(String id, String name) {}

    /** @param obligation address of the obligation @param owes name of the unit that must act */
    public record Due(
            LocalDate on,
            String owes,
            String limit,
            String basis,
            boolean late,
            String obligation,
            @Nullable Derivation derivation) {}

    /** Another case that is likely the same matter. */
    public record Likely(String path, String number, String stage) {}

    /** What the complainant wrote into the form. */
    public record Told(
            String name,
            String contact,
            List<String> promised,
            List<String> facts,
            List<String> wanted,
            List<String> elsewhere) {}

    /** One message. @param ours whether the office wrote it */
    public record Message(boolean ours, String person, Instant at, List<String> text) {}

    /** A file. @param act name of the act with which it came, or {@code COMPLAINANT} */
    public record File(String path, String name, String size, String sha256, Instant at, String act, boolean secret) {}

    /** One line of the history. @param paper address of the document; empty when there is none */
    public record Move(
            String act,
            Instant at,
            String person,
            String unit,
            String ground,
            String target,
            @Nullable LocalDate day,
            String document,
            String paper,
            List<String> said) {}
}
