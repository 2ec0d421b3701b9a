package org.jiannuo.dutycrimes;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jiannuo.kernel.County;

/**
 * The identity of an entry of the register.
 *
 * @param county the county in whose register it stands
 * @param value a time-ordered UUID
 */
public record JudgmentId(County county, UUID value) {
    private static final Pattern TEXT = Pattern.compile("(\\d{6})-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    /** Reads the form that {@link #toString()} writes; empty when the text is not such an identity. */
    public static Optional<JudgmentId> parse(String text) {
        var match = TEXT.matcher(text);
        return match.matches()
                ? Optional.of(new JudgmentId(new County(match.group(1)), UUID.fromString(match.group(2))))
                : Optional.empty();
    }

    /** The form used in addresses: county code, hyphen, UUID. */
    @Override
    public String toString() {
        return county.code() + "-" + value;
    }
}
