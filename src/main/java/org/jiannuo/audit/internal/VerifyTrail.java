package org.jiannuo.audit.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Recomputes the whole chain and says what does not fit. Sees one state of the database, whatever is written meanwhile. */
@Component
class VerifyTrail {
    private static final int SEALS_AT_ONCE = 200;

    private final SealStore seals;
    private final EntryReader entries;
    private final Cluster cluster;
    private final TransactionTemplate oneState;

    VerifyTrail(SealStore seals, EntryReader entries, Cluster cluster, PlatformTransactionManager transactions) {
        this.seals = seals;
        this.entries = entries;
        this.cluster = cluster;
        this.oneState = new TransactionTemplate(transactions);
        this.oneState.setReadOnly(true);
        this.oneState.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /**
     * What was found.
     *
     * @param seals how many seals were checked
     * @param sealed how many entries they cover
     * @param open how many entries no seal covers yet
     * @param last the newest seal
     * @param findings what does not fit; empty when the trail is sound
     */
    record Result(long seals, long sealed, long open, Optional<Seal> last, List<Finding> findings) {
        Result {
            findings = List.copyOf(findings);
        }

        boolean isSound() {
            return findings.isEmpty();
        }
    }

    /** A seal that somebody noted outside the platform: its number and the beginning of its hash, in lower case. */
    record Noted(long number, String hash) {}

    Result verify(@Nullable Noted noted) {
        Result result = oneState.execute(_ -> inOneState(noted));
        return java.util.Objects.requireNonNull(result);
    }

    private Result inOneState(@Nullable Noted noted) {
        List<Finding> findings = new ArrayList<>();
        Seal previous = null;
        boolean asNoted = noted == null;
        long sealed = 0;
        for (List<Seal> some = seals.after(0, SEALS_AT_ONCE);
                !some.isEmpty();
                some = seals.after(some.getLast().number(), SEALS_AT_ONCE)) {
            for (Seal seal : some) {
                if (!follows(previous, seal) || !Arrays.equals(seal.hash(), seal.expectedHash())) {
                    findings.add(new Finding.BrokenChain(seal.number()));
                }
                sealed += check(seal, findings);
                asNoted |= noted != null
                        && noted.number() == seal.number()
                        && seal.hex().startsWith(noted.hash());
                previous = seal;
            }
        }
        if (noted != null && !asNoted) {
            findings.add(new Finding.NotAsNoted(noted.number()));
        }
        long open = checkOpen(previous, sealed, findings);
        Optional<Seal> last = Optional.ofNullable(previous);
        return new Result(last.map(Seal::number).orElse(0L), sealed, open, last, findings);
    }

    private static boolean follows(@Nullable Seal previous, Seal seal) {
        if (previous == null) {
            return seal.number() == 1 && seal.from() == 0 && Arrays.equals(seal.previous(), Seal.beforeTheFirst());
        }
        long from = previous.cluster() == seal.cluster() ? previous.to() : 0;
        return seal.number() == previous.number() + 1
                && seal.from() == from
                && Arrays.equals(seal.previous(), previous.hash());
    }

    /** @return how many entries there are under the seal */
    private long check(Seal seal, List<Finding> findings) {
        Content content = entries.content(seal.range());
        content.altered().forEach(id -> findings.add(new Finding.AlteredEntry(seal.number(), id.toString())));
        if (content.entries() < seal.entries()) {
            findings.add(new Finding.RemovedEntries(seal.number(), seal.entries() - content.entries()));
        } else if (content.entries() > seal.entries()) {
            findings.add(new Finding.InsertedEntries(seal.number(), content.entries() - seal.entries()));
        } else if (!Arrays.equals(content.hash(), seal.content())) {
            findings.add(new Finding.AlteredContent(seal.number()));
        }
        return content.entries();
    }

    /** Entries that wait for the next seal must be of this cluster and younger than the last seal. */
    private long checkOpen(@Nullable Seal last, long sealed, List<Finding> findings) {
        long from = last != null && last.cluster() == cluster.number() ? last.to() : 0;
        Content open = entries.content(new Seal.Range(cluster.number(), from, Long.MAX_VALUE));
        open.altered().forEach(id -> findings.add(new Finding.AlteredEntry(0, id.toString())));
        long stray = entries.count() - sealed - open.entries();
        if (stray > 0) {
            findings.add(new Finding.StrayEntries(stray));
        }
        return open.entries();
    }
}
