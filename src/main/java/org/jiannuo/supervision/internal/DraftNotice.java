package org.jiannuo.supervision.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jiannuo.database.Identities;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.County;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.obligations.ObligationId;
import org.jiannuo.obligations.ObligationSummary;
import org.jiannuo.obligations.Obligations;
import org.jiannuo.supervision.NoticeId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 拟写督办单. */
@Component
class DraftNotice {
    private final NoticeStore store;
    private final NoticeDesk desk;
    private final Obligations obligations;
    private final Offers offers;
    private final County county;
    private final BusinessClock clock;

    DraftNotice(
            NoticeStore store,
            NoticeDesk desk,
            Obligations obligations,
            Offers offers,
            County county,
            BusinessClock clock) {
        this.store = store;
        this.desk = desk;
        this.obligations = obligations;
        this.offers = offers;
        this.county = county;
        this.clock = clock;
    }

    /**
     * What was typed, before anything of it is believed.
     *
     * @param unit the unit of the notice
     * @param first the first notice of a second one
     * @param said texts and time to reply; without items
     * @param obligations the obligations that are named
     */
    record Typed(String unit, @Nullable UUID first, Notice.Text said, List<ObligationId> obligations) {
        Typed {
            obligations = List.copyOf(obligations);
        }

        /** What a form wants. */
        static Typed of(NoticeFormPage.Typed form, @Nullable UUID first) {
            List<String> basis = new ArrayList<>(form.bases());
            basis.addAll(NoticeView.lines(NoticeFormPage.Typed.of(form.otherBasis())));
            String limit = NoticeFormPage.Typed.of(form.limit());
            boolean own = limit.equals(NoticeFormPage.OWN);
            return new Typed(
                    NoticeFormPage.Typed.of(form.unit()),
                    first,
                    new Notice.Text(
                            NoticeFormPage.Typed.of(form.title()),
                            NoticeFormPage.Typed.of(form.addressee()),
                            NoticeFormPage.Typed.of(form.head()),
                            NoticeFormPage.Typed.of(form.facts()),
                            basis,
                            NoticeFormPage.Typed.of(form.demand()),
                            new Notice.Limit(own ? "" : limit, own ? form.numberOfDays() : 0),
                            List.of()),
                    ids(form.obligations()));
        }
    }

    /** The obligations that were chosen, each once. */
    static List<ObligationId> ids(List<String> chosen) {
        return chosen.stream()
                .map(ObligationId::parse)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    /** Writes a draft. The same form sent again gives the draft it made. */
    @Transactional
    public Decision<NoticeId> draft(Typed typed, UUID form, NoticeDesk.Actor actor) {
        Optional<NoticeId> made = store.madeBy(county, form);
        if (made.isPresent()) {
            return Decision.accepted(made.get());
        }
        NoticeId id = new NoticeId(county, Identities.next());
        Notice.Subject subject = new Notice.Subject(typed.unit(), typed.first() == null ? 1 : 2, typed.first());
        Notice.Text text = text(typed);
        List<Refusal> reasons = new ArrayList<>(desk.faults(id, subject, text));
        reasons.addAll(offers.due(text.limit(), clock.today()).reasons());
        if (!actor.may().test(Lifecycle.DRAFTS, typed.unit())) {
            reasons.add(Rules.NOT_ALLOWED.broken(Lifecycle.DRAFTS));
        }
        if (!reasons.isEmpty()) {
            return Decision.refused(reasons);
        }
        store.insert(Notice.draft(id, subject, text, actor.by()), form, actor.by());
        return Decision.accepted(id);
    }

    /** Changes a draft; the former text stays in its history. */
    @Transactional
    public Decision<NoticeId> revise(NoticeId id, Typed typed, NoticeDesk.Sheet sheet, NoticeDesk.Actor actor) {
        NoticeDesk.Wish wish = new NoticeDesk.Wish(id, Act.REVISE, "", sheet, actor);
        return desk.open(wish).then(held -> {
            if (held.done()) {
                return Decision.accepted(id);
            }
            Notice revised = held.notice().saying(text(typed));
            List<Refusal> reasons = new ArrayList<>(desk.faults(id, revised.subject(), revised.text()));
            reasons.addAll(offers.due(revised.text().limit(), clock.today()).reasons());
            if (!reasons.isEmpty()) {
                return Decision.refused(reasons);
            }
            store.keepNextText(revised);
            return desk.move(revised, wish).map(Notice::id);
        });
    }

    /** The text with the obligations as the register has them now; unknown ones are kept so that they are refused. */
    Notice.Text text(Typed typed) {
        LocalDate today = clock.today();
        List<Notice.Item> items = new ArrayList<>();
        for (ObligationId id : typed.obligations()) {
            items.add(obligations
                    .find(id)
                    .map(obligation -> item(obligation))
                    .orElseGet(() -> new Notice.Item(id, "", "", today, false)));
        }
        Notice.Text said = typed.said();
        return new Notice.Text(
                said.title().strip(),
                said.addressee().strip(),
                said.head().strip(),
                said.facts().strip(),
                said.basis(),
                said.demand().strip(),
                said.limit(),
                items);
    }

    private static Notice.Item item(ObligationSummary obligation) {
        return new Notice.Item(
                obligation.id(),
                obligation.number(),
                obligation.title(),
                obligation.dueOn(),
                Drafting.isLate(obligation));
    }
}
