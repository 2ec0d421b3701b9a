package org.jiannuo.obligations.internal;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.jiannuo.evidence.StoredFile;
import org.jiannuo.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * The form of one act on one obligation, or on several.
 *
 * @param act what shall be done, for the words
 * @param action address to which the form is sent
 * @param back address of the page to which "cancel" leads
 * @param items on which obligations
 * @param asked which fields are asked, in order
 * @param typed what was typed, and the files that were already brought
 */
public record ActPage(String act, String action, String back, List<Item> items, List<Asked> asked, Typed typed)
        implements Page {

    /** An obligation to be acted on. */
    public record Item(String id, String number, String title, String unit, LocalDate due) {}

    /** A field. @param needed whether it must be filled */
    public record Asked(String field, boolean needed) {}

    /** What was typed. @param draft name under which drafts are kept */
    public record Typed(ActForm form, List<StoredFile> files, String draft) {}

    public boolean asks(String field) {
        return asked.stream().anyMatch(each -> each.field().equals(field));
    }

    public boolean needs(String field) {
        return asked.stream().anyMatch(each -> each.field().equals(field) && each.needed());
    }

    public String typed(String field) {
        return typed.form().typed(field);
    }

    /**
     * What is typed when somebody acts. Everything is text, as it was typed.
     *
     * @param form sheet of the form
     * @param version what was seen when the sheet was opened
     * @param text what was done, or the reason
     * @param day day of performance, or the new due day
     * @param missing what is still missing
     * @param approver who approved it, or who is named
     * @param document number of the document
     * @param title corrected text of what is owed; null when no text is corrected
     * @param deliverable corrected text of what will exist
     * @param measure corrected text of how one can tell
     * @param basis corrected text of the basis
     */
    public record ActForm(
            @Nullable String form,
            @Nullable Integer version,
            @Nullable String text,
            @Nullable String day,
            @Nullable String missing,
            @Nullable String approver,
            @Nullable String document,
            @Nullable String title,
            @Nullable String deliverable,
            @Nullable String measure,
            @Nullable String basis) {

        static ActForm empty(UUID form, int version, String day) {
            return new ActForm(form.toString(), version, "", day, "", "", "", null, null, null, null);
        }

        /** The same sheet with the words as they stand, to be corrected. */
        ActForm correcting(Details.Wording words) {
            return new ActForm(
                    form,
                    version,
                    text,
                    day,
                    missing,
                    approver,
                    document,
                    words.title(),
                    words.deliverable(),
                    words.measure(),
                    words.basis());
        }

        /** The same sheet with what was kept as a draft. */
        ActForm with(java.util.Map<String, String> kept) {
            return new ActForm(
                    form,
                    version,
                    kept.getOrDefault("text", or(text)),
                    kept.getOrDefault("day", or(day)),
                    kept.getOrDefault("missing", or(missing)),
                    kept.getOrDefault("approver", or(approver)),
                    kept.getOrDefault("document", or(document)),
                    kept.getOrDefault("title", title),
                    kept.getOrDefault("deliverable", deliverable),
                    kept.getOrDefault("measure", measure),
                    kept.getOrDefault("basis", basis));
        }

        Details details(List<String> files) {
            return new Details(
                    or(text).strip(),
                    dayOrNull(),
                    or(missing).strip(),
                    or(approver).strip(),
                    or(document).strip(),
                    files,
                    title == null ? null : wording(title),
                    null);
        }

        private Details.Wording wording(String what) {
            return new Details.Wording(
                    what.strip(),
                    or(deliverable).strip(),
                    or(measure).strip(),
                    or(basis).strip());
        }

        ActOnObligation.Sheet sheet() {
            return new ActOnObligation.Sheet(sheetId(), version == null ? 0 : version);
        }

        UUID sheetId() {
            try {
                return UUID.fromString(or(form));
            } catch (IllegalArgumentException foreign) {
                return new UUID(0, 0);
            }
        }

        /** What was typed into a field. */
        public String typed(String field) {
            return switch (field) {
                case "form" -> or(form);
                case "version" -> version == null ? "0" : version.toString();
                case "text" -> or(text);
                case "day" -> or(day);
                case "missing" -> or(missing);
                case "approver" -> or(approver);
                case "document" -> or(document);
                case "title" -> or(title);
                case "deliverable" -> or(deliverable);
                case "measure" -> or(measure);
                case "basis" -> or(basis);
                case String other -> throw new IllegalArgumentException("No field " + other);
            };
        }

        private @Nullable LocalDate dayOrNull() {
            try {
                return or(day).isBlank() ? null : LocalDate.parse(or(day).strip());
            } catch (DateTimeParseException unreadable) {
                return null;
            }
        }

        private static String or(@Nullable String typed) {
            return typed == null ? "" : typed;
        }
    }
}
