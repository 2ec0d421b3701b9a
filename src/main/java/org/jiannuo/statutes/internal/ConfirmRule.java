package org.jiannuo.statutes.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiannuo.calendars.Term;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.kernel.Rule;
import org.jiannuo.kernel.Signature;
import org.jiannuo.statutes.LimitId;
import org.jiannuo.statutes.ReferenceRow;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The county confirms a rule, or replaces the figure of a limit that it may set itself. */
@Component
class ConfirmRule {
    /** STA-10. A confirmation or a new figure names the document by which it was decided. */
    static final Rule DOCUMENT = Rule.of("STA-10");
    /** STA-11. A version is confirmed once. */
    static final Rule CONFIRMED = Rule.of("STA-11");
    /** STA-12. The county does not change a limit that binds nationally. */
    static final Rule NATIONAL = Rule.of("STA-12");
    /** STA-13. A new figure applies from today or a later day on, never to terms that run. */
    static final Rule PAST = Rule.of("STA-13");
    /** STA-14. A new figure is another figure. */
    static final Rule SAME = Rule.of("STA-14");

    private static final int LONGEST = 120;
    private static final String LIMITS = "time_limits";

    private final ReferenceStore store;
    private final StoredStatutes statutes;
    private final BusinessClock clock;

    ConfirmRule(ReferenceStore store, StoredStatutes statutes, BusinessClock clock) {
        this.store = store;
        this.statutes = statutes;
        this.clock = clock;
    }

    /** Confirms the newest version of a limit. Refuses with STA-10 or STA-11. */
    @Transactional
    public Decision<LimitId> confirm(LimitId id, String document, Signature by) {
        store.nextVersion();
        ReferenceRow row = newest(id);
        List<Refusal> because = new ArrayList<>(documented(document));
        if (store.confirmations().stream()
                .anyMatch(one -> one.table().equals(row.table())
                        && one.key().equals(row.key())
                        && one.version() == row.version())) {
            because.add(CONFIRMED.brokenAt("document", id.value()));
        }
        if (!because.isEmpty()) {
            return Decision.refused(because);
        }
        store.confirm(row, document.strip(), by);
        statutes.refreshAfterCommit();
        return Decision.accepted(id);
    }

    /** Gives a limit another figure from a day on. Refuses with STA-10, STA-12, STA-13, STA-14, CAL-02 or CAL-07. */
    @Transactional
    public Decision<LimitId> replace(LimitId id, NewFigure figure, Signature by) {
        long version = store.nextVersion();
        ReferenceRow row = newest(id);
        List<Refusal> because = new ArrayList<>(documented(figure.document()));
        if (row.text("binding").equals("national")) {
            because.add(NATIONAL.brokenAt("", id.value()));
        }
        Decision<Term> term = Term.read(figure.amount(), row.text("unit"));
        because.addAll(term.reasons());
        if (figure.amount().strip().equals(row.text("amount"))) {
            because.add(SAME.brokenAt("amount", row.text("amount")));
        }
        LocalDate day = figure.day();
        if (day == null || day.isBefore(clock.today()) || day.isBefore(row.appliesFrom())) {
            because.add(PAST.brokenAt("appliesFrom", figure.appliesFrom()));
            return Decision.refused(because);
        }
        if (!because.isEmpty()) {
            return Decision.refused(because);
        }
        Map<String, String> columns = new LinkedHashMap<>(row.columns());
        columns.put("amount", figure.amount().strip());
        NewVersion added = new NewVersion(
                LIMITS, row.key(), position(id), day, columns, figure.document().strip());
        store.insert(List.of(added), version, by);
        statutes.refreshAfterCommit();
        return Decision.accepted(id);
    }

    private int position(LimitId id) {
        return statutes.versions(LIMITS, id.value()).getLast().position();
    }

    /** Read from the database and not from memory, which may be a moment behind. */
    private ReferenceRow newest(LimitId id) {
        return store.versions(LIMITS, id.value()).getLast().row();
    }

    static List<Refusal> documented(String document) {
        return document.isBlank() || document.strip().length() > LONGEST
                ? List.of(DOCUMENT.brokenAt("document", document))
                : List.of();
    }
}
