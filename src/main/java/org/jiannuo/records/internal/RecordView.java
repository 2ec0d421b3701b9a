package org.jiannuo.records.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jiannuo.calendars.Derivation;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.records.RecordDraft.SubjectKind;
import org.jiannuo.records.RecordSummary;
import org.jiannuo.records.Records;
import org.jiannuo.records.internal.Lifecycle.Act;
import org.jiannuo.records.internal.Lifecycle.Stage;
import org.jiannuo.security.SignedInUser;
import org.jiannuo.statutes.Instrument;
import org.jiannuo.statutes.InstrumentId;
import org.jiannuo.statutes.LimitDue;
import org.jiannuo.statutes.LimitId;
import org.jiannuo.subjects.UnitId;
import org.jiannuo.subjects.UnitSummary;
import org.jiannuo.subjects.Units;
import org.jiannuo.web.StepBar;
import org.jiannuo.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts together what the page of a record shows to one person. */
@Component
class RecordView {
    private static final List<Stage> DIRECT = List.of(Stage.SUBMITTED, Stage.EFFECTIVE);

    private final RecordHistory history;
    private final ActOnRecord acting;
    private final ActOnRecord.Law law;
    private final Units units;
    private final BusinessClock clock;
    private final ObjectProvider<Records.Concerning> concerning;

    RecordView(
            RecordHistory history,
            ActOnRecord acting,
            ActOnRecord.Law law,
            Units units,
            BusinessClock clock,
            ObjectProvider<Records.Concerning> concerning) {
        this.concerning = concerning;
        this.history = history;
        this.acting = acting;
        this.law = law;
        this.units = units;
        this.clock = clock;
    }

    /** What is known of law and units. */
    Gates gates() {
        return law.gates();
    }

    /** Name of a unit. */
    String name(String slug) {
        return UnitId.isSlug(slug) ? units.names(List.of(new UnitId(slug))).getOrDefault(new UnitId(slug), slug) : slug;
    }

    /** Full name of a unit, as it stands under its documents. */
    String fullName(String slug) {
        return UnitId.isSlug(slug)
                ? units.find(new UnitId(slug)).map(UnitSummary::name).orElse("")
                : "";
    }

    /** Name of an item of the catalogue. */
    String category(String code, Words words) {
        CatalogueItem item = law.gates().reference().items().get(code);
        return item == null ? code : words.locale().getLanguage().equals("en") ? item.name() : item.nameZh();
    }

    /** The items of the catalogue that may be asked for. */
    List<RecordListPage.Choice> categories(Words words) {
        return law.gates().reference().items().keySet().stream()
                .sorted()
                .map(code -> new RecordListPage.Choice(code, code + " " + category(code, words)))
                .toList();
    }

    /** The units that may be asked for. */
    List<RecordListPage.Choice> reporters() {
        return units.active(clock.today()).stream()
                .filter(unit -> !unit.isGroup())
                .map(unit -> new RecordListPage.Choice(unit.id().slug(), unit.shortName()))
                .toList();
    }

    RecordPage page(CreditRecord record, SignedInUser user, Words words) {
        List<RecordHistory.Move> moves = history.moves(record.id());
        List<RecordPage.Doable> doable = doable(record, user);
        return new RecordPage(
                head(record, words),
                steps(record, moves, words),
                doable,
                facts(record.summary(), words),
                due(record),
                moves.reversed().stream().map(this::move).toList(),
                history.changes(record.id()).reversed().stream()
                        .map(change -> new RecordPage.Change(
                                change.fact(),
                                change.before(),
                                change.after(),
                                change.at(),
                                change.person(),
                                change.reason()))
                        .toList(),
                doable.stream().anyMatch(act -> act.asks("body")) ? bodies(record) : List.of(),
                doable.stream().anyMatch(act -> act.asks("conditions")) ? conditions() : List.of(),
                concerning
                        .orderedStream()
                        .flatMap(module -> module.about(record.summary(), user, words).stream())
                        .toList());
    }

    private RecordPage.Head head(CreditRecord record, Words words) {
        RecordSummary of = record.summary();
        return new RecordPage.Head(
                of.id().toString(),
                of.category(),
                category(of.category(), words),
                of.about().name(),
                of.document().number(),
                record.stage().name(),
                of.states().disputed(),
                record.stage() == Stage.ANNULLED,
                of.states().publication().name(),
                of.states().sharing().name(),
                of.states().archive().name(),
                UUID.randomUUID().toString(),
                record.version());
    }

    private StepBar steps(CreditRecord record, List<RecordHistory.Move> moves, Words words) {
        boolean heard = moves.stream().anyMatch(move -> move.act() == Act.CHECK || move.act() == Act.RETURN)
                || record.stage().standing() == org.jiannuo.records.RecordStates.Standing.SUBMITTED;
        List<Stage> way = new ArrayList<>(heard ? Lifecycle.EXAMINED : DIRECT);
        Stage now = record.stage();
        int here = way.indexOf(now);
        if (here < 0) {
            way.removeIf(stage -> stage != Stage.SUBMITTED && moves.stream().noneMatch(move -> move.to() == stage));
            here = way.size();
            way.add(now);
        }
        List<StepBar.Step> steps = new ArrayList<>();
        for (int i = 0; i < way.size(); i++) {
            Stage stage = way.get(i);
            boolean last = Lifecycle.TABLE.isLast(now) || now == Stage.EFFECTIVE || now == Stage.CORRECTED;
            String state = i < here || (i == here && last) ? "done" : i == here ? "now" : "ahead";
            String detail = i > here
                    ? ""
                    : moves.reversed().stream()
                            .filter(move -> move.to() == stage)
                            .findFirst()
                            .map(move -> person(move.person(), words) + " " + words.moment(move.at()))
                            .orElse("");
            steps.add(new StepBar.Step(words.get("records.stage." + stage.name()), state, detail));
        }
        return new StepBar(steps);
    }

    private static String person(String name, Words words) {
        return name.equals("platform") ? words.get("records.platform") : name;
    }

    private List<RecordPage.Doable> doable(CreditRecord record, SignedInUser user) {
        List<RecordPage.Doable> doable = new ArrayList<>();
        for (var move : Lifecycle.TABLE.from(record.stage())) {
            boolean may = !move.permission().isEmpty()
                    && user.may(move.permission(), law.gates().present(record.unitFor(move.act())));
            if (may) {
                doable.add(doable(record, move.act(), user));
            }
        }
        doable.sort(Comparator.comparing(RecordPage.Doable::grave));
        return doable;
    }

    private RecordPage.Doable doable(CreditRecord record, Act act, SignedInUser user) {
        List<String> fields = switch (act) {
            case RETURN, DENY_TOLERANCE, NOTIFY, REPLY, DROP -> List.of("reason");
            case ASK_TOLERANCE -> List.of("body");
            case TOLERATE -> List.of("conditions", "reason");
            case DECIDE -> record.procedure().replied() ? List.of("reason", "answer") : List.of("reason");
            case ANNUL, END -> List.of("reason", "document");
            case CORRECT -> List.of("facts", "reason", "document");
            case SUBMIT, ADMIT, CHECK, LET_EXPIRE, HOLD, LIFT_HOLD, RECOGNISE, REINSTATE -> List.of();
        };
        List<Refusal> because = acting.recusal(record, act, user.sign(clock));
        return new RecordPage.Doable(
                act.name(),
                "/records/" + record.id() + "/"
                        + act.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                fields,
                act == Act.ANNUL || act == Act.RETURN || act == Act.DROP,
                because);
    }

    private RecordPage.Facts facts(RecordSummary of, Words words) {
        boolean gone = of.states().archive() == org.jiannuo.records.RecordStates.Archive.TOMBSTONE;
        return new RecordPage.Facts(
                of.about().kind() == SubjectKind.UNIT ? "" : of.about().code(),
                of.about().kind().name(),
                of.document().organ(),
                of.document().kind(),
                of.document().title(),
                of.document().date(),
                of.basis().instrument(),
                instrument(of.basis().instrument()),
                of.basis().article(),
                gone
                        ? List.of(words.get("records.tombstone"))
                        : lines(of.basis().facts()),
                of.severity() == null ? "" : of.severity().name(),
                of.days().effectiveOn(),
                of.days().endsOn(),
                of.days().endedOn(),
                new RecordPage.Term(
                        of.term().regime(),
                        of.term().leastUntil(),
                        of.term().until(),
                        of.term().repairFrom()),
                name(of.reported().unit()),
                of.reported().at(),
                of.reported().source());
    }

    private String instrument(String id) {
        return id.isEmpty()
                ? ""
                : law.statutes()
                        .find(new InstrumentId(id))
                        .map(Instrument::shortZh)
                        .orElse(id);
    }

    private RecordPage.@Nullable Due due(CreditRecord record) {
        var noticed = record.procedure().noticedOn();
        if (noticed == null
                || record.stage() != Stage.NOTICED
                || !(law.limits().due(new LimitId(Lifecycle.REPLY_LIMIT), noticed)
                        instanceof Decision.Accepted<LimitDue>(LimitDue counted, var _))) {
            return null;
        }
        var reply = record.procedure().reply();
        return new RecordPage.Due(
                counted.dueDay().due(),
                counted.limit().words().whatZh(),
                counted.limit().basis().titleZh(),
                reply == null ? "" : "/obligations/" + reply,
                Derivation.of(counted.dueDay()));
    }

    private RecordPage.Move move(RecordHistory.Move move) {
        return new RecordPage.Move(
                move.act().name(),
                move.at(),
                move.person(),
                move.unit().isEmpty() ? "" : name(move.unit()),
                lines(move.said().reason()),
                move.said().document(),
                move.said().conditions());
    }

    private List<RecordListPage.Choice> bodies(CreditRecord record) {
        Gate gate = law.gates().today();
        return units.active(clock.today()).stream()
                .filter(unit -> !unit.isGroup() && gate.isUnit(unit.id().slug()))
                .filter(unit -> !unit.id()
                                .slug()
                                .equals(record.summary().reported().unit())
                        && !unit.id().slug().equals(record.summary().about().id())
                        && !gate.bears(
                                unit.id().slug(), record.summary().document().organ()))
                .map(unit -> new RecordListPage.Choice(unit.id().slug(), unit.shortName()))
                .toList();
    }

    private List<RecordListPage.Choice> conditions() {
        return law.statutes().rows("tolerance_conditions", clock.today()).stream()
                .filter(row -> List.of("condition", "case", "exclusion").contains(row.text("kind")))
                .map(row -> new RecordListPage.Choice(row.key(), row.text("name_zh")))
                .toList();
    }

    static List<String> lines(String text) {
        return Stream.of(text.split("\\R")).filter(line -> !line.isBlank()).toList();
    }
}
