package org.jiannuo.supervision.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.County;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.kernel.Signature;
import org.jiannuo.obligations.ObligationSummary;
import org.jiannuo.obligations.Obligations;
import org.jiannuo.security.SignedInUser;
import org.jiannuo.supervision.NoticeId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 办理. What every act on a notice has in common: one at a time, permitted, in the table, written down. */
@Component
class NoticeDesk {
    private final NoticeStore store;
    private final NoticeHistory history;
    private final Obligations obligations;
    private final BusinessClock clock;
    private final County county;

    NoticeDesk(NoticeStore store, NoticeHistory history, Obligations obligations, BusinessClock clock, County county) {
        this.store = store;
        this.history = history;
        this.obligations = obligations;
        this.clock = clock;
        this.county = county;
    }

    /** Who acts. @param may whether that person holds a permission for a unit */
    record Actor(Signature by, BiPredicate<String, String> may) {}

    /** The signed-in user as the one who acts. */
    Actor actor(SignedInUser user) {
        return new Actor(user.sign(clock), user::may);
    }

    /** The county whose register this is. */
    County county() {
        return county;
    }

    /**
     * One sheet of a form.
     *
     * @param form makes a second sending of the same sheet harmless
     * @param version what the person saw when the sheet was opened
     */
    record Sheet(UUID form, int version) {}

    /** What is wanted. @param reason what is said with it */
    record Wish(NoticeId id, Act act, String reason, Sheet sheet, Actor actor) {}

    /** A notice that is held. @param done whether this very sheet was carried out already */
    record Held(Notice notice, boolean done) {}

    LocalDate today() {
        return clock.today();
    }

    /** Holds the notice, or says why this person may not do this to it now. */
    Decision<Held> open(Wish wish) {
        Notice now = store.lock(wish.id()).orElse(null);
        if (now == null) {
            return Decision.refused(Rules.UNKNOWN.broken());
        }
        if (wish.sheet().version() != now.trail().version()) {
            return history.wasSent(wish.id(), wish.sheet().form())
                    ? Decision.accepted(new Held(now, true))
                    : Decision.refused(Rules.SOMEBODY_WAS_FIRST.broken(
                            now.trail().last().person(), now.trail().last().at()));
        }
        return permitted(wish, now).map(_ -> new Held(now, false));
    }

    private static Decision<Notice> permitted(Wish wish, Notice now) {
        return Lifecycle.TABLE
                .allow(now.stage(), wish.act())
                .then(move -> move.permission().isEmpty()
                                || wish.actor()
                                        .may()
                                        .test(move.permission(), now.subject().unit())
                        ? Decision.accepted(now)
                        : Decision.refused(Rules.NOT_ALLOWED.broken(move.permission())));
    }

    /** Moves the notice and writes it down. */
    Decision<Notice> move(Notice now, Wish wish) {
        return now.after(wish.act(), wish.actor().by()).map(after -> {
            store.save(
                    now.stage(),
                    after,
                    wish.reason(),
                    wish.sheet().form(),
                    wish.actor().by());
            return after;
        });
    }

    /** Moves a notice as a consequence of something else. */
    Decision<Notice> follow(Notice now, Act act, String reason, Signature by) {
        return now.after(act, by).map(after -> {
            store.save(now.stage(), after, reason, null, by);
            return after;
        });
    }

    /** Lets a notice follow the successor of its unit. */
    void handOver(Notice now, String unit, Signature by) {
        Notice after = now.after(Act.HAND_OVER, by).orThrow().owedBy(unit);
        store.save(now.stage(), after, now.subject().unit(), null, by);
    }

    /** The first notice of a second one, held. */
    Optional<Notice> lockFirst(Notice second) {
        return Optional.ofNullable(second.subject().first())
                .flatMap(first -> store.lock(new NoticeId(second.id().county(), first)));
    }

    /** The running second notice of a first one. */
    Optional<Notice> secondOf(Notice first) {
        return store.secondOf(first.id());
    }

    /** The obligation to reply, as the register has it. */
    Optional<ObligationSummary> replyOf(Notice notice) {
        return Optional.ofNullable(notice.paper().reply()).flatMap(obligations::find);
    }

    /** Whether the reply is owed and its due day has passed. */
    boolean isReplyOverdue(Notice notice) {
        return notice.stage().owesReply()
                && replyOf(notice)
                        .filter(reply -> Drafting.isOverdue(reply, clock.today()))
                        .isPresent();
    }

    /** The rules of a text, asked of the registers as they are now. */
    List<Refusal> faults(NoticeId id, Notice.Subject subject, Notice.Text text) {
        List<ObligationSummary> known = new ArrayList<>();
        List<UUID> ids = new ArrayList<>();
        for (Notice.Item item : text.items()) {
            ids.add(item.obligation().value());
            obligations.find(item.obligation()).ifPresent(known::add);
        }
        Drafting.Chosen chosen =
                new Drafting.Chosen(known, text.items().size() - known.size(), store.taken(id, subject.first(), ids));
        List<Refusal> reasons = new ArrayList<>(Drafting.notice(text, chosen, subject.unit(), clock.today()));
        reasons.addAll(secondFaults(id, subject));
        return reasons;
    }

    /** The ladder: a second notice needs a first one whose reply is overdue, and is the only one. */
    private List<Refusal> secondFaults(NoticeId own, Notice.Subject subject) {
        @Nullable UUID first = subject.first();
        if (first == null) {
            return List.of();
        }
        NoticeId firstId = new NoticeId(own.county(), first);
        List<Refusal> reasons = new ArrayList<>();
        boolean ready = store.find(firstId)
                .filter(notice -> notice.subject().unit().equals(subject.unit()))
                .filter(this::isReplyOverdue)
                .isPresent();
        if (!ready) {
            reasons.add(Rules.NOT_YET_SECOND.broken());
        }
        store.secondOf(firstId)
                .filter(second -> !second.id().equals(own))
                .ifPresent(second -> reasons.add(Rules.ONE_SECOND.broken(
                        second.paper().number().isEmpty()
                                ? second.text().title()
                                : second.paper().number())));
        return reasons;
    }
}
