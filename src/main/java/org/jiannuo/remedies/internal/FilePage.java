package org.jiannuo.remedies.internal;

import java.time.LocalDate;
import java.util.List;
import org.jiannuo.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * The guided service of the public: which record, writing, checking and adding files, the receipt.
 *
 * @param kind {@code objection} or {@code repair}
 * @param step {@code find}, {@code write}, {@code check} or {@code receipt}
 * @param typed what was typed
 * @param found the record that is meant; null before it is known
 * @param grounds grounds of an objection
 * @param conditions conditions of repair that a program can check now
 * @param days by which days the law wants what done, when it is filed today
 * @param form id of this sheet
 * @param receipt number and code; null before it was sent
 * @param elder whether larger type is wanted
 */
public record FilePage(
        String kind,
        String step,
        Typed typed,
        @Nullable Found found,
        List<String> grounds,
        List<RemedyPage.Check> conditions,
        Days days,
        String form,
        @Nullable Given receipt,
        boolean elder)
        implements Page {

    /** The record as the public knows it. */
    public record Found(
            String category,
            String organ,
            @Nullable LocalDate decidedOn,
            @Nullable LocalDate repairFrom,
            boolean open) {}

    /** Days that are counted from today; null when the calendar of that year is not known yet. */
    public record Days(@Nullable LocalDate first, @Nullable LocalDate last) {}

    /** What is given out once. */
    public record Given(String number, String code) {}

    /** What the form sends. @param number public number, or number of the document @param subject code of the subject */
    public record Typed(
            @Nullable String number,
            @Nullable String subject,
            @Nullable String ground,
            @Nullable String statement,
            @Nullable String agent,
            @Nullable String name,
            @Nullable String contact,
            @Nullable String facts,
            @Nullable String wanted,
            @Nullable String promise,
            @Nullable String form) {
        public boolean isAgent() {
            return "true".equals(agent);
        }

        /** A field, never null. */
        public String text(String field) {
            String value = switch (field) {
                case "number" -> number;
                case "subject" -> subject;
                case "ground" -> ground;
                case "statement" -> statement;
                case "agent" -> agent;
                case "name" -> name;
                case "contact" -> contact;
                case "facts" -> facts;
                case "wanted" -> wanted;
                case "promise" -> promise;
                default -> throw new IllegalArgumentException("No field " + field);
            };
            return value == null ? "" : value.strip();
        }
    }
}
