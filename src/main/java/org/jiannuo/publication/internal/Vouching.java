package org.jiannuo.publication.internal;

import java.util.UUID;
import org.jiannuo.kernel.Decision;
import org.jiannuo.ledger.Commitment;
import org.jiannuo.ledger.LeafAct;
import org.jiannuo.ledger.LeafDraft;
import org.jiannuo.ledger.LeafId;
import org.jiannuo.ledger.Ledger;
import org.jiannuo.portal.PublicItem;
import org.jiannuo.publication.EndGround;
import org.jiannuo.publication.PublicationKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 存证. Every beginning and every end is a leaf of the transparency log, in the transaction of the act itself. */
@Component
class Vouching {
    private final Ledger ledger;

    Vouching(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * Commits to what is shown from now on. Refused while the log cannot publish.
     *
     * @param corrects the leaf in whose place it stands, or null
     */
    Decision<PublicItem.Proof> begin(Publication one, String shown, @Nullable UUID corrects) {
        Commitment commitment = ledger.commit(shown);
        if (!commitment.content().equals(shown)) {
            throw new IllegalStateException("What is shown is not written as the log writes it.");
        }
        LeafId leaf = LeafId.next();
        LeafDraft draft = corrects == null
                ? LeafDraft.shown(leaf, act(one.what().kind()), basis(one), commitment)
                : LeafDraft.corrected(leaf, new LeafId(corrects), basis(one), commitment);
        return ledger.append(draft).map(id -> new PublicItem.Proof(id.value(), commitment.salt(), commitment.value()));
    }

    private static LeafAct act(PublicationKind kind) {
        return kind == PublicationKind.BULLETIN ? LeafAct.BULLETIN_ISSUED : LeafAct.PUBLISHED;
    }

    /** Says that what was shown is shown no more, and on what ground. @return the leaf that says so */
    @Nullable
    UUID end(Publication one, EndGround ground) {
        UUID leaf = one.proof().leaf();
        return leaf == null
                ? null
                : ledger.append(LeafDraft.ended(LeafId.next(), new LeafId(leaf), word(ground), basis(one)))
                        .orThrow()
                        .value();
    }

    private static org.jiannuo.ledger.EndGround word(EndGround ground) {
        return switch (ground) {
            case TERM -> org.jiannuo.ledger.EndGround.EXPIRY;
            case REPAIR -> org.jiannuo.ledger.EndGround.REPAIR;
            case CORRECTION, OBJECTION_UPHELD -> org.jiannuo.ledger.EndGround.OBJECTION_UPHELD;
            case ANNULMENT -> org.jiannuo.ledger.EndGround.ANNULLED;
            case ORDER -> org.jiannuo.ledger.EndGround.ORDER;
        };
    }

    private static String basis(Publication one) {
        return Basis.find(one.footing().basis())
                .map(basis ->
                        (basis.source().instrument() + " " + basis.source().article()).strip())
                .orElse(one.footing().basis());
    }
}
