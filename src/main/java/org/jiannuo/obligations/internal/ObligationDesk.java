package org.jiannuo.obligations.internal;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jiannuo.evidence.EvidenceFiles;
import org.jiannuo.evidence.FileOwner;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.obligations.ObligationId;
import org.jiannuo.obligations.internal.Lifecycle.Act;
import org.jiannuo.security.SignedInUser;
import org.jiannuo.subjects.UnitId;
import org.jiannuo.subjects.Units;
import org.jiannuo.web.StepBar;
import org.jiannuo.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Lays an obligation on the desk of a reader: what it is, how it stands, what he can do with it now. */
@Component
class ObligationDesk {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<Act> USUAL = EnumSet.of(
            Act.REPORT_PROGRESS,
            Act.REPORT_DONE,
            Act.CONFIRM,
            Act.SEND_BACK,
            Act.ACCEPT,
            Act.ACCEPT_PARTLY,
            Act.RETURN,
            Act.ANSWER_WARNING,
            Act.STATE,
            Act.CONFIRM_BREACH,
            Act.DISMISS_BREACH,
            Act.BEGIN,
            Act.RESUME);

    private final ObligationStore store;
    private final ObligationHistory history;
    private final EvidenceFiles evidence;
    private final Units units;
    private final BusinessClock clock;

    ObligationDesk(
            ObligationStore store,
            ObligationHistory history,
            EvidenceFiles evidence,
            Units units,
            BusinessClock clock) {
        this.store = store;
        this.history = history;
        this.evidence = evidence;
        this.units = units;
        this.clock = clock;
    }

    /** The obligation, if it exists and this reader may see it. */
    Optional<Obligation> find(String text, SignedInUser reader) {
        return ObligationId.parse(text)
                .flatMap(store::find)
                .filter(found -> reader.may("obligations:read", found.debt().unit()));
    }

    ObligationPage page(Obligation obligation, SignedInUser reader, Words words) {
        ObligationHistory.Facts facts = history.facts(obligation.id()).orElseThrow();
        List<ObligationHistory.Line> lines = history.lines(obligation.id());
        return new ObligationPage(
                head(obligation, facts),
                steps(obligation, lines, words),
                actions(obligation, reader),
                due(obligation, facts, lines),
                facts(obligation, facts, words),
                rest(obligation, lines));
    }

    ActPage.Item item(Obligation obligation) {
        return new ActPage.Item(
                obligation.id().toString(),
                obligation.number(),
                history.facts(obligation.id()).orElseThrow().title(),
                name(obligation.debt().unit()),
                obligation.term().due());
    }

    Details.Wording wording(Obligation obligation) {
        return store.beside().wording(obligation.id());
    }

    String name(String unit) {
        return UnitId.isSlug(unit) ? units.names(List.of(new UnitId(unit))).getOrDefault(new UnitId(unit), unit) : unit;
    }

    private ObligationPage.Head head(Obligation obligation, ObligationHistory.Facts facts) {
        return new ObligationPage.Head(
                clock.today(),
                obligation.id().toString(),
                obligation.number(),
                facts.title(),
                name(obligation.debt().unit()),
                obligation.stage().name(),
                facts.colour().name().toLowerCase(Locale.ROOT),
                ChronoUnit.DAYS.between(clock.today(), obligation.term().due()),
                obligation.stage().runs(),
                OweObligations.OnBreachFound.breach(obligation));
    }

    /** The usual way through the table, and where this one stands on it or beside it. */
    private static StepBar steps(Obligation obligation, List<ObligationHistory.Line> lines, Words words) {
        List<Stage> way = new ArrayList<>(List.of(Lifecycle.TABLE.first()));
        for (Act act : List.of(Act.REPORT_DONE, Act.CONFIRM, Act.ACCEPT)) {
            way.add(Lifecycle.TABLE.find(way.getLast(), act).orElseThrow().to());
        }
        Stage now = obligation.stage();
        int place = way.indexOf(now);
        if (place < 0) {
            place = now.isLive() ? 0 : way.size() - 1;
            way.set(place, now);
        }
        List<StepBar.Step> steps = new ArrayList<>();
        for (int i = 0; i < way.size(); i++) {
            String state = i < place || i == place && !now.isLive() ? "done" : i == place ? "now" : "ahead";
            String detail = i <= place ? whoAndWhen(way.get(i), lines, words) : "";
            steps.add(new StepBar.Step(words.get("obligations.stage." + way.get(i)), state, detail));
        }
        return new StepBar(steps);
    }

    private static String whoAndWhen(Stage stage, List<ObligationHistory.Line> lines, Words words) {
        return lines.stream()
                .filter(line -> line.to() == stage && !line.from().equals(stage.name()))
                .reduce((_, later) -> later)
                .map(line -> person(line.person(), words) + " " + words.moment(line.at()))
                .orElse("");
    }

    private static String person(String person, Words words) {
        return person.equals("platform") ? words.get("obligations.platform") : person;
    }

    private List<ObligationPage.Action> actions(Obligation obligation, SignedInUser reader) {
        String unit = obligation.debt().unit();
        return Lifecycle.TABLE.from(obligation.stage()).stream()
                .filter(move -> !move.permission().isEmpty() && reader.may(move.permission(), unit))
                .map(move -> move.act())
                .filter(act -> !Lifecycle.FOUND_BY_THE_DAY.contains(act))
                .filter(act -> act != Act.ANSWER_WARNING || obligation.trail().answerDue() != null)
                .map(act ->
                        new ObligationPage.Action(act.name(), USUAL.contains(act), beforehand(obligation, act, reader)))
                .toList();
    }

    List<Refusal> beforehand(Obligation obligation, Act act, SignedInUser reader) {
        return ActRules.beforehand(obligation, act, reader.sign(clock), clock.today());
    }

    private static ObligationPage.Due due(
            Obligation obligation, ObligationHistory.Facts facts, List<ObligationHistory.Line> lines) {
        List<ObligationPage.Change> changes = new ArrayList<>();
        for (ObligationHistory.Line line : lines) {
            LocalDate before = line.dueBefore();
            LocalDate after = line.dueAfter();
            if (before != null && after != null) {
                changes.add(new ObligationPage.Change(
                        line.act().name(),
                        before,
                        after,
                        line.at(),
                        line.person(),
                        line.reason(),
                        line.approver(),
                        line.document()));
            }
        }
        String rule = obligation.term().rule();
        String key = !changes.isEmpty() && facts.derivation().isEmpty() ? "changed" : ruleKey(obligation, rule);
        return new ObligationPage.Due(
                obligation.term().due(), facts.firstDueOn(), key, changes, why(facts.derivation()));
    }

    /** A limit has a point in its id, a term of its own a blank between amount and unit. */
    private static String ruleKey(Obligation obligation, String rule) {
        if (obligation.stage() == Stage.CONDITION_PENDING) {
            return "expected";
        }
        return rule.isEmpty() ? "fixed" : rule.contains(".") ? "limit" : rule.contains(" ") ? "condition" : rule;
    }

    private static ObligationPage.@Nullable Why why(String json) {
        return json.isEmpty() ? null : JSON.readValue(json, ObligationPage.Why.class);
    }

    private List<ObligationPage.Fact> facts(Obligation obligation, ObligationHistory.Facts facts, Words words) {
        List<ObligationPage.Fact> all = new ArrayList<>();
        all.add(new ObligationPage.Fact("unit", name(obligation.debt().unit()), false));
        all.add(new ObligationPage.Fact("role", "obligations.role." + facts.role(), true));
        all.add(new ObligationPage.Fact(
                "others",
                String.join(
                        words.get("format.list"),
                        facts.others().stream().map(this::name).toList()),
                false));
        all.add(new ObligationPage.Fact("responsible", obligation.debt().responsible(), false));
        all.add(new ObligationPage.Fact("kind", "obligations.kind." + facts.kind(), true));
        all.add(new ObligationPage.Fact("deliverable", facts.deliverable(), false));
        all.add(new ObligationPage.Fact("measure", facts.measure(), false));
        all.add(new ObligationPage.Fact("basis", facts.basis(), false));
        all.add(new ObligationPage.Fact("beneficiary", facts.beneficiary(), false));
        all.add(new ObligationPage.Fact("source", obligation.source().label(), false));
        all.add(new ObligationPage.Fact("period", facts.period(), false));
        all.add(new ObligationPage.Fact(
                "amount", facts.amount() == null ? "" : facts.amount().toPlainString(), false));
        all.add(new ObligationPage.Fact("published", "obligations.published." + facts.published(), true));
        all.addAll(standing(obligation, words));
        all.removeIf(fact -> fact.value().isEmpty());
        return all;
    }

    /** What its term waits for, and how far a breach is examined. */
    private List<ObligationPage.Fact> standing(Obligation obligation, Words words) {
        List<ObligationPage.Fact> all = new ArrayList<>();
        store.beside().condition(obligation.id()).ifPresent(condition -> {
            all.add(new ObligationPage.Fact("condition", condition.said(), false));
            all.add(ObligationPage.Fact.promised(condition, words));
            boolean waits = obligation.stage() == Stage.CONDITION_PENDING;
            all.add(new ObligationPage.Fact(
                    waits ? "expected" : "begun",
                    words.day(waits ? condition.expectedOn() : obligation.term().start()),
                    false));
        });
        Obligation.Breach breach = obligation.trail().breach();
        all.add(day("namedOn", breach.namedOn(), words));
        all.add(day("heardUntil", breach.heardUntil(), words));
        all.add(day("statedOn", breach.statedOn(), words));
        all.add(day("breachOn", breach.on(), words));
        all.add(day("answerDue", obligation.trail().answerDue(), words));
        return all;
    }

    private static ObligationPage.Fact day(String key, @Nullable LocalDate day, Words words) {
        return new ObligationPage.Fact(key, day == null ? "" : words.day(day), false);
    }

    private ObligationPage.Rest rest(Obligation obligation, List<ObligationHistory.Line> lines) {
        List<org.jiannuo.evidence.StoredFile> files = new ArrayList<>(
                evidence.filesOf(new FileOwner("obligations", obligation.id().toString())));
        lines.stream()
                .filter(line -> line.act() == Act.CLOSE_PAST)
                .map(line -> new FileOwner("obligations", line.valueAfter()))
                .forEach(owner -> files.addAll(evidence.filesOf(owner)));
        var corrections = history.corrections(obligation.id());
        return new ObligationPage.Rest(
                files,
                lines.reversed().stream()
                        .map(line -> event(line, corrections.getOrDefault(line.seq(), List.of())))
                        .toList(),
                history.related(obligation).stream()
                        .map(other -> new ObligationPage.Related(
                                new ObligationId(obligation.id().county(), other.id()).toString(),
                                other.number(),
                                name(other.unit()),
                                other.period(),
                                other.dueOn(),
                                other.stage().name()))
                        .toList(),
                history.warnings(obligation.id()));
    }

    private ObligationPage.Event event(ObligationHistory.Line line, List<ObligationPage.Correction> corrections) {
        boolean succession = line.act() == Act.HAND_OVER;
        boolean naming = line.act() == Act.ENTRUST;
        return new ObligationPage.Event(
                line.act().name(),
                line.from().equals(line.to().name()) ? "" : line.to().name(),
                line.at(),
                line.person(),
                name(line.unit()),
                line.reason(),
                naming ? "" : line.approver(),
                line.document(),
                line.performedOn(),
                succession ? name(line.valueBefore()) : naming ? line.valueBefore() : "",
                succession ? name(line.valueAfter()) : naming ? line.valueAfter() : "",
                corrections);
    }
}
