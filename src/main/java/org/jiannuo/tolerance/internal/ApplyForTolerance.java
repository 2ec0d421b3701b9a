package org.jiannuo.tolerance.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.jiannuo.accounts.AccountId;
import org.jiannuo.accounts.Officers;
import org.jiannuo.evidence.EvidenceFiles;
import org.jiannuo.evidence.EvidenceUpload;
import org.jiannuo.kernel.County;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.kernel.Signature;
import org.jiannuo.records.RecordDraft.SubjectKind;
import org.jiannuo.records.RecordId;
import org.jiannuo.records.RecordStates.Standing;
import org.jiannuo.records.RecordSummary;
import org.jiannuo.records.Records;
import org.jiannuo.reports.DocumentNumber;
import org.jiannuo.reports.DocumentNumbers;
import org.jiannuo.tolerance.ToleranceId;
import org.jiannuo.tolerance.internal.Lifecycle.Act;
import org.jiannuo.tolerance.internal.ToleranceCase.About;
import org.jiannuo.tolerance.internal.ToleranceCase.Applicant;
import org.jiannuo.tolerance.internal.ToleranceCase.Asked;
import org.jiannuo.tolerance.internal.ToleranceCase.Found;
import org.jiannuo.tolerance.internal.ToleranceCase.Term;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 申请容错. Opens a case about a record that is still examined and holds the record until the finding. */
@Component
class ApplyForTolerance {
    static final int LONGEST = 8000;
    private static final int MOST = 200;
    private static final String KIND = "tolerance_application";

    private final Records records;
    private final CaseStore store;
    private final CaseHistory history;
    private final Officers officers;
    private final Criteria criteria;
    private final Paperwork paperwork;

    ApplyForTolerance(
            Records records,
            CaseStore store,
            CaseHistory history,
            Officers officers,
            Criteria criteria,
            Paperwork paperwork) {
        this.records = records;
        this.store = store;
        this.history = history;
        this.officers = officers;
        this.criteria = criteria;
        this.paperwork = paperwork;
    }

    /** Numbers and files. */
    @Component
    record Paperwork(DocumentNumbers numbers, EvidenceFiles files) {}

    /** Who acts. @param may whether that person holds a permission for a unit */
    record Actor(Signature by, BiPredicate<String, String> may) {}

    /** @param form makes a second sending of the same sheet harmless */
    record Wish(RecordId record, String body, String facts, EvidenceUpload upload, UUID form, Actor actor) {}

    @Transactional
    public Decision<ToleranceCase> apply(Wish wish) {
        ToleranceId id = new ToleranceId(wish.record().county(), wish.form());
        Optional<ToleranceCase> known = store.find(id);
        if (known.isPresent()) {
            return Decision.accepted(known.get());
        }
        RecordSummary record = records.find(wish.record()).orElse(null);
        Records.Hearing hearing = records.hearing(wish.record()).orElse(null);
        if (record == null || hearing == null) {
            return Decision.refused(Rules.TOO_LATE.broken());
        }
        Applicant applicant = applicant(record, wish.actor(), wish.body()).orElse(null);
        List<Refusal> because = against(record, hearing, wish);
        if (applicant == null) {
            because.add(Rules.APPLICANT.broken());
        }
        return because.isEmpty() && applicant != null ? opened(id, record, applicant, wish) : Decision.refused(because);
    }

    private List<Refusal> against(RecordSummary record, Records.Hearing hearing, Wish wish) {
        List<Refusal> because = new ArrayList<>();
        if (record.states().standing() != Standing.SUBMITTED) {
            because.add(Rules.TOO_LATE.broken());
        } else if (hearing.held()) {
            because.add(Rules.OPEN_ALREADY.broken());
        }
        if (!bodies(record, hearing, wish.actor().by()).contains(wish.body())) {
            because.add(Rules.OTHER_BODY.brokenAt("body"));
        }
        if (wish.facts().isBlank() || wish.facts().length() > LONGEST) {
            because.add(Rules.NO_REASON.brokenAt("facts"));
        }
        return because;
    }

    /** The bodies that may decide: the one that records asked, else those that hold to account; never one concerned. */
    List<String> bodies(RecordSummary record, Records.Hearing hearing, Signature by) {
        List<String> bodies =
                hearing.toleranceBody().isEmpty() ? criteria.deciding() : List.of(hearing.toleranceBody());
        Set<String> concerned =
                new HashSet<>(Set.of(record.reported().unit(), record.about().id()));
        if (isHimself(record, by)) {
            concerned.add(by.unit());
        }
        return bodies.stream().filter(body -> !concerned.contains(body)).toList();
    }

    /** As what somebody may apply; empty when he may not. */
    Optional<Applicant> applicant(RecordSummary record, Actor actor, String body) {
        Signature by = actor.by();
        if (isHimself(record, by)) {
            return Optional.of(Applicant.PERSON);
        }
        if (record.about().kind() == SubjectKind.UNIT
                && by.unit().equals(record.about().id())
                && actor.may().test(Lifecycle.APPLIES, by.unit())) {
            return Optional.of(Applicant.UNIT);
        }
        return by.unit().equals(body) && actor.may().test(Lifecycle.INVESTIGATES, body)
                ? Optional.of(Applicant.BODY)
                : Optional.empty();
    }

    private boolean isHimself(RecordSummary record, Signature by) {
        return record.about().kind() == SubjectKind.OFFICIAL
                && officers.find(new AccountId(by.account()))
                        .filter(officer -> officer.person()
                                .toString()
                                .equals(record.about().id()))
                        .isPresent();
    }

    /** Records about somebody himself for which he can apply: he was told of them, and no case is open about them. */
    List<RecordSummary> open(County county, Signature by) {
        return officers.find(new AccountId(by.account())).stream()
                .flatMap(officer ->
                        records
                                .ofSubject(
                                        county,
                                        SubjectKind.OFFICIAL,
                                        officer.person().toString(),
                                        MOST)
                                .stream())
                .filter(record -> record.states().standing() == Standing.SUBMITTED)
                .filter(record -> records.hearing(record.id())
                        .filter(hearing -> hearing.noticedOn() != null && !hearing.held())
                        .isPresent())
                .toList();
    }

    private Decision<ToleranceCase> opened(ToleranceId id, RecordSummary record, Applicant applicant, Wish wish) {
        Signature by = wish.actor().by();
        LocalDate today = Clocks.today(by);
        return paperwork
                .numbers()
                .next(wish.body(), KIND, Clocks.MODULE + "/" + id)
                .map(DocumentNumber::toString)
                .then(number -> records.hold(record.id(), new Records.Ground(wish.facts(), number), by)
                        .map(_ -> number))
                .then(number -> attached(id, wish).map(_ -> number))
                .map(number -> {
                    ToleranceCase fresh = new ToleranceCase(
                            id,
                            number,
                            about(record, by),
                            new Asked(applicant, by.account(), by.person(), by.unit(), wish.facts(), today),
                            wish.body(),
                            Found.NOTHING,
                            Term.NONE,
                            Lifecycle.TABLE.first(),
                            1);
                    store.insert(fresh);
                    history.append(id, 1, Act.APPLY, new CaseHistory.Said(wish.facts(), null, "", wish.form()), by);
                    return fresh;
                });
    }

    private Decision<ToleranceId> attached(ToleranceId id, Wish wish) {
        return wish.upload().isEmpty()
                ? Decision.accepted(id)
                : paperwork
                        .files()
                        .attachAll(
                                wish.upload(),
                                ActOnCase.owner(id, Act.APPLY),
                                wish.actor().by())
                        .map(_ -> id);
    }

    /** Of a person the unit is the one for which he acts, or the one that reported when the accountable body asks. */
    private static About about(RecordSummary record, Signature by) {
        boolean unit = record.about().kind() == SubjectKind.UNIT;
        return new About(
                record.id(),
                record.about().name(),
                unit ? record.about().id() : by.unit(),
                record.document().number(),
                record.severity() == null ? "" : record.severity().name(),
                record.reported().unit());
    }
}
