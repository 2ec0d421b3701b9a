package org.jiannuo.remedies.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jiannuo.obligations.ObligationId;
import org.jiannuo.records.RecordSummary;
import org.jiannuo.remedies.internal.Lifecycle.ObjectionStage;
import org.jiannuo.remedies.internal.Lifecycle.RepairStage;
import org.jiannuo.remedies.internal.Lifecycle.Stage;
import org.jiannuo.remedies.internal.RemedyHistory.Kept;
import org.jiannuo.security.SignedInUser;
import org.jiannuo.web.StepBar;
import org.jiannuo.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what the page of a remedy shows to one person. */
@Component
class RemedyView {
    private static final List<Stage> OBJECTION_WAY = List.of(
            ObjectionStage.FILED,
            ObjectionStage.MARKED,
            ObjectionStage.OWN_CHECK,
            ObjectionStage.REPLIED,
            ObjectionStage.CLOSED);
    private static final List<Stage> REPAIR_WAY = List.of(
            RepairStage.FILED, RepairStage.PUSHED, RepairStage.ACCEPTED, RepairStage.GRANTED, RepairStage.SYNCED);

    private final CaseDesk desk;
    private final Offers offers;
    private final Catalogue catalogue;
    private final Clocks clocks;
    private final DecideRepair repairs;
    private final SealedFiles files;

    RemedyView(
            CaseDesk desk, Catalogue catalogue, Clocks clocks, DecideRepair repairs, SealedFiles files, Offers offers) {
        this.desk = desk;
        this.offers = offers;
        this.catalogue = catalogue;
        this.clocks = clocks;
        this.repairs = repairs;
        this.files = files;
    }

    /** How a reader stands to a remedy. */
    enum Access {
        NONE,
        OFFICE,
        /** The unit that recorded, or that decides on repair. */
        PROVIDER,
        APPLICANT
    }

    static Access access(Remedy remedy, SignedInUser user) {
        if (CaseDesk.isApplicant(remedy, user)) {
            return Access.APPLICANT;
        }
        if (user.unit().equals(remedy.matter().provider()) && user.may(Lifecycle.READS, user.unit())) {
            return Access.PROVIDER;
        }
        return user.may(Lifecycle.READS, remedy.matter().handling()) ? Access.OFFICE : Access.NONE;
    }

    RemedyPage page(Remedy remedy, SignedInUser user, Words words) {
        Access access = access(remedy, user);
        List<Kept> moves = desk.moves(remedy);
        String base = "/remedies/cases/" + remedy.id();
        return new RemedyPage(
                head(remedy),
                steps(remedy, moves, words, access != Access.APPLICANT),
                offers.doable(remedy, desk.actor(user, remedy), base),
                terms(remedy),
                about(desk.record(remedy), user),
                told(remedy, access),
                conditions(remedy),
                visible(remedy, access).stream()
                        .map(file -> file(file, base + "/files/"))
                        .toList(),
                moves.reversed().stream()
                        .map(move -> move(remedy, move, base, catalogue.name(move.unit())))
                        .toList());
    }

    private RemedyPage.Head head(Remedy remedy) {
        Remedy.Matter matter = remedy.matter();
        Remedy.Result result = remedy.result();
        String door = matter.applicant().account() == null ? "public" : "workbench";
        return new RemedyPage.Head(
                remedy.id().toString(),
                matter.number(),
                matter.kind().name(),
                remedy.stage().name(),
                remedy.isObjection() ? matter.ground() : "",
                matter.statement(),
                matter.applicant().agent(),
                door,
                catalogue.name(matter.handling()),
                catalogue.name(matter.provider()),
                matter.receivedOn(),
                result.outcome() == null ? "" : result.outcome().name(),
                result.document(),
                remedy.stage() == ObjectionStage.REPLIED ? result.askUntil() : null,
                UUID.randomUUID().toString(),
                remedy.trail().version());
    }

    StepBar steps(Remedy remedy, List<Kept> moves, Words words, boolean named) {
        Stage now = remedy.stage();
        List<Stage> way = new ArrayList<>(remedy.isObjection() ? OBJECTION_WAY : REPAIR_WAY);
        int here = way.indexOf(near(now));
        way.set(here, now);
        List<StepBar.Step> steps = new ArrayList<>();
        for (int i = 0; i < way.size(); i++) {
            Stage stage = way.get(i);
            boolean over = i < here || i == here && !now.isRunning();
            String detail = i > here
                    ? ""
                    : moves.reversed().stream()
                            .filter(move -> move.to().equals(stage.name())
                                            && !move.from().equals(stage.name())
                                    || move.act() == Act.FILE && move.to().equals(stage.name()))
                            .findFirst()
                            .map(move -> named && !move.unit().isEmpty()
                                    ? move.person() + " " + words.moment(move.at())
                                    : words.day(move.on()))
                            .orElse("");
            steps.add(new StepBar.Step(
                    words.get(key(remedy, stage.name())), over ? "done" : i == here ? "now" : "ahead", detail));
        }
        return new StepBar(steps);
    }

    /** The message key of a stage. */
    static String key(Remedy remedy, String stage) {
        return (remedy.isObjection() ? "remedies.stage.objection." : "remedies.stage.repair.") + stage;
    }

    /** The place of a stage on the way that most cases go. */
    private static Stage near(Stage stage) {
        return switch (stage) {
            case ObjectionStage one ->
                switch (one) {
                    case FILED, RETURNED -> ObjectionStage.FILED;
                    case MARKED -> ObjectionStage.MARKED;
                    case OWN_CHECK, AT_PROVIDER, SUSPENDED -> ObjectionStage.OWN_CHECK;
                    case REPLIED, REVIEW -> ObjectionStage.REPLIED;
                    case NOT_ACCEPTED, CLOSED -> ObjectionStage.CLOSED;
                };
            case RepairStage one ->
                switch (one) {
                    case FILED, RETURNED -> RepairStage.FILED;
                    case PUSHED -> RepairStage.PUSHED;
                    case ACCEPTED -> RepairStage.ACCEPTED;
                    case GRANTED, REFUSED, NOT_ACCEPTED -> RepairStage.GRANTED;
                    case SYNCED, REVOKED, CLOSED -> RepairStage.SYNCED;
                };
        };
    }

    List<RemedyPage.Due> terms(Remedy remedy) {
        return Stream.of(remedy.term().owed(), remedy.term().whole())
                .flatMap(id -> owed(id).stream())
                .toList();
    }

    private List<RemedyPage.Due> owed(@Nullable ObligationId id) {
        return clocks.find(id).stream()
                .map(owed -> new RemedyPage.Due(
                        owed.dueOn(),
                        catalogue.name(owed.unit()),
                        owed.title(),
                        owed.dueOn().isBefore(desk.today()),
                        "/obligations/" + owed.id()))
                .toList();
    }

    private RemedyPage.About about(RecordSummary record, SignedInUser user) {
        return new RemedyPage.About(
                user.has("records:read") ? "/records/" + record.id() : "",
                catalogue.category(record),
                record.about().name(),
                record.document().number(),
                record.document().organ(),
                record.document().date(),
                lines(record.basis().facts()),
                record.states().standing().name(),
                record.states().publication().name(),
                record.states().disputed(),
                record.term().repairFrom());
    }

    RemedyPage.Told told(Remedy remedy, Access access) {
        FileRemedy.Told told = repairs.told(remedy);
        boolean all = access != Access.PROVIDER || !remedy.isObjection();
        return new RemedyPage.Told(
                all,
                all ? told.name() : "",
                all ? told.contact() : "",
                lines(told.facts()),
                lines(told.wanted()),
                told.promise());
    }

    List<RemedyPage.Check> conditions(Remedy remedy) {
        return remedy.isObjection() || !remedy.stage().isRunning() || remedy.stage() == RepairStage.GRANTED
                ? List.of()
                : repairs.conditions(remedy).stream().map(RemedyView::check).toList();
    }

    static RemedyPage.Check check(Conditions.Condition one) {
        return new RemedyPage.Check(one.rule().code(), one.met(), one.detail().toString());
    }

    /** The files that a reader may open: the identity papers of an objector are not for the unit that recorded. */
    List<SealedFiles.Kept> visible(Remedy remedy, Access access) {
        boolean all = access != Access.PROVIDER || !remedy.isObjection();
        return files.of(remedy.id()).stream()
                .filter(file -> all || !file.origin().equals(SealedFiles.OTHER))
                .toList();
    }

    static RemedyPage.File file(SealedFiles.Kept file, String base) {
        return new RemedyPage.File(
                base + file.id(), file.name(), size(file.size()), file.sha256(), file.at(), file.origin());
    }

    static RemedyPage.Move move(Remedy remedy, Kept move, String base, String unit) {
        boolean paper = !move.said().document().isEmpty();
        return new RemedyPage.Move(
                move.act().name(),
                move.at(),
                move.person(),
                unit,
                groundKey(move),
                move.said().day(),
                move.said().document(),
                paper ? base + "/papers/" + move.seq() : "",
                lines(move.said().text()));
    }

    private static String groundKey(Kept move) {
        String ground = move.said().ground();
        return ground.isEmpty()
                ? ""
                : (move.act() == Act.DECIDE || move.act() == Act.DECIDE_REVIEW
                                ? "remedies.outcome."
                                : "remedies.ground.")
                        + ground;
    }

    static List<String> lines(String text) {
        return text.isBlank() ? List.of() : text.lines().toList();
    }

    static String size(long bytes) {
        long tenths = bytes * 10 / 1024;
        return bytes < 1024 ? bytes + " B" : tenths / 10 + "." + tenths % 10 + " KB";
    }
}
