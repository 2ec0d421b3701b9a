package org.jiannuo.casework.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jiannuo.casework.internal.ConferenceLifecycle.Act;
import org.jiannuo.evidence.EvidenceFiles;
import org.jiannuo.evidence.EvidenceUpload;
import org.jiannuo.evidence.FileOwner;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.County;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.kernel.Signature;
import org.jiannuo.obligations.NewObligation;
import org.jiannuo.obligations.Obligations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 协调会. Calls bodies together, keeps the minutes, makes each agreed step a duty of a body, and keeps the outcome. */
@Component
class HoldConference {
    static final String MODULE = "casework";
    /** The outcomes, in their order. */
    static final List<String> OUTCOMES = List.of("SETTLED", "PARTLY", "TO_COURT", "NOT_SETTLED");

    private static final int LONGEST = 8000;

    private final ConferenceStore store;
    private final Obligations obligations;
    private final EvidenceFiles files;
    private final County county;

    HoldConference(ConferenceStore store, Obligations obligations, EvidenceFiles files, County county) {
        this.store = store;
        this.obligations = obligations;
        this.files = files;
        this.county = county;
    }

    /**
     * What is wanted.
     *
     * @param version what the person saw
     * @param text minutes, step or reason
     * @param unit the body of an agreed step
     * @param day its day
     * @param outcome the outcome
     */
    record Wish(
            UUID id,
            Act act,
            int version,
            String text,
            String unit,
            @Nullable LocalDate day,
            String outcome,
            EvidenceUpload upload,
            Signature by) {}

    /** Whose files the minutes are. */
    static FileOwner owner(UUID conference) {
        return new FileOwner(MODULE, "conference/" + conference);
    }

    @Transactional
    public Decision<Conference> call(UUID form, Conference.Call call, Signature by) {
        List<Refusal> because = new ArrayList<>();
        if (call.title().isBlank() || call.title().length() > LONGEST) {
            because.add(Rules.INCOMPLETE.brokenAt("title"));
        }
        if (call.bodies().size() < 2) {
            because.add(Rules.INCOMPLETE.brokenAt("unit"));
        }
        if (!because.isEmpty()) {
            return Decision.refused(because);
        }
        Conference fresh = Conference.called(form, call);
        store.insert(fresh, by);
        return Decision.accepted(fresh);
    }

    /** Does it, or says every reason against it. */
    @Transactional
    public Decision<Conference> act(Wish wish) {
        Conference now = store.lock(wish.id()).orElse(null);
        if (now == null || now.version() != wish.version()) {
            return Decision.refused(Rules.SOMEBODY_WAS_FIRST.broken());
        }
        List<Refusal> because = new ArrayList<>(
                ConferenceLifecycle.TABLE.allow(now.stage(), wish.act()).reasons());
        because.addAll(said(now, wish));
        if (!because.isEmpty()) {
            return Decision.refused(because);
        }
        return changed(now, wish).then(ready -> ready.after(wish.act())).map(after -> {
            store.save(after, wish.act(), wish.text(), wish.by());
            return after;
        });
    }

    private static List<Refusal> said(Conference now, Wish wish) {
        boolean empty = wish.text().isBlank() || wish.text().length() > LONGEST;
        return switch (wish.act()) {
            case HOLD -> empty ? List.of(Rules.NO_MINUTES.brokenAt("text")) : List.of();
            case AGREE -> {
                LocalDate day = wish.day();
                boolean good = !empty
                        && now.call().bodies().contains(wish.unit())
                        && day != null
                        && day.isAfter(LocalDate.ofInstant(wish.by().at(), BusinessClock.ZONE));
                yield good ? List.of() : List.of(Rules.NO_STEP.brokenAt("day"));
            }
            case CLOSE, CANCEL -> {
                boolean good = !empty && (wish.act() == Act.CANCEL || OUTCOMES.contains(wish.outcome()));
                yield good ? List.of() : List.of(Rules.NO_OUTCOME.brokenAt("text"));
            }
            case CALL -> List.of();
        };
    }

    private Decision<Conference> changed(Conference now, Wish wish) {
        return switch (wish.act()) {
            case HOLD ->
                wish.upload().isEmpty()
                        ? Decision.accepted(now.saying(wish.text()))
                        : files.attachAll(wish.upload(), owner(now.id()), wish.by())
                                .map(_ -> now.saying(wish.text()));
            case AGREE -> owed(now, wish);
            case CLOSE -> Decision.accepted(now.ending(wish.outcome()));
            case CANCEL, CALL -> Decision.accepted(now);
        };
    }

    /** An agreed step is a duty like any other. */
    private Decision<Conference> owed(Conference now, Wish wish) {
        LocalDate today = LocalDate.ofInstant(wish.by().at(), BusinessClock.ZONE);
        NewObligation step = new NewObligation(
                NewObligation.Debtor.of(county, wish.unit()),
                new NewObligation.Duty(
                        NewObligation.Kind.COMMITMENT,
                        wish.text().strip(),
                        "",
                        wish.text().strip(),
                        now.call().title(),
                        ""),
                new NewObligation.Source(
                        MODULE, now.id() + "/" + now.version(), now.call().title(), MODULE),
                NewObligation.When.once(today, java.util.Objects.requireNonNull(wish.day())),
                NewObligation.Terms.NONE);
        return obligations.owe(step, wish.by()).map(_ -> now);
    }
}
