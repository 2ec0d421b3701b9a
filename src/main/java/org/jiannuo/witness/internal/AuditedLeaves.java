package org.jiannuo.witness.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiannuo.ledger.EndGround;
import org.jiannuo.ledger.Leaf;
import org.jiannuo.ledger.LeafAct;
import org.jiannuo.ledger.LeafDraft;
import org.jiannuo.ledger.LeafId;

/** What the leaves of a log say when they are read in their order: what is shown now, and what cannot be. */
final class AuditedLeaves {
    /** By so much the clock of a witness may differ from that of the log. */
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    /** Something that is shown since a leaf. */
    record Shown(long index, String commitment) {}

    private final Map<LeafId, Shown> shown = new HashMap<>();
    private final Set<LeafId> seen = new HashSet<>();
    private final Set<LeafId> takenDown = new HashSet<>();
    private final List<Finding> findings;
    private Instant last = Instant.MIN;
    private long notBeforeFrom = Long.MAX_VALUE;
    private Instant notBefore = Instant.MIN;

    AuditedLeaves(List<Finding> findings) {
        this.findings = findings;
    }

    /** Leaves from that index on were not there at that time, as a witness has signed. */
    void notThere(long fromIndex, Instant at) {
        notBeforeFrom = fromIndex;
        notBefore = at.minus(TOLERANCE);
    }

    void add(long index, Leaf leaf) {
        if (leaf.time().isBefore(last) || index >= notBeforeFrom && leaf.time().isBefore(notBefore)) {
            findings.add(Finding.of("backdated", index, leaf.time()));
        }
        last = leaf.time().isAfter(last) ? leaf.time() : last;
        LeafId id = leaf.draft().id();
        if (!seen.add(id)) {
            findings.add(Finding.of("duplicate", index, id));
        }
        LeafId refers = leaf.draft().refersTo();
        if (refers != null && !follows(leaf.draft(), refers)) {
            findings.add(Finding.of("reference", index, refers));
        }
        String commitment = leaf.draft().commitment();
        if (commitment != null) {
            shown.put(id, new Shown(index, commitment));
        }
    }

    /**
     * Whether a leaf may refer to another: to what is shown, or to what was taken down because it was wrong, when the right
     * thing is shown in its place later. Nothing is replaced twice.
     */
    private boolean follows(LeafDraft draft, LeafId former) {
        boolean stood = shown.remove(former) != null;
        if (stood && draft.ground() == EndGround.OBJECTION_UPHELD) {
            takenDown.add(former);
        }
        return stood || (draft.act() == LeafAct.CORRECTED && takenDown.remove(former));
    }

    /** What does not fit between the log and the index of what is public. Leaves from the index on may be missing. */
    List<Finding> compare(Map<LeafId, String> published, long complete) {
        List<Finding> differences = new ArrayList<>();
        published.forEach((id, commitment) -> {
            Shown there = shown.get(id);
            if (there == null) {
                differences.add(Finding.of(seen.contains(id) ? "ended-but-shown" : "unlogged", id));
            } else if (!there.commitment().equals(commitment)) {
                differences.add(Finding.of("commitment", id, there.index()));
            }
        });
        shown.forEach((id, there) -> {
            if (there.index() < complete && !published.containsKey(id)) {
                differences.add(Finding.of("vanished", id, there.index()));
            }
        });
        return differences;
    }

    int shownNow() {
        return shown.size();
    }
}
