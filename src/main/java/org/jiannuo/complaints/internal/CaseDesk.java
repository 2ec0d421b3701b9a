package org.jiannuo.complaints.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.jiannuo.complaints.ComplaintId;
import org.jiannuo.complaints.internal.ComplaintHistory.Kept;
import org.jiannuo.complaints.internal.ComplaintHistory.Words;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.County;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.kernel.Signature;
import org.jiannuo.reports.DocumentNumber;
import org.jiannuo.reports.DocumentNumbers;
import org.jiannuo.security.SignedInUser;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 办案台. What every act on a complaint has in common: one at a time, permitted, nobody recused, in the table, written down. */
@Component
class CaseDesk {
    static final int LONGEST_TEXT = 4000;
    private static final int MOST_LIKELY = 5;

    private final ComplaintStore store;
    private final ComplaintHistory history;
    private final Catalogue catalogue;
    private final DocumentNumbers numbers;
    private final BusinessClock clock;
    private final County county;

    CaseDesk(
            ComplaintStore store,
            ComplaintHistory history,
            Catalogue catalogue,
            DocumentNumbers numbers,
            BusinessClock clock,
            County county) {
        this.store = store;
        this.history = history;
        this.catalogue = catalogue;
        this.numbers = numbers;
        this.clock = clock;
        this.county = county;
    }

    /** Who acts. @param may whether that person holds a permission for a unit */
    record Actor(Signature by, BiPredicate<String, String> may) {}

    /** One sheet of a form. @param form makes a second sending harmless @param version what the person saw */
    record Sheet(UUID form, int version) {}

    /** What is wanted. @param files what was sent with it, checked already */
    record Wish(ComplaintId id, Act act, Words said, List<SealedFiles.Clean> files, Sheet sheet, Actor actor) {
        Signature by() {
            return actor.by();
        }

        Wish saying(Words words) {
            return new Wish(id, act, words, files, sheet, actor);
        }
    }

    /** A complaint that is held. @param done whether this very sheet was carried out already */
    record Held(Complaint complaint, boolean done) {}

    Actor actor(SignedInUser user) {
        return new Actor(user.sign(clock), user::may);
    }

    County county() {
        return county;
    }

    LocalDate today() {
        return clock.today();
    }

    BusinessClock clock() {
        return clock;
    }

    /** Holds the complaint, or says why this person may not do this to it now. */
    Decision<Held> open(Wish wish) {
        Complaint now = store.lock(wish.id()).orElse(null);
        if (now == null) {
            return Decision.refused(Rules.UNKNOWN.broken());
        }
        if (wish.sheet().version() != now.trail().version()) {
            return history.wasSent(wish.id(), wish.sheet().form())
                    ? Decision.accepted(new Held(now, true))
                    : Decision.refused(Rules.SOMEBODY_WAS_FIRST.broken(
                            now.trail().last().person(), now.trail().last().at()));
        }
        List<Refusal> because = against(now, wish.act(), wish.actor());
        if (wish.said().text().length() > LONGEST_TEXT) {
            because.add(Rules.TOO_LONG.brokenAt("text", LONGEST_TEXT));
        }
        return because.isEmpty() ? Decision.accepted(new Held(now, false)) : Decision.refused(because);
    }

    /** Everything that stands against an act by this person, whatever is said with it; also used to grey it out. */
    List<Refusal> against(Complaint now, Act act, Actor actor) {
        List<Refusal> because = new ArrayList<>();
        var move = Lifecycle.TABLE.allow(now.stage(), act);
        because.addAll(move.reasons());
        if (!because.isEmpty()) {
            return because;
        }
        String permission = move.orThrow().permission();
        if (permission.isEmpty() || !actor.may().test(permission, now.scopeOf(permission))) {
            because.add(Rules.NOT_ALLOWED.broken(permission));
        }
        if (!permission.equals(Lifecycle.ANSWERS)) {
            because.addAll(recused(now, act, actor.by()));
        }
        if (permission.equals(Lifecycle.HANDLES)) {
            because.addAll(named(now, act, actor.by().account()));
        }
        return because;
    }

    private List<Refusal> recused(Complaint now, Act act, Signature by) {
        List<Refusal> because = new ArrayList<>();
        if (catalogue.isWithin(by.unit(), now.matter().accused())) {
            because.add(Rules.OWN_BODY.broken());
        }
        boolean again = now.way().level() > 1 && (act.isDecision() || act == Act.TAKE);
        if (again && decidedBefore(now, by.account())) {
            because.add(Rules.DECIDED_BEFORE.broken());
        }
        return because;
    }

    private boolean decidedBefore(Complaint now, UUID account) {
        return history.moves(now.id()).stream()
                .anyMatch(move -> move.level() < now.way().level()
                        && move.act().isDecision()
                        && move.account().equals(account));
    }

    private static List<Refusal> named(Complaint now, Act act, UUID account) {
        @Nullable UUID handler = now.way().handler();
        if (act == Act.TAKE) {
            return handler == null ? List.of() : List.of(Rules.TAKEN.broken());
        }
        return account.equals(handler) ? List.of() : List.of(Rules.NOT_NAMED.broken());
    }

    /** The refusal of an act that says nothing. */
    static List<Refusal> unsaid(Wish wish) {
        return wish.said().text().isBlank() ? List.of(Rules.NO_REASON.brokenAt("text")) : List.of();
    }

    /** Bodies to which the complaint was handed before, at this level or an earlier one. */
    Set<String> handedTo(Complaint now) {
        return history.moves(now.id()).stream()
                .filter(move -> move.act() == Act.TRANSFER || move.act() == Act.FORWARD)
                .map(move -> move.said().target())
                .collect(Collectors.toSet());
    }

    /** Other cases that are likely the same matter, newest first. */
    List<ComplaintPage.Likely> likely(Complaint now) {
        return store.likely(now.id(), MOST_LIKELY).stream()
                .map(other -> new ComplaintPage.Likely(
                        "/complaints/cases/" + other.id(),
                        other.matter().number(),
                        other.stage().name()))
                .toList();
    }

    List<Kept> moves(Complaint now) {
        return history.moves(now.id());
    }

    /** The next number of a document of this complaint. */
    Decision<String> number(Complaint now, String kind) {
        return numbers.next(
                        now.way().handling(),
                        kind,
                        Clocks.MODULE + "/" + now.id() + "/" + now.trail().version() + "/" + kind)
                .map(DocumentNumber::toString);
    }

    /** Moves the complaint and writes it down. */
    Decision<Complaint> move(Complaint now, Wish wish) {
        return now.after(wish.act(), wish.by()).map(after -> {
            store.save(now.stage(), after, wish.said(), wish.sheet().form(), wish.by());
            return after;
        });
    }

    /** Moves a complaint as a consequence of something else, or by the complainant. */
    Decision<Complaint> follow(Complaint now, Act act, Words said, Signature by) {
        return now.after(act, by).map(after -> {
            store.save(now.stage(), after, said, null, by);
            return after;
        });
    }
}
