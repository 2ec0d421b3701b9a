package org.jiannuo.records.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiannuo.kernel.Money;
import org.jiannuo.records.RecordDraft;
import org.jiannuo.records.RecordDraft.SubjectKind;
import org.jiannuo.records.internal.RecordListPage.Choice;
import org.jiannuo.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * The form by which a unit reports a record.
 *
 * @param typed what was typed or is proposed
 * @param item the item that was chosen; null while none is
 * @param items items that this unit provides
 * @param offers what may be chosen in the fields
 */
public record RecordFormPage(Typed typed, @Nullable Item item, List<Choice> items, Offers offers) implements Page {

    /** Under which name what is typed is kept. */
    public static String draft(String category) {
        return "records/new/" + category;
    }

    /** The same for a record of a finding, which is proposed anew for each. */
    public static String draft(String category, String obligation) {
        return obligation.isEmpty() ? draft(category) : draft(category) + "/" + obligation;
    }

    /** @param asks names of the groups of fields that the item asks for */
    public record Item(
            String code,
            String name,
            String basis,
            String article,
            String document,
            boolean direct,
            List<String> asks) {
        public boolean asks(String group) {
            return asks.contains(group);
        }
    }

    /** What may be chosen. */
    public record Offers(
            List<String> kinds,
            List<Choice> units,
            List<Choice> officials,
            List<String> documents,
            List<Choice> instruments,
            List<Choice> penalties,
            List<Choice> sanctions) {}

    /** What is sent. Nothing of it is believed before it was checked. */
    public record Typed(
            @Nullable String category,
            @Nullable String subjectKind,
            @Nullable String subjectName,
            @Nullable String subjectCode,
            @Nullable String otherCode,
            @Nullable String unit,
            @Nullable String official,
            @Nullable String documentKind,
            @Nullable String documentNumber,
            @Nullable String documentTitle,
            @Nullable String organ,
            @Nullable String documentDate,
            @Nullable String effectiveOn,
            @Nullable String standing,
            @Nullable String basis,
            @Nullable String article,
            @Nullable String facts,
            @Nullable String severity,
            @Nullable String severityReason,
            @Nullable List<String> penalties,
            @Nullable String special,
            @Nullable String amount,
            @Nullable String effect,
            @Nullable List<String> adjustments,
            @Nullable String sanction,
            @Nullable String until,
            @Nullable String form,
            @Nullable String obligation) {

        /** A text that was sent, or nothing. */
        public static String of(@Nullable String text) {
            return text == null ? "" : text.strip();
        }

        public List<String> penaltyList() {
            return penalties == null ? List.of() : penalties;
        }

        public List<String> adjustmentList() {
            return adjustments == null ? List.of() : adjustments;
        }

        /** What was sent as a draft. @param names names of units and people of the register @param reporter the unit */
        RecordDraft draft(Map<String, String> names, String reporter) {
            SubjectKind kind = word(SubjectKind.class, subjectKind, SubjectKind.ENTERPRISE);
            String id = kind == SubjectKind.UNIT ? of(unit) : kind == SubjectKind.OFFICIAL ? of(official) : "";
            return new RecordDraft(
                    of(category),
                    new RecordDraft.Subject(
                            kind, names.getOrDefault(id, of(subjectName)), of(subjectCode), of(otherCode), id),
                    new RecordDraft.Document(
                            of(documentKind),
                            of(documentNumber),
                            of(documentTitle),
                            of(organ),
                            "",
                            day(documentDate),
                            day(effectiveOn),
                            word(RecordDraft.Standing.class, standing, RecordDraft.Standing.EFFECTIVE)),
                    new RecordDraft.Grounds(of(basis), of(article), of(facts), ""),
                    gravity(),
                    new RecordDraft.Origin(reporter, "form", day(until)));
        }

        private RecordDraft.Gravity gravity() {
            String grade = of(severity);
            Set<RecordDraft.Adjustment> why = adjustmentList().stream()
                    .filter(one -> Arrays.stream(RecordDraft.Adjustment.values())
                            .anyMatch(known -> known.name().equals(one)))
                    .map(RecordDraft.Adjustment::valueOf)
                    .collect(Collectors.toUnmodifiableSet());
            return new RecordDraft.Gravity(
                    grade.isEmpty() ? null : word(RecordDraft.Severity.class, grade, RecordDraft.Severity.GENERAL),
                    of(severityReason),
                    Set.copyOf(penaltyList()),
                    of(special).equals("true"),
                    money(amount),
                    of(effect).isEmpty() ? null : word(RecordDraft.Effect.class, effect, RecordDraft.Effect.SMALL),
                    why,
                    of(sanction));
        }

        private static @Nullable Money money(@Nullable String text) {
            return of(text).matches("\\d{1,12}(\\.\\d{1,2})?") ? new Money(new BigDecimal(of(text))) : null;
        }

        static @Nullable LocalDate day(@Nullable String text) {
            try {
                return of(text).isEmpty() ? null : LocalDate.parse(of(text));
            } catch (DateTimeParseException notADay) {
                return null;
            }
        }

        private static <E extends Enum<E>> E word(Class<E> type, @Nullable String text, E otherwise) {
            return Arrays.stream(type.getEnumConstants())
                    .filter(value -> value.name().equals(of(text)))
                    .findFirst()
                    .orElse(otherwise);
        }
    }
}
