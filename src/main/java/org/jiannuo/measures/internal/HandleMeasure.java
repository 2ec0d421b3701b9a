package org.jiannuo.measures.internal;

import java.util.List;
import org.jiannuo.evidence.EvidenceFiles;
import org.jiannuo.evidence.EvidenceUpload;
import org.jiannuo.evidence.StoredFile;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Signature;
import org.jiannuo.measures.MeasureDecided;
import org.jiannuo.measures.MeasureEnded;
import org.jiannuo.measures.internal.MeasureDesk.Wish;
import org.jiannuo.records.RecordDraft.SubjectKind;
import org.jiannuo.reports.DocumentNumbers;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 核对、告知、陈述申辩、决定、执行、解除. The acts of people on a measure; paper, clock and history come together or not at all. */
@Component
class HandleMeasure {
    /** Kinds of documents; their prefixes are settings of reports. */
    static final String NOTICE = "measure_notice";

    static final String DECISION = "measure_decision";
    static final String INCENTIVE = "incentive_decision";
    static final String LIFTING = "measure_lifting";

    private final MeasureDesk desk;
    private final MeasureStore store;
    private final Clocks clocks;
    private final Papers papers;
    private final Notifying notifying;
    private final EvidenceFiles files;

    HandleMeasure(
            MeasureDesk desk,
            MeasureStore store,
            Clocks clocks,
            Papers papers,
            Notifying notifying,
            EvidenceFiles files) {
        this.desk = desk;
        this.store = store;
        this.clocks = clocks;
        this.papers = papers;
        this.notifying = notifying;
        this.files = files;
    }

    /** How others learn of it. */
    @Component
    record Notifying(MeasureHistory history, DocumentNumbers numbers, ApplicationEventPublisher events) {}

    /** Does it, or says every reason against it. @param upload files of a statement or a receipt */
    @Transactional
    public Decision<Measure> act(Wish wish, EvidenceUpload upload) {
        return desk.open(wish)
                .then(held -> held.done()
                        ? Decision.accepted(held.measure())
                        : done(held.measure(), wish).then(after -> attached(after, wish, upload)));
    }

    private Decision<Measure> attached(Measure after, Wish wish, EvidenceUpload upload) {
        Decision<List<StoredFile>> kept = upload.isEmpty()
                ? Decision.accepted(List.of())
                : files.attachAll(upload, Papers.owner(after.id()), wish.actor().by());
        return kept.map(_ -> after);
    }

    private Decision<Measure> done(Measure now, Wish wish) {
        Signature by = wish.actor().by();
        return switch (wish.act()) {
            case CHECK ->
                desk.move(now, wish)
                        .then(after -> after.content().incentive()
                                ? owing(clocks.next(
                                        after,
                                        Lifecycle.DECIDE_LIMIT,
                                        after.bodies().competent(),
                                        by))
                                : owing(clocks.settle(after, by)));
            case REFUSE, DROP, CONFIRM -> desk.move(now, wish).then(after -> owing(clocks.settle(after, by)));
            case NOTIFY -> desk.move(now, wish).then(after -> noticed(after, by));
            case STATE -> {
                Measure heard = now.owing(
                        new Measure.Clock(now.clock().duty(), now.clock().dueOn(), true));
                yield desk.move(heard, wish)
                        .then(after -> owing(clocks.next(
                                after, Lifecycle.DECIDE_LIMIT, after.bodies().competent(), by)));
            }
            case DECIDE, GRANT -> decided(now, wish);
            case REPORT -> desk.move(now, wish).then(after -> owing(clocks.settle(after, by)));
            case LIFT ->
                desk.move(now, wish).then(after -> ended(after, wish.said().text(), by));
            case PROPOSE, LET_EXPIRE, LAPSE, CEASE, EXPIRE, SUSPEND, RESUME, HAND_OVER ->
                throw new IllegalArgumentException("Not done by a person: " + wish.act());
        };
    }

    private Decision<Measure> owing(Decision<Measure> decision) {
        return decision.map(measure -> {
            store.owe(measure);
            return measure;
        });
    }

    private Decision<Measure> noticed(Measure now, Signature by) {
        String subject = now.cause().about().kind() == SubjectKind.UNIT
                ? now.cause().about().ref()
                : "";
        String competent = now.bodies().competent();
        return owing(clocks.next(now, Lifecycle.STATEMENT_LIMIT, subject, by))
                .then(after -> clocks.due(Lifecycle.STATEMENT_LIMIT, Clocks.today(by))
                        .then(due -> notifying
                                .numbers()
                                .next(competent, NOTICE, "measures/notice/" + now.id())
                                .then(number -> papers.keep(papers.notice(after, number.toString(), due), after, by)))
                        .map(_ -> {
                            notifying.history().told(after, papers.names(after, true), by);
                            return after;
                        }));
    }

    private Decision<Measure> decided(Measure now, Wish wish) {
        Signature by = wish.actor().by();
        String kind = now.content().incentive() ? INCENTIVE : DECISION;
        return notifying
                .numbers()
                .next(now.bodies().competent(), kind, "measures/decision/" + now.id())
                .then(number -> desk.move(now.decided(number.toString(), Clocks.today(by)), wish))
                .then(after -> owing(clocks.next(
                        after, Lifecycle.EXECUTE_LIMIT, after.bodies().executing(), by)))
                .then(after -> papers.keep(papers.decision(after, wish.said(), by.person()), after, by)
                        .map(_ -> after))
                .then(after -> {
                    notifying.history().told(after, papers.names(after, false), by);
                    MeasureDecided event = new MeasureDecided(
                            after.id(),
                            after.cause().record(),
                            after.content().item(),
                            Clocks.today(by),
                            after.term().until());
                    notifying.events().publishEvent(event);
                    return Decision.accepted(after, event);
                });
    }

    /** What every end has in common: the executing unit stops it, everybody is told, the paper says so. */
    Decision<Measure> ended(Measure after, String ground, Signature by) {
        return clocks.drop(after, ground, by)
                .then(idle -> owing(clocks.nextIfKnown(
                        idle, Lifecycle.STOP_LIMIT, idle.bodies().executing(), by)))
                .then(stopping -> notifying
                        .numbers()
                        .next(stopping.bodies().competent(), LIFTING, "measures/lifting/" + stopping.id())
                        .then(number ->
                                papers.keep(papers.lifting(stopping, number.toString(), ground, by), stopping, by))
                        .map(_ -> stopping))
                .then(stopping -> {
                    notifying.history().told(stopping, papers.names(stopping, false), by);
                    MeasureEnded event =
                            new MeasureEnded(stopping.id(), stopping.cause().record(), Clocks.today(by), ground);
                    notifying.events().publishEvent(event);
                    return Decision.accepted(stopping, event);
                });
    }
}
