package org.jiannuo.statutes.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jiannuo.calendars.Derivation;
import org.jiannuo.statutes.TimeLimit;
import org.jiannuo.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * One time limit with a calculator.
 *
 * @param limit the limit as it is today
 * @param standing in force, confirmed, replaced by
 * @param instruments the instruments on which it rests
 * @param versions its versions, the oldest first
 * @param question what was typed
 * @param derivation the due day, or null before anything was asked
 */
public record LimitPage(
        TimeLimit limit,
        Standing standing,
        List<Instrument> instruments,
        List<Version> versions,
        Question question,
        @Nullable Derivation derivation)
        implements Page {
    public LimitPage {
        instruments = List.copyOf(instruments);
        versions = List.copyOf(versions);
    }

    /**
     * @param inForce whether it is in force today
     * @param successor id of the limit that replaced it, or empty
     * @param confirmed whether the county has confirmed this version
     * @param document the document of the confirmation, or empty
     * @param replaceable whether the county may set another figure
     */
    public record Standing(
            boolean inForce, String successor, boolean confirmed, String document, boolean replaceable) {}

    /** An instrument by id and short title; the article as cited. */
    public record Instrument(String id, String title, String article) {}

    /**
     * @param appliesFrom first day of events to which it applies
     * @param amount the figure
     * @param county whether the county set it
     * @param document the county's document, or empty
     * @param by who brought it in
     * @param at when
     */
    public record Version(
            LocalDate appliesFrom, String amount, boolean county, String document, String by, Instant at) {}

    /** A question as typed. */
    public record Question(String from, String suspend, String extended) {}
}
