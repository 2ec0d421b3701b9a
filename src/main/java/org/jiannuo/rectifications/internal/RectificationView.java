package org.jiannuo.rectifications.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jiannuo.evidence.EvidenceFiles;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.obligations.ObligationId;
import org.jiannuo.rectifications.NewRectification.Kind;
import org.jiannuo.rectifications.internal.ActOnRectification.Actor;
import org.jiannuo.rectifications.internal.Lifecycle.Act;
import org.jiannuo.rectifications.internal.Lifecycle.Stage;
import org.jiannuo.rectifications.internal.RectificationHistory.Move;
import org.jiannuo.security.SignedInUser;
import org.jiannuo.subjects.People;
import org.jiannuo.subjects.UnitId;
import org.jiannuo.subjects.UnitSummary;
import org.jiannuo.subjects.Units;
import org.jiannuo.web.StepBar;
import org.jiannuo.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what the page of a rectification shows to one person. */
@Component
class RectificationView {
    private static final List<Stage> WAY = List.of(
            Stage.ORDERED, Stage.PLANNED, Stage.RUNNING, Stage.REPORTED, Stage.ACCEPTED, Stage.LOOKBACK, Stage.CLOSED);
    private static final Set<Act> GRAVE = Set.of(Act.FIND_REFUSED, Act.WITHDRAW);

    private final RectificationHistory history;
    private final ActOnRectification acting;
    private final EvidenceFiles files;
    private final Register register;
    private final BusinessClock clock;

    RectificationView(
            RectificationHistory history,
            ActOnRectification acting,
            EvidenceFiles files,
            Register register,
            BusinessClock clock) {
        this.history = history;
        this.acting = acting;
        this.files = files;
        this.register = register;
        this.clock = clock;
    }

    /** Names. */
    @Component
    record Register(Units units, People people) {
        String unit(String unit) {
            return UnitId.isSlug(unit)
                    ? units.find(new UnitId(unit)).map(UnitSummary::shortName).orElse(unit)
                    : unit;
        }

        /** Name of a person of a unit; empty when nobody is meant. */
        String person(String unit, String person) {
            return person.isEmpty() || !UnitId.isSlug(unit)
                    ? ""
                    : people.tenures(new UnitId(unit)).stream()
                            .filter(tenure -> tenure.person().toString().equals(person))
                            .findFirst()
                            .map(People.Tenure::personName)
                            .orElse("");
        }
    }

    /** Whether somebody may see it: the unit, the body, and who reads for either. */
    static boolean maySee(Rectification matter, SignedInUser user) {
        return Stream.of(matter.order().unit(), matter.order().body())
                .anyMatch(unit -> user.may(Lifecycle.READS, unit));
    }

    Actor actor(SignedInUser user) {
        return new Actor(user.sign(clock), user::may);
    }

    RectificationPage page(Rectification matter, SignedInUser user, Words words) {
        List<Move> moves = history.moves(matter.id());
        return new RectificationPage(
                head(matter, user),
                steps(matter, moves, words),
                doable(matter, user),
                due(matter),
                plan(matter),
                history.months(matter.id()).stream().map(this::month).toList(),
                files.filesOf(ActOnRectification.owner(matter.id(), Act.REPORT)),
                files.filesOf(ActOnRectification.owner(matter.id(), Act.CLOSE)),
                moves.reversed().stream().map(move -> line(matter, move, words)).toList());
    }

    private RectificationPage.Head head(Rectification matter, SignedInUser user) {
        Rectification.Order order = matter.order();
        return new RectificationPage.Head(
                matter.id().toString(),
                order.number(),
                register.unit(order.unit()),
                register.unit(order.body()),
                order.source().kind().name(),
                order.source().number(),
                order.source().kind() == Kind.COMPLAINT && user.has("complaints:read")
                        ? "/complaints?q=" + order.source().number()
                        : "",
                order.source().basis(),
                lines(order.problem()),
                lines(order.standard()),
                register.person(order.unit(), order.causer()),
                order.on(),
                order.due(),
                matter.clock().acceptedOn(),
                matter.clock().lookBackOn(),
                matter.stage().name(),
                matter.way() == null ? "" : matter.way().name(),
                next(matter, user),
                UUID.randomUUID().toString(),
                matter.version());
    }

    /** Where a refusal is gone on with as it was decided, for whoever may. */
    private static String next(Rectification matter, SignedInUser user) {
        Way way = matter.way();
        return way != null && user.has(way.permission()) ? way.path(matter) : "";
    }

    private static StepBar steps(Rectification matter, List<Move> moves, Words words) {
        Stage now = matter.stage();
        List<Stage> way = new ArrayList<>(WAY);
        switch (now) {
            case RETURNED, REOPENED -> way.set(1, now);
            case NOT_ACCEPTED -> way.set(3, now);
            case REFUSED, FOLLOWED, WITHDRAWN -> {
                way.removeIf(stage ->
                        stage != Stage.ORDERED && detail(stage, moves, words).isEmpty());
                if (now == Stage.FOLLOWED) {
                    way.add(Stage.REFUSED);
                }
                way.add(now);
            }
            default -> {}
        }
        int here = way.indexOf(now);
        List<StepBar.Step> steps = new ArrayList<>();
        for (int i = 0; i < way.size(); i++) {
            boolean done = i < here || (i == here && Lifecycle.TABLE.isLast(now));
            steps.add(new StepBar.Step(
                    words.get("rectifications.stage." + way.get(i)),
                    done ? "done" : i == here ? "now" : "ahead",
                    i > here ? "" : detail(way.get(i), moves, words)));
        }
        return new StepBar(steps);
    }

    /** Who brought it into a stage, and when, the last time. */
    private static String detail(Stage stage, List<Move> moves, Words words) {
        return moves.reversed().stream()
                .filter(move -> stage == Stage.ORDERED
                        ? move.act() == Act.ORDER
                        : Lifecycle.TABLE.moves().stream()
                                .anyMatch(legal ->
                                        legal.act() == move.act() && legal.to() == stage && legal.from() != stage))
                .findFirst()
                .map(move -> person(move.person(), words) + " " + words.moment(move.at()))
                .orElse("");
    }

    private static String person(String name, Words words) {
        return name.equals("platform") ? words.get("rectifications.platform") : name;
    }

    private List<RectificationPage.Doable> doable(Rectification matter, SignedInUser user) {
        List<RectificationPage.Doable> doable = new ArrayList<>();
        for (var move : Lifecycle.TABLE.from(matter.stage())) {
            Act act = move.act();
            var because = acting.against(matter, act, actor(user));
            if (because.stream().noneMatch(refusal -> refusal.rule().equals(Rules.NOT_ALLOWED))) {
                doable.add(new RectificationPage.Doable(
                        act.name(),
                        "/rectifications/" + matter.id() + "/"
                                + act.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        asks(act),
                        act == Act.FOLLOW ? ways(matter) : List.of(),
                        GRAVE.contains(act),
                        because));
            }
        }
        doable.sort(Comparator.comparing(RectificationPage.Doable::grave));
        return doable;
    }

    private static List<String> ways(Rectification matter) {
        return Stream.of(Way.values())
                .filter(way -> way.fits(matter.order().source().kind()))
                .map(Enum::name)
                .toList();
    }

    private static List<String> asks(Act act) {
        return switch (act) {
            case PLAN -> List.of("plan", "files");
            case RETURN, WITHDRAW, FIND_REFUSED -> List.of("text");
            case PROGRESS -> List.of("text", "files");
            case REPORT -> List.of("text", "proof");
            case EXTEND, NOT_ACCEPT, REOPEN -> List.of("text", "day");
            case FOLLOW -> List.of("way", "text");
            case CLOSE -> List.of("text", "files");
            case ORDER, APPROVE, ACCEPT, OPEN_LOOKBACK -> List.of();
        };
    }

    private RectificationPage.@Nullable Due due(Rectification matter) {
        LocalDate on = matter.clock().actBy();
        if (on == null || matter.actor().isEmpty()) {
            return null;
        }
        ObligationId duty = matter.clock().duty() == null
                ? matter.clock().main()
                : matter.clock().duty();
        return new RectificationPage.Due(
                on,
                register.unit(matter.actor()),
                on.isBefore(clock.today()),
                duty == null ? "" : "/obligations/" + duty);
    }

    private static RectificationPage.@Nullable Plan plan(Rectification matter) {
        Rectification.Plan plan = matter.plan();
        return plan.measures().isEmpty()
                ? null
                : new RectificationPage.Plan(lines(plan.reason()), lines(plan.measures()), lines(plan.people()));
    }

    private RectificationPage.Month month(RectificationHistory.Month month) {
        return new RectificationPage.Month(
                month.dueOn(),
                lines(month.told()),
                month.toldOn(),
                month.isOpen() && month.dueOn().isBefore(clock.today()),
                "/obligations/" + month.duty());
    }

    private RectificationPage.Move line(Rectification matter, Move move, Words words) {
        return new RectificationPage.Move(
                move.act().name(),
                move.at(),
                person(move.person(), words),
                register.unit(move.unit()),
                lines(move.said()),
                move.day(),
                move.document(),
                move.document().isEmpty() ? "" : "/rectifications/" + matter.id() + "/papers/" + move.seq());
    }

    static List<String> lines(String text) {
        return Stream.of(text.split("\\R")).filter(line -> !line.isBlank()).toList();
    }
}
