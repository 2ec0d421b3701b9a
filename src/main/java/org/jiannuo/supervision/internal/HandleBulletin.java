package org.jiannuo.supervision.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jiannuo.database.Identities;
import org.jiannuo.kernel.County;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.obligations.Obligations;
import org.jiannuo.supervision.BulletinId;
import org.jiannuo.supervision.internal.BulletinLifecycle.Act;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 拟写、送签通报. Everything before the signature; figures are counted anew with every change. */
@Component
class HandleBulletin {
    private final BulletinStore store;
    private final NoticeQueue notices;
    private final Obligations obligations;
    private final County county;

    HandleBulletin(BulletinStore store, NoticeQueue notices, Obligations obligations, County county) {
        this.store = store;
        this.notices = notices;
        this.obligations = obligations;
        this.county = county;
    }

    /** What is wanted. @param reason what is said with it */
    record Wish(BulletinId id, Act act, String reason, NoticeDesk.Sheet sheet, NoticeDesk.Actor actor) {}

    /** A bulletin that is held. @param done whether this very sheet was carried out already */
    record Held(Bulletin bulletin, boolean done) {}

    /** The units that may be named, with their figures: those that owe a reply or have overdue obligations. */
    List<Bulletin.Row> candidates() {
        Map<String, NoticeQueue.Running> running = running();
        Map<String, Obligations.Count> counted = counted();
        TreeSet<String> units = new TreeSet<>(running.keySet());
        counted.values().stream().filter(count -> count.overdue() > 0).forEach(count -> units.add(count.key()));
        return units.stream().map(unit -> row(unit, running, counted)).toList();
    }

    /** The figures of these units as they are now. */
    List<Bulletin.Row> figures(Collection<String> units) {
        Map<String, NoticeQueue.Running> running = running();
        Map<String, Obligations.Count> counted = counted();
        return units.stream()
                .distinct()
                .filter(unit -> running.containsKey(unit) || counted.containsKey(unit))
                .map(unit -> row(unit, running, counted))
                .toList();
    }

    private Map<String, NoticeQueue.Running> running() {
        return notices.running(county).stream()
                .collect(Collectors.toMap(NoticeQueue.Running::unit, Function.identity()));
    }

    private Map<String, Obligations.Count> counted() {
        return obligations.counts(county, Obligations.By.UNIT, null, null).stream()
                .collect(Collectors.toMap(Obligations.Count::key, Function.identity()));
    }

    private static Bulletin.Row row(
            String unit, Map<String, NoticeQueue.Running> running, Map<String, Obligations.Count> counted) {
        NoticeQueue.Running notices = running.getOrDefault(unit, new NoticeQueue.Running(unit, 0, 0));
        Obligations.Count count = counted.getOrDefault(unit, new Obligations.Count(unit, 0, 0, 0, 0, 0, 0));
        return new Bulletin.Row(
                unit, count.open(), count.overdue(), count.late(), notices.notices(), notices.secondOverdue());
    }

    /** Writes a draft. The same form sent again gives the draft it made. */
    @Transactional
    public Decision<BulletinId> draft(Bulletin.Text text, Collection<String> units, UUID form, NoticeDesk.Actor actor) {
        Optional<BulletinId> made = store.madeBy(county, form);
        if (made.isPresent()) {
            return Decision.accepted(made.get());
        }
        List<Bulletin.Row> rows = figures(units);
        List<Refusal> reasons = Drafting.bulletin(text, rows);
        if (!reasons.isEmpty()) {
            return Decision.refused(reasons);
        }
        BulletinId id = new BulletinId(county, Identities.next());
        store.insert(Bulletin.draft(id, text, rows, actor.by()), form, actor.by());
        return Decision.accepted(id);
    }

    /** Changes a draft; the former one stays in its history. */
    @Transactional
    public Decision<BulletinId> revise(Wish wish, Bulletin.Text text, Collection<String> units) {
        return open(wish).then(held -> {
            if (held.done()) {
                return Decision.accepted(wish.id());
            }
            List<Bulletin.Row> rows = figures(units);
            List<Refusal> reasons = Drafting.bulletin(text, rows);
            return reasons.isEmpty()
                    ? move(held.bulletin().saying(text, rows), wish).map(Bulletin::id)
                    : Decision.refused(reasons);
        });
    }

    /** Hands a draft in for signature, sends it back, or gives it up. */
    @Transactional
    public Decision<Bulletin> act(Wish wish) {
        return open(wish).then(held -> {
            if (held.done()) {
                return Decision.accepted(held.bulletin());
            }
            List<Refusal> reasons = switch (wish.act()) {
                case SUBMIT -> Drafting.bulletin(held.bulletin().text(), figures(units(held.bulletin())));
                case SEND_BACK -> Drafting.said(Rules.NO_REASON, "reason", wish.reason());
                case DISCARD -> new ArrayList<>();
                case DRAFT, REVISE, ISSUE, ANNUL ->
                    throw new IllegalArgumentException("Not done with a word: " + wish.act());
            };
            return reasons.isEmpty() ? move(held.bulletin(), wish) : Decision.refused(reasons);
        });
    }

    static List<String> units(Bulletin bulletin) {
        return bulletin.rows().stream().map(Bulletin.Row::unit).toList();
    }

    /** Holds the bulletin, or says why this person may not do this to it now. */
    Decision<Held> open(Wish wish) {
        Bulletin now = store.lock(wish.id()).orElse(null);
        if (now == null) {
            return Decision.refused(Rules.UNKNOWN.broken());
        }
        if (wish.sheet().version() != now.trail().version()) {
            return store.wasSent(wish.id(), wish.sheet().form())
                    ? Decision.accepted(new Held(now, true))
                    : Decision.refused(Rules.SOMEBODY_WAS_FIRST.broken(
                            now.trail().last().person(), now.trail().last().at()));
        }
        return BulletinLifecycle.TABLE
                .allow(now.stage(), wish.act())
                .then(move -> wish.actor()
                                .may()
                                .test(move.permission(), wish.actor().by().unit())
                        ? Decision.accepted(new Held(now, false))
                        : Decision.refused(Rules.NOT_ALLOWED.broken(move.permission())));
    }

    /** Moves the bulletin and writes it down. */
    Decision<Bulletin> move(Bulletin now, Wish wish) {
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
}
