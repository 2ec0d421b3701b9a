package org.jiannuo.statutes;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 文件. A law, regulation, rule, policy or standard that rules rest on.
 *
 * @param id its id
 * @param shortZh short title
 * @param titleZh full title
 * @param document number and issuer
 * @param validity from when to when it is in force
 * @param note remark of the compilers, in English; may be empty
 */
public record Instrument(
        InstrumentId id, String shortZh, String titleZh, Document document, Validity validity, String note) {

    /**
     * @param number document number, or empty
     * @param numberSeen whether the number was seen in a source
     * @param issuerZh who issued it
     * @param level {@code law, regulation, rule, policy} or {@code local}
     * @param kind finer kind, for instance {@code judicial_interpretation}
     * @param textSeen how much of the text was read: {@code full, part, title} or {@code none}
     */
    public record Document(
            String number, boolean numberSeen, String issuerZh, String level, String kind, String textSeen) {}

    /**
     * @param adopted day, month or year of adoption as known, or empty
     * @param from first day in force, or null when not known
     * @param to last day in force, or null
     * @param repealedBy id of the instrument that replaced it, or empty
     */
    public record Validity(
            String adopted,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            String repealedBy) {
        /** Whether it is in force on a day, as far as the days are known. */
        public boolean isInForceOn(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
        }
    }

    /** The instrument of a row of the table {@code instruments}. */
    public static Instrument of(ReferenceRow row) {
        return new Instrument(
                new InstrumentId(row.key()),
                row.text("short_zh"),
                row.text("title_zh"),
                new Document(
                        row.text("doc_number_zh"),
                        row.text("doc_number_seen").equals("yes"),
                        row.text("issuer_zh"),
                        row.text("level"),
                        row.text("kind"),
                        row.text("text_seen")),
                new Validity(
                        row.text("adopted"),
                        day(row.text("in_force_from")),
                        day(row.text("in_force_to")),
                        row.text("repealed_by")),
                row.text("note"));
    }

    private static @Nullable LocalDate day(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }
}
