package org.jiannuo.dutycrimes.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jiannuo.database.Identities;
import org.jiannuo.dutycrimes.DutyCrimes;
import org.jiannuo.dutycrimes.internal.Judgment.Says;
import org.jiannuo.dutycrimes.internal.KeepJudgment.Actor;
import org.jiannuo.dutycrimes.internal.Lifecycle.Act;
import org.jiannuo.dutycrimes.internal.Lifecycle.Stage;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.County;
import org.jiannuo.security.SignedInUser;
import org.jiannuo.settings.Settings;
import org.jiannuo.subjects.UnitId;
import org.jiannuo.subjects.UnitSummary;
import org.jiannuo.subjects.Units;
import org.jiannuo.web.StepBar;
import org.jiannuo.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what the pages of the register show. */
@Component
class EntryView {
    private static final int A_PAGE = 25;
    private static final List<Stage> WAY = List.of(Stage.ENTERED, Stage.IN_FORCE);

    private final JudgmentStore store;
    private final KeepJudgment keeping;
    private final LookUp lookUps;
    private final Register register;
    private final Around around;

    EntryView(JudgmentStore store, KeepJudgment keeping, LookUp lookUps, Register register, Around around) {
        this.store = store;
        this.keeping = keeping;
        this.lookUps = lookUps;
        this.register = register;
        this.around = around;
    }

    /** Units, settings and the day. */
    @Component
    record Around(Units units, Settings settings, BusinessClock clock, County county) {}

    Actor actor(SignedInUser user) {
        return new Actor(user.sign(around.clock()), user::has);
    }

    EntryListPage list(@Nullable UUID before, SignedInUser user) {
        List<Judgment> part = register.keeps(user.unit())
                ? store.ofBody(around.county(), user.unit(), before, A_PAGE + 1)
                : List.of();
        boolean more = part.size() > A_PAGE;
        List<Judgment> shown = more ? part.subList(0, A_PAGE) : part;
        return new EntryListPage(
                shown.stream()
                        .map(one -> new EntryListPage.Row(
                                "/dutycrimes/" + one.id(),
                                one.said().caseNumber(),
                                register.charge(one.said().charge()),
                                one.said().court(),
                                one.stage().name()))
                        .toList(),
                more ? "/dutycrimes?before=" + shown.getLast().id().value() : "",
                user.has(Lifecycle.ENTERS) && register.keeps(user.unit()),
                register.asks(user.unit()),
                user.has(Lifecycle.COUNTS));
    }

    EntryFormPage form(String path, String act, JudgmentForm typed, @Nullable String form, int version) {
        return new EntryFormPage(
                path,
                act,
                typed,
                form == null || form.isBlank() ? Identities.next().toString() : form,
                version,
                around.units().active(around.clock().today()).stream()
                        .filter(unit -> !unit.isGroup())
                        .map(unit -> new EntryFormPage.Choice(unit.id().slug(), unit.shortName()))
                        .toList(),
                register.charges().stream()
                        .map(charge -> new EntryFormPage.Choice(charge.code(), charge.name()))
                        .toList());
    }

    EntryPage page(Judgment entry, SignedInUser user, Words words) {
        List<JudgmentStore.Kept> moves = store.moves(entry.id());
        List<EntryPage.Told> versions =
                store.versions(entry.id()).stream().map(this::told).toList();
        EntryPage.Told now = told(entry.said());
        EntryPage.Told waiting = entry.waiting() == null ? null : told(entry.waiting());
        return new EntryPage(
                entry.id().toString(),
                entry.version(),
                Identities.next().toString(),
                entry.stage().name(),
                steps(entry, moves, words),
                now,
                waiting,
                versions.stream()
                        .filter(one -> !one.equals(now) && !one.equals(waiting))
                        .toList(),
                doable(entry, user),
                moves.stream()
                        .map(move -> new EntryPage.Move(
                                move.act().name(), move.at(), move.person(), move.said(), move.document()))
                        .toList());
    }

    private static StepBar steps(Judgment entry, List<JudgmentStore.Kept> moves, Words words) {
        Stage now = entry.stage();
        List<Stage> way = new ArrayList<>(WAY);
        if (now == Stage.RETURNED) {
            way.add(1, now);
        } else if (!way.contains(now)) {
            way.add(now);
        }
        int here = way.indexOf(now);
        List<StepBar.Step> steps = new ArrayList<>();
        for (int i = 0; i < way.size(); i++) {
            boolean done = i < here || (i == here && (now == Stage.IN_FORCE || now == Stage.ANNULLED));
            String who = i == here && !moves.isEmpty()
                    ? moves.getFirst().person() + " "
                            + words.moment(moves.getFirst().at())
                    : "";
            steps.add(new StepBar.Step(
                    words.get("dutycrimes.stage." + way.get(i)), done ? "done" : i == here ? "now" : "ahead", who));
        }
        return new StepBar(steps);
    }

    private List<EntryPage.Doable> doable(Judgment entry, SignedInUser user) {
        List<EntryPage.Doable> doable = new ArrayList<>();
        for (var move : Lifecycle.TABLE.from(entry.stage())) {
            Act act = move.act();
            var because = keeping.against(entry, act, actor(user));
            if (because.stream().noneMatch(refusal -> refusal.rule().equals(Rules.NOT_ALLOWED))) {
                String path = "/dutycrimes/" + entry.id() + "/" + act.name().toLowerCase(Locale.ROOT);
                boolean own = act == Act.AMEND || act == Act.RETRY;
                List<String> asks = switch (act) {
                    case RETURN -> List.of("text");
                    case ACQUIT -> List.of("text", "document");
                    case ENTER, CONFIRM, AMEND, RETRY -> List.of();
                };
                doable.add(new EntryPage.Doable(act.name(), path, own ? path : "", asks, because));
            }
        }
        return doable;
    }

    EntryPage.Told told(Says says) {
        return new EntryPage.Told(
                says.name(),
                name(says.unit()),
                says.post(),
                says.leader(),
                says.caseNumber(),
                says.court(),
                register.charge(says.charge()),
                says.judgedOn(),
                says.effectiveOn(),
                says.sentence(),
                says.endsOn(),
                says.related());
    }

    private String name(String unit) {
        return UnitId.isSlug(unit)
                ? around.units()
                        .find(new UnitId(unit))
                        .map(UnitSummary::shortName)
                        .orElse(unit)
                : unit;
    }

    LookUpPage lookUp(
            String name,
            String purpose,
            String matter,
            @Nullable List<Judgment> found,
            @Nullable UUID before,
            SignedInUser user) {
        List<LookUp.Kept> part = lookUps.of(user.unit(), before, A_PAGE + 1);
        boolean more = part.size() > A_PAGE;
        List<LookUp.Kept> shown = more ? part.subList(0, A_PAGE) : part;
        return new LookUpPage(
                register.purposes(),
                name,
                purpose,
                matter,
                found == null
                        ? null
                        : found.stream().map(one -> told(one.said())).toList(),
                shown.stream()
                        .map(one -> new LookUpPage.Line(
                                one.at(), one.person(), one.name(), one.purpose(), one.matter(), one.found()))
                        .toList(),
                more ? "/dutycrimes/lookup?before=" + shown.getLast().id() : "");
    }

    FiguresPage figures(@Nullable Integer asked) {
        int year = asked == null ? around.clock().today().getYear() : asked;
        int least = around.settings().number("dutycrimes.least-count");
        List<DutyCrimes.Count> counts = store.counts(
                around.county(),
                LocalDate.of(year, 1, 1),
                LocalDate.of(year + 1, 1, 1).minusDays(1));
        long total = counts.stream().mapToLong(DutyCrimes.Count::judgments).sum();
        return new FiguresPage(
                year,
                least,
                counts.stream()
                        .map(count -> new FiguresPage.Line(
                                register.charge(count.charge()), count.judgments() < least ? -1 : count.judgments()))
                        .toList(),
                total < least ? -1 : total);
    }
}
