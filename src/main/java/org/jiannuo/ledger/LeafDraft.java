package org.jiannuo.ledger;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A leaf before it has its time and index.
 *
 * @param id chosen by who appends; appending the same id twice makes one leaf
 * @param act what was done
 * @param basis instrument and article, or number of the document that orders it; at most 200 characters, without
 *     personal data, for it is public for ever
 * @param commitment {@link Commitment#value} of what is shown; null exactly when nothing is shown any more
 * @param refersTo the leaf that is ended or corrected; null for all other acts
 * @param ground why it ends; null for all other acts
 */
public record LeafDraft(
        LeafId id,
        LeafAct act,
        String basis,
        @Nullable String commitment,
        @Nullable LeafId refersTo,
        @Nullable EndGround ground) {
    private static final Pattern COMMITMENT = Pattern.compile("[0-9a-f]{64}");
    private static final int LONGEST_BASIS = 200;

    public LeafDraft {
        boolean fits = act.isShown() == (commitment != null)
                && act.refers() == (refersTo != null)
                && (act == LeafAct.ENDED) == (ground != null);
        if (!fits || id.equals(refersTo)) {
            throw new IllegalArgumentException(
                    "A leaf shows, refers and names a ground as its act says: " + act.word());
        }
        if (commitment != null && !COMMITMENT.matcher(commitment).matches()) {
            throw new IllegalArgumentException("A commitment has 64 hexadecimal digits.");
        }
        if (basis.isBlank() || basis.length() > LONGEST_BASIS) {
            throw new IllegalArgumentException("The basis has 1 to 200 characters.");
        }
    }

    /** Something is shown from now on: published, issued, kept, broken. */
    public static LeafDraft shown(LeafId id, LeafAct act, String basis, Commitment commitment) {
        return new LeafDraft(id, act, basis, commitment.value(), null, null);
    }

    /**
     * What an earlier leaf committed to is replaced: what is still shown, or, once, what was taken down with the ground
     * {@link EndGround#OBJECTION_UPHELD} because it was wrong.
     */
    public static LeafDraft corrected(LeafId id, LeafId corrects, String basis, Commitment commitment) {
        return new LeafDraft(id, LeafAct.CORRECTED, basis, commitment.value(), corrects, null);
    }

    /** What an earlier leaf committed to is public no more. */
    public static LeafDraft ended(LeafId id, LeafId ends, EndGround ground, String basis) {
        return new LeafDraft(id, LeafAct.ENDED, basis, null, ends, ground);
    }
}
