package org.jiannuo.ledger;

import java.util.List;
import org.jiannuo.tlog.Checkpoint;
import org.jiannuo.tlog.SignedNote;
import org.jiannuo.tlog.SigningKey;
import org.jiannuo.tlog.VerifierKey;

/**
 * 密钥交接. The text with which one key of a log gives the log into the hand of the next; both sign it.
 *
 * @param from the key that has signed until now
 * @param to the key that signs from now on
 * @param tree what the log was at that moment
 */
public record Handover(VerifierKey from, VerifierKey to, Checkpoint tree) {
    private static final String FIRST = "jiannuo/key-handover/v1\n";
    private static final int LINES = 6;

    /** The hand-over, signed by both keys. */
    public static SignedNote sign(SigningKey from, SigningKey to, Checkpoint tree) {
        String text = FIRST + from.verifier() + "\n" + to.verifier() + "\n" + tree.text();
        return new SignedNote(text, List.of(from.sign(text), to.sign(text)));
    }

    /** A hand-over, read. @throws IllegalArgumentException unless both keys have signed it for one log */
    public static Handover parse(SignedNote note) {
        String[] lines = note.text().split("\n", -1);
        if (!note.text().startsWith(FIRST) || lines.length != LINES + 1) {
            throw new IllegalArgumentException("Not a hand-over of a key.");
        }
        VerifierKey from = VerifierKey.parse(lines[1]);
        VerifierKey to = VerifierKey.parse(lines[2]);
        Checkpoint tree = Checkpoint.parse(lines[3] + "\n" + lines[4] + "\n" + lines[5] + "\n");
        boolean oneLog = from.name().equals(to.name()) && from.name().equals(tree.origin());
        if (!oneLog || note.signers(List.of(from, to)).size() != 2) {
            throw new IllegalArgumentException("A hand-over is signed by both keys of one log.");
        }
        return new Handover(from, to, tree);
    }
}
