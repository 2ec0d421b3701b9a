package org.jiannuo.formats;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.kernel.Rule;
import org.jspecify.annotations.Nullable;

/** What the fields of a row have to do with each other. Codes are normalised here, where it is known that they are codes. */
final class CrossChecks {
    private static final Pattern COMMITMENT = Pattern.compile("\\d{6}(\\d{8})\\d{6}");

    private final RecordFormat format;
    private final String today;

    CrossChecks(RecordFormat format, LocalDate today) {
        this.format = format;
        this.today = today.toString();
    }

    void check(String[] values, List<Refusal> problems) {
        for (Check check : format.checks()) {
            Refusal problem = problem(check, values);
            if (problem != null) {
                problems.add(problem);
            }
        }
    }

    private @Nullable Refusal problem(Check check, String[] values) {
        String value = values[check.field()];
        if (check.kind() == Check.Kind.NEEDED) {
            return value.isEmpty() && applies(check, values) ? about(FormatRules.NEEDED_THEN, check, values) : null;
        }
        if (value.isEmpty()) {
            return null;
        }
        return switch (check.kind()) {
            case NEEDED -> null;
            case ONLY -> applies(check, values) ? null : about(FormatRules.EMPTY_THEN, check, values);
            case NOT_FUTURE -> value.compareTo(today) > 0 ? broken(FormatRules.FUTURE, check, value) : null;
            case NOT_BEFORE -> earlier(check, values);
            case CREDIT_CODE,
                    CREDIT_CODE_OR_PLACEHOLDER,
                    CREDIT_CODE_WHEN,
                    IDENTITY_NUMBER,
                    ORGANISATION_CODE,
                    COMMITMENT_CODE -> code(check, values);
            case POSITIVE ->
                new BigDecimal(value).signum() > 0 ? null : broken(FormatRules.FIGURE_BOUNDS, check, value);
            case NOT_NEGATIVE ->
                new BigDecimal(value).signum() >= 0 ? null : broken(FormatRules.FIGURE_BOUNDS, check, value);
        };
    }

    private @Nullable Refusal code(Check check, String[] values) {
        boolean depends = check.kind() == Check.Kind.IDENTITY_NUMBER || check.kind() == Check.Kind.CREDIT_CODE_WHEN;
        if (depends && !applies(check, values)) {
            return null;
        }
        String code = Writing.code(values[check.field()]);
        values[check.field()] = code;
        boolean sound = switch (check.kind()) {
            case IDENTITY_NUMBER -> CheckDigits.isIdentityNumber(code);
            case ORGANISATION_CODE -> CheckDigits.isOrganisationCode(code);
            case COMMITMENT_CODE -> isCommitment(check, code, values);
            case CREDIT_CODE_OR_PLACEHOLDER ->
                CheckDigits.isCreditCode(code) || (code.equals(CheckDigits.PLACEHOLDER) && applies(check, values));
            default -> CheckDigits.isCreditCode(code);
        };
        if (sound) {
            return null;
        }
        return switch (check.kind()) {
            case IDENTITY_NUMBER ->
                FormatRules.IDENTITY_NUMBER.brokenAt(
                        field(check).code(), field(check).name());
            case ORGANISATION_CODE -> broken(FormatRules.ORGANISATION_CODE, check, code);
            case COMMITMENT_CODE -> broken(FormatRules.COMMITMENT_CODE, check, code);
            default -> broken(FormatRules.CREDIT_CODE, check, code);
        };
    }

    private static boolean isCommitment(Check check, String code, String[] values) {
        var parts = COMMITMENT.matcher(code);
        return parts.matches()
                && (check.other() < 0
                        || values[check.other()].isEmpty()
                        || values[check.other()].replace("-", "").equals(parts.group(1)));
    }

    private @Nullable Refusal earlier(Check check, String[] values) {
        String other = check.other() < 0 ? "" : values[check.other()];
        return other.isEmpty() || values[check.field()].compareTo(other) >= 0
                ? null
                : FormatRules.ORDER.brokenAt(
                        field(check).code(),
                        field(check).name(),
                        values[check.field()],
                        format.fields().get(check.other()).name(),
                        other);
    }

    /** Whether the other field has one of the values; {@code *} stands for any, {@code -} for the placeholder or none. */
    private static boolean applies(Check check, String[] values) {
        if (check.other() < 0) {
            return true;
        }
        String other = values[check.other()];
        if (other.isEmpty() || other.equals(CheckDigits.PLACEHOLDER)) {
            return check.values().contains("-") && !other.isEmpty();
        }
        if (check.values().contains("*") || check.values().contains(other)) {
            return true;
        }
        for (String code : other.split(",")) {
            if (check.values().contains(code)) {
                return true;
            }
        }
        return false;
    }

    private Refusal about(Rule rule, Check check, String[] values) {
        Field other = format.fields().get(check.other());
        StringBuilder meanings = new StringBuilder();
        for (String code : values[check.other()].split(",")) {
            meanings.append(meanings.isEmpty() ? "" : ", ").append(format.meaning(other, code));
        }
        return rule.brokenAt(field(check).code(), field(check).name(), other.name(), meanings.toString());
    }

    private Refusal broken(Rule rule, Check check, String value) {
        return rule.brokenAt(field(check).code(), field(check).name(), value);
    }

    private Field field(Check check) {
        return format.fields().get(check.field());
    }
}
