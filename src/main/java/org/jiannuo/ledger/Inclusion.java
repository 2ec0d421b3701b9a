package org.jiannuo.ledger;

import java.util.Base64;
import java.util.List;
import org.jiannuo.tlog.OfflineProof;
import org.jiannuo.tlog.SignedNote;

/**
 * 收录证明. The proof that a leaf stands in the log.
 *
 * @param id the leaf
 * @param index its index, from 0
 * @param leaf its canonical JSON, byte for byte as it was hashed
 * @param hashes from the sibling of the leaf upwards, in base64
 * @param checkpoint the checkpoint to which they lead
 */
public record Inclusion(LeafId id, long index, String leaf, List<String> hashes, LogCheckpoint checkpoint) {
    public Inclusion {
        hashes = List.copyOf(hashes);
    }

    /** The same as a file to take home, {@code .tlog-proof}. */
    public String file() {
        return OfflineProof.of(
                        index,
                        hashes.stream().map(Base64.getDecoder()::decode).toList(),
                        SignedNote.parse(checkpoint.note()))
                .toString();
    }
}
