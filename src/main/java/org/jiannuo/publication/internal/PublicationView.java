package org.jiannuo.publication.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Lifecycle.Move;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.publication.EndGround;
import org.jiannuo.publication.internal.Lifecycle.Act;
import org.jiannuo.security.SignedInUser;
import org.springframework.stereotype.Component;

/** Pages of publications as they are shown to officers. */
@Component
class PublicationView {
    private final PublicationQueue queue;
    private final Showing showing;
    private final BusinessClock clock;

    PublicationView(PublicationQueue queue, Showing showing, BusinessClock clock) {
        this.queue = queue;
        this.showing = showing;
        this.clock = clock;
    }

    PublicationPage page(Publication one, SignedInUser user) {
        LocalDate from = one.footing().from();
        return new PublicationPage(
                head(one),
                one.stage().keepsContent() ? showing.item(one, from == null ? clock.today() : from) : null,
                doable(one, user),
                queue.moves(one.id()).reversed().stream()
                        .map(move -> new PublicationPage.Move(
                                move.act().name(), move.to().name(), move.at(), move.person(), move.reason()))
                        .toList());
    }

    private static PublicationPage.Head head(Publication one) {
        return new PublicationPage.Head(
                one.id().toString(),
                one.code(),
                one.what().kind().word(),
                one.stage().name(),
                Basis.find(one.footing().basis())
                        .map(basis -> basis.source().text())
                        .orElse(""),
                one.footing().need(),
                one.footing().from(),
                one.footing().to(),
                one.trail().endedOn(),
                ground(one));
    }

    private static String ground(Publication one) {
        EndGround ground = one.trail().ground();
        return ground == null ? "" : ground.name();
    }

    static PublicationListPage.Row row(Publication one) {
        return new PublicationListPage.Row(
                one.id().toString(),
                one.code(),
                one.what().kind().word(),
                one.what().title(),
                one.whose().name(),
                one.mark().disputed(),
                one.trail().last().person(),
                one.trail().last().at(),
                ground(one));
    }

    private static List<PublicationPage.Doable> doable(Publication one, SignedInUser user) {
        List<PublicationPage.Doable> doable = new ArrayList<>();
        for (Move<Stage, Act> move : Lifecycle.TABLE.from(one.stage())) {
            boolean may = !move.permission().isEmpty() && user.has(move.permission());
            if (may && isOffered(one, move.act())) {
                List<Refusal> because = move.act() == Act.APPROVE
                                && user.account().equals(one.trail().proposedBy())
                        ? List.of(Rules.OTHER_PERSON.broken())
                        : List.of();
                doable.add(new PublicationPage.Doable(
                        move.act().name(),
                        "/publication/" + one.id() + "/" + move.act().name().toLowerCase(Locale.ROOT),
                        move.act() == Act.PROPOSE,
                        because));
            }
        }
        return doable;
    }

    private static boolean isOffered(Publication one, Act act) {
        return switch (act) {
            case DISPUTE -> !one.mark().disputed();
            case SETTLE -> one.mark().disputed();
            case OFFER, START, EXPIRE, REPAIR -> false;
            case PROPOSE, REFUSE, APPROVE, WITHDRAW -> true;
        };
    }
}
