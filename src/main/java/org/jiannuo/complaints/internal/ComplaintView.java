package org.jiannuo.complaints.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jiannuo.calendars.Derivation;
import org.jiannuo.complaints.internal.CaseAccess.Access;
import org.jiannuo.complaints.internal.ComplaintHistory.Kept;
import org.jiannuo.kernel.Decision;
import org.jiannuo.security.SignedInUser;
import org.jiannuo.settings.Settings;
import org.jiannuo.statutes.LimitDue;
import org.jiannuo.web.StepBar;
import org.jiannuo.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what the page of a complaint shows to one person. */
@Component
class ComplaintView {
    private static final List<Stage> WAY =
            List.of(Stage.RECEIVED, Stage.ACCEPTED, Stage.TRANSFERRED, Stage.VERIFYING, Stage.RECTIFYING, Stage.CLOSED);
    private static final Set<Act> CONCERNS_ACCUSED = EnumSet.of(
            Act.FIND_FOUNDED,
            Act.FIND_UNFOUNDED,
            Act.REPORT,
            Act.DECLINE,
            Act.ASK_TIME,
            Act.EXTEND,
            Act.PASS_CHECK,
            Act.FAIL_CHECK,
            Act.FIND_REFUSED,
            Act.NOTICE,
            Act.STATE,
            Act.CONFIRM,
            Act.RELENT,
            Act.DROP,
            Act.RECORD);
    private final CaseDesk desk;
    private final CaseAccess accesses;
    private final Catalogue catalogue;
    private final Clocks clocks;
    private final Settings settings;
    private final Messages correspondence;

    ComplaintView(
            CaseDesk desk,
            CaseAccess accesses,
            Catalogue catalogue,
            Clocks clocks,
            Settings settings,
            Messages correspondence) {
        this.desk = desk;
        this.accesses = accesses;
        this.catalogue = catalogue;
        this.clocks = clocks;
        this.settings = settings;
        this.correspondence = correspondence;
    }

    ComplaintPage page(Complaint complaint, SignedInUser user, Words words) {
        Access access = accesses.access(complaint, user);
        byte[] key =
                access == Access.ACCUSED ? null : accesses.key(complaint, user).orElse(null);
        List<Kept> moves = desk.moves(complaint);
        List<Messages.Message> messages = key == null ? List.of() : correspondence.all(complaint.id(), key);
        return new ComplaintPage(
                head(complaint, moves, access, key != null),
                steps(complaint, moves, access, words),
                accesses.doable(complaint, user),
                due(complaint),
                told(messages),
                messages.stream()
                        .filter(message -> message.kind() != Messages.Kind.LODGED)
                        .map(message -> new ComplaintPage.Message(
                                message.kind() == Messages.Kind.HANDLER,
                                accesses.person(message.account()),
                                message.at(),
                                lines(message.text())))
                        .toList(),
                files(complaint, access, key),
                visible(moves, access).reversed().stream()
                        .map(move -> move(complaint, move))
                        .toList(),
                access == Access.OFFICE ? desk.likely(complaint) : List.of());
    }

    /** The moves that this reader may see. */
    List<Kept> visible(List<Kept> moves, Access access) {
        return moves.stream()
                .filter(move -> access != Access.ACCUSED || CONCERNS_ACCUSED.contains(move.act()))
                .toList();
    }

    private ComplaintPage.Head head(Complaint complaint, List<Kept> moves, Access access, boolean named) {
        Complaint.Matter matter = complaint.matter();
        Complaint.Way way = complaint.way();
        boolean limited = access == Access.ACCUSED;
        return new ComplaintPage.Head(
                complaint.id().toString(),
                matter.number(),
                matter.kind().name(),
                matter.lead(),
                matter.channel(),
                matter.foreignNumber(),
                catalogue.name(matter.accused()),
                complaint.stage().name(),
                way.level(),
                way.transfers(),
                settings.number("complaints.most-transfers"),
                way.verifying().isEmpty() ? "" : catalogue.name(way.verifying()),
                limited ? "" : named(way.handler(), moves),
                matter.receivedOn(),
                lines(substance(moves)),
                limited ? "" : complaint.result().rating(),
                named,
                limited,
                UUID.randomUUID().toString(),
                complaint.trail().version());
    }

    /** Name of the handler as it stands in the history. */
    private static String named(@Nullable UUID handler, List<Kept> moves) {
        return moves.reversed().stream()
                .filter(move -> move.act() == Act.TAKE && move.account().equals(handler))
                .findFirst()
                .map(Kept::person)
                .orElse("");
    }

    /** What a handler wrote for the bodies that act, the newest. */
    static String substance(List<Kept> moves) {
        return moves.reversed().stream()
                .filter(move -> move.act() == Act.ACCEPT || move.act() == Act.FORWARD)
                .findFirst()
                .map(move -> move.said().text())
                .orElse("");
    }

    StepBar steps(Complaint complaint, List<Kept> moves, Access access, Words words) {
        Stage now = complaint.stage();
        List<Stage> way = new ArrayList<>(WAY);
        int here = way.indexOf(near(now));
        way.set(here, now);
        List<StepBar.Step> steps = new ArrayList<>();
        for (int i = 0; i < way.size(); i++) {
            Stage stage = way.get(i);
            boolean over = i < here || i == here && !now.isRunning();
            String state = over ? "done" : i == here ? "now" : "ahead";
            String detail = i > here
                    ? ""
                    : moves.reversed().stream()
                            .filter(move -> move.to() == stage && move.from() != stage)
                            .findFirst()
                            .map(move -> access == Access.OFFICE && !LodgeComplaint.isComplainant(move.account())
                                    ? move.person() + " " + words.moment(move.at())
                                    : words.day(move.on()))
                            .orElse("");
            steps.add(new StepBar.Step(words.get("complaints.stage." + stage.name()), state, detail));
        }
        return new StepBar(steps);
    }

    /** The place of a stage on the way that most cases go. */
    private static Stage near(Stage stage) {
        return switch (stage) {
            case RECEIVED, RETURNED, ESCALATED -> Stage.RECEIVED;
            case ACCEPTED -> Stage.ACCEPTED;
            case TRANSFERRED -> Stage.TRANSFERRED;
            case VERIFYING, SUSPENDED -> Stage.VERIFYING;
            case RECTIFYING, REPORTED, RECTIFIED, REFUSED, NOTICED -> Stage.RECTIFYING;
            case UNFOUNDED -> Stage.RECTIFYING;
            case NOT_ACCEPTED, REDIRECTED, CONFIRMED, RECORDED, CLOSED -> Stage.CLOSED;
        };
    }

    private ComplaintPage.@Nullable Due due(Complaint complaint) {
        return clocks.owed(complaint)
                .map(owed -> {
                    LocalDate on = owed.dueOn();
                    Optional<LimitDue> limit = limit(complaint);
                    boolean counted =
                            limit.filter(due -> due.dueDay().due().equals(on)).isPresent();
                    return new ComplaintPage.Due(
                            on,
                            catalogue.name(owed.unit()),
                            owed.title(),
                            limit.map(due -> due.limit().basis().titleZh()).orElse(""),
                            on.isBefore(desk.today()),
                            "/obligations/" + owed.id(),
                            counted
                                    ? limit.map(due -> Derivation.of(due.dueDay()))
                                            .orElse(null)
                                    : null);
                })
                .orElse(null);
    }

    /** The limit of what is owed now, counted again. */
    private Optional<LimitDue> limit(Complaint complaint) {
        LocalDate from = complaint.term().from();
        String id = clocks.owed(complaint)
                .map(owed -> owed.source().id())
                .map(source -> source.substring(source.lastIndexOf('/') + 1))
                .orElse("");
        if (from == null || id.isEmpty()) {
            return Optional.empty();
        }
        var pauses = id.equals(Lifecycle.VERIFY_LIMIT)
                ? ComplaintHistory.pauses(desk.moves(complaint), from, Act.SUSPEND, Act.RESUME)
                : List.<org.jiannuo.calendars.Suspension>of();
        return clocks.due(id, from, pauses, complaint.term().extended())
                        instanceof Decision.Accepted<LimitDue>(LimitDue due, var _)
                ? Optional.of(due)
                : Optional.empty();
    }

    static ComplaintPage.@Nullable Told told(List<Messages.Message> messages) {
        return messages.stream()
                .filter(message -> message.kind() == Messages.Kind.LODGED)
                .findFirst()
                .map(message -> LodgeComplaint.Told.of(message.text()))
                .map(told -> new ComplaintPage.Told(
                        told.name(),
                        told.contact(),
                        lines(told.promised()),
                        lines(told.facts()),
                        lines(told.wanted()),
                        lines(told.elsewhere())))
                .orElse(null);
    }

    private List<ComplaintPage.File> files(Complaint complaint, Access access, byte @Nullable [] key) {
        return accesses.readable(complaint, access, key).stream()
                .map(file -> new ComplaintPage.File(
                        "/complaints/cases/" + complaint.id() + "/files/" + file.id(),
                        file.name(),
                        size(file.size()),
                        file.sha256(),
                        file.at(),
                        file.origin(),
                        file.secret()))
                .toList();
    }

    static String size(long bytes) {
        long kilo = (bytes + 1023) / 1024;
        return kilo + " KB";
    }

    private ComplaintPage.Move move(Complaint complaint, Kept move) {
        boolean paper = !move.said().document().isEmpty();
        return new ComplaintPage.Move(
                move.act().name(),
                move.at(),
                move.person(),
                move.unit().isEmpty() ? "" : catalogue.shortName(move.unit()),
                move.said().ground(),
                move.said().target().isEmpty()
                        ? ""
                        : catalogue.shortName(move.said().target()),
                move.said().day(),
                move.said().document(),
                paper ? "/complaints/cases/" + complaint.id() + "/papers/" + move.seq() : "",
                lines(move.said().text()));
    }

    static List<String> lines(String text) {
        return Stream.of(text.split("\\R")).filter(line -> !line.isBlank()).toList();
    }
}
