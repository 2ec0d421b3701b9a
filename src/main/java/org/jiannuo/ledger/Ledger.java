package org.jiannuo.ledger;

import java.util.List;
import java.util.Optional;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;

/** 透明日志. The log, for modules that publish; not on a portal of its own, which has {@link LedgerProofs}. */
public interface Ledger {
    /**
     * Commits to what is shown: makes its canonical JSON and a new salt.
     *
     * @throws IllegalArgumentException when it is not JSON that has a canonical form (RFC 8785): a member named twice, a
     *     number that a double cannot hold
     */
    Commitment commit(String contentJson);

    /**
     * Appends a leaf in the transaction that is running. It gets its index and time within the published delay after
     * commit; appending the same id again changes nothing.
     *
     * <p>Refused (LED-01 to LED-04) while the log cannot publish; then what the leaf stands for must not be published
     * either. An end and a correction are always taken, because nothing may stay public for want of a log.
     */
    Decision<LeafId> append(LeafDraft draft);

    /** Appends many leaves at once, in their order; refused as a whole. */
    Decision<Integer> appendAll(List<LeafDraft> drafts);

    /** Why the log cannot publish at present; empty when it can. */
    List<Refusal> obstacles();

    /**
     * Gives what waits its index and issues a checkpoint now, outside of any transaction. The log does so by itself about
     * once a second; this is for who cannot wait, such as demonstrations and tests.
     *
     * @return how many leaves were sequenced
     */
    int publish();

    /**
     * Gives the log into the hand of a new key, which signs from the next checkpoint on; the present one signs the
     * hand-over. Outside of any transaction.
     *
     * @return the new public key; refused with the reasons for which the log has stopped
     */
    Decision<String> rotateKey();

    /** {@link LedgerProofs#inclusion}. */
    Optional<Inclusion> inclusion(LeafId leaf);

    /** {@link LedgerProofs#checkpoint}. */
    Optional<LogCheckpoint> checkpoint();
}
