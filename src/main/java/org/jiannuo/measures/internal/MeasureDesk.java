package org.jiannuo.measures.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.jiannuo.accounts.AccountId;
import org.jiannuo.accounts.Officers;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.County;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.kernel.Signature;
import org.jiannuo.measures.MeasureId;
import org.jiannuo.measures.internal.Lifecycle.Act;
import org.jiannuo.measures.internal.MeasureHistory.Said;
import org.jiannuo.records.RecordDraft.SubjectKind;
import org.jiannuo.records.RecordSummary;
import org.jiannuo.records.Records;
import org.jiannuo.security.SignedInUser;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 办理. What every act on a measure has in common: one at a time, permitted, in the table, lawful, written down. */
@Component
class MeasureDesk {
    private static final int LONGEST = 4_000;
    private static final Set<Act> WORDS = Set.of(Act.REFUSE, Act.STATE, Act.DECIDE, Act.GRANT, Act.DROP, Act.LIFT);
    private static final Set<Act> RECEIPTS = Set.of(Act.REPORT, Act.CONFIRM);
    private static final Set<Act> DECISIONS = Set.of(Act.DECIDE, Act.GRANT, Act.DROP, Act.LIFT);
    private static final Set<Act> LAWFUL = Set.of(Act.CHECK, Act.NOTIFY, Act.DECIDE, Act.GRANT);

    private final MeasureStore store;
    private final MeasureHistory history;
    private final Registers registers;
    private final BusinessClock clock;
    private final County county;

    MeasureDesk(MeasureStore store, MeasureHistory history, Registers registers, BusinessClock clock, County county) {
        this.store = store;
        this.history = history;
        this.registers = registers;
        this.clock = clock;
        this.county = county;
    }

    /** What is looked up. */
    @Component
    record Registers(Records records, ItemList items, Officers officers) {}

    /** Who acts. @param may whether that person holds a permission for a unit */
    record Actor(Signature by, BiPredicate<String, String> may) {}

    /**
     * One sheet of a form.
     *
     * @param form makes a second sending of the same sheet harmless
     * @param version what the person saw when the sheet was opened
     */
    record Sheet(UUID form, int version) {}

    /** What is wanted. */
    record Wish(MeasureId id, Act act, Said said, Sheet sheet, Actor actor) {}

    /** A measure that is held. @param done whether this very sheet was carried out already */
    record Held(Measure measure, boolean done) {}

    Actor actor(SignedInUser user) {
        return new Actor(user.sign(clock), user::may);
    }

    /** The same; of a measure about himself an official may also state what is to be said for him. */
    Actor actor(Measure measure, SignedInUser user) {
        boolean himself = isAbout(measure, user.account());
        return new Actor(
                user.sign(clock),
                (permission, unit) -> (himself && permission.equals(Lifecycle.STATES)) || user.may(permission, unit));
    }

    Actor actor(MeasureId id, SignedInUser user) {
        return store.find(id).map(measure -> actor(measure, user)).orElseGet(() -> actor(user));
    }

    /** Whether a measure is about the official behind an account. */
    boolean isAbout(Measure measure, UUID account) {
        return measure.cause().about().kind() == SubjectKind.OFFICIAL
                && person(account).equals(measure.cause().about().ref());
    }

    /** Id of the official behind an account; a hyphen for none. */
    String person(UUID account) {
        return registers
                .officers()
                .find(new AccountId(account))
                .map(one -> one.person().toString())
                .orElse("-");
    }

    Signature platform() {
        return Signature.ofPlatform(clock.now());
    }

    County county() {
        return county;
    }

    LocalDate today() {
        return clock.today();
    }

    /** Holds the measure, or says every reason why this person may not do this to it now. */
    Decision<Held> open(Wish wish) {
        Measure now = store.lock(wish.id()).orElse(null);
        if (now == null) {
            return Decision.refused(Rules.UNKNOWN.broken());
        }
        if (wish.sheet().version() != now.trail().version()) {
            return history.wasSent(wish.id(), wish.sheet().form())
                    ? Decision.accepted(new Held(now, true))
                    : Decision.refused(Rules.SOMEBODY_WAS_FIRST.broken(
                            now.trail().last().person(), now.trail().last().at()));
        }
        List<Refusal> reasons = against(now, wish.act(), wish.actor());
        if (reasons.isEmpty()) {
            reasons.addAll(said(now, wish));
        }
        return reasons.isEmpty() ? Decision.accepted(new Held(now, false)) : Decision.refused(reasons);
    }

    /** Everything but missing words that stands against an act by this person. */
    List<Refusal> against(Measure now, Act act, Actor actor) {
        return switch (Lifecycle.TABLE.allow(now.stage(), act)) {
            case Decision.Refused<?>(List<Refusal> because) -> new ArrayList<>(because);
            case Decision.Accepted<org.jiannuo.kernel.Lifecycle.Move<Lifecycle.Stage, Act>>(var move, var _) -> {
                List<Refusal> reasons = new ArrayList<>();
                if (move.permission().isEmpty() || !actor.may().test(move.permission(), now.unitFor(act))) {
                    reasons.add(Rules.NOT_ALLOWED.broken(move.permission()));
                }
                reasons.addAll(separation(now, act, actor.by()));
                if (LAWFUL.contains(act)) {
                    reasons.addAll(unlawful(now));
                }
                yield reasons;
            }
        };
    }

    /** Proposal, check and decision are three people; nobody handles a matter of his own; the competent body decides. */
    private List<Refusal> separation(Measure now, Act act, Signature by) {
        List<Refusal> reasons = new ArrayList<>();
        boolean checks = act == Act.CHECK || act == Act.REFUSE;
        boolean proposed = by.account().equals(now.trail().proposedBy());
        if (checks && proposed) {
            reasons.add(Rules.OWN_PROPOSAL.broken());
        }
        boolean decides = act == Act.DECIDE || act == Act.GRANT || act == Act.DROP;
        if (decides && (proposed || by.account().equals(now.trail().checkedBy()))) {
            reasons.add(Rules.OWN_CHECK.broken());
        }
        if (DECISIONS.contains(act) && !by.unit().equals(now.bodies().competent())) {
            reasons.add(Rules.OTHER_BODY.broken());
        }
        boolean own = isAbout(now, by.account())
                || (now.cause().about().kind() == SubjectKind.UNIT
                        && now.cause().about().ref().equals(by.unit()));
        if (own && (checks || act == Act.NOTIFY || DECISIONS.contains(act))) {
            reasons.add(Rules.OWN_MATTER.broken());
        }
        boolean incentive = now.content().incentive();
        if (incentive ? act == Act.NOTIFY : act == Act.GRANT) {
            reasons.add(Rules.OTHER_ACT.broken());
        }
        return reasons;
    }

    private static List<Refusal> said(Measure now, Wish wish) {
        List<Refusal> reasons = new ArrayList<>();
        Said said = wish.said();
        if (said.text().isBlank() && WORDS.contains(wish.act())) {
            reasons.add(Rules.NO_REASON.brokenAt("text"));
        }
        if (said.text().isBlank() && RECEIPTS.contains(wish.act())) {
            reasons.add(Rules.RECEIPT.brokenAt("text"));
        }
        if (wish.act() == Act.DECIDE && now.clock().answered() && said.answer().isBlank()) {
            reasons.add(Rules.UNANSWERED.brokenAt("answer"));
        }
        reasons.addAll(tooLong("text", said.text()));
        reasons.addAll(tooLong("answer", said.answer()));
        return reasons;
    }

    static List<Refusal> tooLong(String field, String text) {
        return text.length() > LONGEST ? List.of(Rules.TOO_LONG.brokenAt(field, LONGEST)) : List.of();
    }

    /** What the law says against a measure that is proposed, as the registers are now. */
    List<Refusal> unlawful(Measure now) {
        return unlawful(
                now.content().item(),
                registers.records().find(now.cause().record()).orElse(null),
                new Legality.Plan(
                        now.bodies().competent(),
                        now.bodies().executing(),
                        now.term().until()),
                now.id().value());
    }

    /** The same for one that is only thought of. @param own the measure itself, which is no second one */
    List<Refusal> unlawful(String code, @Nullable RecordSummary record, Legality.Plan plan, @Nullable UUID own) {
        LocalDate today = clock.today();
        ItemList.Item item = registers.items().find(code, today).orElse(null);
        String second = item == null || record == null
                ? ""
                : store.second(record.id(), item.kind(), own)
                        .map(other -> other.content().number().isEmpty()
                                ? other.cause().document()
                                : other.content().number())
                        .orElse("");
        return Legality.faults(new Legality.Case(
                item, record, plan, today, second, registers.items().managesOfficials(plan.competent())));
    }

    /** Whether a record as it stands would carry a measure: by its grade, its subject and for or against it. */
    boolean isCarried(Measure measure, RecordSummary record) {
        return registers
                .items()
                .find(measure.content().item(), clock.today())
                .filter(item -> item.subjects().contains(record.about().kind()))
                .filter(item -> item.incentive() || (Legality.isAdverse(record) && item.carriedBy(record.severity())))
                .isPresent();
    }

    /** Moves the measure and writes it down. */
    Decision<Measure> move(Measure now, Wish wish) {
        return now.after(wish.act(), wish.actor().by()).map(after -> {
            store.save(
                    now.stage(),
                    after,
                    wish.said(),
                    wish.sheet().form(),
                    wish.actor().by());
            return after;
        });
    }

    /** Moves a measure as a consequence of something else. */
    Measure follow(Measure now, Act act, String ground, Signature by) {
        Measure after = now.after(act, by).orThrow();
        store.save(now.stage(), after, Said.of(ground), null, by);
        return after;
    }
}
