package org.jiannuo.measures.internal;

import java.util.List;
import org.jiannuo.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * The form by which a measure or an incentive is proposed from a record.
 *
 * @param typed what was typed
 * @param cause the record
 * @param item the item that was chosen; null while none is
 * @param items items that fit the record
 */
public record ProposalPage(
        Typed typed, Cause cause, @Nullable Chosen item, List<Choice> items) implements Page {

    /** What the form sends. */
    public record Typed(
            @Nullable String candidate,
            @Nullable String record,
            @Nullable String item,
            @Nullable String competent,
            @Nullable String executing,
            @Nullable String until,
            @Nullable String reason,
            @Nullable String lifting,
            @Nullable String form) {
        public static String of(@Nullable String text) {
            return text == null ? "" : text;
        }
    }

    /** The record. @param ends last day of the record as far as it is known, in words; empty when it is not */
    public record Cause(String id, String subject, String document, String category, String severity, String ends) {}

    /** The chosen item. @param lasting whether it has no last day */
    public record Chosen(
            String code,
            String name,
            String content,
            String basis,
            String duration,
            boolean incentive,
            boolean lasting,
            List<Choice> competent,
            List<Choice> executing) {}

    /** Something that may be chosen. */
    public record Choice(String id, String name) {}
}
