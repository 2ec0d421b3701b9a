package org.jiannuo.publication.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.publication.PublicationDraft;
import org.jiannuo.publication.PublicationDraft.Severity;
import org.jiannuo.statutes.Statutes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 公示审查. Whether a thing may be shown, with every reason against it at once, and how long. */
@Component
class Judging {
    private final Statutes statutes;
    private final BusinessClock clock;

    Judging(Statutes statutes, BusinessClock clock) {
        this.statutes = statutes;
        this.clock = clock;
    }

    /** What stands behind a judgement. @param to last day, or null without an end; meaningful without reasons only */
    record Judged(
            List<Refusal> reasons, LocalDate from, @Nullable LocalDate to) {}

    Judged judge(PublicationDraft draft) {
        LocalDate today = clock.today();
        LocalDate wanted = draft.footing().from();
        LocalDate from = wanted == null || wanted.isBefore(today) ? today : wanted;
        List<Refusal> reasons = new ArrayList<>(Masks.faults(draft.thing().kind(), draft.content()));
        Basis basis = Basis.find(draft.footing().basis()).orElse(null);
        if (basis == null || !basis.kinds().contains(draft.thing().kind()) || !allowsCategory(basis, draft, today)) {
            reasons.add(Rules.BASIS.brokenAt("basis"));
            return new Judged(reasons, from, null);
        }
        if (!basis.subjects().contains(draft.subject().kind())) {
            reasons.add(Rules.SUBJECT.brokenAt("basis"));
        }
        if (draft.thing().severity() == Severity.MINOR
                && !(basis.minor() && !draft.footing().need().isBlank())) {
            reasons.add(Rules.MINOR.brokenAt("need"));
        }
        ShownTerm term = ShownTerm.of(
                basis,
                draft.thing().severity(),
                draft.thing().decidedOn(),
                from,
                statutes.rows("publication_terms", today));
        LocalDate to = term.until(draft.footing().to(), draft.footing().latest());
        reasons.addAll(ofTerm(draft, term, from, to));
        return new Judged(reasons, from, to);
    }

    private boolean allowsCategory(Basis basis, PublicationDraft draft, LocalDate today) {
        String scope = statutes.row("record_categories", draft.thing().category(), today)
                .map(row -> row.text("default_scope"))
                .orElse("");
        return basis.allowsCategory(draft.thing().category(), scope);
    }

    private static List<Refusal> ofTerm(
            PublicationDraft draft, ShownTerm term, LocalDate from, @Nullable LocalDate to) {
        LocalDate wanted = draft.footing().to();
        LocalDate most = term.most();
        LocalDate least = term.least();
        if (term.never()) {
            return List.of(Rules.NOT_OVER.brokenAt("to"));
        }
        if (wanted != null && most != null && wanted.isAfter(most)) {
            return List.of(Rules.TERM.brokenAt("to", least == null ? from : least, most));
        }
        if (to != null && to.isBefore(from)) {
            return List.of(Rules.NOT_OVER.brokenAt("to"));
        }
        if (wanted != null && least != null && wanted.isBefore(least)) {
            return List.of(Rules.TERM.brokenAt("to", least, most == null ? least : most));
        }
        return List.of();
    }

    /** The longest term of a thing on a basis, for the form. */
    @Nullable
    LocalDate longest(PublicationDraft draft, Basis basis) {
        LocalDate today = clock.today();
        return ShownTerm.of(
                        basis,
                        draft.thing().severity(),
                        draft.thing().decidedOn(),
                        today,
                        statutes.rows("publication_terms", today))
                .until(null, draft.footing().latest());
    }
}
