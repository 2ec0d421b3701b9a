package org.jiannuo.supervision.internal;

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
 * One notice: where it stands, what can be done now, the due day and why, what it says, the replies, the history.
 *
 * @param head what identifies it
 * @param steps the way it goes
 * @param doable what this person can do now, or why not
 * @param answer the form of the reply; null when this person does not write one now
 * @param due the duty to reply and its counting
 * @param text what it says
 * @param papers its papers
 * @param replies what the unit replied, newest first
 * @param moves its history, newest first
 */
public record NoticePage(
        Head head,
        StepBar steps,
        List<Doable> doable,
        @Nullable Answering answer,
        @Nullable Due due,
        Text text,
        List<StoredFile> papers,
        List<Reply> replies,
        List<Move> moves)
        implements Page {

    /**
     * @param first the first notice of a second one
     * @param second the second notice of a first one
     * @param form id of this sheet
     * @param version what was seen when it was opened
     * @param draft whether it is still unsigned and can be looked at as a preview
     */
    public record Head(
            String id,
            String number,
            int round,
            String unit,
            String status,
            @Nullable Link first,
            @Nullable Link second,
            @Nullable Link bulletin,
            String form,
            int version,
            boolean draft) {}

    /** Another matter. */
    public record Link(String path, String label) {}

    /**
     * Something that can be done.
     *
     * @param act name of the act, lower case
     * @param path where the form goes, or the address of a page
     * @param reason name of the field for what has to be said with it; empty when nothing has to be said
     * @param page whether it is a page of its own and not a form
     * @param grave whether it cannot be taken back
     * @param because why this person cannot do it; empty when he can
     */
    public record Doable(String act, String path, String reason, boolean page, boolean grave, List<Refusal> because) {}

    /** @param said what was typed */
    public record Answering(String path, String draft, String said) {}

    /** @param obligation address of the obligation; empty for a draft, whose day is counted from today */
    public record Due(
            LocalDate on,
            String obligation,
            String colour,
            String limit,
            String basis,
            @Nullable LocalDate overdueSince,
            Derivation derivation) {}

    /** What it says. */
    public record Text(
            String title,
            String addressee,
            String head,
            List<String> facts,
            List<String> basis,
            List<String> demand,
            List<Item> items) {}

    /** An obligation that it names. */
    public record Item(String path, String number, String title, LocalDate dueOn, boolean late, String status) {}

    /** One version of the reply. */
    public record Reply(int seq, List<String> said, String person, Instant at, List<StoredFile> files) {}

    /** One line of the history. */
    public record Move(String act, Instant at, String person, String unit, String reason) {}
}
