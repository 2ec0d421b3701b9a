package org.jiannuo.complaints.internal;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jiannuo.complaints.internal.ComplaintHistory.Kept;
import org.jiannuo.complaints.internal.CorrespondWithComplainant.Opened;
import org.jiannuo.kernel.Decision;
import org.jiannuo.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what the complainant sees: where the matter stands, what was told, the messages. No name of an official. */
@Component
class MineView {
    private static final Set<Act> INNER = EnumSet.of(Act.TAKE, Act.RECUSE, Act.RELEASE, Act.ASK_TIME);

    private final CaseDesk desk;
    private final Catalogue catalogue;
    private final ComplaintView view;
    private final CorrespondWithComplainant correspondence;
    private final LodgeComplaint.Sealing sealing;
    private final Papers papers;

    MineView(
            CaseDesk desk,
            Catalogue catalogue,
            ComplaintView view,
            CorrespondWithComplainant correspondence,
            LodgeComplaint.Sealing sealing,
            Papers papers) {
        this.desk = desk;
        this.catalogue = catalogue;
        this.view = view;
        this.correspondence = correspondence;
        this.sealing = sealing;
        this.papers = papers;
    }

    MinePage page(Opened opened, Words words) {
        Complaint now = opened.complaint();
        List<Kept> moves = desk.moves(now);
        List<Messages.Message> messages = sealing.messages().all(now.id(), opened.key());
        String waits = now.term().waitsFor();
        String rated = now.result().rating();
        return new MinePage(new MinePage.Open(
                now.matter().number(),
                now.matter().kind().name(),
                catalogue.name(now.matter().accused()),
                now.stage().name(),
                now.way().level(),
                now.matter().receivedOn(),
                now.term().dueOn(),
                waits.isEmpty() ? "" : catalogue.name(waits),
                now.stage() == Stage.RETURNED,
                Lifecycle.TABLE.find(now.stage(), Act.RATE).isPresent() && rated.isEmpty(),
                rated,
                again(now),
                view.steps(now, moves, CaseAccess.Access.ACCUSED, words),
                ComplaintView.told(messages),
                written(messages),
                files(opened).stream().map(MineView::file).toList(),
                events(moves)));
    }

    private static List<ComplaintPage.Message> written(List<Messages.Message> messages) {
        return messages.stream()
                .filter(message -> message.kind() != Messages.Kind.LODGED)
                .map(message -> new ComplaintPage.Message(
                        message.kind() == Messages.Kind.HANDLER, "", message.at(), ComplaintView.lines(message.text())))
                .toList();
    }

    private static List<MinePage.Event> events(List<Kept> moves) {
        return moves.reversed().stream()
                .filter(move -> !INNER.contains(move.act()))
                .map(MineView::event)
                .toList();
    }

    /** A paper that was issued to the complainant. */
    Optional<Decision<byte[]>> paper(Opened opened, int seq) {
        List<Kept> moves = desk.moves(opened.complaint());
        boolean told =
                moves.stream().anyMatch(move -> move.seq() == seq && move.act().isTold());
        return told ? papers.paper(opened.complaint(), moves, seq) : Optional.empty();
    }

    /** What the complainant sent or was sent. */
    List<SealedFiles.Kept> files(Opened opened) {
        return sealing.files().of(opened.complaint().id(), opened.key()).stream()
                .filter(SealedFiles.Kept::secret)
                .toList();
    }

    /** Until when the next level can be asked; null when it cannot. */
    private @Nullable LocalDate again(Complaint now) {
        boolean can = now.way().level() == 1
                && !now.result().breach()
                && Lifecycle.TABLE.find(now.stage(), Act.ESCALATE).isPresent();
        return can
                        && correspondence.lastDay(now) instanceof Decision.Accepted<LocalDate>(LocalDate until, var _)
                        && !desk.today().isAfter(until)
                ? until
                : null;
    }

    private static ComplaintPage.File file(SealedFiles.Kept file) {
        return new ComplaintPage.File(
                "/complaints/mine/files/" + file.id(),
                file.name(),
                ComplaintView.size(file.size()),
                file.sha256(),
                file.at(),
                file.origin(),
                file.secret());
    }

    private static MinePage.Event event(Kept move) {
        boolean told = move.act().isTold();
        boolean paper = told && !move.said().document().isEmpty();
        return new MinePage.Event(
                move.act().name(),
                move.at(),
                move.said().day(),
                told ? move.said().ground() : "",
                told ? move.said().document() : "",
                paper ? "/complaints/mine/papers/" + move.seq() : "",
                told ? ComplaintView.lines(move.said().text()) : List.of());
    }
}
