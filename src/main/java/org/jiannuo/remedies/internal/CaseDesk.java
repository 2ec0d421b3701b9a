package org.jiannuo.remedies.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.County;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.kernel.Signature;
import org.jiannuo.records.RecordSummary;
import org.jiannuo.records.Records;
import org.jiannuo.remedies.Remedies;
import org.jiannuo.remedies.RemedyId;
import org.jiannuo.remedies.RemedySummary;
import org.jiannuo.remedies.internal.RemedyHistory.Kept;
import org.jiannuo.remedies.internal.RemedyHistory.Words;
import org.jiannuo.reports.DocumentNumber;
import org.jiannuo.reports.DocumentNumbers;
import org.jiannuo.security.SignedInUser;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 办案台. What every act on a remedy has in common: one at a time, permitted, by the right people, in the table, written down. */
@Component
class CaseDesk implements Remedies {
    static final int LONGEST_TEXT = 4000;
    private static final UUID APPLICANT = new UUID(0, 2);

    private final RemedyStore store;
    private final RemedyHistory history;
    private final Records records;
    private final DocumentNumbers numbers;
    private final BusinessClock clock;
    private final County county;

    CaseDesk(
            RemedyStore store,
            RemedyHistory history,
            Records records,
            DocumentNumbers numbers,
            BusinessClock clock,
            County county) {
        this.store = store;
        this.history = history;
        this.records = records;
        this.numbers = numbers;
        this.clock = clock;
        this.county = county;
    }

    /**
     * Who acts.
     *
     * @param may whether that person holds a permission for a unit
     * @param applicant whether he proved to be the applicant, by the code or by his account
     */
    record Actor(Signature by, BiPredicate<String, String> may, boolean applicant) {}

    /** One sheet of a form. @param form makes a second sending harmless @param version what the person saw */
    record Sheet(UUID form, int version) {}

    /** What is right instead. Empty fields stay as they are. @param code number of the identity document of a natural person */
    record Correction(
            String facts, String documentNumber, @Nullable LocalDate date, String severity, String code) {
        static final Correction NONE = new Correction("", "", null, "", "");

        boolean isNothing() {
            return facts.isBlank() && documentNumber.isBlank() && date == null && severity.isBlank();
        }
    }

    /** What is wanted. @param files what was sent with it, checked already */
    record Wish(
            RemedyId id,
            Act act,
            Words said,
            Correction right,
            List<SealedFiles.Clean> files,
            Sheet sheet,
            Actor actor) {
        Signature by() {
            return actor.by();
        }

        Wish saying(Words words) {
            return new Wish(id, act, words, right, files, sheet, actor);
        }
    }

    /** A remedy that is held. @param done whether this very sheet was carried out already */
    record Held(Remedy remedy, boolean done) {}

    Actor actor(SignedInUser user, @Nullable Remedy remedy) {
        return new Actor(user.sign(clock), user::may, remedy != null && isApplicant(remedy, user));
    }

    /** The one who holds the code. */
    Actor holderOfCode() {
        return new Actor(applicant(clock.now()), (_, _) -> false, true);
    }

    /** The applicant without an account as the one who acts; nothing of the person is in it. */
    static Signature applicant(Instant at) {
        return new Signature(APPLICANT, "applicant", "", "applicant", at);
    }

    static boolean isApplicant(Remedy remedy, SignedInUser user) {
        Remedy.Applicant who = remedy.matter().applicant();
        return user.account().equals(who.account())
                || (!who.unit().isEmpty()
                        && user.may(Lifecycle.FILES, who.unit())
                        && who.unit().equals(user.unit()));
    }

    County county() {
        return county;
    }

    LocalDate today() {
        return clock.today();
    }

    BusinessClock clock() {
        return clock;
    }

    RecordSummary record(Remedy remedy) {
        return records.find(remedy.matter().record()).orElseThrow();
    }

    /** Holds the remedy, or says why this person may not do this to it now. */
    Decision<Held> open(Wish wish) {
        Remedy now = store.lock(wish.id()).orElse(null);
        if (now == null) {
            return Decision.refused(Rules.UNKNOWN.broken());
        }
        if (wish.sheet().version() != now.trail().version()) {
            return history.wasSent(wish.id(), wish.sheet().form())
                    ? Decision.accepted(new Held(now, true))
                    : Decision.refused(Rules.SOMEBODY_WAS_FIRST.broken(
                            now.trail().last().person(), now.trail().last().at()));
        }
        List<Refusal> because = against(now, wish.act(), wish.actor());
        if (wish.said().text().length() > LONGEST_TEXT) {
            because.add(Rules.TOO_LONG.brokenAt("text", LONGEST_TEXT));
        }
        return because.isEmpty() ? Decision.accepted(new Held(now, false)) : Decision.refused(because);
    }

    /** Everything that stands against an act by this person, whatever is said with it; also used to grey it out. */
    List<Refusal> against(Remedy now, Act act, Actor actor) {
        var step = Lifecycle.allow(now.stage(), act);
        List<Refusal> because = new ArrayList<>(step.reasons());
        if (!because.isEmpty()) {
            return because;
        }
        String permission = step.orThrow().permission();
        if (act.isApplicants()) {
            if (!actor.applicant()) {
                because.add(Rules.NOT_ALLOWED.broken(act.word()));
            }
            return because;
        }
        if (permission.isEmpty() || !actor.may().test(permission, now.scopeOf(permission))) {
            because.add(Rules.NOT_ALLOWED.broken(permission));
        }
        because.addAll(separated(now, act, permission, actor));
        return because;
    }

    private List<Refusal> separated(Remedy now, Act act, String permission, Actor actor) {
        List<Refusal> because = new ArrayList<>();
        Signature by = actor.by();
        boolean own = actor.applicant()
                || by.account().equals(now.matter().applicant().account());
        if (own || isOfSubject(now, by.unit())) {
            because.add(Rules.OWN_MATTER.broken());
        }
        boolean recorder = by.unit().equals(now.matter().provider());
        if (now.isObjection() && recorder && !permission.equals(Lifecycle.ANSWERS)) {
            because.add(Rules.RECORDER.broken());
        }
        boolean decidingBody = permission.equals(Lifecycle.ANSWERS) || permission.equals(Lifecycle.GRANTS);
        if (decidingBody && !recorder) {
            because.add(Rules.DECIDING_BODY.broken());
        }
        if (act == Act.DECIDE_REVIEW && by.account().equals(now.result().decidedBy())) {
            because.add(Rules.DECIDED_BEFORE.broken());
        }
        return because;
    }

    /** Whether a unit is the subject of the record, or filed for itself. */
    private boolean isOfSubject(Remedy now, String unit) {
        String applicant = now.matter().applicant().unit();
        return !unit.isEmpty()
                && (unit.equals(applicant)
                        || records.find(now.matter().record())
                                .filter(record -> record.about().id().equals(unit))
                                .isPresent());
    }

    /** The refusal of an act that says nothing. */
    static List<Refusal> unsaid(Wish wish) {
        return wish.said().text().isBlank() ? List.of(Rules.NO_REASON.brokenAt("text")) : List.of();
    }

    List<Kept> moves(Remedy now) {
        return history.moves(now.id());
    }

    /** The next number of a document of this remedy. */
    Decision<String> number(Remedy now, String issuer, String kind) {
        return numbers.next(
                        issuer,
                        kind,
                        Clocks.MODULE + "/" + now.id() + "/" + now.trail().version() + "/" + kind)
                .map(DocumentNumber::toString);
    }

    /** Moves the remedy and writes it down. */
    Decision<Remedy> move(Remedy now, Wish wish) {
        return follow(now, wish.act(), wish.said(), wish.sheet().form(), wish.by());
    }

    /** Moves a remedy as a consequence of something else. */
    Decision<Remedy> follow(Remedy now, Act act, Words said, @Nullable UUID form, Signature by) {
        return now.after(act, by).map(after -> {
            store.save(now.stage(), after, said, form, by);
            return after;
        });
    }

    /** Keeps due days that follow from a move that is written down already. */
    Remedy keep(Remedy remedy) {
        store.follow(remedy);
        return remedy;
    }

    @Override
    public Optional<RemedySummary> find(RemedyId id) {
        return store.find(id).map(Remedy::summary);
    }

    @Override
    public List<RemedySummary> waitingFor(County of, String unit, Set<String> permissions, int limit) {
        return store.waiting(of, unit, permissions, limit).stream()
                .map(Remedy::summary)
                .toList();
    }

    @Override
    public List<RemedySummary> ofRecord(org.jiannuo.records.RecordId record) {
        return store.ofRecord(record).stream().map(Remedy::summary).toList();
    }
}
