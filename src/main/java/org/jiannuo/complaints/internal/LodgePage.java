package org.jiannuo.complaints.internal;

import java.util.List;
import org.jiannuo.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * The guided form of the public: writing, checking and adding files, the receipt.
 *
 * @param step {@code write}, {@code check} or {@code receipt}
 * @param typed what was typed
 * @param bodies the bodies that can be complained of
 * @param kinds what a complaint can be about
 * @param accused name of the body that was chosen; for the check
 * @param form id of this sheet
 * @param receipt number and code; null before it was sent
 */
public record LodgePage(
        String step,
        Typed typed,
        List<Choice> bodies,
        List<String> kinds,
        String accused,
        String form,
        @Nullable Given receipt)
        implements Page {

    /** A body that may be chosen. */
    public record Choice(String id, String name) {}

    /** What is given out once. */
    public record Given(String number, String code) {}

    /** What the form sends. @param lead {@code true} for a lead @param form id of the sheet */
    public record Typed(
            @Nullable String kind,
            @Nullable String lead,
            @Nullable String accused,
            @Nullable String name,
            @Nullable String contact,
            @Nullable String promised,
            @Nullable String facts,
            @Nullable String wanted,
            @Nullable String elsewhere,
            @Nullable String form) {
        static final Typed EMPTY = new Typed(null, null, null, null, null, null, null, null, null, null);

        public boolean isLead() {
            return "true".equals(lead);
        }

        /** A field, never null. */
        public String text(String field) {
            String value = switch (field) {
                case "kind" -> kind;
                case "accused" -> accused;
                case "name" -> name;
                case "contact" -> contact;
                case "promised" -> promised;
                case "facts" -> facts;
                case "wanted" -> wanted;
                case "elsewhere" -> elsewhere;
                default -> throw new IllegalArgumentException("No field " + field);
            };
            return value == null ? "" : value.strip();
        }
    }
}
