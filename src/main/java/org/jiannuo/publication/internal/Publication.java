package org.jiannuo.publication.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Signature;
import org.jiannuo.portal.PublicItem;
import org.jiannuo.publication.EndGround;
import org.jiannuo.publication.PublicationDraft.Severity;
import org.jiannuo.publication.PublicationDraft.SubjectKind;
import org.jiannuo.publication.PublicationId;
import org.jiannuo.publication.PublicationKind;
import org.jiannuo.publication.PublicationSummary;
import org.jiannuo.publication.internal.Lifecycle.Act;
import org.jspecify.annotations.Nullable;

/**
 * A publication as it stands. It changes stage in one place, which asks the table.
 *
 * @param code public number
 * @param shown masked content; empty once it has ended
 */
record Publication(
        PublicationId id,
        String code,
        What what,
        Whose whose,
        PublicItem.Content shown,
        Footing footing,
        PublicItem.Proof proof,
        PublicItem.Mark mark,
        Trail trail) {
    static final PublicItem.Content NOTHING = new PublicItem.Content(new TreeMap<>(), List.of(), List.of());

    /** What it is. The title goes with the content. */
    record What(
            PublicationKind kind,
            String source,
            String thing,
            String title,
            String category,
            Severity severity,
            String document,
            @Nullable LocalDate decidedOn) {}

    /** Whom it concerns, masked. */
    record Whose(SubjectKind kind, String key, String name, String unit) {}

    /** Basis and term. @param corrects the publication in whose place it stands, or null */
    record Footing(
            String basis,
            String need,
            @Nullable LocalDate latest,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable UUID corrects) {}

    /** How it came so far. @param proposedBy account of who proposed it, or null while nobody has */
    record Trail(
            Stage stage,
            int version,
            @Nullable UUID proposedBy,
            Last last,
            @Nullable LocalDate endedOn,
            @Nullable EndGround ground) {}

    /** The last act. */
    record Last(Act act, String person, Instant at) {}

    Stage stage() {
        return trail.stage();
    }

    /** The same after an act, or the refusal of the table. */
    Decision<Publication> act(Act act, Signature by) {
        return Lifecycle.TABLE.allow(stage(), act).map(move -> {
            UUID proposer = act == Act.PROPOSE ? by.account() : trail.proposedBy();
            return with(new Trail(
                    move.to(),
                    trail.version() + 1,
                    proposer,
                    new Last(act, by.person(), by.at()),
                    trail.endedOn(),
                    trail.ground()));
        });
    }

    Publication with(Trail newTrail) {
        return new Publication(id, code, what, whose, shown, footing, proof, mark, newTrail);
    }

    Publication with(Footing newFooting) {
        return new Publication(id, code, what, whose, shown, newFooting, proof, mark, trail);
    }

    Publication with(PublicItem.Mark newMark) {
        return new Publication(id, code, what, whose, shown, footing, proof, newMark, trail);
    }

    Publication with(PublicItem.Proof newProof) {
        return new Publication(id, code, what, whose, shown, footing, newProof, mark, trail);
    }

    Publication showing(What newWhat, Whose newWhose, PublicItem.Content content) {
        return new Publication(id, code, newWhat, newWhose, content, footing, proof, mark, trail);
    }

    /** Without content, salt, names and statement; the leaf stays, because an end refers to it. */
    Publication emptied(@Nullable EndGround ground, @Nullable LocalDate on) {
        return new Publication(
                id,
                code,
                new What(
                        what.kind(),
                        what.source(),
                        what.thing(),
                        "",
                        what.category(),
                        what.severity(),
                        "",
                        what.decidedOn()),
                new Whose(whose.kind(), "", "", whose.unit()),
                NOTHING,
                footing,
                new PublicItem.Proof(proof.leaf(), "", ""),
                PublicItem.Mark.NONE,
                new Trail(trail.stage(), trail.version(), trail.proposedBy(), trail.last(), on, ground));
    }

    PublicationSummary summary() {
        return new PublicationSummary(
                id,
                what.kind(),
                what.source(),
                what.thing(),
                code,
                stage().status(),
                footing.from(),
                footing.to(),
                mark.disputed(),
                trail.endedOn(),
                trail.ground());
    }
}
