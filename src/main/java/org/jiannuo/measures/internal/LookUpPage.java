package org.jiannuo.measures.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jiannuo.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * 办事核查. The question, the answer to it, and what the unit asked before.
 *
 * @param typed what was typed
 * @param answer the answer; null before anything was asked
 * @param choices what may be chosen
 * @param before the newest look-ups of this unit
 */
public record LookUpPage(Typed typed, @Nullable Answered answer, Choices choices, List<Before> before) implements Page {

    /** What the form sends. */
    public record Typed(
            @Nullable String kind,
            @Nullable String unit,
            @Nullable String person,
            @Nullable String code,
            @Nullable String name,
            @Nullable String use,
            @Nullable String matter) {
        public static String of(@Nullable String text) {
            return text == null ? "" : text;
        }
    }

    /** @param kinds kinds of subjects @param people officials who may be asked about; empty for none */
    public record Choices(List<String> kinds, List<Choice> units, List<Choice> people, List<String> uses) {}

    /** Something that may be chosen. */
    public record Choice(String id, String name) {}

    /** The answer. */
    public record Answered(String name, String use, LocalDate on, String result, List<Found> findings) {}

    /** One thing that matters. */
    public record Found(
            String effect,
            String source,
            String title,
            String document,
            String basis,
            @Nullable LocalDate until,
            boolean disputed) {}

    /** A look-up made before. */
    public record Before(Instant at, String person, String subject, String use, String matter, String result) {}
}
