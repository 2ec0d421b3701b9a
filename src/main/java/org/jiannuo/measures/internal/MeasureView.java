package org.jiannuo.measures.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jiannuo.calendars.Derivation;
import org.jiannuo.evidence.EvidenceFiles;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Decision;
import org.jiannuo.measures.internal.Lifecycle.Act;
import org.jiannuo.measures.internal.Lifecycle.Stage;
import org.jiannuo.obligations.ObligationSummary;
import org.jiannuo.records.RecordDraft.SubjectKind;
import org.jiannuo.security.SignedInUser;
import org.jiannuo.statutes.LimitDue;
import org.jiannuo.statutes.Statutes;
import org.jiannuo.web.StepBar;
import org.jiannuo.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what the page of a measure shows to one person. */
@Component
class MeasureView {
    private static final List<Stage> WAY =
            List.of(Stage.PROPOSED, Stage.CHECKED, Stage.NOTICED, Stage.HEARD, Stage.DECIDED, Stage.IN_FORCE);
    private static final Set<Act> WITH_FILES = Set.of(Act.STATE, Act.REPORT, Act.CONFIRM);
    private static final Set<Act> WITHOUT_WORDS = Set.of(Act.CHECK, Act.NOTIFY);

    private final MeasureDesk desk;
    private final MeasureHistory history;
    private final Clocks clocks;
    private final EvidenceFiles files;
    private final Papers papers;
    private final Law law;

    MeasureView(MeasureDesk desk, MeasureHistory history, Clocks clocks, EvidenceFiles files, Papers papers, Law law) {
        this.desk = desk;
        this.history = history;
        this.clocks = clocks;
        this.files = files;
        this.papers = papers;
        this.law = law;
    }

    /** The list and the catalogue. */
    @Component
    record Law(ItemList items, Statutes statutes) {}

    /** Name of a unit. */
    String name(String unit) {
        return papers.name(unit);
    }

    /** Name of the item of the list. */
    String item(Measure measure) {
        return law.items()
                .find(measure.content().item(), desk.today())
                .map(ItemList.Item::name)
                .orElse(measure.content().item());
    }

    MeasurePage page(Measure measure, SignedInUser user, Words words) {
        List<MeasureHistory.Kept> moves = history.moves(measure.id());
        ItemList.Item item =
                law.items().find(measure.content().item(), desk.today()).orElse(null);
        return new MeasurePage(
                new MeasurePage.Head(
                        measure.id().toString(),
                        measure.content().number(),
                        item == null ? measure.content().item() : item.name(),
                        measure.content().incentive(),
                        measure.stage().name(),
                        UUID.randomUUID().toString(),
                        measure.trail().version()),
                steps(measure, moves, words),
                doable(measure, user),
                due(measure),
                facts(measure, item, words),
                files.filesOf(Papers.owner(measure.id())),
                history.told(measure.id()).stream()
                        .map(told -> new MeasurePage.Told(told.act().name(), told.whom(), told.at()))
                        .toList(),
                moves.reversed().stream().map(move -> move(move, words)).toList());
    }

    private MeasurePage.Move move(MeasureHistory.Kept move, Words words) {
        String said = move.said().text();
        return new MeasurePage.Move(
                move.act().name(),
                move.at(),
                move.person(),
                papers.name(move.unit()),
                lines(words.orElse("measures.ground." + said, said)),
                lines(move.said().answer()));
    }

    private static StepBar steps(Measure measure, List<MeasureHistory.Kept> moves, Words words) {
        List<Stage> way = way(measure, moves);
        int here = way.indexOf(measure.stage());
        List<StepBar.Step> steps = new ArrayList<>();
        for (int i = 0; i < way.size(); i++) {
            Stage stage = way.get(i);
            boolean reached = i <= here;
            boolean done = i < here || Lifecycle.TABLE.isLast(measure.stage());
            String detail = moves.reversed().stream()
                    .filter(move -> reached && move.to() == stage)
                    .findFirst()
                    .map(move -> person(move.person(), words) + " " + words.moment(move.at()))
                    .orElse("");
            steps.add(new StepBar.Step(
                    words.get("measures.stage." + stage.name()), done ? "done" : i == here ? "now" : "ahead", detail));
        }
        return new StepBar(steps);
    }

    /** The stages that lie before and, on the usual way, after the present one. */
    private static List<Stage> way(Measure measure, List<MeasureHistory.Kept> moves) {
        Stage now = measure.stage();
        List<Stage> way = new ArrayList<>(WAY);
        if (measure.content().incentive()) {
            way.removeAll(List.of(Stage.NOTICED, Stage.HEARD));
        }
        if (!way.contains(now)) {
            way.removeIf(stage -> moves.stream().noneMatch(move -> move.to() == stage));
            if (now == Stage.CLOSED) {
                moves.stream()
                        .map(MeasureHistory.Kept::to)
                        .filter(stage -> stage == Stage.LIFTED || stage == Stage.EXPIRED)
                        .findFirst()
                        .ifPresent(way::add);
            }
            way.add(now);
        }
        return way;
    }

    private static String person(String name, Words words) {
        return name.equals("platform") ? words.get("measures.platform") : name;
    }

    /** The moves that the table and the permissions allow; those that a rule forbids to this person say which. */
    private List<MeasurePage.Doable> doable(Measure measure, SignedInUser user) {
        List<MeasurePage.Doable> doable = new ArrayList<>();
        MeasureDesk.Actor actor = desk.actor(measure, user);
        for (var move : Lifecycle.TABLE.from(measure.stage())) {
            Act act = move.act();
            boolean may = !move.permission().isEmpty() && actor.may().test(move.permission(), measure.unitFor(act));
            boolean fits =
                    act != Act.NOTIFY && act != Act.GRANT || measure.content().incentive() == (act == Act.GRANT);
            if (may && fits) {
                doable.add(new MeasurePage.Doable(
                        act.name(),
                        "/measures/" + measure.id() + "/"
                                + act.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        !WITHOUT_WORDS.contains(act),
                        act == Act.DECIDE && measure.clock().answered(),
                        WITH_FILES.contains(act),
                        desk.against(measure, act, actor)));
            }
        }
        return doable;
    }

    private MeasurePage.@Nullable Due due(Measure measure) {
        LocalDate on = measure.clock().dueOn();
        String limit = limit(measure);
        if (on == null || limit.isEmpty()) {
            return null;
        }
        LocalDate from = LocalDate.ofInstant(measure.trail().last().at(), BusinessClock.ZONE);
        if (!(clocks.due(limit, from) instanceof Decision.Accepted<LimitDue>(LimitDue counted, var _))) {
            return null;
        }
        ObligationSummary owed = clocks.owed(measure).orElse(null);
        return new MeasurePage.Due(
                on,
                owed == null ? "" : "/obligations/" + owed.id(),
                owed == null ? "" : owed.colour().name(),
                counted.limit().words().whatZh(),
                counted.limit().basis().titleZh(),
                Derivation.of(counted.dueDay()));
    }

    private static String limit(Measure measure) {
        return switch (measure.stage()) {
            case PROPOSED -> Lifecycle.CHECK_LIMIT;
            case CHECKED -> measure.content().incentive() ? Lifecycle.DECIDE_LIMIT : "";
            case NOTICED -> Lifecycle.STATEMENT_LIMIT;
            case HEARD -> Lifecycle.DECIDE_LIMIT;
            case DECIDED -> Lifecycle.EXECUTE_LIMIT;
            case LIFTED, EXPIRED -> Lifecycle.STOP_LIMIT;
            case REFUSED, DROPPED, IN_FORCE, SUSPENDED, CLOSED -> "";
        };
    }

    private MeasurePage.Facts facts(Measure measure, ItemList.@Nullable Item item, Words words) {
        Measure.Cause cause = measure.cause();
        boolean official = cause.about().kind() == SubjectKind.OFFICIAL;
        return new MeasurePage.Facts(
                cause.about().name(),
                cause.about().kind().name(),
                official ? "" : "/records/" + cause.record(),
                cause.document(),
                law.statutes()
                        .row("record_categories", cause.category(), desk.today())
                        .map(row -> row.text(words.locale().getLanguage().equals("en") ? "name_en" : "name_zh"))
                        .orElse(cause.category()),
                cause.severity() == null ? "" : cause.severity().name(),
                measure.content().item(),
                item == null ? "" : item.row().text("content_zh"),
                item == null ? "" : item.basis(),
                name(measure.bodies().competent()),
                name(measure.bodies().executing()),
                measure.term().from(),
                measure.term().until(),
                lines(measure.content().reason()),
                measure.content().lifting());
    }

    static List<String> lines(String text) {
        return Stream.of(text.split("\\R")).filter(line -> !line.isBlank()).toList();
    }
}
