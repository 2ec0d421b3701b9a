package org.jiannuo.dutycrimes.internal;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** What is typed about a judgment. */
public record JudgmentForm(
        @Nullable String name,
        @Nullable String unit,
        @Nullable String post,
        @Nullable String leader,
        @Nullable String caseNumber,
        @Nullable String court,
        @Nullable String charge,
        @Nullable String judgedOn,
        @Nullable String effectiveOn,
        @Nullable String sentence,
        @Nullable String endsOn,
        @Nullable String related,
        @Nullable String text,
        @Nullable String document,
        @Nullable String form,
        @Nullable String version) {
    static final JudgmentForm EMPTY = new JudgmentForm(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    static String or(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    static JudgmentForm of(Judgment.Says says) {
        return new JudgmentForm(
                says.name(),
                says.unit(),
                says.post(),
                says.leader() ? "yes" : "",
                says.caseNumber(),
                says.court(),
                says.charge(),
                text(says.judgedOn()),
                text(says.effectiveOn()),
                says.sentence(),
                text(says.endsOn()),
                says.related(),
                null,
                null,
                null,
                null);
    }

    private static String text(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    Judgment.Says says() {
        return new Judgment.Says(
                or(name),
                or(unit),
                or(post),
                isLeader(),
                or(caseNumber),
                or(court),
                or(charge),
                day(or(judgedOn)),
                day(or(effectiveOn)),
                or(sentence),
                day(or(endsOn)),
                or(related));
    }

    static @Nullable LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }

    public boolean isLeader() {
        return or(leader).equals("yes");
    }

    /** A field as typed. */
    public String value(String field) {
        return switch (field) {
            case "name" -> or(name);
            case "unit" -> or(unit);
            case "post" -> or(post);
            case "caseNumber" -> or(caseNumber);
            case "court" -> or(court);
            case "charge" -> or(charge);
            case "judgedOn" -> or(judgedOn);
            case "effectiveOn" -> or(effectiveOn);
            case "sentence" -> or(sentence);
            case "endsOn" -> or(endsOn);
            case "related" -> or(related);
            case "text" -> or(text);
            case "document" -> or(document);
            default -> throw new IllegalArgumentException(field);
        };
    }
}
