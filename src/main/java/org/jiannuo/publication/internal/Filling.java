package org.jiannuo.publication.internal;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.UUID;
import org.jiannuo.database.Identities;
import org.jiannuo.kernel.County;
import org.jiannuo.kernel.Signature;
import org.jiannuo.portal.PublicItem;
import org.jiannuo.publication.PublicationDraft;
import org.jiannuo.publication.PublicationId;
import org.jiannuo.publication.internal.Lifecycle.Act;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 登记. Turns drafts into publications; from here on only what is masked is kept. */
@Component
class Filling {
    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int GROUP = 5;
    /** Random bits for a sign, of which there are 32. */
    private static final int BITS = 5;

    private final Masks masks;
    private final County county;
    private final SecureRandom random = new SecureRandom();

    Filling(Masks masks, County county) {
        this.masks = masks;
        this.county = county;
    }

    /** A candidate made of a draft, masked. @param corrects in whose place it will stand, or null */
    Publication fresh(PublicationDraft draft, @Nullable Publication corrects, Signature by) {
        return new Publication(
                new PublicationId(county, Identities.next()),
                code(),
                what(draft),
                whose(draft),
                masks.content(draft),
                footing(draft, null, null, corrects),
                PublicItem.Proof.NONE,
                PublicItem.Mark.NONE,
                new Publication.Trail(
                        Stage.CANDIDATE, 1, null, new Publication.Last(Act.OFFER, by.person(), by.at()), null, null));
    }

    /** A candidate with what was proposed. */
    Publication filled(Publication one, PublicationDraft draft, Judging.Judged judged) {
        UUID corrects = one.footing().corrects();
        Publication.Footing asked = footing(draft, draft.footing().from(), judged.to(), null);
        return one.showing(what(draft), whose(draft), masks.content(draft))
                .with(new Publication.Footing(
                        asked.basis(), asked.need(), asked.latest(), asked.from(), asked.to(), corrects));
    }

    private Publication.What what(PublicationDraft draft) {
        PublicationDraft.Thing thing = draft.thing();
        return new Publication.What(
                thing.kind(),
                thing.source(),
                thing.id(),
                masks.text(thing.title(), draft.subject()),
                thing.category(),
                thing.severity(),
                thing.document(),
                thing.decidedOn());
    }

    private Publication.Whose whose(PublicationDraft draft) {
        return new Publication.Whose(
                draft.subject().kind(),
                Masks.key(draft.subject()),
                masks.name(draft.subject()),
                draft.subject().unit());
    }

    private static Publication.Footing footing(
            PublicationDraft draft, @Nullable LocalDate from, @Nullable LocalDate to, @Nullable Publication corrects) {
        return new Publication.Footing(
                draft.footing().basis(),
                draft.footing().need().strip(),
                draft.footing().latest(),
                from,
                to,
                corrects == null ? null : corrects.id().value());
    }

    /** What replaces something is shown at once, so that the log goes from the one to the other. */
    static PublicationDraft atOnce(PublicationDraft draft) {
        PublicationDraft.Footing footing = draft.footing();
        return new PublicationDraft(
                draft.thing(),
                draft.subject(),
                draft.content(),
                new PublicationDraft.Footing(footing.basis(), null, footing.to(), footing.need(), footing.latest()));
    }

    /** A public number that tells nothing and cannot be guessed: fifty random bits after the code of the county. */
    private String code() {
        long bits = random.nextLong();
        return county.code() + "-" + group(bits) + "-" + group(bits >>> (GROUP * BITS));
    }

    private static String group(long bits) {
        StringBuilder group = new StringBuilder();
        for (int i = 0; i < GROUP; i++) {
            group.append(SIGNS.charAt((int) (bits >>> (i * BITS)) & (SIGNS.length() - 1)));
        }
        return group.toString();
    }
}
