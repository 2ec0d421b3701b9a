package org.jiannuo.tolerance.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jiannuo.evidence.EvidenceFiles;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.obligations.ObligationId;
import org.jiannuo.security.SignedInUser;
import org.jiannuo.subjects.UnitId;
import org.jiannuo.subjects.UnitSummary;
import org.jiannuo.subjects.Units;
import org.jiannuo.tolerance.internal.ApplyForTolerance.Actor;
import org.jiannuo.tolerance.internal.CaseHistory.Opinion;
import org.jiannuo.tolerance.internal.CaseHistory.Weighing;
import org.jiannuo.tolerance.internal.Lifecycle.Act;
import org.jiannuo.tolerance.internal.Lifecycle.Stage;
import org.jiannuo.web.StepBar;
import org.jiannuo.web.Words;
import org.springframework.stereotype.Component;

/** Puts together what the page of a case shows to one person. */
@Component
class CaseView {
    private static final List<Stage> WAY = List.of(
            Stage.APPLIED, Stage.INVESTIGATING, Stage.CONSULTING, Stage.RECOGNISED, Stage.FED_BACK, Stage.CLOSED);
    private static final Set<Stage> FINDINGS = Set.of(Stage.RECOGNISED, Stage.PARTLY, Stage.NOT_RECOGNISED);
    private static final Set<Act> GRAVE = Set.of(Act.REFUSE, Act.WITHDRAW, Act.REJECT);

    private final CaseHistory history;
    private final ActOnCase acting;
    private final Criteria criteria;
    private final EvidenceFiles files;
    private final Units units;
    private final BusinessClock clock;

    CaseView(
            CaseHistory history,
            ActOnCase acting,
            Criteria criteria,
            EvidenceFiles files,
            Units units,
            BusinessClock clock) {
        this.history = history;
        this.acting = acting;
        this.criteria = criteria;
        this.files = files;
        this.units = units;
        this.clock = clock;
    }

    /** Whether somebody may see a case: who applied, the units concerned, the deciding body, the office. */
    static boolean maySee(ToleranceCase matter, SignedInUser user) {
        return user.account().equals(matter.asked().account())
                || Stream.of(
                                matter.body(),
                                matter.asked().unit(),
                                matter.about().unit())
                        .anyMatch(unit -> user.may(Lifecycle.READS, unit));
    }

    /** Whether somebody only applied or is concerned: he sees the way and the papers, not how it was weighed. */
    static boolean isLimited(ToleranceCase matter, SignedInUser user) {
        return !user.may(Lifecycle.READS, matter.body());
    }

    Actor actor(SignedInUser user) {
        return new Actor(user.sign(clock), user::may);
    }

    CasePage page(ToleranceCase matter, SignedInUser user, Words words) {
        List<CaseHistory.Move> moves = history.moves(matter.id());
        boolean limited = isLimited(matter, user);
        return new CasePage(
                head(matter, limited, user),
                steps(matter, moves, words),
                doable(matter, user),
                due(matter),
                limited ? List.of() : weighed(matter, words),
                limited ? List.of() : heard(matter),
                new CasePage.Files(
                        files.filesOf(ActOnCase.owner(matter.id(), Act.APPLY)),
                        limited ? List.of() : files.filesOf(ActOnCase.owner(matter.id(), Act.CONSULT)),
                        files.filesOf(ActOnCase.owner(matter.id(), Act.REPORT_CORRECTION))),
                moves.reversed().stream()
                        .map(move -> line(matter, move, limited))
                        .toList());
    }

    private CasePage.Head head(ToleranceCase matter, boolean limited, SignedInUser user) {
        ToleranceCase.About about = matter.about();
        ToleranceCase.Found found = matter.found();
        return new CasePage.Head(
                matter.id().toString(),
                matter.number(),
                user.may("records:read", about.unit()) ? "/records/" + about.record() : "",
                about.subject(),
                name(about.unit()),
                about.document(),
                about.severity(),
                matter.stage().name(),
                name(matter.body()),
                matter.asked().by().name(),
                matter.asked().person(),
                matter.asked().on(),
                lines(matter.asked().facts()),
                found.finding() == null ? "" : found.finding().name(),
                found.consequence(),
                found.on(),
                found.document(),
                limited,
                UUID.randomUUID().toString(),
                matter.version());
    }

    private StepBar steps(ToleranceCase matter, List<CaseHistory.Move> moves, Words words) {
        Stage now = matter.stage();
        List<Stage> way = new ArrayList<>();
        for (Stage stage : WAY) {
            way.add(stage == Stage.RECOGNISED && matter.found().finding() != null ? found(matter) : stage);
        }
        if (now == Stage.CORRECTION) {
            way.add(way.size() - 1, now);
        } else if (!way.contains(now)) {
            way.removeIf(stage -> stage.ordinal() > Stage.INVESTIGATING.ordinal());
            way.add(now);
        }
        int here = way.indexOf(now);
        List<StepBar.Step> steps = new ArrayList<>();
        for (int i = 0; i < way.size(); i++) {
            Stage stage = way.get(i);
            boolean done = i < here || (i == here && Lifecycle.TABLE.isLast(now));
            String label = FINDINGS.contains(stage) && matter.found().finding() == null
                    ? words.get("tolerance.step.finding")
                    : words.get("tolerance.stage." + stage);
            steps.add(new StepBar.Step(
                    label, done ? "done" : i == here ? "now" : "ahead", i > here ? "" : detail(stage, moves, words)));
        }
        return new StepBar(steps);
    }

    private static Stage found(ToleranceCase matter) {
        return switch (matter.status()) {
            case PARTLY -> Stage.PARTLY;
            case NOT_RECOGNISED -> Stage.NOT_RECOGNISED;
            default -> Stage.RECOGNISED;
        };
    }

    /** Who brought the case into a stage, and when. */
    private static String detail(Stage stage, List<CaseHistory.Move> moves, Words words) {
        return moves.stream()
                .filter(move -> stage == Stage.APPLIED
                        ? move.act() == Act.APPLY
                        : Lifecycle.TABLE.moves().stream()
                                .anyMatch(legal ->
                                        legal.act() == move.act() && legal.to() == stage && legal.from() != stage))
                .findFirst()
                .map(move -> move.person() + " " + words.moment(move.at()))
                .orElse("");
    }

    private List<CasePage.Doable> doable(ToleranceCase matter, SignedInUser user) {
        List<CasePage.Doable> doable = new ArrayList<>();
        Actor actor = actor(user);
        for (var move : Lifecycle.TABLE.from(matter.stage())) {
            Act act = move.act();
            var because = acting.against(matter, act, actor);
            if (because.stream().noneMatch(refusal -> refusal.rule().equals(Rules.NOT_ALLOWED))) {
                doable.add(new CasePage.Doable(
                        act.name(),
                        "/tolerance/" + matter.id() + "/"
                                + act.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        asks(act),
                        GRAVE.contains(act),
                        because));
            }
        }
        doable.sort(Comparator.comparing(CasePage.Doable::grave));
        return doable;
    }

    private static List<String> asks(Act act) {
        return switch (act) {
            case REFUSE, EXTEND, REPORT, RECOGNISE, RECOGNISE_PARTLY, REJECT, WITHDRAW -> List.of("text");
            case PLAN_CORRECTION -> List.of("text", "day");
            case REPORT_CORRECTION -> List.of("text", "files");
            case APPLY, ACCEPT, ASSESS, CONSULT, FEED_BACK, CLOSE -> List.of();
        };
    }

    private CasePage.@org.jspecify.annotations.Nullable Due due(ToleranceCase matter) {
        LocalDate on = matter.term().due();
        ObligationId duty = matter.term().duty();
        if (on == null || duty == null) {
            return null;
        }
        String owes = matter.stage() == Stage.CORRECTION ? matter.about().unit() : matter.body();
        return new CasePage.Due(on, name(owes), on.isBefore(clock.today()), "/obligations/" + duty);
    }

    private List<CasePage.Weighed> weighed(ToleranceCase matter, Words words) {
        Map<String, Weighing> weighed = history.weighed(matter.id());
        boolean english = words.locale().getLanguage().equals("en");
        return criteria.all(matter.asked().on()).stream()
                .map(one -> {
                    Weighing said = weighed.getOrDefault(one.code(), new Weighing("", ""));
                    return new CasePage.Weighed(
                            one.code(),
                            one.kind(),
                            english ? one.nameEn() : one.name(),
                            one.rule(),
                            said.answer(),
                            said.reason());
                })
                .toList();
    }

    private List<CasePage.Heard> heard(ToleranceCase matter) {
        Map<String, Opinion> opinions = history.opinions(matter.id());
        return criteria.consulted(matter).stream()
                .map(body -> {
                    Opinion said = opinions.getOrDefault(body, new Opinion("", ""));
                    return new CasePage.Heard(body, name(body), said.opinion(), said.words());
                })
                .toList();
    }

    private CasePage.Move line(ToleranceCase matter, CaseHistory.Move move, boolean limited) {
        boolean inner = limited && (move.act() == Act.REPORT || move.act() == Act.CONSULT);
        return new CasePage.Move(
                move.act().name(),
                move.at(),
                move.person(),
                name(move.unit()),
                inner ? List.of() : lines(move.said()),
                move.day(),
                move.document(),
                move.document().isEmpty() ? "" : "/tolerance/" + matter.id() + "/papers/" + move.seq());
    }

    String name(String unit) {
        return UnitId.isSlug(unit)
                ? units.find(new UnitId(unit)).map(UnitSummary::shortName).orElse(unit)
                : unit;
    }

    static List<String> lines(String text) {
        return Stream.of(text.split("\\R")).filter(line -> !line.isBlank()).toList();
    }
}
