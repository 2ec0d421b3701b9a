package org.jiannuo.statutes.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jiannuo.calendars.Derivation;
import org.jiannuo.calendars.DueDay;
import org.jiannuo.calendars.RunningTerm;
import org.jiannuo.calendars.Term;
import org.jiannuo.calendars.TermUnit;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Decision;
import org.jiannuo.statutes.InstrumentId;
import org.jiannuo.statutes.LimitDue;
import org.jiannuo.statutes.LimitId;
import org.jiannuo.statutes.ReferenceRow;
import org.jiannuo.statutes.TimeLimit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Puts together what the page of a limit shows. */
@Component
class LimitView {
    private static final String LIMITS = "time_limits";

    private final StoredStatutes statutes;
    private final ReferenceStore store;
    private final BusinessClock clock;

    LimitView(StoredStatutes statutes, ReferenceStore store, BusinessClock clock) {
        this.statutes = statutes;
        this.store = store;
        this.clock = clock;
    }

    /** The id of a limit that exists; anything else is a page that does not exist. */
    LimitId known(String typed) {
        if (!LimitId.isOne(typed) || statutes.find(new LimitId(typed)).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return new LimitId(typed);
    }

    boolean isConfirmed(LimitId id) {
        return statutes.row(LIMITS, id.value(), clock.today())
                .map(statutes::isConfirmed)
                .orElse(false);
    }

    Decision<LimitDue> due(LimitId id, LimitPage.Question question) {
        List<String> suspensions = Arrays.stream(question.suspend().split("[\\s,;，；、]+"))
                .filter(one -> !one.isBlank())
                .toList();
        return RunningTerm.read(Decision.accepted(Term.deadline(0, TermUnit.DAY)), question.from(), suspensions)
                .then(run -> statutes.due(
                        id, run.from(), run.suspensions(), !question.extended().isEmpty()));
    }

    LimitPage page(LimitId id, LimitPage.Question question, @Nullable DueDay due) {
        TimeLimit limit = statutes.find(id).orElseThrow();
        List<ReferenceStore.Kept> versions = statutes.versions(LIMITS, id.value());
        ReferenceRow newest = versions.getLast().row();
        return new LimitPage(
                limit,
                standing(limit, newest),
                instruments(limit),
                versions.stream().map(LimitView::version).toList(),
                question.from().isBlank() ? new LimitPage.Question(clock.today().toString(), "", "") : question,
                due == null ? null : Derivation.of(due));
    }

    private LimitPage.Standing standing(TimeLimit limit, ReferenceRow newest) {
        boolean inForce = limit.basis().isInForceOn(clock.today());
        return new LimitPage.Standing(
                inForce,
                inForce
                        ? ""
                        : statutes.current()
                                .successor(limit.id(), clock.today())
                                .map(other -> other.id().value())
                                .orElse(""),
                statutes.isConfirmed(newest),
                store.confirmations().stream()
                        .filter(one -> one.table().equals(LIMITS)
                                && one.key().equals(newest.key())
                                && one.version() == newest.version())
                        .map(ReferenceStore.Confirmation::document)
                        .findFirst()
                        .orElse(""),
                !limit.basis().binding().equals("national"));
    }

    private List<LimitPage.Instrument> instruments(TimeLimit limit) {
        List<InstrumentId> ids = limit.basis().instruments();
        String[] articles = limit.basis().article().split("；", -1);
        List<LimitPage.Instrument> instruments = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            String title = statutes.find(ids.get(i))
                    .map(org.jiannuo.statutes.Instrument::shortZh)
                    .orElse(ids.get(i).value());
            instruments.add(new LimitPage.Instrument(
                    ids.get(i).value(),
                    title,
                    InstrumentPage.plain(
                            articles.length == ids.size()
                                    ? articles[i]
                                    : limit.basis().article())));
        }
        return instruments;
    }

    private static LimitPage.Version version(ReferenceStore.Kept kept) {
        String document = kept.origin().document();
        return new LimitPage.Version(
                kept.row().appliesFrom(),
                kept.row().text("amount"),
                kept.origin().county(),
                document == null ? "" : document,
                kept.origin().by(),
                kept.origin().at());
    }
}
