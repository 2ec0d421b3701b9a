package org.jiannuo.supervision.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jiannuo.evidence.FileId;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Lifecycle.Move;
import org.jiannuo.kernel.Signature;
import org.jiannuo.obligations.ObligationId;
import org.jiannuo.supervision.NoticeId;
import org.jiannuo.supervision.NoticeSummary;
import org.jspecify.annotations.Nullable;

/**
 * 督办单. One notice as it stands, and the only door through which it changes its stage.
 *
 * @param id identity
 * @param subject to whom and in which round
 * @param text what it says
 * @param paper what was made of it when it was issued
 * @param reply how far the reply has come
 * @param trail where it stands and who was last
 */
record Notice(NoticeId id, Subject subject, Text text, Paper paper, Reply reply, Trail trail) {

    /**
     * @param unit the unit that must reply today
     * @param round 1, or 2 for a second notice
     * @param first the first notice of a second one
     */
    record Subject(String unit, int round, @Nullable UUID first) {}

    /**
     * What a notice says.
     *
     * @param title what it is about
     * @param addressee name of the unit as addressed
     * @param head name of its principal leader; empty when the post is empty
     * @param facts what was found
     * @param basis on what it rests, one line each
     * @param demand what is to be done
     * @param limit within what time the unit replies
     * @param items the obligations it is about
     */
    record Text(
            String title,
            String addressee,
            String head,
            String facts,
            List<String> basis,
            String demand,
            Limit limit,
            List<Item> items) {
        Text {
            basis = List.copyOf(basis);
            items = List.copyOf(items);
        }
    }

    /**
     * Time to reply.
     *
     * @param rule id of a time limit; empty when the number of working days is the officer's own
     * @param days number of working days when there is no rule, else 0
     */
    record Limit(String rule, int days) {}

    /** An obligation as it stood when the notice was written. */
    record Item(ObligationId obligation, String number, String title, LocalDate dueOn, boolean late) {}

    /**
     * What was made of it when it was issued.
     *
     * @param number document number
     * @param issuedOn day of issue and delivery
     * @param reply the obligation to reply
     * @param document the PDF
     * @param marked the PDF with the mark of withdrawal
     */
    record Paper(
            String number,
            @Nullable LocalDate issuedOn,
            @Nullable ObligationId reply,
            @Nullable FileId document,
            @Nullable FileId marked) {
        static final Paper NONE = new Paper("", null, null, null, null);
    }

    /**
     * How far the reply has come.
     *
     * @param seq number of the newest reply; 0 while there is none
     * @param draftedBy account that wrote it
     * @param sentOn day on which the head sent it
     * @param overdueSince first day on which it was overdue, while it is owed
     */
    record Reply(
            int seq,
            @Nullable UUID draftedBy,
            @Nullable LocalDate sentOn,
            @Nullable LocalDate overdueSince) {
        static final Reply NONE = new Reply(0, null, null, null);
    }

    /**
     * @param draftedBy account that drafted the notice
     * @param bulletin the bulletin that named it
     */
    record Trail(
            Stage stage,
            int version,
            UUID draftedBy,
            @Nullable UUID bulletin,
            Last last) {}

    /** The newest move. */
    record Last(Act act, String person, Instant at) {}

    /** A new draft. */
    static Notice draft(NoticeId id, Subject subject, Text text, Signature by) {
        return new Notice(
                id,
                subject,
                text,
                Paper.NONE,
                Reply.NONE,
                new Trail(Lifecycle.TABLE.first(), 1, by.account(), null, new Last(Act.DRAFT, by.person(), by.at())));
    }

    Stage stage() {
        return trail.stage();
    }

    /** The notice after an act, or the refusal of the table. */
    Decision<Notice> after(Act act, Signature by) {
        return Lifecycle.TABLE.allow(stage(), act).map(move -> moved(move, by));
    }

    /** The one private door. */
    private Notice moved(Move<Stage, Act> move, Signature by) {
        Trail next = new Trail(
                move.to(),
                trail.version() + 1,
                trail.draftedBy(),
                trail.bulletin(),
                new Last(move.act(), by.person(), by.at()));
        LocalDate today = LocalDate.ofInstant(by.at(), BusinessClock.ZONE);
        Reply then = switch (move.act()) {
            case DRAFT_REPLY -> new Reply(reply.seq() + 1, by.account(), null, reply.overdueSince());
            case SEND_REPLY -> new Reply(reply.seq(), reply.draftedBy(), today, reply.overdueSince());
            case ACCEPT, CLOSE_WITH_SECOND, CLOSE_BY_REGISTER, ANNUL ->
                new Reply(reply.seq(), reply.draftedBy(), reply.sentOn(), null);
            case DRAFT,
                    REVISE,
                    SUBMIT,
                    SEND_BACK,
                    DISCARD,
                    ISSUE,
                    RECEIVE,
                    SEND_BACK_REPLY,
                    RETURN,
                    FOLLOW,
                    RESUME,
                    NAME_IN_BULLETIN,
                    HAND_OVER -> reply;
        };
        return new Notice(id, subject, text, paper, then, next);
    }

    Notice saying(Text newText) {
        return new Notice(id, subject, newText, paper, reply, trail);
    }

    /** The same, owed by another unit. */
    Notice owedBy(String unit) {
        return new Notice(id, new Subject(unit, subject.round(), subject.first()), text, paper, reply, trail);
    }

    Notice on(Paper newPaper) {
        return new Notice(id, subject, text, newPaper, reply, trail);
    }

    /** The same, named by a bulletin. */
    Notice namedBy(@Nullable UUID bulletin) {
        return new Notice(
                id,
                subject,
                text,
                paper,
                reply,
                new Trail(trail.stage(), trail.version(), trail.draftedBy(), bulletin, trail.last()));
    }

    NoticeSummary summary() {
        return new NoticeSummary(
                id,
                paper.number(),
                subject.round(),
                subject.unit(),
                text.title(),
                stage().status(),
                paper.issuedOn(),
                paper.reply(),
                reply.overdueSince(),
                trail.bulletin() != null);
    }
}
