package org.jiannuo.remedies.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.records.RecordDraft;
import org.jiannuo.records.RecordDraft.Severity;
import org.jiannuo.records.RecordSummary;
import org.jiannuo.remedies.ObjectionDecided;
import org.jiannuo.remedies.Outcome;
import org.jiannuo.remedies.internal.CaseDesk.Correction;
import org.jiannuo.remedies.internal.CaseDesk.Wish;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 异议处理决定、复核决定. Somebody who did not record decides; what follows is done everywhere in the same transaction. */
@Component
class DecideObjection {
    static final String DECISION = "objection_decision";
    static final String REVIEW = "objection_review";

    private final CaseDesk desk;
    private final Clocks clocks;
    private final Marks marks;
    private final SealedFiles files;
    private final ApplicationEventPublisher events;

    DecideObjection(CaseDesk desk, Clocks clocks, Marks marks, SealedFiles files, ApplicationEventPublisher events) {
        this.desk = desk;
        this.clocks = clocks;
        this.marks = marks;
        this.files = files;
        this.events = events;
    }

    /** Decides, or says every reason against it. */
    @Transactional
    public Decision<Remedy> act(Wish wish) {
        return desk.open(wish).then(held -> {
            if (held.done()) {
                return Decision.accepted(held.remedy());
            }
            List<Refusal> because = reasons(held.remedy(), wish);
            return because.isEmpty()
                    ? files.keep(held.remedy().id(), wish.files(), wish.by().at())
                            .then(_ -> decided(held.remedy(), wish))
                    : Decision.refused(because);
        });
    }

    private static List<Refusal> reasons(Remedy now, Wish wish) {
        List<Refusal> because = new ArrayList<>(CaseDesk.unsaid(wish));
        Optional<Outcome> outcome = outcome(wish);
        HandleCase.addIf(because, outcome.isEmpty(), Rules.NO_OUTCOME.brokenAt("ground"));
        boolean corrects = outcome.filter(one -> one == Outcome.CORRECTED || one == Outcome.SUPPLEMENTED)
                .isPresent();
        boolean grade = wish.right().severity().isBlank()
                || Arrays.stream(Severity.values())
                        .anyMatch(one -> one.name().equals(wish.right().severity()));
        HandleCase.addIf(
                because,
                corrects && (wish.right().isNothing() || !grade),
                Rules.NO_CORRECTION.brokenAt("facts", now.matter().number()));
        return because;
    }

    /** What was chosen; empty when it is none of the list. */
    static Optional<Outcome> outcome(Wish wish) {
        return Arrays.stream(Outcome.values())
                .filter(one -> one.name().equals(wish.said().ground()))
                .findFirst();
    }

    private Decision<Remedy> decided(Remedy now, Wish wish) {
        Outcome outcome = outcome(wish).orElseThrow();
        boolean review = wish.act() == Act.DECIDE_REVIEW;
        return desk.number(now, now.matter().handling(), review ? REVIEW : DECISION)
                .then(number -> marks.apply(now, outcome, right(desk.record(now), wish), number, wish.by())
                        .then(changed -> review || outcome.isSuccess()
                                ? marks.unmark(changed, wish.by())
                                : Decision.accepted(changed))
                        .then(open -> clocks.settleAll(open, wish.by()))
                        .then(idle -> review ? closed(idle, outcome, number) : replied(idle, outcome, number, wish))
                        .then(done -> desk.move(
                                done,
                                wish.saying(wish.said()
                                        .numbered(number)
                                        .until(done.result().askUntil())))))
                .map(done -> {
                    events.publishEvent(
                            new ObjectionDecided(done.id(), done.matter().record(), outcome, review));
                    return done;
                });
    }

    /** From the reply runs the time in which the objector may ask for review. */
    private Decision<Remedy> replied(Remedy now, Outcome outcome, String number, Wish wish) {
        LocalDate today = Remedy.today(wish.by());
        return clocks.due(Lifecycle.ASK_REVIEW_LIMIT, today, List.of(), false)
                .map(due -> now.with(new Remedy.Result(
                        outcome, wish.by().account(), number, due.dueDay().due())));
    }

    private static Decision<Remedy> closed(Remedy now, Outcome outcome, String number) {
        return Decision.accepted(
                now.with(new Remedy.Result(outcome, now.result().decidedBy(), number, null)));
    }

    /** The record as it should read: what was not corrected stays as it stands. */
    private static RecordDraft right(RecordSummary record, Wish wish) {
        Correction right = wish.right();
        RecordSummary.About about = record.about();
        RecordSummary.Document document = record.document();
        LocalDate date = right.date();
        boolean person = about.kind() == RecordDraft.SubjectKind.PERSON;
        return new RecordDraft(
                record.category(),
                new RecordDraft.Subject(
                        about.kind(), about.name(), person ? right.code() : about.code(), "", about.id()),
                new RecordDraft.Document(
                        document.kind(),
                        right.documentNumber().isBlank() ? document.number() : right.documentNumber(),
                        document.title(),
                        document.organ(),
                        "",
                        date == null ? document.date() : date,
                        record.days().effectiveOn(),
                        RecordDraft.Standing.EFFECTIVE),
                new RecordDraft.Grounds(
                        record.basis().instrument(), record.basis().article(), facts(record, wish), ""),
                gravity(right, wish),
                new RecordDraft.Origin(
                        record.reported().unit(),
                        record.reported().source(),
                        record.days().endsOn()));
    }

    /** A supplement stands after what was written; a correction takes its place. */
    private static String facts(RecordSummary record, Wish wish) {
        String before = record.basis().facts();
        String right = wish.right().facts();
        return right.isBlank()
                ? before
                : outcome(wish).filter(Outcome.SUPPLEMENTED::equals).isPresent() ? before + "\n" + right : right;
    }

    private static RecordDraft.Gravity gravity(Correction right, Wish wish) {
        return right.severity().isBlank()
                ? RecordDraft.Gravity.NONE
                : new RecordDraft.Gravity(
                        Severity.valueOf(right.severity()),
                        wish.said().text(),
                        Set.of(),
                        false,
                        null,
                        null,
                        Set.of(),
                        "");
    }
}
