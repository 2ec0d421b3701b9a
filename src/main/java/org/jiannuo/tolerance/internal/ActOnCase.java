package org.jiannuo.tolerance.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jiannuo.evidence.EvidenceFiles;
import org.jiannuo.evidence.EvidenceUpload;
import org.jiannuo.evidence.FileOwner;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.kernel.Signature;
import org.jiannuo.records.Records;
import org.jiannuo.tolerance.ToleranceId;
import org.jiannuo.tolerance.internal.ApplyForTolerance.Actor;
import org.jiannuo.tolerance.internal.CaseHistory.Opinion;
import org.jiannuo.tolerance.internal.CaseHistory.Weighing;
import org.jiannuo.tolerance.internal.Lifecycle.Act;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 办理容错. Carries a case from its acceptance to its end; what follows from a finding is done by {@link Finding}. */
@Component
class ActOnCase {
    private static final Set<Act> WEIGHED = Set.of(Act.ACCEPT, Act.ASSESS, Act.REPORT, Act.CONSULT);
    private static final Set<Act> FINDS = Set.of(Act.RECOGNISE, Act.RECOGNISE_PARTLY, Act.REJECT);
    private static final Set<Act> OF_APPLICANT = Set.of(Act.APPLY, Act.WITHDRAW, Act.REPORT_CORRECTION);

    private final CaseStore store;
    private final CaseHistory history;
    private final Records records;
    private final Finding finding;
    private final Clocks clocks;
    private final EvidenceFiles files;

    ActOnCase(
            CaseStore store,
            CaseHistory history,
            Records records,
            Finding finding,
            Clocks clocks,
            EvidenceFiles files) {
        this.store = store;
        this.history = history;
        this.records = records;
        this.finding = finding;
        this.clocks = clocks;
        this.files = files;
    }

    /**
     * What is wanted.
     *
     * @param text reason, report, minutes or plan
     * @param day day of a correction
     * @param weighed how things were weighed, by code
     * @param opinions what bodies said, by body
     * @param form makes a second sending of the same sheet harmless
     * @param version what the person saw when the sheet was opened
     */
    record Wish(
            ToleranceId id,
            Act act,
            String text,
            @Nullable LocalDate day,
            Map<String, Weighing> weighed,
            Map<String, Opinion> opinions,
            EvidenceUpload upload,
            UUID form,
            int version,
            Actor actor) {
        Signature by() {
            return actor.by();
        }
    }

    /** Whose files they are. */
    static FileOwner owner(ToleranceId id, Act act) {
        String kind = switch (act) {
            case APPLY -> "application/";
            case REPORT_CORRECTION -> "correction/";
            default -> "case/";
        };
        return new FileOwner(Clocks.MODULE, kind + id);
    }

    /** Does it, or says every reason against it. */
    @Transactional
    public Decision<ToleranceCase> act(Wish wish) {
        ToleranceCase now = store.lock(wish.id()).orElse(null);
        if (now == null || wish.act() == Act.APPLY) {
            return Decision.refused(Rules.LIFECYCLE.broken("", wish.act()));
        }
        if (now.version() != wish.version()) {
            return history.wasSent(wish.id(), wish.form())
                    ? Decision.accepted(now)
                    : Decision.refused(Rules.SOMEBODY_WAS_FIRST.broken());
        }
        List<Refusal> because = new ArrayList<>(against(now, wish.act(), wish.actor()));
        if (because.isEmpty()) {
            because.addAll(said(now, wish));
        }
        return because.isEmpty() ? done(now, wish) : Decision.refused(because);
    }

    /** What stands against an act of somebody, whatever he says with it. */
    List<Refusal> against(ToleranceCase now, Act act, Actor actor) {
        Decision<ToleranceCase> moved = now.after(act);
        if (!moved.isAccepted()) {
            return moved.reasons();
        }
        String permission = Lifecycle.TABLE.find(now.stage(), act).orElseThrow().permission();
        boolean applicant = actor.by().account().equals(now.asked().account())
                && (act == Act.WITHDRAW
                        || (act == Act.REPORT_CORRECTION && now.asked().by() == ToleranceCase.Applicant.PERSON));
        if (!applicant && !actor.may().test(permission, now.unitFor(act))) {
            return List.of(Rules.NOT_ALLOWED.broken(permission));
        }
        List<Refusal> because = new ArrayList<>();
        if (!OF_APPLICANT.contains(act)) {
            because.addAll(recusal(now, act, actor.by()));
        }
        if (act == Act.EXTEND && now.term().extended()) {
            because.add(Rules.EXTENDED_ALREADY.broken());
        }
        if (act == Act.CLOSE) {
            because.addAll(unfinished(now));
        }
        return because;
    }

    private List<Refusal> recusal(ToleranceCase now, Act act, Signature by) {
        List<Refusal> because = new ArrayList<>();
        if (by.unit().equals(now.about().unit())
                || by.account().equals(now.asked().account())) {
            because.add(Rules.OWN_MATTER.broken());
        }
        Set<UUID> actors = records.hearing(now.about().record())
                .map(Records.Hearing::actors)
                .orElse(Set.of());
        boolean recorded = by.unit().equals(now.about().recorder())
                || (actors.contains(by.account()) && now.found().finding() == null);
        if (recorded) {
            because.add(Rules.RECORDER.broken());
        }
        if ((FINDS.contains(act) || act == Act.REFUSE) && history.didOneOf(now.id(), by.account(), WEIGHED)) {
            because.add(Rules.FOUR_EYES.broken());
        }
        return because;
    }

    private List<Refusal> unfinished(ToleranceCase now) {
        if (now.stage() == Lifecycle.Stage.FED_BACK) {
            return now.found().correction() ? List.of(Rules.CORRECTION_FIRST.broken()) : List.of();
        }
        return files.filesOf(owner(now.id(), Act.REPORT_CORRECTION)).isEmpty()
                ? List.of(Rules.NO_PROOF.broken())
                : List.of();
    }

    private List<Refusal> said(ToleranceCase now, Wish wish) {
        boolean silent = wish.text().isBlank() || wish.text().length() > ApplyForTolerance.LONGEST;
        List<Refusal> because = new ArrayList<>();
        switch (wish.act()) {
            case REFUSE, EXTEND, REPORT, CONSULT, RECOGNISE, RECOGNISE_PARTLY, REJECT -> {
                if (silent) {
                    because.add(Rules.NO_REASON.brokenAt("text"));
                }
                because.addAll(finding.against(now, wish));
            }
            case ASSESS -> because.addAll(finding.against(now, wish));
            case PLAN_CORRECTION -> {
                LocalDate day = wish.day();
                if (silent || day == null || !day.isAfter(Clocks.today(wish.by()))) {
                    because.add(Rules.NO_PLAN.brokenAt("day"));
                }
            }
            case REPORT_CORRECTION -> {
                if (wish.upload().isEmpty()) {
                    because.add(Rules.NO_PROOF.brokenAt("files"));
                }
            }
            case APPLY, ACCEPT, WITHDRAW, FEED_BACK, CLOSE -> {}
        }
        return because;
    }

    private Decision<ToleranceCase> done(ToleranceCase now, Wish wish) {
        return kept(now, wish)
                .then(ready -> followed(ready, wish))
                .then(ready -> ready.after(wish.act()))
                .map(after -> {
                    store.save(after);
                    boolean issues = FINDS.contains(wish.act()) || wish.act() == Act.FEED_BACK;
                    String paper = issues ? finding.paper(after, wish.act()) : "";
                    history.append(
                            after.id(),
                            after.version(),
                            wish.act(),
                            new CaseHistory.Said(wish.text(), wish.day(), paper, wish.form()),
                            wish.by());
                    history.weigh(after.id(), after.version(), wish.weighed());
                    history.consult(after.id(), after.version(), wish.opinions());
                    return after;
                });
    }

    private Decision<ToleranceCase> kept(ToleranceCase now, Wish wish) {
        return wish.upload().isEmpty()
                ? Decision.accepted(now)
                : files.attachAll(wish.upload(), owner(now.id(), wish.act()), wish.by())
                        .map(_ -> now);
    }

    private Decision<ToleranceCase> followed(ToleranceCase now, Wish wish) {
        return switch (wish.act()) {
            case ACCEPT -> clocks.begin(now, Lifecycle.DECIDE_LIMIT, wish.by());
            case EXTEND -> clocks.extend(now, wish.text(), wish.by());
            case REFUSE, WITHDRAW ->
                clocks.lapse(now, reason(now, wish), wish.by())
                        .then(ready -> finding.release(ready, reason(now, wish), wish.by()));
            case RECOGNISE, RECOGNISE_PARTLY, REJECT -> finding.find(now, wish);
            case FEED_BACK -> clocks.done(now, wish.by());
            case PLAN_CORRECTION ->
                clocks.correction(now, wish.text(), java.util.Objects.requireNonNull(wish.day()), wish.by());
            case CLOSE -> clocks.done(now, wish.by());
            case APPLY, ASSESS, REPORT, CONSULT, REPORT_CORRECTION -> Decision.accepted(now);
        };
    }

    private static String reason(ToleranceCase now, Wish wish) {
        return wish.text().isBlank() ? now.number() : wish.text();
    }
}
