package org.jiannuo.supervision.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jiannuo.calendars.Derivation;
import org.jiannuo.evidence.EvidenceFiles;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.kernel.Signature;
import org.jiannuo.obligations.ObligationSummary;
import org.jiannuo.obligations.Obligations;
import org.jiannuo.security.SignedInUser;
import org.jiannuo.statutes.LimitDue;
import org.jiannuo.supervision.NoticeId;
import org.jiannuo.web.StepBar;
import org.jiannuo.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what the page of a notice shows to one person. */
@Component
class NoticeView {
    private static final List<Stage> WAY = List.of(
            Stage.DRAFT,
            Stage.SUBMITTED,
            Stage.ISSUED,
            Stage.RECEIVED,
            Stage.REPLY_DRAFTED,
            Stage.REPLIED,
            Stage.CLOSED);

    private final NoticeDesk desk;
    private final NoticeHistory history;
    private final Obligations obligations;
    private final EvidenceFiles files;
    private final Offers offers;
    private final Papers papers;

    NoticeView(
            NoticeDesk desk,
            NoticeHistory history,
            Obligations obligations,
            EvidenceFiles files,
            Offers offers,
            Papers papers) {
        this.desk = desk;
        this.history = history;
        this.obligations = obligations;
        this.files = files;
        this.offers = offers;
        this.papers = papers;
    }

    /** Name of a unit. */
    String name(String unit) {
        return papers.name(unit);
    }

    /** The page. @param said what was typed into the reply, when it comes back refused */
    NoticePage page(Notice notice, Signature reader, SignedInUser user, Words words, String said) {
        List<NoticeHistory.Kept> moves = history.moves(notice.id());
        return new NoticePage(
                head(notice),
                steps(notice, moves, words),
                doable(notice, reader, user),
                answering(notice, user, said),
                due(notice),
                text(notice.text()),
                files.filesOf(IssueNotice.owner(notice.id())),
                replies(notice),
                moves.reversed().stream()
                        .map(move -> new NoticePage.Move(
                                move.act().name(), move.at(), move.person(), papers.name(move.unit()), move.reason()))
                        .toList());
    }

    private NoticePage.Head head(Notice notice) {
        @Nullable UUID first = notice.subject().first();
        @Nullable UUID bulletin = notice.trail().bulletin();
        String county = notice.id().county().code() + "-";
        return new NoticePage.Head(
                notice.id().toString(),
                notice.paper().number(),
                notice.subject().round(),
                papers.name(notice.subject().unit()),
                notice.stage().name(),
                first == null ? null : new NoticePage.Link("/supervision/notices/" + county + first, ""),
                desk.secondOf(notice)
                        .map(second -> new NoticePage.Link(
                                "/supervision/notices/" + second.id(),
                                second.paper().number()))
                        .orElse(null),
                bulletin == null ? null : new NoticePage.Link("/supervision/bulletins/" + county + bulletin, ""),
                UUID.randomUUID().toString(),
                notice.trail().version(),
                notice.stage().isUnsigned());
    }

    private static StepBar steps(Notice notice, List<NoticeHistory.Kept> moves, Words words) {
        Stage now = notice.stage();
        List<Stage> way = new ArrayList<>(WAY);
        int here = way.indexOf(now == Stage.RETURNED ? Stage.RECEIVED : now);
        if (here < 0) {
            way.removeIf(stage -> moves.stream().noneMatch(move -> move.to() == stage));
            here = way.size();
            way.add(now);
        } else {
            way.set(here, now);
        }
        List<StepBar.Step> steps = new ArrayList<>();
        for (int i = 0; i < way.size(); i++) {
            Stage stage = way.get(i);
            boolean reached = i <= here;
            String state = i < here || (i == here && isDone(now)) ? "done" : i == here ? "now" : "ahead";
            String detail = moves.reversed().stream()
                    .filter(move -> reached && move.to() == stage)
                    .findFirst()
                    .map(move -> move.person() + " " + words.moment(move.at()))
                    .orElse("");
            steps.add(new StepBar.Step(words.get("supervision.stage." + stage.name()), state, detail));
        }
        return new StepBar(steps);
    }

    /** Whether nothing is expected of anybody any more. */
    private static boolean isDone(Stage stage) {
        return stage == Stage.CLOSED || Lifecycle.TABLE.isLast(stage);
    }

    /** The moves that the table and the permissions allow; those that a rule forbids to this person say which. */
    private List<NoticePage.Doable> doable(Notice notice, Signature reader, SignedInUser user) {
        List<NoticePage.Doable> doable = new ArrayList<>();
        for (var move : Lifecycle.TABLE.from(notice.stage())) {
            boolean may = !move.permission().isEmpty()
                    && user.may(move.permission(), notice.subject().unit());
            if (may && move.act() != Act.DRAFT_REPLY) {
                doable.add(doable(notice, move.act(), reader));
            }
        }
        if (notice.subject().round() == 1
                && notice.stage().owesReply()
                && user.may(Lifecycle.DRAFTS, notice.subject().unit())) {
            List<Refusal> because = desk.isReplyOverdue(notice) ? List.of() : List.of(Rules.NOT_YET_SECOND.broken());
            doable.add(
                    new NoticePage.Doable("SECOND", "/supervision/new?first=" + notice.id(), "", true, false, because));
        }
        doable.sort(Comparator.comparing(NoticePage.Doable::grave));
        return doable;
    }

    private static NoticePage.Doable doable(Notice notice, Act act, Signature reader) {
        String reason = switch (act) {
            case SEND_BACK, SEND_BACK_REPLY, RETURN, ANNUL -> "reason";
            case DRAFT,
                    REVISE,
                    SUBMIT,
                    DISCARD,
                    ISSUE,
                    RECEIVE,
                    DRAFT_REPLY,
                    SEND_REPLY,
                    ACCEPT,
                    FOLLOW,
                    RESUME,
                    CLOSE_WITH_SECOND,
                    CLOSE_BY_REGISTER,
                    NAME_IN_BULLETIN,
                    HAND_OVER -> "";
        };
        return new NoticePage.Doable(
                act.name(),
                "/supervision/notices/" + notice.id() + "/"
                        + act.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                reason,
                act == Act.REVISE,
                act == Act.DISCARD || act == Act.ANNUL,
                because(notice, act, reader));
    }

    private static List<Refusal> because(Notice notice, Act act, Signature reader) {
        List<Refusal> because = new ArrayList<>();
        if (act == Act.ISSUE && notice.trail().draftedBy().equals(reader.account())) {
            because.add(Rules.OWN_DRAFT.broken());
        }
        if (act == Act.SEND_REPLY && reader.account().equals(notice.reply().draftedBy())) {
            because.add(Rules.OWN_REPLY.broken());
        }
        if (act == Act.ISSUE || act == Act.ACCEPT || act == Act.RETURN) {
            because.addAll(ActOnNotice.ownUnit(notice, reader));
        }
        if (act == Act.ANNUL && notice.trail().bulletin() != null) {
            because.add(Rules.NAMED_IN_BULLETIN.broken());
        }
        return because;
    }

    private NoticePage.@Nullable Answering answering(Notice notice, SignedInUser user, String said) {
        boolean writes = Lifecycle.TABLE.find(notice.stage(), Act.DRAFT_REPLY).isPresent()
                && user.may(Lifecycle.ANSWERS, notice.subject().unit());
        if (!writes) {
            return null;
        }
        String before = history.replies(notice.id()).stream()
                .reduce((_, last) -> last)
                .map(NoticeHistory.Said::said)
                .orElse("");
        return new NoticePage.Answering(
                "/supervision/notices/" + notice.id() + "/draft-reply",
                draftKey(notice.id()),
                said.isEmpty() ? before : said);
    }

    /** Under which name what is typed into a reply is kept. */
    static String draftKey(NoticeId id) {
        return "supervision/reply/" + id;
    }

    private NoticePage.@Nullable Due due(Notice notice) {
        LocalDate from = notice.paper().issuedOn() == null
                ? desk.today()
                : notice.paper().issuedOn();
        if (!(offers.due(notice.text().limit(), from)
                instanceof org.jiannuo.kernel.Decision.Accepted<LimitDue>(LimitDue counted, var _))) {
            return null;
        }
        ObligationSummary reply = desk.replyOf(notice).orElse(null);
        return new NoticePage.Due(
                reply == null ? counted.dueDay().due() : reply.dueOn(),
                reply == null ? "" : "/obligations/" + reply.id(),
                reply == null ? "" : reply.colour().name(),
                counted.limit().words().whatZh(),
                counted.limit().basis().titleZh(),
                notice.reply().overdueSince(),
                Derivation.of(counted.dueDay()));
    }

    private NoticePage.Text text(Notice.Text text) {
        return new NoticePage.Text(
                text.title(),
                text.addressee(),
                text.head(),
                lines(text.facts()),
                text.basis(),
                lines(text.demand()),
                text.items().stream().map(this::item).toList());
    }

    private NoticePage.Item item(Notice.Item item) {
        return new NoticePage.Item(
                "/obligations/" + item.obligation(),
                item.number(),
                item.title(),
                item.dueOn(),
                item.late(),
                obligations
                        .find(item.obligation())
                        .map(obligation -> obligation.status().name())
                        .orElse(""));
    }

    private List<NoticePage.Reply> replies(Notice notice) {
        return history.replies(notice.id()).reversed().stream()
                .map(reply -> new NoticePage.Reply(
                        reply.seq(),
                        lines(reply.said()),
                        reply.person(),
                        reply.at(),
                        files.filesOf(AnswerNotice.owner(notice.id(), reply.seq()))))
                .toList();
    }

    /** The word of an act in addresses and keys. */
    static String word(Enum<?> act) {
        return act.name().toLowerCase(Locale.ROOT);
    }

    static List<String> lines(String text) {
        return Stream.of(text.split("\\R")).filter(line -> !line.isBlank()).toList();
    }
}
