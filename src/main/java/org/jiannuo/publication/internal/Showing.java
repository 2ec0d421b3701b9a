package org.jiannuo.publication.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Signature;
import org.jiannuo.portal.PublicItem;
import org.jiannuo.portal.PublicRegister;
import org.jiannuo.publication.EndGround;
import org.jiannuo.publication.PublicationEnded;
import org.jiannuo.publication.PublicationStarted;
import org.jiannuo.records.RecordStates;
import org.jiannuo.subjects.UnitId;
import org.jiannuo.subjects.UnitSummary;
import org.jiannuo.subjects.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** 展示与撤除. What happens on every surface at once when a publication begins, is marked, or ends. */
@Component
class Showing {
    private final PublicRegister register;
    private final Vouching vouching;
    private final Units units;
    private final Recipients recipients;
    private final OfferRecords told;
    private final ApplicationEventPublisher events;

    Showing(
            PublicRegister register,
            Vouching vouching,
            Units units,
            Recipients recipients,
            OfferRecords told,
            ApplicationEventPublisher events) {
        this.told = told;
        this.recipients = recipients;
        this.register = register;
        this.vouching = vouching;
        this.units = units;
        this.events = events;
    }

    /** Exactly what the public will see. */
    PublicItem item(Publication one, LocalDate from) {
        Basis basis = Basis.find(one.footing().basis()).orElse(null);
        Publication.What what = one.what();
        return new PublicItem(
                one.id().county(),
                one.id().value(),
                one.code(),
                new PublicItem.Heading(
                        what.kind().word(),
                        what.title(),
                        what.category(),
                        what.severity().word(),
                        what.document(),
                        basis == null
                                ? new PublicItem.Basis("", "", "")
                                : new PublicItem.Basis(
                                        basis.source().instrument(),
                                        basis.source().article(),
                                        basis.source().text())),
                new PublicItem.Subject(
                        one.whose().kind().word(),
                        one.whose().key(),
                        one.whose().name(),
                        one.whose().unit(),
                        unitName(one.whose().unit())),
                new PublicItem.Term(from, one.footing().to()),
                one.shown(),
                one.mark(),
                one.proof());
    }

    private String unitName(String slug) {
        Optional<UnitSummary> unit = UnitId.isSlug(slug) ? units.find(new UnitId(slug)) : Optional.empty();
        return unit.map(UnitSummary::shortName).orElse(slug);
    }

    /** Shows it, and puts the commitment to what is shown into the log. @param corrects leaf in whose place it stands */
    Decision<Publication> begin(Publication one, LocalDate from, @Nullable UUID corrects, Signature by) {
        // Said first: it holds the record, so that an objection which opens at this moment finds it public, or is seen
        // here.
        told.tell(one, RecordStates.Publication.PUBLISHED, one.code(), by);
        Publication marked = told.isDisputed(one) ? one.with(new PublicItem.Mark(true, "")) : one;
        return vouching.begin(marked, item(marked, from).shown(), corrects).map(proof -> {
            Publication proved = marked.with(proof);
            recipients.shown(proved, register.show(item(proved, from), by.at()));
            events.publishEvent(new PublicationStarted(
                    one.id(), one.what().kind(), one.what().source(), one.what().thing()));
            return proved;
        });
    }

    private static RecordStates.Publication state(EndGround ground) {
        return switch (ground) {
            case TERM -> RecordStates.Publication.ENDED_BY_TERM;
            case REPAIR -> RecordStates.Publication.ENDED_BY_REPAIR;
            case CORRECTION, OBJECTION_UPHELD, ANNULMENT, ORDER -> RecordStates.Publication.WITHDRAWN;
        };
    }

    void mark(Publication one, Signature by) {
        register.mark(one.id().county(), one.id().value(), one.mark(), by.at());
    }

    /** Takes it off every surface and says so in the log. @param replaced whether a corrected one follows at once */
    void end(Publication one, EndGround ground, LocalDate on, boolean replaced, Signature by) {
        UUID endLeaf = replaced ? null : vouching.end(one, ground);
        register.hide(one.id().county(), List.of(one.id().value()), endLeaf, by.at());
        recipients.recall(one);
        told.tell(one, state(ground), one.code(), by);
        events.publishEvent(new PublicationEnded(
                one.id(), one.what().kind(), one.what().source(), one.what().thing(), ground, on));
    }
}
